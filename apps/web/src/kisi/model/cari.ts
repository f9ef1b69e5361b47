import type { IsiKisi } from './isi-kisi.ts'
import type { CiriKisi } from './ciri.ts'
import { textSel } from './ciri.ts'
import type { Ubahan } from './kontrak.ts'
import type { Titik } from './pilihan.ts'
import { isiSel } from './sunting.ts'

/** Every cell whose text holds the words, row by row; capital letters do not matter. */
export function cariSel(kisi: IsiKisi, ciri: CiriKisi, teks: string): readonly Titik[] {
  const words = teks.trim().toLowerCase()
  if (words === '') return []
  const found: Titik[] = []
  for (const id of kisi.urutan) {
    const baris = id === null ? undefined : kisi.baris.get(id)
    if (baris === undefined) continue
    for (const kolom of ciri.kolom)
      if (textSel(kolom, baris).toLowerCase().includes(words))
        found.push({ kunci: baris.id, medan: kolom.medan })
  }
  return found
}

/** Puts other words in place of the found ones; computed columns stay as they are. */
export function gantiTeks(
  kisi: IsiKisi,
  ciri: CiriKisi,
  { dari, menjadi, sel }: { dari: string; menjadi: string; sel: readonly Titik[] },
): readonly Ubahan[] {
  const words = dari.trim()
  if (words === '') return []
  const pattern = new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`), 'giu')
  return sel.flatMap(({ kunci, medan }) => {
    const text = kisi.baris.get(kunci)?.isi[medan]
    const isTyped = ciri.kolom.some((satu) => satu.medan === medan && satu.hanyaBaca !== true)
    if (text === undefined || !isTyped) return []
    return isiSel(ciri, kunci, { [medan]: text.replace(pattern, () => menjadi) })
  })
}
