import { listImporan, type RiwayatImporan } from '@benang/database/sistem/imporan'
import { findPekerjaan } from '@benang/database/sistem/pekerjaan'
import type { GalatImpor } from '@benang/imports/imporan/hasil-periksa'
import type { Act, Env } from '../act.ts'
import { unitScope } from '../act-authority.ts'
import { Refused } from '../refused.ts'
import type { AdapterImpor } from './adapter-impor.ts'
import { type Imporan, type IsiTersimpan, kerjaOf } from './imporan-tersimpan.ts'
import { peranImpor, requireImporan } from './require-imporan.ts'
import { findAdapterImpor, semuaAdapterImpor } from './semua-adapter-impor.ts'

/** A kind of import the caller may begin. */
export type JenisImpor = Pick<
  AdapterImpor,
  'jenis' | 'nama' | 'uraian' | 'dokumen' | 'sasaran' | 'pertanyaan'
> & { bertahun: boolean; halangan: string | null }

/** The kinds my role may import, with what each can take. */
export const listJenisImpor: Act<Record<string, never>, readonly JenisImpor[]> = {
  name: 'impor.jenis',
  kind: 'read',
  roles: peranImpor,
  run: (env) =>
    Promise.all(
      semuaAdapterImpor
        .filter(({ peran }) => peran.includes(env.penugasan.peran))
        .map((satu) => jenisOf(env, satu)),
    ),
}

async function jenisOf(env: Env, adapter: AdapterImpor): Promise<JenisImpor> {
  const { jenis, nama, uraian, sasaran, pertanyaan, dokumen, tahapan } = adapter
  const halangan = (await adapter.halanganTerap?.(env)) ?? null
  return {
    ...{ jenis, nama, uraian, sasaran, pertanyaan, halangan, bertahun: tahapan !== undefined },
    ...(dokumen === undefined ? {} : { dokumen }),
  }
}

/** A line of the history, with the name of its kind. */
export type BarisRiwayat = RiwayatImporan & Pick<IsiTersimpan, 'hasil' | 'periksa'> & { nama: string }

/** Imports of the kinds my role may import: of my unit, or of the whole pemda. Newest first, at most 200. */
export const listRiwayatImpor: Act<{ jenis: string | null }, readonly BarisRiwayat[]> = {
  name: 'impor.riwayat',
  kind: 'read',
  roles: peranImpor,
  async run(env, { jenis }) {
    const boleh = semuaAdapterImpor.filter(
      (satu) => satu.peran.includes(env.penugasan.peran) && (jenis === null || satu.jenis === jenis),
    )
    const rows = await listImporan<Pick<IsiTersimpan, 'hasil' | 'periksa'>>(env.tx, {
      ...{ pemdaId: env.session.pemdaId, unitId: unitScope(env) },
      jenis: boleh.map((satu) => satu.jenis),
    })
    return rows.map((row) => ({ ...row, nama: findAdapterImpor(row.jenis)?.nama ?? row.jenis }))
  },
}

/** An import with all its steps, so that leaving and coming back loses nothing. */
export type ImporanLengkap = {
  imporan: Imporan
  adapter: JenisImpor
  /** Why it cannot be taken back; null when it can or nothing was applied. */
  halanganBatal: string | null
  pekerjaan: {
    pekerjaanId: string
    status: string
    selesai: number
    jumlah: number | null
    galat: string | null
  } | null
}

/** One import of my unit. */
export const viewImporan: Act<{ imporanId: bigint }, ImporanLengkap> = {
  name: 'impor.lihat',
  kind: 'read',
  roles: peranImpor,
  async run(env, { imporanId }) {
    const { imporan, adapter } = await requireImporan(env, imporanId, { kunci: false })
    const halanganBatal =
      imporan.status === 'diterapkan' ? await adapter.halanganBatal(env, kerjaOf(imporan)) : null
    return {
      ...{ imporan, halanganBatal, adapter: await jenisOf(env, adapter) },
      pekerjaan: await pekerjaanOf(env, imporan),
    }
  },
}

async function pekerjaanOf(env: Env, { pekerjaanId }: Imporan): Promise<ImporanLengkap['pekerjaan']> {
  if (pekerjaanId === null) return null
  const job = await findPekerjaan(env.tx, { pemdaId: env.session.pemdaId, pekerjaanId })
  if (job === undefined) return null
  const { status, selesai, jumlah, hasil, galat } = job
  const refused: unknown = typeof hasil === 'object' && hasil !== null ? Reflect.get(hasil, 'pesan') : null
  return {
    ...{ pekerjaanId: String(pekerjaanId), status, selesai: Number(selesai) },
    ...{ jumlah: jumlah === null ? null : Number(jumlah) },
    galat: typeof refused === 'string' ? refused : galat,
  }
}

/** What an annotated copy is made of. */
export type BahanCatatan = { sidik: string; nama: string; galat: readonly GalatImpor[] }

/** The file of an import and its faults; refuses where there is nothing to write on. */
export const readBahanCatatan: Act<{ imporanId: bigint }, BahanCatatan> = {
  name: 'impor.catatan',
  kind: 'read',
  roles: peranImpor,
  async run(env, { imporanId }) {
    const { imporan } = await requireImporan(env, imporanId, { kunci: false })
    const { periksa, namaBerkas, sidik } = imporan
    if (!/\.xlsx$/i.test(namaBerkas))
      throw new Refused(
        'ATURAN',
        'Catatan hanya bisa ditulis di salinan .xlsx. Simpan berkasnya sebagai .xlsx, lalu unggah lagi.',
      )
    if (periksa === null || periksa.galat.length === 0)
      throw new Refused('ATURAN', 'Tidak ada galat untuk dicatat di salinan.')
    return { sidik, nama: namaBerkas, galat: periksa.galat }
  },
}
