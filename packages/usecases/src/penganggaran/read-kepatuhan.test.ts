import { inTenant } from '@benang/database/connection'
import { sql } from '@benang/database/testing/sql'
import { testDatabase } from '@benang/database/testing/test-database'
import { parseRupiah } from '@benang/values/rupiah'
import { beforeAll, expect, test } from 'vitest'
import { runAct } from '../act.ts'
import type { Context } from '../context.ts'
import { peragaOf } from '../sistem/pelaku-contoh.ts'
import { seedDemo } from '../sistem/seed-demo.ts'
import { seedDokumenContoh } from '../sistem/seed-demo-dokumen.ts'
import { readKepatuhan } from './read-kepatuhan.ts'
import { endPetaan, setPetaan } from './set-petaan-porsi.ts'

const { db } = await testDatabase()
const context: Context = {
  ...{ db, today: '2026-11-24', kejadian: '7F3K', mode: 'demo' },
  kunciServer: new Uint8Array(32).fill(5),
}
beforeAll(async () => {
  await seedDemo(context)
  await seedDokumenContoh(context)
}, 600_000)

const ask = { tahun: 2026, tahap: 'dpa' } as const
const tapd = () => peragaOf(context, 2).sebagai(['tapd', 'tapd'], context.today)
const porsi = async (id: string) => {
  const found = (await runAct(await tapd(), readKepatuhan, ask)).find((satu) => satu.id === id)
  expect(found).toBeDefined()
  return found
}

/** Spending of the city whose sub kegiatan begins so, folded from the moves here. */
async function foldBelanja(awal: string): Promise<bigint> {
  const { rows } = await inTenant(db.app, { pemdaId: 2 }, (tx) =>
    sql<{ jumlah: string }>`
      select coalesce(sum(m.jumlah), 0)::text as jumlah
      from ledger.mutasi m, ledger.kunci k, ledger.tahap t, rujukan.rekening r, rujukan.sub_kegiatan s
      where k.kunci = m.ke and k.tahun = m.tahun and t.tahap = m.ke_tahap and m.tahun = 2026 and t.kode = 'dpa'
        and r.rekening_id = k.rekening and r.versi = 1 and r.kode like '5%'
        and s.sub_kegiatan_id = k.sub_kegiatan and s.versi = 1 and s.kode like ${`${awal}%`}`.execute(tx),
  )
  return BigInt(rows[0]?.jumlah ?? '0')
}

test('the shares are the sums of the moves, and their units and lines add up to them', async () => {
  const pendidikan = await porsi('porsi-pendidikan')
  expect(parseRupiah(pendidikan?.pembilang ?? '')).toBe(await foldBelanja('1.01.'))
  expect(parseRupiah(pendidikan?.penyebut ?? '')).toBe(await foldBelanja(''))
  const units = (pendidikan?.unit ?? []).reduce((jumlah, satu) => jumlah + parseRupiah(satu.jumlah), 0n)
  expect(units).toBe(parseRupiah(pendidikan?.pembilang ?? ''))
})

test('a mapping counts more lines until it is ended, and says why', async () => {
  const before = await porsi('porsi-pendidikan')
  const petaan = { porsi: 'porsi-pendidikan', subKegiatan: '1.03', rekening: '', sejak: '2026-01-01' }
  const alasan = 'Gedung sekolah dibangun dinas PUPR'
  const perintah = crypto.randomUUID()
  await runAct(await tapd(), setPetaan, { ...petaan, alasan, perintah })
  const after = await porsi('porsi-pendidikan')
  expect(parseRupiah(after?.pembilang ?? '')).toBe(
    parseRupiah(before?.pembilang ?? '') + (await foldBelanja('1.03.')),
  )
  expect(after?.tercatat).toMatchObject([{ subKegiatan: '1.03', alasan }])
  await expect(
    runAct(await tapd(), setPetaan, { ...petaan, alasan, perintah: crypto.randomUUID() }),
  ).rejects.toThrow('sudah berlaku')
  await runAct(await tapd(), endPetaan, {
    petaanId: after?.tercatat[0]?.petaanId ?? 0,
    perintah: crypto.randomUUID(),
  })
  expect(await porsi('porsi-pendidikan')).toEqual(before)
})

test('a share of codes alone takes no mapping, nor an account that is not spending', async () => {
  const petaan = { subKegiatan: '', sejak: '2026-01-01', alasan: 'Alasan yang cukup panjang' }
  for (const salah of [
    { porsi: 'porsi-pegawai', rekening: '5.1.02' },
    { porsi: 'porsi-pendidikan', rekening: '4.1' },
    { porsi: 'porsi-pendidikan', rekening: '' },
  ])
    await expect(
      runAct(await tapd(), setPetaan, { ...petaan, ...salah, perintah: crypto.randomUUID() }),
    ).rejects.toMatchObject({ kode: 'ISIAN' })
})

test('the head of a unit sees the shares of the whole and the lines of the own unit only', async () => {
  const kepala = await peragaOf(context, 2).sebagai(['kepala.dinkes', 'pa'], context.today)
  const semua = await runAct(kepala, readKepatuhan, ask)
  const pendidikan = semua.find(({ id }) => id === 'porsi-pendidikan')
  expect([pendidikan?.pembilang, pendidikan?.baris]).toEqual([
    (await porsi('porsi-pendidikan'))?.pembilang,
    [],
  ])
})
