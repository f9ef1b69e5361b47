import { inTenant } from '@benang/database/connection'
import { withClient } from '@benang/database/schema/admin'
import { sql } from '@benang/database/testing/sql'
import { testDatabase } from '@benang/database/testing/test-database'
import { kodeVerifikasiOf } from '@benang/documents/kode-verifikasi'
import { invariant } from '@benang/values/invariant'
import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { runAct } from '../act.ts'
import type { Context } from '../context.ts'
import { type Pelaku, peragaOf } from '../sistem/pelaku-contoh.ts'
import { readCetakan } from '../sistem/read-cetakan.ts'
import { readDokumen } from '../sistem/read-dokumen.ts'
import { seedDemo } from '../sistem/seed-demo.ts'
import { seedDokumenContoh } from '../sistem/seed-demo-dokumen.ts'
import { actsOfDokumen } from '../sistem/semua-layanan.ts'
import { readVerifikasi } from './read-verifikasi.ts'

const { db, adminUrl } = await testDatabase()
const context: Context = {
  ...{ db, today: '2026-11-24', kejadian: '7F3K', mode: 'demo' },
  kunciServer: new Uint8Array(32).fill(5),
}
beforeAll(async () => {
  await seedDemo(context)
  await seedDokumenContoh(context)
}, 300_000)

const kuasaBud: Pelaku = ['kuasabud', 'kuasa-bud']
const find = async (jenis: string, status: string) => {
  const { rows } = await inTenant(db.app, { pemdaId: 2 }, (tx) =>
    sql<{ id: bigint; nomor: string | null; tanggal: string; jurnal: bigint | null }>`
      select dokumen_id as id, nomor, tanggal, jurnal_no as jurnal from daerah.dokumen
      where jenis = ${jenis} and status = ${status} order by 1 limit 1`.execute(tx),
  )
  const [row] = rows
  if (row === undefined) throw new Error(`the demo has a ${jenis} that is ${status}`)
  return row
}
const kodeOf = async (dokumenId: bigint) => {
  const who = await peragaOf(context, 2).sebagai(kuasaBud, context.today)
  return (await runAct(who, readCetakan, { dokumenId })).verifikasi?.kode ?? ''
}

