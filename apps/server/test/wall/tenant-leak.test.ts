import { withClient } from '@benang/database/schema/admin'
import { testDatabase } from '@benang/database/testing/test-database'
import { describe, expect, it } from 'vitest'
import { asRole, attempt, type Bocor, probeTabel, readTabel } from './probe.ts'
import { kanan, kiri, seedWalls } from './seed-walls.ts'

const { db, adminUrl } = await testDatabase()
await seedWalls(db)
const tables = await withClient(adminUrl, (client) => readTabel(client, kiri.pemdaId))

// National rows: every pemda reads them, nobody but a transaction of tenant 0 writes them. They hold the chart of accounts,
// the list of activities, funds, regions, units, days off, the runs that brought them, and the chain over them: law, published, the same for all.
const nasional: readonly string[] = [
  'rujukan.catatan',
  'rujukan.edisi',
  'rujukan.edisi_kini',
  'rujukan.impor',
  'rujukan.kepala',
  'rujukan.nomenklatur',
  'rujukan.nomenklatur_kini',
  'rujukan.peta_kode',
  'rujukan.peta_kode_kini',
  'rujukan.rekening',
  'rujukan.rekening_kini',
  'rujukan.satuan',
  'rujukan.satuan_kini',
  'rujukan.sub_kegiatan',
  'rujukan.sub_kegiatan_kini',
  'rujukan.sumber_dana',
  'rujukan.sumber_dana_kini',
  'rujukan.wilayah',
  'rujukan.wilayah_kini',
  'sistem.hari_libur',
]
// Only national rows fit in (check pemda_id = 0), so there is no row of a pemda to seed.
const hanyaNasional = nasional.filter((nama) =>
  /edisi|nomenklatur|peta_kode|rekening|satuan|sub_kegiatan|sumber_dana|wilayah/.test(nama),
)
// The registry of governments stands above the tenants: names and codes of public bodies, no personal data. Log-in reads it
// before a tenant is known. A new government is added at the machine; no row is ever changed by the application.
const terdaftar = 'sistem.pemda'
const registri: readonly Bocor[] = [
  { tabel: terdaftar, jalan: 'terlihat' },
  { tabel: terdaftar, jalan: 'ditambah' },
]

const probeAll = (
  role: string,
  pemdaId: number | null,
  { lain, before = '' }: { lain: number; before?: string },
) =>
  withClient(adminUrl, (client) =>
    asRole(
      client,
      { role, pemdaId },
      {
        before,
        work: async () => {
          const found: Bocor[] = []
          for (const tabel of tables) found.push(...(await probeTabel(client, tabel, lain)))
          return found
        },
      },
    ),
  )

describe('what is looked at', () => {
  it('every table holds rows of both pemda', async () => {
    const empty = await withClient(adminUrl, async (client) => {
      const found: string[] = []
      for (const { nama, bagian } of tables) {
        if (bagian || hanyaNasional.includes(nama)) continue
        const { rows } = await client.query(
          `select distinct pemda_id from ${nama} where pemda_id in ($1, $2)`,
          [kiri.pemdaId, kanan.pemdaId],
        )
        if (rows.length < 2) found.push(nama)
      }
      return found
    })
    expect(tables.length).toBeGreaterThan(40)
    expect(empty).toEqual([])
  })

  it('every table with pemda_id is walled, also against its owner; every view looks with the eyes of its reader', async () => {
    const open = await withClient(adminUrl, (client) =>
      client.query<{ nama: string }>(
        `
        select c.oid::regclass::text as nama from pg_class c where c.oid::regclass::text = any ($1)
          and not (case when c.relkind = 'v' then coalesce(c.reloptions, '{}') @> '{security_invoker=true}'
                   else c.relrowsecurity and c.relforcerowsecurity end)`,
        [tables.map(({ nama }) => nama)],
      ),
    )
    expect(open.rows.map(({ nama }) => nama)).toEqual([terdaftar])
  })
})

