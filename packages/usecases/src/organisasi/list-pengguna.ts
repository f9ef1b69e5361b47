import { listOrganisasi, type Organisasi } from '@benang/database/organisasi/organisasi'
import { listPenugasan, type PenugasanBaris } from '@benang/database/organisasi/penugasan'
import { listPengguna, type PenggunaRingkas, readPemda } from '@benang/database/sistem/pengguna'
import { type KodePeran, semuaPeran } from '@benang/domain/organisasi/peran'
import type { Act } from '../act.ts'

/** An account with the assignments of its person; `namaMasuk` is what one types at log-in. */
export type PenggunaLengkap = PenggunaRingkas & { namaMasuk: string; penugasan: readonly PenugasanBaris[] }

/** Who reads the accounts of people. */
export const pembacaPengguna: readonly KodePeran[] = ['admin', 'inspektorat', 'pemeriksa']

/** Accounts by name; `cari` matches name, NIP or log-in name. */
export const readPengguna: Act<{ cari?: string | undefined }, readonly PenggunaLengkap[]> = {
  name: 'pengguna.daftar',
  kind: 'read',
  roles: pembacaPengguna,
  async run({ tx, session }, { cari = '' }) {
    const { pemdaId } = session
    const accounts = await listPengguna(tx, { pemdaId, cari: cari.trim() })
    const { akhiran } = await readPemda(tx, pemdaId)
    const all = Map.groupBy(await listPenugasan(tx, { pemdaId }), ({ pejabatId }) => pejabatId)
    return accounts.map((account) => ({
      ...account,
      namaMasuk: `${account.namaPengguna}@${akhiran}`,
      penugasan: all.get(account.pejabatId) ?? [],
    }))
  },
}

/** What an assignment may be made of. */
export type PilihanTugas = {
  peran: readonly { kode: string; nama: string }[]
  unit: readonly { unitId: number; nama: string }[]
}

/** Roles and units to choose from. */
export const readPilihanTugas: Act<Record<never, never>, PilihanTugas> = {
  name: 'pengguna.pilihan',
  kind: 'read',
  roles: ['admin'],
  async run({ tx, session, context }) {
    const units = await listOrganisasi(tx, session.pemdaId)
    return {
      peran: semuaPeran.map(({ kode, nama }) => ({ kode, nama })),
      unit: units
        .filter(({ sampai }) => sampai === null || sampai >= context.today)
        .map(({ organisasiId, nama }) => ({ unitId: organisasiId, nama })),
    }
  },
}

/** The units of the pemda, by code. */
export const readOrganisasi: Act<Record<never, never>, readonly Organisasi[]> = {
  name: 'organisasi.daftar',
  kind: 'read',
  roles: 'any',
  run: ({ tx, session }) => listOrganisasi(tx, session.pemdaId),
}
