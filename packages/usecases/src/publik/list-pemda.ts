import { listBuku, listPemda } from '@benang/database/sistem/pemda'
import type { Context } from '../context.ts'

/** One book as the public may see it: how many entries, and the head of its chain in hex. */
export type BukuPublik = {
  tahun: number
  mode: 'utama' | 'cermin'
  buka: boolean
  jurnal: number
  kepala: string
}

/** A government served here. `contoh` marks fictional data. */
export type PemdaPublik = {
  kode: string
  slug: string
  nama: string
  jenis: 'provinsi' | 'kabupaten' | 'kota'
  contoh: boolean
  buku: readonly BukuPublik[]
}

/** Every pemda with its books; heads only, through the role that reads across pemda. Needs no session. */
export async function listPemdaPublik(context: Pick<Context, 'db'>): Promise<readonly PemdaPublik[]> {
  const [all, buku] = await Promise.all([listPemda(context.db.lintas), listBuku(context.db.lintas)])
  return all.map(({ pemdaId, kode, slug, nama, jenis, contoh }) => ({
    kode,
    slug,
    nama,
    jenis,
    contoh,
    buku: buku
      .filter((row) => row.pemdaId === pemdaId)
      .map((row) => ({
        tahun: row.tahun,
        mode: row.mode,
        buka: row.buka,
        jurnal: Number(row.jurnal),
        kepala: row.kepala,
      })),
  }))
}
