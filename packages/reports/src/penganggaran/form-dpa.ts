import { sum } from '@benang/values/rupiah'
import { namaBulan } from '@benang/values/tanggal'
import type { Baris, Kolom, Tabel } from '../laporan.ts'
import type { BarisCetak } from '../sistem/data-cetak.ts'
import type { FormCetak } from '../sistem/form-cetak.ts'
import { formulirOf } from './formulir.ts'
import { isianCetak } from '../sistem/isian-cetak.ts'
import { jumlahBaris, kolomJumlah, type KolomBaris, tabelRekening } from '../sistem/tabel-rekening.ts'
import { dasarOf } from '../penatausahaan/pembebanan.ts'

/** DPA-SKPD: authority by sub kegiatan and account, and the plan of withdrawal by month (Permendagri 77/2020, recalled). */
export const formDpa: FormCetak = {
  ...{ jenis: 'dpa', arah: 'rebah', kop: 'unit' },
  judul: 'Dokumen Pelaksanaan Anggaran Satuan Kerja Perangkat Daerah',
  formulir: (data) => formulirOf('DPA', data),
  penandatangan: [
    { sebutan: 'Disetujui', peran: 'sekda', tindakan: 'setujui' },
    { sebutan: 'Disahkan', peran: 'ppkd', tindakan: 'sahkan' },
  ],
  pembuka: (data) => [
    {
      jenis: 'fakta',
      fakta: [
        { label: 'Organisasi', nilai: `${data.dokumen.unitKode} ${data.dokumen.unitNama}` },
        ...isianCetak(data.dokumen),
        ...dasarOf(data, [['rka', 'RKA-SKPD']]),
        { label: 'Uraian', nilai: data.dokumen.uraian },
      ],
    },
  ],
  tabel: ({ dokumen }) =>
    tabelRekening(dokumen.baris, { jumlah: 'JUMLAH ANGGARAN', kolom: [kolomDana, kolomJumlah] }),
  penutup: ({ dokumen }) => [{ jenis: 'tabel', tabel: penarikan(dokumen.baris) }],
}

/** The sources of money of the lines. */
export const kolomDana: KolomBaris = {
  ...{ nama: 'dana', judul: 'Sumber dana', jenis: 'teks' },
  isi: (baris) => [...new Set(baris.map(({ danaKode }) => danaKode))].toSorted().join(', '),
}

const triwulan = ['I', 'II', 'III', 'IV']

/** A row a quarter: its three months and their sum. */
function penarikan(baris: readonly BarisCetak[]): Tabel {
  const bulan = (nomor: number) => jumlahBaris(baris.filter((satu) => satu.bulan === nomor))
  const bulanKe = (urutan: string, nomor: number): Kolom => ({
    ...{ nama: `bulan_${nomor}`, judul: `Bulan ${urutan} (Rp)`, jenis: 'uang' },
  })
  const rows = triwulan.map((nama, index): Baris => {
    const [first, second, third] = [index * 3 + 1, index * 3 + 2, index * 3 + 3]
    const months = [bulan(first), bulan(second), bulan(third)]
    const label = `Triwulan ${nama}, ${namaBulan[first - 1]}–${namaBulan[third - 1]}`
    return { jenis: 'rincian', tingkat: 0, sel: [label, ...months, sum(months)] }
  })
  return {
    judul:
      baris[0]?.rekeningKode.startsWith('5') === false
        ? 'Rencana penerimaan per bulan'
        : 'Rencana penarikan dana per bulan',
    kolom: [
      { nama: 'triwulan', judul: 'Triwulan', jenis: 'uraian' },
      ...[bulanKe('pertama', 1), bulanKe('kedua', 2), bulanKe('ketiga', 3)],
      { nama: 'jumlah', judul: 'Jumlah (Rp)', jenis: 'uang' },
    ],
    baris: [...rows, { jenis: 'jumlah', tingkat: 0, sel: ['JUMLAH', null, null, null, jumlahBaris(baris)] }],
  }
}
