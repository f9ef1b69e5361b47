import type { Context } from '@benang/usecases/context'
import type { ReactNode } from 'react'

/** What apps/server gives a page: the database and what it knows about itself. */
export type Site = {
  db: Context['db']
  demo: boolean
  versi: { versi: string; commit: string; skema: number }
  /** ISO time the process began to serve. */
  mulai: string
  lastEvidence: (kind: 'cadangan' | 'sauh') => Promise<string | null>
}

/** A public page as a row of the table: `load` gives the data (also served as JSON), `page` draws it, without any script. */
export type PageDefinition<Data> = {
  path: string
  judul(data: Data): string
  load(site: Site): Promise<Data>
  page(data: Data): ReactNode
}

/** A page whose data type is closed over, so that pages of all kinds fit one table. */
export type Page = { path: string; open(site: Site): Promise<OpenedPage> }
export type OpenedPage = { data: unknown; judul: string; contoh: boolean; isi: ReactNode }

/** Data of every page tell whether they are fictional. */
export function definePage<Data extends { contoh: boolean }>(definition: PageDefinition<Data>): Page {
  return {
    path: definition.path,
    async open(site) {
      const data = await definition.load(site)
      return { data, judul: definition.judul(data), contoh: data.contoh, isi: definition.page(data) }
    },
  }
}
