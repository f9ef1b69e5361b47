import {
  findPemdaTerbuka,
  listPemdaTerbuka,
  listTerbitanKini,
  listTerbitanTerbuka,
  type PemdaTerbuka,
  type VersiKey,
} from '@benang/database/publik/apbd'
import type { Terbitan } from '@benang/database/publik/terbitan'
import type { Tanggal } from '@benang/values/tanggal'
import type { Context } from '../context.ts'
import { type BagianTerbuka, bagianTerbuka } from './bagian-terbuka.ts'

/** A pemda as the public knows it. */
export type PemdaTampak = Omit<PemdaTerbuka, 'pemdaId' | 'contoh'>

/** A published version: when, in which office, on which basis, from which state of the book, and what it sums to. */
export type TerbitanTampak = {
  tahun: number
  versi: number
  /** ISO. */
  waktu: string
  perTanggal: Tanggal
  dasar: string
  jabatan: string
  /** Number and hash (hex) of the book's last jurnal at that moment. */
  jurnalNo: number
  kepala: string
  baris: number
  /** sha256 over head and lines, hex; see docs/operations.md. */
  sidik: string
  bagian: readonly BagianTerbuka[]
}

/** What every page of a published version says about it. */
export type KepalaTerbitan = {
  contoh: boolean
  pemda: PemdaTampak
  terbitan: TerbitanTampak
  /** Number of the year's newest version. */
  versiTerbaru: number
}

/** Which version is asked for, as an address writes it; `versi` undefined: the newest. */
export type TanyaTerbitan = { slug: string; tahun: string; versi?: string | undefined }

type Reader = Pick<Context, 'db'>

/** The version and its key for further reads; undefined when there is none such. */
export async function findTerbitan(
  { db }: Reader,
  { slug, tahun, versi }: TanyaTerbitan,
): Promise<{ key: VersiKey; kepala: KepalaTerbitan } | undefined> {
  const pemda = await findPemdaTerbuka(db.publik, slug)
  if (pemda === undefined) return undefined
  const all = await listTerbitanTerbuka(db.publik, pemda.pemdaId)
  const ofYear = all.filter((satu) => String(satu.tahun) === tahun)
  const found = versi === undefined ? ofYear[0] : ofYear.find((satu) => String(satu.versi) === versi)
  if (found === undefined) return undefined
  return {
    key: { pemdaId: pemda.pemdaId, tahun: found.tahun, versi: found.versi },
    kepala: {
      contoh: pemda.contoh,
      pemda: tampak(pemda),
      terbitan: terbitanTampak(found),
      versiTerbaru: ofYear[0]?.versi ?? found.versi,
    },
  }
}

/** A pemda with all its published versions, newest year and version first. */
export async function readTerbitanPemda(
  { db }: Reader,
  slug: string,
): Promise<{ contoh: boolean; pemda: PemdaTampak; terbitan: readonly TerbitanTampak[] } | undefined> {
  const pemda = await findPemdaTerbuka(db.publik, slug)
  if (pemda === undefined) return undefined
  const all = await listTerbitanTerbuka(db.publik, pemda.pemdaId)
  return { contoh: pemda.contoh, pemda: tampak(pemda), terbitan: all.map(terbitanTampak) }
}

/** Every pemda served here with the newest version of each published year. */
export async function listTerbitanSemua({
  db,
}: Reader): Promise<readonly { contoh: boolean; pemda: PemdaTampak; terbitan: readonly TerbitanTampak[] }[]> {
  const [pemda, kini] = await Promise.all([listPemdaTerbuka(db.publik), listTerbitanKini(db.publik)])
  return pemda.map((satu) => ({
    contoh: satu.contoh,
    pemda: tampak(satu),
    terbitan: kini.filter(({ pemdaId }) => pemdaId === satu.pemdaId).map(terbitanTampak),
  }))
}

function tampak({ kode, slug, nama, jenis }: PemdaTerbuka): PemdaTampak {
  return { kode, slug, nama, jenis }
}

function terbitanTampak(terbitan: Terbitan): TerbitanTampak {
  const { tahun, versi, waktu, perTanggal, dasar, jabatan, jurnalNo, kepala, baris, sidik } = terbitan
  return {
    ...{ tahun, versi, waktu, perTanggal, dasar, jabatan, jurnalNo: Number(jurnalNo) },
    ...{ kepala, baris, sidik, bagian: bagianTerbuka(terbitan) },
  }
}
