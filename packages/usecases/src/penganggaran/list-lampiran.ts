import { semuaLampiran } from '@benang/reports/penganggaran/lampiran/semua-lampiran'
import type { Act } from '../act.ts'
import { pembacaLaporan } from '../akuntansi/read-lra.ts'

/** A sheet that can be asked for; `golongan` says whose annex it is. */
export type LampiranDaftar = {
  kode: string
  nama: string
  judul: string
  golongan: 'kua-ppas' | 'perda' | 'perkada' | 'skpd'
}

/** The sheets of a budget, in the order of the law. */
export const listLampiran: Act<Record<string, never>, readonly LampiranDaftar[]> = {
  name: 'laporan.daftar-lampiran',
  kind: 'read',
  roles: pembacaLaporan,
  run: async () => semuaLampiran.map(({ kode, nama, judul, golongan }) => ({ kode, nama, judul, golongan })),
}
