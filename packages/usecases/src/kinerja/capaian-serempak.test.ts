import { randomUUID } from 'node:crypto'
import { inTenant } from '@benang/database/connection'
import { readSaldo } from '@benang/database/ledger/saldo'
import { sql } from '@benang/database/testing/sql'
import { testDatabase } from '@benang/database/testing/test-database'
import { expect, test } from 'vitest'
import { runAct } from '../act.ts'
import type { Context } from '../context.ts'
import { type Pelaku, peragaOf } from '../sistem/pelaku-contoh.ts'
import { seedDemo } from '../sistem/seed-demo.ts'
import { subKegiatanBawaan } from '../testing/id-bawaan.ts'
import { orang, tahun } from '../testing/new-rantai.ts'
import { recordKartu } from './record-kartu.ts'

const { db } = await testDatabase()
const pemdaId = 2
const context: Context = {
  ...{ db, today: '2026-11-24', kejadian: '7F3K', mode: 'demo' },
  kunciServer: new Uint8Array(32).fill(5),
}
const peraga = peragaOf(context, pemdaId)
const { pa, pptk } = orang
const tanggal = '2026-10-05'
const verifikasi = {
  ...{ tindakan: 'verifikasi', tanggal },
  pelaku: ['perencana.bappeda', 'bappeda'] satisfies Pelaku,
}

async function signed(
  jenis: string,
  isi: Record<string, string>,
  baris: readonly [bulan: number, nilai: bigint],
) {
  const [bulan, jumlah] = baris
  const lines = [{ kunci, bulan, jumlah, uraian: 'Dihitung empat orang pada hari yang sama' }]
  const id = await peraga.buat(jenis, pptk, { tahun, tanggal, uraian: 'Ukuran', isi, baris: lines })
  await peraga.lakukan(jenis, id, { pelaku: pptk, tindakan: 'ajukan', tanggal })
  await peraga.lakukan(jenis, id, { pelaku: pa, tindakan: 'tanda-tangani', tanggal })
  return id
}
let kunci = 0

test('four observations of one quarter verified at the same moment: the book holds one of them, not their sum', async () => {
  await seedDemo(context)
  const subKegiatanId = subKegiatanBawaan('KABKOT', 'Pembangunan Sistem Drainase Perkotaan')
  const kartu = {
    ...{ indikatorId: 0, unitId: 3, subKegiatanId, satuanId: 2, aktif: true },
    ...{ nama: 'Jumlah dokumen', definisi: 'Dihitung', sumber: 'Arsip', penanggungJawab: 'Kabid' },
    sifat: 'jumlah' as const,
  }
  const session = await peraga.sebagai(pptk, '2026-01-05')
  const [satu] = await runAct(session, recordKartu, { tahun, kartu: [kartu], perintah: randomUUID() })
  kunci = Number(satu?.kunci)
  const target = await signed('target_kinerja', { dasar: 'Perjanjian Kinerja 2026' }, [9, 9n])
  await peraga.lakukan('target_kinerja', target, verifikasi)
  const isi = { triwulan: '9', bukti: 'Laporan 9/2026' }
  const semua: bigint[] = []
  for (const nilai of [5n, 7n, 11n, 13n]) semua.push(await signed('capaian_kinerja', isi, [9, nilai]))
  // All connections are open before, so that nobody is late.
  const open = () => inTenant(db.app, { pemdaId }, (tx) => sql`select pg_sleep(0.2)`.execute(tx))
  await Promise.all(semua.map(open))
  await Promise.all(semua.map((id) => peraga.lakukan('capaian_kinerja', id, verifikasi)))
  const saldo = await inTenant(db.app, { pemdaId }, (tx) => readSaldo(tx, { pemdaId, tahun }, [kunci]))
  const capaian = saldo.find(({ tahap, sampai }) => tahap === 'capaian' && sampai === 9)
  expect([5n, 7n, 11n, 13n]).toContain(capaian?.masuk)
}, 60_000)
