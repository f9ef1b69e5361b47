import { randomUUID } from 'node:crypto'
import { inTenant } from '@benang/database/connection'
import { sql } from '@benang/database/testing/sql'
import { testDatabase } from '@benang/database/testing/test-database'
import { beforeAll, expect, test } from 'vitest'
import { runAct } from '../act.ts'
import type { Context } from '../context.ts'
import { newKota } from '../testing/new-account.ts'
import { newLaci, pengimpor } from '../testing/new-imporan.ts'
import { cancelPekerjaan } from './pekerjaan.ts'
import { pekerjaanImpor } from './pekerjaan-impor.ts'
import { claimPekerjaan, stepPekerjaan } from './step-pekerjaan.ts'

const { db } = await testDatabase()
const kota = await newKota(db, 5)
const laci = newLaci()
let ppkd: Context
let oleh: ReturnType<typeof pengimpor>

beforeAll(async () => {
  await kota.account('keu', { peran: 'ppkd', unitId: 1 })
  const { context } = await kota.enter('keu')
  const { session } = context
  if (session === undefined) throw new Error('no session')
  ppkd = { ...context, session: { ...session, punyaFaktorKedua: true, tingkat: 'penuh' } }
  oleh = pengimpor(laci, ppkd)
})

const banyak = 3500
const baris = Array.from({ length: banyak }, (_, at) => `K${at},Barang ${at},rim,SSH,${50_000 + at}`)
const daftar = ['kode,nama,satuan,kelompok,harga', ...baris].join('\n')
const pilihan = { edisi: 'Perkada 1', dasar: 'Perkada 1/2026 (contoh)', sejak: '2026-01-01' }

const kind = pekerjaanImpor(() => {
  const { session: _, ...context } = { ...ppkd, pembaca: laci.pembaca }
  return context
})
const claim = () => claimPekerjaan(db, { pemdaId: 5, penyewa: randomUUID(), jenis: ['impor'] })
const read = async (text: string) => {
  const rows = await inTenant(db.app, { pemdaId: 5 }, (tx) => sql<object>`${sql.raw(text)}`.execute(tx))
  return rows.rows
}
const standar = () => read('select count(*)::int as banyak from rujukan.standar_kini where pemda_id = 5')

test('a large file becomes jobs: the rehearsal leaves nothing, the rows are counted, the import is done once', async () => {
  const { imporanId } = await oleh.unggah('standar-harga', { nama: 'ssh.csv', isi: daftar })
  expect(await oleh.periksa(imporanId, { pilihan })).toBeNull()
  const tunggu = await oleh.lihat(imporanId)
  expect(tunggu.pekerjaan).toMatchObject({ status: 'antre', galat: null })
  const job = await claim()
  if (job === undefined) throw new Error('no job')
  expect(await stepPekerjaan(db, kind, job)).toMatchObject({ status: 'selesai' })
  const { imporan } = await oleh.lihat(imporanId)
  expect(imporan).toMatchObject({ status: 'diperiksa', periksa: { dibaca: banyak, baru: banyak } })
  expect(await standar()).toEqual([{ banyak: 0 }])
  expect(await oleh.jalankan(imporanId)).toBeNull()
  await expect(oleh.jalankan(imporanId)).rejects.toMatchObject({ kode: 'SIBUK' })
  const kedua = await claim()
  if (kedua === undefined) throw new Error('no job')
  expect(await stepPekerjaan(db, kind, kedua)).toMatchObject({ status: 'selesai' })
  expect((await oleh.lihat(imporanId)).imporan).toMatchObject({
    status: 'diterapkan',
    hasil: { baru: banyak },
  })
  expect(await standar()).toEqual([{ banyak }])
  const trail = await read(
    "select pengguna_id from daerah.jejak_audit where tindakan = 'impor.jalankan' and pesan like '%baris baru%'",
  )
  expect(trail).toEqual([{ pengguna_id: ppkd.session?.penggunaId }])
}, 60_000)

test('a worker that is gone leaves nothing; another one begins anew; a person stops it between two rows', async () => {
  const ganti = daftar.replaceAll('Barang', 'Benda')
  const { imporanId } = await oleh.unggah('standar-harga', { nama: 'ssh2.csv', isi: ganti })
  await oleh.periksa(imporanId, { pilihan })
  const mati = await claim()
  if (mati === undefined) throw new Error('no job')
  const berhenti = { ...kind, step: () => Promise.reject(new Error('killed')) }
  await expect(stepPekerjaan(db, berhenti, mati)).rejects.toThrow('killed')
  await inTenant(db.owner, { pemdaId: 5 }, (tx) =>
    sql`update sistem.pekerjaan set sewa_sampai = now() - interval '1 second' where status = 'jalan'`.execute(
      tx,
    ),
  )
  const lagi = await claim()
  if (lagi === undefined) throw new Error('no job')
  expect(lagi.pekerjaanId).toBe(mati.pekerjaanId)
  const perintah = randomUUID()
  await runAct(ppkd, cancelPekerjaan, { pekerjaanId: lagi.pekerjaanId, perintah })
  await stepPekerjaan(db, kind, lagi)
  const { imporan, pekerjaan } = await oleh.lihat(imporanId)
  expect(imporan).toMatchObject({ status: 'dibaca', periksa: null })
  expect(pekerjaan?.galat).toContain('Dibatalkan atas permintaan Anda')
  expect(
    await read("select count(*)::int as banyak from rujukan.standar_kini where nama like 'Benda%'"),
  ).toEqual([{ banyak: 0 }])
}, 60_000)
