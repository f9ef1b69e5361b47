import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import type { Baris } from '../baris.ts'
import { readBerkas } from '../read-berkas.ts'
import { bacaBaris } from './baca-baris.ts'
import { findKepala, type Kepala } from './kepala.ts'
import { bacaStandar } from './standar-harga.ts'

type Sel = ExcelJS.CellValue

/** The rows of a workbook as the import reads them, with their faults. */
async function baca(rows: readonly (readonly Sel[])[]) {
  const buku = new ExcelJS.Workbook()
  buku.addWorksheet('SSH').addRows(rows.map((row) => [...row]))
  const terbaca: Baris[] = []
  await readBerkas(Buffer.from(await buku.xlsx.writeBuffer()), 'ssh.xlsx', {
    ...{ lembar: () => undefined, galat: () => undefined, peringatan: () => undefined },
    baris: (satu: Baris) => terbaca.push(satu),
  })
  const [judul, ...isi] = terbaca
  const kepala = judul && findKepala(judul, bacaStandar.susunan)
  if (kepala === undefined || 'kembar' in kepala) throw new Error('no heading')
  return isi.map((satu) => barisOf(satu, kepala))
}

function barisOf(satu: Baris, kepala: Kepala) {
  const pembaca = bacaBaris(satu, kepala, 'SSH')
  return { isi: bacaStandar.baca(pembaca, {}), galat: pembaca.galat }
}

const kepala = ['kode', 'nama', 'satuan', 'kelompok', 'harga', 'susunan']

test('a price that a formula makes is refused at its cell, whatever number it shows', async () => {
  const [rumus, bagi, angka] = await baca([
    kepala,
    ['A.1', 'Kertas', 'rim', 'SSH', { formula: '50000*1.06', result: 53_000 }],
    ['A.2', 'Tinta', 'botol', 'SSH', { formula: '1/0', result: { error: '#DIV/0!' } }],
    ['A.3', 'Map', 'buah', 'SSH', 34_000.5],
  ])
  for (const satu of [rumus, bagi])
    expect(satu?.galat[0]).toMatchObject({
      kolom: 'E',
      alasan: expect.stringContaining('rumus'),
      saran: expect.stringContaining('Tempel sebagai nilai'),
    })
  expect(angka).toMatchObject({ galat: [], isi: { harga: [3_400_050n] } })
})

test('a formula in the composition or in the name is no text either', async () => {
  const [susunan, nama] = await baca([
    kepala,
    ['H.1', 'Beton', 'm3', 'HSPK', 1_000, { formula: '"A.1 x "&2', result: 'A.1 x 2' }],
    [{ formula: '"A"&4', result: 'A4' }, 'Kertas', 'rim', 'SSH', 1_000, null],
  ])
  expect(susunan?.galat.map(({ kolom }) => kolom)).toEqual(['F'])
  expect(nama?.galat.map(({ kolom }) => kolom)).toEqual(['A'])
})

test('our own files say "kelompok" beside a column "jenis" of another meaning; others say "jenis"', async () => {
  const [sendiri] = await baca([
    ['jenis', ...kepala],
    ['rincian', 'A.1', 'Kertas', 'rim', 'SBU', 1, null],
  ])
  const [lain] = await baca([
    ['kode', 'nama', 'satuan', 'jenis', 'harga'],
    ['A.1', 'Kertas', 'rim', 'SBU', 1],
  ])
  for (const satu of [sendiri, lain]) expect(satu).toMatchObject({ galat: [], isi: { jenis: 'SBU' } })
})
