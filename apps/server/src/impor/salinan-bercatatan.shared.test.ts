import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { testDatabase } from '@benang/database/testing/test-database'
import { openWadah } from '@benang/imports/wadah/open-wadah'
import { writeWadah } from '@benang/imports/wadah/write-wadah'
import { readXml } from '@benang/imports/xml/read-xml'
import { afterAll, describe, expect, test } from 'vitest'
import { imporProcess, maxRssKilobytes } from './testing/impor-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'benang-catatan-'))
afterAll(() => rmSync(folder, { recursive: true }))
const { adminUrl } = await testDatabase()
const impor = imporProcess(folder, adminUrl)

describe('a copy of the workbook with its faults as notes', () => {
  const path = join(folder, 'dua-puluh-ribu.xlsx')
  const args = ['rekening', path, '--edisi', 'Uji catatan', '--dasar', 'Uji', '--dry-run']
  const rows = Array.from({ length: 20_000 }, (_, at) => [
    `5.1.02.01.01.${at % 40 === 0 ? 'O' : ''}${String(at + 1).padStart(4, '0')}`,
    `Belanja nomor ${at + 1}`,
  ])
  const parents = ['5', '5.1', '5.1.02', '5.1.02.01', '5.1.02.01.01'].map((kode) => [kode, `Jenjang ${kode}`])

  test('20,000 rows: rehearsed and annotated within the memory, every fault at its cell', async () => {
    writeFileSync(path, await bukuOf([['kode', 'uraian'], ...parents, ...rows]))
    const copy = join(folder, 'bercatatan.xlsx')
    const { hasil, rss } = await impor([...args, '--catatan', copy])
    expect(hasil).toMatchObject({ ok: false, dibaca: 20_005, ditolak: 500, catatan: copy })
    expect(rss).toBeLessThan(maxRssKilobytes)
    const notes = await notesOf(readFileSync(copy))
    expect(notes.size).toBe(500)
    for (const { kolom, baris, alasan } of hasil.galat)
      expect(notes.get(`${kolom}${baris}`)?.toLowerCase()).toContain(alasan.toLowerCase())
    expect((await impor(args)).hasil.galat).toEqual(
      (await impor(['rekening', copy, ...args.slice(2)])).hasil.galat,
    )
  })

  test('it writes over nothing, and only a workbook has cells to note', async () => {
    expect((await impor([...args, '--catatan', path])).hasil).toMatchObject({ ok: false })
    expect((await impor(['rekening', 'a.csv', '--edisi', 'X', '--catatan', 'b.xlsx'])).hasil).toMatchObject({
      pesan: expect.stringMatching(/Simpan dulu berkasnya sebagai .xlsx/),
    })
  })
})

const links = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** A workbook with one sheet of texts. */
async function bukuOf(rows: readonly (readonly string[])[]): Promise<Buffer> {
  const link = (kind: string, target: string) =>
    `<Relationships><Relationship Id="a" Type="${links}/${kind}" Target="${target}"/></Relationships>`
  const cells = (row: readonly string[]) =>
    row.map((teks) => `<c t="inlineStr"><is><t>${teks}</t></is></c>`).join('')
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': '<Types></Types>',
    '_rels/.rels': link('officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${links}"><sheets><sheet name="BAS" r:id="a"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': link('worksheet', 'worksheets/sheet1.xml'),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${rows.map((row) => `<row>${cells(row)}</row>`).join('')}</sheetData></worksheet>`,
  }
  const zip = writeWadah()
  for (const [name, text] of Object.entries(parts)) await zip.add(name, Readable.from([text]))
  return zip.end()
}

/** The text at each noted cell. */
async function notesOf(bytes: Buffer): Promise<ReadonlyMap<string, string>> {
  const wadah = await openWadah(bytes)
  const notes = new Map<string, string>()
  let cell = ''
  await readXml(wadah.read('xl/worksheets/catatanBenang1.xml'), 'notes', {
    open: (name, { ref = '' }) => {
      if (name === 'comment') cell = ref
    },
    close: () => undefined,
    text: (text) => cell !== '' && notes.set(cell, (notes.get(cell) ?? '') + text),
  })
  return notes
}
