import { formatTanggal } from '@benang/values/tanggal'
import type { Aturan, FaktaDokumen } from '../sistem/aturan.ts'
import { muatanUtuh } from '../sistem/muatan-utuh.ts'

const pp12 = { sejak: '2019-03-12' } as const

/** Rules of the decree on standard prices. */
export const aturanPenetapanStandar: readonly Aturan<FaktaDokumen>[] = [
  {
    id: 'penetapan-standar-memuat',
    uraian: 'Penetapan standar harga memuat sedikitnya satu usulan yang diverifikasi.',
    dasar: 'PP-12-2019:P51.4',
    diperiksa: 'ingatan',
    berlaku: pp12,
    check: ({ muatan }) =>
      muatan.length > 0
        ? []
        : [
            {
              lokasi: 'muatan',
              pesan:
                'Belum ada usulan yang diverifikasi. Verifikasi usulannya, lalu ubah dan simpan draf ini.',
            },
          ],
  },
  muatanUtuh({
    id: 'penetapan-standar-utuh',
    uraian: 'Usulan yang dimuat masih sama dengan saat dimuat.',
    dasar: 'PP-12-2019:P51.4',
    diperiksa: 'ingatan',
    berlaku: pp12,
  }),
  {
    id: 'penetapan-standar-maju',
    uraian: 'Standar harga berlaku paling cepat pada tanggal keputusannya.',
    dasar: 'UU-12-2011:P87',
    diperiksa: 'ingatan',
    berlaku: { sejak: '2011-08-12' },
    check: ({ isi }) => {
      const sejak = String(isi['sejak'] ?? '')
      const keputusan = String(isi['tanggalKeputusan'] ?? '')
      if (sejak === '' || keputusan === '' || sejak >= keputusan) return []
      return [
        {
          lokasi: 'isi.sejak',
          pesan: `Keputusan bertanggal ${formatTanggal(keputusan)} tidak bisa berlaku sejak ${formatTanggal(sejak)}. Isi tanggal itu atau sesudahnya.`,
        },
      ]
    },
  },
]
