import { wordsTooCommon } from './sandi-umum.ts'

/** Shortest and longest password, in characters. */
export const panjangSandi = { min: 12, max: 128 } as const

/**
 * What is wrong with a new password, as a sentence that says what to do; null when nothing is. `konteks`: names that must
 * not carry it (person, account, pemda, unit). No rule asks for kinds of characters or for a change every so often: both
 * make people choose worse ones (OWASP ASVS 5, 6.2).
 */
export function findSandiLemah(sandi: string, konteks: readonly string[]): string | null {
  const length = Array.from(sandi).length
  if (length < panjangSandi.min)
    return `Sandi ${length} huruf; pakai paling sedikit ${panjangSandi.min} huruf.`
  if (length > panjangSandi.max)
    return `Sandi ${length} huruf; pakai paling banyak ${panjangSandi.max} huruf.`
  const plain = simplify(sandi)
  if (new Set(plain).size < 5) return 'Sandi memakai terlalu sedikit huruf yang berbeda. Pakai beberapa kata.'
  if (isRun(plain)) return 'Sandi berupa deretan huruf atau angka. Pakai beberapa kata yang tidak berurutan.'
  const rest = strip(plain, wordsTooCommon)
  if (rest.kept < 4 && rest.taken > 0)
    return 'Sandi tersusun dari kata yang paling sering ditebak. Pakai beberapa kata lain.'
  const named = strip(plain, [...konteks.flatMap(wordsOf), ...wordsTooCommon])
  if ((named.kept < 6 && named.taken > rest.taken) || konteks.some((text) => holdsNumber(plain, text)))
    return 'Sandi memuat nama Anda, nama masuk, NIP, atau nama pemda. Pakai kata yang tidak ada hubungannya.'
  return null
}

const lookalikes: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
}

function simplify(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s/g, '')
}

/** Letters only, with look-alikes inside the word read as letters: "P@ssw0rd123" is "password". */
function lettersOf(text: string): string {
  return Array.from(text.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, ''), (char) => lookalikes[char] ?? char)
    .join('')
    .replaceAll(/[^\p{L}]/gu, '')
}

/** How many letters stay and go when the words are taken out; of the two readings the one that keeps fewer. */
function strip(text: string, words: readonly string[]): { kept: number; taken: number } {
  const byLength = [...words].sort((a, b) => b.length - a.length)
  const [best] = [text.replaceAll(/[^\p{L}]/gu, ''), lettersOf(text)]
    .map((form) => {
      const kept = byLength.reduce((rest, word) => rest.replaceAll(word, ''), form).length
      return { kept, taken: form.length - kept }
    })
    .sort((a, b) => a.kept - b.kept)
  return best ?? { kept: 0, taken: 0 }
}

/** True when the password repeats a long number of the person, such as the NIP. */
function holdsNumber(plain: string, text: string): boolean {
  return (text.match(/\d{8,}/g) ?? []).some((number) => plain.includes(number))
}

function wordsOf(name: string): readonly string[] {
  return simplify(name.replaceAll(/[^\p{L}\s]/gu, ' ').replaceAll(/\s+/g, '|'))
    .split('|')
    .filter((word) => word.length >= 4)
}

const rows = ['abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm']

/** True when nearly every neighbour pair is a step on the alphabet, the digits or a keyboard row. */
function isRun(text: string): boolean {
  const pairs = Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2))
  const steps = pairs.filter((pair) =>
    rows.some((row) => row.includes(pair) || row.includes(pair.charAt(1) + pair.charAt(0))),
  )
  return steps.length >= pairs.length * 0.7
}
