import { type Database, inTenant } from '@benang/database/connection'
import { insertPekerjaan, type PekerjaanBaru, pemdaWithPekerjaan } from '@benang/database/sistem/pekerjaan'
import { listBuku, listPemda } from '@benang/database/sistem/pemda'
import type { Env } from '../act.ts'

/** Queues a job in the act's own transaction; null when an open one has the same key. */
export function queuePekerjaan(
  env: Pick<Env, 'tx' | 'session' | 'context'>,
  job: Omit<PekerjaanBaru, 'pemdaId' | 'penggunaId' | 'kejadian'>,
): Promise<bigint | null> {
  const { pemdaId, penggunaId } = env.session
  return insertPekerjaan(env.tx, { ...job, pemdaId, penggunaId, kejadian: env.context.kejadian })
}

/** Pemda that have a job to take now. */
export function listPemdaBerpekerjaan(db: Database): Promise<readonly number[]> {
  return pemdaWithPekerjaan(db.lintas)
}

/** Queues a fold for each book whose roll-ups lag behind its journal. Called every few seconds; harmless when called often. */
export async function scheduleGulung(db: Database): Promise<void> {
  for (const buku of await listBuku(db.lintas)) {
    if (buku.jurnal === buku.rekap) continue
    const { pemdaId, tahun } = buku
    await queue(db, {
      pemdaId,
      jenis: 'gulung-rekap',
      satuan: 'jurnal',
      isi: { tahun },
      tunggal: `gulung-rekap/${tahun}`,
    })
  }
}

/** Queues the night's work of each pemda: verify every book, sweep files without an owner, tell of deadlines. */
export async function scheduleNightly(db: Database): Promise<void> {
  for (const { pemdaId, tahun } of await listBuku(db.lintas))
    await queue(db, {
      pemdaId,
      jenis: 'verifikasi-buku',
      satuan: 'jurnal',
      isi: { tahun },
      tunggal: `verifikasi-buku/${tahun}`,
    })
  for (const { pemdaId } of await listPemda(db.lintas)) {
    await queue(db, { pemdaId, jenis: 'sapu-berkas', satuan: 'berkas', isi: {}, tunggal: 'sapu-berkas' })
    const ingatan = { jenis: 'ingatkan-tenggat', satuan: 'tenggat', tunggal: 'ingatkan-tenggat' }
    await queue(db, { pemdaId, isi: {}, ...ingatan })
  }
}

function queue(db: Database, job: PekerjaanBaru): Promise<bigint | null> {
  return inTenant(db.app, { pemdaId: job.pemdaId }, (tx) => insertPekerjaan(tx, job))
}
