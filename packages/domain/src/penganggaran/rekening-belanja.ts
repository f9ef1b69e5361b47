import type { FaktaBaris, Temuan } from '../sistem/aturan.ts'
import { jumlahPerKunci, sebutBaris } from '../sistem/jumlah-per-kunci.ts'

const segmenRinci = 6

/** A finding per mata anggaran whose account is no spending account (5) of the deepest level. */
export function bukanBelanjaRinci(baris: readonly FaktaBaris[]): readonly Temuan[] {
  return jumlahPerKunci(baris).flatMap(rekeningSalah)
}

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
