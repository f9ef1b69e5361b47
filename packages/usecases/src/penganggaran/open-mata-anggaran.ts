import { readKunciAcuan } from '@benang/database/penganggaran/kunci-acuan'
import { registerKunci } from '@benang/database/ledger/kunci'
import { findJenis } from '@benang/domain/sistem/semua-jenis'
import { kodeMata, kodePlafon, kodeTanpaKegiatan } from '@benang/domain/akuntansi/kode-kunci'
import { isMasuk, isTanpaKegiatan } from '@benang/domain/penganggaran/bagian-apbd'
import type { Kunci } from '@benang/ledger/kunci'
import { invariant } from '@benang/values/invariant'
import type { Act, Env } from '../act.ts'
import { openBukuPertama } from '../akuntansi/open-buku.ts'
import { requireUnit } from '../act-authority.ts'
import { Refused } from '../refused.ts'

/** Ids of the reference rows a key is made of; which are needed follows from the kind of document it is for. */
export type OpenInput = {
  jenis: string
  tahun: number
  unitId: number
  subKegiatanId: number | null
  rekeningId: number | null
  danaId: number | null
  perintah: string
}

/** The roles that write lines, and so open the keys of lines. */
export const pembukaMata = [
  ...['pa', 'kpa', 'pptk', 'ppkd', 'tapd', 'kuasa-bud', 'bappeda', 'bendahara-penerimaan'],
] as const

/** Registers what a line of a document counts (a mata anggaran, a plafon, an account) and answers its key. */
export const openMataAnggaran: Act<OpenInput, { kunci: string }> = {
  name: 'dokumen.bukaMata',
  kind: 'write',
  roles: pembukaMata,
  async run(env, input) {
    const { pemdaId, penggunaId } = env.session
    requireUnit(env, input.unitId)
    const kunci = await kunciAcuan(env, input)
    const buku = { pemdaId, tahun: input.tahun, pelaku: penggunaId, tanggal: env.context.today }
    await openBukuPertama(env, input.tahun)
    const [nomor] = await registerKunci(env.tx, buku, [kunci])
    invariant(nomor !== undefined, 'a registered key has a number')
    return { kunci: String(nomor) }
  },
}

/** The key that reference rows make up for a kind of document, not yet registered; refused where they make none. */
export async function kunciAcuan(
  { tx, session: { pemdaId } }: Env,
  input: Omit<OpenInput, 'perintah'>,
): Promise<Kunci> {
  const jenis = findJenis(input.jenis)
  if (jenis === undefined) throw new Refused('TIDAK_ADA', 'Jenis dokumen itu tidak ada.')
  const acuan = await readKunciAcuan(tx, { pemdaId, ...input })
  const kunci = kunciOf(jenis.baris, input, acuan)
  if (kunci === undefined) throw new Refused('ISIAN', petunjuk[jenis.baris] ?? petunjukMata)
  if (acuan.rekening?.kode.startsWith('6.') === true && input.unitId !== acuan.skpkd)
    throw new Refused('ATURAN', 'Pembiayaan dianggarkan di SKPKD. Pilih unit itu, atau rekening lain.')
  return kunci
}

const petunjukMata =
  'Pilih sub kegiatan, rekening belanja rinci dan sumber dana; atau satu rekening pendapatan atau pembiayaan rinci.'
const petunjuk: Readonly<Record<string, string>> = {
  plafon: 'Pilih sub kegiatan dan sumber dana, atau satu rekening kas.',
  potongan: 'Pilih satu rekening potongan (2.1.01).',
  pendapatan: 'Pilih satu rekening pendapatan (4) atau penerimaan pembiayaan (6.1) yang paling rinci.',
}

type Acuan = Awaited<ReturnType<typeof readKunciAcuan>>

/** The key those reference rows make for a line of that form; undefined when something is missing or does not go together. */
export function kunciOf(
  baris: string,
  { unitId }: Pick<OpenInput, 'unitId'>,
  acuan: Acuan,
): Kunci | undefined {
  const { subKegiatan, rekening, dana, unit, skpkd } = acuan
  const objek = rekening?.kode.split('.').slice(0, 4).join('.') ?? ''
  const isAkun = subKegiatan === null && dana === null && rekening?.rinci === true
  if (isAkun && skpkd !== null && (baris === 'potongan' || baris === 'plafon'))
    return {
      golongan: 'akun',
      unit: skpkd,
      rekening: rekening.id,
      kode: `${rekening.kode} ${rekening.edisi}`,
    }
  if (unit !== null && rekening?.rinci === true && isAkunSaja(baris, rekening.kode))
    return {
      ...{ golongan: 'mata_anggaran', unit: unitId, rekening: rekening.id, objek },
      kode: kodeTanpaKegiatan({ unit: unit.kode, rekening: rekening.kode, edisi: rekening.edisi }),
    }
  if (unit === null || subKegiatan === null || dana === null) return undefined
  const sub = { unit: unitId, subKegiatan: subKegiatan.id, dana: dana.id }
  const { kode: kodeSub, edisi } = subKegiatan
  const kode = { unit: unit.kode, subKegiatan: kodeSub, dana: dana.kode, edisi }
  if (baris === 'plafon' && rekening === null) return { golongan: 'plafon', ...sub, kode: kodePlafon(kode) }
  if (
    rekening?.rinci !== true ||
    isTanpaKegiatan(rekening.kode) ||
    baris === 'pendapatan' ||
    !isAnggaran(baris)
  )
    return undefined
  return {
    ...{ golongan: 'mata_anggaran', ...sub, rekening: rekening.id, objek },
    kode: kodeMata({ ...kode, rekening: rekening.kode }),
  }
}

/** Lines whose key is an account alone: revenue and financing, of which a receipt names only what comes in. */
function isAkunSaja(baris: string, rekening: string): boolean {
  return isAnggaran(baris) && (baris === 'pendapatan' ? isMasuk(rekening) : isTanpaKegiatan(rekening))
}

function isAnggaran(baris: string): boolean {
  return baris.startsWith('mata-anggaran') || baris === 'rincian' || baris === 'pendapatan'
}
