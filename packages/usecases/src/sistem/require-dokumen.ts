import { type Dokumen, findDokumen, listTurunan } from '@benang/database/sistem/dokumen'
import { findPerubahanTerakhir, insertRiwayat } from '@benang/database/sistem/dokumen-riwayat'
import { isHidup, type JenisDokumen, type Langkah } from '@benang/documents/jenis-dokumen'
import { formatTanggal } from '@benang/values/tanggal'
import type { Env } from '../act.ts'
import { requireUnit } from '../act-authority.ts'
import { Refused } from '../refused.ts'

/** A document as the screen named it: the version seen there must still be the stored one. */
export type Sebutan = { dokumenId: bigint; versi: number }

/** The document of that kind, held until commit; refuses what is missing, not yours, or was changed meanwhile. */
export async function requireDokumen(env: Env, jenis: JenisDokumen, sebutan: Sebutan): Promise<Dokumen> {
  const key = { pemdaId: env.session.pemdaId, dokumenId: sebutan.dokumenId }
  const dokumen = await findDokumen(env.tx, key, { kunci: true })
  if (dokumen?.jenis !== jenis.kode)
    throw new Refused('TIDAK_ADA', `${jenis.singkatan} itu tidak ada atau bukan milik unit Anda.`)
  requireUnit(env, dokumen.unitId)
  env.catat?.(dokumen.dokumenId)
  if (dokumen.versi === sebutan.versi) return dokumen
  const terakhir = await findPerubahanTerakhir(env.tx, key)
  const oleh = terakhir === undefined ? 'orang lain' : `${terakhir.nama} pada ${saat(terakhir.waktu)}`
  throw new Refused(
    'BENTROK',
    `${jenis.singkatan} ini sudah diubah ${oleh}. Muat ulang, periksa perubahannya, lalu ulangi; isian Anda tetap di layar.`,
  )
}

/** Refuses while the origin is not (or no longer) in a state from which this kind is made. */
export function requireStatusAsal(
  { asal: syarat, singkatan }: Pick<JenisDokumen, 'asal' | 'singkatan'>,
  asal: Pick<Dokumen, 'status'> | undefined,
): void {
  if (syarat === undefined || asal === undefined) return
  if (syarat.status.some((status) => status === asal.status)) return
  throw new Refused(
    'ATURAN',
    `${singkatan} dibuat setelah dokumen asalnya ${syarat.status.join(' atau ')}; sekarang ${asal.status}.`,
  )
}

/** Refuses to take away what living documents were made from; drafts count only where the document leaves for good. */
export async function requireTanpaTurunan(
  { tx, session }: Env,
  { dokumenId }: Pick<Dokumen, 'dokumenId'>,
  { draf }: { draf: boolean },
): Promise<void> {
  const made = await listTurunan(tx, { pemdaId: session.pemdaId, dokumenId })
  const hidup = made.filter(
    ({ jenis, status }) => jenis !== 'pembalikan' && isHidup(status) && (draf || status !== 'draf'),
  )
  if (hidup.length === 0) return
  const nama = hidup
    .map(({ jenis, nomor, status }) => nomor ?? `${jenis.toUpperCase()} (${status})`)
    .join(', ')
  throw new Refused(
    'ATURAN',
    `Masih ada dokumen yang dibuat dari dokumen ini: ${nama}. Balik atau batalkan itu dulu.`,
  )
}

/** One step on the trail, by whoever acts now. */
export async function recordLangkah(
  env: Env,
  dokumen: Pick<Dokumen, 'dokumenId' | 'putaran' | 'status' | 'sidik'>,
  {
    tindakan,
    fungsi,
    ke,
    catatan = null,
  }: Pick<Langkah, 'tindakan' | 'fungsi' | 'ke'> & {
    catatan?: string | null
  },
): Promise<void> {
  await insertRiwayat(
    env.tx,
    { pemdaId: env.session.pemdaId, dokumenId: dokumen.dokumenId },
    {
      ...pelakuLangkah(env, { tindakan, fungsi, ke }),
      ...{ catatan, putaran: dokumen.putaran, sidik: dokumen.sidik, dariStatus: dokumen.status },
    },
  )
}

/** Whoever acts now, as the trail names who took a step. */
export function pelakuLangkah(
  { session, penugasan, context }: Env,
  { tindakan, fungsi, ke }: Pick<Langkah, 'tindakan' | 'fungsi' | 'ke'>,
) {
  return {
    ...{ tindakan, fungsi, keStatus: ke, pejabatId: session.pejabatId, penggunaId: session.penggunaId },
    ...{ peran: penugasan.peran, penugasanId: penugasan.penugasanId, kejadian: context.kejadian },
  }
}

function saat(waktu: string): string {
  return `${formatTanggal(waktu.slice(0, 10))} pukul ${waktu.slice(11).replace(':', '.')}`
}
