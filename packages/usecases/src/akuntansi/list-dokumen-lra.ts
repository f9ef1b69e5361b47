import { type JurnalLra, listJurnalLra } from '@benang/database/akuntansi/lra-dokumen'
import { listOrganisasi } from '@benang/database/organisasi/organisasi'
import { parseSegmen } from '@benang/values/kode'
import { rupiahToText } from '@benang/values/rupiah'
import type { Tanggal } from '@benang/values/tanggal'
import type { Act, Env } from '../act.ts'
import { unitScope } from '../act-authority.ts'
import { Refused } from '../refused.ts'
import { pembacaBuku } from './pembaca-buku.ts'
import { unitLaporan } from './unit-laporan.ts'

/** A row of an LRA by the codes it prints: account, and where the report is cut so, unit or urusan. Left out `sampai`: today. */
export type AskDokumenLra = {
  tahun: number
  sampai?: Tanggal | undefined
  rekening: string
  unitId?: number | undefined
  unit?: string | undefined
  urusan?: string | undefined
  sebelum?: bigint | undefined
}

/** What made a row of the LRA, newest first; the two sums are of all pages. `dokumenId` null: a document of another unit, or none. */
export type DokumenLra = {
  anggaran: string
  realisasi: string
  jurnal: readonly {
    no: string
    tanggal: Tanggal
    dokumenId: string | null
    jenis: string | null
    nomor: string
    uraian: string
    anggaran: string
    realisasi: string
  }[]
  berikut: string | null
}

const banyak = 50

/** From a figure of the LRA to the documents that made it. */
export const listDokumenLra: Act<AskDokumenLra, DokumenLra> = {
  name: 'laporan.dokumen-lra',
  kind: 'read',
  roles: pembacaBuku,
  async run(env, { tahun, sampai = env.context.today, sebelum = null, ...asked }) {
    const { tx, session } = env
    const segmen = parseSegmen(asked.rekening)
    if (segmen === null)
      throw new Refused('ISIAN', `Kode rekening ${asked.rekening} tidak terbaca. Buka lagi dari laporan.`)
    const unitId = await unitOf(env, asked)
    const buku = { pemdaId: session.pemdaId, tahun }
    const dicari = { segmen, unitId, urusan: asked.urusan ?? '', sampai }
    const found = await listJurnalLra(tx, buku, dicari, { sebelum, banyak: banyak + 1 })
    const page = found.jurnal.slice(0, banyak)
    const last = page.at(-1)
    return {
      anggaran: rupiahToText(found.anggaran),
      realisasi: rupiahToText(found.realisasi),
      jurnal: page.map((jurnal) => tampak(env, jurnal)),
      berikut: found.jurnal.length > banyak && last !== undefined ? String(last.no) : null,
    }
  },
}

async function unitOf(env: Env, { unitId, unit }: AskOfUnit): Promise<number | null> {
  if (unit === undefined) return unitLaporan(env, unitId)
  const all = await listOrganisasi(env.tx, env.session.pemdaId)
  const found = all.find(({ kode }) => kode === unit)
  return unitLaporan(env, found?.organisasiId ?? 0)
}

type AskOfUnit = Pick<AskDokumenLra, 'unitId' | 'unit'>

function tampak(env: Env, jurnal: JurnalLra): DokumenLra['jurnal'][number] {
  const { no, tanggal, dokumenId, jenis, nomor, uraian, unitId, anggaran, realisasi } = jurnal
  const scope = unitScope(env)
  const isOpen = jenis !== null && (scope === null || scope === unitId)
  return {
    ...{ no: String(no), tanggal, jenis, nomor, uraian: uraian ?? '' },
    dokumenId: isOpen ? String(dokumenId) : null,
    anggaran: rupiahToText(anggaran),
    realisasi: rupiahToText(realisasi),
  }
}
