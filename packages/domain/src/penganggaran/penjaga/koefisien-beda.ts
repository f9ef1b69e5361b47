import { koefisienToText, skalaKoefisien } from '@benang/values/parse-koefisien'
import type { AturanPenjaga, BarisPenjaga } from './bahan-penjaga.ts'
import { artiHitungan, hitunganDalam } from './baca-hitungan.ts'

/** What is written as a product must be that product: text 1.920, column 1.936. */
export const koefisienBeda: AturanPenjaga = {
  kode: 'koefisien-beda',
  uraian: 'Hasil kali pada teks koefisien sama dengan volume yang dihitung.',
  siapkan: () => (baris) => {
    const volume = baris.koefisien * 10n ** BigInt(skalaKoefisien - baris.skala)
    for (const teks of hitunganOf(baris)) {
      const arti = artiHitungan(teks)
      if (arti.length === 0 || arti.includes(volume)) continue
      const tertulis = terdekat(arti, volume)
      const selisih = tertulis > volume ? tertulis - volume : volume - tertulis
      return {
        medan: 'koefisien',
        pesan: `“${teks.trim()}” berarti ${angka(tertulis)}, sedangkan volume yang dihitung ${angka(volume)}: beda ${angka(selisih)}.`,
        saran: 'Samakan teks dan volumenya.',
        banding: [teks.trim(), baris.koefisien],
      }
    }
    return undefined
  },
}

/** Both sides of "40 x 48 = 1,920" are counts; so is a product inside the description. */
function hitunganOf({ koefisienTeks, satuan, uraian, spesifikasi }: BarisPenjaga): readonly string[] {
  // A stored coefficient of several factors keeps its text in place of the satuan.
  const tersimpan = koefisienTeks === '' && artiHitungan(satuan).length > 0 ? satuan : koefisienTeks
  const bertutur = [uraian, spesifikasi].flatMap(hitunganDalam)
  return [tersimpan, ...bertutur].flatMap((teks) => teks.split('='))
}

function terdekat(arti: readonly bigint[], koefisien: bigint): bigint {
  const jarak = (satu: bigint) => (satu > koefisien ? satu - koefisien : koefisien - satu)
  return arti.reduce((best, satu) => (jarak(satu) < jarak(best) ? satu : best))
}

function angka(koefisien: bigint): string {
  const [whole = '', fraction = ''] = koefisienToText({ koefisien, skala: skalaKoefisien }).split('.')
  const ribuan = whole.replace(/\B(?=(\d{3})+$)/g, '.')
  return /^0+$/.test(fraction) ? ribuan : `${ribuan},${fraction}`
}
