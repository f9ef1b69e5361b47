import { randomUUID } from 'node:crypto'
import { inTenant } from '@benang/database/connection'
import { findDokumen } from '@benang/database/sistem/dokumen'
import { listBaris } from '@benang/database/sistem/dokumen-baris'
import { sql } from '@benang/database/testing/sql'
import { testDatabase } from '@benang/database/testing/test-database'
import type { BagianApbd } from '@benang/domain/penganggaran/bagian-apbd'
import { pahamBaris } from '@benang/domain/penganggaran/kertas/paham-baris'
import { lembarAsal } from '@benang/imports/rka/kolom-rka'
import { bukuKerjaXlsx } from '@benang/render/buku-kerja-xlsx'
import { penulis } from '@benang/render/write-laporan'
import { runAct } from '@benang/usecases/act'
import { listJumlah } from '@benang/usecases/penganggaran/list-jumlah-kertas'
import { openKertas } from '@benang/usecases/penganggaran/open-kertas'
import { openMataAnggaran } from '@benang/usecases/penganggaran/open-mata-anggaran'
import { readBukuRka } from '@benang/usecases/penganggaran/read-buku-rka'
import { readKertas } from '@benang/usecases/penganggaran/read-kertas'
import { writeKertas } from '@benang/usecases/penganggaran/write-kertas'
import { type Pelaku, peragaOf } from '@benang/usecases/sistem/pelaku-contoh'
import { readCetakan } from '@benang/usecases/sistem/read-cetakan'
import { danaBawaan, subKegiatanBawaan } from '@benang/usecases/testing/id-bawaan'
import { orang } from '@benang/usecases/testing/new-rantai'
import { parseRupiah, sum } from '@benang/values/rupiah'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { bacaBytes, jumlahTercetak } from './buku-rka.ts'
import { duniaRka } from './dunia-rka.ts'

const FULL = process.env['FULL'] === '1'
const pemdaId = 2
const tahun = 2026
const tanggal = '2025-10-01'
const bpkad: Pelaku = ['kepala.bpkad', 'pa']
const perencana: Pelaku = ['perencana.bappeda', 'bappeda']

const { db } = await testDatabase()
const { context, acuan } = await duniaRka(db)
const peraga = peragaOf(context, pemdaId)

const belanja = { subKegiatan: acuan.subKegiatan, dana: acuan.dana }
const semuaBagian: Readonly<
  Record<BagianApbd, { pelaku: Pelaku; rekening: readonly string[]; lain: object }>
> = {
  pendapatan: { pelaku: bpkad, rekening: ['4.2.01.01.02.0001', '4.1.01.06.01.0001'], lain: {} },
  belanja: {
    ...{ pelaku: orang.pa, lain: belanja },
    rekening: ['5.1.02.01.01.0001', '5.1.02.02.07.0004', '5.2.04.02.07.0003'],
  },
  penerimaan: { pelaku: bpkad, rekening: ['6.1.01.05.01.0008'], lain: {} },
  pengeluaran: { pelaku: bpkad, rekening: ['6.2.02.02.01.0001'], lain: {} },
}

// Three digits behind a comma may be read as thousands and are refused; every other length up to eight is written.
const pecahan = (paling: number) =>
  fc.stringMatching(/^[0-9]{0,8}$/).map((text) => (text.length === 3 ? text.slice(1) : text).slice(0, paling))
const angka = (max: number, paling: number) =>
  fc
    .tuple(fc.integer({ min: 1, max }), pecahan(paling))
    .map(([whole, pecah]) => (pecah === '' ? `${whole}` : `${whole},${pecah}`))
const koefisien = fc.oneof(
  angka(9_999, 8).map((text) => `${text} m3`),
  fc.tuple(angka(99, 2), angka(60, 2)).map(([kiri, kanan]) => `${kiri} orang x ${kanan} hari`),
)
const baris = fc.record({
  koefisien,
  harga: fc
    .tuple(fc.integer({ min: 1, max: 999_999 }), fc.integer({ min: 0, max: 99 }))
    .map(([rupiah, sen]) => `${rupiah},${String(sen).padStart(2, '0')}`),
  ppn: fc.constantFrom('', '10', '11', '12'),
  ke: fc.nat(),
  paket: fc.constantFrom('', 'Paket A', 'Paket B'),
})
const rka = fc.record({
  bagian: fc.constantFrom<BagianApbd>('pendapatan', 'belanja', 'belanja', 'penerimaan', 'pengeluaran'),
  baris: fc.array(baris, { minLength: 1, maxLength: 25 }),
})
type Rka = typeof rka extends fc.Arbitrary<infer Satu> ? Satu : never

