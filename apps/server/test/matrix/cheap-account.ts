import { argon2Sync, randomBytes } from 'node:crypto'
import type { Tx } from '@benang/database/connection'
import { insertPejabat } from '@benang/database/organisasi/pejabat'
import { insertPengguna, setSandi } from '@benang/database/sistem/pengguna'
import { insertSesi } from '@benang/database/sistem/sesi'
import { addPenugasan } from '@benang/usecases/organisasi/assign-peran'
import { newToken } from '@benang/usecases/sistem/token'

/** The password of every account of the matrix, hashed cheaply: this is about rights, not about guessing. */
export const sandiMatrix = 'kuda lapar makan pelangi'

const salt = randomBytes(16)
const cost = { message: sandiMatrix, nonce: salt, parallelism: 1, tagLength: 32, memory: 8, passes: 1 }
const text = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '')
const cheapHash = `$argon2id$v=19$m=8,t=1,p=1$${text(salt)}$${text(argon2Sync('argon2id', cost))}`

/** What is new about a person: one role in one unit, from the start of the year until `sampai`. */
export type Orang = { masuk: string; nama: string; peran: string; unitId: number; sampai?: string }

/** A person with one role and an account. */
export async function insertOrang(
  tx: Tx,
  pemdaId: number,
  { masuk, nama, peran, unitId, sampai }: Orang,
): Promise<{ pemdaId: number; penggunaId: number; penugasanId: number }> {
  const pejabatId = await insertPejabat(tx, pemdaId, { pejabatId: 0, nama, nip: null, pangkat: null })
  const penugasanId = await addPenugasan(
    tx,
    { pemdaId, pejabatId },
    {
      ...{ peran, unitId, sifat: 'definitif', batasNilai: null },
      ...{ sejak: '2026-01-01', sampai: sampai ?? null, dasar: 'SK uji' },
    },
  )
  const penggunaId = await insertPengguna(tx, { pemdaId, pejabatId, namaPengguna: masuk })
  await setSandi(tx, { pemdaId, penggunaId }, cheapHash)
  return { pemdaId, penggunaId, penugasanId }
}

/** A session written as it would stand after a log-in `menitLalu`; `faktorKedua` in minutes ago, null: not given. */
export async function insertSession(
  tx: Tx,
  who: { pemdaId: number; penggunaId: number },
  { menitLalu, faktorKedua }: { menitLalu: number; faktorKedua: number | null },
): Promise<string> {
  const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString()
  const { token, sidik } = newToken(who.pemdaId)
  await insertSesi(tx, who, {
    sidik,
    kini: ago(menitLalu),
    faktorKedua: faktorKedua === null ? null : ago(faktorKedua),
    penugasanId: null,
    alamat: null,
    perangkat: null,
  })
  return token
}
