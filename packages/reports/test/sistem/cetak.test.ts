import { join } from 'node:path'
import { semuaJenis } from '@benang/domain/sistem/semua-jenis'
import { findPeran } from '@benang/domain/organisasi/peran'
import { expect, test } from 'vitest'
import { cetakOf } from '../../src/sistem/form-cetak.ts'
import { formOf, semuaForm } from '../../src/sistem/semua-form.ts'
import { contohCetak } from '../../src/testing/contoh-cetak.ts'
import { laporanToText } from '../laporan-text.ts'

test.each([...semuaForm.map(({ jenis }) => jenis), 'ppas'])(
  'the form of %s reads as a reviewer saw it',
  async (jenis) => {
    await expect(laporanToText(cetakOf(formOf(jenis), contohCetak(jenis)))).toMatchFileSnapshot(
      join(import.meta.dirname, `cetak-${jenis}.golden.txt`),
    )
  },
)

test('an SP2D pays what was asked less what is withheld, in figures and in words', () => {
  const laporan = cetakOf(formOf('sp2d'), contohCetak('sp2d'))
  expect(laporan.terbilang?.jumlah).toBe(700_000_000_00n - 9_000_000_25n)
})

test('every kind has a form whose signers are offices of the law and steps of its own lifecycle', () => {
  for (const { kode, langkah } of semuaJenis) {
    const { penandatangan } = formOf(kode)
    expect(penandatangan.length).toBeGreaterThan(0)
    for (const { peran, tindakan, isi } of penandatangan) {
      expect(isi !== undefined || findPeran(peran) !== undefined).toBe(true)
      const step = langkah.find((satu) => satu.tindakan === tindakan)
      expect(tindakan === null || step?.peran.includes(peran) === true).toBe(true)
    }
  }
})
