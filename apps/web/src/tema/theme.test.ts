import { readFileSync } from 'node:fs'
import { DEFAULT_THEME } from '@mantine/core'
import { expect, test } from 'vitest'
import { resolver, theme, warna } from './theme.ts'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')
const [terang = '', gelap = ''] = css.split('[data-tema="gelap"]')

test.each([
  ['--nila', 'nila', 7],
  ['--nila-tua', 'nila', 9],
  ['--nila-muda', 'nila', 0],
  ['--emas', 'emas', 7],
  ['--emas-teks', 'emas', 9],
  ['--emas-muda', 'emas', 0],
  ['--baik', 'baik', 7],
  ['--baik-muda', 'baik', 0],
  ['--waspada', 'waspada', 7],
  ['--waspada-muda', 'waspada', 0],
  ['--buruk', 'buruk', 7],
  ['--buruk-muda', 'buruk', 0],
  ['--latar', 'gray', 0],
  ['--muka-2', 'gray', 1],
  ['--garis', 'gray', 2],
  ['--garis-kuat', 'gray', 5],
  ['--teks-2', 'gray', 7],
  ['--teks', 'gray', 9],
] as const)('token %s equals %s[%i] of the theme', (token, name, index) => {
  expect(warna[name][index].toUpperCase()).toBe(value(terang, token).toUpperCase())
})

test.each([
  ['--teks', 0],
  ['--teks-2', 1],
  ['--garis-kuat', 2],
  ['--garis', 4],
  ['--muka-2', 6],
  ['--muka', 7],
  ['--latar', 8],
  ['--nila-tua', 9],
] as const)('dark token %s equals dark[%i] of the theme', (token, index) => {
  expect(warna.dark[index].toUpperCase()).toBe(value(gelap, token).toUpperCase())
})

test('fonts, radius and filled colours repeat the tokens', () => {
  expect(theme.fontFamily?.replaceAll(', ', ',')).toBe(value(terang, '--huruf').replaceAll(', ', ','))
  expect(theme.fontFamilyMonospace?.replaceAll(', ', ',')).toBe(value(terang, '--mono').replaceAll(', ', ','))
  expect(theme.radius?.sm).toBe(value(terang, '--sudut'))
  expect(theme.radius?.md).toBe(value(terang, '--sudut-panel'))
  expect(theme.radius?.xl).toBe(value(terang, '--sudut-cip'))
  const variables = resolver({ ...DEFAULT_THEME, other: {} })
  expect(variables.light['--mantine-primary-color-filled']).toBe(value(terang, '--nila').toUpperCase())
  expect(variables.dark['--mantine-primary-color-filled']).toBe(value(gelap, '--nila').toUpperCase())
})

test('every variable the resolver names exists as a token', () => {
  const used = JSON.stringify(resolver({ ...DEFAULT_THEME, other: {} })).match(/var\((--[\w-]+)\)/g) ?? []
  expect(used.length).toBeGreaterThan(10)
  for (const entry of used) expect(css).toContain(`${entry.slice(4, -1)}:`)
})

function value(part: string, token: string): string {
  const found = new RegExp(`${token}:\\s*([^;]+);`).exec(part)
  expect(found, `${token} is missing in tokens.css`).not.toBeNull()
  return found?.[1]?.trim() ?? ''
}
