import { expect, test } from 'vitest'
import { readSources } from './sources.ts'

// What belongs to the machine it was written on, not to the project.
const traces = [
  /(?<![\w.])\/work\//,
  /(?<![\w.$}])\/tmp\/(?!$)/,
  /\bregistry\.[a-z]+\.[a-z]+/,
  /\b(nexus|artifactory|verdaccio)\b/i,
  /\blocalhost:\d{4}\b.*\bregistry\b/,
]

test('no tracked file names a folder of this machine or a package registry', () => {
  const files = readSources(
    /\.(ts|tsx|mjs|json|yaml|yml|sql|md|toml)$|^\.npmrc$|^\.ci\/run$|^\.env\.example$/,
  )
  const wrong = files
    .filter(({ path }) => !path.startsWith('packages/tidy/'))
    .flatMap(({ path, text }) =>
      traces.flatMap((trace) => (trace.test(text) ? [`${path}: ${trace.exec(text)?.[0]}`] : [])),
    )
  expect(files.length).toBeGreaterThan(100)
  expect(wrong).toEqual([])
})
