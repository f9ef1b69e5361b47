import { inTenant } from '@benang/database/connection'
import { insertJejakAudit } from '@benang/database/sistem/jejak-audit'
import type { Context } from './context.ts'
import type { Refused } from './refused.ts'

/**
 * An act with a door of its own, because runAct cannot open it: there is no session yet (log-in), or a refusal must leave
 * something behind (a counted try). `enter` does what runAct does for others: transaction, tenant and audit row.
 */
export type Entry<Input, Output> = {
  name: string
  kind: 'write'
  roles: readonly string[] | 'own' | 'public'
  enter(context: Context, input: Input): Promise<Output>
}

/** Whose account an entry is about. */
export type Account = { pemdaId: number; penggunaId: number; pejabatId: number }

/** The audit row of an entry, in a transaction of its own; `refused` null means done. */
export async function recordEntry(
  context: Context,
  account: Account,
  { tindakan, refused }: { tindakan: string; refused: Refused | null },
): Promise<void> {
  const { session } = context
  await inTenant(context.db.app, account, (tx) =>
    insertJejakAudit(tx, {
      ...account,
      peran: session?.aktif?.peran ?? null,
      penugasanId: session?.aktif?.penugasanId ?? null,
      unitId: session?.aktif?.unitId ?? null,
      tindakan,
      kode: refused?.kode ?? null,
      pesan: refused?.pesan ?? null,
      kejadian: context.kejadian,
      perintah: null,
      dokumenId: null,
      alamat: context.alamat ?? null,
    }),
  )
}
