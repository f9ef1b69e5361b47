import {
  type BarisKertas,
  findBarisKertas,
  findKertas,
  listBarisKertas,
} from '@benang/database/penganggaran/kertas'
import { listDasarKertas, listSisipanSejak } from '@benang/database/penganggaran/kertas-impor'
import type { Dokumen } from '@benang/database/sistem/dokumen'
import {
  type BentrokBerkas,
  gabungBaris,
  type GabunganBaris,
} from '@benang/domain/penganggaran/kertas/gabung-berkas'
import { isiTeks } from '@benang/domain/penganggaran/kertas/medan-kertas'
import { type PahamBaris, pahamBaris } from '@benang/domain/penganggaran/kertas/paham-baris'
import { pasangBerkas } from '@benang/domain/penganggaran/kertas/pasang-berkas'
import type { BarisRka, BerkasRka } from '@benang/imports/rka/baca-rka'
import { kodeOf } from '@benang/values/kode-of'
import { kunciKonflik, type PutusanImpor } from '@benang/imports/imporan/hasil-periksa'
import type { Env } from '../act.ts'
import { Refused } from '../refused.ts'
import { acuanKertas } from './acuan-kertas.ts'
import { barisAwal } from './open-kertas.ts'

/** What the person chose: which side conflicts go to, whether lines the file lost are deleted, codes of a file that names none. */
export type PilihanGabung = {
  putusan: PutusanImpor
  /** For every conflict that `putusan` does not name. */
  semua?: 'sekarang' | 'berkas'
  hapusHilang: boolean
  baku: { subKegiatan?: string; dana?: string }
}

/** A line of the file with what becomes of its row. `paham`: as it will be understood, of lines that change anything. */
export type BarisGabung = {
  berkas: BarisRka
  kini: BarisKertas | null
  ubah: Readonly<Record<string, string>>
  bentrok: readonly BentrokBerkas[]
  /** How many of them nobody has chosen a side for. */
  belum: number
  pulihkan: boolean
  paham: PahamBaris | null
}

/** A file laid over a paper. `hilang` are rows the file knew, or its sub kegiatan have, and that are in it no more. */
export type GabunganRka = {
  dokumen: Dokumen
  nomor: number
  kini: readonly BarisKertas[]
  baris: readonly BarisGabung[]
  hilang: readonly BarisKertas[]
  /** Of these, rows somebody changed since the file was made; deleting them is to be chosen, `hilangBelum` is not. */
  hilangBentrok: readonly BarisKertas[]
  hilangBelum: number
  hapus: readonly BarisKertas[]
}

const maxBaris = 20_000

/** Matches and merges a file with the working paper of a draft; reads only. */
export async function gabungRka(
  env: Env,
  dokumen: Dokumen,
  berkas: BerkasRka,
  pilihan: PilihanGabung,
): Promise<GabunganRka> {
  const key = { pemdaId: env.session.pemdaId, dokumenId: dokumen.dokumenId }
  requireAsal(env, dokumen, berkas)
  if (berkas.baris.length > maxBaris)
    throw new Refused(
      'ISIAN',
      `Satu RKA paling banyak ${maxBaris} baris; berkas ini ${berkas.baris.length}. Bagi per sub kegiatan.`,
    )
  const kertas = await findKertas(env.tx, key)
  const nomor = kertas?.nomor ?? 0
  const hidup =
    kertas === undefined
      ? await barisAwal(env, dokumen)
      : await listBarisKertas(env.tx, key, { mulai: 0, banyak: maxBaris + 1 })
  const isi = berkas.baris.map((satu) => ({ ...satu, isi: lengkapi(satu.isi, pilihan.baku) }))
  const known = new Set(hidup.map(({ barisId }) => barisId))
  const named = isi.flatMap(({ barisId }) => (barisId !== null && !known.has(barisId) ? [barisId] : []))
  const kini = [
    ...hidup,
    ...(await findBarisKertas(env.tx, key, [...new Set(named)])).filter(({ dihapus }) => dihapus),
  ]
  const byId = new Map(kini.map((satu) => [satu.barisId, satu]))
  const pasangan = pasangBerkas(isi, kini)
  const dasar = await readDasar(env, key, { isi, pasangan, nomor, byId })
  const putus = putusanOf(pilihan)
  const gabung = isi.map((satu, index): Omit<BarisGabung, 'paham'> => {
    const ada = byId.get(pasangan[index] ?? '') ?? null
    if (ada === null)
      return { berkas: satu, kini: null, ubah: isiTeks(satu.isi), bentrok: [], belum: 0, pulihkan: false }
    const { ubah, bentrok } = gabungBaris(
      { isi: satu.isi, kini: ada, dasar: dasar.get(index) ?? null },
      env.session.penggunaId,
    )
    return { berkas: satu, kini: ada, ...pilih(ada, { ubah, bentrok }, putus) }
  })
  const baris = await pahami(env, dokumen, gabung)
  return {
    dokumen,
    nomor,
    kini,
    baris,
    ...(await hilangOf(env, { berkas, hidup, pasangan, pilihan, putus })),
  }
}

