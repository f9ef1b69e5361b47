import type { KepalaTerbitan } from '@benang/usecases/publik/read-terbitan'

/** Which version a page shows. */
export type Tempat = Pick<KepalaTerbitan, 'pemda' | 'terbitan' | 'versiTerbaru'>

/** A path below a published year; an old version stays in the address, so that its pages lead to each other. */
export function apbdPath({ pemda, terbitan, versiTerbaru }: Tempat, ...parts: readonly string[]): string {
  const path = ['', pemda.slug, 'apbd', String(terbitan.tahun), ...parts.map(encodeURIComponent)].join('/')
  return terbitan.versi === versiTerbaru ? path : `${path}?versi=${terbitan.versi}`
}

/** The thread of a line, in the version the page shows. */
export function benangPath({ pemda, terbitan, versiTerbaru }: Tempat, kunci: number): string {
  const path = `/${pemda.slug}/benang/${terbitan.tahun}/${kunci}`
  return terbitan.versi === versiTerbaru ? path : `${path}?versi=${terbitan.versi}`
}

/** The permanent address of a version, whatever comes after it. */
export function versiPath(
  { pemda }: Pick<KepalaTerbitan, 'pemda'>,
  terbitan: { tahun: number; versi: number },
): string {
  return `/${pemda.slug}/apbd/${terbitan.tahun}?versi=${terbitan.versi}`
}

/** The comparison of an earlier version with the one shown. */
export function perubahanPath(
  { pemda, terbitan }: { pemda: Tempat['pemda']; terbitan: { tahun: number; versi: number } },
  dari: number,
): string {
  return `/${pemda.slug}/apbd/${terbitan.tahun}/perubahan?dari=${dari}&ke=${terbitan.versi}`
}

/** The same page in another form: the ending goes before the query. */
export function bentukPath(path: string, bentuk: 'json' | 'csv' | 'xlsx' | 'pdf'): string {
  const [front = '', query] = path.split('?')
  return `${front}.${bentuk}${query === undefined ? '' : `?${query}`}`
}
