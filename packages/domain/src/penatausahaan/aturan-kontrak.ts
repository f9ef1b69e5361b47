import { formatTanggal, isTanggal } from '@benang/values/tanggal'
import type { Aturan, FaktaDokumen } from '../sistem/aturan.ts'
import { bukanRinci } from '../penganggaran/bagian-apbd.ts'
import { dalamSisaAsal, setelahAsal } from '../sistem/aturan-asal.ts'

const pp12 = { sejak: '2019-03-12' } as const
const uu1 = { sejak: '2004-01-14' } as const

/** Rules of the contract. */
export const aturanKontrak: readonly Aturan<FaktaDokumen>[] = [
  dalamSisaAsal({
    id: 'kontrak-batas-dpa',
    uraian: 'Perjanjian mengikat paling banyak sisa anggaran setiap mata anggaran DPA asalnya.',
    dasar: 'UU-1-2004:P17.2',
    diperiksa: 'terverifikasi',
    berlaku: uu1,
  }),
  setelahAsal({
    id: 'kontrak-setelah-dpa',
    uraian: 'Kontrak ditandatangani setelah anggarannya ditetapkan dalam DPA.',
    dasar: 'UU-1-2004:P17.2',
    diperiksa: 'terverifikasi',
    berlaku: uu1,
  }),
  {
    id: 'kontrak-rekening',
    uraian: 'Kontrak mengikat belanja (5); pengeluaran pembiayaan dibayar tanpa kontrak pengadaan.',
    dasar: 'UU-1-2004:P17.2',
    diperiksa: 'ingatan',
    berlaku: uu1,
    check: ({ baris }) => bukanRinci(baris, ['belanja']),
  },
  {
    id: 'kontrak-selesai',
    uraian: 'Pekerjaan selesai pada atau setelah tanggal kontrak.',
    dasar: 'PP-12-2019:P10.1',
    diperiksa: 'ingatan',
    berlaku: pp12,
    check: ({ isi, tanggal }) => {
      const selesai = String(isi['selesai'] ?? '')
      if (!isTanggal(selesai)) return [{ lokasi: 'isi.selesai', pesan: 'Isi tanggal selesai pekerjaan.' }]
      if (selesai >= tanggal) return []
      const pesan = `Tanggal selesai ${formatTanggal(selesai)} mendahului tanggal kontrak ${formatTanggal(tanggal)}. Perbaiki salah satunya.`
      return [{ lokasi: 'isi.selesai', pesan }]
    },
  },
  {
    id: 'kontrak-tahun-jamak',
    uraian:
      'Pekerjaan selesai dalam tahun anggaran; yang melewatinya perlu persetujuan tahun jamak KDH dan DPRD saat KUA-PPAS.',
    dasar: 'PP-12-2019:P92',
    diperiksa: 'terverifikasi',
    berlaku: pp12,
    check: ({ isi, tahun }) => {
      const selesai = String(isi['selesai'] ?? '')
      const akhir = `${tahun}-12-31`
      if (!isTanggal(selesai) || selesai <= akhir) return []
      const pesan = `Tanggal selesai ${formatTanggal(selesai)} melewati tahun anggaran ${tahun}, padahal kontrak tahun jamak perlu persetujuan bersama KDH dan DPRD saat KUA-PPAS dan belum bisa dicatat di sini. Isi tanggal paling lambat ${formatTanggal(akhir)}.`
      return [{ lokasi: 'isi.selesai', pesan }]
    },
  },
]
