import { namaBulan } from '@benang/values/tanggal'
import type { Tabel } from '../laporan.ts'
import type { BarisCetak, DataCetak, PosisiKunci } from '../sistem/data-cetak.ts'
import type { FormCetak } from '../sistem/form-cetak.ts'
import { jumlahBaris, type KolomBaris, tabelRekening } from '../sistem/tabel-rekening.ts'
import { dasarOf, jumlahPosisi } from './pembebanan.ts'

/** SPD: what is released, beside the DPA and what was released before, line by line and in sum (Permendagri 77/2020, recalled). */
export const formSpd: FormCetak = {
  ...{ jenis: 'spd', judul: 'Surat Penyediaan Dana (SPD)', arah: 'rebah', kop: 'skpkd' },
  penandatangan: [{ sebutan: null, peran: 'ppkd', tindakan: 'tanda-tangani' }],
  pembuka: (data) => [
    {
      jenis: 'fakta',
      fakta: [
        ...dasarOf(data, [['dpa', 'Dasar: DPA-SKPD']]),
        { label: 'SKPD', nilai: `${data.dokumen.unitKode} ${data.dokumen.unitNama}` },
        { label: 'Untuk kebutuhan bulan', nilai: bulanOf(data.dokumen.baris) },
        { label: 'Uraian', nilai: data.dokumen.uraian },
      ],
    },
  ],
  tabel: (data) => ({ ...lampiran(data), judul: 'Rincian penyediaan dana' }),
  penutup: (data) => [{ jenis: 'tabel', tabel: ikhtisar(data) }],
  catatan: ['Anggaran dan akumulasi menurut buku besar sebelum SPD ini dibukukan.'],
}

function lampiran(data: DataCetak): Tabel {
  const before = (nama: string, judul: string, tahap: keyof PosisiKunci): KolomBaris => ({
    ...{ nama, judul, jenis: 'uang' },
    isi: (baris) => jumlahPosisi(data, baris, tahap),
  })
  return tabelRekening(data.dokumen.baris, {
    jumlah: 'JUMLAH',
    kolom: [
      before('anggaran', 'Anggaran (Rp)', 'dpa'),
      before('akumulasi', 'Akumulasi SPD sebelumnya (Rp)', 'spd'),
      { nama: 'jumlah', judul: 'SPD ini (Rp)', jenis: 'uang', isi: jumlahBaris },
      { nama: 'sisa', judul: 'Sisa (Rp)', jenis: 'uang', isi: (baris) => sisaOf(data, baris) },
    ],
  })
}

function ikhtisar(data: DataCetak): Tabel {
  const { baris } = data.dokumen
  const row = (jenis: 'rincian' | 'jumlah', uraian: string, nilai: bigint) => ({
    ...{ jenis, tingkat: 0 },
    sel: [uraian, nilai],
  })
  return {
    judul: 'Ikhtisar penyediaan dana',
    kolom: [
      { nama: 'uraian', judul: 'Uraian', jenis: 'uraian' },
      { nama: 'jumlah', judul: 'Jumlah (Rp)', jenis: 'uang' },
    ],
    baris: [
      row('rincian', 'a. Jumlah dana DPA-SKPD', jumlahPosisi(data, baris, 'dpa')),
      row('rincian', 'b. Akumulasi SPD sebelumnya', jumlahPosisi(data, baris, 'spd')),
      row('rincian', 'c. Jumlah dana yang di-SPD-kan saat ini', jumlahBaris(baris)),
      row('jumlah', 'd. Sisa jumlah dana DPA yang belum di-SPD-kan (a − b − c)', sisaOf(data, baris)),
    ],
  }
}

function sisaOf(data: DataCetak, baris: readonly BarisCetak[]): bigint {
  return jumlahPosisi(data, baris, 'dpa') - jumlahPosisi(data, baris, 'spd') - jumlahBaris(baris)
}

function bulanOf(baris: readonly BarisCetak[]): string {
  const months = baris.map(({ bulan }) => bulan).filter((bulan) => bulan > 0)
  if (months.length === 0) return 'setahun'
  const [first, last] = [Math.min(...months), Math.max(...months)].map((bulan) => namaBulan[bulan - 1] ?? '')
  return first === last ? (first ?? '') : `${first} s.d. ${last}`
}
