import { skalaKoefisien } from '@benang/values/parse-koefisien'

/** Every number a text may mean, in hundred-millionths: "1.920" is 1920 or 1,92 by who wrote it. Empty: no number. */
export function artiAngka(text: string): readonly bigint[] {
  if (/^\d{1,15}$/.test(text)) return [BigInt(text) * skala]
  const ribuan = /^\d{1,3}(?:[.,]\d{3})+$/.test(text) && new Set(text.replace(/\d/g, '')).size === 1
  const desimal = /^(\d{1,15})[.,](\d{1,8})$/.exec(text)
  const campur = /^(\d{1,3}(?:([.,])\d{3})+)(?!\2)[.,](\d{1,8})$/.exec(text)
  const arti = [
    ...(ribuan ? [BigInt(text.replace(/[.,]/g, '')) * skala] : []),
    ...(desimal === null ? [] : [pecahan(desimal[1] ?? '', desimal[2] ?? '')]),
    ...(campur === null ? [] : [pecahan((campur[1] ?? '').replace(/[.,]/g, ''), campur[3] ?? '')]),
  ]
  return arti
}

/** Every product that "40 orang x 48 kali" may mean, in hundred-millionths; empty where a factor is no number or the product is finer. */
export function artiHitungan(text: string): readonly bigint[] {
  let products: readonly bigint[] = [skala]
  for (const faktor of text.trim().split(pemisah)) {
    const angka = artiAngka(/^([\d.,]*\d)/.exec(faktor.trim())?.[1] ?? '')
    products = products.flatMap((product) => angka.map((satu) => product * satu))
    if (products.length === 0 || products.length > 64) return []
    if (products.some((product) => product % skala !== 0n)) return []
    products = products.map((product) => product / skala)
  }
  return [...new Set(products)]
}

/**
 * Counts inside a sentence, each factor with a word of its own: of "Rapat 40 orang x 12 kali" `40 orang x 12 kali`; dimensions
 * ("U 60×80 cm", "3 x 4 m") are none.
 */
export function hitunganDalam(text: string): readonly string[] {
  return [
    ...text.matchAll(/\d[\d.,]* ?\p{L}{3,}(?:\s*[x×*]\s*\d[\d.,]* ?\p{L}{3,})+(?:\s*=\s*\d[\d.,]*\d)?/giu),
  ].map(([found]) => found)
}

const skala = 10n ** BigInt(skalaKoefisien)
const pemisah = /\s*[×*]\s*|\s+x\s*(?=\d)|(?<=\d)x(?=\d)/i

function pecahan(whole: string, fraction: string): bigint {
  return BigInt(whole + fraction.padEnd(skalaKoefisien, '0'))
}
