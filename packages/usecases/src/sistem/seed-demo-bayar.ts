import { addDays, type Tanggal } from '@benang/values/tanggal'
import type { Pelaku } from './pelaku-contoh.ts'
import type {
  GajiContoh,
  KontrakContoh,
  SampaiTahap,
  TerminContoh,
  UnitContohDokumen,
} from './seed-demo-bentuk.ts'
import { baris, kuasaBud, type Lakon, ppkd } from './seed-demo-lakon.ts'
import { unitContoh } from './seed-demo-organisasi.ts'

const urutan: readonly SampaiTahap[] = [
  'bast',
  'spp-draf',
  'spp-diajukan',
  'spp-dikembalikan',
  'spp-diverifikasi',
  'spm-diajukan',
  'spm-disetujui',
  'sp2d-diajukan',
  'sp2d-disahkan',
  'sp2d-dibalik',
]

type Orang = { pa: Pelaku; pptk: Pelaku; ppk: Pelaku; bendahara: Pelaku }

/** Something that happens on a day of the story; days are told in order, so that numbers follow the calendar. */
export type Adegan = { tanggal: Tanggal; main(lakon: Lakon): Promise<void> }

/** Who pays what: `nama` names the payment's documents, `penerima` who is paid, `dari` the document it is made from. */
export type Pembayaran = {
  nama: string
  orang: Orang
  penerima: string
  termin: TerminContoh
  kunci(lakon: Lakon): Promise<number>
  bast: boolean
}

/** The people of a unit in the roles they pay with. */
export function orangOf({ orang }: UnitContohDokumen): Orang {
  return {
    pa: [orang.pa, 'pa'],
    pptk: [orang.pptk, 'pptk'],
    ppk: [orang.ppk, 'ppk-skpd'],
    bendahara: [orang.bendahara, 'bendahara-pengeluaran'],
  }
}

/** The key of a line of a unit, by its name. */
export function kunciMata(lakon: Lakon, unit: UnitContohDokumen, nama: string): Promise<number> {
  const { sub = '', rekening = '', dana = '' } = unit.mata.find((satu) => satu.nama === nama) ?? {}
  return lakon.kunci(orangOf(unit).pa, 'rka', { unitId: unit.unitId, sub, rekening, dana })
}

/** A contract of the demo and its payments, each as far as the story says. */
export function adeganKontrak(unit: UnitContohDokumen, kontrak: KontrakContoh): readonly Adegan[] {
  const orang = orangOf(unit)
  const { tanggal, uraian, penyedia, selesai, juta, mata } = kontrak
  const nama = `kontrak/${unit.unitId}/${mata}`
  const kunci = (lakon: Lakon) => kunciMata(lakon, unit, mata)
  const sign: Adegan = {
    tanggal,
    async main(lakon) {
      await lakon.buat(nama, orang.pptk, {
        ...{ tanggal, uraian, asal: await lakon.id(`dpa/${unit.unitId}`), isi: { penyedia, selesai } },
        baris: [baris(await kunci(lakon), juta)],
      })
      await walk(lakon, { nama, tanggal }, [orang.pptk, 'ajukan'], [orang.pa, 'tanda-tangani'])
    },
  }
  const bayar = { orang, penerima: penyedia, kunci, bast: true }
  return [
    sign,
    ...kontrak.termin.flatMap((termin, urut) =>
      adeganTermin({ ...bayar, termin, nama: `${unit.unitId}/${mata}/${urut + 1}` }, nama),
    ),
  ]
}

/** Salaries: asked for without a receipt. */
export function adeganGaji(unit: UnitContohDokumen, gaji: GajiContoh, urut: number): readonly Adegan[] {
  return adeganTermin({
    ...{ orang: orangOf(unit), penerima: 'Pegawai ASN unit ini', termin: gaji, bast: false },
    nama: `${unit.unitId}/${gaji.mata}/${urut + 1}`,
    kunci: (lakon) => kunciMata(lakon, unit, gaji.mata),
  })
}

/** Receipt, request, order and payment of a termin, on the days after one another, as far as it came. */
export function adeganTermin(bayar: Pembayaran, kontrak = ''): readonly Adegan[] {
  const { termin } = bayar
  const day = (
    days: number,
    tahap: SampaiTahap,
    main: (lakon: Lakon, bayar: Pembayaran, tanggal: Tanggal) => Promise<void>,
  ): Adegan[] => {
    const tanggal = addDays(termin.tanggal, days)
    return reaches(termin, tahap) ? [{ tanggal, main: (lakon) => main(lakon, bayar, tanggal) }] : []
  }
  return [
    ...(bayar.bast
      ? day(0, 'bast', (lakon, satu, tanggal) => receive(lakon, satu, { tanggal, kontrak }))
      : []),
    ...day(1, 'spp-draf', request),
    ...day(2, 'spm-diajukan', order),
    ...day(4, 'sp2d-diajukan', disburse),
    ...day(7, 'sp2d-dibalik', reverse),
  ]
}

