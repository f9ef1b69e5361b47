import { randomUUID } from 'node:crypto'
import { inTenant } from '@benang/database/connection'
import { readSaldo } from '@benang/database/ledger/saldo'
import { insertJalanPemda } from '@benang/database/penganggaran/jalan-pengecualian'
import { testDatabase } from '@benang/database/testing/test-database'
import { beforeAll, expect, test } from 'vitest'
import { runAct } from '../act.ts'
import type { Context } from '../context.ts'
import { type NaskahDokumen, type Pelaku, peragaOf } from '../sistem/pelaku-contoh.ts'
import { lakonOf } from '../sistem/seed-demo-lakon.ts'
import { planPendapatanContoh } from '../sistem/seed-demo-pendapatan.ts'
import { seedDemo } from '../sistem/seed-demo.ts'
import { danaBawaan, rekeningBawaan, subKegiatanBawaan } from '../testing/id-bawaan.ts'
import { juta, line, orang, tahun } from '../testing/new-rantai.ts'
import { openMataAnggaran } from './open-mata-anggaran.ts'

// The acceptance case of the thread: RKPD 480, PPAS 500, RKA 540 million.
const { db } = await testDatabase()
const pemdaId = 2
const context: Context = {
  ...{ db, today: '2026-11-24', kejadian: '7F3K', mode: 'demo' },
  kunciServer: new Uint8Array(32).fill(5),
}
const peraga = peragaOf(context, pemdaId)
const { ppkd, kdh, pa, tapd, sekda } = orang
const bappeda: Pelaku = ['perencana.bappeda', 'bappeda']
const pptk: Pelaku = ['pptk.pupr', 'pptk']
const got: Record<string, bigint> = {}
const idOf = (nama: string) => got[nama] ?? 0n
let plafon = 0
let mata = 0
let pengawasan = 0

async function kunci(pelaku: Pelaku, jenis: string, kode: string | null): Promise<number> {
  const subKegiatanId = subKegiatanBawaan('KABKOT', 'Pembangunan Sistem Drainase Perkotaan')
  const answer = await runAct(await peraga.sebagai(pelaku, '2025-06-02'), openMataAnggaran, {
    ...{ jenis, tahun, unitId: 3, perintah: randomUUID(), subKegiatanId },
    ...{ rekeningId: kode === null ? null : rekeningBawaan(kode), danaId: danaBawaan('1.2.01.01.02') },
  })
  return Number(answer.kunci)
}

async function steps(
  jenis: string,
  id: bigint,
  tanggal: string,
  ...way: readonly (readonly [Pelaku, string])[]
) {
  let nomor = ''
  for (const [pelaku, tindakan] of way) nomor = await peraga.lakukan(jenis, id, { pelaku, tindakan, tanggal })
  return nomor
}

async function masuk(key: number): Promise<Record<string, bigint>> {
  const rows = await inTenant(db.app, { pemdaId }, (tx) => readSaldo(tx, { pemdaId, tahun }, [key]))
  return Object.fromEntries(
    rows
      .filter(({ sampai, tahap }) => sampai === 0 && tahap !== 'luar')
      .map((row) => [row.tahap, row.masuk / juta]),
  )
}

const rincian = (jumlah: bigint, koefisien: bigint, uraian: string) => ({
  ...line(mata, jumlah * juta),
  ...{
    uraian,
    rincian: { koefisien: koefisien * 100n, satuan: 'meter', harga: (jumlah * juta) / koefisien },
  },
})

async function renja(nama: string, baris: NonNullable<NaskahDokumen['baris']>) {
  const isi = { lokasi: 'Jalan Melati', sasaran: 'Warga RT 3' }
  got[nama] = await peraga.buat('renja', pa, {
    tahun,
    tanggal: '2025-04-10',
    uraian: 'Renja PUPR',
    isi,
    baris,
  })
  await steps('renja', idOf(nama), '2025-04-10', [pa, 'ajukan'], [bappeda, 'verifikasi'])
}

beforeAll(async () => {
  await seedDemo(context)
  plafon = await kunci(bappeda, 'rkpd', null)
  mata = await kunci(pa, 'rka', '5.2.04.02.07.0003')
  pengawasan = await kunci(pa, 'rka', '5.1.02.02.07.0004')
}, 60_000)

test('an usulan is submitted with its ticket, verified by another person, taken up by the Renja, then by the RKPD', async () => {
  const isi = {
    ...{ pengusul: 'Warga RT 3', kontak: '0812', lokasi: 'Jalan Melati', perkiraan: '120000000.00' },
    alasan: 'Jalan tergenang setiap hujan',
  }
  got['usulan'] = await peraga.buat('usulan', pptk, { tahun, tanggal: '2025-01-20', uraian: 'Drainase', isi })
  expect(await steps('usulan', idOf('usulan'), '2025-01-20', [pptk, 'ajukan'])).toBe('U2026-00001')
  await steps('usulan', idOf('usulan'), '2025-02-03', [bappeda, 'verifikasi'])
  const baris = [{ ...line(plafon, 100n * juta), acuanId: idOf('usulan') }, line(plafon, 380n * juta)]
  await renja('renja', baris)
  const rkpd = { tahun, tanggal: '2025-06-30', uraian: 'RKPD 2026', isi: { dasar: 'Perwal 20/2025' }, baris }
  got['rkpd'] = await peraga.buat('rkpd', bappeda, rkpd)
  await steps('rkpd', idOf('rkpd'), '2025-06-30', [bappeda, 'ajukan'], [kdh, 'tanda-tangani'])
  expect(await masuk(plafon)).toEqual({ rkpd: 480n })
})

