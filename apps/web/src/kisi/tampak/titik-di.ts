import type { Titik } from '../model/pilihan.ts'

/** The cell something on the screen belongs to; cells carry their row and field. */
export function titikDi(target: EventTarget | null): Titik | null {
  const cell = target instanceof Element ? target.closest('[data-medan]') : null
  const kunci = cell?.closest('[data-kunci]')?.getAttribute('data-kunci')
  const medan = cell?.getAttribute('data-medan')
  return kunci === undefined || kunci === null || !medan ? null : { kunci, medan }
}
