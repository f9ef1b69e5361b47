import { semuaPeran } from '@benang/domain/organisasi/peran'
import { findRangkapSah } from '@benang/domain/organisasi/rangkap-sah'
import { expect, test } from 'vitest'
import { inTenant } from '../src/connection.ts'
import { testDatabase } from '../src/testing/test-database.ts'

const { db } = await testDatabase()

test('one hand may hold the same two roles of a document in the law and in the database, for the same reason', async () => {
  const rows = await inTenant(db.app, { pemdaId: 2 }, (tx) =>
    tx.selectFrom('daerah.rangkap_dokumen').selectAll().execute(),
  )
  const inDatabase = rows.map(({ peran_satu, peran_dua, dasar }) => sebut([peran_satu, peran_dua], dasar))
  const inLaw = semuaPeran.flatMap(({ kode: satu }, at) =>
    semuaPeran.slice(at + 1).flatMap(({ kode: dua }) => {
      const rangkap = findRangkapSah([satu, dua])
      return rangkap === undefined ? [] : [sebut([satu, dua], rangkap.dasar)]
    }),
  )
  expect(inLaw.length).toBeGreaterThan(0)
  expect(inDatabase.toSorted()).toEqual(inLaw.toSorted())
})

function sebut(peran: readonly string[], dasar: string): string {
  return `${peran.toSorted().join(' + ')}: ${dasar}`
}
