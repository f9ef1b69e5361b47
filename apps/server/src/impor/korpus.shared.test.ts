import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { namaKolom } from '@benang/imports/baris'
import { afterAll, expect, test } from 'vitest'
import { bacaBerkas } from './baca-berkas.ts'

// Files made by others lie beside the project, never in it.
const shared = process.env['BENANG_SHARED'] ?? join(import.meta.dirname, '../../../../../shared')
const besideMain = existsSync(shared) ? shared : join(shared, '../../shared')
const corpus = mkdtempSync(join(tmpdir(), 'benang-korpus-'))
afterAll(() => rmSync(corpus, { recursive: true }))

type Kasus = { name: string; file: string; expect: string; want?: Readonly<Record<string, unknown>> }

async function read(path: string) {
  const hasil = await bacaBerkas(path)
  if ('ditolak' in hasil) return { ditolak: hasil.ditolak, sel: new Map<string, string>() }
  const sel = new Map<string, string>()
  let nama = ''
  for await (const satu of hasil.isi()) {
    if ('nama' in satu) nama = satu.nama
    else for (const { kolom, teks } of satu.sel) sel.set(`${nama}!${namaKolom(kolom)}${satu.nomor}`, teks)
  }
  await hasil.close()
  return { ditolak: undefined, sel }
}

test('every hostile workbook gets the verdict it must get', async () => {
  execFileSync(process.execPath, [join(besideMain, 'tools/hostile-xlsx.mjs'), corpus], { stdio: 'ignore' })
  const kasus: readonly Kasus[] = JSON.parse(readFileSync(join(corpus, 'manifest.json'), 'utf8'))
  expect(kasus.length).toBeGreaterThan(80)
  const wrong: unknown[] = []
  for (const { name, file, expect: verdict, want = {} } of kasus) {
    const { ditolak, sel } = await read(join(corpus, file))
    const misread = Object.entries(want).filter(
      ([at, value]) => sel.get(at) !== String(value).replace(/^(TEXT|DATE):/, ''),
    )
    if ((verdict === 'reject') !== (ditolak !== undefined) || misread.length > 0)
      wrong.push({ name, verdict, ditolak, misread })
  }
  expect(wrong).toEqual([])
})

test('workbooks of another project are read or refused with a reason', async () => {
  const folder = join(besideMain, 'data/workbook/exceljs')
  const files = readdirSync(folder)
  expect(files).toHaveLength(35)
  const refused: Record<string, string> = {}
  for (const file of files) {
    const { ditolak } = await read(join(folder, file))
    if (ditolak !== undefined) refused[file] = ditolak.kode
  }
  expect(refused).toEqual({ 'invalid-xml.xlsx': 'XML', 'missing-bits.xlsx': 'NOT_XLSX' })
})
