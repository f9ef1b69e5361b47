import { listDokumen as findAll } from '@benang/database/sistem/dokumen-daftar'
import type { JenisDokumen } from '@benang/documents/jenis-dokumen'
import { semuaJenis } from '@benang/domain/sistem/semua-jenis'
import type { Act } from '../act.ts'
import { unitScope } from '../act-authority.ts'
import { type DokumenRingkas, ringkasOf } from './ringkas-dokumen.ts'

const ukuranHalaman = 50

export type ListInput = {
  tahun: number
  jenis: string
  status?: string | undefined
  cari?: string | undefined
  /** From 1. */
  halaman: number
}

/** The kinds of document with their lifecycles, in the order of the work: they draw the screens. */
export const listJenis: Act<Record<never, never>, readonly JenisDokumen[]> = {
  name: 'dokumen.jenis',
  kind: 'read',
  roles: 'any',
  run: async () => semuaJenis,
}

/** Documents of a kind, newest first: of the caller's unit, or of all for a role of the whole pemda. */
export const listDokumen: Act<
  ListInput,
  { baris: readonly DokumenRingkas[]; jumlahBaris: number; ukuranHalaman: number }
> = {
  name: 'dokumen.daftar',
  kind: 'read',
  roles: 'any',
  async run(env, { halaman, ...saringan }) {
    const { baris, jumlahBaris } = await findAll(
      env.tx,
      { pemdaId: env.session.pemdaId, unitId: unitScope(env), ...saringan },
      { lewati: (halaman - 1) * ukuranHalaman, banyak: ukuranHalaman },
    )
    return { baris: baris.map(ringkasOf), jumlahBaris, ukuranHalaman }
  },
}
