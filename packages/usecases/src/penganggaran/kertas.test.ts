import { randomUUID } from 'node:crypto'
import { inTenant } from '@benang/database/connection'
import { listBaris } from '@benang/database/sistem/dokumen-baris'
import { saveTahapan } from '@benang/database/sistem/tahapan'
import { sql } from '@benang/database/testing/sql'
import { testDatabase } from '@benang/database/testing/test-database'
import type { OperasiKertas } from '@benang/domain/penganggaran/kertas/jalankan-operasi'
import { beforeAll, expect, test } from 'vitest'
import { runAct } from '../act.ts'
import type { Context } from '../context.ts'
import { newKehadiran } from '../kehadiran.ts'
import { type Pelaku, peragaOf } from '../sistem/pelaku-contoh.ts'
import { listDokumen } from '../sistem/list-dokumen.ts'
import { readDokumen } from '../sistem/read-dokumen.ts'
import { seedDemo } from '../sistem/seed-demo.ts'
import { actsOfDokumen } from '../sistem/semua-layanan.ts'
import { orang, tahun } from '../testing/new-rantai.ts'
import { listJumlah } from './list-jumlah-kertas.ts'
import { openKertas } from './open-kertas.ts'
import { readKertas } from './read-kertas.ts'
import { viewKertas } from './view-kertas.ts'
import { writeKertas } from './write-kertas.ts'

const { db } = await testDatabase()
const pemdaId = 2
const context: Context = {
  ...{ db, today: '2026-11-24', kejadian: '7F3K', mode: 'demo', kehadiran: newKehadiran(() => 0) },
  kunciServer: new Uint8Array(32).fill(5),
}
const peraga = peragaOf(context, pemdaId)
const { pa, tapd } = orang
const pptk: Pelaku = ['pptk.pupr', 'pptk']
const tanggal = '2025-09-15'
const lokasiAcuan = { subKegiatan: '', rekening: '5.2.04.02.07.0003', dana: '1.2.01.01.02' }
const utuh = (uraian: string, harga: string) => ({
  ...{ ...lokasiAcuan, uraian, paket: 'Drainase Melati', koefisien: '6 rim x 12 bulan', harga },
})

const as = (pelaku: Pelaku) => peraga.sebagai(pelaku, tanggal)
async function tulis(
  pelaku: Pelaku,
  dokumenId: bigint,
  operasi: readonly OperasiKertas[],
  umurDetik: number | null = null,
) {
  return runAct(await as(pelaku), writeKertas, { dokumenId, umurDetik, kumpulan: null, operasi })
}
const baca = async (dokumenId: bigint, mulai = 0) =>
  runAct(await as(pa), readKertas, { dokumenId, mulai, banyak: 100 })
const isi = (barisId: string, medan: string, nilai: string, dasarRev: number): OperasiKertas => ({
  ...{ op: 'isi' as const, opId: randomUUID(), barisId, medan, nilai, dasarRev },
})
const sisip = (
  barisId: string,
  kolom: Record<string, string>,
  setelah: string | null = null,
): OperasiKertas => ({ ...{ op: 'sisip' as const, opId: randomUUID(), barisId, setelah, isi: kolom } })

async function log<Row>(id: bigint, yang: string): Promise<readonly Row[]> {
  return inTenant(db.app, { pemdaId }, async (tx) => {
    const { rows } =
      await sql<Row>`select o.nilai, o.nilai_lain as lain, o.susulan from daerah.kertas_operasi o
      where o.dokumen_id = ${id} and ${sql.raw(yang)} order by o.nomor`.execute(tx)
    return rows
  })
}

async function newRka(): Promise<bigint> {
  const id = await peraga.buat('rka', pa, { tahun, tanggal, uraian: 'RKA PUPR' })
  await runAct(await as(pa), openKertas, { dokumenId: id })
  return id
}

beforeAll(async () => {
  await seedDemo(context)
  const { rows } = await sql<{ kode: string }>`select kode from rujukan.sub_kegiatan_kini
    where pemda_id = 0 and jenis_pemda = 'kabkota' and nama = 'Pembangunan Sistem Drainase Perkotaan'`.execute(
    db.owner,
  )
  lokasiAcuan.subKegiatan = rows[0]?.kode ?? ''
}, 60_000)

