import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bentukKode, type BentukKode, formatKegiatan, isSegmen, readKode } from './baca-kode.ts'
import { formatSegmen } from './kode.ts'

// The seven spellings of ../shared/domain.md §0.1 and §2: three widths of an account, two of a sub kegiatan, the X.XX of a
// supporting programme, the three pairs of an SKPD.
test.each<[string, BentukKode, readonly string[], readonly number[]]>([
  [
    'an account in the widths of three editions, and bare',
    bentukKode.rekening,
    ['5.1.02.02.01.061', '5.1.02.02.01.0061', '5.1.02.02.001.00061', ' 5.1.2.2.1.61\u00a0'],
    [5, 1, 2, 2, 1, 61],
  ],
  [
    'a sub kegiatan of two and of four digits',
    bentukKode.kegiatan,
    ['1.01.02.1.01.01', '1.01.02.1.01.0001'],
    [1, 1, 2, 1, 1, 1],
  ],
  [
    'a supporting programme',
    bentukKode.kegiatan,
    ['X.XX.01.1.06.0004', 'x.xx.01.1.06.04'],
    [0, 0, 1, 1, 6, 4],
  ],
  ['an SKPD of two bidang', bentukKode.organisasi, ['1.01.2.22.0.00.02.0000'], [1, 1, 2, 22, 0, 0, 2, 0]],
])('%s is one code', (_, bentuk, spellings, segmen) => {
  for (const teks of spellings) expect(readKode(teks, bentuk)).toEqual(segmen)
})

test.each<[string, BentukKode, RegExp]>([
  ['', bentukKode.rekening, /kosong/],
  ['2001-05-01', bentukKode.rekening, /tanggal/],
  ['5.1E+2', bentukKode.rekening, /ilmiah/],
  ['5.1.０2', bentukKode.rekening, /mirip/],
  ['5,1,02', bentukKode.rekening, /koma/],
  ['5.1. 02', bentukKode.rekening, /spasi/],
  ['5-1-02', bentukKode.rekening, /selain titik/],
  ['5.1.', bentukKode.rekening, /ruas kosong/],
  ['5..1', bentukKode.rekening, /ruas kosong/],
  ['5.1.O2', bentukKode.rekening, /huruf O/],
  ['5.1.A', bentukKode.rekening, /huruf atau tanda/],
  ['5.1.02.01.01.0001.1', bentukKode.rekening, /7/],
  ['5.123', bentukKode.rekening, /lebih dari 1 angka/],
  ['5.1.00', bentukKode.rekening, /nol/],
  ['5.1.02.01.01.99999', bentukKode.rekening, /32767/],
  ['X.XX', bentukKode.rekening, /huruf/],
  ['1.03.XX', bentukKode.kegiatan, /nonurusan/],
  ['1.XX.01', bentukKode.kegiatan, /berpasangan/],
  ['1.03.10.2', bentukKode.kegiatan, /4/],
  ['12.1', bentukKode.wilayah, /harus 2 angka/],
  ['1.03.0.00.01.0000', bentukKode.organisasi, /8 ruas/],
])('"%s" is refused', (teks, bentuk, alasan) => {
  const hasil = readKode(teks, bentuk)
  expect(isSegmen(hasil)).toBe(false)
  expect(hasil).toMatchObject({ alasan: expect.stringMatching(alasan), saran: expect.stringMatching(/\S/) })
})

test('what an edition prints is read back, whatever its widths', () => {
  const lebar = fc.tuple(...bentukKode.rekening.lebar.map((most) => fc.integer({ min: 1, max: most })))
  const segmen = fc
    .tuple(
      ...bentukKode.rekening.lebar.map((most) =>
        fc.integer({ min: 1, max: Math.min(10 ** most - 1, 32_767) }),
      ),
    )
    .chain((all) => fc.integer({ min: 1, max: 6 }).map((n) => all.slice(0, n)))
  fc.assert(
    fc.property(segmen, lebar, (code, widths) => {
      expect(readKode(formatSegmen(code, widths), bentukKode.rekening)).toEqual(code)
    }),
  )
})

test('X and XX are printed for a supporting programme only', () => {
  expect(formatKegiatan([0, 0, 1, 1, 6, 4], [1, 2, 2, 1, 2, 4])).toBe('X.XX.01.1.06.0004')
  expect(formatKegiatan([0], [1, 2, 2, 1, 2, 4])).toBe('X')
  expect(formatKegiatan([1, 3], [1, 2, 2, 1, 2, 4])).toBe('1.03')
})
