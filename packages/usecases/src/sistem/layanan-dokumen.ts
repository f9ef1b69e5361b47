import type { JenisDokumen, Langkah } from '@benang/documents/jenis-dokumen'
import type { SusunanJurnal } from '@benang/domain/akuntansi/bahan-jurnal'
import type { Env } from '../act.ts'
import type { BahanDokumen } from './bahan-dokumen.ts'

/** A kind of document in use: its lifecycle, and how it posts. A kind without `jurnal` moves no money; one with `berlakukan` makes law. */
export type LayananDokumen = {
  jenis: JenisDokumen
  jurnal?: SusunanJurnal
  /** This kind takes back the jurnal of its origin. */
  membalik?: true
  /** What comes into force by the step that says so; refuses what cannot. */
  berlakukan?: (env: Env, bahan: BahanDokumen) => Promise<void>
}

/** The roles that draft a document of a kind: those that may submit it. */
export function pembuatOf({ langkah }: JenisDokumen): readonly string[] {
  const pertama = langkah.filter(({ dari, fungsi }) => fungsi === 'pembuat' && dari.includes('draf'))
  return [...new Set(pertama.flatMap(({ peran }) => peran))]
}

/** A step that brings a document on: what the law asks is checked on these, never on a return or a withdrawal. */
export function isMaju({ ke }: Langkah): boolean {
  return ke === 'diajukan' || ke === 'diverifikasi' || ke === 'disetujui' || ke === 'disahkan'
}

/** A step after which the approvals so far are void, so that a new round begins. */
export function isMundur({ ke }: Langkah): boolean {
  return ke === 'draf' || ke === 'dikembalikan'
}
