import type { Kunci } from '@benang/ledger/kunci'
import { sum } from '@benang/values/rupiah'
import type { JenisBerjurnal } from './aturan-jurnal.ts'
import { kodePlafonOf } from './kode-kunci.ts'
import type { BarisJurnal, DokumenJurnal } from './mutasi-of.ts'

/** A line of a document with what its key is made of; `rekening` is the account's dotted code, '' for a plafon. */
export type BarisBerkunci = {
  kunci: number
  golongan: 'mata_anggaran' | 'plafon' | 'akun' | 'indikator'
  bulan: number
  /** Sen. */
  jumlah: bigint
  unitId: number
  subKegiatanId: number
  /** The code of the sub kegiatan, '' where the key has none. */
  subKegiatan: string
  rekeningId: number
  danaId: number
  rekening: string
  /** Codes of the key, as the chain keeps them. */
  kode: string
  /** The document the line takes up, or null, with its amount and number. */
  acuan: { dokumenId: bigint; nomor: string; jumlah: bigint } | null
}

/** What a posting is made from: the document, and the documents it came from, nearest first. */
export type BahanJurnal = {
  jenis: string
  dokumenId: bigint
  unitId: number
  baris: readonly BarisBerkunci[]
  /** The number drawn by now, '' before. */
  nomor: string
  isi: Readonly<Record<string, string | boolean>>
  /** Sen; the total the document decides about. */
  jumlah: bigint
  /** What signed exceptions made from it grant, in sen per kunci. */
  dikecualikan: ReadonlyMap<number, bigint>
  /** By `kunci bulan`, what this kind recorded before, for kinds whose lines take the place of the old. */
  tercatat: ReadonlyMap<string, bigint>
  leluhur: readonly {
    jenis: string
    dokumenId: bigint
    isi: Readonly<Record<string, string | boolean>>
    baris: readonly BarisBerkunci[]
  }[]
}

/** The chart of accounts where this document needs it: keys of book accounts by code. */
export type Bagan = {
  /** The unit that keeps the treasury (SKPKD). */
  skpkd: number
  akun(kode: string, unitId: number, acuan?: bigint): Kunci
  /** Id and edition of a sub kegiatan asked for by code. */
  subKegiatan(kode: string): { id: number; edisi: string }
}

/** How a kind of document becomes a jurnal: the accounts it needs, and its keys by the names of the posting rules. */
export type SusunanJurnal = {
  jenis: JenisBerjurnal
  /** A document that changes nothing is done without a jurnal, not refused. */
  bolehNihil?: true
  /** Codes of the accounts that `susun` will ask the chart for. */
  akun(bahan: BahanJurnal): readonly string[]
  /** Codes of the sub kegiatan that `susun` will ask for. */
  subKegiatan?(bahan: BahanJurnal): readonly string[]
  susun(bahan: BahanJurnal, bagan: Bagan): DokumenJurnal<Kunci | number>
}

/** The lines of the nearest ancestor of a kind, or undefined. */
export function leluhurOf(
  { leluhur }: BahanJurnal,
  jenis: string,
): BahanJurnal['leluhur'][number] | undefined {
  return leluhur.find((satu) => satu.jenis === jenis)
}

/** A line that carries its own key as mata anggaran, and further keys. */
export function barisOf(
  { kunci, jumlah, bulan }: BarisBerkunci,
  lain: BarisJurnal<Kunci | number>['kunci'] = {},
): BarisJurnal<Kunci | number> {
  return { jumlah, bulan, kunci: { ma: kunci, ...lain } }
}

/** The plafon a mata anggaran draws from: the same without its account. */
export function plafonOf({ unitId, subKegiatanId, danaId, kode }: BarisBerkunci): Kunci {
  return {
    golongan: 'plafon',
    unit: unitId,
    subKegiatan: subKegiatanId,
    dana: danaId,
    kode: kodePlafonOf(kode),
  }
}

/** What a citizen or office asked for: the usulan's own key. */
export function usulanOf(dokumenId: bigint, nomor: string): Kunci {
  return { golongan: 'usulan', acuan: dokumenId, kode: `usulan ${nomor}` }
}

/** Lines of one key as one line, in the order of their first. */
export function perKunciMata(baris: readonly BarisBerkunci[]): readonly BarisBerkunci[] {
  return [...Map.groupBy(baris, ({ kunci }) => kunci).values()].flatMap((group) => {
    const [first] = group
    return first === undefined ? [] : [{ ...first, jumlah: sum(group.map(({ jumlah }) => jumlah)) }]
  })
}

/** A contract's part of a mata anggaran. */
export function kontrakOf(
  { unitId, subKegiatanId, rekeningId, danaId, kode }: BarisBerkunci,
  kontrakId: bigint,
): Kunci {
  return {
    golongan: 'kontrak',
    unit: unitId,
    subKegiatan: subKegiatanId,
    rekening: rekeningId,
    dana: danaId,
    acuan: kontrakId,
    kode: `kontrak ${kontrakId} ${kode}`,
  }
}