test('an usulan is taken up once, and by an RKPD only through a Renja on the same sub kegiatan', async () => {
  const baris = [{ ...line(plafon, 100n * juta), acuanId: idOf('usulan') }]
  await expect(renja('renja lagi', baris)).rejects.toMatchObject({
    detail: { pelanggaran: [{ aturan: 'renja-usulan-sekali', lokasi: 'baris.1' }] },
  })
  const lain = { tahun, tanggal: '2025-06-30', uraian: 'RKPD kedua', isi: { dasar: 'Perwal 21/2025' }, baris }
  const id = await peraga.buat('rkpd', bappeda, lain)
  await expect(steps('rkpd', id, '2025-06-30', [bappeda, 'ajukan'])).rejects.toMatchObject({
    detail: { pelanggaran: [{ aturan: 'rkpd-usulan-renja', lokasi: 'baris.1' }] },
  })
})

test('a line takes up verified usulan only', async () => {
  const isi = { pengusul: 'W', kontak: '0', lokasi: 'J', perkiraan: '5.00', alasan: 'Belum diverifikasi' }
  const draf = await peraga.buat('usulan', pptk, { tahun, tanggal: '2025-01-21', uraian: 'Lampu', isi })
  const baris = [{ ...line(plafon, 1n * juta), acuanId: draf }]
  await expect(
    peraga.buat('renja', pa, { tahun, tanggal: '2025-04-10', uraian: 'Renja', baris }),
  ).rejects.toMatchObject({ kode: 'ISIAN' })
})

test('PPAS 500 above RKPD 480 is refused with the 20 that is missing', async () => {
  got['ppas'] = await peraga.buat('ppas', tapd, {
    ...{ tahun, tanggal: '2025-08-08', uraian: 'KUA-PPAS 2026', asal: idOf('rkpd') },
    ...{ isi: { nota: 'Nota 5/2025' }, baris: [line(plafon, 500n * juta)] },
  })
  await steps('ppas', idOf('ppas'), '2025-08-08', [tapd, 'ajukan'])
  await expect(steps('ppas', idOf('ppas'), '2025-08-08', [kdh, 'tanda-tangani'])).rejects.toMatchObject({
    kode: 'BATAS',
    detail: { kekurangan: [{ tahapNama: 'Pagu RKPD', sisa: '480000000.00', kurang: '20000000.00' }] },
  })
})

test('a berita acara lifts it only where the table of the pemda has that way; then PPAS 500 is accepted', async () => {
  got['lebih'] = await peraga.buat('pengecualian_ppas', tapd, {
    ...{ tahun, tanggal: '2025-08-08', uraian: 'Tambahan plafon drainase', asal: idOf('ppas') },
    isi: {
      ...{ jalan: 'berita-acara-ppas', bukti: 'BA 12/2025' },
      alasan: 'Hasil pembahasan dengan Badan Anggaran DPRD',
    },
    baris: [line(plafon, 20n * juta)],
  })
  await expect(
    steps('pengecualian_ppas', idOf('lebih'), '2025-08-08', [tapd, 'ajukan']),
  ).rejects.toMatchObject({ kode: 'ATURAN', detail: { pelanggaran: [{ aturan: 'pengecualian-jalan' }] } })
  const jalan = { pemdaId, kode: 'berita-acara-ppas', sejak: '2025-01-01', dasar: 'Perwal 3/2025 (contoh)' }
  await inTenant(db.app, { pemdaId }, (tx) => insertJalanPemda(tx, jalan))
  await steps('pengecualian_ppas', idOf('lebih'), '2025-08-08', [tapd, 'ajukan'], [kdh, 'tanda-tangani'])
  await steps('ppas', idOf('ppas'), '2025-08-08', [kdh, 'tanda-tangani'])
  expect(await masuk(plafon)).toEqual({ rkpd: 480n, ppas: 500n })
})

test('coefficient × unit price must give the amount', async () => {
  const salah = { ...rincian(540n, 180n, 'Saluran beton'), jumlah: 541n * juta }
  await expect(
    peraga.buat('rka', pa, { tahun, tanggal: '2025-09-15', uraian: 'RKA', baris: [salah] }),
  ).rejects.toMatchObject({ kode: 'ISIAN' })
})

