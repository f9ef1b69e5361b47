import { randomUUID } from 'node:crypto'
import { inTenant, type Tx } from '@benang/database/connection'
import { insertPejabat } from '@benang/database/organisasi/pejabat'
import { sql } from '@benang/database/testing/sql'
import { testDatabase } from '@benang/database/testing/test-database'
import { pasanganTerlarang } from '@benang/domain/organisasi/pasangan-terlarang'
import { beforeAll, describe, expect, test } from 'vitest'
import { runAct } from '../act.ts'
import type { Context } from '../context.ts'
import { openMataAnggaran } from '../penganggaran/open-mata-anggaran.ts'
import { logIn } from '../sistem/log-in.ts'
import { openSession } from '../sistem/open-session.ts'
import { type Pelaku, peragaOf } from '../sistem/pelaku-contoh.ts'
import { readDokumen } from '../sistem/read-dokumen.ts'
import { sandiDemo, seedDemo } from '../sistem/seed-demo.ts'
import { unitContoh } from '../sistem/seed-demo-organisasi.ts'
import { danaBawaan, rekeningBawaan, subKegiatanBawaan } from '../testing/id-bawaan.ts'

const { db } = await testDatabase()
const pemdaId = 2
const tahun = 2026
const juta = 100_000_000n
const context: Context = {
  ...{ db, today: '2026-11-24', kejadian: '7F3K', mode: 'demo', alamat: '192.0.2.1' },
  kunciServer: new Uint8Array(32).fill(5),
}
const peraga = peragaOf(context, pemdaId)
const lakukan = peraga.lakukan

const kdh: Pelaku = ['walikota', 'kdh']
const tapd: Pelaku = ['tapd', 'tapd']
const sekda: Pelaku = ['sekda', 'sekda']
const bud: Pelaku = ['kuasabud', 'kuasa-bud']
const kepala = (peran: string): Pelaku => ['kepala.bpkad', peran]
const ppkd = kepala('ppkd')

const line = (kunci: number, jumlah: bigint, bulan = 0) => ({ kunci, bulan, jumlah, uraian: '' })
const subKegiatanId = subKegiatanBawaan('KABKOT', 'Rehabilitasi dan Pemeliharaan Puskesmas')

async function kunci(unit: keyof typeof unitContoh, jenis: string, rekening: string | null): Promise<number> {
  const isKas = rekening?.startsWith('1.') === true
  const { kunci: key } = await runAct(await peraga.sebagai(ppkd, '2026-01-05'), openMataAnggaran, {
    ...{ jenis, tahun, unitId: unitContoh[unit], perintah: randomUUID() },
    subKegiatanId: isKas ? null : subKegiatanId,
    rekeningId: rekening === null ? null : rekeningBawaan(rekening),
    danaId: isKas ? null : danaBawaan('1.2.01.01.02'),
  })
  return Number(key)
}

const units = ['bpkad', 'dinkes', 'pupr'] as const
const pa = { bpkad: kepala('pa'), dinkes: ['kepala.dinkes', 'pa'], pupr: ['kepala.pupr', 'pa'] } as const
// Salaries are paid without a handover of goods, so that the agency's payment stays short.
const belanja = { bpkad: '5.1.01.01.01.0001', dinkes: '5.2.04.02.07.0003', pupr: '5.2.04.02.07.0003' }
const mata: Record<string, number> = {}
const dpa: Record<string, bigint> = {}

/** Every step of a document on one day, each by its person. */
async function steps(
  jenis: string,
  id: bigint,
  tanggal: string,
  ...way: readonly (readonly [Pelaku, string])[]
) {
  for (const [pelaku, tindakan] of way) await lakukan(jenis, id, { pelaku, tindakan, tanggal })
}

beforeAll(async () => {
  await seedDemo(context)
  const baris = [line(await kunci('bpkad', 'saldo_awal', '1.1.01.01.01.0001'), 9_000n * juta)]
  for (const unit of units) baris.push(line(await kunci(unit, 'saldo_awal', null), 2_000n * juta))
  const awal = { tahun, tanggal: '2026-01-02', uraian: 'Saldo awal', isi: { dasar: 'Perwal 2/2026' }, baris }
  const saldo = await peraga.buat('saldo_awal', ppkd, awal)
  await steps('saldo_awal', saldo, '2026-01-02', [ppkd, 'ajukan'], [kdh, 'tanda-tangani'])
  for (const unit of units) {
    mata[unit] = await kunci(unit, 'dpa', belanja[unit])
    dpa[unit] = await peraga.buat('dpa', pa[unit], {
      ...{ tahun, tanggal: '2026-01-06', uraian: `DPA ${unit}`, isi: { dasar: 'Perwal 1/2026' } },
      baris: [line(mata[unit], 2_000n * juta, 1)],
    })
    await steps(
      'dpa',
      dpa[unit],
      '2026-01-06',
      [pa[unit], 'ajukan'],
      [tapd, 'verifikasi'],
      [sekda, 'setujui'],
    )
    await steps('dpa', dpa[unit], '2026-01-06', [ppkd, 'sahkan'])
  }
}, 60_000)

