import type { Tx } from '@benang/database/connection'
import { type CatatanAsistensi, listCatatan, listKemajuan } from '@benang/database/penganggaran/asistensi'
import { type Dokumen, findDokumen } from '@benang/database/sistem/dokumen'
import { listBaris } from '@benang/database/sistem/dokumen-baris'
import { findPeran } from '@benang/domain/organisasi/peran'
import {
  type JenisTanggapan,
  type KeadaanCatatan,
  keadaanCatatan,
  type SumberCatatan,
  sumberCatatan,
  tolakTanggapan,
} from '@benang/domain/penganggaran/asistensi'
import type { FaktaAsistensi } from '@benang/domain/sistem/aturan'
import { rupiahToText } from '@benang/values/rupiah'
import type { Act, Env } from '../act.ts'
import { requireUnit, unitScope } from '../act-authority.ts'
import { Refused } from '../refused.ts'

/** A note for the screen; `boleh`: the replies the caller may give now. `berubah`: the line no longer says what it did. */
export type CatatanTampak = {
  catatanId: string
  urut: number | null
  uraian: string
  berubah: boolean
  sumber: SumberCatatan
  sumberNama: string
  wajib: boolean
  isi: string
  nama: string
  waktu: string
  keadaan: KeadaanCatatan
  boleh: readonly JenisTanggapan[]
  tanggapan: readonly { jenis: JenisTanggapan; isi: string; nama: string; peran: string; waktu: string }[]
}

/** An RKA or RKPA that the caller may read; refuses what is missing or another unit's. */
export async function requireBerasistensi(env: Env, dokumenId: bigint): Promise<Dokumen> {
  const dokumen = await findDokumen(env.tx, { pemdaId: env.session.pemdaId, dokumenId })
  if (dokumen?.jenis !== 'rka' && dokumen?.jenis !== 'rka_perubahan')
    throw new Refused('TIDAK_ADA', 'RKA itu tidak ada atau bukan milik unit Anda.')
  requireUnit(env, dokumen.unitId)
  return dokumen
}

/** What was said about an RKA, line by line, with the answers. */
export const listAsistensi: Act<{ dokumenId: bigint }, readonly CatatanTampak[]> = {
  name: 'asistensi.daftar',
  kind: 'read',
  roles: 'any',
  async run(env, { dokumenId }) {
    const { pemdaId } = env.session
    const dokumen = await requireBerasistensi(env, dokumenId)
    const semua = await listCatatan(env.tx, { pemdaId, dokumenId })
    if (semua.length === 0) return []
    const baris = await listBaris(env.tx, { pemdaId, tahun: dokumen.tahun, dokumen: [dokumenId] })
    const kini = new Map(baris.map(({ urut, uraian }) => [urut, uraian]))
    return semua.map((satu) => tampakOf(satu, { kini, peran: env.penugasan.peran }))
  },
}

const jenisTanggapan: readonly JenisTanggapan[] = ['jawab', 'selesai', 'buka']

function tampakOf(
  { catatanId, tanggapan, ...satu }: CatatanAsistensi,
  { kini, peran }: { kini: ReadonlyMap<number, string>; peran: string },
): CatatanTampak {
  const { sumber, urut, uraian } = satu
  const keadaan = keadaanCatatan(tanggapan.at(-1)?.jenis ?? null)
  return {
    ...{ ...satu, catatanId: String(catatanId), keadaan, sumberNama: namaSumber(sumber) },
    berubah: urut !== null && kini.get(urut) !== uraian,
    boleh: jenisTanggapan.filter((jenis) => tolakTanggapan(jenis, { peran, sumber, keadaan }) === null),
    tanggapan: tanggapan.map((balasan) => ({
      ...balasan,
      peran: findPeran(balasan.peran)?.singkatan ?? balasan.peran,
    })),
  }
}

/** What a source of notes is called. */
export function namaSumber(sumber: SumberCatatan): string {
  return sumberCatatan.find(({ kode }) => kode === sumber)?.nama ?? sumber
}

/** How the asistensi of one RKA stands, for the list of all. Amounts as wire text in rupiah. */
export type KemajuanTampak = {
  dokumenId: string
  jenis: string
  nomor: string | null
  status: string
  uraian: string
  jumlah: string
  unitKode: string
  unitNama: string
  catatan: number
  dijawab: number
  selesai: number
  wajibTerbuka: number
}

/** How far the asistensi of each OPD is: the notes of every RKA of the year, of the own unit or of all. */
export const listKemajuanAsistensi: Act<{ tahun: number }, readonly KemajuanTampak[]> = {
  name: 'asistensi.kemajuan',
  kind: 'read',
  roles: 'any',
  async run(env, { tahun }) {
    const rows = await listKemajuan(env.tx, {
      ...{ pemdaId: env.session.pemdaId, tahun, unitId: unitScope(env) },
    })
    return rows.map(({ dokumenId, jumlah, unitId: _, ...lain }) => ({
      ...{ ...lain, dokumenId: String(dokumenId), jumlah: rupiahToText(jumlah) },
    }))
  },
}

/** The demanded changes that hold the verification of a submitted RKA; none for anything else. */
export async function faktaAsistensi(
  tx: Tx,
  pemdaId: number,
  { dokumenId, jenis, status }: Dokumen,
): Promise<readonly FaktaAsistensi[]> {
  if ((jenis !== 'rka' && jenis !== 'rka_perubahan') || status !== 'diajukan') return []
  return (await listCatatan(tx, { pemdaId, dokumenId }))
    .filter(({ wajib, tanggapan }) => wajib && keadaanCatatan(tanggapan.at(-1)?.jenis ?? null) !== 'selesai')
    .map(({ urut, sumber, isi }) => ({
      lokasi: urut === null ? 'catatan' : `baris.${urut}`,
      ...{ sumber: namaSumber(sumber), isi },
    }))
}
