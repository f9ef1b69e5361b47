import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'
import { transformSync } from 'oxc-transform'

/** Lets Node read `.tsx`: it strips types by itself, JSX it does not know. Call once, before the first page is loaded. */
export function registerTsx(): void {
  registerHooks({
    load(url, context, nextLoad) {
      if (!url.endsWith('.tsx')) return nextLoad(url, context)
      const path = fileURLToPath(url)
      const jsx = { runtime: 'automatic' } as const
      const { code, errors } = transformSync(path, readFileSync(path, 'utf8'), { lang: 'tsx', jsx })
      if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`)
      return { format: 'module', source: code, shortCircuit: true }
    },
  })
}
