import { expect, test } from 'vitest'
import { readSebutanStandar, sebutanStandar } from './sebutan-standar.ts'

test('what is written is read again; anything else is no standard price', () => {
  for (const zona of [1, 2, 9]) {
    const sebutan = { standarId: 120, zona }
    expect(readSebutanStandar(sebutanStandar(sebutan))).toEqual(sebutan)
  }
  expect(sebutanStandar({ standarId: 120, zona: 1 })).toBe('120')
  for (const teks of ['', 'A.1', '0', '120/1', '120/0', '120/10', ' 120', '120/2/3', '1e3'])
    expect(readSebutanStandar(teks)).toBeUndefined()
})
