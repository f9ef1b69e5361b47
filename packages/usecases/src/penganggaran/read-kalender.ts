import { listTahunBuku } from '@benang/database/penganggaran/kalender'
import { findPeran } from '@benang/domain/organisasi/peran'
import { sebutHitung } from '@benang/domain/penganggaran/kalender/sebut-hitung'
import { sebutDasar } from '@benang/domain/sistem/sebut-dasar'
import type { Diperiksa } from '@benang/domain/sistem/aturan'
import { findJenis } from '@benang/domain/sistem/semua-jenis'
import type { Tanggal } from '@benang/values/tanggal'
import type { Act } from '../act.ts'
import { dataKalender, type TenggatBerbukti } from './data-kalender.ts'

/** A deadline for the screen. `hariKerja`: working days left, or late by, as `keadaan` says. */
export type TenggatTampak = {
  kode: string
  nama: string
  tahun: number
  /** Who must act, as short names of roles. */
  pelaku: readonly string[]
  tanggal: Tanggal
  perkiraan: boolean
  hitung: string
  dasar: string
  diperiksa: Diperiksa
  bersyarat: string | null
  keadaan: TenggatBerbukti['keadaan']
  hariKerja: number
  selesai: Tanggal | null
  /** A document of Benang shows it, so nobody records it by hand. */
  olehDokumen: boolean
  dokumen: { dokumenId: string; jenis: string; judul: string } | null
  catatan: { bukti: string; peran: string } | null
  maju: { selesai: number; jumlah: number } | null
}

/** What the law wants of a budget year, by when, by whom, and what shows that it was done. */
export const readKalender: Act<{ tahun: number }, readonly TenggatTampak[]> = {
  name: 'kalender.lihat',
  kind: 'read',
  roles: 'any',
  async run({ tx, session, context }, { tahun }) {
    const semua = await dataKalender(tx, { pemdaId: session.pemdaId, tahun, hariIni: context.today })
    return semua.map((satu) => tampakOf(satu, tahun))
  },
}

// An older one is told on the calendar; the inbox is for what can still be mended.
const lewatPalingLama = 20

/** What the role in force must soon do, or has just let pass: of every year with a book, soonest first. */
export const listPengingat: Act<Record<never, never>, readonly TenggatTampak[]> = {
  name: 'kalender.pengingat',
  kind: 'read',
  roles: 'any',
  async run({ tx, session, context, penugasan }) {
    const { pemdaId } = session
    const semua: TenggatTampak[] = []
    for (const tahun of await listTahunBuku(tx, pemdaId)) {
      const kalender = await dataKalender(tx, { pemdaId, tahun, hariIni: context.today })
      semua.push(
        ...kalender
          .filter((satu) => satu.tenggat.pelaku.includes(penugasan.peran) && isPerluDiingat(satu))
          .map((satu) => tampakOf(satu, tahun)),
      )
    }
    return semua.toSorted((a, b) => (a.tanggal < b.tanggal ? -1 : 1)).slice(0, 20)
  },
}

/** True for a deadline that is near, or passed no more than a few weeks ago. */
export function isPerluDiingat({ keadaan, hariKerja }: TenggatBerbukti): boolean {
  return keadaan === 'dekat' || (keadaan === 'lewat' && hariKerja <= lewatPalingLama)
}

function tampakOf(satu: TenggatBerbukti, tahun: number): TenggatTampak {
  const { tenggat, tanggal, perkiraan, keadaan, hariKerja, selesai, dokumen, catatan, maju } = satu
  const { kode, nama, pelaku, diperiksa, bersyarat } = tenggat
  return {
    ...{ kode, nama, tahun, diperiksa, bersyarat, tanggal, perkiraan, keadaan, hariKerja, selesai, maju },
    pelaku: pelaku.map((peran) => findPeran(peran)?.singkatan ?? peran),
    olehDokumen: tenggat.bukti !== null,
    hitung: sebutHitung(tenggat.hitung, tahun),
    dasar: sebutDasar(tenggat.dasar),
    dokumen: dokumen && {
      ...{ dokumenId: String(dokumen.dokumenId), jenis: dokumen.jenis },
      judul: judulOf(dokumen.jenis, dokumen.nomor),
    },
    catatan: catatan && {
      bukti: catatan.bukti,
      peran: findPeran(catatan.peran)?.singkatan ?? catatan.peran,
    },
  }
}

/** `KUA-PPAS 001`: the kind and the running number, since the whole number fits no column. */
function judulOf(jenis: string, nomor: string | null): string {
  const urut = nomor?.split('/').find((bagian) => /^\d{3,}$/.test(bagian)) ?? ''
  return `${findJenis(jenis)?.singkatan ?? jenis} ${urut}`.trim()
}
