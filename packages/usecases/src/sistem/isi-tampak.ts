import type { Dokumen } from '@benang/database/sistem/dokumen'
import type { JenisDokumen } from '@benang/documents/jenis-dokumen'
import { mayReadDataPribadi } from '@benang/domain/organisasi/data-pribadi'
import type { Env } from '../act.ts'

/** The fields the caller may see: personal data (a bank account) is for the unit itself and those who pay or audit. */
export function isiTampak(
  { penugasan }: Pick<Env, 'penugasan'>,
  jenis: JenisDokumen,
  { isi }: Pick<Dokumen, 'isi'>,
): Dokumen['isi'] {
  // Who checks what a citizen asks calls that citizen back.
  if (jenis.langkah.some(({ peran }) => peran.includes(penugasan.peran))) return isi
  if (mayReadDataPribadi(penugasan.peran)) return isi
  const pribadi = jenis.isian.filter((isian) => isian.pribadi === true).map(({ nama }) => nama)
  return Object.fromEntries(
    Object.entries(isi).map(([nama, nilai]) => [nama, pribadi.includes(nama) ? 'tidak ditampilkan' : nilai]),
  )
}
