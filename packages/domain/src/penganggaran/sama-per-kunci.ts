import { formatRupiah } from '@benang/values/rupiah'
import type { Aturan, FaktaDokumen, Temuan } from '../sistem/aturan.ts'
import { type Identitas, sebutAsal } from '../sistem/aturan-asal.ts'
import { jumlahPerKunci, sebutBaris } from '../sistem/jumlah-per-kunci.ts'

/** Every key has the amount its origin has, no key more and none less; `singkatan` names the document. */
export function samaPerKunci(identitas: Identitas, singkatan: string): Aturan<FaktaDokumen> {
  return { ...identitas, check: (fakta) => bedaDariAsal(fakta, singkatan) }
}

function bedaDariAsal({ asal, baris }: FaktaDokumen, singkatan: string): readonly Temuan[] {
  if (asal === null) return []
  const dulu = new Map(jumlahPerKunci(asal.baris).map((satu) => [satu.kunci, satu]))
  const kini = jumlahPerKunci(baris)
  const beda = kini.flatMap((satu) => {
    const jumlah = dulu.get(satu.kunci)?.jumlah ?? 0n
    if (jumlah === satu.jumlah) return []
    const pesan = `${sebutBaris(satu)} berjumlah ${formatRupiah(satu.jumlah)}, sedangkan ${sebutAsal(asal)} ${formatRupiah(jumlah)}. Samakan keduanya.`
    return [{ lokasi: `baris.${satu.urut}`, pesan }]
  })
  const hilang = [...dulu.values()]
    .filter(({ kunci }) => !kini.some((satu) => satu.kunci === kunci))
    .map(({ rekening, jumlah }) => ({
      lokasi: 'baris',
      pesan: `${rekening} sebesar ${formatRupiah(jumlah)} ada di ${sebutAsal(asal)}, tetapi tidak di ${singkatan} ini. Tambah barisnya.`,
    }))
  return [...beda, ...hilang]
}
