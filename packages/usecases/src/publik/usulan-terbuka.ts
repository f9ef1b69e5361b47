import { findPemdaTerbuka } from '@benang/database/publik/apbd'
import { readTahunKini } from '@benang/database/perencanaan/tiket'
import type { Context } from '../context.ts'
import { parsePerkiraan } from '../perencanaan/parse-perkiraan.ts'
import { readTiket, type TiketTampak } from '../perencanaan/read-tiket.ts'
import { submitUsulan } from '../perencanaan/submit-usulan.ts'
import { Refused } from '../refused.ts'
import { readBenangTerbuka } from './read-benang-terbuka.ts'

type Reader = Pick<Context, 'db'>
type Kepala = { contoh: boolean; pemda: { slug: string; nama: string } }

/** What the form of a pemda needs: for which years one may ask, and whether the ticket looked for is there. */
export type FormulirUsulan = Kepala & {
  tahun: readonly number[]
  lacak: { tiket: string; ada: boolean } | null
}

/** The form of a pemda; undefined: no such pemda. */
export async function readFormulirUsulan(
  site: Reader,
  { slug, tiket }: { slug: string; tiket: string | undefined },
): Promise<FormulirUsulan | undefined> {
  const pemda = await findPemdaTerbuka(site.db.publik, slug)
  if (pemda === undefined) return undefined
  const kini = await readTahunKini(site.db.publik)
  const dicari = tiket?.trim().toUpperCase()
  const ada =
    dicari !== undefined && (await readTiket(site, { pemdaId: pemda.pemdaId, tiket: dicari })) !== undefined
  return {
    ...kepalaOf(pemda),
    tahun: [kini + 1, kini + 2, kini],
    lacak: dicari === undefined ? null : { tiket: dicari, ada },
  }
}

/** A ticket's page; `kunci` is the ticket as it was asked for, with its code if it had one. */
export type HalamanTiket = Kepala & { kunci: string; tiket: TiketTampak; benang: BenangTiket | null }

/** What became of the sub kegiatan that took a ticket up, as published; wire text in rupiah. */
export type BenangTiket = { alamat: string; dianggarkan: string; dibayar: string }

/** The page of a ticket; undefined: no such ticket. */
export async function readHalamanTiket(
  site: Reader,
  { slug, tiket }: { slug: string; tiket: string },
): Promise<HalamanTiket | undefined> {
  const pemda = await findPemdaTerbuka(site.db.publik, slug)
  if (pemda === undefined) return undefined
  const found = await readTiket(site, { pemdaId: pemda.pemdaId, tiket })
  if (found === undefined) return undefined
  const benang = await benangOf(site, { slug, tahun: String(found.tahun), kunci: found.tiket })
  return { ...kepalaOf(pemda), kunci: tiket.trim().toUpperCase(), tiket: found, benang }
}

async function benangOf(
  site: Reader,
  asked: { slug: string; tahun: string; kunci: string },
): Promise<BenangTiket | null> {
  const benang = await readBenangTerbuka(site, asked)
  if (benang === undefined) return null
  const jumlah = (...kode: readonly string[]) =>
    benang.simpul.findLast((satu) => kode.includes(satu.kode))?.jumlah ?? '0.00'
  const alamat = `/${asked.slug}/benang/${asked.tahun}/${asked.kunci}`
  return { alamat, dianggarkan: jumlah('dpa', 'dpa_kini'), dibayar: jumlah('sp2d') }
}

function kepalaOf({ contoh, slug, nama }: { contoh: boolean; slug: string; nama: string }): Kepala {
  return { contoh, pemda: { slug, nama } }
}

/** Fields of the form; `situs` is left empty by people, who do not see it. */
export const isianUsulan = [
  ...(['tahun', 'uraian', 'alasan', 'kecamatan', 'kelurahan', 'alamat'] as const),
  ...(['perkiraan', 'pengusul', 'kontak', 'situs'] as const),
] as const
export type IsianUsulan = Readonly<Partial<Record<string, string>>>

/** Sends what a citizen wrote: the ticket, or what is wrong with which field. */
export async function submitUsulanWarga(
  context: Context,
  { slug, isian, perintah }: { slug: string; isian: IsianUsulan; perintah: string },
): Promise<{ tiket: string } | { salah: Readonly<Record<string, string>> }> {
  const pemda = await findPemdaTerbuka(context.db.publik, slug)
  if (pemda === undefined) return { salah: { '': 'Pemerintah daerah itu tidak dikenal.' } }
  const { uraian = '', alasan = '', pengusul = '', kontak = '', situs = '' } = isian
  if (situs !== '') return { salah: { '': 'Kosongkan isian situs web, lalu kirim lagi.' } }
  const salah = kurangOf(isian)
  if (Object.keys(salah).length > 0) return { salah }
  try {
    const { tiket } = await submitUsulan.enter(context, {
      ...{ pemdaId: pemda.pemdaId, tahun: Number(isian['tahun']), perintah },
      ...{ uraian, alasan, pengusul, kontak, lokasi: lokasiOf(isian) },
      perkiraan: parsePerkiraan(isian['perkiraan'] ?? '') ?? '0',
    })
    return { tiket }
  } catch (error) {
    if (error instanceof Refused && error.kode === 'ISIAN') return { salah: medanSalah(error) }
    throw error
  }
}

/** What only the form has: a place in three parts, an amount as people type it. */
function kurangOf(isian: IsianUsulan): Record<string, string> {
  const salah: Record<string, string> = {}
  if ((isian['alamat'] ?? '').trim() === '') salah['alamat'] = 'Isi jalan, gang, atau tempatnya.'
  if ((isian['kelurahan'] ?? '').trim() === '') salah['kelurahan'] = 'Isi nama desa atau kelurahan.'
  if ((isian['kecamatan'] ?? '').trim() === '') salah['kecamatan'] = 'Isi nama kecamatan.'
  if (parsePerkiraan(isian['perkiraan'] ?? '') === null)
    salah['perkiraan'] = 'Isi perkiraan biaya dengan angka, misalnya 45.000.000 atau 45 juta.'
  return salah
}

function lokasiOf({ alamat = '', kelurahan = '', kecamatan = '' }: IsianUsulan): string {
  return `${alamat.trim()}, ${kelurahan.trim()}, Kec. ${kecamatan.trim()}`
}

/** Refusals by field of the form; the sentence of the first stands for one that names no field. */
function medanSalah({ pesan, detail }: Refused): Readonly<Record<string, string>> {
  const salah = (detail?.pelanggaran ?? []).map(({ lokasi, pesan: satu }) => {
    const medan = lokasi.replace(/^isi\./, '').replace('lokasi', 'alamat')
    return [medan, satu] as const
  })
  return salah.length === 0 ? { '': pesan } : Object.fromEntries(salah)
}
