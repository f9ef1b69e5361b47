import { choiceOf, queryOf, router, type RunAct } from '@benang/api/procedure'
import { appRouter } from '@benang/api/router'
import { none } from '@benang/api/wire'
import { testDatabase } from '@benang/database/testing/test-database'
import { semuaPeran } from '@benang/domain/organisasi/peran'
import { sql } from '@benang/database/testing/sql'
import { runAct } from '@benang/usecases/act'
import type { Session } from '@benang/usecases/context'
import { afterEach, describe, expect, it } from 'vitest'
import { rows } from './all-rows.ts'
import { checkRow, columns } from './check-row.ts'
import { setiapPeran } from './expectation.ts'
import { rowNamesOf } from './row-names.ts'
import { newWorld } from './world.ts'

const { db } = await testDatabase()
const world = await newWorld(db)
// Without statistics the planner takes the hundred people for one, and every session costs 30 ms.
await sql`analyze`.execute(db.owner)

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

describe('the matrix itself', () => {
  const cell = (sel: string) => sel.split(' ').slice(1).join(' ')

  it('misses a row for a new procedure, and for a new step', () => {
    const act = { name: 'uji.baca', kind: 'read', roles: 'any', run: async () => null } as const
    const step = { ...act, name: 'spp.bayar', kind: 'write' } as const
    const more = router({
      uji: router({ baca: queryOf({ act, input: none, output: () => null }) }),
      dokumen: choiceOf({
        ...{ name: 'dokumen.lakukan', acts: new Map([[step.name, step]]), input: none, output: () => null },
        choose: () => ({ act: step.name, input: {} }),
      }),
    })
    expect(rowNamesOf(more).filter((name) => rows[name] === undefined)).toEqual([
      'uji.baca',
      'dokumen/spp.bayar',
    ])
  })

  it('finds a door that forgets the role, the second factor, or the session', async () => {
    const row = rows['pengguna.nonaktifkan']
    const role: RunAct = (context, act, input) => runAct(context, { ...act, roles: 'any' }, input)
    const found = row && (await checkRow({ ...world, door: role }, 'pengguna.nonaktifkan', row))
    expect(found?.map(({ sel }) => cell(sel))).toContain('pptk masuk unit-sendiri')
    expect(found?.length).toBeGreaterThan(40)
    const signing = rows['buku.gantiMode']
    const factor: RunAct = (context, { secondFactor: _, ...act }, input) => runAct(context, act, input)
    const basi = signing && (await checkRow({ ...world, door: factor }, 'buku.gantiMode', signing))
    expect(basi?.map(({ sel }) => cell(sel))).toEqual(['ppkd faktor-kedua-basi unit-sendiri'])
  })

  it('finds an answer that shows a row of another unit', async () => {
    const { 'dokumen.daftar': row } = rows
    const wide: RunAct = ({ session, ...context }, act, input) =>
      runAct({ ...context, ...(session && { session: asTapd(session) }) }, act, input)
    const found = row && (await checkRow({ ...world, door: wide }, 'dokumen.daftar', row))
    expect(found?.map(({ harapan }) => harapan)).toContain('nothing of another unit')
  })
})

function asTapd(session: Session): Session {
  return { ...session, aktif: session.aktif && { ...session.aktif, peran: 'tapd' } }
}
