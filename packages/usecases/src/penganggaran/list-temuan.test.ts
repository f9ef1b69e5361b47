import { inTenant } from '@benang/database/connection'
import { sql } from '@benang/database/testing/sql'
import { testDatabase } from '@benang/database/testing/test-database'
import { parseRupiah } from '@benang/values/rupiah'
import { beforeAll, expect, test } from 'vitest'
import { runAct } from '../act.ts'
import type { Context } from '../context.ts'
import { type Pelaku, peragaOf } from '../sistem/pelaku-contoh.ts'
import { seedDokumenContoh } from '../sistem/seed-demo-dokumen.ts'
import { lakonOf } from '../sistem/seed-demo-lakon.ts'
import { seedDemo } from '../sistem/seed-demo.ts'
import { startSystem } from '../sistem/start-system.ts'
import { imporCsv } from '../testing/new-impor.ts'
import { orang } from '../testing/new-rantai.ts'
import { readCetakan } from '../sistem/read-cetakan.ts'
import { listTemuan } from './list-temuan.ts'
import { recordAlasan } from './record-alasan.ts'

// The demo's RKA of 2026 are what an RKA of 2027 is compared with.
const { db } = await testDatabase()
const context: Context = {
  ...{ db, today: '2026-11-24', kejadian: '7F3K', mode: 'demo' },
  kunciServer: new Uint8Array(32).fill(5),
}
const tahun = 2027
const tanggal = '2026-11-20'
const { pa, tapd } = orang
const kota = peragaOf(context, 2)
let rka = 0n

beforeAll(async () => {
  await seedDemo(context)
  await seedDokumenContoh(context)
}, 600_000)

async function temuan(pelaku: Pelaku, dokumenId: bigint) {
  return runAct(await kota.sebagai(pelaku, tanggal), listTemuan, { dokumenId })
}

const beli = (
  kunci: number,
  uraian: string,
  [koefisien, satuan, harga]: readonly [string, string, string],
) => {
  const rincian = { koefisien: parseRupiah(koefisien), satuan, harga: parseRupiah(harga) }
  return { kunci, bulan: 0, uraian, jumlah: (rincian.koefisien * rincian.harga) / 100n, rincian }
}

test('every doubt about the demo is one of two units that plan the same, and is answered', async () => {
  for (const pemdaId of [1, 2] as const) {
    const { rows } = await inTenant(db.app, { pemdaId }, (tx) =>
      sql<{
        dokumenId: bigint
      }>`select dokumen_id as "dokumenId" from daerah.dokumen where jenis = 'rka' and status = 'diverifikasi'`.execute(
        tx,
      ),
    )
    expect(rows.length).toBeGreaterThan(5)
    const peraga = peragaOf(context, pemdaId)
    const reader = await peraga.sebagai(['tapd', 'tapd'], tanggal)
    for (const { dokumenId } of rows) {
      const all = await runAct(reader, listTemuan, { dokumenId })
      expect(all.filter(({ kode, alasan }) => kode !== 'baris-ganda' || alasan === null)).toEqual([])
    }
  }
})

test('the demo has a paper under way with each doubt that needs no year before', async () => {
  const { rows } = await inTenant(db.app, { pemdaId: 2 }, (tx) =>
    sql<{ dokumenId: bigint }>`select dokumen_id as "dokumenId" from daerah.dokumen
      where jenis = 'rka' and status = 'draf' and uraian like 'RKA 2026 kegiatan%'`.execute(tx),
  )
  const all = await temuan(['kepala.dinkes', 'pa'], rows[0]?.dokumenId ?? 0n)
  expect(all.map(({ urut, kode }) => `${urut} ${kode}`)).toEqual([
    '1 koefisien-beda',
    '2 harga-di-atas-standar',
    '3 satuan-lain',
    '4 baris-ganda',
    '5 baris-ganda',
    '6 pecah-ambang',
  ])
})

