import { bersih } from '@benang/values/bersih'
import { type IsiKertas, isMedan, maxMedan, namaMedan } from './medan-kertas.ts'

/** A change of a row as the grid sends it: `opId` makes a second sending harmless, `dasarRev` is what the person saw. `setelah` null: at the top. */
export type OperasiKertas =
  | { op: 'isi'; opId: string; barisId: string; medan: string; dasarRev: number; nilai: string }
  | {
      op: 'sisip'
      opId: string
      barisId: string
      setelah: string | null
      isi: Readonly<Record<string, string>>
    }
  | { op: 'hapus'; opId: string; barisId: string; dasarRev: number }
  | { op: 'pindah'; opId: string; barisId: string; setelah: string | null }
  | {
      op: 'pulihkan'
      opId: string
      barisId: string
      setelah?: string | null | undefined
      isi?: Readonly<Record<string, string>> | undefined
    }

/** A row as operations see it: per field the number of the operation that wrote it, and whose that was. */
export type BarisOperasi = {
  barisId: string
  isi: IsiKertas
  rev: number
  medanRev: Readonly<Record<string, number>>
  medanOleh: Readonly<Record<string, number>>
  dihapus: boolean
}

/** An operation with what became of it: a row of the log. `nilaiLain` is what stood there, or the other value of a conflict. */
export type CatatanOperasi = {
  opId: string
  nomor: number
  op: OperasiKertas['op']
  barisId: string
  medan: string
  dasarRev: number
  nilai: string
  nilaiLain: string
  revLain: number | null
  hasil: 'diterima' | 'konflik' | 'ditolak'
  pesan: string
}

/** What a batch did: the log, the rows as they are now, and rows that are new or moved with the row they stand below. */
export type HasilJalan = {
  catatan: readonly CatatanOperasi[]
  berubah: ReadonlyMap<string, BarisOperasi>
  sisipan: readonly { barisId: string; setelah: string | null }[]
}

/** Plays operations in order over rows; whoever changes another field of the same row meets no conflict. Pure. */
export function jalankanOperasi(
  rows: ReadonlyMap<string, BarisOperasi>,
  operasi: readonly OperasiKertas[],
  { nomor: sebelum, penggunaId }: { nomor: number; penggunaId: number },
): HasilJalan {
  const berubah = new Map<string, BarisOperasi>()
  const sisipan: { barisId: string; setelah: string | null }[] = []
  const catatan = operasi.map((satu, index) => {
    const nomor = sebelum + index + 1
    const baris = berubah.get(satu.barisId) ?? rows.get(satu.barisId)
    const jadi = putuskan(satu, baris, { nomor, penggunaId })
    if (jadi.baris !== undefined) berubah.set(satu.barisId, jadi.baris)
    if (jadi.setelah !== undefined) sisipan.push({ barisId: satu.barisId, setelah: jadi.setelah })
    return { ...dasarCatatan(satu), ...jadi.catatan, nomor }
  })
  return { catatan, berubah, sisipan }
}

type Giliran = { nomor: number; penggunaId: number }
type Putusan = {
  catatan: Pick<CatatanOperasi, 'hasil'> & Partial<CatatanOperasi>
  baris?: BarisOperasi
  /** Where a new or moved row stands. */
  setelah?: string | null
}

function dasarCatatan(satu: OperasiKertas): Omit<CatatanOperasi, 'hasil' | 'nomor'> {
  const { opId, op, barisId } = satu
  const nilai = 'isi' in satu && satu.isi !== undefined ? JSON.stringify(satu.isi) : ''
  const base = { opId, op, barisId, medan: '', dasarRev: 0, nilai, nilaiLain: '', revLain: null, pesan: '' }
  if (satu.op === 'pindah') return { ...base, nilai: satu.setelah ?? '' }
  if (satu.op === 'isi') return { ...base, medan: satu.medan, dasarRev: satu.dasarRev, nilai: satu.nilai }
  return satu.op === 'hapus' ? { ...base, dasarRev: satu.dasarRev } : base
}

function putuskan(satu: OperasiKertas, baris: BarisOperasi | undefined, giliran: Giliran): Putusan {
  switch (satu.op) {
    case 'isi':
      return isiMedan(satu, baris, giliran)
    case 'sisip':
      return baris === undefined
        ? barisBaru(satu, giliran)
        : tolak('Baris itu sudah ada. Muat ulang, lalu ulangi perubahan Anda.')
    case 'hapus':
      return hapus(satu, baris, giliran)
    case 'pulihkan':
      if (baris === undefined && satu.isi !== undefined)
        return barisBaru({ barisId: satu.barisId, setelah: satu.setelah ?? null, isi: satu.isi }, giliran)
      if (baris === undefined) return tolak(tiada)
      return {
        catatan: { hasil: 'diterima', nilaiLain: baris.dihapus ? '' : hidup },
        baris: { ...baris, dihapus: false, rev: giliran.nomor },
      }
    case 'pindah':
      return pindah(satu, baris, giliran)
  }
}

