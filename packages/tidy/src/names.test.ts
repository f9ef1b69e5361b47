import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { onlyCode, readSources, root } from './sources.ts'

const sources = readSources(/^(packages|apps)\/[^/]+\/(src|test)\/.*\.tsx?$/).filter(
  ({ path }) => !path.includes('/generated/'),
)
const glossary = readFileSync(join(root, 'docs/glossary.md'), 'utf8')

test('files are kebab-case and say what they hold', () => {
  const shape = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*\.tsx?$/
  const empty = /^(utils?|helpers?|common|index|misc)\.tsx?$/
  const wrong = sources
    .map(({ path }) => path)
    .filter((path) => !shape.test(basename(path)) || empty.test(basename(path)))
  expect(wrong).toEqual([])
})

test('exports have names', () => {
  const tools = /vite\.config\.ts$|vitest\.config\.ts$|\/test\/global-setup\.ts$/
  const wrong = sources.filter(
    ({ path, text }) => !tools.test(path) && /^export default /m.test(onlyCode(text)),
  )
  expect(wrong.map(({ path }) => path)).toEqual([])
})

test('migrations are numbered once and named in snake_case', () => {
  const names = readSources(/^migrations\/.*\.sql$/)
    .map(({ path }) => basename(path))
    .filter((name) => name !== 'schema.sql')
  expect(names.filter((name) => !/^\d{4}_[a-z0-9_]+\.sql$/.test(name))).toEqual([])
  const numbers = names.map((name) => name.slice(0, 4))
  expect(numbers.filter((number, index) => numbers.indexOf(number) !== index)).toEqual([])
})

test('an avoided word of the glossary is no identifier', () => {
  const avoided = [...glossary.matchAll(/^\|[^|]*\|[^|]*\|([^|]*)\|$/gm)]
    .flatMap(([, words = '']) => words.split(','))
    .map((word) => word.trim())
    .filter((word) => /^[A-Za-z_]+$/.test(word) && word !== 'Avoid')
  expect(avoided.length).toBeGreaterThan(10)
  const pattern = new RegExp(`\\b(${avoided.join('|')})\\b`)
  const wrong = sources
    .filter(({ path }) => !path.startsWith('packages/tidy/'))
    .flatMap(({ path, text }) => {
      const found = pattern.exec(onlyCode(text))
      return found === null ? [] : [`${path}: ${found[1]}`]
    })
  expect(wrong).toEqual([])
})

test('an act is named by a verb of the closed list', () => {
  const list = glossary.slice(glossary.indexOf('## Verbs'))
  const verbs = [...list.matchAll(/`([a-z]+)`/g)].map(([, verb = '']) => verb)
  expect(verbs.length).toBeGreaterThan(10)
  const wrong = readSources(/^packages\/usecases\/src\/[^/]+\/[^/]+\.ts$/)
    .filter(({ path, text }) => !path.endsWith('.test.ts') && /^export const \w+: Act</m.test(text))
    .map(({ path }) => ({ path, words: basename(path, '.ts').split('-') }))
    .filter(({ words }) => !glossary.includes(`| ${words.join(' ')} |`) && !verbs.includes(words[0] ?? ''))
  expect(wrong.map(({ path }) => path)).toEqual([])
})
