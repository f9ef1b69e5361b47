import { sum } from '@benang/values/rupiah'
import type { Tabel } from '../../laporan.ts'
import { barisPohon, checkSubtotal } from '../../pohon.ts'
import type { DataAnggaran, TempatBaris } from './baris-anggaran.ts'
import { jenjangTempat } from './jenjang-anggaran.ts'
import { kolomKode } from './kolom-anggaran.ts'

/** RKPD, PPAS and the budget beside each other, down to the sub kegiatan; what the budget took more or less than PPAS gave. */
export function tabelSinkronisasi({ baris, plafon }: DataAnggaran): Tabel {
  const isi = [
    ...plafon.map((satu) => ({ ...satu, apbd: 0n })),
    ...baris
      .filter(({ bagian }) => bagian === 'belanja')
      .map((satu) => ({ ...satu, rkpd: 0n, ppas: 0n, apbd: satu.jumlah })),
  ]
  type Isi = TempatBaris & { rkpd: bigint; ppas: bigint; apbd: bigint }
  const sel = (rows: readonly Isi[]) => {
    const of = (nama: 'rkpd' | 'ppas' | 'apbd') => sum(rows.map((satu) => satu[nama]))
    return [of('rkpd'), of('ppas'), of('apbd'), of('apbd') - of('ppas')]
  }
  const { unit, program, kegiatan, sub } = jenjangTempat
  const rows = barisPohon<Isi>(isi, {
    jenjang: [unit, program, kegiatan, sub],
    sel: (nama, group) => [nama.kode === '' ? null : nama.kode, nama.uraian, ...sel(group)],
  })
  const tabel: Tabel = {
    judul: null,
    kolom: [
      ...kolomKode,
      { nama: 'rkpd', judul: 'RKPD (Rp)', jenis: 'uang' },
      { nama: 'ppas', judul: 'PPAS (Rp)', jenis: 'uang' },
      { nama: 'apbd', judul: 'APBD (Rp)', jenis: 'uang' },
      { nama: 'selisih', judul: 'Lebih/(Kurang) dari PPAS (Rp)', jenis: 'uang' },
    ],
    baris: [...rows, { jenis: 'jumlah', tingkat: 0, sel: [null, 'JUMLAH', ...sel(isi)] }],
  }
  checkSubtotal(tabel)
  return tabel
}
