import { type Dokumen, findDokumen, insertDokumen, listTurunan } from '@benang/database/sistem/dokumen'
import { listBaris, replaceBaris } from '@benang/database/sistem/dokumen-baris'
import { listBelumDimuat, type Muatan, replaceMuatan } from '@benang/database/sistem/dokumen-muat'
import { isHidup, type JenisDokumen } from '@benang/documents/jenis-dokumen'
import type { Act, Env } from '../act.ts'
import { requireUnit } from '../act-authority.ts'
import { findJenis } from '@benang/domain/sistem/semua-jenis'
import { Refused } from '../refused.ts'
import { type IsianDokumen, jumlahOf, requireAcuan, requireIsi, requireKunci } from './isi-dokumen.ts'
import { sidikDokumen } from './sidik-dokumen.ts'
import { type LayananDokumen, pembuatOf } from './layanan-dokumen.ts'
import { ukurBaris } from './ukur-baris.ts'
import { recordLangkah, requireStatusAsal } from './require-dokumen.ts'

export type CreateInput = IsianDokumen & { tahun: number; asalId: bigint | null; perintah: string }

/** The act that drafts a document of a kind, alone or from another. Posts nothing. */
export function createDokumenOf({
  jenis,
}: LayananDokumen): Act<CreateInput, { dokumenId: string; versi: number }> {
  return {
    name: `${jenis.kode}.buat`,
    kind: 'write',
    roles: pembuatOf(jenis),
    tahapan: ({ tahun }, { unitId }) => ({ tahun, kode: jenis.kode, unitId }),
    async run(env, ditulis) {
      const { pemdaId, penggunaId } = env.session
      requireIsi(jenis, ditulis)
      const buku = { pemdaId, tahun: ditulis.tahun }
      const input = { ...ditulis, baris: await ukurBaris(env.tx, buku, { jenis, ...ditulis }) }
      const asal = await requireAsal(env, jenis, input)
      const head = { jenis: jenis.kode, tahun: input.tahun, unitId: asal?.unitId ?? env.penugasan.unitId }
      const muatan = await muatanFor(env, jenis, { ...input, dokumenId: null, pilihan: ditulis.muatan })
      const sidik = await sidikDokumen(head, input, { asal, muatan })
      const dokumenId = await insertDokumen(env.tx, pemdaId, {
        ...head,
        ...{ tanggal: input.tanggal, uraian: input.uraian, isi: input.isi, asalId: input.asalId, sidik },
        jumlah: jumlahOf(jenis, input, { asal, muatan }),
        pembuatId: penggunaId,
      })
      env.catat?.(dokumenId)
      await writeBaris(env, jenis, { dokumenId, tahun: input.tahun, baris: input.baris })
      if (jenis.memuat !== undefined) await replaceMuatan(env.tx, { pemdaId, dokumenId }, muatan)
      await recordLangkah(
        env,
        { dokumenId, putaran: 1, status: 'draf', sidik },
        { tindakan: 'buat', fungsi: 'pembuat', ke: 'draf' },
      )
      return { dokumenId: String(dokumenId), versi: 1 }
    },
  }
}

/** Stores the lines and refuses those whose keys the book of that year lacks. */
export async function writeBaris(
  env: Env,
  jenis: JenisDokumen,
  { dokumenId, tahun, baris }: { dokumenId: bigint; tahun: number; baris: IsianDokumen['baris'] },
): Promise<void> {
  const { pemdaId } = env.session
  await replaceBaris(env.tx, { pemdaId, dokumenId }, baris)
  if (baris.length === 0) return
  const terbaca = await listBaris(env.tx, { pemdaId, tahun, dokumen: [dokumenId] })
  requireKunci(jenis, baris, terbaca)
  requireAcuan(jenis, terbaca)
}

/** What a draft of this kind adopts now: those chosen, or all that may be; nothing for kinds that adopt nothing. */
export async function muatanFor(
  { tx, session }: Env,
  { memuat, singkatan }: JenisDokumen,
  {
    tahun,
    dokumenId,
    pilihan,
  }: { tahun: number; dokumenId: bigint | null; pilihan: readonly bigint[] | undefined },
): Promise<readonly Omit<Muatan, 'utuh'>[]> {
  if (memuat === undefined) return []
  const boleh = await listBelumDimuat(tx, { pemdaId: session.pemdaId, tahun, ...memuat, kecuali: dokumenId })
  if (pilihan === undefined) return boleh
  const dipilih = new Set(pilihan)
  const dimuat = boleh.filter((satu) => dipilih.has(satu.dokumenId))
  if (dimuat.length === dipilih.size) return dimuat
  const banyak = dipilih.size - dimuat.length
  const nama = findJenis(memuat.jenis)?.singkatan ?? memuat.jenis
  throw new Refused(
    'ATURAN',
    `${banyak} ${nama} yang Anda pilih tidak bisa dimuat ${singkatan} ini: belum ${memuat.status}, atau sudah dimuat yang lain. Muat ulang daftarnya, lalu pilih lagi.`,
  )
}

async function requireAsal(
  env: Env,
  jenis: JenisDokumen,
  { asalId, tahun }: CreateInput,
): Promise<Dokumen | undefined> {
  const { pemdaId } = env.session
  const asal =
    asalId === null ? undefined : await findDokumen(env.tx, { pemdaId, dokumenId: asalId }, { kunci: true })
  requireAsalCocok(env, jenis, { asalId, tahun, asal })
  if (asalId !== null && jenis.asal?.satu === true) await requireSatu(env, { ...jenis, asalId })
  return asal
}

/** Refuses a draft whose origin is missing, of another kind or year, not yours, or not in the state it must be in. */
export function requireAsalCocok(
  env: Env,
  { asal: syarat, singkatan }: Pick<JenisDokumen, 'asal' | 'singkatan'>,
  { asalId, tahun, asal }: { asalId: bigint | null; tahun: number; asal: Dokumen | undefined },
): void {
  if (asalId === null) {
    if (syarat?.wajib !== true) return
    throw new Refused(
      'ISIAN',
      `${singkatan} dibuat dari dokumen asalnya. Buka dokumen itu, lalu buat dari sana.`,
    )
  }
  const cocok = asal !== undefined && asal.tahun === tahun && syarat?.jenis.includes(asal.jenis)
  if (syarat === undefined || !cocok)
    throw new Refused('TIDAK_ADA', `Dokumen asal ${singkatan} itu tidak ada atau bukan milik unit Anda.`)
  requireUnit(env, asal.unitId)
  requireStatusAsal({ asal: syarat, singkatan }, asal)
}

async function requireSatu(
  env: Env,
  { asalId, kode, singkatan }: { asalId: bigint; kode: string; singkatan: string },
): Promise<void> {
  const made = await listTurunan(env.tx, { pemdaId: env.session.pemdaId, dokumenId: asalId })
  const hidup = made.find(({ jenis, status }) => jenis === kode && isHidup(status))
  if (hidup !== undefined) throw sudahPunya(singkatan, hidup)
}

/** That an origin of which one document is made has it already. */
export function sudahPunya(singkatan: string, { nomor, status }: Pick<Dokumen, 'nomor' | 'status'>): Refused {
  return new Refused(
    'ATURAN',
    `Dokumen asal ini sudah punya ${singkatan} ${nomor ?? 'yang belum bernomor'} (${status}). Lanjutkan yang itu.`,
  )
}
