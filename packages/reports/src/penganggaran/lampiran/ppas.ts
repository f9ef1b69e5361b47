import { sum } from '@benang/values/rupiah'
import type { Tabel } from '../../laporan.ts'
import { barisPohon, checkSubtotal, type Jenjang } from '../../pohon.ts'
import type { BarisPlafon, DataAnggaran } from './baris-anggaran.ts'
import { kolomKode } from './kolom-anggaran.ts'

/** The plafon of PPAS beside the RKPD it comes from, below any tree. */
export function tabelPpas({ plafon }: DataAnggaran, jenjang: readonly Jenjang<BarisPlafon>[]): Tabel {
  const sel = (rows: readonly BarisPlafon[]) => {
    const [rkpd, ppas] = [sum(rows.map((satu) => satu.rkpd)), sum(rows.map((satu) => satu.ppas))]
    return [rkpd, ppas, ppas - rkpd]
  }
  const rows = barisPohon(plafon, {
    jenjang,
    sel: (nama, isi) => [nama.kode === '' ? null : nama.kode, nama.uraian, ...sel(isi)],
  })
  const tabel: Tabel = {
    judul: null,
    kolom: [
      ...kolomKode,
      { nama: 'rkpd', judul: 'RKPD (Rp)', jenis: 'uang' },
      { nama: 'ppas', judul: 'Plafon PPAS (Rp)', jenis: 'uang' },
      { nama: 'selisih', judul: 'Lebih/(Kurang) dari RKPD (Rp)', jenis: 'uang' },
    ],
    baris: [...rows, { jenis: 'jumlah', tingkat: 0, sel: [null, 'JUMLAH', ...sel(plafon)] }],
  }
  checkSubtotal(tabel)
  return tabel
}
