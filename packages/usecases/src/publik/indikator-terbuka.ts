import type { Db } from '@benang/database/connection'
import type { VersiKey } from '@benang/database/publik/apbd'
import { listIndikatorTerbit } from '@benang/database/publik/indikator'
import type { TempatBenang } from '../akuntansi/isi-benang.ts'
import { indikatorDari, type IndikatorTampak } from '../kinerja/read-kinerja.ts'

/** An indicator as published: its card without who answers for it, its quarters and what they amount to; no id. */
export type IndikatorTerbuka = Omit<IndikatorTampak, 'indikatorId'> & {
  subKode: string
  definisi: string
  sumber: string
}

/** What these sub kegiatan were to achieve and had achieved, as a version shows it. */
export async function readIndikatorTerbuka(
  db: Db,
  key: VersiKey,
  tempat: readonly TempatBenang[],
): Promise<readonly IndikatorTerbuka[]> {
  if (tempat.length === 0) return []
  return (await listIndikatorTerbit(db, key, tempat)).map(({ subKode, definisi, sumber, ...satu }) => {
    const { indikatorId: _, ...tampak } = indikatorDari(satu, satu)
    return { subKode, ...tampak, definisi, sumber }
  })
}
