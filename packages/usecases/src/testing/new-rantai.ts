import { randomUUID } from 'node:crypto'
import type { Database } from '@benang/database/connection'
import { runAct } from '../act.ts'
import type { Context } from '../context.ts'
import { openMataAnggaran } from '../penganggaran/open-mata-anggaran.ts'
import { type Pelaku, type Peraga, peragaOf } from '../sistem/pelaku-contoh.ts'
import { readDokumen } from '../sistem/read-dokumen.ts'
import { seedDemo } from '../sistem/seed-demo.ts'
import { danaBawaan, rekeningBawaan, subKegiatanBawaan } from './id-bawaan.ts'

/** People of the demo's city, with the role they act in. */
export const orang = {
  ppkd: ['kepala.bpkad', 'ppkd'],
  kdh: ['walikota', 'kdh'],
  pa: ['kepala.pupr', 'pa'],
  tapd: ['tapd', 'tapd'],
  sekda: ['sekda', 'sekda'],
  bud: ['kuasabud', 'kuasa-bud'],
  pptk: ['pptk.pupr', 'pptk'],
  ppk: ['ppk.pupr', 'ppk-skpd'],
  bendahara: ['bendahara.pupr', 'bendahara-pengeluaran'],
} as const satisfies Record<string, Pelaku>

export const tahun = 2026
/** A million rupiah in sen. */
export const juta = 100_000_000n

/** A line as it is written. */
export const line = (kunci: number, jumlah: bigint, bulan = 0) => ({ kunci, bulan, jumlah, uraian: '' })

const pemdaId = 2
type Way = readonly (readonly [Pelaku, string])[]

/**
 * The demo's city with one DPA of the public works office in force: `mata` (drainage) 750 juta, of which an SPD released
 * 150, and `gaji` 30 juta, all released.
 */
export async function newRantai(db: Database) {
  const kunciServer = new Uint8Array(32).fill(5)
  const context: Context = { db, today: '2026-11-24', kejadian: '7F3K', mode: 'demo', kunciServer }
  await seedDemo(context)
  const now = { peraga: peragaOf(context, pemdaId) }
  const steps = (jenis: string, id: bigint, tanggal: string, ...way: Way) =>
    walk(now.peraga, { jenis, id, tanggal }, way)
  const kunci = (pelaku: Pelaku, jenis: string, kode: string | null, sub = true) =>
    openKunci(now.peraga, { pelaku, jenis, kode, sub })
  const { mata, gaji, dpa } = await openYear(now.peraga, { kunci, steps })
  return {
    ...{ mata, gaji, dpa, kunci, steps },
    get peraga() {
      return now.peraga
    },
    /** Forgets the versions seen so far, after a change made past the players. */
    fresh() {
      now.peraga = peragaOf(context, pemdaId)
    },
    look: async (pelaku: Pelaku, jenis: string, dokumenId: bigint) =>
      runAct(await now.peraga.sebagai(pelaku, '2026-11-24'), readDokumen, { jenis, dokumenId }),
  }
}

async function openYear(
  peraga: Peraga,
  {
    kunci,
    steps,
  }: {
    kunci(pelaku: Pelaku, jenis: string, kode: string | null, sub?: boolean): Promise<number>
    steps(jenis: string, id: bigint, tanggal: string, ...way: Way): Promise<string>
  },
) {
  const { ppkd, kdh, pa, tapd, sekda, bud } = orang
  const plafon = await kunci(ppkd, 'saldo_awal', null)
  const kas = await kunci(ppkd, 'saldo_awal', '1.1.01.01.01.0001', false)
  const mata = await kunci(pa, 'dpa', '5.2.04.02.07.0003')
  const gaji = await kunci(pa, 'dpa', '5.1.01.01.01.0001')
  const awal = await peraga.buat('saldo_awal', ppkd, {
    ...{ tahun, tanggal: '2026-01-02', uraian: 'Saldo awal', isi: { dasar: 'Perwal 2/2026' } },
    baris: [line(plafon, 780n * juta), line(kas, 900n * juta)],
  })
  await steps('saldo_awal', awal, '2026-01-02', [ppkd, 'ajukan'], [kdh, 'tanda-tangani'])
  const dpa = await peraga.buat('dpa', pa, {
    ...{ tahun, tanggal: '2026-01-06', uraian: 'DPA PUPR', isi: { dasar: 'Perwal 1/2026' } },
    baris: [line(mata, 150n * juta, 1), line(mata, 600n * juta, 6), line(gaji, 30n * juta, 1)],
  })
  await steps(
    'dpa',
    dpa,
    '2026-01-06',
    [pa, 'ajukan'],
    [tapd, 'verifikasi'],
    [sekda, 'setujui'],
    [ppkd, 'sahkan'],
  )
  const spd = await peraga.buat('spd', bud, {
    ...{ tahun, tanggal: '2026-01-08', uraian: 'SPD TW I', asal: dpa },
    baris: [line(mata, 150n * juta, 1), line(gaji, 30n * juta, 1)],
  })
  await steps('spd', spd, '2026-01-08', [bud, 'ajukan'], [ppkd, 'tanda-tangani'])
  return { mata, gaji, dpa }
}

async function walk(
  peraga: Peraga,
  { jenis, id, tanggal }: { jenis: string; id: bigint; tanggal: string },
  way: Way,
): Promise<string> {
  let nomor = ''
  for (const [pelaku, tindakan] of way) nomor = await peraga.lakukan(jenis, id, { pelaku, tindakan, tanggal })
  return nomor
}

async function openKunci(
  peraga: Peraga,
  { pelaku, jenis, kode, sub }: { pelaku: Pelaku; jenis: string; kode: string | null; sub: boolean },
): Promise<number> {
  const answer = await runAct(await peraga.sebagai(pelaku, '2026-01-05'), openMataAnggaran, {
    ...{ jenis, tahun, unitId: 3, perintah: randomUUID() },
    subKegiatanId: sub ? subKegiatanBawaan('KABKOT', 'Pembangunan Sistem Drainase Perkotaan') : null,
    rekeningId: kode === null ? null : rekeningBawaan(kode),
    danaId: sub ? danaBawaan('1.2.01.01.02') : null,
  })
  return Number(answer.kunci)
}
