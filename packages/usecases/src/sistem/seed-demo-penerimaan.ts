import { addWorkingDays } from '@benang/domain/sistem/hari-kerja'
import { addDays, type Tanggal } from '@benang/values/tanggal'
import type { Pelaku } from './pelaku-contoh.ts'
import { type Adegan, walk } from './seed-demo-bayar.ts'
import type { TahunContoh } from './seed-demo-bentuk.ts'
import { kuasaBud, type Lakon, ppkd } from './seed-demo-lakon.ts'
import type { RencanaPendapatan } from './seed-demo-pendapatan.ts'

/** What one plan brings in on a day, in sen: `setor` is the day a TBP is paid in; without it the money went straight to kas daerah. */
export type PenerimaanContoh = { tanggal: Tanggal; jumlah: bigint; setor?: Tanggal; alasan?: string }

const bendahara: Pelaku = ['penerimaan.bpkad', 'bendahara-penerimaan']
const ppk: Pelaku = ['ppk.bpkad', 'ppk-skpd']
const kalender = { hariKerja: 5, libur: new Set<Tanggal>() } as const

/** DATA CONTOH: what comes in once the targets are in force: SiLPA once, a transfer into kas daerah, a tax by TBP and STS. */
export function adeganPenerimaan({ tahun, kdh, pendapatan }: TahunContoh): readonly Adegan[] {
  return pendapatan.flatMap((plan): readonly Adegan[] => {
    if (plan.rekening.startsWith('6.')) {
      const tanggal: Tanggal = `${tahun}-01-06`
      return [{ tanggal, main: (lakon) => useSilpa(lakon, plan, { tanggal, kdh: [kdh, 'kdh'] }) }]
    }
    return penerimaanOf(plan, tahun).flatMap((satu) => [
      ...(satu.setor === undefined
        ? []
        : [{ tanggal: satu.tanggal, main: (lakon: Lakon) => receipt(lakon, plan, satu) }]),
      { tanggal: satu.setor ?? satu.tanggal, main: (lakon: Lakon) => deposit(lakon, plan, satu) },
    ])
  })
}

/** What a plan brings in: each month a little more or less than planned; one deposit of August is late and says why. */
export function penerimaanOf(
  { rekening, bulan }: RencanaPendapatan,
  tahun: number,
): readonly PenerimaanContoh[] {
  const isTransfer = rekening.startsWith('4.2')
  return Object.entries(bulan).map(([month, rencana]) => {
    const tanggal: Tanggal = `${tahun}-${month.padStart(2, '0')}-${isTransfer ? '05' : '10'}`
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
  plan: RencanaPendapatan,
  { tanggal, kdh }: { tanggal: Tanggal; kdh: Pelaku },
): Promise<void> {
  const { uraian, bulan } = plan
  const jumlah = Object.values(bulan).reduce((total, satu) => total + satu, 0n)
  await lakon.buat('silpa/', ppkd, {
    ...{ tanggal, uraian, isi: { dasar: `LHP BPK ${lakon.tahun - 1} (contoh)` } },
    baris: [await lineOf(lakon, plan, jumlah)],
  })
  await walk(lakon, { nama: 'silpa/', tanggal }, [ppkd, 'ajukan'], [kdh, 'tanda-tangani'])
}

async function receipt(
  lakon: Lakon,
  plan: RencanaPendapatan,
  { tanggal, jumlah }: PenerimaanContoh,
): Promise<void> {
  const nama = `tbp/${plan.rekening}/${tanggal}`
  await lakon.buat(nama, bendahara, {
    ...{ tanggal, uraian: plan.uraian, isi: { penyetor: 'Para wajib pajak (contoh)' } },
    baris: [await lineOf(lakon, plan, jumlah)],
  })
  await walk(lakon, { nama, tanggal }, [bendahara, 'ajukan'], [ppk, 'verifikasi'])
}

async function deposit(
  lakon: Lakon,
  plan: RencanaPendapatan,
  { tanggal, jumlah, setor, alasan = '' }: PenerimaanContoh,
): Promise<void> {
  const masuk = setor ?? tanggal
  const nama = `sts/${plan.rekening}/${tanggal}`
  await lakon.buat(nama, bendahara, {
    ...{ tanggal: masuk, uraian: plan.uraian, isi: { bukti: `NTB ${masuk} (contoh)`, alasan } },
    ...(setor === undefined ? {} : { asal: await lakon.id(`tbp/${plan.rekening}/${tanggal}`) }),
    baris: [await lineOf(lakon, plan, jumlah)],
  })
  // Above the limit of the Kuasa BUD the PPKD signs himself.
  const pengesah = jumlah > 100_000_000n * 1_000n ? ppkd : kuasaBud
  await walk(lakon, { nama, tanggal: masuk }, [bendahara, 'ajukan'], [pengesah, 'tanda-tangani'])
}

async function lineOf(lakon: Lakon, { unitId, pa, rekening }: RencanaPendapatan, jumlah: bigint) {
  return { kunci: await lakon.kunci(pa, 'rka', { unitId, rekening }), bulan: 0, jumlah, uraian: '' }
}
