import type { Tx } from '@benang/database/connection'
import type { Kemajuan } from '@benang/database/sistem/pekerjaan'

/** What one step of a job gets: its own transaction of the pemda, and where the last step ended (null at first). */
export type StepEnv = { tx: Tx; pemdaId: number; isi: unknown; posisi: unknown }

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
