import type { Tanggal } from '@benang/values/tanggal'
import type { Pelaku } from './pelaku-contoh.ts'
import { walk } from './seed-demo-bayar.ts'
import { type Lakon, ppkd } from './seed-demo-lakon.ts'

/** Revenue, or financing, of one unit under one account for the year; amounts in sen, `bulan` 1..12. */
export type RencanaPendapatan = {
  unitId: number
  /** The head of the unit. */
  pa: Pelaku
  rekening: string
  uraian: string
  bulan: Readonly<Record<number, bigint>>
}

/** A plan on record: its key, its RKA. */
export type PendapatanTerencana = RencanaPendapatan & { kunci: number; rka: bigint }

const tapd: Pelaku = ['tapd', 'tapd']
const sekda: Pelaku = ['sekda', 'sekda']

/** DATA CONTOH: one RKA per plan, agreed to by TAPD. To be called before the APBD that adopts them. */
export async function planPendapatanContoh(
  lakon: Lakon,
  rencana: readonly RencanaPendapatan[],
  { tanggal, pemeriksa = tapd }: { tanggal: Tanggal; pemeriksa?: Pelaku },
): Promise<readonly PendapatanTerencana[]> {
  const planned: PendapatanTerencana[] = []
  for (const satu of rencana) {
    const { unitId, pa, rekening, uraian } = satu
    const kunci = await lakon.kunci(pa, 'rka', { unitId, rekening })
    const jumlah = totalOf(satu)
    const baris = [
      {
        ...{ kunci, bulan: 0, jumlah, uraian },
        rincian: { koefisien: 100n, satuan: 'tahun', harga: jumlah },
      },
    ]
    const nama = namaRka(satu)
    const rka = await lakon.buat(nama, pa, { tanggal, uraian: `RKA ${uraian}`, baris })
    await walk(lakon, { nama, tanggal }, [pa, 'ajukan'], [pemeriksa, 'verifikasi'])
    planned.push({ ...satu, kunci, rka })
  }
  return planned
}

/** DATA CONTOH: the DPA of each plan, after the APBD adopted its RKA. */
export async function grantPendapatanContoh(
  lakon: Lakon,
  rencana: readonly RencanaPendapatan[],
  { tanggal, dasar, pemeriksa = tapd }: { tanggal: Tanggal; dasar: string; pemeriksa?: Pelaku },
): Promise<void> {
  for (const satu of rencana) {
    const { unitId, pa, rekening, uraian, bulan } = satu
    const kunci = await lakon.kunci(pa, 'rka', { unitId, rekening })
    const nama = namaDpa(satu)
    await lakon.buat(nama, pa, {
      ...{ tanggal, uraian: `DPA ${uraian}`, asal: await lakon.id(namaRka(satu)), isi: { dasar } },
      baris: Object.entries(bulan).map(([month, jumlah]) => ({
        ...{ kunci, bulan: Number(month), jumlah, uraian: '' },
      })),
    })
    const way = [
      [pa, 'ajukan'],
      [pemeriksa, 'verifikasi'],
      [sekda, 'setujui'],
      [ppkd, 'sahkan'],
    ] as const
    await walk(lakon, { nama, tanggal }, ...way)
  }
}

/** What the story calls the DPA of a plan. */
export function namaDpa({ unitId, rekening }: Pick<RencanaPendapatan, 'unitId' | 'rekening'>): string {
  return `dpa/${unitId}/${rekening}`
}

function namaRka({ unitId, rekening }: RencanaPendapatan): string {
  return `rka/${unitId}/${rekening}`
}

function totalOf({ bulan }: RencanaPendapatan): bigint {
  return Object.values(bulan).reduce((total, jumlah) => total + jumlah, 0n)
}
