import { SaxesParser } from 'saxes'
import { batas } from '../batas.ts'
import { BerkasDitolak } from '../berkas-ditolak.ts'
import { decodeXml } from './decode-xml.ts'

/** Attributes by the name written, prefix included. */
export type Atribut = Readonly<Record<string, string>>

/** What a part's reader hears. Names come without their namespace prefix. */
export type Pendengar = {
  open: (name: string, atribut: Atribut) => void
  close: (name: string) => void
  text: (text: string) => void
}

/** Reads one XML part as it is unpacked. Entities and DOCTYPE, depth, attributes and long runs are refused. */
export async function readXml(
  chunks: AsyncIterable<Buffer>,
  part: string,
  pendengar: Pendengar,
): Promise<void> {
  const parser = new SaxesParser({ position: false })
  const watch = guard(parser, part, pendengar)
  for await (const text of decodeXml(chunks, part)) {
    parser.write(text)
    watch(text.length)
  }
  parser.close()
}

function guard(parser: SaxesParser, part: string, pendengar: Pendengar): (fed: number) => void {
  let depth = 0
  let count = 0
  let quiet = 0
  parser.on('error', () => {
    throw new BerkasDitolak('XML', 'Isi bagian tidak tertulis benar atau terpotong.', part)
  })
  parser.on('doctype', () => {
    throw new BerkasDitolak(
      'DOCTYPE',
      'Bagian memuat DOCTYPE; buku kerja yang wajar tidak memilikinya.',
      part,
    )
  })
  parser.on('opentagstart', () => {
    count = 0
  })
  parser.on('attribute', () => {
    count += 1
    if (count > batas.atribut)
      throw new BerkasDitolak('XML_ATTRS', `Satu unsur memuat lebih dari ${batas.atribut} atribut.`, part)
  })
  parser.on('opentag', ({ name, attributes }) => {
    quiet = 0
    depth += 1
    if (depth > batas.kedalaman)
      throw new BerkasDitolak('XML_DEPTH', `Unsur bersarang lebih dari ${batas.kedalaman} lapis.`, part)
    pendengar.open(localName(name), attributes)
  })
  parser.on('closetag', ({ name }) => {
    quiet = 0
    depth -= 1
    pendengar.close(localName(name))
  })
  parser.on('text', pendengar.text)
  parser.on('cdata', pendengar.text)
  return (fed) => {
    quiet += fed
    if (quiet > batas.runtun)
      throw new BerkasDitolak('XML_TEXT', `Satu teks lebih dari ${batas.runtun} huruf.`, part)
  }
}

/** `x:row` as `row`. */
function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}
