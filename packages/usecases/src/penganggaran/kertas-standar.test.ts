import { randomUUID } from 'node:crypto'
import { inTenant } from '@benang/database/connection'
import { sql } from '@benang/database/testing/sql'
import { testDatabase } from '@benang/database/testing/test-database'
import { beforeAll, expect, test } from 'vitest'
import { runAct } from '../act.ts'
import type { Context } from '../context.ts'
import { newKehadiran } from '../kehadiran.ts'
import { peragaOf } from '../sistem/pelaku-contoh.ts'
import { seedDemo } from '../sistem/seed-demo.ts'
import { startSystem } from '../sistem/start-system.ts'
import { subKegiatanBawaan } from '../testing/id-bawaan.ts'
import { imporCsv } from '../testing/new-impor.ts'
import { orang, tahun } from '../testing/new-rantai.ts'
import { findStandarTersebut } from './find-standar.ts'
import { openKertas } from './open-kertas.ts'
import { readStandar } from './read-standar.ts'
import { writeKertas } from './write-kertas.ts'

// An RKA of 2026 written in 2025 from a list that holds since 2026, with a dearer far zone.
const { db } = await testDatabase()
const pemdaId = 2
const tanggal = '2025-09-15'
const context: Context = {
  ...{ db, today: '2026-11-24', kejadian: '7F3K', mode: 'demo', kehadiran: newKehadiran(() => 0) },
  kunciServer: new Uint8Array(32).fill(5),
}
const peraga = peragaOf(context, pemdaId)
const { pa, pptk } = orang
const kepala = 'kode,nama,satuan,kelompok,harga,harga_2'
let dokumenId = 0n

beforeAll(async () => {
  await seedDemo(context)
  const admin = await startSystem(context, 'tirta')
  await imporCsv(admin, `${kepala}\nA.1,Kertas,rim,SSH,53000,58000`, {
    ...{ daftar: 'standar-harga', edisi: 'SSH 2026', sejakTahun: 2026 },
  })
  dokumenId = await peraga.buat('rka', pa, { tahun, tanggal, uraian: 'RKA PUPR' })
  const orangnya = await peraga.sebagai(pa, tanggal)
  await runAct(orangnya, openKertas, { dokumenId })
  const { rows } = await sql<{ kode: string }>`select kode from rujukan.sub_kegiatan_kini
    where pemda_id = 0 and sub_kegiatan_id = ${subKegiatanBawaan('KABKOT', 'Pembangunan Sistem Drainase Perkotaan')}`.execute(
    db.owner,
  )
  const sama = {
    ...{ subKegiatan: rows[0]?.kode ?? '', rekening: '5.2.04.02.07.0003', dana: '1.2.01.01.02' },
    koefisien: '6 rim',
  }
  const baris = [
    { ...sama, uraian: 'Kertas', harga: '53.000', standarHargaId: '1' },
    { ...sama, uraian: 'Kertas jauh', harga: '58.000', standarHargaId: '1/2' },
    { ...sama, uraian: 'Kertas lama', harga: '50.000', standarHargaId: '99' },
    { ...sama, uraian: 'Kertas bebas', harga: '50.000' },
  ]
  await runAct(orangnya, writeKertas, {
    ...{ dokumenId, umurDetik: null, kumpulan: null },
    operasi: baris.map((isi) => ({
      ...{ op: 'sisip' as const, opId: randomUUID(), barisId: randomUUID(), setelah: null, isi },
    })),
  })
  await peraga.lakukan('rka', dokumenId, { pelaku: pa, tindakan: 'ajukan', tanggal })
}, 120_000)

test('a submitted line keeps the version and zone it was priced by; what is in no list keeps none', async () => {
  const { rows } = await inTenant(db.app, { pemdaId }, (tx) =>
    sql`select uraian, standar_id as id, standar_versi as versi, zona from daerah.dokumen_baris
      where pemda_id = ${pemdaId} and dokumen_id = ${dokumenId} order by uraian`.execute(tx),
  )
  expect(rows).toEqual([
    { uraian: 'Kertas', id: 1, versi: 1, zona: 1 },
    { uraian: 'Kertas bebas', id: null, versi: null, zona: null },
    { uraian: 'Kertas jauh', id: 1, versi: 1, zona: 2 },
    { uraian: 'Kertas lama', id: null, versi: null, zona: null },
  ])
})

test('from then on that version stays: another price under the same decree is refused, a later decree is another version', async () => {
  const admin = await startSystem(context, 'tirta')
  const naik = `${kepala}\nA.1,Kertas,rim,SSH,60000,66000`
  const sama = await imporCsv(admin, naik, { daftar: 'standar-harga', edisi: 'SSH 2026', sejakTahun: 2026 })
  expect(sama).toMatchObject({ tersimpan: false, ditolak: 1 })
  const baru = await imporCsv(admin, naik, { daftar: 'standar-harga', edisi: 'SSH 2027', sejakTahun: 2027 })
  expect(baru).toMatchObject({ tersimpan: true, berubah: 1 })
  const seen = { standarId: 1, tanggal: '2027-02-01', zona: 1 }
  const milik = await runAct(await peraga.sebagai(pptk, tanggal), readStandar, seen)
  expect(milik.versi.map(({ edisi, sejak, sampai }) => [edisi, sejak, sampai])).toEqual([
    ['SSH 2027', '2027-01-01', null],
    ['SSH 2026', '2026-01-01', '2026-12-31'],
  ])
  expect(milik.dipakai).toMatchObject([{ jenis: 'rka', versi: 1, banyak: 2 }])
  const lain = await runAct(await peraga.sebagai(['pptk.dinkes', 'pptk'], tanggal), readStandar, seen)
  expect(lain.dipakai).toEqual([])
})

test('what rows name is read as it holds for the year of the budget, in the zone named', async () => {
  const tanya = (tahunnya: number, hari: string) =>
    peraga.sebagai(pptk, tanggal).then((siapa) =>
      runAct(siapa, findStandarTersebut, {
        tahun: tahunnya,
        tanggal: hari,
        sebutan: ['1', '1/2', '99', 'x'],
      }),
    )
  expect((await tanya(2026, tanggal)).map(({ sebutan, harga }) => [sebutan, harga])).toEqual([
    ['1', '53000.00'],
    ['1/2', '58000.00'],
  ])
  expect((await tanya(2027, '2026-10-01')).map(({ harga, edisi }) => [harga, edisi])).toEqual([
    ['60000.00', 'SSH 2027'],
    ['66000.00', 'SSH 2027'],
  ])
})
