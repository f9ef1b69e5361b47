import { createHash } from 'node:crypto'
import { registerTsx } from '../tsx.ts'

registerTsx()
const portal = import('@benang/portal/pages')

/** The public pages; loaded once, after Node learnt to read them. */
export function loadPortal() {
  return portal
}

/** Where the one style sheet is: its name changes with its content, so that it may be kept for a year. */
export async function stylePathOf(): Promise<string> {
  const { style } = await portal
  return `/gaya-${createHash('sha256').update(style).digest('hex').slice(0, 12)}.css`
}

/** A page that says what went wrong and which event code to send. */
export async function errorPage(problem: {
  status: number
  pesan: string
  kejadian: string
}): Promise<string> {
  const { renderError } = await portal
  return renderError(problem, { stylePath: await stylePathOf() })
}
