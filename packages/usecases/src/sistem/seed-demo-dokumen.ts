import { inTenant } from '@benang/database/connection'
import { insertJalanPemda } from '@benang/database/penganggaran/jalan-pengecualian'
import { openBuku } from '@benang/database/ledger/buku'
import type { Tanggal } from '@benang/values/tanggal'
import { runAct } from '../act.ts'
import { changeMode } from '../akuntansi/change-mode.ts'
import type { Context } from '../context.ts'
import type { Pelaku } from './pelaku-contoh.ts'
import { type Adegan, adeganGaji, adeganKontrak, kunciMata, orangOf, walk } from './seed-demo-bayar.ts'
import type { PergeseranContoh, TahunContoh, UnitContohDokumen } from './seed-demo-bentuk.ts'
import { baris, kuasaBud, type Lakon, lakonOf, ppkd } from './seed-demo-lakon.ts'
import { seedKertasContoh } from './seed-demo-kertas.ts'
import { seedKinerjaContoh } from './seed-demo-kinerja.ts'
import { naskahContoh, pemdaAwal, tahunContoh } from './seed-demo-naskah.ts'
import { kdhOf } from './seed-demo-orang.ts'
import { type PemdaContoh, pemdaContoh } from './seed-demo-organisasi.ts'
import { adeganPembiayaan } from './seed-demo-pembiayaan.ts'
import { adeganPenerimaan } from './seed-demo-penerimaan.ts'
import { adeganRencana, bulananOf } from './seed-demo-rencana.ts'
import { publishTahun } from './seed-demo-terbitan.ts'
import { seedStandarContoh } from './seed-demo-standar.ts'
import { adeganUsulan } from './seed-demo-usul.ts'

/** DATA CONTOH, first view: the whole budget of the present year in two governments, and the payments told by hand. */
export async function seedDokumenContoh(context: Context): Promise<void> {
  for (const pemda of pemdaAwal) {
    const kisah = await kisahOf(context, { pemda, tahun: tahunContoh, bagian: 'awal' })
    for (const adegan of kisah.adegan) await adegan.main(kisah.lakon)
  }
}

// A way above the RKPD that the governments of the demo admit in their own table.
const jalanContoh = {
  kode: 'berita-acara-ppas',
  sejak: '2023-01-01',
  dasar: 'Perkada 3/2023 (contoh)',
} as const

/** A year's story, ready to be told from any scene on. */
export type Kisah = { lakon: Lakon; adegan: readonly Adegan[] }

/**
 * The scenes of a year in the order of their days, up to today: those of the first view, or the rest. Telling a scene again
 * changes nothing, so a story that was cut short goes on where it stopped, or from its start.
 */
export async function kisahOf(
  context: Context,
  { pemda, tahun, bagian }: { pemda: PemdaContoh; tahun: number; bagian: 'awal' | 'sisa' },
): Promise<Kisah> {
  const naskah = naskahContoh(pemda, tahun)
  const lakon = await lakonOf(context, naskah)
  await inTenant(context.db.app, pemda, async (tx) => {
    await openBuku(tx, naskah)
    await insertJalanPemda(tx, { ...pemda, ...jalanContoh })
    await seedStandarContoh(tx, pemda)
  })
  const isAwal = tahun === tahunContoh && pemdaAwal.includes(pemda)
  const scenes = isAwal ? pembagian(naskah, bagian) : bagian === 'sisa' ? pembagian(naskah, 'semua') : []
  const adegan = urutAdegan(scenes.filter(({ tanggal }) => tanggal <= context.today))
  if (adegan.length === 0) return { lakon, adegan }
  const kini = context.today
  // The province's many indicators can wait for the rest of the story.
  const isNanti = bagian === 'awal' && pemda.jenis === 'provinsi'
  const kinerja: Adegan[] = isNanti ? [] : [{ tanggal: kini, main: () => seedKinerjaContoh(context, naskah) }]
  const kertas: Adegan[] =
    isAwal && bagian === 'awal' && pemda.jenis === 'kota'
      ? [{ tanggal: kini, main: (satu) => seedKertasContoh(satu) }]
      : []
  const terbit: Adegan = { tanggal: kini, main: (satu) => publishTahun(satu, { tempat: bagian }) }
  return { lakon, adegan: [...adegan, ...kinerja, ...kertas, terbit] }
}

/** Scenes in the order of their days. */
export function urutAdegan(adegan: readonly Adegan[]): readonly Adegan[] {
  return adegan.toSorted((a, b) => (a.tanggal < b.tanggal ? -1 : Number(a.tanggal > b.tanggal)))
}

function pembagian(naskah: TahunContoh, bagian: 'awal' | 'sisa' | 'semua'): readonly Adegan[] {
  const unit = naskah.unit.filter(({ awal = false }) => bagian === 'semua' || awal === (bagian === 'awal'))
  if (bagian === 'sisa') return unit.flatMap(adeganUnit)
  return [
    ...adeganUsulan(naskah),
    ...adeganRencana(naskah),
    ...adeganCermin(naskah),
    ...adeganPenerimaan(naskah),
    ...adeganPembiayaan(naskah),
    ...unit.flatMap(adeganUnit),
    ...adeganTerbitan(naskah),
  ]
}