beforeAll(async () => {
  const subKegiatanId = subKegiatanBawaan('KABKOT', 'Pembangunan Sistem Drainase Perkotaan')
  const { kunci } = await runAct(await peraga.sebagai(perencana, '2025-06-02'), openMataAnggaran, {
    ...{ jenis: 'rkpd', tahun, unitId: 3, perintah: randomUUID(), subKegiatanId, rekeningId: null },
    danaId: danaBawaan(acuan.dana),
  })
  const plafon = [{ kunci: Number(kunci), bulan: 0, jumlah: 10n ** 16n, uraian: '' }]
  const rkpd = await peraga.buat('rkpd', perencana, {
    ...{ tahun, tanggal: '2025-06-30', uraian: 'RKPD', isi: { dasar: 'Perwal 20/2025' }, baris: plafon },
  })
  const ppas = {
    tahun,
    tanggal: '2025-08-08',
    uraian: 'KUA-PPAS',
    isi: { nota: 'Nota 5/2025' },
    baris: plafon,
  }
  await sahkan('rkpd', rkpd, perencana)
  await sahkan('ppas', await peraga.buat('ppas', orang.tapd, { ...ppas, asal: rkpd }), orang.tapd)
}, 120_000)

async function sahkan(jenis: string, id: bigint, pembuat: Pelaku): Promise<void> {
  await peraga.lakukan(jenis, id, { pelaku: pembuat, tindakan: 'ajukan', tanggal: '2025-08-08' })
  await peraga.lakukan(jenis, id, { pelaku: orang.kdh, tindakan: 'tanda-tangani', tanggal: '2025-08-08' })
}

/** A description of letters alone, so that no two rows are parts of one need. */
const sebutan = (index: number) => `Benda${String.fromCharCode(97 + (index % 26))}${index > 25 ? 'x' : ''}`

function isiOf({ bagian, baris: rows }: Rka): readonly Record<string, string>[] {
  const { rekening, lain } = semuaBagian[bagian]
  return rows.map(({ koefisien: banyak, harga, ppn, ke, paket }, index) => ({
    ...{ uraian: sebutan(index), koefisien: banyak, harga, ppn, paket },
    ...{ rekening: rekening[ke % rekening.length] ?? '', ...lain },
  }))
}

/** What the grid of the browser adds up, by the reading it shares with the server. */
const hitung = (isi: readonly Readonly<Record<string, string>>[]) =>
  sum(isi.map((satu) => pahamBaris(satu, (_, text) => ({ id: 1, kode: text, rinci: true })).jumlah))

async function satu(acak: Rka): Promise<void> {
  const { pelaku } = semuaBagian[acak.bagian]
  const isi = isiOf(acak)
  const total = hitung(isi)
  const dokumenId = await peraga.buat('rka', pelaku, { tahun, tanggal, uraian: 'RKA acak' })
  const pa = await peraga.sebagai(pelaku, tanggal)
  await runAct(pa, openKertas, { dokumenId })
  const operasi = isi.map((kolom) => ({
    ...{ op: 'sisip' as const, opId: randomUUID(), barisId: randomUUID(), setelah: null, isi: kolom },
  }))
  await runAct(pa, writeKertas, { dokumenId, umurDetik: null, kumpulan: null, operasi })
  const grid = await runAct(pa, readKertas, { dokumenId, mulai: 0, banyak: 100 })
  const { kelompok } = await runAct(pa, listJumlah, { dokumenId })
  expect(grid.baris.flatMap(({ salah }) => salah)).toEqual([])
  expect(parseRupiah(grid.jumlah)).toBe(total)
  expect(sum(kelompok.map(({ jumlah }) => parseRupiah(jumlah)))).toBe(total)
  const { buku } = await runAct(pa, readBukuRka, { dokumenId, bentuk: 'benang' })
  // The lists to choose from are thousands of rows that are not read back.
  const lembar = buku.lembar.filter(({ nama }) => nama === 'RKA' || nama === lembarAsal)
  const kembali = await bacaBytes(await bukuKerjaXlsx({ ...buku, lembar }))
  expect(kembali.galat).toEqual([])
  expect(hitung(kembali.baris.map((row) => row.isi))).toBe(total)
  await peraga.lakukan('rka', dokumenId, { pelaku, tindakan: 'ajukan', tanggal })
  await peraga.lakukan('rka', dokumenId, { pelaku: orang.tapd, tindakan: 'verifikasi', tanggal })
  await tersimpan(dokumenId, total)
  const laporan = await runAct(pa, readCetakan, { dokumenId })
  expect(await jumlahTercetak(await penulis.xlsx(laporan, { alamat: null, dicetak: null }))).toBe(total)
}

/** Lines, document and ledger say the same. */
async function tersimpan(dokumenId: bigint, total: bigint): Promise<void> {
  await inTenant(db.app, { pemdaId }, async (tx) => {
    const dokumen = await findDokumen(tx, { pemdaId, dokumenId })
    const lines = await listBaris(tx, { pemdaId, tahun, dokumen: [dokumenId] })
    const { rows } = await sql<{ jumlah: bigint }>`select coalesce(sum(jumlah), 0)::bigint as jumlah
      from ledger.mutasi where tahun = ${tahun} and no = ${dokumen?.jurnalNo ?? null}`.execute(tx)
    expect([dokumen?.jumlah, sum(lines.map(({ jumlah }) => jumlah)), rows[0]?.jumlah]).toEqual([
      total,
      total,
      total,
    ])
  })
}

test('random RKA of every part of the budget: grid, rincian, document, ledger, template and print re-read say the same, to the sen', async () => {
  await fc.assert(fc.asyncProperty(rka, satu), {
    numRuns: FULL ? 1_000 : 15,
    seed: 20_261_124,
    endOnFailure: !FULL,
  })
}, 1_200_000)