test('RKA 540 above PPAS 500 is refused; with an urgent need of 40 on record it is accepted', async () => {
  const baris = [rincian(300n, 100n, 'Saluran beton'), rincian(240n, 80n, 'Gorong-gorong')]
  got['rka'] = await peraga.buat('rka', pa, { tahun, tanggal: '2025-09-15', uraian: 'RKA PUPR', baris })
  await steps('rka', idOf('rka'), '2025-09-15', [pa, 'ajukan'])
  await expect(steps('rka', idOf('rka'), '2025-09-15', [tapd, 'verifikasi'])).rejects.toMatchObject({
    kode: 'BATAS',
    detail: { kekurangan: [{ tahapNama: 'Plafon PPAS', sisa: '500000000.00', kurang: '40000000.00' }] },
  })
  const darurat = await peraga.buat('pengecualian_rka', pa, {
    ...{ tahun, tanggal: '2025-09-16', uraian: 'Longsor tebing saluran', asal: idOf('rka') },
    isi: {
      jalan: 'mendesak',
      bukti: 'Kep. Wali Kota 360/2025',
      alasan: 'Tebing saluran longsor Agustus 2025',
    },
    baris: [line(mata, 40n * juta)],
  })
  await steps('pengecualian_rka', darurat, '2025-09-16', [pa, 'ajukan'], [kdh, 'tanda-tangani'])
  await steps('rka', idOf('rka'), '2025-09-16', [tapd, 'verifikasi'])
  expect(await masuk(plafon)).toEqual({ rkpd: 480n, ppas: 500n })
  expect(await masuk(mata)).toEqual({ rka: 540n })
})

const dpa = () =>
  peraga.buat('dpa', pa, {
    ...{
      tahun,
      tanggal: '2026-01-05',
      uraian: 'DPA PUPR',
      asal: idOf('rka'),
      isi: { dasar: 'Perwal 41/2025' },
    },
    baris: [line(mata, 240n * juta, 3), line(mata, 300n * juta, 6)],
  })

test('a DPA waits for the APBD that adopts its RKA, and must equal it', async () => {
  got['dpa'] = await dpa()
  await expect(steps('dpa', idOf('dpa'), '2026-01-05', [pa, 'ajukan'])).rejects.toMatchObject({
    detail: { pelanggaran: [{ aturan: 'dpa-apbd' }] },
  })
  const dau = { unitId: 6, pa: ['kepala.bpkad', 'pa'], rekening: '4.2.01.01.02.0001', uraian: 'DAU' } as const
  const rencana = [{ ...dau, bulan: { 1: 540n * juta } }]
  await planPendapatanContoh(await lakonOf(context, { pemdaId, tahun }), rencana, { tanggal: '2025-10-01' })
  const isi = { perda: 'Perda 9/2025', persetujuan: 'PB 3/2025' }
  got['apbd'] = await peraga.buat('apbd', ppkd, { tahun, tanggal: '2025-12-29', uraian: 'APBD 2026', isi })
  await steps('apbd', idOf('apbd'), '2025-12-29', [ppkd, 'ajukan'], [kdh, 'tanda-tangani'])
  const way = [
    [pa, 'ajukan'],
    [tapd, 'verifikasi'],
    [sekda, 'setujui'],
    [ppkd, 'sahkan'],
  ] as const
  await steps('dpa', idOf('dpa'), '2026-01-05', ...way)
  expect(await masuk(mata)).toEqual({ rka: 540n, dpa: 540n, bebas: 540n })
})

test('pergeseran beyond the authority of the PPKD is refused; by perubahan Perda and the head of the region it is done', async () => {
  const geser = (bentuk: string) => ({
    ...{ tahun, tanggal: '2026-05-11', uraian: 'Tambahan pengawasan', asal: idOf('dpa') },
    isi: { bentuk, dasar: 'Perda 4/2026', alasan: 'Pengawasan penuh waktu diperlukan' },
    baris: [line(mata, -30n * juta, 6), line(pengawasan, 30n * juta, 6)],
  })
  const id = await peraga.buat('pergeseran', pa, geser('perkada'))
  await expect(steps('pergeseran', id, '2026-05-11', [pa, 'ajukan'])).rejects.toMatchObject({
    detail: { pelanggaran: [{ aturan: 'pergeseran-bentuk' }] },
  })
  const perda = await peraga.buat('pergeseran', pa, geser('perda'))
  await steps('pergeseran', perda, '2026-05-11', [pa, 'ajukan'], [tapd, 'verifikasi'])
  await expect(steps('pergeseran', perda, '2026-05-11', [ppkd, 'tanda-tangani'])).rejects.toMatchObject({
    detail: { pelanggaran: [{ aturan: 'pergeseran-wewenang' }] },
  })
  await steps('pergeseran', perda, '2026-05-11', [kdh, 'tanda-tangani'])
  expect(await masuk(mata)).toEqual({ rka: 510n, dpa: 510n, bebas: 510n })
  expect(await masuk(pengawasan)).toEqual({ rka: 30n, dpa: 30n, bebas: 30n })
})
