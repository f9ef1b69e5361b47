import { randomUUID } from 'node:crypto'
import { testDatabase } from '@benang/database/testing/test-database'
import { expect, test } from 'vitest'
import { runAct } from '../act.ts'
import type { Context } from '../context.ts'
import { cetakBenang } from '../testing/cetak-benang.ts'
import { juta, line, newRantai, orang, tahun } from '../testing/new-rantai.ts'
import { changeMode } from './change-mode.ts'
import { readBenang } from './read-benang.ts'

// From plafon to payment: what a contract, an SPD, an SPM and a reversal do to the thread.
const { db } = await testDatabase()
const { bendahara, bud, pa, ppk, ppkd, pptk } = orang
const rantai = await newRantai(db)
const seen: string[] = []
const benang = async (kunci: string, change: Partial<Context> = {}) =>
  runAct({ ...(await rantai.peraga.sebagai(pptk, '2026-11-24')), ...change }, readBenang, { tahun, kunci })
const alur = async (kunci = String(rantai.mata)) => cetakBenang((await benang(kunci)).alur)
const penerima = { penerima: 'CV Contoh', rekeningPenerima: '123' }

async function bayar(
  bulan: string,
  jumlah: bigint,
  { kontrak, sampai }: { kontrak: bigint; sampai?: string },
) {
  const tanggal = `2026-${bulan}-03`
  const baris = [line(rantai.mata, jumlah * juta)]
  const bast = await rantai.peraga.buat('bast', pptk, {
    tahun,
    tanggal,
    uraian: 'Termin',
    asal: kontrak,
    baris,
  })
  await rantai.steps('bast', bast, tanggal, [pptk, 'ajukan'], [pa, 'tanda-tangani'])
  const naskah = { tahun, tanggal, uraian: 'SPP termin', asal: bast, isi: penerima, baris }
  const spp = await rantai.peraga.buat('spp', bendahara, naskah)
  await rantai.steps('spp', spp, tanggal, [bendahara, 'ajukan'], [ppk, 'verifikasi'])
  if (sampai === 'spp') return spp
  const spm = await rantai.peraga.buat('spm', ppk, {
    tahun,
    tanggal,
    uraian: 'SPM',
    asal: spp,
    isi: { sptj: true },
  })
  await rantai.steps('spm', spm, tanggal, [ppk, 'ajukan'], [pa, 'tanda-tangani'])
  const sp2d = await rantai.peraga.buat('sp2d', bud, { tahun, tanggal, uraian: 'SP2D', asal: spm })
  await rantai.steps('sp2d', sp2d, tanggal, [bud, 'ajukan'], [ppkd, 'tanda-tangani'])
  return sp2d
}

const awal = [
  'RKPD 0',
  '  +780 tambah: Saldo awal penggunaan sistem | Kepala Daerah | Tidak tercantum dalam KUA-PPAS/RKPD: Perwal 2/2026',
  'KUA-PPAS 780 ← Saldo awal',
  '  −30 keluar: Untuk mata anggaran lain dari plafon ini',
  'RKA 750 ← DPA',
  'DPA 750 ← DPA',
  'Anggaran kas 750 ← DPA',
  '  −600 nanti: Dananya belum disediakan dengan SPD',
  'SPD 150 ← SPD',
]
const kini: { kontrak: bigint; sp2d: bigint } = { kontrak: 0n, sp2d: 0n }

test('paid in part: contract, SPM and SP2D each say what waits for them', async () => {
  kini.kontrak = await rantai.peraga.buat('kontrak', pptk, {
    ...{
      tahun,
      tanggal: '2026-02-02',
      uraian: 'Drainase',
      asal: rantai.dpa,
      baris: [line(rantai.mata, 130n * juta)],
    },
    isi: { penyedia: 'CV Contoh', selesai: '2026-10-30' },
  })
  await rantai.steps('kontrak', kini.kontrak, '2026-02-02', [pptk, 'ajukan'], [pa, 'tanda-tangani'])
  kini.sp2d = await bayar('03', 80n, kini)
  await bayar('04', 20n, { ...kini, sampai: 'spp' })
  expect(await alur()).toEqual([
    ...awal,
    'Kontrak 130 ← Kontrak',
    '  −30 nanti: Terikat kontrak, belum ditagih | Pengguna Anggaran',
    '  −20 nanti: Belum dimintakan pembayaran',
    'SPP 100 ← SPP-LS',
    '  −20 nanti: Menunggu SPM',
    'SPM 80 ← SPM',
    'SP2D 80 ← SP2D',
    'LRA 80',
  ])
})

