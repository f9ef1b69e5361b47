import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { semuaKelompokAturan } from './aturan-dokumen.ts'
import { describeAturan } from './describe-aturan.ts'

const src = join(import.meta.dirname, '..')
const file = join(src, '../../../docs/regulasi/README.md')

test('docs/regulasi/README.md is printed from the rules', () => {
  if (process.env['PERBARUI'] === '1') writeFileSync(file, describeAturan())
  expect(readFileSync(file, 'utf8')).toBe(describeAturan())
})

test.each(semuaKelompokAturan)(
  '$berkas holds its rules, and a test beside it breaks each of them',
  (kelompok) => {
    const [rules, cases] = [`${kelompok.berkas}.ts`, `${kelompok.berkas}.test.ts`].map((path) =>
      readFileSync(join(src, path), 'utf8'),
    )
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
