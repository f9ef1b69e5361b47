import { inTenant } from '@benang/database/connection'
import { sql } from '@benang/database/testing/sql'
import { testDatabase } from '@benang/database/testing/test-database'
import { beforeAll, expect, test } from 'vitest'
import { runAct } from '../act.ts'
import type { Context } from '../context.ts'
import { type Pelaku, peragaOf } from '../sistem/pelaku-contoh.ts'
import { seedDemo } from '../sistem/seed-demo.ts'
import { startSystem } from '../sistem/start-system.ts'
import { imporCsv } from '../testing/new-impor.ts'
import { orang } from '../testing/new-rantai.ts'
import { listTemuan } from './list-temuan.ts'
import { openKertas } from './open-kertas.ts'
import { recordAlasan } from './record-alasan.ts'
import { writeKertas, type WriteKertasInput } from './write-kertas.ts'

const { db } = await testDatabase()
const context: Context = {
  ...{ db, today: '2026-11-24', kejadian: '7F3K', mode: 'demo' },
  kunciServer: new Uint8Array(32).fill(5),
}
const tahun = 2027
const tanggal = '2026-11-20'
const { pa } = orang
const kota = peragaOf(context, 2)
const kepala = 'kode_standar_harga;nama_standar_harga;satuan;spek;kelompok;harga'

beforeAll(() => seedDemo(context), 600_000)

async function terapkan(edisi: string, baris: string): Promise<void> {
  const admin = await startSystem(context, 'tirta')
  const asked = { daftar: 'standar-harga' as const, edisi, sejakTahun: 2027 }
  expect(await imporCsv(admin, [kepala, baris].join('\n'), asked)).toMatchObject({ tersimpan: true, baru: 1 })
}

const temuan = async (pelaku: Pelaku, dokumenId: bigint) =>
  runAct(await kota.sebagai(pelaku, tanggal), listTemuan, { dokumenId })

const paper = async (uraian: string, baris: readonly Readonly<Record<string, string>>[]) => {
  const dokumenId = await kota.buat('rka', pa, { tahun, tanggal, uraian })
  await runAct(await kota.sebagai(pa, tanggal), openKertas, { dokumenId })
  const ids = baris.map(() => crypto.randomUUID())
  const operasi = baris.map((isi, at) => ({
    ...{
      op: 'sisip' as const,
      opId: crypto.randomUUID(),
      barisId: ids[at] ?? '',
      setelah: ids[at - 1] ?? null,
    },
    isi: { subKegiatan: '1.03.06.2.01.0031', dana: '1.1.01', rekening: '5.1.02.01.01.0001', ...isi },
  }))
  await tulisKertas(dokumenId, operasi)
  return { dokumenId, ids }
}
const tulisKertas = async (dokumenId: bigint, operasi: WriteKertasInput['operasi']) =>
  runAct(await kota.sebagai(pa, tanggal), writeKertas, {
    dokumenId,
    umurDetik: null,
    kumpulan: null,
    operasi,
  })
const jelaskan = async (dokumenId: bigint, { tanda, versi = 1 }: { tanda: string; versi?: number }) =>
  runAct(await kota.sebagai(pa, tanggal), recordAlasan, {
    ...{ dokumenId, versi, tanda, alasan: 'Sesuai kerangka acuan kegiatan', perintah: crypto.randomUUID() },
  })
const ringkas = async (dokumenId: bigint) =>
  (await temuan(pa, dokumenId)).map(({ barisId, kode, alasan }) => [barisId, kode, alasan !== null])

