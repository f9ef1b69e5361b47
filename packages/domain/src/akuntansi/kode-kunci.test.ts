import { expect, test } from 'vitest'
import { kodeMata, kodePlafon, kodePlafonOf } from './kode-kunci.ts'

test('a mata anggaran and its plafon name the same codes and edition, the plafon without the account', () => {
  const kode = {
    ...{ unit: '1.03.0.00.0.00.01.0000', subKegiatan: '1.03.06.2.01.0029', dana: '1.2.01.01.02' },
    ...{ rekening: '5.2.04.02.07.0003', edisi: 'Pemutakhiran 2027' },
  }
  expect(kodeMata(kode)).toBe(
    '1.03.0.00.0.00.01.0000 1.03.06.2.01.0029 5.2.04.02.07.0003 1.2.01.01.02 Pemutakhiran 2027',
  )
  expect(kodePlafonOf(kodeMata(kode))).toBe(kodePlafon(kode))
})