async function receive(
  lakon: Lakon,
  { nama, orang, kunci, termin: { uraian, juta } }: Pembayaran,
  { tanggal, kontrak }: { tanggal: Tanggal; kontrak: string },
): Promise<void> {
  const bast = `bast/${nama}`
  const asal = await lakon.id(kontrak)
  await lakon.buat(bast, orang.pptk, { tanggal, uraian, asal, baris: [baris(await kunci(lakon), juta)] })
  await walk(lakon, { nama: bast, tanggal }, [orang.pptk, 'ajukan'], [orang.pa, 'tanda-tangani'])
}

async function request(lakon: Lakon, bayar: Pembayaran, tanggal: Tanggal): Promise<void> {
  const { nama, orang, penerima, termin } = bayar
  const spp = `spp/${nama}`
  await lakon.buat(spp, orang.bendahara, {
    ...{ tanggal, uraian: termin.uraian, baris: [baris(await bayar.kunci(lakon), termin.juta)] },
    ...(bayar.bast ? { asal: await lakon.id(`bast/${nama}`) } : {}),
    isi: { penerima, rekeningPenerima: `Bank Contoh ${String(termin.juta).padStart(6, '0')}` },
  })
  if (reaches(termin, 'spp-diajukan')) await walk(lakon, { nama: spp, tanggal }, [orang.bendahara, 'ajukan'])
  const { catatan } = termin
  if (termin.sampai === 'spp-dikembalikan' && catatan !== undefined)
    await lakon.langkah(spp, { pelaku: orang.ppk, tindakan: 'kembalikan', tanggal, catatan })
  else if (reaches(termin, 'spp-diverifikasi'))
    await walk(lakon, { nama: spp, tanggal }, [orang.ppk, 'verifikasi'])
}

async function order(lakon: Lakon, { nama, orang, termin }: Pembayaran, tanggal: Tanggal): Promise<void> {
  const spm = `spm/${nama}`
  const asal = await lakon.id(`spp/${nama}`)
  await lakon.buat(spm, orang.ppk, { tanggal, uraian: termin.uraian, asal, isi: { sptj: true } })
  await walk(lakon, { nama: spm, tanggal }, [orang.ppk, 'ajukan'])
  if (reaches(termin, 'spm-disetujui')) await walk(lakon, { nama: spm, tanggal }, [orang.pa, 'tanda-tangani'])
}

async function disburse(lakon: Lakon, { nama, termin }: Pembayaran, tanggal: Tanggal): Promise<void> {
  const potongan = []
  for (const [rekening, juta] of termin.potongan ?? [])
    potongan.push(baris(await lakon.kunci(kuasaBud, 'sp2d', { unitId: unitContoh.bpkad, rekening }), juta))
  const sp2d = `sp2d/${nama}`
  const asal = await lakon.id(`spm/${nama}`)
  await lakon.buat(sp2d, kuasaBud, { tanggal, uraian: termin.uraian, asal, baris: potongan })
  await walk(lakon, { nama: sp2d, tanggal }, [kuasaBud, 'ajukan'])
  if (reaches(termin, 'sp2d-disahkan')) await walk(lakon, { nama: sp2d, tanggal }, [ppkd, 'tanda-tangani'])
}

async function reverse(lakon: Lakon, bayar: Pembayaran, tanggal: Tanggal): Promise<void> {
  const alasan = 'Retur bank: nomor rekening penerima tidak aktif; dibayar ulang setelah data diperbaiki.'
  const nama = `pembalikan/${bayar.nama}`
  const asal = await lakon.id(`sp2d/${bayar.nama}`)
  await lakon.buat(nama, kuasaBud, { tanggal, uraian: 'Retur SP2D', asal, isi: { alasan } })
  await walk(lakon, { nama, tanggal }, [kuasaBud, 'ajukan'], [ppkd, 'tanda-tangani'])
}

/** Takes steps on one document, all on its date. */
export async function walk(
  lakon: Lakon,
  { nama, tanggal }: { nama: string; tanggal: Tanggal },
  ...way: readonly (readonly [Pelaku, tindakan: string])[]
): Promise<void> {
  for (const [pelaku, tindakan] of way) await lakon.langkah(nama, { pelaku, tindakan, tanggal })
}

function reaches({ sampai }: TerminContoh, tahap: SampaiTahap): boolean {
  return urutan.indexOf(sampai) >= urutan.indexOf(tahap)
}
