import type { Aturan, FaktaDokumen } from '../sistem/aturan.ts'
import { sebutAsal, setelahAsal } from '../sistem/aturan-asal.ts'
import { isiTerisi } from '../sistem/isi-terisi.ts'
import { bagianCampur, bukanRinci, semuaBagian } from './bagian-apbd.ts'
import { diAtasLantai } from './di-atas-lantai.ts'
import { samaPerKunci } from './sama-per-kunci.ts'

const pp12 = { sejak: '2019-03-12' } as const

/** Rules of the DPPA. */
export const aturanDpaPerubahan: readonly Aturan<FaktaDokumen>[] = [
  isiTerisi(
    {
      id: 'dppa-dasar',
      uraian: 'DPPA menyebut Perkada penjabaran Perubahan APBD yang dilaksanakannya.',
      dasar: 'PP-12-2019:P133.4',
      diperiksa: 'kutipan',
      berlaku: pp12,
    },
    { isian: 'dasar', pesan: 'Isi nomor dan tanggal Perkada penjabaran Perubahan APBD.' },
  ),
  {
    id: 'dppa-rekening',
    uraian: 'Baris DPPA memakai rekening pendapatan (4), belanja (5) atau pembiayaan (6) yang paling rinci.',
    dasar: 'PP-12-2019:P185.1',
    diperiksa: 'kutipan',
    berlaku: pp12,
    check: ({ baris }) => bukanRinci(baris, semuaBagian),
  },
  {
    id: 'dppa-satu-bagian',
    uraian: 'Satu DPPA memuat satu bagian APBD: pendapatan, belanja, penerimaan atau pengeluaran pembiayaan.',
    dasar: 'PP-12-2019:P132.1',
    diperiksa: 'ingatan',
    berlaku: pp12,
    check: ({ baris }) => bagianCampur(baris),
  },
  {
    id: 'dppa-apbd',
    uraian: 'DPPA menunggu Perubahan APBD yang memuat RKPA-nya ditandatangani.',
    dasar: 'PP-12-2019:P132.1',
    diperiksa: 'kutipan',
    berlaku: pp12,
    check: ({ asal }) =>
      asal === null || asal.dimuatOleh !== null
        ? []
        : [
            {
              lokasi: 'asal',
              pesan: `${sebutAsal(asal)} belum dimuat Perubahan APBD yang ditandatangani. Tunggu penetapannya.`,
            },
          ],
  },
  samaPerKunci(
    {
      id: 'dppa-sama-rkpa',
      uraian: 'Setiap selisih DPPA sama dengan RKPA yang ditetapkan Perubahan APBD.',
      dasar: 'PP-12-2019:P132.1',
      diperiksa: 'ingatan',
      berlaku: pp12,
    },
    'DPPA',
  ),
  diAtasLantai({
    id: 'dppa-lantai',
    uraian: 'DPPA tidak mengurangi yang sudah terikat kontrak, ditagih, dibayar atau disediakan SPD.',
    dasar: 'PP-12-2019:P161.2',
    diperiksa: 'ingatan',
    berlaku: pp12,
  }),
  setelahAsal({
    id: 'dppa-setelah-rkpa',
    uraian: 'DPPA bertanggal sama dengan atau setelah RKPA-nya.',
    dasar: 'PP-12-2019:P132.1',
    diperiksa: 'ingatan',
    berlaku: pp12,
  }),
]
