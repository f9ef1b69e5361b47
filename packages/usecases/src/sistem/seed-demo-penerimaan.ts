import { addWorkingDays } from '@benang/domain/sistem/hari-kerja'
import { addDays, type Tanggal } from '@benang/values/tanggal'
import type { Pelaku } from './pelaku-contoh.ts'
import { type Adegan, walk } from './seed-demo-bayar.ts'
import { kuasaBud, type Lakon, ppkd, tahunContoh } from './seed-demo-lakon.ts'
import {
  grantPendapatanContoh,
  type PendapatanTerencana,
  type RencanaPendapatan,
} from './seed-demo-pendapatan.ts'

/** What one plan brings in on a day, in sen: `setor` is the day a TBP is paid in; without it the money went straight to kas daerah. */
export type PenerimaanContoh = { tanggal: Tanggal; jumlah: bigint; setor?: Tanggal; alasan?: string }

const bendahara: Pelaku = ['penerimaan.bpkad', 'bendahara-penerimaan']
const ppk: Pelaku = ['ppk.bpkad', 'ppk-skpd']
const kalender = { hariKerja: 5, libur: new Set<Tanggal>() } as const

/** DATA CONTOH: targets without an RKA, for a government that starts during the year, and what comes in on the days after. */
export async function adeganPendapatanContoh(
  lakon: Lakon,
  rencana: readonly RencanaPendapatan[],
  { dasar, kdh, sampai }: { dasar: string; kdh: Pelaku; sampai: Tanggal },
): Promise<readonly Adegan[]> {
  const planned: PendapatanTerencana[] = []
  for (const satu of rencana) {
    const { unitId, pa, rekening } = satu
    planned.push({ ...satu, kunci: await lakon.kunci(pa, 'dpa', { unitId, rekening }), rka: null })
  }
  await grantPendapatanContoh(lakon, planned, { tanggal: `${tahunContoh}-01-05`, dasar })
  return planned.flatMap((satu) => adeganPenerimaan(satu, { kdh, sampai }))
}

/** The scenes of one plan whose target is in force: SiLPA once, a transfer into kas daerah, a tax by TBP and STS. */
export function adeganPenerimaan(
  plan: PendapatanTerencana,
  { kdh, sampai }: { kdh: Pelaku; sampai: Tanggal },
): readonly Adegan[] {
  if (plan.rekening.startsWith('6.')) {
    const tanggal: Tanggal = `${tahunContoh}-01-06`
    return [{ tanggal, main: (lakon) => useSilpa(lakon, plan, { tanggal, kdh }) }]
  }
  return penerimaanOf(plan)
    .filter(({ tanggal, setor = tanggal }) => setor <= sampai)
    .map((satu) => ({ tanggal: satu.tanggal, main: (lakon) => receive(lakon, plan, satu) }))
}

/** What a plan brings in: each month a little more or less than planned; one deposit of August is late and says why. */
export function penerimaanOf({ rekening, bulan }: RencanaPendapatan): readonly PenerimaanContoh[] {
  const isTransfer = rekening.startsWith('4.2')
  return Object.entries(bulan).map(([month, rencana]) => {
    const tanggal: Tanggal = `${tahunContoh}-${month.padStart(2, '0')}-${isTransfer ? '05' : '10'}`
    const jumlah = isTransfer ? rencana : (rencana * BigInt(94 + ((Number(month) * 5) % 13))) / 100n
    if (isTransfer) return { tanggal, jumlah }
    if (month === '8')
      return {
        tanggal,
        jumlah,
        setor: addDays(tanggal, 4),
        alasan: 'Jaringan bank terganggu tiga hari (contoh)',
      }
    return { tanggal, jumlah, setor: addWorkingDays(kalender, tanggal, 1) }
  })
}

async function useSilpa(
  lakon: Lakon,
  { kunci, uraian, bulan }: PendapatanTerencana,
  { tanggal, kdh }: { tanggal: Tanggal; kdh: Pelaku },
): Promise<void> {
  const jumlah = Object.values(bulan).reduce((total, satu) => total + satu, 0n)
  const id = await lakon.buat('silpa', ppkd, {
    ...{ tahun: tahunContoh, tanggal, uraian, isi: { dasar: `LHP BPK ${tahunContoh - 1} (contoh)` } },
    baris: [{ kunci, bulan: 0, jumlah, uraian: '' }],
  })
  await walk(lakon, { jenis: 'silpa', id, tanggal }, [ppkd, 'ajukan'], [kdh, 'tanda-tangani'])
}

async function receive(
  lakon: Lakon,
  { kunci, uraian }: PendapatanTerencana,
  { tanggal, jumlah, setor, alasan = '' }: PenerimaanContoh,
): Promise<void> {
  const naskah = { tahun: tahunContoh, uraian, baris: [{ kunci, bulan: 0, jumlah, uraian: '' }] }
  const masuk = setor ?? tanggal
  const asal = setor === undefined ? undefined : await receipt(lakon, { ...naskah, tanggal })
  const id = await lakon.buat('sts', bendahara, {
    ...{ ...naskah, tanggal: masuk, isi: { bukti: `NTB ${masuk} (contoh)`, alasan } },
    ...(asal === undefined ? {} : { asal }),
  })
  // Above the limit of the Kuasa BUD the PPKD signs himself.
  await walk(
    lakon,
    { jenis: 'sts', id, tanggal: masuk },
    [bendahara, 'ajukan'],
    [jumlah > 100_000_000n * 1_000n ? ppkd : kuasaBud, 'tanda-tangani'],
  )
}

async function receipt(lakon: Lakon, naskah: Parameters<Lakon['buat']>[2]): Promise<bigint> {
  const isi = { penyetor: 'Para wajib pajak (contoh)' }
  const id = await lakon.buat('tbp', bendahara, { ...naskah, isi })
  await walk(lakon, { jenis: 'tbp', id, tanggal: naskah.tanggal }, [bendahara, 'ajukan'], [ppk, 'verifikasi'])
  return id
}
