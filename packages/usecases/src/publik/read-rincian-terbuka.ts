import {
  type BarisTerbuka,
  listBarisTerbuka,
  type SaringanBaris,
  type VersiKey,
} from '@benang/database/publik/apbd'
import {
  findRekeningTerbuka,
  type Kelompok,
  type Menurut,
  sumBaris,
  sumMenurut,
  sumRekeningBawah,
  sumUnitProgram,
} from '@benang/database/publik/apbd-jumlah'
import type { Rupiah } from '@benang/values/rupiah'
import type { Context } from '../context.ts'
import type { KelompokTerbuka } from './read-apbd-terbuka.ts'
import { findTerbitan, type KepalaTerbitan, type TanyaTerbitan } from './read-terbitan.ts'

/** The three ways down: by unit (and program, kegiatan, sub kegiatan below it), by bidang urusan, by account. */
export type TanyaRincian = TanyaTerbitan & {
  di: { unit: string; kode?: string | undefined } | { bidang: string } | { rekening: string }
  /** Lines after this one; for long lists. */
  sesudah?: string | undefined
}

/** What a group is. */
export type JenisRincian = 'unit' | 'urusan' | 'program' | 'kegiatan' | 'sub' | 'rekening'
export type NamaRincian = { jenis: JenisRincian; kode: string; nama: string }

/** A part of a published budget: where it stands, its sum, the parts below it, and at the end the lines themselves. */
export type RincianTerbuka = KepalaTerbitan & {
  /** From the top down to this one. */
  jejak: readonly NamaRincian[]
  jumlah: { baris: number; anggaran: Rupiah; realisasi: Rupiah }
  anak: readonly (KelompokTerbuka & { jenis: JenisRincian; unitKode: string; unitNama: string })[]
  baris: readonly BarisTerbuka[]
  /** The line to go on after; null at the end. */
  sesudah: number | null
}

/** Lines on one page. */
export const barisSehalaman = 200

/** One step of the way down; undefined when the version has no such part. */
export async function readRincianTerbuka(
  context: Pick<Context, 'db'>,
  tanya: TanyaRincian,
): Promise<RincianTerbuka | undefined> {
  const found = await findTerbitan(context, tanya)
  const sesudah = /^\d{1,9}$/.test(tanya.sesudah ?? '0') ? Number(tanya.sesudah ?? 0) : undefined
  if (found === undefined || sesudah === undefined) return undefined
  const look: Look = { db: context.db.publik, key: found.key }
  const { di } = tanya
  const isi =
    'unit' in di
      ? await ofUnit(look, { ...di, sesudah })
      : 'bidang' in di
        ? await urusan(look, di.bidang)
        : await rekening(look, { kode: di.rekening, sesudah })
  return isi === undefined ? undefined : { ...found.kepala, ...isi }
}

type Look = { db: Context['db']['publik']; key: VersiKey }
type Isi = Omit<RincianTerbuka, keyof KepalaTerbitan>

const belanja = { bagian: ['belanja'] } as const
/** By the number of its segments, what a code of the tree of activities is and what stands below it. */
const jenjang: Readonly<Record<number, { jenis: 'program' | 'kegiatan' | 'sub'; bawah: Menurut | null }>> = {
  3: { jenis: 'program', bawah: 'kegiatan' },
  5: { jenis: 'kegiatan', bawah: 'sub' },
  6: { jenis: 'sub', bawah: null },
}

async function ofUnit(
  look: Look,
  { unit, kode, sesudah }: { unit: string; kode?: string | undefined; sesudah: number },
): Promise<Isi | undefined> {
  const level = kode === undefined ? undefined : jenjang[kode.split('.').length]
  if (kode !== undefined && level === undefined) return undefined
  const saringan: SaringanBaris = level === undefined ? { unit } : { ...belanja, unit, [level.jenis]: kode }
  const [jumlah, first] = await Promise.all([
    sumBaris(look.db, look.key, saringan),
    listBarisTerbuka(look.db, look.key, { saringan, sesudah: 0, banyak: 1 }),
  ])
  const [satu] = first
  if (satu === undefined) return undefined
  const jejak = jejakOf(satu, level?.jenis)
  if (level?.bawah === null) return { jejak, jumlah, anak: [], ...(await lines(look, { saringan, sesudah })) }
  const menurut = level?.bawah ?? 'program'
  const anak = await sumMenurut(look.db, look.key, { menurut, saringan: { ...saringan, ...belanja } })
  const jenis = level === undefined ? 'program' : menurut === 'sub' ? 'sub' : 'kegiatan'
  const lain = level === undefined ? await bukanBelanja(look, unit) : []
  return {
    ...{ jejak, jumlah, baris: lain, sesudah: null },
    anak: anak.map((isi) => ({ ...isi, jenis, unitKode: satu.unitKode, unitNama: satu.unitNama })),
  }
}

