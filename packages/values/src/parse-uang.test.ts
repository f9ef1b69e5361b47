import { formatAngka, parseRupiah } from './rupiah.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseSelisih, parseUang } from './parse-uang.ts'

test.each([
  ['53000', '53000.00'],
  ['53.000', '53000.00'],
  ['53.000,00', '53000.00'],
  ['Rp 1.250.000,5', '1250000.50'],
  ['Rp1.250.000', '1250000.00'],
  ['1250000.75', '1250000.75'],
  ['12,5', '12.50'],
  ['1.5', '1.50'],
  [' 1\u00a0250\u00a0000 ', '1250000.00'],
  ['1,250,000', '1250000.00'],
  ['1,250,000.50', '1250000.50'],
  ['0', '0.00'],
])('%s is read as %s', (text, wire) => {
  expect(parseUang(text)).toMatchObject({ keadaan: 'terbaca', jumlah: parseRupiah(wire) })
})

test('a comma and three digits is a decimal, with a warning that tells both readings', () => {
  expect(parseUang('1,500')).toEqual({
    keadaan: 'terbaca',
    jumlah: 150n,
    peringatan: '1,500 dibaca 1,5. Jika maksudnya ribuan, tulis 1500.',
  })
})

test.each(['abc', '1.2.3', '12..5', '1,2,3', 'Rp', '-5', '12,345', '1e5', '9999999999999999'])(
  '%s is not taken silently',
  (text) => {
    const read = parseUang(text)
    expect(read.keadaan === 'salah' || read.keadaan === 'kosong').toBe(true)
  },
)

test('every amount survives being written and typed back', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 16n }), (sen) => {
      expect(parseUang(formatAngka(sen))).toMatchObject({ jumlah: sen })
      expect(parseUang(`Rp${formatAngka(sen)}`)).toMatchObject({ jumlah: sen })
    }),
  )
})

test.each([
  ['-53.000', '-53000.00'],
  ['\u2212Rp1.250.000', '-1250000.00'],
  ['(2.500.000,50)', '-2500000.50'],
  ['(Rp 750)', '-750.00'],
  ['53.000', '53000.00'],
])('as a difference %s is read as %s', (text, wire) => {
  expect(parseSelisih(text)).toMatchObject({ keadaan: 'terbaca', jumlah: parseRupiah(wire) })
})

test.each(['--5', '5-', '(5', '5)', '()'])('%s is no difference', (text) => {
  expect(parseSelisih(text).keadaan).not.toBe('terbaca')
})
