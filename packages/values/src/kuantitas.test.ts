import { expect, test } from 'vitest'
import { addKuantitas, formatKuantitas, kuantitasToText, parseKuantitas } from './kuantitas.ts'

const km = { kode: 'km', skala: 3 }
const dokumen = { kode: 'dokumen', skala: 0 }

test('a quantity is exact in its own unit', () => {
  expect(parseKuantitas('0.412', km).jumlah).toBe(412n)
  expect(formatKuantitas(parseKuantitas('1412.5', km))).toBe('1.412,5 km')
  expect(formatKuantitas(parseKuantitas('-12', dokumen))).toBe('−12 dokumen')
  expect(formatKuantitas(parseKuantitas('0', km))).toBe('0 km')
})

test.each(['1412.5', '0', '-12.001', '0.4'])('%s goes over the wire and back', (text) => {
  expect(kuantitasToText({ ...km, ...parseKuantitas(text, km) })).toBe(text)
  expect(kuantitasToText({ jumlah: 120n, skala: 0 })).toBe('120')
})

test('finer than the unit, or another unit, is refused', () => {
  expect(() => parseKuantitas('1.5', dokumen)).toThrow('finer than 0 decimals of dokumen')
  expect(() => addKuantitas(parseKuantitas('1', km), parseKuantitas('1', dokumen))).toThrow('cannot be added')
})
