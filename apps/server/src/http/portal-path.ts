import type { Asked, Page } from '@benang/portal/page'
import type { Bentuk } from '@benang/render/bentuk'
import { parseSlug } from '@benang/values/slug'
import type { Context } from 'hono'

/** Shapes of parameters by name; others take whatever stands between two slashes. */
const shapes: Readonly<Record<string, string>> = {
  slug: '[a-z0-9-]+',
  tahun: '20[0-9][0-9]',
  versi: '[1-9][0-9]{0,4}',
  kunci: '(?:[1-9][0-9]{0,9}|[Uu][0-9]{4}-[0-9]{1,9})',
}

/** A page's path as a route of Hono, of the page itself or of one of its other forms (`.json`). */
export function routeOf(path: string, ending: '' | `.${Bentuk}` = ''): string {
  if (path === '/') return ending === '' ? '/' : `/beranda${ending}`
  const last = path.split('/').length - 1
  return path
    .split('/')
    .map((segment, index) => {
      const tail = index === last ? ending : ''
      const name = /^\{(\w+)\}$/.exec(segment)?.[1]
      if (name === undefined) return `${segment}${tail}`
      return `:${name}{${shapes[name] ?? '[^/]+'}${tail.replace('.', '\\.')}}`
    })
    .join('/')
}

/** The forms a page has beside HTML. */
export function bentukOf({ laporan }: Page): readonly Exclude<Bentuk, 'html'>[] {
  return laporan === 'tabel' ? ['json', 'csv', 'xlsx'] : ['json', 'csv', 'xlsx', 'pdf']
}

/** What was asked of a page; undefined where a reserved word stands in the place of a pemda. */
export function askedOf(c: Context, { query }: Page, ending: '' | `.${Bentuk}` = ''): Asked | undefined {
  const raw: Readonly<Record<string, string>> = c.req.param()
  const names = Object.keys(raw)
  const params = Object.fromEntries(
    names.map((name) => [
      name,
      name === names.at(-1) ? withoutEnding(raw[name] ?? '', ending) : (raw[name] ?? ''),
    ]),
  )
  if (params['slug'] !== undefined && parseSlug(params['slug']) === null) return undefined
  const known = query.flatMap((name) => {
    const value = c.req.query(name)
    return value === undefined || value === '' ? [] : [[name, value]]
  })
  return { params, query: Object.fromEntries(known), berkas: ending !== '' }
}

function withoutEnding(value: string, ending: string): string {
  return ending !== '' && value.endsWith(ending) ? value.slice(0, -ending.length) : value
}

/** The page's own address with the part of the query that counts. */
export function addressOf(path: string, { query }: Asked): string {
  const search = new URLSearchParams(query).toString()
  return search === '' ? path : `${path}?${search}`
}

/** A name to store a download under: `tirta-asri-apbd-2026-versi-1.xlsx`. */
export function fileName(path: string, { query }: Asked, bentuk: Bentuk): string {
  const words = [path.slice(1, -bentuk.length - 1), ...Object.entries(query).flat()].join('-')
  return `${words.replace(/[^A-Za-z0-9.-]+/g, '-').slice(0, 120)}.${bentuk}`
}
