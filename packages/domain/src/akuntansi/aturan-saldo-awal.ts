import type { Aturan, FaktaBaris, FaktaDokumen, Temuan } from '../sistem/aturan.ts'
import { sebutBaris } from '../sistem/jumlah-per-kunci.ts'

const pp12 = { sejak: '2019-03-12' } as const
const kasDaerah = '1.1.01.01.'

/** Rules of the opening balance. The law names no form for it: what follows keeps a book's beginning provable. */
export const aturanSaldoAwal: readonly Aturan<FaktaDokumen>[] = [
  {
    id: 'saldo-awal-dasar',
    uraian: 'Saldo awal menyebut dokumen yang membuktikannya.',
    dasar: 'PP-12-2019:P121.2',
    diperiksa: 'ingatan',
    berlaku: pp12,
    check: ({ isi }) =>
      String(isi['dasar'] ?? '').trim() === ''
        ? [{ lokasi: 'isi.dasar', pesan: 'Isi dasar saldo: Perda, rekening koran, atau berita acara.' }]
        : [],
  },
  {
    id: 'saldo-awal-rekening',
    uraian:
      'Saldo awal memuat kas daerah (1.1.01), plafon, dan target pendapatan (4) saja, masing-masing sekali.',
    dasar: 'PP-12-2019:P187.1',
    diperiksa: 'ingatan',
    berlaku: pp12,
    check: ({ baris }) => baris.flatMap((satu, at) => barisSalah(satu, baris.slice(0, at))),
  },
]

function barisSalah(satu: FaktaBaris, sebelumnya: readonly FaktaBaris[]): readonly Temuan[] {
  const lokasi = `baris.${satu.urut}`
  const kembar = sebelumnya.find(({ kunci }) => kunci === satu.kunci)
  if (kembar !== undefined)
    return [{ lokasi, pesan: `${sebutBaris(satu)} mengulang baris ${kembar.urut}. Gabungkan keduanya.` }]
  if (satu.rekening === '' || satu.rekening.startsWith(kasDaerah)) return []
  const pesan = `${sebutBaris(satu)} bukan kas di kas daerah (1.1.01.01) atau plafon. Catat saldo akun lain dengan jurnal penyesuaian.`
  return [{ lokasi, pesan }]
}
