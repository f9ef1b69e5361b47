import { expect, test } from 'vitest'
import { readSebutanStandar, sebutanStandar } from './sebutan-standar.ts'

test('what is written is read again; anything else is no standard price', () => {
  const sebutan = { standarId: 120, versi: 3, zona: 1 }
  expect(readSebutanStandar(sebutanStandar(sebutan))).toEqual(sebutan)
  for (const teks of ['', 'A.1', '120', '120/3', '0/1/1', '1/0/1', '1/1/0', '1/1/10', ' 1/1/1', '1/1/1/1'])
    expect(readSebutanStandar(teks)).toBeUndefined()
})
