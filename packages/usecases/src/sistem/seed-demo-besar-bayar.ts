import { inTenant } from '@benang/database/connection'
import { listDokumenSekaligus } from '@benang/database/sistem/dokumen-sekaligus'
import { invariant } from '@benang/values/invariant'
import { addDays, type Tanggal } from '@benang/values/tanggal'
import { z } from 'zod'
import { runAct } from '../act.ts'
import { type CreateSekaligusInput, createSekaligusOf } from './create-dokumen-sekaligus.ts'
import type { Pelaku } from './pelaku-contoh.ts'
import { type Adegan, kunciMata, orangOf } from './seed-demo-bayar.ts'
import type { UkuranBesar } from './seed-demo-besar-bentuk.ts'
import { mataGaji } from './seed-demo-besar-naskah.ts'
import { type TahunContoh, totalOf, type UnitContohDokumen } from './seed-demo-bentuk.ts'
import { kuasaBud, type Lakon, ppkd } from './seed-demo-lakon.ts'
import { semuaLayanan } from './semua-layanan.ts'
import { stepSekaligusOf } from './step-dokumen-sekaligus.ts'

/** A payment of pay: its mata anggaran, sen, and the day of its SPP. */
type BayarBesar = { mata: string; jumlah: bigint; tanggal: Tanggal }

/** What a unit pays in a quarter. */
type TriwulanBesar = { unit: UnitContohDokumen; nama: string; hari: Tanggal; bayar: readonly BayarBesar[] }

type Draf = CreateSekaligusInput['dokumen'][number]

const juta = 100_000_000n // sen
const hasilBuat = z.object({ dokumen: z.array(z.string()) })

/** The payments of the year: each quarter every unit's SPP in one act a step, then its SPM, then its SP2D. */
export function adeganBayarBesar({ unit }: TahunContoh, ukuran: UkuranBesar): readonly Adegan[] {
  const banyak = ukuran.sp2d / ukuran.subKegiatan
  invariant(Number.isInteger(banyak), 'every sub kegiatan pays as often')
  return unit
    .flatMap((satu) => [1, 2, 3, 4].map((triwulan) => triwulanOf(satu, { triwulan, banyak })))
    .filter(({ bayar }) => bayar.length > 0)
    .flatMap((satu) => [
      { tanggal: satu.hari, main: (lakon) => requestAll(lakon, satu) },
      { tanggal: addDays(satu.hari, 1), main: (lakon) => orderAll(lakon, satu) },
      { tanggal: addDays(satu.hari, 2), main: (lakon) => disburseAll(lakon, satu) },
    ])
}

/** Payment k of n comes in the quarter by whose end k/n of the year's pay is released. */
function triwulanOf(
  unit: UnitContohDokumen,
  { triwulan, banyak }: { triwulan: number; banyak: number },
): TriwulanBesar {
  const mulai = unit.spd[triwulan - 1]?.tanggal
  invariant(mulai !== undefined, 'every quarter has its SPD')
  const kini = Array.from({ length: banyak }, (_, urut) => urut).filter(
    (urut) => Math.ceil(((urut + 1) * 4) / banyak) === triwulan,
  )
  const gaji = unit.mata.filter(({ nama }) => nama.endsWith(`/${mataGaji}`))
  return {
    ...{ unit, nama: `${unit.unitId}/${triwulan}`, hari: addDays(mulai, 35) },
    bayar: kini.flatMap((_, minggu) =>
      gaji.map((satu) => ({
        mata: satu.nama,
        jumlah: (BigInt(totalOf(satu)) * juta) / BigInt(banyak),
        tanggal: addDays(mulai, 7 + 7 * Math.min(minggu, 4)),
      })),
    ),
  }
}

async function requestAll(lakon: Lakon, { unit, nama, hari, bayar }: TriwulanBesar): Promise<void> {
  const { bendahara, ppk } = orangOf(unit)
  const dokumen: Draf[] = []
  for (const { mata, jumlah, tanggal } of bayar)
    dokumen.push({
      ...{ tanggal, uraian: 'Gaji dan tunjangan', asalId: null },
      isi: { penerima: 'Pegawai ASN unit ini', rekeningPenerima: 'Bank Contoh 000001' },
      baris: [{ kunci: await kunciMata(lakon, unit, mata), bulan: 0, jumlah, uraian: '' }],
    })
  await buatSemua(lakon, `spp/${nama}`, { pelaku: bendahara, hari, dokumen })
  await lakukanSemua(lakon, `spp/${nama}`, { pelaku: bendahara, tindakan: 'ajukan', hari })
  await lakukanSemua(lakon, `spp/${nama}`, { pelaku: ppk, tindakan: 'verifikasi', hari })
}

