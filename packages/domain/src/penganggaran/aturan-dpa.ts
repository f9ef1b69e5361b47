import type { Aturan, FaktaBaris, FaktaDokumen, Temuan } from '../sistem/aturan.ts'
import { sebutAsal } from '../sistem/aturan-asal.ts'
import { sebutBaris } from '../sistem/jumlah-per-kunci.ts'
import { bagianCampur, bagianOf, bukanRinci, semuaBagian } from './bagian-apbd.ts'
import { samaPerKunci } from './sama-per-kunci.ts'

const pp12 = { sejak: '2019-03-12' } as const

/** Rules of the DPA. */
export const aturanDpa: readonly Aturan<FaktaDokumen>[] = [
  {
    id: 'dpa-dasar',
    uraian: 'DPA menyebut Perkada penjabaran APBD yang dilaksanakannya.',
    dasar: 'PP-12-2019:P133.4',
    diperiksa: 'terverifikasi',
    berlaku: pp12,
    check: ({ isi }) =>
      String(isi['dasar'] ?? '').trim() === ''
        ? [{ lokasi: 'isi.dasar', pesan: 'Isi nomor dan tanggal Perkada penjabaran APBD.' }]
        : [],
  },
  {
    id: 'dpa-rekening',
    uraian: 'Baris DPA memakai rekening pendapatan (4), belanja (5) atau pembiayaan (6) yang paling rinci.',
    dasar: 'PP-12-2019:P185.1',
    diperiksa: 'kutipan',
    berlaku: pp12,
    check: ({ baris }) => bukanRinci(baris, semuaBagian),
  },
  {
    id: 'dpa-satu-bagian',
    uraian: 'Satu DPA memuat satu bagian APBD: pendapatan, belanja, penerimaan atau pengeluaran pembiayaan.',
    dasar: 'PP-12-2019:P132.1',
    diperiksa: 'ingatan',
    berlaku: pp12,
    check: ({ baris }) => bagianCampur(baris),
  },
  {
    id: 'dpa-anggaran-kas',
    uraian:
      'Rencana penarikan dana, dan rencana penerimaan, setiap mata anggaran dibagi ke bulan 1 sampai 12, sehingga jumlah dua belas bulan sama dengan anggaran setahun.',
    dasar: 'PP-12-2019:P134.1',
    diperiksa: 'kutipan',
    berlaku: pp12,
    check: ({ baris }) => baris.flatMap((satu, at) => bulanSalah(satu, baris.slice(0, at))),
  },
  {
    id: 'dpa-pengeluaran-dari-rka',
    uraian: 'DPA pengeluaran pembiayaan dibuat dari RKA-nya, sebab tidak ada plafon yang membatasinya.',
    dasar: 'PP-12-2019:P132.1',
    diperiksa: 'ingatan',
    berlaku: pp12,
    check: ({ asal, baris }) =>
      asal === null && baris.some(({ rekening }) => bagianOf(rekening) === 'pengeluaran')
        ? [{ lokasi: 'asal', pesan: 'Buat DPA pengeluaran pembiayaan dari halaman RKA-nya.' }]
        : [],
  },
  {
    id: 'dpa-apbd',
    uraian: 'DPA yang dibuat dari RKA menunggu APBD yang memuat RKA itu ditandatangani.',
    dasar: 'PP-12-2019:P132.1',
    diperiksa: 'terverifikasi',
    berlaku: pp12,
    check: ({ asal }) =>
      asal === null || asal.dimuatOleh !== null
        ? []
        : [
            {
              lokasi: 'asal',
              pesan: `${sebutAsal(asal)} belum dimuat APBD yang ditandatangani. Tunggu penetapan APBD.`,
            },
          ],
  },
  samaPerKunci(
    {
      id: 'dpa-sama-rka',
      uraian: 'Setiap mata anggaran DPA sama dengan RKA yang ditetapkan APBD.',
      dasar: 'PP-12-2019:P132.1',
      diperiksa: 'ingatan',
      berlaku: pp12,
    },
    'DPA',
  ),
]

function bulanSalah(satu: FaktaBaris, sebelumnya: readonly FaktaBaris[]): readonly Temuan[] {
  const lokasi = `baris.${satu.urut}`
  if (satu.bulan < 1 || satu.bulan > 12)
    return [{ lokasi, pesan: `${sebutBaris(satu)} belum berbulan. Pilih bulan Januari sampai Desember.` }]
  const kembar = sebelumnya.find(({ kunci, bulan }) => kunci === satu.kunci && bulan === satu.bulan)
  if (kembar === undefined) return []
  return [
    {
      lokasi,
      pesan: `${sebutBaris(satu)} mengulang bulan ${satu.bulan} dari baris ${kembar.urut}. Gabungkan keduanya.`,
    },
  ]
}
