import { findPeran } from '@benang/domain/organisasi/peran'
import { findJenis } from '@benang/domain/sistem/semua-jenis'
import { formatRupiah } from '@benang/values/rupiah'
import { formatTanggal, namaBulan } from '@benang/values/tanggal'
import type { Tabel } from '../laporan.ts'
import { type DataCetak, type DokumenCetak, nomorOf } from './data-cetak.ts'
import type { FormCetak, TempatTandaTangan } from './form-cetak.ts'
import { isianCetak } from './isian-cetak.ts'
import { kolomJumlah, tabelRekening } from './tabel-rekening.ts'

/** The sheet of a kind whose form the law leaves open: its fields, its lines, and whoever signs by its lifecycle. */
export function formUmum(jenis: string): FormCetak {
  const kind = findJenis(jenis)
  return {
    ...{ jenis, arah: 'tegak', kop: 'unit', penandatangan: penandatanganUmum(kind?.langkah ?? []) },
    pembuka: (data) => [{ jenis: 'fakta', fakta: faktaUmum(data) }],
    tabel: ({ dokumen }) =>
      isUkuran(dokumen)
        ? tabelUkuran(dokumen)
        : tabelRekening(dokumen.baris, { jumlah: 'JUMLAH', kolom: [kolomJumlah] }),
    terbilang: ({ dokumen }) => (isUkuran(dokumen) ? 0n : dokumen.jumlah),
  }
}

/** What every document says of itself: where it came from, when, what for, its own fields, how much. */
export function faktaUmum({ dokumen, leluhur }: DataCetak): readonly { label: string; nilai: string }[] {
  const [asal] = leluhur
  return [
    { label: 'Organisasi', nilai: [dokumen.unitKode, dokumen.unitNama].filter(Boolean).join(' ') },
    { label: 'Tanggal', nilai: formatTanggal(dokumen.tanggal) },
    ...(asal === undefined
      ? []
      : [
          {
            label: `Berdasarkan ${findJenis(asal.jenis)?.singkatan ?? asal.jenis}`,
            nilai: `${nomorOf(asal)}, ${formatTanggal(asal.tanggal)}`,
          },
        ]),
    { label: 'Uraian', nilai: dokumen.uraian },
    ...isianCetak(dokumen),
    ...(dokumen.jumlah === 0n || isUkuran(dokumen)
      ? []
      : [{ label: 'Jumlah', nilai: formatRupiah(dokumen.jumlah, { sen: true }) }]),
  ]
}

function isUkuran({ baris }: Pick<DokumenCetak, 'baris'>): boolean {
  return baris.some(({ ukuran }) => ukuran !== null)
}

/** Indicators with what was set or reached by the end of a month; nothing is added up across satuan. */
function tabelUkuran({ baris }: Pick<DokumenCetak, 'baris'>): Tabel {
  return {
    judul: null,
    kolom: [
      { nama: 'indikator', judul: 'Indikator', jenis: 'uraian' },
      { nama: 'sampai', judul: 'Sampai akhir', jenis: 'teks' },
      { nama: 'nilai', judul: 'Nilai', jenis: 'teks' },
    ],
    baris: baris.map(({ ukuran, uraian, bulan }) => ({
      ...{ jenis: 'rincian', tingkat: 0 },
      sel: [ukuran?.nama ?? uraian, namaBulan[bulan - 1] ?? 'tahun', ukuran?.nilai ?? ''],
    })),
  }
}

type Langkah = NonNullable<ReturnType<typeof findJenis>>['langkah'][number]

/** Those who sign; of a kind nobody signs, whoever brings it to its end. */
function penandatanganUmum(langkah: readonly Langkah[]): readonly TempatTandaTangan[] {
  const signed = langkah.filter(({ tandaTangan }) => tandaTangan === true)
  const last = langkah.filter(({ bernomor, membukukan }) => bernomor === true || membukukan === true)
  return (signed.length === 0 ? last.slice(-1) : signed).flatMap(
    ({ tindakan, peran: [peran] }, index, all) =>
      peran === undefined || findPeran(peran) === undefined
        ? []
        : [{ sebutan: index < all.length - 1 ? 'Disetujui' : null, peran, tindakan }],
  )
}
