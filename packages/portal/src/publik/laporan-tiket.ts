import type { Laporan } from '@benang/reports/laporan'
import { faktaTerbuka } from '@benang/reports/publik/fakta-terbuka'
import type { HalamanTiket } from '@benang/usecases/publik/usulan-terbuka'
import { formatRupiah, parseRupiah } from '@benang/values/rupiah'
import { formatTanggal } from '@benang/values/tanggal'

/** A ticket's state in two or three words. */
export const sebutan = {
  diajukan: 'Menunggu diperiksa',
  diverifikasi: 'Sudah diperiksa',
  direncanakan: 'Masuk rencana dinas',
  ditampung: 'Ditampung',
  ditolak: 'Ditolak',
} as const

/** What was asked for, without who asked. */
export function faktaTiket({
  tanggal,
  tahun,
  lokasi,
  alasan,
  perkiraan,
}: HalamanTiket['tiket']): readonly (readonly [string, string])[] {
  return [
    ['Dikirim', formatTanggal(tanggal)],
    ['Untuk tahun', String(tahun)],
    ['Tempat', lokasi],
    ['Alasan', alasan],
    ['Perkiraan biaya', formatRupiah(perkiraan)],
  ]
}

/** The ticket page as a report: the question, its way so far, who took it up, and its money. */
export function laporanTiket({ pemda, contoh, tiket, benang }: HalamanTiket): Laporan {
  const { langkah, tampungan, keadaan, keterangan } = tiket
  return faktaTerbuka(
    {
      ...{ kode: 'tiket', pemda: pemda.nama, judul: tiket.uraian, contoh, catatan: [] },
      keterangan: [`Usulan warga, tiket ${tiket.tiket}`, `${sebutan[keadaan]}. ${keterangan}`],
    },
    [
      { judul: 'Usulan', fakta: faktaTiket(tiket) },
      {
        judul: 'Jalannya',
        fakta: langkah.map(({ nama, kapan, oleh }) => [
          nama,
          [kapan, oleh].filter((kata) => kata !== '').join(', ') || 'belum',
        ]),
      },
      {
        judul: keadaan === 'ditampung' ? 'Ditampung di' : 'Direncanakan di',
        fakta: tampungan.map(({ subKode, subNama, unit, jumlah }) => [
          `${subNama} (${subKode}), ${unit}`,
          formatRupiah(jumlah),
        ]),
      },
      {
        judul: 'Rupiahnya',
        fakta:
          benang === null
            ? []
            : [
                ['Dianggarkan', formatRupiah(parseRupiah(benang.dianggarkan))],
                ['Dibayar', formatRupiah(parseRupiah(benang.dibayar))],
              ],
      },
    ],
  )
}
