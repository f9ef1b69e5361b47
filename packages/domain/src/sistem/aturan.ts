import type { Tanggal } from '@benang/values/tanggal'
import type { FaktaPerubahan } from '../penganggaran/fakta-perubahan.ts'
import type { PosturApbd } from '../penganggaran/postur-apbd.ts'
import type { Kalender } from './hari-kerja.ts'

/** How sure we are of what a rule says: read in the law itself, quoted by others, or only recalled or inferred. */
export type Diperiksa = 'terverifikasi' | 'kutipan' | 'ingatan'

/** A place of a document that breaks a rule (`tanggal`, `isi.alasan`, `baris.3`) and what to do, in Indonesian. */
export type Temuan = { lokasi: string; pesan: string }

/**
 * A rule of law as a value. A changed law ends the old rule (`sampai`, inclusive) and adds a new one; nothing is edited.
 * `dasar` is a rule id such as `PP-12-2019:P149.4`.
 */
export type Aturan<Fakta> = {
  id: string
  /** What the rule demands, as an officer would say it; docs/regulasi/README.md prints it. */
  uraian: string
  dasar: string
  diperiksa: Diperiksa
  berlaku: { sejak: Tanggal; sampai?: Tanggal }
  /** Every place where the facts break the rule; empty when they keep it. */
  check(fakta: Fakta): readonly Temuan[]
}

/** One broken rule: its id, where, and what to do. */
export type Pelanggaran = { aturan: string; lokasi: string; pesan: string }

/** Every broken rule at once, of the rules in force on that date. */
export function checkAturan<Fakta>(
  semua: readonly Aturan<Fakta>[],
  fakta: Fakta,
  tanggal: Tanggal,
): readonly Pelanggaran[] {
  return semua
    .filter(({ berlaku }) => berlaku.sejak <= tanggal && tanggal <= (berlaku.sampai ?? tanggal))
    .flatMap(({ id, check }) => check(fakta).map((temuan) => ({ aturan: id, ...temuan })))
}

/** A line as rules see it. `bulan` 0 = the whole year; `rekening` is the dotted code, '' for a plafon. */
export type FaktaBaris = {
  urut: number
  kunci: number
  bulan: number
  jumlah: bigint
  unitId: number
  rekening: string
  /** Its source of funds, 0 where the key has none. */
  danaId: number
  /** The code of its sub kegiatan, '' where the key has none. */
  subKegiatan: string
  /** What the line is about, in words. */
  uraian: string
  /** What else it says, by field: recipient, kind of line. */
  rinci?: Readonly<Record<string, string>> | undefined
  /** The usulan it takes up, or null. */
  acuan: { dokumenId: bigint; nomor: string } | null
}

/**
 * The document another one is made from. `terpakai`: what other live documents of the same kind made from it have
 * taken already, in sen per kunci.
 */
export type FaktaAsal = {
  jenis: string
  status: string
  nomor: string | null
  tanggal: Tanggal
  jumlah: bigint
  baris: readonly FaktaBaris[]
  terpakai: ReadonlyMap<number, bigint>
  /** The number of the signed document that adopted it (APBD), or null. */
  dimuatOleh: string | null
  asal: FaktaAsal | null
}

/**
 * A document as rules see it. `jumlah` (sen) is the total it decides about: the sum of its lines, or the origin's amount
 * where its lines are withheld amounts (SP2D) or there are none (SPM). `batasNilai` is the delegated limit of the person
 * who signs, null when there is none or the step is no signature.
 */
export type FaktaDokumen = {
  jenis: string
  tahun: number
  tanggal: Tanggal
  hariIni: Tanggal
  unitId: number
  jumlah: bigint
  isi: Readonly<Record<string, string | boolean>>
  baris: readonly FaktaBaris[]
  asal: FaktaAsal | null
  batasNilai: bigint | null
  /** The role that signs at this step, null where the step is no signature. */
  penandaTangan: string | null
  /** What it adopts; `utuh`: the content is still the one adopted and its status allows it. */
  muatan: readonly { nomor: string; utuh: boolean }[]
  /** What the documents it adopts add up to, by part of the budget. */
  postur: PosturApbd
  /** Of what takes away (pergeseran, RKPA, DPPA), in sen per kunci: what may be taken away; keys of a book without limits are absent. */
  bisaDigeser: ReadonlyMap<number, bigint>
  /** Codes of ways above a ceiling that the pemda's own table admits on the document's date. */
  jalanPemda: readonly string[]
  /** Of a change of the APBD: its ceilings, and what must come before it. */
  perubahan: FaktaPerubahan
  usulan: FaktaUsulan
  /** What the guard doubts about the lines of an RKA that is about to be submitted; none later. */
  dugaan: readonly FaktaDugaan[]
  /** Demanded changes of the asistensi that are not closed, of an RKA that waits for verification. */
  asistensi: readonly FaktaAsistensi[]
  standar: FaktaStandar
  /** The working days of the pemda. */
  kalender: Kalender
  /** By `kunci bulan` of the lines, for kinds that measure. */
  ukuran: ReadonlyMap<string, FaktaUkuran>
}

/** A doubt of the guard at its line; `dijawab`: a reason stands for it. `menahan`: no reason is enough. */
export type FaktaDugaan = {
  kode: string
  lokasi: string
  pesan: string
  saran: string
  dijawab: boolean
  menahan: boolean
}

/** A change that an examiner demands: where, who (as officers say it), and what. */
export type FaktaAsistensi = { lokasi: string; sumber: string; isi: string }

/** An indicator in one quarter, as verified before this document; null: nothing yet. `bertarget`: the year has a target at all. */
export type FaktaUkuran = {
  nama: string
  satuan: { kode: string; skala: number }
  target: bigint | null
  capaian: bigint | null
  bertarget: boolean
}

/**
 * Where usulan were taken up. `diRenja`: `kunci usulan` of the Renja lines an RKPD adopts. `penampung`: the other living Renja
 * that took up an usulan of this document, in words.
 */
export type FaktaUsulan = { diRenja: ReadonlySet<string>; penampung: ReadonlyMap<bigint, string> }

/**
 * Of a proposal of a price. `bukti`: files on the document; `lama`: the item of the code it names, as it stands last, null where
 * there is none.
 */
export type FaktaStandar = { bukti: number; lama: { nama: string; satuan: string; jenis: string } | null }
