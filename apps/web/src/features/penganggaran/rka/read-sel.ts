import { type SelRka, selKosong } from './sel-rka.ts'

/** The cells of a line kept on this device; nothing when they are not in this shape. */
export function readSel(kept: unknown): { sel?: SelRka } {
  if (typeof kept !== 'object' || kept === null) return {}
  const text = (nama: string) => {
    const value: unknown = Reflect.get(kept, nama)
    return typeof value === 'string' ? value : ''
  }
  const ids: unknown = Reflect.get(kept, 'ids')
  const id = (nama: string) => {
    const value: unknown = typeof ids === 'object' && ids !== null ? Reflect.get(ids, nama) : null
    return typeof value === 'number' ? value : null
  }
  return {
    sel: {
      ...selKosong,
      ...{ subKegiatan: text('subKegiatan'), rekening: text('rekening'), dana: text('dana') },
      ...{ koefisien: text('koefisien'), harga: text('harga'), jumlahAsal: text('jumlahAsal') },
      ids: { subKegiatan: id('subKegiatan'), rekening: id('rekening'), dana: id('dana') },
      tempelan: Reflect.get(kept, 'tempelan') === true,
    },
  }
}
