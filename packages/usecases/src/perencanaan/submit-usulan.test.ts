import { randomUUID } from 'node:crypto'
import { inspect } from 'node:util'
import { inTenant } from '@benang/database/connection'
import { findUsulan } from '@benang/database/perencanaan/usulan'
import { sql } from '@benang/database/testing/sql'
import { testDatabase } from '@benang/database/testing/test-database'
import { beforeAll, expect, test } from 'vitest'
import type { Context } from '../context.ts'
import { peragaOf } from '../sistem/pelaku-contoh.ts'
import { seedDemo } from '../sistem/seed-demo.ts'
import { readTiket } from './read-tiket.ts'
import { submitUsulan } from './submit-usulan.ts'

const { db } = await testDatabase()
const context: Context = {
  ...{ db, today: '2026-11-24', kejadian: '7F3K', mode: 'demo', alamat: '192.0.2.7' },
  kunciServer: new Uint8Array(32).fill(5),
}
const input = (uraian = 'Lampu jalan di Gang Melati') => ({
  ...{ pemdaId: 2, tahun: 2027, uraian, pengusul: 'Warga RT 3', kontak: '0812-3456', perintah: randomUUID() },
  ...{ lokasi: 'Gang Melati', alasan: 'Gelap sejak tiang roboh', perkiraan: '45000000.00' },
})

beforeAll(() => seedDemo(context), 60_000)

test('a citizen gets a ticket without log-in; the same form sent twice gives the same ticket', async () => {
  const form = input()
  const baru = await submitUsulan.enter(context, form)
  expect(baru).toEqual({
    nomor: 'U2027-00001',
    tiket: expect.stringMatching(/^U2027-00001-[0-9A-HJKMNP-TV-Z]{10}$/),
  })
  expect(await submitUsulan.enter(context, form)).toEqual(baru)
  const seen = await readTiket(context, { pemdaId: 2, tiket: baru.tiket.toLowerCase() })
  expect(seen).toMatchObject({ keadaan: 'diajukan', perkiraan: 4_500_000_000n, tampungan: [] })
  expect(inspect(seen)).not.toMatch(/Warga RT 3|0812/)
})

test('a refused usulan shows the reason, and a ticket of another pemda is not there', async () => {
  const peraga = peragaOf(context, 2)
  const lain = { ...context, alamat: '192.0.2.8' }
  const { nomor, tiket } = await submitUsulan.enter(lain, input('Kolam renang'))
  const id = await inTenant(db.app, { pemdaId: 2 }, (tx) => findUsulan(tx, { pemdaId: 2, tiket: nomor }))
  const tolak = {
    pelaku: ['perencana.bappeda', 'bappeda'],
    tindakan: 'tolak',
    tanggal: '2026-11-24',
  } as const
  await peraga.lakukan('usulan', id?.dokumenId ?? 0n, { ...tolak, catatan: 'Lahan milik swasta' })
  // Decided when the clock says so, whatever day the office works on.
  const { rows } = await sql<{
    kini: string
  }>`select (now() at time zone 'Asia/Jakarta')::date::text as kini`.execute(db.owner)
  expect(await readTiket(context, { pemdaId: 2, tiket })).toMatchObject({
    ...{ keadaan: 'ditolak', keterangan: 'Ditolak: Lahan milik swasta', diputus: rows[0]?.kini },
    oleh: 'Perencana Bappeda, Badan Perencanaan Pembangunan Daerah',
  })
  expect(await readTiket(context, { pemdaId: 1, tiket })).toBeUndefined()
})

test('what is missing is said field by field; a flood from one address is slowed down', async () => {
  const kosong = { ...input(), lokasi: '', alasan: 'x' }
  await expect(submitUsulan.enter(context, kosong)).rejects.toMatchObject({
    detail: { pelanggaran: [{ lokasi: 'lokasi' }, { lokasi: 'alasan' }] },
  })
  const flood = { ...context, alamat: '192.0.2.9' }
  const tries = Array.from({ length: 8 }, (_, index) => `Usulan banjir ${index}`)
  const answers: string[] = []
  for (const uraian of tries)
    answers.push(
      await submitUsulan.enter(flood, input(uraian)).then(
        () => 'jadi',
        (error) => error.kode,
      ),
    )
  expect(answers).toContain('TUNGGU')
})

test('a guessed code opens nothing; without code only a verified usulan is read', async () => {
  const { nomor, tiket } = await submitUsulan.enter(
    { ...context, alamat: '192.0.2.10' },
    input('Jembatan gantung'),
  )
  const see = (asked: string) => readTiket(context, { pemdaId: 2, tiket: asked })
  const salah = `${tiket.slice(0, -1)}${tiket.endsWith('0') ? '1' : '0'}`
  for (const asked of [nomor, salah, `${nomor}-`, `${nomor}-%`, `${nomor}' or '1'='1`, '', 'U2027'])
    expect(await see(asked)).toBeUndefined()
  const id = await inTenant(db.app, { pemdaId: 2 }, (tx) => findUsulan(tx, { pemdaId: 2, tiket: nomor }))
  const sah = {
    pelaku: ['perencana.bappeda', 'bappeda'],
    tindakan: 'verifikasi',
    tanggal: '2026-11-24',
  } as const
  await peragaOf(context, 2).lakukan('usulan', id?.dokumenId ?? 0n, sah)
  expect(await see(nomor)).toMatchObject({ keadaan: 'diverifikasi', tiket: nomor })
  expect(await see(salah)).toBeUndefined()
})

test('text is cleaned of what nobody sees, and too much of it is refused', async () => {
  const nakal = {
    ...input('Lampu\u202e jalan\u0000 <script>alert(1)</script>'),
    alasan: 'Gelap\r\nsekali\tdi sini',
  }
  const { tiket } = await submitUsulan.enter({ ...context, alamat: '192.0.2.11' }, nakal)
  expect(await readTiket(context, { pemdaId: 2, tiket })).toMatchObject({
    uraian: 'Lampu jalan <script>alert(1)</script>',
    alasan: 'Gelap sekali di sini',
  })
  const besar = { ...input(), alasan: 'x'.repeat(5_001), lokasi: 'y'.repeat(501) }
  await expect(submitUsulan.enter(context, besar)).rejects.toMatchObject({
    detail: { pelanggaran: [{ lokasi: 'isi.lokasi' }, { lokasi: 'isi.alasan' }] },
  })
})
