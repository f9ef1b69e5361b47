import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { inTenant, type Tx } from '../src/connection.ts'
import { drawNomor } from '../src/sistem/nomor.ts'
import { testDatabase } from '../src/testing/test-database.ts'

const { db } = await testDatabase()
const tenant = { pemdaId: 1 }
const hash = Buffer.alloc(32, 1)
const counter = { pemdaId: 1, tahun: 2026, jenis: 'spp', unitId: 10 }

beforeAll(async () => {
  await sql`insert into sistem.pemda (pemda_id, kode, slug, nama, jenis)
    values (1, '98', 'satu', 'Satu', 'provinsi'), (2, '98.71', 'dua', 'Dua', 'kota')`.execute(db.app)
})

async function createDokumen(tx: Tx): Promise<bigint> {
  const { rows } = await sql<{ id: bigint }>`
    insert into daerah.dokumen (pemda_id, tahun, jenis, unit_id, tanggal, uraian, sidik, jumlah, pembuat_id)
    values (1, 2026, 'spp', 10, '2026-11-24', 'Termin 2', ${hash}, 100, 7) returning dokumen_id as id`.execute(
    tx,
  )
  const id = rows[0]?.id ?? 0n
  await sql`insert into daerah.dokumen_baris (pemda_id, dokumen_id, urut, kunci, jumlah)
    values (1, ${id}, 1, 5, 100)`.execute(tx)
  return id
}

type Step = {
  id: bigint
  urut: number
  pejabat: number
  peran: string
  fungsi: string
  ke?: string
  catatan?: string
  putaran?: number
}
const record = (tx: Tx, step: Step) =>
  sql<{ rangkap_sah: boolean }>`insert into daerah.dokumen_riwayat
      (pemda_id, dokumen_id, urut, putaran, tindakan, fungsi, dari_status, ke_status, pejabat_id, pengguna_id, peran,
       penugasan_id, catatan, sidik, kejadian)
    values (1, ${step.id}, ${step.urut}, ${step.putaran ?? 1}, 'uji', ${step.fungsi}, 'draf', ${step.ke ?? 'diajukan'},
      ${step.pejabat}, 7, ${step.peran}, 3, ${step.catatan ?? null}, ${hash}, '7F3K') returning rangkap_sah`.execute(
    tx,
  )
const inPemda = <T>(work: (tx: Tx) => Promise<T>) => inTenant(db.app, tenant, work)
const change = (id: bigint, set: string) =>
  inPemda((tx) =>
    sql`update daerah.dokumen set versi = versi + 1, ${sql.raw(set)} where dokumen_id = ${id}`.execute(tx),
  )

test('a draft is edited; from the first step on its content stands until it is returned', async () => {
  const id = await inPemda(createDokumen)
  await change(id, "uraian = 'Termin 2 drainase'")
  await change(id, "status = 'diajukan'")
  await expect(change(id, 'jumlah = 101')).rejects.toThrow('was signed')
  const line = () =>
    inPemda((tx) => sql`update daerah.dokumen_baris set jumlah = 101 where dokumen_id = ${id}`.execute(tx))
  await expect(line()).rejects.toThrow('were signed')
  await change(id, "status = 'dikembalikan', putaran = putaran + 1")
  await change(id, 'jumlah = 101')
  await line()
})

test('a number, a jurnal and the identity of a document stay; it cannot be removed', async () => {
  const id = await inPemda(createDokumen)
  await change(id, "nomor = '00001/SPP', jurnal_no = 4, status = 'diverifikasi'")
  for (const set of [
    "nomor = '00002/SPP'",
    'jurnal_no = null',
    'unit_id = 11',
    'tahun = 2027',
    "uraian = 'x'",
  ]) {
    await expect(change(id, set)).rejects.toMatchObject({ code: '23514' })
  }
  const remove = inPemda((tx) => sql`delete from daerah.dokumen where dokumen_id = ${id}`.execute(tx))
  await expect(remove).rejects.toMatchObject({ code: '23514' })
})

