import { batas } from '../batas.ts'
import { BerkasDitolak } from '../berkas-ditolak.ts'
import type { Wadah } from '../wadah/open-wadah.ts'
import { readXml } from '../xml/read-xml.ts'
import { decodeEscapes } from './decode-escapes.ts'

/** The texts that cells share, by number. */
export type TeksBersama = readonly string[]

/** Reads all shared texts: runs of rich text joined, phonetic readings left out. */
export async function readTeksBersama(wadah: Wadah, part: string | undefined): Promise<TeksBersama> {
  if (part === undefined || !wadah.has(part)) return []
  const texts: string[] = []
  let letters = 0
  let text = ''
  let inText = false
  let phonetic = false
  await readXml(wadah.read(part), part, {
    open: (name) => {
      if (name === 'si') text = ''
      else if (name === 'rPh') phonetic = true
      else if (name === 't') inText = !phonetic
    },
    close: (name) => {
      if (name === 't') inText = false
      else if (name === 'rPh') phonetic = false
      else if (name === 'si') texts.push(decodeEscapes(text))
    },
    text: (more) => {
      if (!inText) return
      text += more
      letters += more.length
      if (letters > batas.teksBersama || texts.length > batas.butirBersama)
        throw new BerkasDitolak('SST_TOO_BIG', 'Daftar teks buku kerja terlalu besar. Bagi berkasnya.', part)
    },
  })
  return texts
}
