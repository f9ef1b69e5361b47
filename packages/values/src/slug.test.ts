import { expect, it } from 'vitest'
import { kataTercadang, parseSlug } from './slug.ts'

it.each(['tirta-asri', 'nusa-cendana', 'kota-2', 'apiku'])('%s may be the name of a pemda', (text) => {
  expect(parseSlug(text)).toBe(text)
})

it.each(['', 'Tirta', 'a b', 'tirta.asri', 'é', 'a'.repeat(61), ...kataTercadang])('%j may not', (text) => {
  expect(parseSlug(text)).toBeNull()
})