describe('the head of BPKAD', () => {
  test('submits the DPA of his agency as PA and validates it as PPKD, which the law lets him', async () => {
    const seen = await runAct(await peraga.sebagai(ppkd, '2026-01-06'), readDokumen, {
      ...{ jenis: 'dpa', dokumenId: dpa['bpkad'] ?? 0n },
    })
    expect(seen.status).toBe('disahkan')
    expect(seen.riwayat.map(({ nama, peran }) => `${nama}: ${peran}`)).toEqual([
      'Rangga Adiwinata: Pengguna Anggaran',
      'Rangga Adiwinata: Pengguna Anggaran',
      'Satria Wibawa Mukti: Tim Anggaran Pemerintah Daerah',
      'Laksmi Paramita: Sekretaris Daerah',
      'Rangga Adiwinata: Pejabat Pengelola Keuangan Daerah selaku BUD (jabatan rangkap sah)',
    ])
  })

  test('does not verify as TAPD what he submitted as PA: no article joins those two alone', async () => {
    const draf = await peraga.buat('dpa', kepala('pa'), {
      ...{ tahun, tanggal: '2026-01-07', uraian: 'DPA kedua', isi: { dasar: 'Perwal 1/2026' } },
      baris: [line(mata['bpkad'] ?? 0, juta, 2)],
    })
    await steps('dpa', draf, '2026-01-07', [kepala('pa'), 'ajukan'])
    await expect(steps('dpa', draf, '2026-01-07', [kepala('tapd'), 'verifikasi'])).rejects.toMatchObject({
      kode: 'ATURAN',
      detail: { pelanggaran: [{ aturan: 'pisah-tugas' }] },
    })
  })

  test('signs the SPM as PA and pays it as BUD', async () => {
    const spd = await peraga.buat('spd', bud, {
      ...{ tahun, tanggal: '2026-01-08', uraian: 'SPD', asal: dpa['bpkad'] ?? 0n },
      baris: [line(mata['bpkad'] ?? 0, 100n * juta, 1)],
    })
    await steps('spd', spd, '2026-01-08', [bud, 'ajukan'], [ppkd, 'tanda-tangani'])
    const bendahara: Pelaku = ['bendahara.bpkad', 'bendahara-pengeluaran']
    const ppk: Pelaku = ['ppk.bpkad', 'ppk-skpd']
    const spp = await peraga.buat('spp', bendahara, {
      ...{ tahun, tanggal: '2026-01-12', uraian: 'SPP' },
      isi: { penerima: 'CV Contoh', rekeningPenerima: '123' },
      baris: [line(mata['bpkad'] ?? 0, 50n * juta)],
    })
    await steps('spp', spp, '2026-01-12', [bendahara, 'ajukan'], [ppk, 'verifikasi'])
    const order = { tahun, tanggal: '2026-01-12', uraian: 'SPM', asal: spp, isi: { sptj: true } }
    const spm = await peraga.buat('spm', ppk, order)
    await steps('spm', spm, '2026-01-12', [ppk, 'ajukan'], [kepala('pa'), 'tanda-tangani'])
    const sp2d = await peraga.buat('sp2d', bud, { tahun, tanggal: '2026-01-13', uraian: 'SP2D', asal: spm })
    await steps('sp2d', sp2d, '2026-01-13', [bud, 'ajukan'], [ppkd, 'tanda-tangani'])
    const paid = await runAct(await peraga.sebagai(ppkd, '2026-01-13'), readDokumen, {
      ...{ jenis: 'sp2d', dokumenId: sp2d },
    })
    expect(paid).toMatchObject({ status: 'disahkan', jumlah: '50000000.00', jurnal: { keadaan: 'utuh' } })
  })
})

async function kontrak(unit: 'dinkes' | 'pupr', tanggal: string, jumlah: bigint): Promise<bigint> {
  const pptk: Pelaku = [`pptk.${unit}`, 'pptk']
  const id = await peraga.buat('kontrak', pptk, {
    ...{ tahun, tanggal, uraian: 'Kontrak', asal: dpa[unit] ?? 0n },
    isi: { penyedia: 'CV Contoh', selesai: '2026-12-20' },
    baris: [line(mata[unit] ?? 0, jumlah)],
  })
  await steps('kontrak', id, tanggal, [pptk, 'ajukan'])
  return id
}