describe('a code from paper', () => {
  test.each([
    ['sp2d', 'disahkan', 'sah'],
    ['dpa', 'disahkan', 'sah'],
    ['spp', 'diverifikasi', 'sah'],
    ['spm', 'disetujui', 'sah'],
    ['spp', 'diajukan', 'proses'],
    ['spp', 'draf', 'proses'],
    ['sp2d', 'dibalik', 'tidak-berlaku'],
  ])('of a %s that is %s says %s, and what stands on the paper', async (jenis, status, keadaan) => {
    const { id, nomor, tanggal, jurnal } = await find(jenis, status)
    const kode = await kodeOf(id)
    const found = await readVerifikasi(context, kode)
    expect(found).toMatchObject({
      kode,
      keadaan,
      nomor,
      tanggal,
      status,
      pemda: 'Kota Tirta Asri',
      contoh: true,
    })
    expect(found.jurnal?.no ?? null).toBe(jurnal === null ? null : String(jurnal))
    if (jurnal !== null) expect(found.jurnal).toMatchObject({ utuh: true })
  })

  test('tells no amount, no person and no words of the document', async () => {
    const found = await readVerifikasi(context, await kodeOf((await find('sp2d', 'disahkan')).id))
    expect(Object.keys(found).toSorted()).toEqual(
      [
        ...[
          'alamat',
          'contoh',
          'jenis',
          'jurnal',
          'keadaan',
          'kode',
          'nomor',
          'pemda',
          'salinanKerja',
          'sidik',
        ],
        ...['status', 'tahun', 'tanggal', 'versi', 'versiAkhir'],
      ].toSorted(),
    )
    expect(Object.keys(found.jurnal ?? {}).toSorted()).toEqual(['akhir', 'no', 'rantai', 'utuh'])
  })

  test('of an earlier content says that there is a newer one', async () => {
    const { id } = await find('spp', 'draf')
    const old = await kodeOf(id)
    const who = await peragaOf(context, 2).sebagai(['bendahara.pupr', 'bendahara-pengeluaran'], context.today)
    const { versi, isi, baris } = await runAct(who, readDokumen, { jenis: 'spp', dokumenId: id })
    const act = actsOfDokumen.ubah.get('spp.ubah')
    invariant(act !== undefined, 'act')
    await runAct(who, act, {
      ...{
        perintah: randomUUID(),
        dokumenId: id,
        versi,
        isi,
        tanggal: '2026-11-20',
        uraian: 'Ditulis ulang',
      },
      baris: baris.map((satu) => ({
        ...{ kunci: Number(satu.kunci), bulan: satu.bulan, uraian: satu.uraian },
        jumlah: BigInt(satu.jumlah.replace('.', '')),
      })),
    })
    expect(await readVerifikasi(context, old)).toMatchObject({
      keadaan: 'versi-lama',
      versi: 1,
      versiAkhir: 2,
    })
    expect(await readVerifikasi(context, await kodeOf(id))).toMatchObject({ keadaan: 'proses', versi: 2 })
  })

  test('that nobody printed, or that is none, is refused in words', async () => {
    const made = await kodeVerifikasiOf({ pemdaId: 2, dokumenId: 1n, sidik: new Uint8Array(32) })
    const other = await kodeVerifikasiOf({ pemdaId: 99, dokumenId: 1n, sidik: new Uint8Array(32) })
    for (const kode of [made, other])
      await expect(readVerifikasi(context, kode)).rejects.toMatchObject({
        ...{ kode: 'TIDAK_ADA', pesan: expect.stringContaining('Tidak ada dokumen dengan kode ini') },
      })
    await expect(readVerifikasi(context, 'halo')).rejects.toMatchObject({
      ...{ kode: 'TIDAK_ADA', pesan: expect.stringContaining('salah ketik') },
    })
  })

  test('says so when its jurnal was altered behind the back of the ledger', async () => {
    const { id } = await find('dpa', 'disahkan')
    const kode = await kodeOf(id)
    await withClient(adminUrl, (client) =>
      client.query(
        `set session_replication_role = replica; update ledger.mutasi m set jumlah = m.jumlah + 1
         from daerah.dokumen d where d.dokumen_id = ${id} and m.pemda_id = 2 and m.tahun = 2026 and m.no = d.jurnal_no and m.urut = 1`,
      ),
    )
    expect((await readVerifikasi(context, kode)).jurnal).toMatchObject({ utuh: false })
  })
})

describe('the door of role publik', () => {
  const call = `select * from publik.periksa_cetakan(2, 'abc')`
  const as = (role: string, statement: string) =>
    withClient(adminUrl, async (client) => {
      await client.query(`begin; set local role ${role}`)
      try {
        return await client.query(statement)
      } finally {
        await client.query('rollback')
      }
    })

  test('is open to it alone, and leaves no pemda behind', async () => {
    await expect(as('benang_app', call)).rejects.toMatchObject({ code: '42501' })
    await expect(as('benang_lintas', call)).rejects.toMatchObject({ code: '42501' })
    expect((await as('benang_publik', call)).rows).toEqual([])
    const { rows } = await as(
      'benang_publik',
      `select (select count(*) from publik.periksa_cetakan(2, 'abc'))::int as banyak, current_setting('app.pemda', true) as pemda`,
    )
    expect(rows).toEqual([{ banyak: 0, pemda: expect.toBeOneOf(['', null]) }])
    await expect(as('benang_publik', 'select from daerah.dokumen')).rejects.toMatchObject({ code: '42501' })
  })

  test('finds a code by its index', async () => {
    const plan = await withClient(adminUrl, async (client) => {
      await client.query(
        "begin; set local role benang_owner; set local enable_seqscan = off; select set_config('app.pemda', '2', true)",
      )
      return client.query(
        `explain select dokumen_id from daerah.dokumen_riwayat r
         where r.pemda_id = 2 and daerah.awal_kode(r.pemda_id, r.dokumen_id, r.sidik) = 'abc'`,
      )
    })
    expect(plan.rows.map((row) => String(row['QUERY PLAN'])).join('\n')).toContain('dokumen_riwayat_kode')
  })
})
