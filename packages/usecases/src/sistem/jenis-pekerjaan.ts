import type { Tx } from '@benang/database/connection'
import type { Kemajuan } from '@benang/database/sistem/pekerjaan'

/**
 * What one step of a job gets: its own transaction of the pemda, where the last step ended (null at first), and a way to tell
 * how far a long step is, which answers false once the job is to stop.
 */
export type StepEnv = {
  tx: Tx
  pemdaId: number
  isi: unknown
  posisi: unknown
  kabar?: (selesai: number, jumlah: number | null) => Promise<boolean>
}

/**
 * A kind of job as a value. `step` does a bounded piece (about a second) and says where it ended; the runner stores that
 * in the same transaction, so a piece is done once even when the process is killed. With `hasil` the job is done.
 */
export type JenisPekerjaan = {
  jenis: string
  nama: string
  satuan: string
  step(env: StepEnv): Promise<Kemajuan>
}