async function orderAll(lakon: Lakon, { unit, nama, hari, bayar }: TriwulanBesar): Promise<void> {
  const { pa, ppk } = orangOf(unit)
  const spp = await idsOf(lakon, `spp/${nama}`)
  const besok = addDays(hari, 1)
  const dokumen = bayar.map(
    ({ tanggal }, at): Draf => ({
      ...{ tanggal: addDays(tanggal, 1), uraian: 'Gaji dan tunjangan', asalId: spp[at] ?? null },
      ...{ isi: { sptj: true }, baris: [] },
    }),
  )
  await buatSemua(lakon, `spm/${nama}`, { pelaku: ppk, hari: besok, dokumen })
  await lakukanSemua(lakon, `spm/${nama}`, { pelaku: ppk, tindakan: 'ajukan', hari: besok })
  await lakukanSemua(lakon, `spm/${nama}`, { pelaku: pa, tindakan: 'tanda-tangani', hari: besok })
}

async function disburseAll(lakon: Lakon, { nama, hari, bayar }: TriwulanBesar): Promise<void> {
  const spm = await idsOf(lakon, `spm/${nama}`)
  const lusa = addDays(hari, 2)
  const dokumen = bayar.map(
    ({ tanggal }, at): Draf => ({
      ...{ tanggal: addDays(tanggal, 2), uraian: 'Gaji dan tunjangan', asalId: spm[at] ?? null },
      ...{ isi: {}, baris: [] },
    }),
  )
  await buatSemua(lakon, `sp2d/${nama}`, { pelaku: kuasaBud, hari: lusa, dokumen })
  await lakukanSemua(lakon, `sp2d/${nama}`, { pelaku: kuasaBud, tindakan: 'ajukan', hari: lusa })
  await lakukanSemua(lakon, `sp2d/${nama}`, { pelaku: ppkd, tindakan: 'tanda-tangani', hari: lusa })
}

/** Drafts many documents under one name, once. */
async function buatSemua(
  lakon: Lakon,
  nama: string,
  { pelaku, hari, dokumen }: { pelaku: Pelaku; hari: Tanggal; dokumen: readonly Draf[] },
): Promise<void> {
  await lakon.sekali(`${nama}/buat`, async (perintah) =>
    runAct(await lakon.sebagai(pelaku, hari), createSekaligusOf(layananOf(nama)), {
      ...{ tahun: lakon.tahun, dokumen, perintah },
    }),
  )
}

/** Takes a step on all documents of a name, once. */
async function lakukanSemua(
  lakon: Lakon,
  nama: string,
  { pelaku, tindakan, hari }: { pelaku: Pelaku; tindakan: string; hari: Tanggal },
): Promise<void> {
  await lakon.sekali(`${nama}/${tindakan}`, async (perintah) => {
    const { pemdaId, context } = lakon
    const ids = await idsOf(lakon, nama)
    const seen = await inTenant(context.db.app, { pemdaId }, (tx) =>
      listDokumenSekaligus(tx, { pemdaId, dokumen: ids }),
    )
    const dokumen = seen.map(({ dokumenId, versi, sidik }) => ({
      ...{ dokumenId, versi, sidik: Buffer.from(sidik).toString('hex') },
    }))
    const act = stepSekaligusOf(layananOf(nama), tindakan)
    return runAct(await lakon.sebagai(pelaku, hari), act, { dokumen, perintah })
  })
}

async function idsOf(lakon: Lakon, nama: string): Promise<readonly bigint[]> {
  const hasil = await lakon.sekali(`${nama}/buat`, () => {
    throw new Error(`${nama} was not told yet`)
  })
  return hasilBuat.parse(hasil).dokumen.map(BigInt)
}

function layananOf(nama: string) {
  const layanan = semuaLayanan.find(({ jenis }) => jenis.kode === nama.split('/')[0])
  invariant(layanan !== undefined, `a kind for ${nama}`)
  return layanan
}
