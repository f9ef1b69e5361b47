import { type Database, inTenant } from '@benang/database/connection'
import { sql } from '@benang/database/testing/sql'
import { testDatabase } from '@benang/database/testing/test-database'
import { invariant } from '@benang/values/invariant'
import { expect, test } from 'vitest'
import { runAct } from '../act.ts'
import { readLra } from '../akuntansi/read-lra.ts'
import type { Context } from '../context.ts'
import { isiDemoBesar, scheduleIsiDemoBesar } from './isi-demo-besar.ts'
import type { JenisPekerjaan } from './jenis-pekerjaan.ts'
import { peragaOf } from './pelaku-contoh.ts'
import { pemdaBesar, tahunBesar, ukuranBesar } from './seed-demo-besar-bentuk.ts'
import { naskahBesar } from './seed-demo-besar-naskah.ts'
import { totalOf } from './seed-demo-bentuk.ts'
import { claimPekerjaan, stepPekerjaan } from './step-pekerjaan.ts'
import { verifyLedger } from './verify-ledger.ts'

const one = await testDatabase()
const other = await testDatabase()
const kecil = { skpd: 2, subKegiatan: 20, baris: 200, sp2d: 100 }
const contextOf = ({ db }: { db: Database }): Context => ({
  ...{ db, today: '2026-11-24', kejadian: '7F3K', mode: 'demo' },
  kunciServer: new Uint8Array(32).fill(5),
})

/** Works the job as a process would that knows only what is stored; stops after `steps` as if it were killed. */
async function work(satu: { db: Database }, steps: number): Promise<string> {
  const { db } = satu
  const { pemdaId } = pemdaBesar
  await inTenant(db.owner, pemdaBesar, (tx) =>
    sql`update sistem.pekerjaan set sewa_sampai = now() - interval '1 second' where status = 'jalan'`.execute(
      tx,
    ),
  )
  const kind = isiDemoBesar(() => contextOf(satu))
  const job = await claimPekerjaan(db, { pemdaId, penyewa: crypto.randomUUID() })
  invariant(job !== undefined, 'the job waits')
  let state = await stepPekerjaan(db, kind, job)
  for (let step = 1; step < steps && state.status === 'jalan'; step += 1)
    state = await stepPekerjaan(db, kind, { ...job, posisi: state.posisi })
  if (state.status !== 'jalan') return state.status
  // The last scene's acts are on record, its progress is not: the next process tells it again.
  const killed = stepPekerjaan(db, cutShort(kind), { ...job, posisi: state.posisi })
  await expect(killed).rejects.toThrow('killed')
  return state.status
}

function cutShort(kind: JenisPekerjaan): JenisPekerjaan {
  return {
    ...kind,
    async step(env) {
      await kind.step(env)
      throw new Error('killed')
    },
  }
}

async function count({ db }: { db: Database }): Promise<Readonly<Record<string, number>>> {
  const { rows } = await inTenant(db.app, pemdaBesar, (tx) =>
    sql<{ nama: string; banyak: number }>`
      select jenis || ' ' || status as nama, count(*)::int as banyak from daerah.dokumen group by 1
      union all
      select 'baris rka', count(*)::int from daerah.dokumen_baris join daerah.dokumen d using (pemda_id, dokumen_id)
      where d.jenis = 'rka'
      union all
      select 'sub kegiatan', count(distinct (unit, sub_kegiatan))::int from ledger.kunci where golongan = 1 and sub_kegiatan > 0
      order by 1`.execute(tx),
  )
  return Object.fromEntries(rows.map(({ nama, banyak }) => [nama, banyak]))
}

test('the big government grows to its size, also when it was stopped in the middle; its books are whole and balance', async () => {
  for (const satu of [one, other])
    expect((await scheduleIsiDemoBesar(contextOf(satu), kecil)).antre).toBe(true)
  expect(await work(one, 10_000)).toBe('selesai')
  // Stopped after the keys, among the plans, between the payments of a quarter; each time a new process goes on.
  for (const steps of [2, 9, 20]) expect(await work(other, steps)).toBe('jalan')
  expect(await work(other, 10_000)).toBe('selesai')
  const isi = await count(one)
  expect(isi).toMatchObject({
    ...{ 'baris rka': kecil.baris + 3, 'sub kegiatan': kecil.subKegiatan },
    ...{ 'spp diverifikasi': kecil.sp2d, 'spm disetujui': kecil.sp2d, 'sp2d disahkan': kecil.sp2d },
    ...{ 'rka diverifikasi': 5, 'dpa disahkan': 5, 'spd disahkan': 8, 'apbd disahkan': 1 },
  })
  expect(await count(other)).toEqual(isi)
  const [satu, lain] = [await verifyLedger(one), await verifyLedger(other)]
  expect({ utuh: satu.utuh, rusak: satu.rusak }).toEqual({ utuh: true, rusak: [] })
  expect(lain.akarIsi).toBe(satu.akarIsi)
  expect((await scheduleIsiDemoBesar(contextOf(one), kecil)).antre).toBe(false)
}, 600_000)

test('its LRA says what was paid, from the ledger', async () => {
  const ppkd = await peragaOf(contextOf(one), pemdaBesar.pemdaId).sebagai(
    ['kepala.bpkad', 'ppkd'],
    '2026-11-24',
  )
  const { tabel } = await runAct(ppkd, readLra, { tahun: tahunBesar, potongan: 'ringkas' })
  const [anggaran, realisasi] =
    tabel.baris.find(({ sel }) => sel[1] === 'JUMLAH BELANJA')?.sel.slice(2, 4) ?? []
  const { unit } = naskahBesar(kecil)
  const juta = unit.flatMap(({ mata }) => mata).reduce((total, mata) => total + totalOf(mata), 0)
  // Pay is 48 million a sub kegiatan, in five payments of whole sen.
  expect({ anggaran, realisasi }).toEqual({
    anggaran: BigInt(juta) * 100_000_000n,
    realisasi: BigInt(kecil.subKegiatan) * 48n * 100_000_000n,
  })
})

test('the full size is shared out evenly and balances', () => {
  const { unit, pendapatan } = naskahBesar(ukuranBesar)
  expect(unit).toHaveLength(ukuranBesar.skpd)
  expect(new Set(unit.map(({ unitId }) => unitId)).size).toBe(ukuranBesar.skpd)
  const mata = unit.flatMap((satu) => satu.mata)
  expect(mata.reduce((total, { baris = 0 }) => total + baris, 0)).toBe(ukuranBesar.baris)
  const belanja = mata.reduce(
    (total, { bulan }) => total + Object.values(bulan).reduce((a, b) => a + b, 0),
    0,
  )
  const masuk = pendapatan
    .flatMap(({ bulan }) => Object.values(bulan))
    .reduce((total, satu) => total + satu, 0n)
  expect(masuk).toBe(BigInt(belanja) * 100_000_000n)
})
