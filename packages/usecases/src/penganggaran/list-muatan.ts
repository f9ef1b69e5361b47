import { listOrganisasi } from '@benang/database/organisasi/organisasi'
import { type CalonMuatan, listCalonMuatan } from '@benang/database/sistem/dokumen-muat'
import { findJenis } from '@benang/domain/sistem/semua-jenis'
import { invariant } from '@benang/values/invariant'
import { rupiahToText } from '@benang/values/rupiah'
import type { Act, Env } from '../act.ts'
import { unitScope } from '../act-authority.ts'

/** An RKA or RKPA (`jenis`) as the APBD or P-APBD sees it; `bisa`: verified and adopted by no other. Amount as wire text. */
export type MuatanTampak = Omit<CalonMuatan, 'dokumenId' | 'jumlah'> & {
  jenis: string
  dokumenId: string
  jumlah: string
  bisa: boolean
}

/** What an APBD may hold: every living RKA of the year (`sebutan`: what they are called), and the units that must have one and have none. */
export type PilihanMuatan = {
  sebutan: string
  rka: readonly MuatanTampak[]
  tanpaRka: readonly string[]
}

/** Which of the two kinds that adopt budgets of units asks, in which year, as which draft. */
type TanyaMuatan = { jenis: 'apbd' | 'apbd_perubahan'; tahun: number; dokumenId: bigint | null }

/** RKA an APBD (RKPA a P-APBD) adopts or may adopt, of all units (of the own unit for whoever sees no other). */
export const listMuatan: Act<TanyaMuatan, PilihanMuatan> = {
  name: 'apbd.muatan',
  kind: 'read',
  roles: 'any',
  async run(env, { jenis, tahun, dokumenId }) {
    const { pemdaId } = env.session
    const memuat = findJenis(jenis)?.memuat
    invariant(memuat !== undefined, 'an APBD adopts RKA')
    const lingkup = unitScope(env)
    const all = await listCalonMuatan(env.tx, { pemdaId, tahun, jenis: memuat.jenis, dokumenId })
    const rka = all.filter(({ unitId }) => lingkup === null || unitId === lingkup)
    return {
      sebutan: findJenis(memuat.jenis)?.singkatan ?? memuat.jenis,
      rka: rka.map(({ dokumenId: id, jumlah, ...satu }) => ({
        ...satu,
        ...{ jenis: memuat.jenis, dokumenId: String(id), jumlah: rupiahToText(jumlah) },
        bisa: satu.status === memuat.status && satu.pemuat === null,
      })),
      tanpaRka: lingkup === null && jenis === 'apbd' ? await tanpaRka(env, tahun, all) : [],
    }
  },
}

/** Units that could have a budget in the year and have no RKA at all. */
async function tanpaRka(
  { tx, session }: Env,
  tahun: number,
  rka: readonly CalonMuatan[],
): Promise<readonly string[]> {
  const punya = new Set(rka.map(({ unitId }) => unitId))
  const unit = await listOrganisasi(tx, session.pemdaId)
  return unit
    .filter(({ jenis }) => jenis === 'skpd' || jenis === 'skpkd')
    .filter(
      ({ sejak, sampai }) => sejak <= `${tahun}-12-31` && (sampai === null || sampai >= `${tahun}-01-01`),
    )
    .filter(({ organisasiId }) => !punya.has(organisasiId))
    .map(({ nama }) => nama)
}
