import type { Tx } from '@benang/database/connection'
import { listOrganisasi } from '@benang/database/organisasi/organisasi'
import {
  insertPenugasan,
  listPenugasan,
  type PenugasanBaru,
  type PenugasanBaris,
} from '@benang/database/organisasi/penugasan'
import { setKeterangan } from '@benang/database/organisasi/rujukan'
import { findPengguna } from '@benang/database/sistem/pengguna'
import { endSesi } from '@benang/database/sistem/sesi'
import { findPasanganTerlarang, type PasanganTerlarang } from '@benang/domain/organisasi/pasangan-terlarang'
import { findPeran } from '@benang/domain/organisasi/peran'
import { findRangkapSah } from '@benang/domain/organisasi/rangkap-sah'
import type { Act } from '../act.ts'
import { Refused } from '../refused.ts'

/** `batasNilai` in sen; dates inclusive, `sampai` null until further notice. `dasar`: the decree that appoints. */
export type TugasBaru = Pick<
  PenugasanBaris,
  'peran' | 'unitId' | 'sifat' | 'batasNilai' | 'sejak' | 'sampai' | 'dasar'
>

/** Gives a person a dated role, after the rules of the law; answers the number of the assignment. */
export async function addPenugasan(
  tx: Tx,
  { pemdaId, pejabatId }: { pemdaId: number; pejabatId: number },
  tugas: TugasBaru,
): Promise<number> {
  requireMasa(tugas)
  const units = await listOrganisasi(tx, pemdaId)
  if (findPeran(tugas.peran) === undefined || !units.some((unit) => unit.organisasiId === tugas.unitId))
    throw new Refused('ISIAN', 'Peran atau unit itu tidak ada. Muat ulang, lalu pilih dari daftar.')
  const held = await listPenugasan(tx, { pemdaId, pejabatId })
  requirePasangan(findPasanganTerlarang(tugas, held))
  const together = held.filter((lama) => overlaps(lama, tugas))
  const rangkap = findRangkapSah([tugas.peran, ...together.map(({ peran }) => peran)])
  const row: PenugasanBaru = { ...tugas, pejabatId, rangkapSah: rangkap?.kode ?? null }
  await setKeterangan(tx, tugas.dasar)
  return insertPenugasan(tx, pemdaId, row)
}

function requireMasa({ sifat, sejak, sampai }: TugasBaru): void {
  if (sampai !== null && sampai < sejak)
    throw new Refused(
      'ISIAN',
      `Tanggal akhir ${sampai} sebelum tanggal mulai ${sejak}. Perbaiki salah satunya.`,
    )
  if (sampai === null && ['plt', 'plh', 'pj'].includes(sifat))
    throw new Refused('ISIAN', `Penugasan ${sifat} memerlukan tanggal akhir. Isi sesuai surat perintahnya.`)
}

function requirePasangan(found: readonly PasanganTerlarang[]): void {
  if (found.length === 0) return
  const pelanggaran = found.map(({ peran: [a, b], dasar, jenis }) => ({
    aturan: dasar,
    lokasi: 'peran',
    pesan: `${nameOf(a)} dan ${nameOf(b)} tidak boleh dirangkap satu orang pada masa yang sama (${
      jenis === 'pasal' ? dasar : `kebijakan menurut ${dasar}`
    }). Akhiri tugas yang lama atau pilih orang lain.`,
  }))
  throw new Refused('ATURAN', pelanggaran.map(({ pesan }) => pesan).join(' '), { pelanggaran })
}

function nameOf(kode: string): string {
  return findPeran(kode)?.nama ?? kode
}

type Span = { sejak: string; sampai: string | null }

function overlaps(one: Span, other: Span): boolean {
  return (
    (one.sampai === null || other.sejak <= one.sampai) && (other.sampai === null || one.sejak <= other.sampai)
  )
}

type Input = TugasBaru & { penggunaId: number; perintah: string }

/** Gives an account's person a dated role in a unit. The person's sessions end, so that the new rights count everywhere. */
export const assignPeran: Act<Input, { penugasanId: number }> = {
  name: 'pengguna.tugaskan',
  kind: 'write',
  roles: ['admin'],
  async run({ tx, session }, { penggunaId, ...isi }) {
    const { pemdaId } = session
    const pengguna = await findPengguna(tx, pemdaId, { penggunaId })
    if (pengguna === undefined)
      throw new Refused('TIDAK_ADA', 'Akun itu tidak ada. Muat ulang daftar pengguna.')
    const penugasanId = await addPenugasan(tx, { pemdaId, pejabatId: pengguna.pejabatId }, tugasOf(isi))
    await endSesi(tx, { pemdaId, penggunaId }, { sebab: 'peran', kecuali: session.sesiId })
    return { penugasanId }
  },
}

function tugasOf({ peran, unitId, sifat, batasNilai, sejak, sampai, dasar }: TugasBaru): TugasBaru {
  return { peran, unitId, sifat, batasNilai, sejak, sampai, dasar }
}
