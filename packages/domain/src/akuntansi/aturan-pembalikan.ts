import type { Aturan, FaktaDokumen } from '../sistem/aturan.ts'
import { sebutAsal, setelahAsal } from '../sistem/aturan-asal.ts'
import { findJenis } from '../sistem/semua-jenis.ts'

const pp12 = { sejak: '2019-03-12' } as const
const alasanTersingkat = 10

/** Rules of the reversal. The law asks for bookkeeping that can be followed; the rest is sound practice. */
export const aturanPembalikan: readonly Aturan<FaktaDokumen>[] = [
  {
    id: 'pembalikan-alasan',
    uraian: 'Pembalikan menyebut alasannya, karena penanda tangan bertanggung jawab atas kebenarannya.',
    dasar: 'PP-12-2019:P121.2',
    diperiksa: 'ingatan',
    berlaku: pp12,
    check: ({ isi }) => {
      const panjang = String(isi['alasan'] ?? '').trim().length
      if (panjang >= alasanTersingkat) return []
      const pesan = `Alasan baru ${panjang} huruf. Tulis apa yang salah dan seharusnya bagaimana, sedikitnya ${alasanTersingkat} huruf.`
      return [{ lokasi: 'isi.alasan', pesan }]
    },
  },
  {
    id: 'pembalikan-sudah-dibukukan',
    uraian: 'Yang dibalik adalah dokumen yang jurnalnya sudah dibukukan dan belum dibalik.',
    dasar: 'PP-12-2019:P187.1',
    diperiksa: 'ingatan',
    berlaku: pp12,
    check: ({ asal }) => {
      if (asal === null) return []
      const dibukukan = findJenis(asal.jenis)?.langkah.some(
        ({ membukukan, ke }) => membukukan === true && ke === asal.status,
      )
      if (dibukukan === true) return []
      const pesan = `${sebutAsal(asal)} tidak berjurnal yang bisa dibalik (status ${asal.status}). Bila belum dibukukan, kembalikan atau batalkan dokumen itu.`
      return [{ lokasi: 'asal', pesan }]
    },
  },
  setelahAsal({
    id: 'pembalikan-setelah-asal',
    uraian: 'Pembalikan bertanggal sama dengan atau setelah dokumen yang dibalik.',
    dasar: 'PP-12-2019:P187.1',
    diperiksa: 'ingatan',
    berlaku: pp12,
  }),
]