describe('an office with dates', () => {
  const plh: Pelaku = ['plh.dinkes', 'pa']
  const sign = (id: bigint, tanggal: string) => steps('kontrak', id, tanggal, [plh, 'tanda-tangani'])

  test('a Plh of three days signs on the third and not on the fourth', async () => {
    const [satu, dua] = [
      await kontrak('dinkes', '2026-11-24', juta),
      await kontrak('dinkes', '2026-11-24', juta),
    ]
    await expect(sign(satu, '2026-11-22')).rejects.toMatchObject({ kode: 'TIDAK_BERWENANG' })
    await sign(satu, '2026-11-25')
    await expect(sign(dua, '2026-11-26')).rejects.toMatchObject({
      kode: 'TIDAK_BERWENANG',
      pesan: expect.stringContaining('berlaku 23 November 2026 sampai 25 November 2026'),
    })
    await steps('kontrak', dua, '2026-11-26', [['kepala.dinkes', 'pa'], 'tanda-tangani'])
  })

  test('on the fourth day a session holds the office no more', async () => {
    const { token } = await logIn.enter(context, { namaMasuk: 'plh.dinkes@tirta', sandi: sandiDemo })
    const held = async (today: string) => (await openSession(db, token, { today }))?.aktif?.sifat
    expect([await held('2026-11-25'), await held('2026-11-26')]).toEqual(['plh', undefined])
  })
})

describe('a delegation with a limit', () => {
  const kpa: Pelaku = ['kpa.pupr', 'kpa']

  test('stands in the session', async () => {
    const { token } = await logIn.enter(context, { namaMasuk: 'kpa.pupr@tirta', sandi: sandiDemo })
    expect((await openSession(db, token, { today: '2026-11-24' }))?.aktif).toMatchObject({
      ...{ peran: 'kpa', sifat: 'kuasa', batasNilai: 1_000n * juta },
    })
  })

  test('ends where it says: the KPA signs up to it, above it the PA does', async () => {
    const [besar, pas] = [
      await kontrak('pupr', '2026-02-02', 1_000n * juta + 1n),
      await kontrak('pupr', '2026-02-02', 900n * juta),
    ]
    const over = steps('kontrak', besar, '2026-02-02', [kpa, 'tanda-tangani'])
    await expect(over).rejects.toMatchObject({
      kode: 'ATURAN',
      pesan: expect.stringContaining('melebihi batas pelimpahan wewenang'),
    })
    await steps('kontrak', pas, '2026-02-02', [kpa, 'tanda-tangani'])
    await steps('kontrak', besar, '2026-02-02', [pa.pupr, 'tanda-tangani'])
  })
})

describe('forbidden pairs, with every check of the application left out', () => {
  const raw = (tx: Tx, pejabatId: number, peran: string, unitId: number) =>
    sql`insert into rujukan.penugasan (pemda_id, pejabat_id, peran, unit_id, sifat, sejak, dasar)
      values (${pemdaId}, ${pejabatId}, ${peran}, ${unitId}, 'definitif', '2026-01-01', 'SK uji')`.execute(tx)
  const hold = (first: readonly [string, number], second: readonly [string, number]) =>
    inTenant(db.app, { pemdaId }, async (tx) => {
      const orang = { pejabatId: 0, nama: 'Orang Rangkap', nip: null, pangkat: null }
      const pejabatId = await insertPejabat(tx, pemdaId, orang)
      await raw(tx, pejabatId, ...first)
      await raw(tx, pejabatId, ...second)
    })
  const constraint = 'penugasan_pasangan_terlarang'

  test.each(pasanganTerlarang.map(({ peran }) => peran))('%s and %s of one unit', async (satu, dua) => {
    const { pupr } = unitContoh
    await expect(hold([satu, pupr], [dua, pupr])).rejects.toMatchObject({ constraint })
    await expect(hold([dua, pupr], [satu, pupr])).rejects.toMatchObject({ constraint })
  })

  test('PPK-SKPD of one agency may be treasurer of another; what covers the pemda clashes everywhere', async () => {
    const { pupr, dinkes } = unitContoh
    await hold(['ppk-skpd', pupr], ['bendahara-pengeluaran', dinkes])
    await expect(hold(['kuasa-bud', pupr], ['bendahara-pengeluaran', dinkes])).rejects.toMatchObject({
      constraint,
    })
  })
})
