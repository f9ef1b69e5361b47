import type { KodeTahap } from '@benang/ledger/tahap'

/** Names by which a posting rule speaks of a key; the use case says which key each stands for in a document or line. */
export type NamaKunci =
  // what is counted along the thread
  | 'usulan'
  | 'plafon'
  | 'plafonTurun' // the same where a change of the APBD takes from it on the whole
  | 'ma' // mata anggaran
  | 'kontrak' // kontrak × mata anggaran
  | 'pendapatan' // mata anggaran of revenue
  | 'pembiayaan' // mata anggaran of paid financing
  | 'rka' // present when an RKA planned the revenue before
  | 'ketetapan' // present when the revenue was assessed before
  | 'indikator'
  // accounts of the entity (SKPD)
  | 'beban' // 8.x or, for capital spending, 1.3.x
  | 'utangBelanja'
  | 'asetPembiayaan' // 1.2.x or 1.4.x, what paid financing brings
  | 'rkPpkd'
  | 'kasPengeluaran'
  | 'kasPenerimaan'
  | 'piutang'
  | 'pendapatanLo'
  | 'belanjaLra' // 5.x, or 6.2.x of paid financing
  | 'pendapatanLra' // 4.x, or 6.1.x of received financing
  | 'apropriasi'
  | 'estimasiPenerimaan' // estimated revenue, or estimated received financing
  | 'estimasiSal'
  // accounts of the treasury (PPKD)
  | 'kasda'
  | 'rkSkpd'
  | 'utangPfk'
  | 'ekuitas'
  // a general journal names its own
  | 'debit'
  | 'kredit'
  | 'debitTunai'
  | 'kreditTunai'

/**
 * One arrow of a posting rule. `per`: once per line, per key of the lines (their sum), per withheld line, or per document.
 * `jumlah`: the line's amount, or of a document `total` or `bersih` (total less what is withheld). In the books `dari` is kredit
 * and `ke` debit. The arrow is drawn where all keys of `bila` are known and none of `kecuali`.
 */
export type AturanMutasi = {
  per: 'baris' | 'kunci' | 'potongan' | 'dokumen'
  dari: readonly [KodeTahap, NamaKunci]
  ke: readonly [KodeTahap, NamaKunci]
  jumlah: 'jumlah' | 'total' | 'bersih'
  tanda: 1 | -1
  /** The mutasi names the line's month. */
  berbulan?: true
  bila?: readonly NamaKunci[]
  kecuali?: readonly NamaKunci[]
}

type Syarat = Pick<AturanMutasi, 'bila' | 'kecuali' | 'berbulan'>
type Ujung = readonly [KodeTahap, NamaKunci]

/** An arrow per line. */
export const perBaris = (dari: Ujung, ke: Ujung, syarat: Syarat = {}): AturanMutasi => ({
  per: 'baris',
  dari,
  ke,
  jumlah: 'jumlah',
  tanda: 1,
  ...syarat,
})

/** An arrow per key of the lines: their months together. */
export const perKunci = (dari: Ujung, ke: Ujung, syarat: Syarat = {}): AturanMutasi => ({
  ...perBaris(dari, ke, syarat),
  per: 'kunci',
})

/** An arrow per withheld line. */
export const perPotongan = (dari: Ujung, ke: Ujung): AturanMutasi => ({
  ...perBaris(dari, ke),
  per: 'potongan',
})

/** An arrow for the document as a whole. */
export const perDokumen = (
  dari: Ujung,
  ke: Ujung,
  jumlah: 'total' | 'bersih',
  syarat: Syarat = {},
): AturanMutasi => ({
  ...perBaris(dari, ke, syarat),
  per: 'dokumen',
  jumlah,
})
