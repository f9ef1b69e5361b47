import { lraOf, potonganLra } from '@benang/reports/akuntansi/lra'
import type { Laporan } from '@benang/reports/laporan'
import { contohLra } from '@benang/reports/testing/contoh-lra'
import { rupiahToText } from '@benang/values/rupiah'
import ExcelJS from 'exceljs'
import { afterAll, describe, expect, test } from 'vitest'
import type { Bentuk, CaraCetak } from '../src/bentuk.ts'
import { stopWorker, writeLaporan } from '../src/in-worker.ts'
import { laporanContoh } from './laporan-contoh.ts'
import { pagesOfPdf } from '../src/testing/pdf-text.ts'
import { readNumbers } from '../src/testing/read-laporan.ts'

afterAll(stopWorker)

const cara: CaraCetak = {
  alamat: 'https://anggaran.contoh.example/',
  dicetak: { saat: '2026-11-24T03:53:00Z', teks: 'Dicetak 24-11-2026 10.53 WIB oleh Yudi Pranata' },
}
const text = async (bentuk: Bentuk, laporan: Laporan) =>
  Buffer.from(await writeLaporan(bentuk, laporan, cara)).toString('utf8')
const uang = ({ tabel }: Laporan) =>
  tabel.baris.flatMap(({ sel }) => sel.filter((satu) => typeof satu === 'bigint'))

async function readXlsx(bytes: Uint8Array) {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Uint8Array.from(bytes).buffer)
  const sheet = book.getWorksheet('Laporan')
  if (sheet === undefined) throw new Error('no sheet')
  const rows: (string | number | null)[][] = []
  sheet.eachRow({ includeEmpty: true }, (row) => {
    const cells: (string | number | null)[] = []
    row.eachCell({ includeEmpty: true }, ({ value }) =>
      cells.push(typeof value === 'string' || typeof value === 'number' ? value : null),
    )
    rows.push(cells)
  })
  return { sheet, rows }
}

describe.each(potonganLra)('the LRA cut %s', (potongan) => {
  test('says the same to the sen as page, csv, json, xlsx and pdf', async () => {
    const laporan = lraOf(contohLra(potongan))
    const wanted = uang(laporan)
    expect(wanted.length).toBeGreaterThan(20)

    for (const bentuk of ['html', 'csv', 'json', 'xlsx', 'pdf'] as const)
      expect(await readNumbers(bentuk, await writeLaporan(bentuk, laporan, cara))).toEqual(wanted)
  })
})

test('the same report is the same bytes in each form, and another instant changes only files that name it', async () => {
  for (const bentuk of ['html', 'csv', 'json', 'xlsx', 'pdf'] as const) {
    const first = await writeLaporan(bentuk, laporanContoh(), cara)
    await new Promise((resolve) => setTimeout(resolve, 1100)) // a clock read inside would show
    expect(Buffer.compare(first, await writeLaporan(bentuk, laporanContoh(), cara))).toBe(0)
  }
})

test('a page shows text as text and marks its heads', async () => {
  const html = await text('html', laporanContoh())
  expect(html).not.toContain('<script>')
  expect(html).toContain('&#60;script&#62;alert(1)&#60;/script&#62;')
  expect(html.match(/<th scope="col"/g)).toHaveLength(4)
  expect(html.match(/<th scope="row"/g)).toHaveLength(4)
  expect(html).toContain('<th scope="rowgroup">BELANJA &#34;DAERAH&#34;</th>')
  expect(html).toContain('terbilang">Terbilang: satu juta dua ratus tiga puluh empat ribu')
  expect(html).toContain('RANCANGAN · Salinan kerja, dokumen resmi di SIPD · DATA CONTOH')
})

test('csv quotes by RFC 4180, has no byte order mark, and gives a spreadsheet no formula', async () => {
  const csv = await text('csv', laporanContoh())
  expect(csv.startsWith('jenis,tingkat,kode,uraian,anggaran,persen\r\n')).toBe(true)
  expect(csv).toContain('judul,0,,"BELANJA ""DAERAH""",,\r\n')
  expect(csv).toContain(`rincian,1,5.1,"'=HYPERLINK(""x""), koma",100000.01,93.75\r\n`)
  expect(csv).toContain('rincian,1,5.2,<script>alert(1)</script>,-123.45,-0.01\r\n')
  expect(csv).toContain('rincian,1,5.3,Sangat besar,99999999999999999.99,\r\n')
})

