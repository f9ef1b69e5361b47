import { randomUUID } from 'node:crypto'
import { connect } from '@benang/database/connection'
import { runAct } from '@benang/usecases/act'
import { openMataAnggaran } from '@benang/usecases/penganggaran/open-mata-anggaran'
import { daftarBawaan } from '@benang/usecases/sistem/daftar-bawaan'
import { type Pelaku, type Peraga, peragaOf } from '@benang/usecases/sistem/pelaku-contoh'
import { danaBawaan, rekeningBawaan, subKegiatanBawaan } from '@benang/usecases/testing/id-bawaan'

const tahun = 2026
const juta = 100_000_000n
const pemdaId = 2
const pupr = 3
// A source of funds that the demo's own year leaves alone, so that nobody else draws on these lines.
const dana = danaBawaan('2.2.01.01.02.0006')
const ppkd: Pelaku = ['kepala.bpkad', 'ppkd']
const pa: Pelaku = ['kepala.pupr', 'pa']
const pptk: Pelaku = ['pptk.pupr', 'pptk']
const bendahara: Pelaku = ['bendahara.pupr', 'bendahara-pengeluaran']

type Baris = { kunci: number; bulan: number; jumlah: bigint; uraian: string }
const line = (kunci: number, jumlah: bigint, bulan = 0): Baris => ({ kunci, bulan, jumlah, uraian: '' })

/** Opening balances of the city's book: a plafon of 800 juta for one sub kegiatan, and cash. */
export async function openBalances(url: string): Promise<void> {
  await withPeraga(url, writeBalances)
}

/**
 * The way to a payment, as the people of the public works office went it: a DPA of three lines, 750 juta the first, SPD 150, a contract of 600, three
 * receipts. One of 60 is claimed and verified, so it holds SPD; the other two, of 200 and 100, wait for their SPP.
 */
export async function prepareChain(url: string): Promise<{ bast: bigint; bastLain: bigint; spp: bigint }> {
  return withPeraga(url, async (peraga) => {
    await writeBalances(peraga)
    const mata = await keyOf(peraga, pa, { jenis: 'dpa', kode: '5.2.04.02.07.0003' })
    const rencana = await keyOf(peraga, pa, { jenis: 'dpa', kode: '5.1.02.02.07.0002' })
    const awas = await keyOf(peraga, pa, { jenis: 'dpa', kode: '5.1.02.02.07.0004' })
    const step = stepper(peraga)
    const write = (jenis: string, pelaku: Pelaku, [tanggal, uraian]: [string, string], lain = {}) =>
      peraga.buat(jenis, pelaku, { tahun, tanggal, uraian, ...lain })
    const dpa = await write('dpa', pa, ['2026-01-06', 'DPA Dinas PUPR'], {
      isi: { dasar: 'Perwal 1/2026 (contoh)' },
      baris: [
        ...[line(mata, 150n * juta, 1), line(mata, 600n * juta, 6)],
        ...[line(rencana, 20n * juta, 2), line(awas, 30n * juta, 6)],
      ],
    })
    await step('dpa', dpa, [pa, 'ajukan'], [['tapd', 'tapd'], 'verifikasi'], [['sekda', 'sekda'], 'setujui'])
    await step('dpa', dpa, [ppkd, 'sahkan'])
    const spd = await write('spd', ['kuasabud', 'kuasa-bud'], ['2026-01-08', 'SPD triwulan I'], {
      ...{ asal: dpa, baris: [line(mata, 150n * juta, 1)] },
    })
    await step('spd', spd, [['kuasabud', 'kuasa-bud'], 'ajukan'], [ppkd, 'tanda-tangani'])
    const kontrak = await write('kontrak', pptk, ['2026-02-02', 'Drainase Jalan Melati'], {
      isi: { penyedia: 'CV Rekaan Jaya', selesai: '2026-10-30' },
      ...{ asal: dpa, baris: [line(mata, 600n * juta)] },
    })
    await step('kontrak', kontrak, [pptk, 'ajukan'], [pa, 'tanda-tangani'])
    const bast: bigint[] = []
    for (const [termin, jumlah] of [60n, 200n, 100n].entries()) {
      const id = await write('bast', pptk, ['2026-03-02', `Drainase Jalan Melati, termin ${termin + 1}`], {
        ...{ asal: kontrak, baris: [line(mata, jumlah * juta)] },
      })
      await step('bast', id, [pptk, 'ajukan'], [pa, 'tanda-tangani'])
      bast.push(id)
    }
    const [first = 0n, second = 0n, third = 0n] = bast
    const spp = await write('spp', bendahara, ['2026-03-03', 'Drainase Jalan Melati, termin 1'], {
      isi: { penerima: 'CV Rekaan Jaya', rekeningPenerima: '0012 3456 (contoh)' },
      ...{ asal: first, baris: [line(mata, 60n * juta)] },
    })
    await step('spp', spp, [bendahara, 'ajukan'], [['ppk.pupr', 'ppk-skpd'], 'verifikasi'])
    return { bast: second, bastLain: third, spp }
  })
}

