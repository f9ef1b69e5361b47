import type { Penyunting } from '../xml/sunting-xml.ts'

/** The styles of a workbook with a marked twin for each style that a noted cell has. */
export type GayaCatatan = {
  /** Number of the marked twin. */
  gaya: (asal: number) => number
  /** Adds the twins; run when all sheets are done. */
  penyunting: () => Penyunting
}

/** How many fills and cell styles there are, and the cell styles as written, are read first. */
export type GayaAsal = { isian: number; format: readonly string[] }

/** Gathers the styles and gives out numbers for their marked twins. */
export function gayaCatatan({ isian, format }: GayaAsal): GayaCatatan {
  const twins = new Map<number, number>()
  return {
    gaya(asal) {
      const known = twins.get(asal) ?? format.length + twins.size
      twins.set(asal, known)
      return known
    },
    penyunting: () => ({
      open: ({ nama, induk, teks, kosong }) => {
        if (kosong || induk !== 'styleSheet') return undefined
        if (nama === 'fills') return { ganti: counted(teks, isian + 1) }
        return nama === 'cellXfs' ? { ganti: counted(teks, format.length + twins.size) } : undefined
      },
      close: ({ nama, induk, awalan }) => {
        if (induk !== 'styleSheet') return ''
        if (nama === 'fills') return fill(awalan)
        if (nama !== 'cellXfs') return ''
        return [...twins.keys()].map((asal) => marked(format[asal] ?? format[0] ?? '', isian)).join('')
      },
    }),
  }
}

/** Reads what the twins are made from; the part passes through unchanged. */
export function bacaGaya(asal: { isian: number; format: string[] }): Penyunting {
  return {
    open: ({ nama, induk, teks, awalan, kosong }) => {
      if (nama === 'fill' && induk === 'fills') asal.isian += 1
      // Alignment and protection stand inside; a twin keeps the tag and, below, what was inside it.
      if (nama === 'xf' && induk === 'cellXfs') asal.format.push(kosong ? teks : `${teks}</${awalan}xf>`)
      if (induk === 'xf' && kosong) within(asal.format, teks, awalan)
      return undefined
    },
    close: () => '',
  }
}

function within(format: string[], teks: string, awalan: string): void {
  const last = format.at(-1)
  const end = `</${awalan}xf>`
  if (last?.endsWith(end) === true) format[format.length - 1] = `${last.slice(0, -end.length)}${teks}${end}`
}

function counted(teks: string, count: number): string {
  return teks.replace(/\scount\s*=\s*("[^"]*"|'[^']*')/, ` count="${count}"`)
}

function fill(awalan: string): string {
  const p = awalan
  return `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="FFFFC7CE"/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`
}

function marked(format: string, isian: number): string {
  const [tag = ''] = /^<[^>]*>/.exec(format) ?? []
  const bare = tag.replaceAll(/\s(fillId|applyFill)\s*=\s*("[^"]*"|'[^']*')/g, '')
  return bare.replace(/\s*(\/?>)$/, ` fillId="${isian}" applyFill="1"$1`) + format.slice(tag.length)
}