/** A file of ours names the draft it was written from; another draft's would double its lines. */
function requireAsal({ session }: Env, { dokumenId, uraian }: Dokumen, { asal }: BerkasRka): void {
  const [pemda, dokumen] = [asal.get('pemda'), asal.get('dokumen')]
  if (dokumen === undefined || (dokumen === String(dokumenId) && pemda === String(session.pemdaId))) return
  throw new Refused(
    'ISIAN',
    `Berkas ini diunduh dari RKA lain (${asal.get('nama') ?? dokumen}), bukan ${uraian}. Pilih RKA itu; untuk menyalin isinya, hapus lembar Benang dari berkas.`,
  )
}

function lengkapi(
  isi: Readonly<Record<string, string>>,
  baku: PilihanGabung['baku'],
): Readonly<Record<string, string>> {
  const isi2 = { ...isi }
  for (const medan of ['subKegiatan', 'dana'] as const)
    if ((isi2[medan] ?? '') === '' && (baku[medan] ?? '') !== '') isi2[medan] = baku[medan] ?? ''
  return isi2
}

type Siap = {
  isi: readonly BarisRka[]
  pasangan: readonly (string | null)[]
  nomor: number
  byId: ReadonlyMap<string, BarisKertas>
}

/** The rows as the file saw them, by index; none for lines that were found by what they say. */
async function readDasar(
  { tx }: Env,
  key: { pemdaId: number; dokumenId: bigint },
  { isi, pasangan, nomor, byId }: Siap,
): Promise<ReadonlyMap<number, Readonly<Record<string, string>>>> {
  const known = isi.flatMap(({ barisId, dasarRev }, index) =>
    barisId !== null && barisId === pasangan[index] && dasarRev !== null && dasarRev <= nomor
      ? [{ index, barisId, rev: dasarRev }]
      : [],
  )
  const since = Map.groupBy(await listDasarKertas(tx, key, known), ({ barisId }) => barisId)
  return new Map(
    known.map(({ index, barisId }) => {
      const lama = (since.get(barisId) ?? []).map(({ medan, nilai }) => [medan, nilai] as const)
      return [index, { ...byId.get(barisId)?.isi, ...Object.fromEntries(lama) }]
    }),
  )
}

type Putus = (barisId: string, medan: string) => 'sekarang' | 'berkas' | undefined

function putusanOf({ putusan, semua }: PilihanGabung): Putus {
  return (barisId, medan) => putusan[kunciKonflik({ barisId, medan })] ?? semua
}

