import type { Laporan } from '@benang/reports/laporan'
import type { Context } from '@benang/usecases/context'
import type { ReactNode } from 'react'

/** What apps/server gives a page: the database and what it knows about itself. */
export type Site = {
  db: Context['db']
  demo: boolean
  /** The public address, `https://anggaran.contoh.go.id`; null where none is configured. */
  alamat: string | null
  versi: { versi: string; commit: string; skema: number }
  /** ISO time the process began to serve. */
  mulai: string
  lastEvidence: (kind: 'cadangan' | 'sauh') => Promise<string | null>
}

/** What the address says: `params` from the path, `query` only what the page named; an absent field is absent. */
export type Asked = {
  params: Readonly<Record<string, string>>
  query: Readonly<Record<string, string>>
  /** A file is asked for, not the page: where the page shows a part of its rows, the file has all. */
  berkas?: boolean
}

/** A form as it is shown: what was typed, what is wrong with which field ('' the form itself), its command id. */
export type FormState = {
  perintah: string
  isian: Readonly<Record<string, string>>
  salah: Readonly<Record<string, string>>
}

/** What the page draws with besides its data: the form, and of a `lembar` the sheet as HTML. */
export type Drawn = { form: FormState; lembar: string }

/** A form is done (a path of ours to go to) or comes back with what is wrong. A thrown Refused comes back as well. */
export type Submitted = { ke: string } | { salah: Readonly<Record<string, string>> }

/** A plain HTML form posted to the page's own path. */
export type FormDefinition = {
  /** Names of the fields; anything else is not read. `perintah`, the command id, is always among them. */
  isian: readonly string[]
  submit(
    context: Context,
    sent: { asked: Asked; isian: Readonly<Record<string, string>>; perintah: string },
  ): Promise<Submitted>
}

/** The pemda a page is about, for its header; `tahun` the year it is in, if any. */
export type Kop = { slug: string; nama: string; tahun: number | null }

export type JenisLaporan = 'tabel' | 'cetak' | 'lembar'

/**
 * A public page as a row of the table. `path` has parameters in braces (`/{slug}/apbd/{tahun}`); `load` gives the data, or
 * undefined for what does not exist; `page` draws it without any script. The data is also served under `<path>.json`, where
 * every bigint is money in sen and goes out as rupiah (`1250000.00`).
 */
export type PageDefinition<Data> = {
  path: string
  /** Names of the query's fields that count; others change nothing. */
  query?: readonly string[]
  load(site: Site, asked: Asked): Promise<Data | undefined>
  judul(data: Data): string
  /** One sentence for search engines. */
  uraian?(data: Data): string
  /** Whose page it is; absent: the server's own. */
  kop?(data: Data): Kop
  page(data: Data, drawn: Drawn): ReactNode
  /**
   * What its files are written from: no page is without. `tabel`: csv and xlsx beside the page, of any length. `cetak`: pdf as well.
   * `lembar`: a report; its html (`drawn.lembar`), json, csv, xlsx and pdf are one value.
   */
  laporan: { jenis: JenisLaporan; of(data: Data): Laporan }
  form?: FormDefinition
}

/** A page whose data type is closed over, so that pages of all kinds fit one table. */
export type Page = Pick<PageDefinition<never>, 'path' | 'form'> & {
  query: readonly string[]
  laporan: JenisLaporan
  open(site: Site, asked: Asked): Promise<OpenedPage | undefined>
}

/** A page with its data, ready to be drawn. */
export type OpenedPage = {
  data: unknown
  judul: string
  uraian: string | null
  kop: Kop | null
  contoh: boolean
  laporan: Laporan
  draw(drawn: Drawn): ReactNode
}

/** Data of every page tell whether they are fictional. */
export function definePage<Data extends { contoh: boolean }>(definition: PageDefinition<Data>): Page {
  const { path, query = [], laporan, form } = definition
  return {
    ...{ path, query, laporan: laporan.jenis },
    ...(form === undefined ? {} : { form }),
    async open(site, asked) {
      const data = await definition.load(site, asked)
      if (data === undefined) return undefined
      return {
        data,
        judul: definition.judul(data),
        uraian: definition.uraian?.(data) ?? null,
        kop: definition.kop?.(data) ?? null,
        contoh: data.contoh,
        laporan: laporan.of(data),
        draw: (drawn) => definition.page(data, drawn),
      }
    },
  }
}
