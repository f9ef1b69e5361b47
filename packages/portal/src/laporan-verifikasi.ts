import type { Laporan } from '@benang/reports/laporan'
import { faktaTerbuka } from '@benang/reports/publik/fakta-terbuka'
import type { KeadaanCetakan, VerifikasiCetakan } from '@benang/usecases/publik/read-verifikasi'
import { formatTanggal } from '@benang/values/tanggal'

/** What the code means for who holds the paper. */
export const temuan: Readonly<Record<KeadaanCetakan, { judul: string; pesan: string; baik: boolean }>> = {
  sah: {
    judul: 'Kode dikenal, dokumen masih berlaku',
    pesan: 'Dokumen ini sudah melewati semua langkahnya dan belum dibatalkan.',
    baik: true,
  },
  proses: {
    judul: 'Kode dikenal, dokumen belum sah',
    pesan: 'Kertas ini dicetak sebelum semua langkah selesai. Mintalah cetakan yang sudah sah.',
    baik: false,
  },
  'tidak-berlaku': {
    judul: 'Kode dikenal, dokumen tidak berlaku lagi',
    pesan: 'Dokumen ini dibatalkan, ditolak, atau dibalik setelah dicetak.',
    baik: false,
  },
  'versi-lama': {
    judul: 'Kode dikenal, ada versi yang lebih baru',
    pesan: 'Isi dokumen diubah setelah kertas ini dicetak. Mintalah cetakan versi terbaru.',
    baik: false,
  },
  terbit: {
    judul: 'Kode dikenal, angka terbitan terbaru',
    pesan: 'Laporan ini disalin dari versi terbaru APBD yang terbit.',
    baik: true,
  },
  'terbit-lama': {
    judul: 'Kode dikenal, ada terbitan yang lebih baru',
    pesan: 'Angka laporan ini tetap seperti saat versinya terbit. Lihat juga versi terbarunya.',
    baik: false,
  },
}

/** What to compare with the paper in hand. */
export function faktaVerifikasi(data: VerifikasiCetakan): readonly (readonly [string, string])[] {
  return [
    ['Kode', data.kode],
    ['Pemerintah daerah', data.pemda],
    ['Jenis', data.jenis],
    [data.alamat === null ? 'Nomor' : 'Dasar', data.nomor ?? 'belum bernomor'],
    ['Tanggal', formatTanggal(data.tanggal)],
    ['Tahun anggaran', String(data.tahun)],
    ['Status', data.status],
    ['Versi', `${data.versi} dari ${data.versiAkhir}`],
  ]
}

/** Whether what the book says at that place is still what was recorded there. */
export function keutuhanOf(
  { no, akhir, utuh }: NonNullable<VerifikasiCetakan['jurnal']>,
  { tahun, terbitan }: { tahun: number; terbitan: boolean },
): string {
  const jurnal = `Jurnal ${tahun}/${no}`
  if (!utuh)
    return `${terbitan ? `Terbitan ini atau jurnal ${tahun}/${no}` : jurnal} tidak lagi sama dengan yang dicatat. Laporkan kepada pemerintah daerah dan BPK.`
  if (terbitan)
    return `Angka versi ini disalin sampai jurnal ${tahun}/${no} dari ${akhir}; baris dan rantainya tidak berubah, dihitung ulang sekarang.`
  return `${jurnal} dari ${akhir} tidak berubah sejak dicatat; rantainya dihitung ulang sekarang.`
}

/** The answer to a code as a report for csv, xlsx and pdf. */
export function laporanVerifikasi(data: VerifikasiCetakan): Laporan {
  const { judul, pesan } = temuan[data.keadaan]
  const { jurnal, tahun, alamat, contoh, pemda, sidik } = data
  return faktaTerbuka(
    {
      kode: 'verifikasi',
      pemda,
      judul: 'Pemeriksaan keaslian',
      keterangan: [judul, pesan],
      contoh,
      catatan: [],
    },
    [
      { judul: 'Cocokkan dengan kertas', fakta: [...faktaVerifikasi(data), ['Sidik dokumen', sidik]] },
      {
        judul: 'Tempatnya di buku besar',
        fakta:
          jurnal === null
            ? [['Jurnal', 'tidak membukukan jurnal sendiri, atau belum dibukukan']]
            : [
                ['Jurnal', keutuhanOf(jurnal, { tahun, terbitan: alamat !== null })],
                ['Mata rantai', jurnal.rantai],
              ],
      },
    ],
  )
}

/** How a code is asked about, where none was given yet. */
export function laporanTanya(contoh: boolean): Laporan {
  return faktaTerbuka(
    {
      kode: 'verifikasi',
      pemda: 'Benang',
      judul: 'Periksa keaslian cetakan',
      keterangan: [],
      contoh,
      catatan: [],
    },
    [
      {
        judul: 'Cara memeriksa',
        fakta: [
          ['Kode', '15 huruf dan angka di kaki setiap halaman cetakan, di sebelah QR'],
          ['Alamat', '/verifikasi/{kode}, datanya /verifikasi/{kode}.json'],
        ],
      },
    ],
  )
}
