import { inflateSync } from 'node:zlib'

/**
 * The text of a PDF by page, read from its own bytes: objects, compressed streams, the ToUnicode table of each font, the shown
 * glyphs. Knows only what our files use; a line of the page ends where the text position moves down.
 */
export function pagesOfPdf(bytes: Uint8Array): readonly string[] {
  const objects = objectsOf(Buffer.from(bytes).toString('latin1'))
  const root = [...objects.values()].find((object) => /\/Type\s*\/Pages\b/.test(object)) ?? ''
  const pages = [...(/\/Kids\s*\[([^\]]*)\]/.exec(root)?.[1] ?? '').matchAll(/(\d+) 0 R/g)]
  return pages.map(([, id = '']) => {
    const page = objects.get(id) ?? ''
    const resources = objects.get(/\/Resources (\d+) 0 R/.exec(page)?.[1] ?? '') ?? page
    const fonts = new Map(
      [...(/\/Font <<([^>]*)>>/.exec(resources)?.[1] ?? '').matchAll(/\/(\w+) (\d+) 0 R/g)].map(
        ([, name = '', ref = '']) => [name, unicodeOf(objects, ref)],
      ),
    )
    const content = objects.get(/\/Contents (\d+) 0 R/.exec(page)?.[1] ?? '') ?? ''
    return shownText(streamOf(content), fonts)
  })
}

function objectsOf(source: string): ReadonlyMap<string, string> {
  return new Map(
    [...source.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id = '', body = '']) => [
      id,
      body,
    ]),
  )
}

function streamOf(object: string): string {
  const start = object.indexOf('stream\n') + 7
  const length = Number(/\/Length (\d+)/.exec(object)?.[1] ?? 0)
  const raw = Buffer.from(object.slice(start, start + length), 'latin1')
  return (object.includes('/FlateDecode') ? inflateSync(raw) : raw).toString('latin1')
}

function unicodeOf(objects: ReadonlyMap<string, string>, font: string): ReadonlyMap<number, string> {
  const table = streamOf(objects.get(/\/ToUnicode (\d+) 0 R/.exec(objects.get(font) ?? '')?.[1] ?? '') ?? '')
  const found = new Map<number, string>()
  for (const [, from = '', , list = ''] of table.matchAll(/<([0-9a-f]+)> <([0-9a-f]+)> \[([^\]]*)\]/gi)) {
    for (const [index, [, code = '']] of [...list.matchAll(/<([0-9a-f ]*)>/gi)].entries())
      found.set(Number.parseInt(from, 16) + index, utf16(code))
  }
  return found
}

function utf16(hex: string): string {
  return Buffer.from(hex.replaceAll(' ', ''), 'hex').swap16().toString('utf16le')
}

function shownText(content: string, fonts: ReadonlyMap<string, ReadonlyMap<number, string>>): string {
  let [text, font, line] = ['', '', '']
  for (const [, name, , y, shown] of content.matchAll(
    /\/(\w+) [\d.]+ Tf|1 0 0 1 (-?[\d.]+) (-?[\d.]+) Tm|\[([^\]]*)\] TJ/g,
  )) {
    if (name !== undefined) font = name
    else if (y !== undefined) {
      if (y !== line) text += '\n'
      else if (!text.endsWith(' ')) text += '\t'
      line = y
    } else if (shown !== undefined) {
      const glyphs = [...shown.matchAll(/<([0-9a-f]+)>/gi)].flatMap(
        ([, hex = '']) => hex.match(/.{4}/g) ?? [],
      )
      text += glyphs.map((glyph) => fonts.get(font)?.get(Number.parseInt(glyph, 16)) ?? '').join('')
    }
  }
  return text.trim()
}
