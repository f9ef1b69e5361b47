import type { Kolom } from '@benang/reports/laporan'
import { expect, test } from 'vitest'
import { mm } from './mm.ts'
import { lebarKolom } from './pdf-lebar.ts'

const halaman = mm(296)
const kode: Kolom = { nama: 'kode', judul: 'Kode', jenis: 'kode' }
const uraian: Kolom = { nama: 'uraian', judul: 'Uraian', jenis: 'uraian' }
const uang = (nama: string): Kolom => ({ nama, judul: nama, jenis: 'uang' })
const tabel = (banyak: number, sel: bigint) => ({
  kolom: [kode, uraian, ...Array.from({ length: banyak }, (_, index) => uang(`u${index}`))],
  baris: [
    { jenis: 'rincian' as const, tingkat: 0, sel: ['1', 'x', ...Array.from({ length: banyak }, () => sel)] },
  ],
})

test('few columns keep their widths and letters', () => {
  expect(lebarKolom(tabel(2, 1n), halaman)).toEqual({ widths: [mm(34), '*', mm(40), mm(40)], fontSize: 8 })
})

test.each([5, 6, 7, 8])(
  '%i columns of amounts stay on the page, the longest amount on one line',
  (banyak) => {
    const { widths, fontSize } = lebarKolom(tabel(banyak, 9_999_999_999_999_999n), halaman)
    const tetap = widths.reduce((all: number, satu) => all + (satu === '*' ? mm(50) : satu) + 9, 0)
    expect(tetap).toBeLessThanOrEqual(halaman)
    const [, , satu] = widths
    expect(typeof satu === 'number' && satu >= 22 * fontSize * 0.5).toBe(true)
  },
)
