import { addDays, type Tanggal } from '@benang/values/tanggal'
import type { Pelaku } from './pelaku-contoh.ts'
import { type Adegan, adeganTermin, walk } from './seed-demo-bayar.ts'
import type { TahunContoh } from './seed-demo-bentuk.ts'
import { kuasaBud, type Lakon, ppkd } from './seed-demo-lakon.ts'
import { namaDpa, type RencanaPendapatan } from './seed-demo-pendapatan.ts'

/** Paid financing of the demo: planned like revenue, by account alone, then released and paid once to `penerima`. */
export type PembiayaanContoh = RencanaPendapatan & { penerima: string; tanggal: Tanggal; juta: number }

const orang = {
  pa: ['kepala.bpkad', 'pa'],
  pptk: ['pptk.bpkad', 'pptk'],
  ppk: ['ppk.bpkad', 'ppk-skpd'],
  bendahara: ['bendahara.bpkad', 'bendahara-pengeluaran'],
} as const satisfies Record<string, Pelaku>

/** DATA CONTOH: what financing pays once its DPA is in force: SPD, SPP, SPM and SP2D, like spending. */
export function adeganPembiayaan({ pembiayaan = [] }: TahunContoh): readonly Adegan[] {
  return pembiayaan.flatMap((plan) => {
    const { unitId, rekening, uraian, penerima, tanggal, juta } = plan
    const kunci = (lakon: Lakon) => lakon.kunci(orang.pa, 'rka', { unitId, rekening })
    const rilis: Adegan = { tanggal: addDays(tanggal, -7), main: (lakon) => release(lakon, plan) }
    const termin = { tanggal, uraian, juta, sampai: 'sp2d-disahkan' } as const
    return [
      rilis,
      ...adeganTermin({ nama: `${unitId}/${rekening}`, orang, penerima, termin, kunci, bast: false }),
    ]
  })
}

async function release(lakon: Lakon, plan: PembiayaanContoh): Promise<void> {
  const { unitId, rekening, uraian, bulan } = plan
  const tanggal = addDays(plan.tanggal, -7)
  const kunci = await lakon.kunci(orang.pa, 'rka', { unitId, rekening })
  const nama = `spd/${unitId}/${rekening}`
  await lakon.buat(nama, kuasaBud, {
    ...{ tanggal, uraian: `SPD ${uraian}`, asal: await lakon.id(namaDpa(plan)) },
    baris: Object.entries(bulan).map(([month, jumlah]) => ({
      ...{ kunci, bulan: Number(month), jumlah, uraian: '' },
    })),
  })
  await walk(lakon, { nama, tanggal }, [kuasaBud, 'ajukan'], [ppkd, 'tanda-tangani'])
}
