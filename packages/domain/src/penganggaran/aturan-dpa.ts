import type { Aturan, FaktaBaris, FaktaDokumen, Temuan } from '../sistem/aturan.ts'
import { jumlahPerKunci, sebutBaris } from '../sistem/jumlah-per-kunci.ts'

const pp12 = { sejak: '2019-03-12' } as const
const segmenRinci = 6

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
    uraian: 'Baris DPA belanja memakai rekening belanja (5) yang paling rinci.',
    dasar: 'PP-12-2019:P185.1',
    diperiksa: 'kutipan',
    berlaku: pp12,
    check: ({ baris }) => jumlahPerKunci(baris).flatMap(rekeningSalah),
  },
  {
    id: 'dpa-anggaran-kas',
    uraian:
      'Rencana penarikan dana setiap mata anggaran dibagi ke bulan 1 sampai 12, sehingga jumlah dua belas bulan sama dengan anggaran setahun.',
    dasar: 'PP-12-2019:P134.1',
    diperiksa: 'kutipan',
    berlaku: pp12,
    check: ({ baris }) => baris.flatMap((satu, at) => bulanSalah(satu, baris.slice(0, at))),
  },
]

function rekeningSalah(baris: { urut: number; rekening: string }): readonly Temuan[] {
  const segmen = baris.rekening.split('.')
  if (segmen[0] === '5' && segmen.length === segmenRinci) return []
  const sebab = segmen[0] === '5' ? `baru ${segmen.length} dari ${segmenRinci} tingkat` : 'bukan belanja'
  return [
    {
      lokasi: `baris.${baris.urut}`,
      pesan: `${sebutBaris(baris)} ${sebab}. Pilih rekening belanja sampai sub rincian objek.`,
    },
  ]
}

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
