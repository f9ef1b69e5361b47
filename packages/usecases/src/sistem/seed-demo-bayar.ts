import { addDays, type Tanggal } from '@benang/values/tanggal'
import type { Pelaku } from './pelaku-contoh.ts'
import { baris, kuasaBud, type Lakon, ppkd, tahunContoh } from './seed-demo-lakon.ts'
import type { KontrakContoh, SampaiTahap, TerminContoh, UnitContohDokumen } from './seed-demo-bentuk.ts'

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

type Pembayaran = {
  orang: Orang
  kunci: number
  unitId: number
  kontrak: KontrakContoh
  kontrakId: { id: bigint }
}

/** A contract of the demo and its payments, each as far as the story says. */
export function adeganKontrak(
  { unitId, orang: nama }: UnitContohDokumen,
  { kontrak, kunci, dpa }: { kontrak: KontrakContoh; kunci: number; dpa: bigint },
): readonly Adegan[] {
  const orang: Orang = {
    pa: [nama.pa, 'pa'],
    pptk: [nama.pptk, 'pptk'],
    ppk: [nama.ppk, 'ppk-skpd'],
    bendahara: [nama.bendahara, 'bendahara-pengeluaran'],
  }
  const { tanggal, uraian, penyedia, selesai, juta } = kontrak
  const kontrakId = { id: 0n }
  const sign: Adegan = {
    tanggal,
    async main(lakon) {
      const isi = { penyedia, selesai }
      const naskah = { tahun: tahunContoh, tanggal, uraian, asal: dpa, isi, baris: [baris(kunci, juta)] }
      kontrakId.id = await lakon.buat('kontrak', orang.pptk, naskah)
      const head = { jenis: 'kontrak', id: kontrakId.id, tanggal }
      await walk(lakon, head, [orang.pptk, 'ajukan'], [orang.pa, 'tanda-tangani'])
    },
  }
  const bayar = { orang, kunci, unitId, kontrak, kontrakId }
  return [sign, ...kontrak.termin.flatMap((termin) => adeganTermin(bayar, termin))]
}

/** Receipt, request, order and payment of a termin, on the days after one another, as far as it came. */
function adeganTermin(bayar: Pembayaran, termin: TerminContoh): readonly Adegan[] {
  const asal = { bast: 0n, spp: 0n, spm: 0n, sp2d: 0n }
  const day = (
    days: number,
    tahap: SampaiTahap,
    main: (lakon: Lakon, tanggal: Tanggal) => Promise<void>,
  ): Adegan[] => {
    const tanggal = addDays(termin.tanggal, days)
    return reaches(termin, tahap) ? [{ tanggal, main: (lakon) => main(lakon, tanggal) }] : []
  }
  return [
    ...day(0, 'bast', async (lakon, tanggal) => {
      asal.bast = await receive(lakon, bayar, { termin, tanggal })
    }),
    ...day(1, 'spp-draf', async (lakon, tanggal) => {
      asal.spp = await request(lakon, bayar, { termin, tanggal, bast: asal.bast })
    }),
    ...day(2, 'spm-diajukan', async (lakon, tanggal) => {
      asal.spm = await order(lakon, bayar, { termin, tanggal, spp: asal.spp })
    }),
    ...day(4, 'sp2d-diajukan', async (lakon, tanggal) => {
      asal.sp2d = await disburse(lakon, bayar, { termin, tanggal, spm: asal.spm })
    }),
    ...day(7, 'sp2d-dibalik', (lakon, tanggal) => reverse(lakon, { sp2d: asal.sp2d, tanggal })),
  ]
}

type Hari = { termin: TerminContoh; tanggal: Tanggal }

async function receive(
  lakon: Lakon,
  { orang, kunci, kontrakId }: Pembayaran,
  { termin: { uraian, juta }, tanggal }: Hari,
): Promise<bigint> {
  const naskah = { tahun: tahunContoh, tanggal, uraian, asal: kontrakId.id, baris: [baris(kunci, juta)] }
  const id = await lakon.buat('bast', orang.pptk, naskah)
  await walk(lakon, { jenis: 'bast', id, tanggal }, [orang.pptk, 'ajukan'], [orang.pa, 'tanda-tangani'])
  return id
}

