import { randomUUID } from 'node:crypto'
import { inTenant } from '@benang/database/connection'
import { findUsulan } from '@benang/database/perencanaan/usulan'
import { testDatabase } from '@benang/database/testing/test-database'
import { beforeAll, expect, test } from 'vitest'
import { runAct } from '../act.ts'
import type { Context } from '../context.ts'
import { openMataAnggaran } from '../penganggaran/open-mata-anggaran.ts'
import { type NaskahDokumen, type Pelaku, peragaOf } from '../sistem/pelaku-contoh.ts'
import { danaBawaan, subKegiatanBawaan } from '../testing/id-bawaan.ts'
import { seedDemo } from '../sistem/seed-demo.ts'
import { juta, line, orang, tahun } from '../testing/new-rantai.ts'
import { listRenja } from './list-renja.ts'
import { listUsulan } from './list-usulan.ts'
import { submitUsulan } from './submit-usulan.ts'

const { db } = await testDatabase()
const context: Context = {
  ...{ db, today: '2026-11-24', kejadian: '7F3K', mode: 'demo', alamat: '192.0.2.1' },
  kunciServer: new Uint8Array(32).fill(5),
}
const peraga = peragaOf(context, 2)
const { pa, ppkd, kdh } = orang
const bappeda: Pelaku = ['perencana.bappeda', 'bappeda']
const pptk: Pelaku = ['pptk.pupr', 'pptk']
const dari = (pelaku: Pelaku) => peraga.sebagai(pelaku, '2025-04-10')
let plafon = 0

type Langkah = readonly (readonly [Pelaku, string])[]
async function steps(jenis: string, id: bigint, way: Langkah) {
  for (const [pelaku, tindakan] of way)
    await peraga.lakukan(jenis, id, { pelaku, tindakan, tanggal: '2025-06-30' })
}

async function usulan(uraian: string, perkiraan: string) {
  const alasan = 'Saluran mampet setiap hujan'
  const isi = { pengusul: 'W', kontak: '0', lokasi: 'Gang Kenari', perkiraan, alasan }
  const id = await peraga.buat('usulan', pptk, { tahun, tanggal: '2025-01-21', uraian, isi })
  await steps('usulan', id, [
    [pptk, 'ajukan'],
    [bappeda, 'verifikasi'],
  ])
  return id
}

async function renja(baris: NonNullable<NaskahDokumen['baris']>) {
  const isi = { lokasi: 'Gang Kenari', sasaran: 'Warga' }
  return peraga.buat('renja', pa, { tahun, tanggal: '2025-04-10', uraian: 'Renja PUPR', isi, baris })
}

beforeAll(async () => {
  await seedDemo(context)
  const subKegiatanId = subKegiatanBawaan('KABKOT', 'Pembangunan Sistem Drainase Perkotaan')
  const { kunci } = await runAct(await dari(pa), openMataAnggaran, {
    ...{ jenis: 'renja', tahun, unitId: 3, perintah: randomUUID() },
    ...{ subKegiatanId, rekeningId: null, danaId: danaBawaan('1.2.01.01.02') },
  })
  plafon = Number(kunci)
}, 60_000)

test('an SKPD is offered verified usulan of its own unit, and those of citizens; a role without Renja is refused', async () => {
  await usulan('Saluran', '5.00')
  const alasan = 'Gelap sejak tiang roboh'
  const form = { uraian: 'Lampu jalan', pengusul: 'Warga', kontak: '0', lokasi: 'Melati', alasan }
  const masa = { ...context, today: '2025-01-22' } as const
  const kirim = { ...form, pemdaId: 2, tahun, perkiraan: '7.00', perintah: randomUUID() }
  const { nomor: tiket } = await submitUsulan.enter(masa, kirim)
  const satu = { nomor: 'U2026-00001', lokasi: 'Gang Kenari', jumlah: '5.00' }
  expect(await runAct(await dari(pa), listUsulan, { tahun })).toMatchObject([satu])
  const found = await inTenant(db.app, { pemdaId: 2 }, (tx) => findUsulan(tx, { pemdaId: 2, tiket }))
  await steps('usulan', found?.dokumenId ?? 0n, [[bappeda, 'verifikasi']])
  const warga = { nomor: 'U2026-00002', lokasi: 'Melati', jumlah: '7.00' }
  expect(await runAct(await dari(pa), listUsulan, { tahun })).toMatchObject([satu, warga])
  expect(await runAct(await dari(['kepala.dinkes', 'pa']), listUsulan, { tahun })).toMatchObject([warga])
  await expect(runAct(await dari(ppkd), listUsulan, { tahun })).rejects.toMatchObject({
    kode: 'TIDAK_BERWENANG',
  })
})

test('a taken usulan is offered no more; verified lines wait for the RKPD until one that adopts them is submitted', async () => {
  const [pilihan] = await runAct(await dari(pa), listUsulan, { tahun })
  const acuanId = BigInt(pilihan?.dokumenId ?? '0')
  const baris = [{ ...line(plafon, 5n * juta), acuanId }, line(plafon, 40n * juta)]
  const id = await renja(baris)
  expect(await runAct(await dari(pa), listUsulan, { tahun })).toMatchObject([{ nomor: 'U2026-00002' }])
  expect(await runAct(await dari(bappeda), listRenja, { tahun })).toEqual([])
  await steps('renja', id, [
    [pa, 'ajukan'],
    [bappeda, 'verifikasi'],
  ])
  const menunggu = await runAct(await dari(bappeda), listRenja, { tahun })
  expect(menunggu).toMatchObject([
    { renja: '001/RENJA/1.03.0.00.0.00.01.0000/2026', usulan: null, jumlah: '40000000.00' },
    { usulan: 'U2026-00001', jumlah: '5000000.00' },
  ])
  const rkpd = { tahun, tanggal: '2025-06-30', uraian: 'RKPD', isi: { dasar: 'Perwal 20/2025' }, baris }
  const plan = await peraga.buat('rkpd', bappeda, rkpd)
  await steps('rkpd', plan, [
    [bappeda, 'ajukan'],
    [kdh, 'tanda-tangani'],
  ])
  expect(await runAct(await dari(bappeda), listRenja, { tahun })).toEqual([])
})

test('the Renja of another SKPD is not there', async () => {
  const id = await renja([line(plafon, 1n * juta)])
  await expect(steps('renja', id, [[['kepala.dinkes', 'pa'], 'ajukan']])).rejects.toMatchObject({
    kode: 'TIDAK_ADA',
  })
})
