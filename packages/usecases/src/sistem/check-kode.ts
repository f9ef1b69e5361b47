import type { Tx } from '@benang/database/connection'
import { type Pengguna, takeLangkah, takePemulihan } from '@benang/database/sistem/pengguna'
import type { Context } from '../context.ts'
import { Refused } from '../refused.ts'
import { kiniOf, kunciOf } from './kini.ts'
import { sidikPemulihan } from './kode-pemulihan.ts'
import { findLangkah, openRahasia, type Owner } from './totp.ts'

/** True when the code is right and was not used before: six digits of the authenticator, or a recovery code. */
export async function takeKode(
  tx: Tx,
  context: Context,
  { pemdaId, pengguna, kode }: { pemdaId: number; pengguna: Pengguna; kode: string },
): Promise<boolean> {
  const owner = { pemdaId, penggunaId: pengguna.penggunaId }
  if (pengguna.totpRahasia === null) return false
  const pemulihan = sidikPemulihan(kode)
  if (pemulihan !== undefined) return takePemulihan(tx, owner, pemulihan)
  const rahasia = openSealed(context, owner, pengguna.totpRahasia)
  const langkah = findLangkah(rahasia, { kode, kini: await kiniOf(context, tx) })
  return langkah !== undefined && takeLangkah(tx, owner, langkah)
}

/** The secret in the clear. Refuses when the server's key is not the one that sealed it (a restore without that file). */
export function openSealed(context: Context, owner: Owner, sealed: Uint8Array): Buffer {
  const kunci = kunciOf(context)
  try {
    return openRahasia(kunci, owner, sealed)
  } catch {
    throw new Refused(
      'FAKTOR_KEDUA',
      'Kunci server berubah, sehingga kode verifikasi tidak bisa diperiksa. Minta admin melepas faktor kedua Anda, lalu pasang lagi.',
    )
  }
}
