import { type Database, inTenant } from '@benang/database/connection'
import { insertOrganisasi } from '@benang/database/organisasi/organisasi'
import { insertPejabat } from '@benang/database/organisasi/pejabat'
import { insertPengguna, setSandi } from '@benang/database/sistem/pengguna'
import { registerPemda } from '@benang/database/sistem/pemda'
import type { Context, Session } from '../context.ts'
import { addPenugasan, type TugasBaru } from '../organisasi/assign-peran.ts'
import { logIn } from '../sistem/log-in.ts'
import { openSession } from '../sistem/open-session.ts'
import { hashSandi } from '../sistem/sandi.ts'

/** The password of every account made here. */
export const sandiUji = 'kuda lapar makan pelangi'

let hash: Promise<string> | undefined

/** A city with one agency (unit 1) for tests: makes accounts, contexts and sessions at a given instant. */
export async function newKota(db: Database, pemdaId: number, akhiran = `uji${pemdaId}`) {
  await registerKota(db, { pemdaId, akhiran })
  const context = (change: Partial<Context> = {}): Context => ({
    db,
    today: '2026-11-24',
    kejadian: '7F3K',
    alamat: '192.0.2.1',
    perangkat: 'Firefox di Linux',
    mode: 'produksi',
    kunciServer: new Uint8Array(32).fill(9),
    ...change,
  })
  const sessionOf = (token: string, kini?: string): Promise<Session | undefined> =>
    openSession(db, token, { today: '2026-11-24', ...(kini === undefined ? {} : { kini }) })
  return {
    pemdaId,
    context,
    sessionOf,
    account: (masuk: string, ...tugas: readonly Partial<TugasBaru>[]) =>
      newAccount(db, { pemdaId, masuk, tugas }),
    /** Logs in with the password alone and answers the context of the next request, and its token. */
    enter: async (masuk: string, change: Partial<Context> = {}) => {
      const outside = context(change)
      const { token } = await logIn.enter(outside, { namaMasuk: `${masuk}@${akhiran}`, sandi: sandiUji })
      const session = await sessionOf(token, outside.kini)
      return { token, context: { ...outside, ...(session === undefined ? {} : { session }) } }
    },
  }
}

async function registerKota(
  db: Database,
  { pemdaId, akhiran }: { pemdaId: number; akhiran: string },
): Promise<void> {
  const nama = `Kota Uji ${pemdaId}`
  const since = { indukId: null, sejak: '2025-01-01', sampai: null } as const
  await inTenant(db.app, { pemdaId }, async (tx) => {
    await registerPemda(tx, {
      ...{
        pemdaId,
        kode: `97.${pemdaId}`,
        slug: akhiran,
        akhiran,
        nama,
        jenis: 'kota',
        indukId: null,
        contoh: false,
      },
    })
    const dinas = {
      organisasiId: 1,
      kode: '1.03',
      nama: 'Dinas PUPR',
      singkatan: 'PUPR',
      jenis: 'skpd',
      ...since,
    } as const
    await insertOrganisasi(tx, pemdaId, dinas)
  })
}

async function newAccount(
  db: Database,
  { pemdaId, masuk, tugas }: { pemdaId: number; masuk: string; tugas: readonly Partial<TugasBaru>[] },
): Promise<{ penggunaId: number; pejabatId: number }> {
  hash ??= hashSandi(sandiUji)
  const sandi = await hash
  return inTenant(db.app, { pemdaId }, async (tx) => {
    const pejabatId = await insertPejabat(tx, pemdaId, {
      pejabatId: 0,
      nama: `Orang ${masuk}`,
      nip: null,
      pangkat: null,
    })
    for (const satu of tugas) await addPenugasan(tx, { pemdaId, pejabatId }, { ...wholeYear, ...satu })
    const penggunaId = await insertPengguna(tx, { pemdaId, pejabatId, namaPengguna: masuk })
    await setSandi(tx, { pemdaId, penggunaId }, sandi)
    return { penggunaId, pejabatId }
  })
}

const wholeYear: TugasBaru = {
  peran: 'pptk',
  unitId: 1,
  sifat: 'definitif',
  batasNilai: null,
  sejak: '2026-01-01',
  sampai: null,
  dasar: 'SK uji',
}