/** What was chosen is written or left. A deleted row comes back only when the file's side was chosen for it. */
function pilih(
  { barisId, dihapus }: BarisKertas,
  { ubah, bentrok }: GabunganBaris,
  putus: Putus,
): Pick<BarisGabung, 'ubah' | 'bentrok' | 'belum' | 'pulihkan'> {
  const terpilih = bentrok.flatMap(({ medan, berkas }) =>
    medan !== '' && putus(barisId, medan) === 'berkas' ? [[medan, berkas] as const] : [],
  )
  const jadi = { ...ubah, ...Object.fromEntries(terpilih) }
  const sisa = bentrok.filter(({ medan }) => putus(barisId, medan) === undefined)
  if (!dihapus) return { ubah: jadi, bentrok, belum: sisa.length, pulihkan: false }
  const baris = bentrok.filter(({ medan }) => medan === '')
  return putus(barisId, '') === 'berkas'
    ? { ubah: jadi, bentrok, belum: sisa.length, pulihkan: true }
    : { ubah: {}, bentrok: baris, belum: sisa.filter(({ medan }) => medan === '').length, pulihkan: false }
}

async function pahami(
  { tx, session: { pemdaId } }: Env,
  { tahun }: Dokumen,
  gabung: readonly Omit<BarisGabung, 'paham'>[],
): Promise<readonly BarisGabung[]> {
  const jadi = gabung.map(({ kini, ubah, pulihkan }) =>
    Object.keys(ubah).length === 0 && !pulihkan ? null : { ...kini?.isi, ...ubah },
  )
  const cari = await acuanKertas(
    tx,
    { pemdaId, tahun },
    jadi.filter((isi) => isi !== null),
  )
  return gabung.map((satu, index) => {
    const isi = jadi[index] ?? null
    return { ...satu, paham: isi === null ? null : pahamBaris(isi, cari) }
  })
}

async function hilangOf(
  { tx, session: { pemdaId } }: Env,
  {
    berkas,
    hidup,
    pasangan,
    pilihan,
    putus,
  }: {
    berkas: BerkasRka
    hidup: readonly BarisKertas[]
    pasangan: readonly (string | null)[]
    pilihan: PilihanGabung
    putus: Putus
  },
): Promise<Pick<GabunganRka, 'hilang' | 'hilangBentrok' | 'hilangBelum' | 'hapus'>> {
  const ada = new Set(pasangan)
  const asal = berkas.asal
  const rev = /^\d{1,9}$/.test(asal.get('revisi') ?? '') ? Number(asal.get('revisi')) : null
  const dokumenId = BigInt(/^\d{1,18}$/.test(asal.get('dokumen') ?? '') ? (asal.get('dokumen') ?? '0') : '0')
  const baru = rev === null ? new Set<string>() : await listSisipanSejak(tx, { pemdaId, dokumenId }, rev)
  const lingkup = kodeOf(asal.get('sub_kegiatan') ?? '')
  const dalam = new Set(berkas.baris.map(({ isi }) => kodeOf(isi['subKegiatan'] ?? '')))
  const hilang = hidup.filter(({ barisId, isi }) => {
    const sub = kodeOf(isi['subKegiatan'] ?? '')
    if (ada.has(barisId) || baru.has(barisId)) return false
    return rev === null ? dalam.has(sub) : lingkup === '' || lingkup === sub
  })
  if (!pilihan.hapusHilang) return { hilang, hilangBentrok: [], hilangBelum: 0, hapus: [] }
  const berubah = (satu: BarisKertas) =>
    Object.values(satu.medanRev).some((nomor) => rev === null || nomor > rev)
  const tanya = hilang.filter((satu) => berubah(satu))
  const hilangBelum = tanya.filter(({ barisId }) => putus(barisId, '') === undefined).length
  const tetap = new Set(
    tanya.filter(({ barisId }) => putus(barisId, '') !== 'berkas').map(({ barisId }) => barisId),
  )
  return {
    hilang,
    hilangBentrok: tanya,
    hilangBelum,
    hapus: hilang.filter(({ barisId }) => !tetap.has(barisId)),
  }
}