/** Revenue and financing of a unit: lines without a program, at most a page of them. */
function bukanBelanja({ db, key }: Look, unit: string): Promise<readonly BarisTerbuka[]> {
  const saringan = { unit, bagian: ['pendapatan', 'penerimaan', 'pengeluaran'] }
  return listBarisTerbuka(db, key, { saringan, sesudah: 0, banyak: barisSehalaman })
}

function jejakOf(
  satu: BarisTerbuka,
  sampai: 'program' | 'kegiatan' | 'sub' | undefined,
): readonly NamaRincian[] {
  const all: readonly NamaRincian[] = [
    { jenis: 'unit', kode: satu.unitKode, nama: satu.unitNama },
    { jenis: 'program', kode: satu.programKode, nama: satu.programNama },
    { jenis: 'kegiatan', kode: satu.kegiatanKode, nama: satu.kegiatanNama },
    { jenis: 'sub', kode: satu.subKode, nama: satu.subNama },
  ]
  return all.slice(0, all.findIndex(({ jenis }) => jenis === (sampai ?? 'unit')) + 1)
}

async function urusan({ db, key }: Look, bidang: string): Promise<Isi | undefined> {
  const saringan = { ...belanja, bidang }
  const [jumlah, [satu], anak] = await Promise.all([
    sumBaris(db, key, saringan),
    listBarisTerbuka(db, key, { saringan, sesudah: 0, banyak: 1 }),
    sumUnitProgram(db, key, saringan),
  ])
  if (satu === undefined) return undefined
  return {
    jejak: [{ jenis: 'urusan', kode: satu.bidangKode, nama: satu.bidangNama }],
    ...{ jumlah, baris: [], sesudah: null },
    anak: anak.map((isi) => ({ ...isi, jenis: 'program' })),
  }
}

async function rekening(
  look: Look,
  { kode, sesudah }: { kode: string; sesudah: number },
): Promise<Isi | undefined> {
  const { db, key } = look
  const parts = kode.split('.')
  const codes = parts.map((_, index) => parts.slice(0, index + 1).join('.'))
  const saringan = { rekening: kode }
  const jumlah = await sumBaris(db, key, saringan)
  if (parts.length > 8 || jumlah.baris === 0) return undefined
  const names = await Promise.all(codes.map((satu) => findRekeningTerbuka(db, key, satu)))
  const anak = await sumRekeningBawah(db, key, { induk: kode, saringan: {} })
  const jejak = codes.map(
    (satu, index): NamaRincian => ({
      jenis: 'rekening',
      kode: satu,
      nama: names[index] ?? `Rekening ${satu}`,
    }),
  )
  const isDaun = anak.length === 1 && anak[0]?.kode === kode
  if (isDaun) return { jejak, jumlah, anak: [], ...(await lines(look, { saringan, sesudah })) }
  return { ...{ jejak, jumlah, baris: [], sesudah: null }, anak: anak.map(anakRekening) }
}

function anakRekening(isi: Kelompok): Isi['anak'][number] {
  return { ...isi, jenis: 'rekening', unitKode: '', unitNama: '' }
}

async function lines(
  { db, key }: Look,
  { saringan, sesudah }: { saringan: SaringanBaris; sesudah: number },
): Promise<Pick<Isi, 'baris' | 'sesudah'>> {
  const rows = await listBarisTerbuka(db, key, { saringan, sesudah, banyak: barisSehalaman + 1 })
  const baris = rows.slice(0, barisSehalaman)
  return { baris, sesudah: rows.length > barisSehalaman ? (baris.at(-1)?.urut ?? null) : null }
}
