import { parseRupiah, type Rupiah } from '@benang/values/rupiah'
import { kodeOf } from '@benang/values/kode-of'
import type { Jawaban } from '../../../connection/kontrak.ts'
import type { BarisKisi } from '../../../kisi/model/kontrak.ts'
import type { AcuanRka } from './daftar-acuan.ts'
import type { Paham } from './paham-rka.ts'

/** A ceiling and what draws on it (sen): other documents, and these rows. `sub` is the plain code of its sub kegiatan. */
export type Tempat = {
  kunci: string
  nama: string
  sub: string
  dana: { kode: string; nama: string }
  subNama: string
  pagu: Rupiah
  lain: Rupiah
  ini: Rupiah
}

/** The ceilings these rows draw on, by sub kegiatan and source of funds. */
export function tempatOf({
  baris,
  plafon,
  acuan,
  paham,
}: {
  baris: readonly BarisKisi[]
  plafon: Jawaban['rka']['plafon']
  acuan: AcuanRka
  paham: Paham
}): readonly Tempat[] {
  const groups = new Map<string, Tempat>()
  const known = new Map(
    plafon.map((satu) => [`${kodeOf(satu.subKegiatanKode)} ${kodeOf(satu.danaKode)}`, satu]),
  )
  for (const satu of baris) {
    const made = paham(satu)
    const sub = acuan.subKegiatan.find(satu.isi['subKegiatan'] ?? '')
    const dana = acuan.dana.find(satu.isi['dana'] ?? '')
    if (made.subKegiatanId === null || !sub || !dana) continue
    const kunci = `${kodeOf(sub.kode)} ${kodeOf(dana.kode)}`
    const ada = known.get(kunci)
    const tempat = groups.get(kunci) ?? {
      ...{ kunci, nama: `${sub.kode} ${sub.nama}, ${dana.kode} ${dana.nama}`, ini: 0n },
      ...{ sub: kodeOf(sub.kode), subNama: `${sub.kode} ${sub.nama}`, dana },
      pagu: ada === undefined ? 0n : parseRupiah(ada.plafon),
      lain: ada === undefined ? 0n : parseRupiah(ada.terpakai),
    }
    groups.set(kunci, { ...tempat, ini: tempat.ini + made.jumlah })
  }
  return [...groups.values()]
}

/** The same added up by one of the two. */
export function jumlahkan(tempat: readonly Tempat[], menurut: 'subDana' | 'sub' | 'dana'): readonly Tempat[] {
  if (menurut === 'subDana') return tempat
  const keyOf = ({ sub, dana }: Tempat) => (menurut === 'sub' ? sub : dana.kode)
  return [...Map.groupBy(tempat, keyOf)].flatMap(([kunci, rows]) => {
    const [first] = rows
    if (first === undefined) return []
    const nama = menurut === 'sub' ? first.subNama : `${first.dana.kode} ${first.dana.nama}`
    const add = (of: 'pagu' | 'lain' | 'ini') => rows.reduce((all, satu) => all + satu[of], 0n)
    return [{ ...first, kunci, nama, pagu: add('pagu'), lain: add('lain'), ini: add('ini') }]
  })
}