/** What the log says a row was when it was restored without having been deleted. */
export const hidup = 'ada'

const tiada = 'Baris itu tidak ada di kertas kerja ini. Muat ulang, lalu ulangi.'

function isiMedan(
  { medan, nilai: ditulis, dasarRev }: Extract<OperasiKertas, { op: 'isi' }>,
  baris: BarisOperasi | undefined,
  { nomor, penggunaId }: Giliran,
): Putusan {
  if (baris === undefined) return tolak(tiada)
  if (baris.dihapus) return tolak('Baris ini sudah dihapus. Pulihkan dulu, lalu isi lagi.')
  const gagal = salahIsi(medan, ditulis)
  if (gagal !== null || !isMedan(medan)) return tolak(gagal ?? tiada)
  const nilai = bersih(ditulis)
  const lama = baris.isi[medan] ?? ''
  const revLain = baris.medanRev[medan] ?? 0
  if (revLain > dasarRev && baris.medanOleh[medan] !== penggunaId && lama !== nilai)
    return { catatan: { hasil: 'konflik', nilaiLain: lama, revLain } }
  return {
    catatan: { hasil: 'diterima', nilaiLain: lama },
    baris: {
      ...baris,
      ...{ rev: nomor, isi: { ...baris.isi, [medan]: nilai } },
      medanRev: { ...baris.medanRev, [medan]: nomor },
      medanOleh: { ...baris.medanOleh, [medan]: penggunaId },
    },
  }
}

function barisBaru(
  {
    barisId,
    setelah,
    isi,
  }: { barisId: string; setelah: string | null; isi: Readonly<Record<string, string>> },
  { nomor, penggunaId }: Giliran,
): Putusan {
  const terisi = Object.entries(isi).filter(([, nilai]) => nilai !== '')
  const gagal = terisi.map(([medan, nilai]) => salahIsi(medan, nilai)).find((pesan) => pesan !== null)
  if (gagal !== undefined && gagal !== null) return tolak(gagal)
  const per = <T>(nilai: T) => Object.fromEntries(terisi.map(([medan]) => [medan, nilai]))
  return {
    catatan: { hasil: 'diterima' },
    setelah,
    baris: {
      ...{ barisId, rev: nomor, dihapus: false, medanRev: per(nomor), medanOleh: per(penggunaId) },
      isi: Object.fromEntries(terisi.map(([medan, nilai]) => [medan, bersih(nilai)])),
    },
  }
}

function hapus(
  { dasarRev }: Extract<OperasiKertas, { op: 'hapus' }>,
  baris: BarisOperasi | undefined,
  { nomor, penggunaId }: Giliran,
): Putusan {
  if (baris === undefined) return tolak(tiada)
  const lain = Object.entries(baris.medanRev).find(
    ([medan, rev]) => rev > dasarRev && baris.medanOleh[medan] !== penggunaId,
  )
  if (lain === undefined || baris.dihapus) return terima({ ...baris, dihapus: true, rev: nomor })
  const [medan, revLain] = lain
  const nilaiLain = isMedan(medan) ? (baris.isi[medan] ?? '') : ''
  return { catatan: { hasil: 'konflik', medan, nilaiLain, revLain } }
}

/** The last to move a row decides where it stands; what is written in it is left alone. */
function pindah(
  { barisId, setelah }: Extract<OperasiKertas, { op: 'pindah' }>,
  baris: BarisOperasi | undefined,
  { nomor }: Giliran,
): Putusan {
  if (baris === undefined) return tolak(tiada)
  if (baris.dihapus) return tolak('Baris ini sudah dihapus. Pulihkan dulu, lalu pindahkan.')
  if (setelah === barisId) return tolak('Baris tidak berdiri di bawah dirinya sendiri. Pilih baris lain.')
  return { ...terima({ ...baris, rev: nomor }), setelah }
}

function salahIsi(medan: string, nilai: string): string | null {
  if (!isMedan(medan)) return `Kolom ${medan.slice(0, 40)} tidak ada di kertas kerja.`
  return nilai.length > maxMedan ? `Singkatkan ${namaMedan[medan]} sampai ${maxMedan} huruf.` : null
}

function terima(baris: BarisOperasi): Putusan {
  return { catatan: { hasil: 'diterima' }, baris }
}

function tolak(pesan: string): Putusan {
  return { catatan: { hasil: 'ditolak', pesan } }
}