test('the version grows by exactly one', async () => {
  const id = await inPemda(createDokumen)
  const jump = inPemda((tx) =>
    sql`update daerah.dokumen set versi = versi + 2 where dokumen_id = ${id}`.execute(tx),
  )
  await expect(jump).rejects.toThrow('grow by one')
})

test.each([
  ['a Kuasa BUD signs his own SP2D', 'kuasa-bud', 'kuasa-bud', null],
  ['PPK-SKPD verifies what he asked for as treasurer', 'bendahara-pengeluaran', 'ppk-skpd', null],
  ['a Kuasa BUD signs his SPD as PPKD', 'kuasa-bud', 'ppkd', null],
  ['the head of BPKAD validates as PPKD what he submitted as PA', 'pa', 'ppkd', true],
  ['Sekda approves the DPA of Setda that he submitted as PA', 'pa', 'sekda', true],
])('%s', async (_, first, second, marked) => {
  const work = inPemda(async (tx) => {
    const id = await createDokumen(tx)
    await record(tx, { id, urut: 1, pejabat: 1, peran: first, fungsi: 'pembuat' })
    const { rows } = await record(tx, {
      id,
      urut: 2,
      pejabat: 1,
      peran: second,
      fungsi: 'pengesah',
      ke: 'disahkan',
    })
    return rows[0]?.rangkap_sah ?? null
  })
  const outcome = await work.catch((error: unknown) =>
    Reflect.get(Object(error), 'constraint') === 'pisah_tugas' ? null : error,
  )
  expect(outcome).toBe(marked)
})

test('different people pass, and a return opens a new round', async () => {
  const id = await inPemda(createDokumen)
  await inPemda((tx) => record(tx, { id, urut: 1, pejabat: 1, peran: 'pptk', fungsi: 'pembuat' }))
  await inPemda((tx) =>
    record(tx, {
      id,
      urut: 2,
      pejabat: 2,
      peran: 'pa',
      fungsi: 'penyetuju',
      ke: 'dikembalikan',
      catatan: 'Foto kurang',
    }),
  )
  const again = await inPemda((tx) =>
    record(tx, { id, urut: 3, pejabat: 2, peran: 'pptk', fungsi: 'pembuat', putaran: 2 }),
  )
  expect(again.rows).toEqual([{ rangkap_sah: false }])
})

test('a return without a note is refused, and the trail only grows', async () => {
  const id = await inPemda(createDokumen)
  const silent = { id, urut: 1, pejabat: 1, peran: 'pa', fungsi: 'penyetuju', ke: 'dikembalikan' }
  await expect(inPemda((tx) => record(tx, silent))).rejects.toMatchObject({ code: '23514' })
  await expect(inPemda((tx) => record(tx, { ...silent, catatan: '  ' }))).rejects.toMatchObject({
    code: '23514',
  })
  await expect(
    inTenant(db.owner, tenant, (tx) => sql`delete from daerah.dokumen_riwayat`.execute(tx)),
  ).rejects.toThrow('append-only')
})

test('numbers have no gap after rollbacks and under concurrent draws, and the counter cannot jump', async () => {
  const undone = inPemda(async (tx) => {
    await drawNomor(tx, counter)
    throw new Error('rolled back')
  })
  await expect(undone).rejects.toThrow('rolled back')
  const drawn = await Promise.all(Array.from({ length: 12 }, () => inPemda((tx) => drawNomor(tx, counter))))
  expect(drawn.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, index) => index + 1))
  await expect(inPemda((tx) => sql`update daerah.nomor set terakhir = 20`.execute(tx))).rejects.toThrow(
    'grows by one',
  )
})

test('another pemda sees and writes none of it', async () => {
  const count = (table: string) =>
    inTenant(
      db.app,
      { pemdaId: 2 },
      async (tx) => (await sql.raw(`select 1 from daerah.${table}`).execute(tx)).rows.length,
    )
  const tables = ['dokumen', 'dokumen_baris', 'dokumen_riwayat', 'nomor']
  expect(await Promise.all(tables.map(count))).toEqual([0, 0, 0, 0])
  await expect(inTenant(db.app, { pemdaId: 2 }, createDokumen)).rejects.toMatchObject({ code: '42501' })
})
