import { randomUUID } from 'node:crypto'
import { testDatabase } from '@benang/database/testing/test-database'
import type { Laporan } from '@benang/reports/laporan'
import { beforeAll, expect, test } from 'vitest'
import { runAct } from '../act.ts'
import type { Context } from '../context.ts'
import { peragaOf } from '../sistem/pelaku-contoh.ts'
import { seedDemo } from '../sistem/seed-demo.ts'
import { danaBawaan, rekeningBawaan, subKegiatanBawaan } from '../testing/id-bawaan.ts'
import { bappeda } from '../testing/new-tipis.ts'
import { orang, tahun } from '../testing/new-rantai.ts'
import { openKertas } from './open-kertas.ts'
import { openMataAnggaran } from './open-mata-anggaran.ts'
import { readLampiran } from './read-lampiran.ts'
import { writeKertas } from './write-kertas.ts'

const { db } = await testDatabase()
const context: Context = {
  ...{ db, today: '2026-11-24', kejadian: '7F3K', mode: 'demo' },
  kunciServer: new Uint8Array(32).fill(5),
}
const peraga = peragaOf(context, 2)
const { pa, tapd, kdh } = orang
const nama = 'Pembangunan Sistem Drainase Perkotaan'
const dana = '1.2.01.01.02'
const hibah = { rekening: '5.1.05.05.01.0001', dana, koefisien: '1 tahun', subKegiatan: nama }

beforeAll(async () => {
  await seedDemo(context)
  const { kunci } = await runAct(await peraga.sebagai(bappeda, '2025-06-02'), openMataAnggaran, {
    ...{ jenis: 'rkpd', tahun, unitId: 3, perintah: randomUUID(), rekeningId: null },
    ...{ subKegiatanId: subKegiatanBawaan('KABKOT', nama), danaId: danaBawaan(dana) },
  })
  const baris = [{ kunci: Number(kunci), bulan: 0, jumlah: 10n ** 12n, uraian: '' }]
  const tanggal = '2025-08-08'
  const rkpd = { tahun, tanggal, uraian: 'RKPD', isi: { dasar: 'Perwal 20/2025' }, baris }
  const asal = await peraga.buat('rkpd', bappeda, rkpd)
  await langkah('rkpd', asal, [bappeda, 'ajukan'], [kdh, 'tanda-tangani'])
  const ppas = { tahun, tanggal, uraian: 'KUA-PPAS', isi: { nota: 'Nota 5/2025' }, baris, asal }
  await langkah('ppas', await peraga.buat('ppas', tapd, ppas), [tapd, 'ajukan'], [kdh, 'tanda-tangani'])
}, 120_000)

async function langkah(
  jenis: string,
  id: bigint,
  ...way: readonly (readonly [Parameters<typeof peraga.sebagai>[0], string])[]
): Promise<void> {
  for (const [pelaku, tindakan] of way)
    await peraga.lakukan(jenis, id, { pelaku, tindakan, tanggal: '2025-09-15' })
}

async function newRka(baris: readonly Readonly<Record<string, string>>[]): Promise<bigint> {
  const tanggal = '2025-09-15'
  const dokumenId = await peraga.buat('rka', pa, { tahun, tanggal, uraian: 'RKA hibah' })
  const context = await peraga.sebagai(pa, tanggal)
  await runAct(context, openKertas, { dokumenId })
  const operasi = baris.map((isi) => ({
    ...{ op: 'sisip' as const, opId: randomUUID(), barisId: randomUUID(), setelah: null },
    isi: { ...hibah, ...isi },
  }))
  await runAct(context, writeKertas, { dokumenId, umurDetik: null, kumpulan: null, operasi })
  return dokumenId
}

const lampiran = async (kode: string) =>
  runAct(await peraga.sebagai(['walikota', 'kdh'], '2025-10-01'), readLampiran, {
    ...{ tahun, kode, keadaan: 'rapbd' as const },
  })
const isiOf = ({ tabel }: Laporan) => tabel.baris.map(({ jenis, sel }) => [jenis, ...sel.slice(1)])

test('who receives hibah stands in the annex by name, address and amount, and the annex closes with the book', async () => {
  const id = await newRka([
    {
      uraian: 'Donor darah',
      harga: '150.000.000',
      penerima: 'Perhimpunan Rekaan',
      alamatPenerima: 'Jalan Melati 1',
    },
    {
      uraian: 'Lansia',
      harga: '75.000.000,50',
      penerima: 'Yayasan Rekaan',
      alamatPenerima: 'Jalan Kenanga 2',
    },
    {
      uraian: 'Lansia lagi',
      harga: '25.000.000',
      penerima: 'Yayasan Rekaan',
      alamatPenerima: 'Jalan Kenanga 2',
    },
  ])
  await langkah('rka', id, [pa, 'ajukan'], [tapd, 'verifikasi'])
  const sheet = await lampiran('penjabaran-3')
  const jumlah = 25_000_000_050n
  expect(isiOf(sheet).toSorted((a, b) => String(a[1]).localeCompare(String(b[1])))).toEqual([
    ['subtotal', expect.stringContaining('Belanja Hibah Uang'), null, jumlah],
    ['subtotal', 'Dinas Pekerjaan Umum dan Penataan Ruang', null, jumlah],
    ['jumlah', 'JUMLAH', null, jumlah],
    ['rincian', 'Perhimpunan Rekaan', 'Jalan Melati 1', 15_000_000_000n],
    ['rincian', 'Yayasan Rekaan', 'Jalan Kenanga 2', 10_000_000_050n],
  ])
  expect(isiOf(await lampiran('penjabaran-4'))).toEqual([['jumlah', 'JUMLAH', null, 0n]])
})

test('a recipient without an address stops the RKA, also where the lines came without a paper', async () => {
  const id = await newRka([{ uraian: 'Gerakan', harga: '40.000.000', penerima: 'Lembaga Rekaan' }])
  await expect(langkah('rka', id, [pa, 'ajukan'])).rejects.toMatchObject({ kode: 'ISIAN' })
  const { kunci } = await runAct(await peraga.sebagai(pa, '2025-09-15'), openMataAnggaran, {
    ...{ jenis: 'rka', tahun, unitId: 3, perintah: randomUUID(), rekeningId: rekeningBawaan(hibah.rekening) },
    ...{ subKegiatanId: subKegiatanBawaan('KABKOT', nama), danaId: danaBawaan(dana) },
  })
  const rincian = { koefisien: 100n, satuan: 'tahun', harga: 4_000_000_000n }
  const baris = { kunci: Number(kunci), bulan: 0, jumlah: 4_000_000_000n, uraian: 'Gerakan', rincian }
  const tanggal = '2025-09-15'
  const buat = async (rinci: Readonly<Record<string, string>>) =>
    peraga.buat('rka', pa, { tahun, tanggal, uraian: 'RKA hibah', baris: [{ ...baris, rinci }] })
  const tanpa = await buat({ penerima: 'Lembaga Rekaan' })
  await expect(langkah('rka', tanpa, [pa, 'ajukan'])).rejects.toMatchObject({
    detail: { pelanggaran: [{ aturan: 'rka-penerima', lokasi: 'baris.1' }] },
  })
  await langkah('rka', await buat({ penerima: 'Lembaga Rekaan', alamatPenerima: 'Jalan Mawar 3' }), [
    pa,
    'ajukan',
  ])
})
