import { inTenant } from '@benang/database/connection'
import { findPerintah } from '@benang/database/sistem/perintah'
import { invariant } from '@benang/values/invariant'
import type { Context } from '../context.ts'
import type { Pelaku } from './pelaku-contoh.ts'
import { type Adegan, adeganKontrak, walk } from './seed-demo-bayar.ts'
import { baris, kuasaBud, type Lakon, lakonOf, perintahContoh, ppkd, tahunContoh } from './seed-demo-lakon.ts'
import type { MataContoh, UnitContohDokumen } from './seed-demo-bentuk.ts'
import { adeganPendapatanContoh } from './seed-demo-penerimaan.ts'
import { naskahContoh } from './seed-demo-naskah.ts'
import { seedKinerjaContoh } from './seed-demo-kinerja.ts'
import { seedTerbitanContoh } from './seed-demo-terbitan.ts'

const kas = { unitId: 6, rekening: '1.1.01.01.01.0001' } as const
const awalTahun = '2026-01-02'
const perkada = 'Perkada 41/2025 tentang Penjabaran APBD 2026 (contoh)'

/** DATA CONTOH: a year of documents by the people of the demo, through their own acts. Goes on where it was cut short. */
export async function seedDokumenContoh(context: Context): Promise<void> {
  for (const [id, { kas: juta, kdh, unit, pendapatan }] of Object.entries(naskahContoh)) {
    const pemdaId = Number(id)
    const selesai = perintahContoh(pemdaId, 'selesai')
    if (await isDone(context, { pemdaId, perintah: selesai })) continue
    const lakon = await lakonOf(context, pemdaId)
    await openYear(lakon, { juta, kdh: [kdh, 'kdh'], unit })
    const adegan: Adegan[] = []
    for (const satu of unit) adegan.push(...(await grantYear(lakon, satu)))
    const masuk = { dasar: perkada, kdh: [kdh, 'kdh'] as const, sampai: context.today }
    adegan.push(...(await adeganPendapatanContoh(lakon, pendapatan, masuk)))
    for (const { main } of adegan.toSorted((a, b) =>
      a.tanggal < b.tanggal ? -1 : Number(a.tanggal > b.tanggal),
    ))
      await main(lakon)
    await lakon.kunci(ppkd, 'saldo_awal', kas, selesai)
  }
  for (const [id, { unit }] of Object.entries(naskahContoh))
    await seedKinerjaContoh(context, { pemdaId: Number(id), tahun: tahunContoh, unit })
  await seedTerbitanContoh(context)
}

function isDone({ db }: Context, key: { pemdaId: number; perintah: string }): Promise<boolean> {
  return inTenant(db.app, { pemdaId: key.pemdaId }, async (tx) => (await findPerintah(tx, key)) !== undefined)
}

/** The cash and the plafon everything else draws on. */
async function openYear(
  lakon: Lakon,
  { juta, kdh, unit }: { juta: number; kdh: Pelaku; unit: readonly UnitContohDokumen[] },
): Promise<void> {
  const lines = [baris(await lakon.kunci(ppkd, 'saldo_awal', kas), juta)]
  for (const { unitId, mata } of unit) {
    const plafon = Map.groupBy(mata, ({ sub, dana }) => `${sub} ${dana}`)
    for (const group of plafon.values()) {
      const [first] = group
      invariant(first !== undefined, 'a group has a member')
      const key = await lakon.kunci(ppkd, 'saldo_awal', { unitId, sub: first.sub, dana: first.dana })
      lines.push(
        baris(
          key,
          group.reduce((total, satu) => total + totalOf(satu), 0),
        ),
      )
    }
  }
  const isi = { dasar: 'Perda 9/2025 tentang APBD 2026 (contoh)' }
  const naskah = {
    tahun: tahunContoh,
    tanggal: awalTahun,
    uraian: 'Kas daerah dan plafon 2026',
    isi,
    baris: lines,
  }
  const id = await lakon.buat('saldo_awal', ppkd, naskah)
  await walk(lakon, { jenis: 'saldo_awal', id, tanggal: awalTahun }, [ppkd, 'ajukan'], [kdh, 'tanda-tangani'])
}

/** Grants a unit its DPA; answers what happens on the days after. */
async function grantYear(lakon: Lakon, unit: UnitContohDokumen): Promise<readonly Adegan[]> {
  const pa: Pelaku = [unit.orang.pa, 'pa']
  const keys = new Map<string, number>()
  for (const { nama, sub, rekening, dana } of unit.mata)
    keys.set(nama, await lakon.kunci(pa, 'dpa', { unitId: unit.unitId, sub, rekening, dana }))
  const dpa = await grantDpa(lakon, { unit, pa, keys })
  return [
    ...unit.spd.map((spd) => ({
      tanggal: spd.tanggal,
      main: (peraga: Lakon) => releaseSpd(peraga, { unit, keys, dpa, spd }),
    })),
    ...unit.kontrak.flatMap((kontrak) =>
      adeganKontrak(unit, { kontrak, kunci: keys.get(kontrak.mata) ?? 0, dpa }),
    ),
  ]
}

async function grantDpa(
  lakon: Lakon,
  { unit, pa, keys }: { unit: UnitContohDokumen; pa: Pelaku; keys: ReadonlyMap<string, number> },
): Promise<bigint> {
  const tanggal = '2026-01-05'
  const id = await lakon.buat('dpa', pa, {
    ...{ tahun: tahunContoh, tanggal, uraian: 'DPA murni 2026' },
    isi: { dasar: perkada },
    baris: unit.mata.flatMap((satu) => linesOf(satu, keys, () => true)),
  })
  // The head of BPKAD verifies as TAPD and validates as PPKD: the law joins the offices, and the trail marks it.
  const way = [
    [pa, 'ajukan'],
    [['kepala.bpkad', 'tapd'], 'verifikasi'],
    [['sekda', 'sekda'], 'setujui'],
    [ppkd, 'sahkan'],
  ] as const
  await walk(lakon, { jenis: 'dpa', id, tanggal }, ...way)
  return id
}

async function releaseSpd(
  lakon: Lakon,
  {
    unit,
    keys,
    dpa,
    spd: { tanggal, uraian, bulan, kecuali = [] },
  }: {
    unit: UnitContohDokumen
    keys: ReadonlyMap<string, number>
    dpa: bigint
    spd: UnitContohDokumen['spd'][number]
  },
): Promise<void> {
  const lines = unit.mata
    .filter(({ nama }) => !kecuali.includes(nama))
    .flatMap((satu) => linesOf(satu, keys, (month) => bulan.includes(month)))
  const id = await lakon.buat('spd', kuasaBud, {
    tahun: tahunContoh,
    tanggal,
    uraian,
    asal: dpa,
    baris: lines,
  })
  await walk(lakon, { jenis: 'spd', id, tanggal }, [kuasaBud, 'ajukan'], [ppkd, 'tanda-tangani'])
}

function linesOf(
  { nama, bulan }: MataContoh,
  keys: ReadonlyMap<string, number>,
  wanted: (bulan: number) => boolean,
) {
  return Object.entries(bulan)
    .filter(([month]) => wanted(Number(month)))
    .map(([month, juta]) => baris(keys.get(nama) ?? 0, juta, Number(month)))
}

function totalOf({ bulan }: MataContoh): number {
  return Object.values(bulan).reduce((total, juta) => total + juta, 0)
}