test('rows of a working paper are doubted as they are typed; a reason belongs to its row and goes with it into the document', async () => {
  const { dokumenId, ids } = await paper('RKA kertas', [
    { uraian: 'Tinta Printer', koefisien: '2 botol', harga: '118.000' },
    { uraian: 'Makan rapat 40 orang x 48 kali', koefisien: '1.936 kotak', harga: '48.000' },
    { uraian: 'Makan rapat', koefisien: '40 orang x 48 kali = 1.936', harga: '48.000', paket: 'B' },
    { uraian: 'Map plastik', koefisien: '10 buah', harga: '5.000', keterangan: 'Dua kali' },
    { uraian: 'Map  Plastik', koefisien: '12 buah', harga: '5.000', keterangan: 'Dua kali' },
  ])
  const [, dua, tiga, empat, lima] = ids
  expect(await ringkas(dokumenId)).toEqual([
    [dua, 'koefisien-beda', false],
    [tiga, 'koefisien-beda', false],
    [empat, 'baris-ganda', false],
    [lima, 'baris-ganda', false],
  ])
  const satu = await runAct(await kota.sebagai(pa, tanggal), listTemuan, { dokumenId, baris: [dua ?? ''] })
  expect(satu).toMatchObject([{ urut: 2, barisId: dua, medan: 'koefisien', menahan: false }])
  const all = await temuan(pa, dokumenId)
  const ajukan = { pelaku: pa, tindakan: 'ajukan', tanggal }
  await expect(kota.lakukan('rka', dokumenId, ajukan)).rejects.toMatchObject({
    detail: { pelanggaran: all.map(({ barisId, medan }) => ({ lokasi: `kertas.${barisId}.${medan}` })) },
  })
  for (const { tanda } of all) await jelaskan(dokumenId, { tanda })
  const hapus = { op: 'hapus' as const, opId: crypto.randomUUID(), barisId: ids[0] ?? '', dasarRev: 99 }
  await tulisKertas(dokumenId, [hapus])
  await kota.lakukan('rka', dokumenId, ajukan)
  expect(await ringkas(dokumenId)).toEqual([
    [dua, 'koefisien-beda', true],
    [tiga, 'koefisien-beda', true],
    [empat, 'baris-ganda', true],
    [lima, 'baris-ganda', true],
  ])
})

test('another unit that plans the same parcel in its own working paper is named', async () => {
  const uraian = 'Pembangunan Jembatan Kali Cemara'
  const jembatan = { uraian, koefisien: '1 paket', harga: '900.000.000', rekening: '5.2.04.02.07.0003' }
  await paper('RKA jembatan', [jembatan])
  const lain: Pelaku = ['kepala.dinkes', 'pa']
  const asing = await kota.buat('rka', lain, { tahun, tanggal, uraian: 'RKA kesehatan' })
  const dinkes = await kota.sebagai(lain, tanggal)
  await runAct(dinkes, openKertas, { dokumenId: asing })
  const isi = { ...jembatan, harga: '950.000.000', subKegiatan: '1.03.06.2.01.0031', dana: '1.1.01' }
  await runAct(dinkes, writeKertas, {
    ...{ dokumenId: asing, umurDetik: null, kumpulan: null },
    operasi: [{ op: 'sisip', opId: crypto.randomUUID(), barisId: crypto.randomUUID(), setelah: null, isi }],
  })
  const found = await runAct(dinkes, listTemuan, { dokumenId: asing })
  expect(found.map(({ kode, pesan }) => [kode, pesan])).toEqual([
    ['baris-ganda', expect.stringContaining('Dinas Pekerjaan Umum')],
  ])
})

test('a price above the standard stops the submission until it is lowered or the row names a standard it keeps', async () => {
  await terapkan('SSH 2027', 'A.1;Kertas HVS A4;rim;80 g;SSH;53000')
  const { dokumenId, ids } = await paper('RKA standar', [
    { uraian: 'Kertas HVS A4', spesifikasi: '80 g', koefisien: '10 rim', harga: '62.000' },
  ])
  const [mahal] = await temuan(pa, dokumenId)
  expect(mahal).toMatchObject({ kode: 'harga-di-atas-standar', menahan: true, medan: 'harga' })
  await expect(jelaskan(dokumenId, { tanda: mahal?.tanda ?? '' })).rejects.toMatchObject({ kode: 'ATURAN' })
  const ajukan = { pelaku: pa, tindakan: 'ajukan', tanggal }
  await expect(kota.lakukan('rka', dokumenId, ajukan)).rejects.toMatchObject({
    detail: { pelanggaran: [{ aturan: 'rka-standar-harga', lokasi: `kertas.${ids[0]}.harga` }] },
  })
  await terapkan('SSH 2027 tambahan', 'A.9;Kertas HVS A4 impor;rim;80 g;SSH;65000')
  const { rows } = await inTenant(db.app, { pemdaId: 2 }, (tx) =>
    sql<{ id: number }>`select standar_id as id from rujukan.standar where kode = 'A.9'`.execute(tx),
  )
  const nilai = String(rows[0]?.id ?? '')
  const isi = { op: 'isi' as const, opId: crypto.randomUUID(), barisId: ids[0] ?? '', dasarRev: 99 }
  await tulisKertas(dokumenId, [{ ...isi, medan: 'standarHargaId', nilai }])
  expect(await temuan(pa, dokumenId)).toEqual([])
  await kota.lakukan('rka', dokumenId, ajukan)
})