test('rows are typed, summed and submitted: lines, ledger keys and amount are those of the paper', async () => {
  const id = await newRka()
  const [satu, dua] = [randomUUID(), randomUUID()]
  const hasil = await tulis(pa, id, [
    sisip(satu, utuh('Kertas', '53.000')),
    sisip(dua, { ...utuh('Pipa', '1.000,55'), koefisien: '0,5 m', ppn: '11' }, satu),
  ])
  expect(hasil).toMatchObject([
    { hasil: 'diterima' },
    { hasil: 'diterima', baris: { jumlah: '555.31', salah: [] } },
  ])
  const jendela = await baca(id)
  expect(jendela).toMatchObject({ banyak: 2, salah: 0, jumlah: '3816555.31', bisaDiubah: true })
  expect(jendela.baris.map((b) => [b.id, b.rincian])).toEqual([
    [satu, '3816000'],
    [dua, '555.30525'],
  ])
  const { kelompok, pagu } = await runAct(await as(pa), listJumlah, { dokumenId: id })
  expect(kelompok).toMatchObject([{ paket: 'Drainase Melati', banyak: 2, jumlah: '3816555.31' }])
  expect(pagu).toMatchObject([{ dana: '1.2.01.01.02', ini: '3816555.31' }])
  await peraga.lakukan('rka', id, { pelaku: pa, tindakan: 'ajukan', tanggal })
  const lines = await inTenant(db.app, { pemdaId }, (tx) => listBaris(tx, { pemdaId, tahun, dokumen: [id] }))
  expect(lines).toMatchObject([
    { uraian: 'Kertas', jumlah: 381_600_000n, rinci: { paket: 'Drainase Melati', barisId: satu } },
    { uraian: 'Pipa', jumlah: 55_531n, rincian: { ppn: 1_100, koefisien: 50n } },
  ])
  await expect(tulis(pa, id, [isi(satu, 'harga', '1', 0)])).rejects.toMatchObject({ kode: 'ATURAN' })
})

test('a returned RKA is written in the same paper again', async () => {
  const id = await newRka()
  const satu = randomUUID()
  await tulis(pa, id, [sisip(satu, utuh('Kertas', '53.000'))])
  await peraga.lakukan('rka', id, { pelaku: pa, tindakan: 'ajukan', tanggal })
  const kembali = { pelaku: tapd, tindakan: 'kembalikan', tanggal, catatan: 'Harga terlalu tinggi' }
  await peraga.lakukan('rka', id, kembali)
  expect(await tulis(pptk, id, [isi(satu, 'harga', '50.000', 1)])).toMatchObject([
    { hasil: 'diterima', baris: { jumlah: '3600000.00' } },
  ])
  const lihat = async () => runAct(await as(pa), readDokumen, { jenis: 'rka', dokumenId: id })
  const uang = { jumlah: '3600000.00' }
  expect(await lihat()).toMatchObject({
    ...{ dariKertas: true, bisaDirinci: true, ...uang },
    baris: [{ ...uang, kunci: '', uraian: 'Kertas', rincian: { harga: '50000.00', koefisien: '72.00' } }],
  })
  const daftar = await runAct(await as(pa), listDokumen, { tahun, jenis: 'rka', halaman: 1 })
  expect(daftar.baris.find(({ dokumenId }) => dokumenId === String(id))).toMatchObject(uang)
  await peraga.lakukan('rka', id, { pelaku: pa, tindakan: 'ajukan', tanggal })
  const lines = await inTenant(db.app, { pemdaId }, (tx) => listBaris(tx, { pemdaId, tahun, dokumen: [id] }))
  expect(lines.map(({ jumlah }) => jumlah)).toEqual([360_000_000n])
  expect(await lihat()).toMatchObject({ dariKertas: false, ...uang, baris: [{ uraian: 'Kertas' }] })
})

test('a faulty row is kept as a draft and stops the submission at its field; lines are not sent beside the paper', async () => {
  const id = await newRka()
  const satu = randomUUID()
  await tulis(pa, id, [sisip(satu, { ...utuh('Kertas', 'lima'), dana: '' })])
  await expect(peraga.lakukan('rka', id, { pelaku: pa, tindakan: 'ajukan', tanggal })).rejects.toMatchObject({
    ...{ kode: 'ISIAN' },
    detail: {
      pelanggaran: [
        { lokasi: `kertas.${satu}.dana` },
        { lokasi: `kertas.${satu}.harga`, pesan: expect.stringContaining('Baris 1:') },
      ],
    },
  })
  const ubah = actsOfDokumen.ubah.get('rka.ubah')
  const isian = { dokumenId: id, versi: 1, tanggal, isi: {}, uraian: 'RKA lagi', perintah: randomUUID() }
  const baris = [{ kunci: 1, bulan: 0, jumlah: 100n, uraian: 'x' }]
  expect(ubah).toBeDefined()
  if (ubah === undefined) return
  const rincian = { koefisien: 100n, satuan: 'm', harga: 100n }
  await expect(
    runAct(await as(pa), ubah, { ...isian, baris: baris.map((b) => ({ ...b, rincian })) }),
  ).rejects.toMatchObject({ pesan: expect.stringContaining('kertas kerja') })
  await runAct(await as(pa), ubah, { ...isian, perintah: randomUUID(), baris: [] })
  expect(await baca(id)).toMatchObject({ banyak: 1, salah: 1 })
})

