import { randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { dropDatabase, ensureDatabase, withClient } from '@benang/database/schema/admin'
import { migrate } from '@benang/database/schema/migrate'
import { dumpSchema } from '@benang/database/schema/schema-dump'
import { generateTableTypes } from '@benang/database/schema/table-types'
import type { Verb } from './verb.ts'

/** Migrates an empty database and writes what came out: the table types and the readable schema. */
export const tipe: Verb = {
  name: 'tipe',
  help: 'tulis ulang tipe tabel dan schema.sql dari migrasi (untuk pengembang)',
  run: async (_args, { root, openDatabase }) => {
    const { url } = await openDatabase()
    const name = `benang_tipe_${randomBytes(4).toString('hex')}`
    const scratch = await ensureDatabase(url, name)
    try {
      const { versi } = await migrate({ url: scratch, folder: join(root, 'migrations') })
      const types = await withClient(scratch, generateTableTypes)
      await writeFile(join(root, 'packages/database/src/generated/tables.ts'), types)
      await writeFile(join(root, 'migrations/schema.sql'), await withClient(scratch, dumpSchema))
      return {
        ok: true,
        data: { versi },
        text: `Tipe tabel dan schema.sql ditulis dari migrasi sampai ${versi}.`,
      }
    } finally {
      await dropDatabase(url, name)
    }
  },
}
