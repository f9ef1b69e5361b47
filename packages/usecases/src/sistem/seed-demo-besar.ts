import { inTenant } from '@benang/database/connection'
import { openBuku } from '@benang/database/ledger/buku'
import { gatherStatistics } from '@benang/database/schema/statistics'
import { z } from 'zod'
import { runAct } from '../act.ts'
import type { Context } from '../context.ts'
import { openMataSekaligus } from '../penganggaran/open-mata-sekaligus.ts'
import { type Adegan, orangOf } from './seed-demo-bayar.ts'
import { adeganBayarBesar } from './seed-demo-besar-bayar.ts'
import { pemdaBesar, type UkuranBesar } from './seed-demo-besar-bentuk.ts'
import { naskahBesar } from './seed-demo-besar-naskah.ts'
import type { TahunContoh, UnitContohDokumen } from './seed-demo-bentuk.ts'
import { adeganUnit, type Kisah, urutAdegan } from './seed-demo-dokumen.ts'
import { seedKinerjaContoh } from './seed-demo-kinerja.ts'
import { type AcuanContoh, type Lakon, lakonOf } from './seed-demo-lakon.ts'
import { adeganPenerimaan } from './seed-demo-penerimaan.ts'
import { adeganRencana } from './seed-demo-rencana.ts'
import { publishTahun } from './seed-demo-terbitan.ts'

const hasilKunci = z.object({ kunci: z.array(z.int()) })

/**
 * DATA CONTOH: the year of the big government, scene by scene: keys of a unit in one jurnal, documents of plan and budget through
 * their own acts, payments in batches. Telling a scene again changes nothing.
 */
export async function kisahBesar(context: Context, ukuran: UkuranBesar): Promise<Kisah> {
  const naskah = naskahBesar(ukuran)
  const { tahun } = naskah
  await inTenant(context.db.app, pemdaBesar, (tx) => openBuku(tx, naskah))
  const biasa = await lakonOf(context, naskah)
  const kunciUnit = kunciPerUnit(biasa, naskah)
  const lakon: Lakon = {
    ...biasa,
    kunci: async (pelaku, jenis, acuan) =>
      (await kunciUnit(acuan.unitId)).get(sebutan(acuan)) ?? biasa.kunci(pelaku, jenis, acuan),
  }
  const statistik = ['01-01', '02-15', '05-10', '08-09', '11-08'].map((hari) => ({
    tanggal: `${tahun}-${hari}`,
    main: () => gatherStatistics(context.db.owner),
  }))
  const adegan = [
    ...naskah.unit.map(
      ({ unitId }): Adegan => ({
        ...{ tanggal: `${tahun - 1}-04-01`, main: async () => void (await kunciUnit(unitId)) },
      }),
    ),
    ...statistik,
    ...adeganRencana(naskah),
    ...adeganPenerimaan(naskah),
    ...naskah.unit.flatMap(adeganUnit),
    ...adeganBayarBesar(naskah, ukuran),
  ]
  const kini = context.today
  return {
    lakon,
    adegan: [
      ...urutAdegan(adegan),
      { tanggal: kini, main: () => seedKinerjaContoh(context, naskah) },
      { tanggal: kini, main: (satu) => publishTahun(satu, { tempat: 'sisa' }) },
    ],
  }
}

/** The keys of a unit by what they are made of; registered by one act of its head, once. */
function kunciPerUnit(
  lakon: Lakon,
  { unit, tahun }: TahunContoh,
): (unitId: number) => Promise<ReadonlyMap<string, number>> {
  const known = new Map<number, Promise<ReadonlyMap<string, number>>>()
  const open = async (satu: UnitContohDokumen): Promise<ReadonlyMap<string, number>> => {
    const semua = acuanOf(satu)
    const hasil = await lakon.sekali(`kunci/${satu.unitId}/semua`, async (perintah) =>
      runAct(await lakon.sebagai(orangOf(satu).pa, `${tahun - 1}-04-01`), openMataSekaligus, {
        ...{ tahun, unitId: satu.unitId, perintah },
        mata: semua.map((acuan) => ({
          ...lakon.acuan(acuan),
          jenis: acuan.rekening === undefined ? 'rkpd' : 'rka',
        })),
      }),
    )
    const { kunci } = hasilKunci.parse(hasil)
    return new Map(semua.map((acuan, at) => [sebutan(acuan), kunci[at] ?? 0]))
  }
  return (unitId) => {
    const satu = unit.find((lain) => lain.unitId === unitId)
    const found = known.get(unitId)
    if (found !== undefined) return found
    const opened = satu === undefined ? Promise.resolve(tanpaKunci) : open(satu)
    known.set(unitId, opened)
    opened.catch(() => known.delete(unitId))
    return opened
  }
}

const tanpaKunci: ReadonlyMap<string, number> = new Map()

/** The plafon of a unit, then its mata anggaran. */
function acuanOf({ unitId, mata }: UnitContohDokumen): readonly AcuanContoh[] {
  const plafon = new Map(mata.map(({ sub, dana }) => [`${sub} ${dana}`, { unitId, sub, dana }]))
  return [...plafon.values(), ...mata.map(({ sub, rekening, dana }) => ({ unitId, sub, rekening, dana }))]
}

function sebutan({ sub, rekening, dana }: AcuanContoh): string {
  return [sub, rekening, dana].join(' ')
}
