import type { Tx } from '@benang/database/connection'
import type { Buku } from '@benang/database/ledger/post'
import { listUraianKunci, type UraianKunci } from '@benang/database/ledger/uraian-kunci'

/** The dimensions of one mata anggaran with names for the eye; `kunci` is the ledger's key as text, absent parts are ''. */
export type MataAnggaran = {
  kunci: string
  unitKode: string
  unitNama: string
  subKegiatanKode: string
  subKegiatanNama: string
  rekeningKode: string
  rekeningUraian: string
  danaKode: string
}

/** The given keys of a book in words, by their number; numbers the book does not know are left out. */
export async function describeMataAnggaran(
  tx: Tx,
  buku: Buku,
  kunci: readonly number[],
): Promise<ReadonlyMap<number, MataAnggaran>> {
  const described = await listUraianKunci(tx, buku, kunci)
  return new Map(described.map((satu) => [satu.kunci, mataAnggaranOf(satu)]))
}

/** A described key in the shape of the screens. */
export function mataAnggaranOf(kunci: Omit<UraianKunci, 'golongan' | 'acuanNomor'>): MataAnggaran {
  return {
    kunci: String(kunci.kunci),
    unitKode: kunci.unitKode ?? '',
    unitNama: kunci.unitNama ?? '',
    subKegiatanKode: kunci.subKegiatanKode ?? '',
    subKegiatanNama: kunci.subKegiatanNama ?? '',
    rekeningKode: kunci.rekeningKode ?? '',
    rekeningUraian: kunci.rekeningUraian ?? (kunci.subKegiatanNama === null ? kunci.kode : ''),
    danaKode: kunci.danaKode ?? '',
  }
}
