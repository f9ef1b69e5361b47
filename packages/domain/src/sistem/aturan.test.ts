import { expect, test } from 'vitest'
import { type Aturan, checkAturan } from './aturan.ts'
import { aturanDokumen, semuaKelompokAturan } from './aturan-dokumen.ts'
import { semuaJenis } from './semua-jenis.ts'

const contoh: Aturan<number> = {
  id: 'genap',
  uraian: 'Bilangan genap.',
  dasar: 'UU-1-2004:P1',
  diperiksa: 'ingatan',
  berlaku: { sejak: '2026-02-01', sampai: '2026-06-30' },
  check: (bilangan) => (bilangan % 2 === 0 ? [] : [{ lokasi: 'bilangan', pesan: `${bilangan} ganjil.` }]),
}

test.each([
  ['sehari sebelum berlaku tidak diperiksa', '2026-01-31', 0],
  ['pada hari mulai berlaku diperiksa', '2026-02-01', 1],
  ['pada hari terakhir berlaku diperiksa', '2026-06-30', 1],
  ['sehari setelah berakhir tidak diperiksa', '2026-07-01', 0],
])('aturan: %s', (_, tanggal, jumlah) => {
  expect(checkAturan([contoh], 3, tanggal)).toHaveLength(jumlah)
  expect(checkAturan([contoh], 4, tanggal)).toEqual([])
})

test('semua pelanggaran disebut sekaligus, dengan nama aturannya', () => {
  const lain = { ...contoh, id: 'juga-genap' }
  expect(checkAturan([contoh, lain], 5, '2026-03-01')).toEqual([
    { aturan: 'genap', lokasi: 'bilangan', pesan: '5 ganjil.' },
    { aturan: 'juga-genap', lokasi: 'bilangan', pesan: '5 ganjil.' },
  ])
})

const semua = semuaKelompokAturan.flatMap(({ aturan }) => aturan)

test('every rule of documents cites an article (or a part of an annex by name) and says a whole sentence; its id is its own while in force', () => {
  for (const { dasar, uraian } of semua) {
    expect(dasar).toMatch(/^[A-Z]+-\d+-\d{4}:(P\d+(\.\d+)?|[A-Z]{2}[A-Z0-9-]*)$/)
    expect(uraian).toMatch(/^[A-Z].*\.$/)
  }
  for (const { id, berlaku } of semua) {
    const sekaligus = semua.filter(
      (lain) =>
        lain.id === id &&
        lain.berlaku.sejak <= (berlaku.sampai ?? '9999') &&
        berlaku.sejak <= (lain.berlaku.sampai ?? '9999'),
    )
    expect(sekaligus).toHaveLength(1)
  }
})

test('every kind of document has rules of its own beside the common ones', () => {
  const umum = aturanDokumen('tidak-ada')
  expect(umum.length).toBeGreaterThan(0)
  for (const { kode } of semuaJenis) expect(aturanDokumen(kode).length).toBeGreaterThan(umum.length)
})
