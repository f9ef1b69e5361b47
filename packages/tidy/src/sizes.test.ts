import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { onlyCode, readSources, root } from './sources.ts'

const sources = readSources(
  /^(packages|apps)\/[^/]+\/(src|test|bench)\/.*\.tsx?$|^apps\/server\/start\.mjs$/,
).filter(({ path }) => !path.includes('/generated/'))
// A longer file needs an ADR that says why.
const longer: Readonly<Record<string, string>> = {}
const maxFile = 250
const maxFunction = 50
// Markup is a tree, one attribute a line: a component may be longer (docs/adr/0006-length-of-components.md).
const maxComponent = 120

test('no file is longer than 250 lines without an ADR', () => {
  const wrong = sources
    .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
    .filter(({ path, lines }) => lines > maxFile && longer[path] === undefined)
  expect(wrong).toEqual([])
  expect(Object.values(longer).filter((adr) => !existsSync(join(root, 'docs/adr', adr)))).toEqual([])
})

test('no function is longer than 50 lines', () => {
  const wrong = sources
    .filter(({ path }) => !/\.test\.tsx?$/.test(path))
    .flatMap(({ path, text }) => longFunctions(text).map((found) => `${path}:${found}`))
  expect(wrong).toEqual([])
})

test('the measure finds a long function', () => {
  const body = Array.from({ length: 60 }, () => '  f()').join('\n')
  expect(longFunctions(`export function a() {\n${body}\n}\n`)).toEqual(['1 (62 lines)'])
  expect(longFunctions(`const a = async (x: { y: 1 }) => {\n${body}\n}\n`)).toEqual(['1 (62 lines)'])
  expect(longFunctions('function a() {\n  return 1\n}\n')).toEqual([])
})

/** Formatted code: a top-level function ends at the first line that closes it without indentation. */
function longFunctions(text: string): readonly string[] {
  const lines = onlyCode(text).split('\n')
  return lines.flatMap((line, start) => {
    if (!/^(export )?(async )?function |^(export )?const \w+.*=> \{$/.test(line)) return []
    const length = lines.slice(start).findIndex((later) => later.startsWith('}') && !later.endsWith('{')) + 1
    const isComponent = /^(export )?function [A-Z]/.test(line)
    return length > (isComponent ? maxComponent : maxFunction) ? [`${start + 1} (${length} lines)`] : []
  })
}