/** The days in between on which the budget is published as it stands. */
function adeganTerbitan({ terbitan = [] }: TahunContoh): readonly Adegan[] {
  return terbitan.map(({ tanggal, dasar }) => ({
    tanggal,
    main: (lakon) => publishTahun(lakon, { tempat: tanggal, tanggal, dasar }),
  }))
}

/** What a unit does once its DPA is in force. */
export function adeganUnit(unit: UnitContohDokumen): readonly Adegan[] {
  return [
    ...unit.spd.map(
      (spd): Adegan => ({ tanggal: spd.tanggal, main: (lakon) => releaseSpd(lakon, unit, spd) }),
    ),
    ...unit.kontrak.flatMap((kontrak) => adeganKontrak(unit, kontrak)),
    ...(unit.gaji ?? []).flatMap((gaji, urut) => adeganGaji(unit, gaji, urut)),
    ...(unit.pergeseran ?? []).map(
      (satu): Adegan => ({ tanggal: satu.tanggal, main: (lakon) => shift(lakon, unit, satu) }),
    ),
  ]
}

async function releaseSpd(
  lakon: Lakon,
  unit: UnitContohDokumen,
  { tanggal, uraian, bulan, kecuali = [] }: UnitContohDokumen['spd'][number],
): Promise<void> {
  const nama = `spd/${unit.unitId}/${bulan[0]}`
  const lines = await bulananOf(lakon, unit, (satu, mata) => bulan.includes(satu) && !kecuali.includes(mata))
  // What a signed pergeseran took away is released no more; what it added waits for a later SPD.
  for (const satu of unit.pergeseran ?? []) {
    if (satu.sampai !== 'tanda-tangani' || satu.tanggal >= tanggal || !bulan.includes(satu.bulan)) continue
    const kunci = await kunciMata(lakon, unit, satu.dari)
    const line = lines.find((lain) => lain.kunci === kunci && lain.bulan === satu.bulan)
    if (line !== undefined) line.jumlah -= baris(kunci, satu.juta).jumlah
  }
  const asal = await lakon.id(`dpa/${unit.unitId}`)
  await lakon.buat(nama, kuasaBud, { tanggal, uraian, asal, baris: lines })
  await walk(lakon, { nama, tanggal }, [kuasaBud, 'ajukan'], [ppkd, 'tanda-tangani'])
}

async function shift(lakon: Lakon, unit: UnitContohDokumen, satu: PergeseranContoh): Promise<void> {
  const { tanggal, bulan, juta, bentuk, oleh, sampai } = satu
  const { pa } = orangOf(unit)
  const nama = `pergeseran/${unit.unitId}/${satu.nama}`
  await lakon.buat(nama, pa, {
    ...{
      tanggal,
      uraian: satu.naskah?.uraian ?? 'Penyesuaian kebutuhan',
      asal: await lakon.id(`dpa/${unit.unitId}`),
    },
    isi: {
      ...{ bentuk, dasar: satu.naskah?.dasar ?? dasarContoh(bentuk, lakon.tahun) },
      alasan: satu.naskah?.alasan ?? 'Kebutuhan lapangan berubah setelah pekerjaan berjalan.',
    },
    baris: [
      baris(await kunciMata(lakon, unit, satu.dari), -juta, bulan),
      baris(await kunciMata(lakon, unit, satu.ke), juta, bulan),
    ],
  })
  const way = [
    [pa, 'ajukan'],
    [['tapd', 'tapd'], 'verifikasi'],
    [signer(lakon, oleh), 'tanda-tangani'],
  ] as const
  const steps = way.findIndex(([, tindakan]) => tindakan === sampai) + 1
  await walk(lakon, { nama, tanggal }, ...way.slice(0, steps))
}

function dasarContoh(bentuk: PergeseranContoh['bentuk'], tahun: number): string {
  return `${bentuk === 'perda' ? 'Perda 4' : 'Perkada 17'}/${tahun} (contoh)`
}

function signer(lakon: Lakon, oleh: PergeseranContoh['oleh']): Pelaku {
  if (oleh !== 'kdh') return oleh === 'ppkd' ? ppkd : [oleh, oleh]
  const pemda = pemdaContoh.find(({ pemdaId }) => pemdaId === lakon.pemdaId)
  return [pemda === undefined ? oleh : kdhOf(pemda), oleh]
}

/** Turns the book into a mirror on the first working day, where the story says so. */
function adeganCermin({ cermin, tahun }: TahunContoh): readonly Adegan[] {
  if (!cermin) return []
  const tanggal: Tanggal = `${tahun}-01-02`
  const alasan = 'Transaksi dicatat di SIPD lebih dulu; buku ini mencerminkannya (contoh).'
  const main = async (lakon: Lakon) => {
    const orang = await lakon.sebagai(ppkd, tanggal)
    await lakon.sekali('cermin', (perintah) =>
      runAct(orang, changeMode, { tahun, mode: 'cermin', alasan, perintah }),
    )
  }
  return [{ tanggal, main }]
}
