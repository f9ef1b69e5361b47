import { randomUUID } from 'node:crypto'
import { inTenant } from '@benang/database/connection'
import { findUsulan } from '@benang/database/perencanaan/usulan'
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
  expect(await submitUsulan.enter(context, form)).toEqual({ tiket: 'U2027-00001' })
  expect(await submitUsulan.enter(context, form)).toEqual({ tiket: 'U2027-00001' })
  const seen = await readTiket(context, { pemdaId: 2, tiket: 'u2027-00001' })
  expect(seen).toMatchObject({ keadaan: 'diajukan', perkiraan: '45000000.00', tampungan: [] })
  expect(JSON.stringify(seen)).not.toMatch(/Warga RT 3|0812/)
})

test('a refused usulan shows the reason, and a ticket of another pemda is not there', async () => {
  const peraga = peragaOf(context, 2)
  const { tiket } = await submitUsulan.enter({ ...context, alamat: '192.0.2.8' }, input('Kolam renang'))
  const id = await inTenant(db.app, { pemdaId: 2 }, (tx) => findUsulan(tx, { pemdaId: 2, tiket }))
  const tolak = {
    pelaku: ['perencana.bappeda', 'bappeda'],
    tindakan: 'tolak',
    tanggal: '2026-11-24',
  } as const
  await peraga.lakukan('usulan', id?.dokumenId ?? 0n, { ...tolak, catatan: 'Lahan milik swasta' })
  expect(await readTiket(context, { pemdaId: 2, tiket })).toMatchObject({
    ...{ keadaan: 'ditolak', keterangan: 'Ditolak: Lahan milik swasta' },
  })
  await expect(readTiket(context, { pemdaId: 1, tiket })).rejects.toMatchObject({ kode: 'TIDAK_ADA' })
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