test('an RKA with slips is told each of them, with both figures', async () => {
  const lakon = await lakonOf(context, { pemdaId: 2, tahun })
  const acuan = { unitId: 3, sub: '1.03.06.2.01.0031', dana: '1.1.01' }
  const atk = await lakon.kunci(pa, 'rka', { ...acuan, rekening: '5.1.02.01.01.0001' })
  const makan = await lakon.kunci(pa, 'rka', { ...acuan, rekening: '5.1.02.01.04.0002' })
  rka = await kota.buat('rka', pa, {
    ...{ tahun, tanggal, uraian: 'RKA 2027' },
    baris: [
      beli(atk, 'Kertas HVS A4 80 g', ['10', 'rim', '62000']),
      beli(atk, 'Tinta Printer', ['2', 'botol', '118000000']),
      beli(makan, 'Makanan rapat 40 orang x 48 kali', ['1936', 'kotak', '48000']),
    ],
  })
  expect((await temuan(pa, rka)).map(({ urut, kode, pesan, alasan }) => [urut, kode, pesan, alasan])).toEqual(
    [
      [
        2,
        'harga-bergeser',
        expect.stringMatching(
          /^Baris 2: Harga Rp118\.000\.000 kira-kira 1000 kali lebih tinggi dari harga lazimnya, Rp118\.000 \(nilai tengah \d+ harga tahun 2026\)\.$/,
        ),
        null,
      ],
      [
        3,
        'koefisien-beda',
        'Baris 3: “40 orang x 48 kali” berarti 1.920, sedangkan volume yang dihitung 1.936: beda 16.',
        null,
      ],
    ],
  )
})

test('a reason answers a doubt, stays when lines move, and falls away with the figures', async () => {
  const [slip] = await temuan(pa, rka)
  const tulis = async (pelaku: Pelaku, lain: { tanda?: string; alasan?: string; versi?: number } = {}) =>
    runAct(await kota.sebagai(pelaku, tanggal), recordAlasan, {
      ...{ dokumenId: rka, versi: 1, tanda: slip?.tanda ?? '', alasan: 'Tinta plotter lebar 44 inci' },
      ...{ perintah: crypto.randomUUID(), ...lain },
    })
  await expect(tulis(tapd)).rejects.toMatchObject({ kode: 'TIDAK_BERWENANG' })
  await expect(tulis(pa, { tanda: 'harga-bergeser|lain' })).rejects.toMatchObject({ kode: 'ATURAN' })
  await tulis(pa)
  await tulis(pa, { alasan: 'Tinta plotter lebar 44 inci, daftar harga terlampir' })
  const dijawab = () => temuan(tapd, rka).then((all) => all.map(({ urut, alasan }) => [urut, alasan?.alasan]))
  expect(await dijawab()).toEqual([
    [2, 'Tinta plotter lebar 44 inci, daftar harga terlampir'],
    [3, undefined],
  ])
  const ajukan = { pelaku: pa, tindakan: 'ajukan', tanggal }
  await expect(kota.lakukan('rka', rka, ajukan)).rejects.toMatchObject({
    detail: { pelanggaran: [{ aturan: 'rka-dugaan', lokasi: 'baris.3' }] },
  })
  const [, beda] = await temuan(pa, rka)
  await tulis(pa, { tanda: beda?.tanda ?? '', alasan: 'Ada 16 kotak cadangan, lihat kerangka acuan' })
  await kota.lakukan('rka', rka, ajukan)
  await expect(tulis(pa, { versi: 2 })).rejects.toMatchObject({
    pesan: 'RKA ini diajukan; alasan ditulis selagi draf.',
  })
})

test('another unit does not see it', async () => {
  await expect(temuan(['kepala.dinkes', 'pa'], rka)).rejects.toMatchObject({ kode: 'TIDAK_ADA' })
})

test('the print says each doubt with its reason, or that there is none', async () => {
  const laporan = await runAct(await kota.sebagai(tapd, tanggal), readCetakan, { dokumenId: rka })
  expect(laporan.catatan).toEqual([
    expect.stringMatching(
      /^Penjaga\. Baris 2: Harga Rp118\.000\.000 .* Alasan: Tinta plotter lebar 44 inci, daftar harga terlampir \(.+\)\.$/,
    ),
    'Penjaga. Baris 3: “40 orang x 48 kali” berarti 1.920, sedangkan volume yang dihitung 1.936: beda 16. Alasan: Ada 16 kotak cadangan, lihat kerangka acuan (Surya Dharmawan).',
  ])
})

test('a price above the list of the year is doubted from the day its decree holds', async () => {
  const kepala = 'kode_standar_harga;nama_standar_harga;satuan;spek;kelompok;harga'
  const isi = [kepala, 'A.1;Kertas HVS A4;rim;80 g;SSH;53000', 'A.2;Tinta printer;botol;;SSH;118000000']
  const admin = await startSystem(context, 'tirta')
  const asked = { daftar: 'standar-harga' as const, edisi: 'SSH 2027', sejakTahun: 2027 }
  expect(await imporCsv(admin, isi.join('\n'), asked)).toMatchObject({ tersimpan: true, baru: 2 })
  expect((await temuan(tapd, rka)).map(({ urut, kode, pesan }) => [urut, kode, pesan])[0]).toEqual([
    ...[1, 'harga-di-atas-standar'],
    'Baris 1: Harga Rp62.000 di atas standar Rp53.000 per rim (SSH 2027, kode A.1): lebih Rp9.000.',
  ])
})
