import { SaxesParser } from 'saxes'
import { BerkasDitolak } from '../berkas-ditolak.ts'
import { decodeXml } from './decode-xml.ts'
import type { Atribut } from './read-xml.ts'

/** An opening tag: `teks` is it as written, `awalan` its namespace prefix with the colon, `kosong` when it closes itself. */
export type Tanda = {
  nama: string
  awalan: string
  induk: string
  atribut: Atribut
  teks: string
  kosong: boolean
}

/** What becomes of a part: a tag may be written otherwise, with text before it; text may be put before a closing tag. */
export type Penyunting = {
  open: (tanda: Tanda) => { sebelum?: string; ganti?: string } | undefined
  close: (tanda: { nama: string; awalan: string; induk: string }) => string
}

/** Streams a part with some of its tags changed; every other letter stays as it is. The part is UTF-8 afterwards. */
export async function* suntingXml(
  chunks: AsyncIterable<Buffer>,
  part: string,
  penyunting: Penyunting,
): AsyncIterable<string> {
  const editor = editorOf(part, penyunting)
  let isFirst = true
  for await (const text of decodeXml(chunks, part)) {
    if (text === '') continue
    yield editor.write(isFirst ? asUtf8(text) : text)
    isFirst = false
  }
  yield editor.end()
}

/** The letters of a part that are not written yet, and what is. */
function antrean() {
  let held = ''
  let base = 0 // place in the part of the first letter held
  let out = ''
  const take = (to: number) => {
    out += held.slice(0, to - base)
    held = held.slice(to - base)
    base = to
  }
  return {
    take,
    add: (text: string) => {
      held += text
    },
    put: (text: string) => {
      out += text
    },
    /** Leaves out the letters up to a place. */
    skip: (to: number) => {
      held = held.slice(to - base)
      base = to
    },
    /** Where the tag that ends at a place begins: a "<" stands nowhere else in it. */
    startOf: (end: number) => base + held.lastIndexOf('<', end - base - 1),
    textOf: (start: number, end: number) => held.slice(start - base, end - base),
    /** A tag may go on in the next piece: what follows the last "<" waits. */
    release: () => take(base + Math.max(0, held.lastIndexOf('<'))),
    rest: () => take(base + held.length),
    flush: () => {
      const done = out
      out = ''
      return done
    },
  }
}

function editorOf(part: string, { open, close }: Penyunting) {
  const parser: SaxesParser = new SaxesParser({ position: false })
  const path: string[] = []
  const letters = antrean()
  parser.on('error', () => {
    throw new BerkasDitolak('XML', 'Isi bagian tidak tertulis benar atau terpotong.', part)
  })
  parser.on('opentag', ({ name, attributes, isSelfClosing }) => {
    const end = parser.position
    const start = letters.startOf(end)
    const tanda = { ...nameOf(name), induk: path.at(-1) ?? '', teks: letters.textOf(start, end) }
    const jadi = open({ ...tanda, atribut: attributes, kosong: isSelfClosing })
    path.push(tanda.nama)
    if (jadi === undefined) return
    letters.take(start)
    letters.put((jadi.sebelum ?? '') + (jadi.ganti ?? tanda.teks))
    letters.skip(end)
  })
  parser.on('closetag', ({ name, isSelfClosing }) => {
    path.pop()
    if (isSelfClosing) return
    const more = close({ ...nameOf(name), induk: path.at(-1) ?? '' })
    if (more === '') return
    letters.take(letters.startOf(parser.position))
    letters.put(more)
  })
  return {
    write(text: string) {
      letters.add(text)
      parser.write(text)
      letters.release()
      return letters.flush()
    },
    end() {
      parser.close()
      letters.rest()
      return letters.flush()
    },
  }
}

function nameOf(name: string): { nama: string; awalan: string } {
  const colon = name.indexOf(':') + 1
  return { nama: name.slice(colon), awalan: name.slice(0, colon) }
}

function asUtf8(text: string): string {
  return text.replace(/^(<\?xml[^>]*encoding=)(["'])[^"']*\2/, '$1$2UTF-8$2')
}

/** Text as an attribute or an element may hold it; what XML cannot hold is left out. */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
