import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const source = readFileSync(join(import.meta.dirname, '../../../web/src/route/halaman.ts'), 'utf8')

/** One address of the staff app; `terbuka` needs no session. */
export type AlamatStaf = { path: string; terbuka: boolean }

/** Every page of the route table, each with the address it gives for tests; a page without one fails the reading. */
export const halaman: readonly AlamatStaf[] = [...source.matchAll(/^ {2}\w+: (\{.*\}),$/gm)].map(
  ([, row = '']) => {
    const path = /contoh: '([^']+)'/.exec(row)?.[1]
    if (path === undefined) throw new Error(`No address to test in ${row}`)
    return { path, terbuka: row.includes('terbuka: true') }
  },
)
