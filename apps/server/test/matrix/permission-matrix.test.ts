import { appRouter } from '@benang/api/router'
import { testDatabase } from '@benang/database/testing/test-database'
import { semuaPeran } from '@benang/domain/organisasi/peran'
import { sql } from '@benang/database/testing/sql'
import { afterEach, describe, expect, it } from 'vitest'
import { checkRow, columns } from './check-row.ts'
import { setiapPeran, type Row } from './expectation.ts'
import { rowsOrganisasi } from './rows-organisasi.ts'
import { rowsSesi } from './rows-sesi.ts'
import { rowsSistem } from './rows-sistem.ts'
import { rowNamesOf } from './row-names.ts'
import { newWorld } from './world.ts'

const { db } = await testDatabase()
const world = await newWorld(db)
// Without statistics the planner takes the hundred people for one, and every session costs 30 ms.
await sql`analyze`.execute(db.owner)
const rows: Readonly<Record<string, Row>> = { ...rowsOrganisasi, ...rowsSesi, ...rowsSistem }

// Guessing is counted per account; here every cell is a first try.
afterEach(() => sql`delete from sistem.percobaan_masuk`.execute(db.app))

describe('the permission matrix', () => {
  it('has one row for every procedure, and no row for none', () => {
    expect(Object.keys(rows).sort()).toEqual([...rowNamesOf(appRouter)].sort())
  })

  it('knows every role', () => {
    expect([...setiapPeran].sort()).toEqual(semuaPeran.map(({ kode }) => kode).sort())
    expect(columns).toHaveLength(10)
  })

  it.each(Object.keys(rows))('%s answers every role in every state as promised', async (name) => {
    const row = rows[name]
    expect(row && (await checkRow(world, name, row))).toEqual([])
  })
})
