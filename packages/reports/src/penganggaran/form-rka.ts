import { formatAngka } from '@benang/values/rupiah'
import type { Kolom, Sel, Tabel } from '../laporan.ts'
import { barisPohon, type Jenjang } from '../pohon.ts'
import type { BarisCetak, DokumenCetak } from '../sistem/data-cetak.ts'
import type { FormCetak } from '../sistem/form-cetak.ts'
import { formulirOf } from './formulir.ts'
import { jumlahBaris } from '../sistem/tabel-rekening.ts'

/** RKA-Rincian Belanja SKPD: what is bought, coefficient × unit price, below account and sub kegiatan (Permendagri 77/2020). */
export const formRka: FormCetak = {
  ...{ jenis: 'rka', arah: 'rebah', kop: 'unit' },
  judul: 'Rencana Kerja dan Anggaran Satuan Kerja Perangkat Daerah',
  formulir: (data) => formulirOf('RKA', data),
  penandatangan: [
    { sebutan: 'Tim Anggaran Pemerintah Daerah', peran: 'tapd', tindakan: 'verifikasi' },
    { sebutan: null, peran: 'pa', tindakan: 'ajukan' },
  ],
  pembuka: ({ dokumen }) => [
    {
      jenis: 'fakta',
      fakta: [
        { label: 'Organisasi', nilai: `${dokumen.unitKode} ${dokumen.unitNama}` },
        { label: 'Uraian', nilai: dokumen.uraian },
      ],
    },
  ],
  tabel: ({ dokumen }) => tabelRka(dokumen),
}

const kolom: readonly Kolom[] = [
  { nama: 'kode', judul: 'Kode Rekening', jenis: 'kode' },
  { nama: 'uraian', judul: 'Uraian', jenis: 'uraian' },
  { nama: 'koefisien', judul: 'Koefisien', jenis: 'teks' },
  { nama: 'harga', judul: 'Harga (Rp)', jenis: 'uang' },
  { nama: 'jumlah', judul: 'Jumlah (Rp)', jenis: 'uang' },
]

function tabelRka({ baris }: DokumenCetak): Tabel {
  const numbered = baris.map((satu, index) => ({ ...satu, urut: index + 1 }))
  type Bernomor = (typeof numbered)[number]
  const jenjang: readonly Jenjang<Bernomor>[] = [
    ({ subKode, subNama }) => ({ kode: subKode, uraian: subNama || 'Tanpa sub kegiatan' }),
    ({ rekeningKode, rekeningUraian }) => ({ kode: rekeningKode, uraian: rekeningUraian }),
    ({ urut, uraian }) => ({ kode: `0.${urut}`, uraian }),
  ]
  const hasSub = baris.some(({ subKode }) => subKode !== '')
  const rows = barisPohon(numbered, {
    jenjang: hasSub ? jenjang : jenjang.slice(1),
    sel: ({ kode, uraian }, isi): readonly Sel[] => {
      const rincian = kode.startsWith('0.') ? isi[0]?.rincian : undefined
      if (rincian === undefined || rincian === null) return [kode, uraian, null, null, jumlahBaris(isi)]
      return [null, uraian, koefisienOf(rincian), rincian.harga, jumlahBaris(isi)]
    },
  })
  const total = ['JUMLAH ANGGARAN', null, null, jumlahBaris(baris)]
  return {
    judul: null,
    kolom,
    baris: baris.length === 0 ? [] : [...rows, { jenis: 'jumlah', tingkat: 0, sel: [null, ...total] }],
  }
}

function koefisienOf({ koefisien, satuan }: NonNullable<BarisCetak['rincian']>): string {
  return `${formatAngka(koefisien, { sen: koefisien % 100n !== 0n })} ${satuan}`
}
