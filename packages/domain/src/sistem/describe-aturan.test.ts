import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { semuaKelompokAturan } from './aturan-dokumen.ts'
import { describeAturan } from './describe-aturan.ts'
import { describeKasus } from './describe-kasus.ts'
import { semuaKasus } from './semua-kasus.ts'

const src = join(import.meta.dirname, '..')
const file = join(src, '../../../docs/regulasi/README.md')

test('docs/regulasi/README.md is printed from the rules', () => {
  if (process.env['PERBARUI'] === '1') writeFileSync(file, describeAturan())
  expect(readFileSync(file, 'utf8')).toBe(describeAturan())
})

test('docs/regulasi/kasus.md is printed from the sentences of the tests, thirty and more', () => {
  const path = join(src, '../../../docs/regulasi/kasus.md')
  if (process.env['PERBARUI'] === '1') writeFileSync(path, describeKasus())
  expect(readFileSync(path, 'utf8')).toBe(describeKasus())
  expect(semuaKasus.flatMap(({ kasus }) => kasus).length).toBeGreaterThan(30)
})

test.each(semuaKelompokAturan)(
  '$berkas holds its rules, and a test beside it breaks each of them',
  (kelompok) => {
    const [rules = '', test = '', kasus = ''] = ['ts', 'test.ts', 'kasus.ts'].map((akhiran) => {
      const path = join(src, `${kelompok.berkas}.${akhiran}`)
      return existsSync(path) ? readFileSync(path, 'utf8') : ''
    })
    const cases = `${test}${kasus}`
    for (const { id } of kelompok.aturan) {
      expect(rules).toContain(`id: '${id}'`)
      expect(cases).toMatch(new RegExp(`'${id}( @ |')`))
    }
  },
)

test('every link of the table leads to a file', () => {
  const links = [...describeAturan().matchAll(/\]\(([^)]+)\)/g)].map(([, path = '']) => path)
  expect(links.length).toBeGreaterThan(20)
  expect(links.filter((path) => !existsSync(join(file, '..', path)))).toEqual([])
})
