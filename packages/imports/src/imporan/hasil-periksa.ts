/** A fault of a file: where it stands (`kolom` a letter, '' for the row as a whole), what stands there, why not, what to do. */
export type GalatImpor = {
  lembar: string
  baris: number
  kolom: string
  /** `B12`; '' when it is no cell. */
  sel: string
  nilai: string
  pesan: string
  saran: string
  /** What may be put into the cell instead, when that is plain. */
  usul?: string
}

/** A total before and after, in rupiah as text; `kunci` names what is added up (a sub kegiatan). */
export type TotalImpor = { kunci: string; nama: string; sebelum: string; sesudah: string }

/** One field that changed on both sides since the file was made: its base, what stands now and who wrote that, the file. */
export type KonflikImpor = {
  barisId: string
  /** Where the row stands in the file. */
  lembar: string
  baris: number
  /** What the row is called by people. */
  nama: string
  medan: string
  label: string
  dasar: string
  sekarang: string
  berkas: string
  oleh: string
  /** ISO time. */
  waktu: string
}

/** What an import would do, or did. With one fault nothing is taken. Plain JSON; the names of the command line's `--json`. */
export type HasilPeriksa = {
  dibaca: number
  diterima: number
  baru: number
  berubah: number
  sama: number
  ditolak: number
  /** Things that are there and that the file does not name any more. */
  hilang: number
  total: readonly TotalImpor[]
  /** The first thousand; `jumlahGalat` counts all. */
  galat: readonly GalatImpor[]
  jumlahGalat: number
  konflik: readonly KonflikImpor[]
  /** What a person should know, though it stops nothing. */
  peringatan: readonly string[]
}

/** Which side a conflict goes to, by `kunciKonflik`. */
export type PutusanImpor = Readonly<Record<string, 'sekarang' | 'berkas'>>

/** Names one conflict. */
export function kunciKonflik({ barisId, medan }: Pick<KonflikImpor, 'barisId' | 'medan'>): string {
  return `${barisId}/${medan}`
}

/** A result without anything in it, to build on. */
export const hasilKosong: HasilPeriksa = {
  ...{ dibaca: 0, diterima: 0, baru: 0, berubah: 0, sama: 0, ditolak: 0, hilang: 0, jumlahGalat: 0 },
  ...{ total: [], galat: [], konflik: [], peringatan: [] },
}
