import type { Atribut } from '../xml/read-xml.ts'
import type { SelMentah } from './nilai-sel.ts'

/** Collects the texts of one cell at a time: its value, its inline text, its formula. */
export function cellReader() {
  let cell: SelMentah | null = null
  let bagian: 'nilai' | 'sebaris' | 'rumus' | null = null
  return {
    open: (kolom: number, { t = 'n', s }: Atribut) => {
      cell = { kolom, tipe: t, gaya: s, nilai: null, sebaris: '', rumus: undefined }
    },
    openPart: (name: string, parent: string, atribut: Atribut) => {
      bagian = null
      if (cell === null) return
      if (parent !== 'c') bagian = name === 't' ? 'sebaris' : null
      else if (name === 'v') {
        bagian = 'nilai'
        cell.nilai ??= ''
      } else if (name === 'f' && atribut['t'] !== 'dataTable') {
        bagian = 'rumus'
        cell.rumus ??= ''
      }
    },
    closePart: () => {
      bagian = null
    },
    text: (text: string) => {
      if (cell === null || bagian === null) return
      if (bagian === 'nilai') cell.nilai += text
      else if (bagian === 'sebaris') cell.sebaris += text
      else cell.rumus += text
    },
    close: (keep: (cell: SelMentah) => void) => {
      if (cell !== null) keep(cell)
      cell = null
      bagian = null
    },
  }
}
