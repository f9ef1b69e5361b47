import { findPeran } from '@benang/domain/organisasi/peran'
import { formatRupiah } from '@benang/values/rupiah'
import type { Bagian, Tabel } from '../laporan.ts'
import type { DataCetak } from '../sistem/data-cetak.ts'
import type { FormCetak } from '../sistem/form-cetak.ts'
import { jumlahBaris, kolomJumlah, tabelRekening } from '../sistem/tabel-rekening.ts'
import { barisSpp, dasarOf, jumlahPosisi, pembebanan, penerimaOf } from './pembebanan.ts'

/** SP2D: the treasury's order to its bank, with what is withheld and what is paid (Permendagri 77/2020, recalled). */
export const formSp2d: FormCetak = {
  ...{ jenis: 'sp2d', arah: 'tegak', kop: 'skpkd' },
  judul: 'Surat Perintah Pencairan Dana (SP2D)',
  penandatangan: [{ sebutan: null, peran: 'kuasa-bud', tindakan: 'tanda-tangani' }],
  pembuka: (data) => [
    {
      jenis: 'fakta',
      fakta: [
        ...dasarOf(data, [['spm', 'Nomor SPM']]),
        { label: 'SKPD', nilai: `${data.dokumen.unitKode} ${data.dokumen.unitNama}` },
        { label: 'Dari', nilai: findPeran('kuasa-bud')?.nama ?? 'Kuasa BUD' },
        ...penerimaOf(data).map(({ label, nilai }) => ({
          label: label === 'Penerima' ? 'Kepada' : label,
          nilai,
        })),
        { label: 'Keperluan', nilai: data.dokumen.uraian },
        {
          label: 'Pagu anggaran',
          nilai: formatRupiah(jumlahPosisi(data, barisSpp(data), 'dpa'), { sen: true }),
        },
      ],
    },
    {
      jenis: 'alinea',
      teks: `Hendaklah mencairkan / memindahbukukan dari Rekening Kas Umum Daerah uang sebesar ${formatRupiah(dibayarkan(data), { sen: true })}.`,
    },
  ],
  tabel: pembebanan,
  penutup: (data) => [...potongan(data), { jenis: 'tabel', tabel: perhitungan(data) }],
  terbilang: dibayarkan,
}

function potongan({ dokumen }: DataCetak): readonly Bagian[] {
  if (dokumen.baris.length === 0) return []
  const tabel = tabelRekening(dokumen.baris, { jumlah: 'JUMLAH POTONGAN', kolom: [kolomJumlah] })
  return [{ jenis: 'tabel', tabel: { ...tabel, judul: 'Potongan' } }]
}

function perhitungan(data: DataCetak): Tabel {
  const { jumlah, baris } = data.dokumen
  const row = (jenis: 'rincian' | 'jumlah', uraian: string, nilai: bigint) => ({
    ...{ jenis, tingkat: 0 },
    sel: [uraian, nilai],
  })
  return {
    judul: null,
    kolom: [
      { nama: 'uraian', judul: 'SP2D yang dibayarkan', jenis: 'uraian' },
      { nama: 'jumlah', judul: 'Jumlah (Rp)', jenis: 'uang' },
    ],
    baris: [
      row('rincian', 'Jumlah yang diminta', jumlah),
      row('rincian', 'Jumlah potongan', jumlahBaris(baris)),
      row('jumlah', 'JUMLAH YANG DIBAYARKAN', dibayarkan(data)),
    ],
  }
}

function dibayarkan({ dokumen }: DataCetak): bigint {
  return dokumen.jumlah - jumlahBaris(dokumen.baris)
}
