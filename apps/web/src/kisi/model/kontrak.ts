/** One row as the grid knows it: an id that never changes, and its fields as text. */
export type BarisKisi = {
  id: string
  /** Revision of the whole row when it was last read. */
  rev: number
  /** Revision of a field that was acknowledged after the row was read. */
  medanRev?: Readonly<Record<string, number>>
  isi: Readonly<Record<string, string>>
}

/** A change of rows, before it has an id. `setelah` null: at the top. */
export type Ubahan =
  | { op: 'isi'; barisId: string; medan: string; nilai: string }
  | { op: 'sisip'; barisId: string; setelah: string | null; isi: Readonly<Record<string, string>> }
  | { op: 'hapus'; barisId: string }
  | { op: 'pulihkan'; barisId: string }

/** A change as it is sent: `opId` makes a second sending harmless, `dasarRev` is what the person saw. */
export type Operasi =
  | { op: 'isi'; opId: string; barisId: string; medan: string; dasarRev: number; nilai: string }
  | {
      op: 'sisip'
      opId: string
      barisId: string
      setelah: string | null
      isi: Readonly<Record<string, string>>
    }
  | { op: 'hapus'; opId: string; barisId: string; dasarRev: number }
  | {
      op: 'pulihkan'
      opId: string
      barisId: string
      setelah?: string | null
      isi?: Readonly<Record<string, string>>
    }

/** What became of one operation; `pesan` says what to do. */
export type HasilOperasi =
  | { opId: string; hasil: 'diterima'; rev: number; baris?: BarisKisi }
  | ({ opId: string; hasil: 'konflik' } & IsiBentrok)
  | { opId: string; hasil: 'ditolak'; pesan: string }

/** Two values for one field: nothing is overwritten until somebody chooses. */
export type IsiBentrok = {
  medan: string
  punyaAnda: string
  milikLain: string
  oleh: string
  /** ISO time of the other's change. */
  waktu: string
  rev: number
}

/** Somebody else in the same rows. */
export type Hadirin = { id: string; nama: string; barisId: string | null; medan: string | null }

/** News from others while the grid is open. */
export type KabarKisi =
  | { jenis: 'baris'; baris: BarisKisi; setelah?: string | null }
  | { jenis: 'hapus'; barisId: string }
  | { jenis: 'hadir'; orang: readonly Hadirin[] }
  /** More changed than news can tell: the rows are to be read anew. */
  | { jenis: 'muat-ulang' }

/** A window of rows: `banyak` is how many there are in all. */
export type Jendela = { mulai: number; banyak: number; baris: readonly BarisKisi[] }

/** Nothing of a batch was taken, and why: a stage that closed, a log-in that ended. The queue keeps it. */
export type Penahanan = { ditahan: string }

/**
 * Where rows come from and changes go. `kirim` rejects when nobody answers: the queue keeps what was sent and tries again.
 * `umurDetik` is how long ago the youngest change of the batch was made here.
 */
export type SumberKisi = {
  jendela: (mulai: number, banyak: number) => Promise<Jendela>
  kirim: (operasi: readonly Operasi[], umurDetik: number) => Promise<readonly HasilOperasi[] | Penahanan>
  hadir?: (sel: { barisId: string; medan: string } | null) => void
  pantau?: (dengar: (kabar: KabarKisi) => void) => () => void
}
