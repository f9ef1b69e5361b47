import type { Tanggal } from '@benang/values/tanggal'
import { type PosturApbd, posturKosong } from './postur-apbd.ts'

/** How much a plafon still admits, in sen (negative: so much must go), and what other RKPA ask of it. */
export type PaguPerubahan = { sebutan: string; boleh: bigint; diminta: bigint }

/** What the law asks of an APBD or its change beyond the document itself. */
export type FaktaPerubahan = {
  /** The agreed KUPA-PPAS-P that no P-APBD has carried out, or null. */
  kupa: { nomor: string; tanggal: Tanggal } | null
  /** By `jalurPlafon`; empty for a book without limits. */
  pagu: ReadonlyMap<string, PaguPerubahan>
  /** The signed Perda Pertanggungjawaban of the year before, or null. */
  pertanggungjawaban: { nomor: string; tanggal: Tanggal } | null
  /** Numbers of the P-APBD signed before in this year. */
  sebelumnya: readonly string[]
  /** The budget as the book has it now. */
  kini: PosturApbd
  /** Of an APBD: last year's budget after its changes, as that book has it; null without such a book. */
  tahunLalu: PosturApbd | null
  /** Of an SPD while no APBD of the year is signed: a twelfth of last year's budget, and what other SPD of its month released. */
  seperduabelas: { batas: bigint; terlepas: bigint } | null
}

/** Nothing is known of a change: every other kind of document. */
export const perubahanKosong: FaktaPerubahan = {
  ...{ kupa: null, pagu: new Map(), pertanggungjawaban: null, sebelumnya: [] },
  kini: posturKosong,
  tahunLalu: null,
  seperduabelas: null,
}
