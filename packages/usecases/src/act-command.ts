import type { Tx } from '@benang/database/connection'
import { findPerintah, insertPerintah, lockPerintah } from '@benang/database/sistem/perintah'
import { sidikOf } from '@benang/documents/bentuk-baku'
import type { Session } from './context.ts'
import { Refused } from './refused.ts'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** The command id inside an input, or null when it carries none. Refuses one that is no uuid. */
export function perintahOf(input: unknown): string | null {
  const value: unknown =
    typeof input === 'object' && input !== null ? Reflect.get(input, 'perintah') : undefined
  if (value === undefined) return null
  if (typeof value !== 'string' || !uuid.test(value))
    throw new Refused('ISIAN', 'Kode perintah harus berupa UUID.')
  return value.toLowerCase()
}

/**
 * Runs `work` once per command id, for ever: a repeat gets the stored answer, a concurrent duplicate waits for it,
 * the same id with another body, act or person is refused with ISI_LAIN. The answer must be plain JSON.
 */
export async function once<Output>(
  tx: Tx,
  command: {
    perintah: string
    tindakan: string
    session: Pick<Session, 'pemdaId' | 'penggunaId'>
    input: unknown
  },
  work: () => Promise<Output>,
): Promise<{ hasil: Output; ulang: boolean }> {
  const { perintah, tindakan, input } = command
  const { pemdaId, penggunaId } = command.session
  const sidik = await sidikOf({ tindakan, penggunaId, input })
  await lockPerintah(tx, { pemdaId, perintah })
  const stored = await findPerintah(tx, { pemdaId, perintah })
  if (stored === undefined) {
    const hasil = await work()
    await insertPerintah(tx, { pemdaId, perintah, sidik, tindakan, hasil, penggunaId })
    return { hasil, ulang: false }
  }
  if (!stored.sama(sidik))
    throw new Refused(
      'ISI_LAIN',
      'Kode perintah ini sudah dipakai untuk isian lain. Muat ulang halaman, lalu kirim lagi.',
    )
  const hasil: Output = JSON.parse(stored.hasil)
  return { hasil, ulang: true }
}
