import { sql } from 'kysely'
import type { Tx } from '../connection.ts'
import { listTenants } from './backup-catalog.ts'

/** Every stored content that a row of this snapshot points at, once per pemda, in pages (a large archive stays out of memory). */
export async function* listBerkasSidik(tx: Tx): AsyncGenerator<{ pemdaId: number; sidik: string }> {
  for (const pemdaId of await listTenants(tx)) {
    let after = ''
    for (;;) {
      const page = await readPage(tx, { pemdaId, after })
      for (const sidik of page) yield { pemdaId, sidik }
      const last = page.at(-1)
      if (last === undefined) break
      after = last
    }
  }
}

async function readPage(tx: Tx, { pemdaId, after }: { pemdaId: number; after: string }): Promise<string[]> {
  await sql`select set_config('app.pemda', ${String(pemdaId)}, true)`.execute(tx)
  const { rows } = await sql<{ sidik: string }>`
    select distinct encode(sidik, 'hex') as sidik from sistem.berkas
     where pemda_id = ${pemdaId} and sidik > decode(${after}, 'hex') order by 1 limit 1000`.execute(tx)
  return rows.map((row) => row.sidik)
}