test('xlsx: numbers with formats, exact text where Excel cannot hold an amount, head frozen and repeated, F4', async () => {
  const { sheet, rows } = await readXlsx(await writeLaporan('xlsx', laporanContoh(), cara))
  const head = rows.findIndex((row) => row[0] === 'Kode') + 1
  expect(rows[head - 1]).toEqual(['Kode', 'Uraian', 'Anggaran (Rp)', '%', 'Nilai tepat'])
  expect(rows[head + 1]).toEqual(['5.1', '=HYPERLINK("x"), koma', 100000.01, 93.75])
  expect(rows[head + 3]).toEqual([
    ...['5.3', 'Sangat besar', 1e17, null],
    'anggaran 99.999.999.999.999.999,99',
  ])
  expect(sheet.getCell(head + 2, 3).numFmt).toBe('#,##0.00;(#,##0.00)')
  expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: head })
  expect(sheet.pageSetup).toMatchObject({ paperSize: 14, orientation: 'landscape', fitToHeight: 0 })
  expect(sheet.pageSetup.printTitlesRow).toBe(`${head}:${head}`)
})

test('pdf: F4, kop, number, words, both signers, marks, code with address, page x of y', async () => {
  const bytes = await writeLaporan('pdf', laporanContoh(), cara)
  const source = Buffer.from(bytes).toString('latin1')
  const box = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(source)?.slice(1).map(Number) ?? []
  expect(box.map((points) => Math.round((points / 72) * 25.4))).toEqual([330, 215])
  const page = (pagesOfPdf(bytes)[0] ?? '').replaceAll('\t', '')
  for (const words of [
    ...['PEMERINTAH KOTA CONTOH', 'DINAS <UJI> & COBA', 'LAPORAN UJI', 'Nomor: 001/UJI/2026', 'Bank Contoh'],
    ...[
      'Terbilang: satu juta',
      'Plt. KEPALA DINAS',
      'Rekaan Kedua',
      'NIP 19690823 199403 1 005',
      'BENDAHARA',
    ],
    ...['RANCANGAN · Salinan kerja, dokumen resmi di SIPD · DATA CONTOH', 'Versi 4 · sidik 51e0 9a3c … 9a3c'],
    ...['Dicetak 24-11-2026 10.53 WIB oleh Yudi Pranata', 'Halaman 1 dari 1', 'Contoh, 24 November 2026'],
  ])
    expect(page).toContain(words)
  expect(page).toContain('anggaran.contoh.example/verifikasi/M3TD-81QZ')
})

test('pdf: the head of a long table and the title are repeated on every page', async () => {
  const rows = Array.from({ length: 120 }, (_, index) => ({
    ...{ jenis: 'rincian' as const, tingkat: 1 },
    sel: [`5.${index}`, `Baris ${index}`, BigInt(index) * 100n, null],
  }))
  const { tabel } = laporanContoh()
  const pages = pagesOfPdf(
    await writeLaporan('pdf', laporanContoh({ tabel: { ...tabel, baris: rows } }), cara),
  )
  expect(pages.length).toBeGreaterThan(3)
  for (const [index, page] of pages.slice(0, -1).entries()) {
    expect(page).toContain('Anggaran (Rp)')
    expect(page).toContain(`Halaman ${index + 1} dari ${pages.length}`)
    if (index > 0)
      expect(page.replaceAll('\t', '')).toContain('Laporan uji · 001/UJI/2026 · Tahun Anggaran 2026')
  }
  const printed = pages.flatMap((page) => page.match(/Baris \d+/g) ?? [])
  expect(printed).toEqual(rows.map((_, index) => `Baris ${index}`))
})

test('amounts at the edge of what a sheet holds exactly come back as the same sen', async () => {
  const edge = [999_999_999_999_999n, -999_999_999_999_999n, 1n, 100_000_000_000_001n]
  const { tabel } = laporanContoh()
  const baris = edge.map((sen) => ({ jenis: 'rincian' as const, tingkat: 0, sel: ['5', 'x', sen, null] }))
  const { rows } = await readXlsx(
    await writeLaporan('xlsx', laporanContoh({ tabel: { ...tabel, baris } }), cara),
  )
  const back = rows.flat().filter((cell) => typeof cell === 'number')
  expect(back.map((cell) => cell.toFixed(2))).toEqual(edge.map(rupiahToText))
  expect(rows.flat()).not.toContain('Nilai tepat')
})

test('a report that cannot be written rejects, and the next one is written', async () => {
  const { tabel } = laporanContoh()
  const broken = laporanContoh({ tabel: { ...tabel, baris: [{ jenis: 'jumlah', tingkat: 0, sel: [] }] } })
  const unwritable = { ...broken, penandatangan: [{ ...broken.penandatangan[0], tanggal: 'besok' }] }
  await expect(writeLaporan('pdf', Object.assign(broken, unwritable), cara)).rejects.toThrow('not a date')
  expect((await writeLaporan('csv', laporanContoh(), cara)).length).toBeGreaterThan(0)
})
