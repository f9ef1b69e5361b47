import { createHash } from 'node:crypto'
import { clearPercobaan, takePercobaan } from '@benang/database/sistem/percobaan-masuk'
import type { Context } from '../context.ts'
import { Refused } from '../refused.ts'

/** Counts a try before it is judged; refuses while the back-off runs. The key names what is tried, by whom, from where. */
export async function requirePercobaan(context: Context, key: readonly string[]): Promise<void> {
  const tungguDetik = await takePercobaan(context.db.app, { sidik: sidikOf(key), kini: context.kini ?? null })
  if (tungguDetik > 0)
    throw new Refused('TUNGGU', `Terlalu banyak percobaan. Coba lagi ${tungguDetik} detik lagi.`, {
      tungguDetik,
    })
}

/** Forgets the tries: this one was right. */
export async function forgetPercobaan(context: Context, key: readonly string[]): Promise<void> {
  await clearPercobaan(context.db.app, sidikOf(key))
}

function sidikOf(key: readonly string[]): Buffer {
  return createHash('sha256').update(JSON.stringify(key)).digest()
}
