import type { Tx } from '@benang/database/connection'
import { findPejabat } from '@benang/database/organisasi/pejabat'
import { listPenugasan } from '@benang/database/organisasi/penugasan'
import { type Pengguna, readPemda } from '@benang/database/sistem/pengguna'
import { findSandiLemah } from '@benang/domain/sistem/sandi'
import { Refused } from '../refused.ts'

/** Refuses a new password that is easy to guess; names and numbers of the person, the pemda and the units count as easy. */
export async function requireSandiKuat(
  tx: Tx,
  { pemdaId, pengguna, sandi }: { pemdaId: number; pengguna: Pengguna; sandi: string },
): Promise<void> {
  const { pejabatId, nama, namaPengguna } = pengguna
  const pejabat = await findPejabat(tx, { pemdaId, pejabatId })
  const units = (await listPenugasan(tx, { pemdaId, pejabatId })).map(({ unitNama }) => unitNama)
  const { nama: pemdaNama, akhiran } = await readPemda(tx, pemdaId)
  const weak = findSandiLemah(sandi, [nama, namaPengguna, akhiran, pemdaNama, pejabat?.nip ?? '', ...units])
  if (weak !== null)
    throw new Refused('ISIAN', weak, { pelanggaran: [{ aturan: 'sandi', lokasi: 'sandi', pesan: weak }] })
}