const drainase = 'Pembangunan Sistem Drainase Perkotaan'
const rawatDrainase = 'Operasi dan Pemeliharaan Sistem Drainase Perkotaan'

/** A verified RKA of the public works office with thirty mata anggaran of two sub kegiatan, each of an amount no month divides. */
export async function prepareRka(url: string): Promise<bigint> {
  return withPeraga(url, async (peraga) => {
    await writeBalances(peraga, [drainase, rawatDrainase])
    const kode = (daftarBawaan.find(({ daftar }) => daftar === 'rekening')?.baris ?? [])
      .map(([satu = '']) => satu)
      .filter((satu) => /^5\.(1\.02|2\.0\d)(\.\d+){3}$/.test(satu))
      .slice(0, 15)
    const baris: (Baris & { rincian: Rincian })[] = []
    for (const sub of [drainase, rawatDrainase])
      for (const satu of kode) {
        const at = BigInt(baris.length)
        const kunci = await keyOf(peraga, pa, { jenis: 'rka', kode: satu, sub })
        const harga = juta + at * 7_300n + 50n
        const rincian = { koefisien: 200n, satuan: 'paket', harga }
        baris.push({ ...line(kunci, 2n * harga), uraian: `Belanja contoh ${at + 1n}`, rincian })
      }
    const tanggal = '2026-01-05'
    const rka = await peraga.buat('rka', pa, { tahun, tanggal, uraian: 'RKA PUPR', baris })
    await peraga.lakukan('rka', rka, { pelaku: pa, tindakan: 'ajukan', tanggal })
    await peraga.lakukan('rka', rka, { pelaku: ['tapd', 'tapd'], tindakan: 'verifikasi', tanggal })
    return rka
  })
}

type Rincian = { koefisien: bigint; satuan: string; harga: bigint }

export async function withPeraga<T>(url: string, work: (peraga: Peraga) => Promise<T>): Promise<T> {
  const db = connect({ url, onError: () => undefined })
  try {
    return await work(peragaOf({ db, today: '2026-03-03', kejadian: 'AWAL', mode: 'demo' }, pemdaId))
  } finally {
    await db.close()
  }
}

async function writeBalances(peraga: Peraga, subKegiatan: readonly string[] = [drainase]): Promise<void> {
  const plafon: number[] = []
  for (const sub of subKegiatan)
    plafon.push(await keyOf(peraga, ppkd, { jenis: 'saldo_awal', kode: null, sub }))
  const kas = await keyOf(peraga, ppkd, { jenis: 'saldo_awal', kode: '1.1.01.01.01.0001' })
  const awal = await peraga.buat('saldo_awal', ppkd, {
    ...{ tahun, tanggal: '2026-01-02', uraian: 'Saldo awal 2026', isi: { dasar: 'Perda 2/2026 (contoh)' } },
    baris: [...plafon.map((kunci) => line(kunci, 800n * juta)), line(kas, 900n * juta)],
  })
  await stepper(peraga)('saldo_awal', awal, [ppkd, 'ajukan'], [['walikota', 'kdh'], 'tanda-tangani'])
}

function stepper(peraga: Peraga) {
  return async (jenis: string, id: bigint, ...way: readonly (readonly [Pelaku, string])[]) => {
    for (const [pelaku, tindakan] of way)
      await peraga.lakukan(jenis, id, { pelaku, tindakan, tanggal: '2026-03-04' })
  }
}

/** The key of the drainage works (or another sub kegiatan): its plafon, its mata anggaran, or an account of the treasury. */
async function keyOf(
  peraga: Peraga,
  pelaku: Pelaku,
  { jenis, kode, sub = drainase }: { jenis: string; kode: string | null; sub?: string },
): Promise<number> {
  const isAkun = jenis === 'saldo_awal' && kode !== null
  const { kunci } = await runAct(await peraga.sebagai(pelaku, '2026-01-05'), openMataAnggaran, {
    ...{ jenis, tahun, unitId: pupr, perintah: randomUUID() },
    subKegiatanId: isAkun ? null : subKegiatanBawaan('KABKOT', sub),
    rekeningId: kode === null ? null : rekeningBawaan(kode),
    danaId: isAkun ? null : dana,
  })
  return Number(kunci)
}
