import { parseUang } from '@benang/values/parse-uang'
import { formatAngka, parseRupiah, type Rupiah, rupiahToText } from '@benang/values/rupiah'
import type { DokumenTampak } from '../../../dokumen/bentuk.ts'
import type { BarisFormulir } from '../../../dokumen/isi-formulir.ts'
import type { BarisKisi } from '../../../kisi/model/kontrak.ts'

/** The fields of the twelve months, in order. */
export const medanBulan: readonly string[] = Array.from({ length: 12 }, (_, at) => `b${at + 1}`)

/** What a mata anggaran may draw in the year and what it is called, by its key. */
export type MataRak = {
  anggaran: Rupiah
  subKegiatan: string
  subKegiatanNama: string
  rekening: string
  rekeningNama: string
  dana: string
}

/** The budget per mata anggaran, out of the lines of the RKA. */
export function mataRakOf({ baris }: Pick<DokumenTampak, 'baris'>): ReadonlyMap<string, MataRak> {
  const mata = new Map<string, MataRak>()
  for (const { kunci, jumlah, mataAnggaran } of baris) {
    const known = mata.get(kunci)
    mata.set(kunci, {
      anggaran: (known?.anggaran ?? 0n) + parseRupiah(jumlah),
      subKegiatan: mataAnggaran?.subKegiatanKode ?? '',
      subKegiatanNama: mataAnggaran?.subKegiatanNama ?? '',
      rekening: mataAnggaran?.rekeningKode ?? '',
      rekeningNama: mataAnggaran?.rekeningUraian ?? '',
      dana: mataAnggaran?.danaKode ?? '',
    })
  }
  return mata
}

/** A line of the DPA as the grid holds it; amounts as they are typed here. */
export function barisKisiOf(baris: BarisFormulir, mata: ReadonlyMap<string, MataRak>): BarisKisi {
  const satu = mata.get(baris.kunci)
  const bulan = medanBulan.map((medan, at) => {
    const wire = baris.bulan[at] ?? ''
    return [medan, baris.teksBulan?.[String(at + 1)] ?? (wire === '' ? '' : uangText(parseRupiah(wire)))]
  })
  const pokok = {
    kunci: baris.kunci,
    nama: satu === undefined ? baris.nama : `${satu.rekening} ${satu.rekeningNama}`,
    subKegiatan: satu === undefined ? '' : `${satu.subKegiatan} ${satu.subKegiatanNama}`.trim(),
  }
  return { id: baris.id, rev: 0, isi: { ...pokok, ...Object.fromEntries(bulan) } }
}

/** The line of the form with the months of the grid: what can be read as amounts, the rest as text. */
export function barisFormulirOf(lama: BarisFormulir, { isi }: BarisKisi): BarisFormulir {
  const read = medanBulan.map((medan) => parseUang(isi[medan] ?? ''))
  const salah = read.flatMap((satu, at) =>
    satu.keadaan === 'salah' ? [[String(at + 1), isi[medanBulan[at] ?? ''] ?? ''] as const] : [],
  )
  return {
    ...lama,
    bulan: read.map((satu) =>
      satu.keadaan === 'terbaca' && satu.jumlah > 0n ? rupiahToText(satu.jumlah) : '',
    ),
    teksBulan: Object.fromEntries(salah),
  }
}

/** The amount of a month, 0 where none can be read. */
export function uangBulan({ isi }: BarisKisi, medan: string): Rupiah {
  const read = parseUang(isi[medan] ?? '')
  return read.keadaan === 'terbaca' ? read.jumlah : 0n
}

/** What the twelve months come to. */
export function jumlahSetahun(baris: BarisKisi): Rupiah {
  return medanBulan.reduce((all, medan) => all + uangBulan(baris, medan), 0n)
}

/** An amount as it is written in a cell. */
export function uangText(jumlah: Rupiah): string {
  return formatAngka(jumlah, { sen: jumlah % 100n !== 0n })
}
