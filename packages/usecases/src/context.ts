import type { Database } from '@benang/database/connection'
import type { PembacaBerkas } from '@benang/imports/berkas-terbaca'
import type { Tanggal } from '@benang/values/tanggal'
import type { Kehadiran } from './kehadiran.ts'

/** A dated role of a person in a unit. Only those in force `today` count. */
export type Penugasan = {
  penugasanId: number
  peran: string
  unitId: number
  unitKode: string
  unitNama: string
  sifat: 'definitif' | 'plt' | 'plh' | 'pj' | 'kuasa'
  /** Sen; a delegation may stop at a value. */
  batasNilai: bigint | null
  sejak: Tanggal
  sampai: Tanggal | null
}

/** Who is calling. `tingkat` is 'sandi' until the second factor of an account that has one was given. */
export type Session = {
  sesiId: string
  penggunaId: number
  pejabatId: number
  nama: string
  pemdaId: number
  pemdaNama: string
  tingkat: 'sandi' | 'penuh'
  /** ISO time of the last second factor given in this session. */
  faktorKeduaPada: string | null
  punyaFaktorKedua: boolean
  /** All assignments in force today. */
  penugasan: readonly Penugasan[]
  /** The one the person works under now (the role chip). */
  aktif: Penugasan | null
}

/** What every use case gets: nothing here is global, so tests and the simulation pass their own. */
export type Context = {
  db: Database
  session?: Session
  /** The date in the pemda's zone, passed in by the entry. */
  today: Tanggal
  /** Short event code, in every error and log line: "7F3K". */
  kejadian: string
  alamat?: string
  /** What kind of browser asks, shortened: "Firefox di Linux". */
  perangkat?: string
  /** 'demo' allows demo log-ins; absent counts as 'produksi'. */
  mode?: 'demo' | 'produksi'
  /** 32 bytes kept outside the database (DATA_DIR, mode 600); seals the second-factor secrets at rest. */
  kunciServer?: Uint8Array
  /** Who is in which working paper now; absent: nobody is told. */
  kehadiran?: Kehadiran
  /** Reads uploaded files; absent: nothing can be imported here. */
  pembaca?: PembacaBerkas
  /** Present when a job runs the act: tells how far it is, and answers false once the job is to stop. */
  kabar?: (selesai: number, jumlah: number | null) => Promise<boolean>
  /** ISO instant that sessions take for now; absent: the database's clock. Only tests and the simulation pass it. */
  kini?: string
}