describe('role app', () => {
  it('reaches no row of another pemda', async () => {
    expect(await probeAll('benang_app', kiri.pemdaId, { lain: kanan.pemdaId })).toEqual(registri)
    expect(await probeAll('benang_app', kanan.pemdaId, { lain: kiri.pemdaId })).toEqual(registri)
  })

  it('writes no national row', async () => {
    const found = await probeAll('benang_app', kiri.pemdaId, { lain: 0 })
    expect(found.filter(({ tabel }) => tabel !== terdaftar)).toEqual([])
  })

  it('sees nothing without a tenant but national rows, and adds nothing', async () => {
    const found = await probeAll('benang_app', null, { lain: kiri.pemdaId })
    expect(found).toEqual(registri)
    const seen = await withClient(adminUrl, (client) =>
      asRole(
        client,
        { role: 'benang_app', pemdaId: null },
        {
          work: async () => {
            const all: string[] = []
            for (const { nama } of tables)
              if ((await attempt(client, `select from ${nama}`)).baris > 0) all.push(nama)
            return all
          },
        },
      ),
    )
    expect(seen.filter((nama) => nama !== terdaftar)).toEqual(nasional)
  })

  it('the same probe finds every table open once its wall is down', async () => {
    const bases = tables.filter(({ nama }) => !/_kini$|^publik\.(apbd|pemda)/.test(nama)) // views have no wall of their own
    const before = bases.map(({ nama }) => `alter table ${nama} disable row level security`).join('; ')
    const found = await probeAll('benang_app', kiri.pemdaId, {
      lain: kanan.pemdaId,
      before,
    })
    const seen = found.filter(({ jalan }) => jalan === 'terlihat').map(({ tabel }) => tabel)
    const closed = tables.filter(({ nama, bagian }) => !bagian && !seen.includes(nama))
    // Only the role of public pages may look through `publik.pemda`.
    expect(closed.map(({ nama }) => nama)).toEqual(['publik.pemda', ...hanyaNasional])
    const added = found.filter(({ jalan }) => jalan === 'ditambah').map(({ tabel }) => tabel)
    expect(added.length).toBeGreaterThan(12)
    expect(found.filter(({ jalan }) => jalan === 'diubah').length).toBeGreaterThan(8)
    expect(found.filter(({ jalan }) => jalan === 'dihapus').length).toBeGreaterThan(3)
  })
})

// Functions that run as their owner see what the owner sees. Each is called from inside one pemda for the other one.
const doors: Readonly<Record<string, string>> = {
  'ledger.buka_buku': '$1, 2027::smallint',
  'ledger.ubah_keadaan': `$1, 2026::smallint, gen_random_uuid(), 1, '2026-03-01', 0::bigint, '', 'buka', 'false'`,
  'ledger.daftar_kunci': `$1, 2026::smallint, 1, '2026-03-01', array[1]::smallint[], array[1], array[1], array[1], array[1]::smallint[],
    array[0]::bigint[], array[1]::smallint[], array[''], array['x']`,
  'ledger.gulir_kunci': `$1, 2026::smallint, 2027::smallint, 1, '2026-03-01', array[1]`,
  'ledger.catat': `$1, 2026::smallint, array[gen_random_uuid()], array[1]::smallint[], array[0]::bigint[], array[0]::smallint[], array[''],
    array['2026-03-01'::date], array[1], array[0]::smallint[], array[0]::bigint[], array[0]::bigint[], array[null]::bytea[],
    array[0], array[1]::smallint[], array[1], array[1]::smallint[], array[1], array[0]::smallint[], array[1]::bigint[]`,
  'ledger.gulung': '$1, 2026::smallint',
  'publik.tahan_buku': '$1, 2026::smallint',
  'publik.terbitkan': `$1, 2026::smallint, '2026-03-01', 1, 1, 1, 'PPKD', 'Perda'`,
  'publik.terbitkan_benang': '$1, 2026::smallint, 1::smallint',
  'publik.terbitkan_indikator': '$1, 2026::smallint, 1::smallint',
}

describe('functions with the rights of the owner', () => {
  const call = (nama: string, pemdaId: number) =>
    withClient(adminUrl, (client) =>
      asRole(
        client,
        { role: 'benang_app', pemdaId: kiri.pemdaId },
        { work: () => attempt(client, `select ${nama}(${doors[nama]})`.replaceAll('$1', String(pemdaId))) },
      ),
    )

  it('are all known here', async () => {
    const { rows } = await withClient(adminUrl, (client) =>
      client.query<{ nama: string }>(`
        select distinct n.nspname || '.' || p.proname as nama
        from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where p.prosecdef and n.nspname !~ '^(pg_|information_schema)' and has_function_privilege('benang_app', p.oid, 'execute')
        order by 1`),
    )
    expect(rows.map(({ nama }) => nama)).toEqual(Object.keys(doors).sort())
  })

  it.each(Object.keys(doors))('%s refuses another pemda', async (nama) => {
    expect(await call(nama, kanan.pemdaId)).toMatchObject({ kode: '42501' })
    // The same call for the own pemda gets past the wall, so it is the wall that refused.
    expect(await call(nama, kiri.pemdaId)).not.toMatchObject({ kode: expect.stringMatching('^42') })
  })
})
