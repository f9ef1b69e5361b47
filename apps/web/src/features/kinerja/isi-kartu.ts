import type { Pertanyaan } from '../../connection/kontrak.ts'
import type { PilihanKartu } from './bentuk-kinerja.ts'

/** A card while it is typed. */
export type IsiKartu = Pertanyaan['kinerja']['catatKartu']['kartu'][number]

/** A new card without anything in it. */
export const kosong: IsiKartu = {
  ...{ indikatorId: 0, unitId: 0, subKegiatanId: 0, satuanId: 0, nama: '', sifat: 'jumlah' as const },
  ...{ definisi: '', sumber: '', penanggungJawab: '', aktif: true },
}

/** The card for a sub kegiatan: what the nomenclature says of it, where nothing was typed. */
export function isiDariSub(isi: IsiKartu, sub: PilihanKartu['subKegiatan'][number]): IsiKartu {
  return {
    ...isi,
    ...{ unitId: sub.unitId, subKegiatanId: sub.subKegiatanId },
    nama: sub.indikator,
    satuanId: sub.satuanId ?? 0,
    definisi: isi.definisi === '' ? sub.kinerja : isi.definisi,
  }
}

/** Only what is written on a card, of a card that carries more. */
export function hanyaIsi(kartu: IsiKartu): IsiKartu {
  const { indikatorId, unitId, subKegiatanId, nama, satuanId, sifat, definisi, sumber } = kartu
  const { penanggungJawab, aktif } = kartu
  return {
    ...{ indikatorId, unitId, subKegiatanId, nama, satuanId, sifat, definisi, sumber },
    ...{ penanggungJawab, aktif },
  }
}

/** What is missing, by field. */
export function kurangKartu(isi: IsiKartu): Readonly<Record<string, string>> {
  const rows: readonly (readonly [string, boolean, string])[] = [
    ['subKegiatanId', isi.subKegiatanId === 0, 'Pilih sub kegiatan.'],
    ['satuanId', isi.satuanId === 0, 'Pilih satuan.'],
    ['nama', isi.nama.trim().length < 5, 'Isi nama indikator, sedikitnya 5 huruf.'],
    ['definisi', isi.definisi.trim() === '', 'Isi apa yang dihitung dan rumusnya.'],
    ['sumber', isi.sumber.trim() === '', 'Isi sumber datanya.'],
    ['penanggungJawab', isi.penanggungJawab.trim() === '', 'Isi penanggung jawabnya.'],
  ]
  return Object.fromEntries(rows.flatMap(([nama, salah, pesan]) => (salah ? [[nama, pesan]] : [])))
}
