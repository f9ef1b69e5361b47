import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { testDatabase } from '@benang/database/testing/test-database'
import { expect, test } from 'vitest'
import { bacaBytes } from './buku-rka.ts'
import { duniaRka } from './dunia-rka.ts'

const { db } = await testDatabase()
const { baca, isi, newRka, periksa, terap } = await duniaRka(db)
const barisId = (n: number) => `0b8a2a50-7f0a-4b2e-8a0e-3f5d2f1c9a0${n}`

test('a workbook of ours that LibreOffice changed and saved', async () => {
  const id = await newRka(
    isi('Kertas', '53.000', { barisId: barisId(1) }),
    isi('Pipa PVC 4 inci', '1.000,55', {
      barisId: barisId(2),
      koefisien: '0,5 m',
      ppn: '11',
      spesifikasi: 'SNI',
    }),
    isi('Semen', '75.000', { barisId: barisId(3), koefisien: '1.200 zak', keterangan: 'Tahap I' }),
    isi('Upah tukang', '150.000', { barisId: barisId(4), koefisien: '12 orang x 30 hari', paket: '' }),
  )
  const bytes = readFileSync(join(import.meta.dirname, 'berkas/tersimpan-libreoffice.xlsx'))
  const berkas = await bacaBytes(bytes)
  expect(berkas.asal.get('dokumen')).toBe(String(id))
  const hasil = await periksa(id, berkas)
  expect(hasil).toMatchObject({
    ...{ dialek: 'benang', dibaca: 5, sama: 2, berubah: 2, baru: 1, hilang: 0, galat: [], konflik: [] },
    total: [{ sebelum: '147816555.31', sesudah: '139422555.31' }],
  })
  await terap(id, berkas)
  // The very sum LibreOffice shows in the last row.
  expect((await baca(id)).jumlah).toBe('139422555.31')
  expect(await periksa(id, berkas)).toMatchObject({ sama: 5, berubah: 0, baru: 0 })
  const kini = await baca(id)
  expect(
    kini.baris.map(({ id: baris }) => baris).filter((baris) => baris.startsWith('0b8a2a50')),
  ).toHaveLength(4)
  expect(kini.baris.find(({ isi: satu }) => satu['uraian'] === 'Upah tukang')?.isi['koefisien']).toBe(
    '12 orang x 25 hari',
  )
})