test('every document of the chain leads to the same thread, with number, hash, office and person', async () => {
  const lihat = await benang(`dok-${kini.sp2d}`)
  expect(lihat.dari).toMatchObject({ jenis: 'sp2d', status: 'disahkan' })
  expect(lihat.alur).toEqual((await benang(`dok-${kini.kontrak}`)).alur)
  expect(lihat.alur.temuan).toEqual({
    ...{ awal: '750000000.00', awalKata: 'dianggarkan', akhir: '80000000.00', akhirKata: 'dibayar' },
  })
  expect(lihat.alur.simpul.find(({ kode }) => kode === 'sp2d')?.bagian).toEqual([
    {
      ...{
        dokumenId: String(kini.sp2d),
        jenis: 'sp2d',
        jenisNama: 'SP2D',
        tanggal: '2026-03-03',
        dibalik: null,
      },
      nomor: expect.stringMatching(/^00001\/SP2D-LS\//),
      ...{ pihak: '', jumlah: '80000000.00', jurnalNo: expect.stringMatching(/^\d+$/) },
      ...{ rantai: expect.stringMatching(/^[0-9a-f]{64}$/), nama: expect.stringMatching(/^[A-Z]/) },
      ...{
        jabatan: 'Pejabat Pengelola Keuangan Daerah selaku BUD',
        unit: expect.stringContaining('Keuangan'),
      },
    },
  ])
  expect(JSON.stringify(lihat)).not.toContain('rekeningPenerima')
})

test('a document with several lines of one plafon is one thread', async () => {
  const { pilihan, alur: kosong } = await benang(`dok-${rantai.dpa}`)
  expect(pilihan).toEqual([])
  expect(kosong.simpul.find(({ kode }) => kode === 'dpa')?.jumlah).toBe('780000000.00')
})

test('a longer thread takes no more queries', async () => {
  const count = async (kunci: string) => {
    seen.length = 0
    await benang(kunci, { db: { ...db, app: counting() } })
    return seen.length
  }
  const [sekali, lain] = [await count(String(rantai.mata)), await count(String(rantai.gaji))]
  await bayar('05', 5n, kini)
  await bayar('06', 5n, kini)
  expect([await count(String(rantai.mata)), lain]).toEqual([sekali, sekali])
  expect(sekali).toBeLessThan(16)
})

test('a reversal shows what it took back and why, until it is paid again', async () => {
  const isi = { alasan: 'Salah rekening penerima' }
  const naskah = { tahun, tanggal: '2026-07-10', uraian: 'Retur', asal: kini.sp2d, isi }
  const balik = await rantai.peraga.buat('pembalikan', bud, naskah)
  await rantai.steps('pembalikan', balik, '2026-07-10', [bud, 'ajukan'], [ppkd, 'tanda-tangani'])
  expect((await alur()).slice(-5)).toEqual([
    '  −20 nanti: Menunggu SPM',
    'SPM 90 ← SPM',
    '  −80 keluar: Dibalik (Salah rekening penerima) | Pejabat Pengelola Keuangan Daerah selaku BUD',
    'SP2D 10 ← SP2D',
    'LRA 10',
  ])
  expect(await alur(`dok-${balik}`)).toEqual(await alur())
})

test('a mirror book records more than was released, and the thread names it', async () => {
  const mode = { tahun, mode: 'cermin', alasan: 'Mencatat fakta SIPD', perintah: randomUUID() } as const
  await runAct(await rantai.peraga.sebagai(ppkd, '2026-08-01'), changeMode, mode)
  const isi = { penerima: 'Pegawai Dinas PUPR (contoh)', rekeningPenerima: '456' }
  const spp = await rantai.peraga.buat('spp', bendahara, {
    ...{ tahun, tanggal: '2026-08-20', uraian: 'Gaji', isi, baris: [line(rantai.gaji, 35n * juta)] },
  })
  await rantai.steps('spp', spp, '2026-08-20', [bendahara, 'ajukan'], [ppk, 'verifikasi'])
  expect((await alur(String(rantai.gaji))).slice(-5)).toEqual([
    'SPD 30 ← SPD',
    '  +5 tambah: Melampaui batas dalam buku cermin | Pejabat Penatausahaan Keuangan SKPD',
    'SPP 35 ← SPP-LS',
    '  −35 nanti: Menunggu SPM',
    'SPM 0',
  ])
  expect((await benang(String(rantai.gaji))).mode).toBe('cermin')
})

/** The application's connection, noting every statement. */
function counting() {
  return db.app.withPlugin({
    transformQuery: ({ node }) => {
      seen.push(node.kind)
      return node
    },
    transformResult: async ({ result }) => result,
  })
}