async function request(
  lakon: Lakon,
  { orang, kunci, kontrak }: Pembayaran,
  { termin, tanggal, bast }: Hari & { bast: bigint },
): Promise<bigint> {
  const id = await lakon.buat('spp', orang.bendahara, {
    ...{ tahun: tahunContoh, tanggal, uraian: termin.uraian, asal: bast, baris: [baris(kunci, termin.juta)] },
    isi: { penerima: kontrak.penyedia, rekeningPenerima: `Bank Contoh 00${kontrak.juta}` },
  })
  const spp = { jenis: 'spp', id, tanggal }
  if (reaches(termin, 'spp-diajukan')) await walk(lakon, spp, [orang.bendahara, 'ajukan'])
  const { catatan } = termin
  if (termin.sampai === 'spp-dikembalikan' && catatan !== undefined)
    await lakon.lakukan('spp', id, { pelaku: orang.ppk, tindakan: 'kembalikan', tanggal, catatan })
  else if (reaches(termin, 'spp-diverifikasi')) await walk(lakon, spp, [orang.ppk, 'verifikasi'])
  return id
}

async function order(
  lakon: Lakon,
  { orang }: Pembayaran,
  { termin, tanggal, spp }: Hari & { spp: bigint },
): Promise<bigint> {
  const naskah = { tahun: tahunContoh, tanggal, uraian: termin.uraian, asal: spp, isi: { sptj: true } }
  const id = await lakon.buat('spm', orang.ppk, naskah)
  const spm = { jenis: 'spm', id, tanggal }
  await walk(lakon, spm, [orang.ppk, 'ajukan'])
  if (reaches(termin, 'spm-disetujui')) await walk(lakon, spm, [orang.pa, 'tanda-tangani'])
  return id
}

async function disburse(
  lakon: Lakon,
  { unitId }: Pembayaran,
  { termin, tanggal, spm }: Hari & { spm: bigint },
): Promise<bigint> {
  const potongan = []
  for (const [rekening, juta] of termin.potongan ?? [])
    potongan.push(baris(await lakon.kunci(kuasaBud, 'sp2d', { unitId, rekening }), juta))
  const naskah = { tahun: tahunContoh, tanggal, uraian: termin.uraian, asal: spm, baris: potongan }
  const id = await lakon.buat('sp2d', kuasaBud, naskah)
  await walk(lakon, { jenis: 'sp2d', id, tanggal }, [kuasaBud, 'ajukan'])
  if (reaches(termin, 'sp2d-disahkan'))
    await walk(lakon, { jenis: 'sp2d', id, tanggal }, [ppkd, 'tanda-tangani'])
  return id
}

async function reverse(lakon: Lakon, { sp2d, tanggal }: { sp2d: bigint; tanggal: Tanggal }): Promise<void> {
  const alasan = 'Retur bank: nomor rekening penerima tidak aktif; dibayar ulang setelah data diperbaiki.'
  const naskah = { tahun: tahunContoh, tanggal, uraian: 'Retur SP2D', asal: sp2d, isi: { alasan } }
  const id = await lakon.buat('pembalikan', kuasaBud, naskah)
  const way = [
    [kuasaBud, 'ajukan'],
    [ppkd, 'tanda-tangani'],
  ] as const
  await walk(lakon, { jenis: 'pembalikan', id, tanggal }, ...way)
}

/** Takes steps on one document, all on its date. */
export async function walk(
  lakon: Lakon,
  { jenis, id, tanggal }: { jenis: string; id: bigint; tanggal: Tanggal },
  ...way: readonly (readonly [Pelaku, tindakan: string])[]
): Promise<void> {
  for (const [pelaku, tindakan] of way) await lakon.lakukan(jenis, id, { pelaku, tindakan, tanggal })
}

function reaches({ sampai }: TerminContoh, tahap: SampaiTahap): boolean {
  return urutan.indexOf(sampai) >= urutan.indexOf(tahap)
}
