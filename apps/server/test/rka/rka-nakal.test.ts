import { testDatabase } from '@benang/database/testing/test-database'
import { bukuKerjaXlsx } from '@benang/render/buku-kerja-xlsx'
import type { BarisBuku, SelBuku } from '@benang/reports/buku-kerja'
import { expect, test } from 'vitest'
import { bacaBytes } from './buku-rka.ts'
import { duniaRka } from './dunia-rka.ts'

const { db } = await testDatabase()
const { acuan, baca, newRka, periksa, terap } = await duniaRka(db)
const kepala = ['Kode Rekening', 'Uraian', 'Koefisien', 'Harga Satuan', 'Sumber Dana', 'Sub Kegiatan']

async function bytesOf(...rows: readonly (readonly SelBuku[])[]): Promise<Uint8Array> {
  const baris = rows.map((sel): BarisBuku => ({ gaya: 'baris', sel }))
  const kolom = kepala.map(() => ({ lebar: 20, jenis: 'teks' as const }))
  const lembar = {
    nama: 'RKA',
    tampak: 'ya' as const,
    kolom,
    beku: 0,
    terkunci: false,
    pilihan: [],
    ulang: null,
  }
  return bukuKerjaXlsx({
    judul: 'uji',
    lembar: [{ ...lembar, baris: [{ gaya: 'kepala', sel: kepala }, ...baris] }],
  })
}
const baris = (uraian: string, harga: SelBuku, lain: Partial<Record<'koefisien' | 'dana', SelBuku>> = {}) => [
  ...[acuan.rekening, uraian, lain.koefisien ?? '6 rim', harga, lain.dana ?? acuan.dana, acuan.subKegiatan],
]

test('tags and formulas written as text stay text, marks of direction go and that is told', async () => {
  const id = await newRka()
  const berkas = await bacaBytes(
    await bytesOf(
      baris('<script>alert(1)</script>', 5_000),
      baris('=cmd|calc', 5_000),
      baris('Pi\u202epa', 5_000),
    ),
  )
  const hasil = await periksa(id, berkas)
  expect(hasil).toMatchObject({ baru: 3, galat: [] })
  expect(hasil.peringatan).toContain('RKA B4: tanda yang tidak terlihat dibuang.')
  await terap(id, berkas)
  expect((await baca(id)).baris.map((satu) => satu.isi['uraian'])).toEqual([
    '<script>alert(1)</script>',
    '=cmd|calc',
    'Pipa',
  ])
})

test('what may mean two numbers, other digits, formulas and endless texts are refused at their cells', async () => {
  const id = await newRka()
  const bytes = await bytesOf(
    baris('A', '1.000'),
    baris('B', '12,345'),
    baris('C', '５３０００'),
    baris('D', { rumus: '25000*2', hasil: 50_000 }),
    baris('E'.repeat(40_000), 5_000),
    baris('F', 5_000, { koefisien: '６ rim' }),
    baris('G'.repeat(600), 5_000),
  )
  const hasil = await periksa(id, await bacaBytes(bytes))
  expect(hasil.galat.map(({ sel, pesan }) => `${sel} ${pesan}`)).toEqual([
    expect.stringMatching(/^D2 .*dapat berarti dua jumlah/),
    expect.stringMatching(/^D3 .*dapat berarti dua jumlah/),
    expect.stringMatching(/^D4 .*lebar penuh/),
    expect.stringMatching(/^D5 .*umus/),
    expect.stringMatching(/^B6 .*40000 huruf/),
    expect.stringMatching(/^C7 .*lebar penuh/),
    expect.stringMatching(/^B8 .*Singkatkan/),
  ])
  expect(hasil.galat.every(({ nilai }) => nilai.length <= 80)).toBe(true)
  expect((await baca(id)).banyak).toBe(0)
})

test('a cell of a million and more letters refuses the whole file', async () => {
  const bytes = await bytesOf(baris('x'.repeat(1_100_000), 5_000))
  await expect(bacaBytes(bytes)).rejects.toMatchObject({ kode: 'XML_TEXT' })
})
