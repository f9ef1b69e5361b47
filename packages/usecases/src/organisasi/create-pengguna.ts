import type { Tx } from '@benang/database/connection'
import { findPejabatByNip, insertPejabat } from '@benang/database/organisasi/pejabat'
import { findPengguna, insertPengguna } from '@benang/database/sistem/pengguna'
import { type Act, runAct } from '../act.ts'
import type { Entry } from '../entry.ts'
import { Refused } from '../refused.ts'
import { insertTautan, pathOfTautan, type Tautan } from './create-tautan.ts'

/** `nip` empty: not a civil servant. `namaMasuk` without the part after the @. */
export type CreatePenggunaInput = { nama: string; nip: string; namaMasuk: string; perintah: string }

/** Adds the account, and the person if nobody with this NIP is known yet. Refuses a taken name and a second account. */
export async function addPengguna(
  tx: Tx,
  pemdaId: number,
  { nama, nip, namaMasuk }: Omit<CreatePenggunaInput, 'perintah'>,
): Promise<{ penggunaId: number; pejabatId: number }> {
  const namaPengguna = requireName(namaMasuk)
  requireNip(nip)
  if ((await findPengguna(tx, pemdaId, { namaPengguna })) !== undefined)
    throw new Refused('ISIAN', `Nama masuk ${namaPengguna} sudah dipakai. Pilih nama lain.`)
  const known = nip === '' ? undefined : await findPejabatByNip(tx, { pemdaId, nip })
  if (known !== undefined && known.nama !== nama)
    throw new Refused('ISIAN', `NIP ${nip} sudah tercatat atas nama ${known.nama}. Periksa nama atau NIP.`)
  const pejabatId =
    known?.pejabatId ??
    (await insertPejabat(tx, pemdaId, { pejabatId: 0, nama, nip: nip === '' ? null : nip, pangkat: null }))
  if ((await findPengguna(tx, pemdaId, { pejabatId })) !== undefined)
    throw new Refused('ISIAN', `${nama} sudah punya akun. Tambahkan penugasan pada akun itu.`)
  return { pejabatId, penggunaId: await insertPengguna(tx, { pemdaId, pejabatId, namaPengguna }) }
}

function requireName(namaMasuk: string): string {
  const name = namaMasuk.trim().toLowerCase().split('@')[0] ?? ''
  if (/^[a-z0-9][a-z0-9._-]{1,59}$/.test(name)) return name
  throw new Refused(
    'ISIAN',
    'Nama masuk memakai 2–60 huruf kecil, angka, titik, atau garis. Contoh: bendahara.pupr.',
  )
}

function requireNip(nip: string): void {
  if (nip === '' || /^\d{18}$/.test(nip)) return
  throw new Refused(
    'ISIAN',
    `NIP terdiri atas 18 angka; yang diisi ${nip.length} huruf. Kosongkan jika bukan ASN.`,
  )
}

type Made = { penggunaId: number; tautanId: string }

const makePengguna: Act<CreatePenggunaInput, Made> = {
  name: 'pengguna.buat',
  kind: 'write',
  roles: ['admin'],
  async run({ tx, context, session }, input) {
    const { pemdaId } = session
    const { penggunaId } = await addPengguna(tx, pemdaId, input)
    return { penggunaId, tautanId: await insertTautan(tx, context, { pemdaId, penggunaId }) }
  },
}

/** A new account and its set-up link; there is no password until the person chooses one. */
export const createPengguna: Entry<CreatePenggunaInput, Tautan & { penggunaId: number }> = {
  name: makePengguna.name,
  kind: 'write',
  roles: ['admin'],
  async enter(context, input) {
    const { penggunaId, tautanId } = await runAct(context, makePengguna, input)
    return { penggunaId, tautan: pathOfTautan(context, { pemdaId: context.session?.pemdaId ?? 0, tautanId }) }
  },
}
