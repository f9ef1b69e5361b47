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
type Pembayaran = { orang: Orang; kunci: number; unitId: number; kontrak: KontrakContoh }

/** A contract of the demo with its payments, each as far as the story says. */
export async function bindAndPay(
  lakon: Lakon,
  { unitId, orang: nama }: UnitContohDokumen,
  { kontrak, kunci, dpa }: { kontrak: KontrakContoh; kunci: number; dpa: bigint },
): Promise<void> {
  const orang: Orang = {
    pa: [nama.pa, 'pa'],
    pptk: [nama.pptk, 'pptk'],
    ppk: [nama.ppk, 'ppk-skpd'],
    bendahara: [nama.bendahara, 'bendahara-pengeluaran'],
  }
  const { tanggal, uraian, penyedia, selesai, juta } = kontrak
  const id = await lakon.buat('kontrak', orang.pptk, {
    ...{ tahun: tahunContoh, tanggal, uraian, asal: dpa, isi: { penyedia, selesai } },
    baris: [baris(kunci, juta)],
  })
  await walk(lakon, { jenis: 'kontrak', id, tanggal }, [orang.pptk, 'ajukan'], [orang.pa, 'tanda-tangani'])
  for (const termin of kontrak.termin)
    await payTermin(lakon, { orang, kunci, unitId, kontrak }, { termin, asal: id })
}

async function payTermin(
  lakon: Lakon,
  bayar: Pembayaran,
  { termin, asal }: { termin: TerminContoh; asal: bigint },
): Promise<void> {
  const { orang, kunci } = bayar
  const { tanggal, uraian, juta } = termin
  const bast = await lakon.buat('bast', orang.pptk, {
    ...{ tahun: tahunContoh, tanggal, uraian, asal, baris: [baris(kunci, juta)] },
  })
  await walk(lakon, { jenis: 'bast', id: bast, tanggal }, [orang.pptk, 'ajukan'], [orang.pa, 'tanda-tangani'])
  if (!reaches(termin, 'spp-draf')) return
  const spp = await requestTermin(lakon, bayar, { termin, bast })
  if (!reaches(termin, 'spm-diajukan')) return
  const spm = await orderTermin(lakon, bayar, { termin, spp })
  if (reaches(termin, 'sp2d-diajukan')) await disburseTermin(lakon, bayar, { termin, spm })
}

async function requestTermin(
  lakon: Lakon,
  { orang, kunci, kontrak }: Pembayaran,
  { termin, bast }: { termin: TerminContoh; bast: bigint },
): Promise<bigint> {
  const tanggal = addDays(termin.tanggal, 1)
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

async function orderTermin(
  lakon: Lakon,
  { orang }: Pembayaran,
  { termin, spp }: { termin: TerminContoh; spp: bigint },
): Promise<bigint> {
  const tanggal = addDays(termin.tanggal, 2)
  const naskah = { tahun: tahunContoh, tanggal, uraian: termin.uraian, asal: spp, isi: { sptj: true } }
  const id = await lakon.buat('spm', orang.ppk, naskah)
  await walk(lakon, { jenis: 'spm', id, tanggal }, [orang.ppk, 'ajukan'])
  if (reaches(termin, 'spm-disetujui'))
    await walk(lakon, { jenis: 'spm', id, tanggal }, [orang.pa, 'tanda-tangani'])
  return id
}

async function disburseTermin(
  lakon: Lakon,
  { unitId }: Pembayaran,
  { termin, spm }: { termin: TerminContoh; spm: bigint },
): Promise<void> {
  const tanggal = addDays(termin.tanggal, 4)
  const potongan = []
  for (const [rekening, juta] of termin.potongan ?? [])
    potongan.push(baris(await lakon.kunci(kuasaBud, 'sp2d', { unitId, rekening }), juta))
  const naskah = { tahun: tahunContoh, tanggal, uraian: termin.uraian, asal: spm, baris: potongan }
  const id = await lakon.buat('sp2d', kuasaBud, naskah)
  await walk(lakon, { jenis: 'sp2d', id, tanggal }, [kuasaBud, 'ajukan'])
  if (!reaches(termin, 'sp2d-disahkan')) return
  await walk(lakon, { jenis: 'sp2d', id, tanggal }, [ppkd, 'tanda-tangani'])
  if (termin.sampai === 'sp2d-dibalik') await reverse(lakon, { sp2d: id, tanggal: addDays(tanggal, 3) })
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