test('two people on one field: both values come back with a name, both stay in the log, and a second sending changes nothing', async () => {
  const id = await newRka()
  const satu = randomUUID()
  await tulis(pa, id, [sisip(satu, utuh('Kertas', '10'))])
  await tulis(pptk, id, [isi(satu, 'harga', '15', 1)])
  const punya = isi(satu, 'harga', '12', 1)
  const [konflik] = await tulis(pa, id, [punya, isi(satu, 'uraian', 'Kertas A4', 1)])
  expect(konflik).toMatchObject({ hasil: 'konflik', punyaAnda: '12', milikLain: '15', rev: 2 })
  expect(konflik).toMatchObject({ oleh: expect.stringMatching(/\w/), waktu: expect.stringMatching(/Z$/) })
  expect(await tulis(pa, id, [punya])).toEqual([konflik])
  expect((await baca(id)).baris[0]?.isi).toMatchObject({ harga: '15', uraian: 'Kertas A4' })
  const rows = await log<{ nilai: string; lain: string }>(id, "hasil = 'konflik'")
  expect(rows.map(({ nilai, lain }) => ({ nilai, lain }))).toEqual([{ nilai: '12', lain: '15' }])
  const saya = isi(satu, 'harga', '12', 2)
  expect(await tulis(pa, id, [saya])).toMatchObject([{ hasil: 'diterima', baris: { isi: { harga: '12' } } }])
})

test('news and people: what another changed, where they are, what they deleted', async () => {
  const id = await newRka()
  const [satu, dua] = [randomUUID(), randomUUID()]
  await tulis(pa, id, [sisip(satu, utuh('A', '10')), sisip(dua, utuh('B', '10'), satu)])
  const { nomor } = await baca(id)
  const hapus: OperasiKertas = { op: 'hapus', opId: randomUUID(), barisId: satu, dasarRev: nomor }
  await tulis(pptk, id, [hapus, isi(dua, 'harga', '20', nomor)])
  const kabar = await runAct(await as(pa), viewKertas, {
    dokumenId: id,
    sejak: nomor,
    barisId: dua,
    medan: 'harga',
  })
  expect(kabar).toMatchObject({
    dihapus: [satu],
    berubah: [{ id: dua, setelah: null, isi: { harga: '20' } }],
  })
  const lain = { ...(await as(pptk)) }
  const { session } = lain
  const dia = session === undefined ? lain : { ...lain, session: { ...session, sesiId: 'lain' } }
  const { hadir } = await runAct(dia, viewKertas, { dokumenId: id, sejak: 0, barisId: '', medan: '' })
  expect(hadir).toMatchObject([{ barisId: dua, medan: 'harga' }])
})

test('once the stage closed only what was written before is received, marked as late', async () => {
  const id = await newRka()
  const stage = { pemdaId, tahun, kode: 'rka', nama: 'RKA', pemilik: 'ppkd', tenggat: null, dasar: null }
  const tutup = new Date(Date.now() - 60_000 + 7 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
  await inTenant(db.app, { pemdaId }, (tx) =>
    saveTahapan(tx, { ...stage, buka: '2025-01-01 08:00', tutup, kunci: false }, 0),
  )
  const baru = () => [sisip(randomUUID(), utuh('Kertas', '10'))]
  await expect(tulis(pa, id, baru())).rejects.toMatchObject({ kode: 'TAHAPAN' })
  await expect(tulis(pa, id, baru(), 1)).rejects.toMatchObject({ kode: 'TAHAPAN' })
  expect(await tulis(pa, id, baru(), 3_600)).toMatchObject([{ hasil: 'diterima' }])
  const rows = await log<{ susulan: boolean }>(id, 'true')
  expect(rows.map(({ susulan }) => susulan)).toEqual([true])
})
