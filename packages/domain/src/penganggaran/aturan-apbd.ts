import type { Aturan, FaktaDokumen } from '../sistem/aturan.ts'
import { isiTerisi } from '../sistem/isi-terisi.ts'
import { muatanUtuh } from '../sistem/muatan-utuh.ts'

const pp12 = { sejak: '2019-03-12' } as const

/** Rules of the APBD. */
export const aturanApbd: readonly Aturan<FaktaDokumen>[] = [
  isiTerisi(
    {
      id: 'apbd-persetujuan',
      uraian: 'APBD menyebut persetujuan bersama KDH dan DPRD.',
      dasar: 'PP-12-2019:P106.1',
      diperiksa: 'terverifikasi',
      berlaku: pp12,
    },
    { isian: 'persetujuan', pesan: 'Isi nomor dan tanggal persetujuan bersama.' },
  ),
  {
    id: 'apbd-memuat-rka',
    uraian: 'APBD memuat sedikitnya satu RKA yang disetujui TAPD.',
    dasar: 'PP-12-2019:P102.2',
    diperiksa: 'ingatan',
    berlaku: pp12,
    check: ({ muatan }) =>
      muatan.length > 0
        ? []
        : [
            {
              lokasi: 'muatan',
              pesan:
                'Belum ada RKA yang disetujui TAPD saat draf ini dibuat. Setujui RKA dulu, lalu ubah draf ini.',
            },
          ],
  },
  muatanUtuh({
    id: 'apbd-rka-utuh',
    uraian: 'RKA yang dimuat APBD masih sama dengan saat dimuat.',
    dasar: 'PP-12-2019:P102.2',
    diperiksa: 'ingatan',
    berlaku: pp12,
  }),
]
