import type { RunAct } from '@benang/api/procedure'
import { type Database, inTenant } from '@benang/database/connection'
import { activateTotp, setAktif, setTotpCalon } from '@benang/database/sistem/pengguna'
import { insertPengecualian, saveTahapan } from '@benang/database/sistem/tahapan'
import { move } from '@benang/database/testing/new-buku'
import { sql } from '@benang/database/testing/sql'
import { type KodePeran, semuaPeran } from '@benang/domain/organisasi/peran'
import type { Context } from '@benang/usecases/context'
import { newRahasia, sealRahasia } from '@benang/usecases/sistem/totp'
import { newKota } from '@benang/usecases/testing/new-account'
import { newAnggaran } from '@benang/usecases/testing/new-anggaran'
import { parts } from '../../src/parts.ts'
import { insertOrang, insertSession } from './cheap-account.ts'
import { newTarget, type Target } from './targets.ts'

/** How the caller stands before the door. */
export const semuaKeadaan = [
  'masuk',
  'tanpa-masuk',
  'kedaluwarsa',
  'nonaktif',
  'sebelum-faktor-kedua',
  'faktor-kedua-basi',
  'tanpa-faktor-kedua',
  'penugasan-berakhir',
] as const
export type Keadaan = (typeof semuaKeadaan)[number]

/** What stands in every text of the rows of each side. */
export const tanda = {
  'unit-sendiri': 'milik unit sendiri',
  'unit-lain': 'rahasia unit lain',
  'pemda-lain': 'rahasia pemda lain',
} as const
/** Whose row the input names: one of my unit, one of another unit of my pemda, one of another pemda. */
export type Sasaran = keyof typeof tanda

/** Two governments: callers with every role in every state, and the rows they reach for. */
export type World = {
  db: Database
  /** What every procedure runs its act through. */
  door: RunAct
  /** A request without a session. */
  context: Context
  sasaran: Readonly<Record<Sasaran, Target>>
  /** The cookie of a role in a state, one for all calls; undefined: nobody logged in. */
  token(peran: KodePeran, keadaan: Keadaan): string | undefined
  /** The same, made for one call. */
  newSession(peran: KodePeran, keadaan: Keadaan): Promise<string | undefined>
}

const tahun = 2026
const pemdaId = 5
const pemdaLain = 6

/** Fills both governments; takes a second or two. */
export async function newWorld(db: Database): Promise<World> {
  const kota = await newKota(db, pemdaId)
  const context = { ...kota.context(), mode: 'produksi' } as const
  await newKota(db, pemdaLain)
  const { posted, jalan, obat } = await newAnggaran(db, { pemdaId, tahun })
  // The budget's jurnal name documents 11 and 12, which nobody wrote here.
  await sql`alter table daerah.dokumen alter column dokumen_id restart with 1000`.execute(db.owner)
  const sasaran = {
    'unit-sendiri': await newTarget(db, { pemdaId, unitId: 1, tanda: tanda['unit-sendiri'] }),
    'unit-lain': await newTarget(db, { pemdaId, unitId: 2, tanda: tanda['unit-lain'] }),
    'pemda-lain': await newTarget(db, { pemdaId: pemdaLain, unitId: 901, tanda: tanda['pemda-lain'] }),
  }
  await posted(
    ...(
      [
        [jalan, 'unit-sendiri'],
        [obat, 'unit-lain'],
      ] as const
    ).map(([kunci, side]) => ({
      ...{ jenis: 'spd' as const, tanggal: '2026-01-05', dokumen: sasaran[side].dokumenId, nomor: side },
      mutasi: [move('kas>spd', kunci, 100n, { bulan: 1 })],
    })),
  )
  await insertTahapan(db, { pemdaId, alasan: tanda['unit-sendiri'] })
  await insertTahapan(db, { pemdaId: pemdaLain, alasan: tanda['pemda-lain'] })
  const callers = await insertCallers(context)
  const newSession = (peran: KodePeran, keadaan: Keadaan) => {
    const who = callers.get(`${peran}/${keadaan}`) ?? callers.get(`${peran}/masuk`)
    return who === undefined ? Promise.resolve(undefined) : startSession(db, who, keadaan)
  }
  const tokens = new Map<string, string | undefined>()
  for (const { kode } of semuaPeran)
    for (const keadaan of semuaKeadaan) tokens.set(`${kode}/${keadaan}`, await newSession(kode, keadaan))
  return {
    db,
    door: parts.runAct,
    context,
    sasaran,
    newSession,
    token: (...key) => tokens.get(key.join('/')),
  }
}

type Caller = { pemdaId: number; penggunaId: number }

async function insertCallers(context: Context): Promise<ReadonlyMap<string, Caller>> {
  const callers = new Map<string, Caller>()
  for (const { kode } of semuaPeran)
    for (const keadaan of ['masuk', 'nonaktif', 'tanpa-faktor-kedua', 'penugasan-berakhir'] as const)
      callers.set(`${kode}/${keadaan}`, await insertCaller(context, kode, keadaan))
  return callers
}

async function insertCaller(
  { db, kunciServer = new Uint8Array() }: Context,
  peran: KodePeran,
  keadaan: Keadaan,
): Promise<Caller> {
  const masuk = `${peran}.${keadaan}`
  const ended = keadaan === 'penugasan-berakhir' ? { sampai: '2026-11-23' } : {}
  return inTenant(db.app, { pemdaId }, async (tx) => {
    const who = await insertOrang(tx, pemdaId, { masuk, nama: masuk, peran, unitId: 1, ...ended })
    const sealed = sealRahasia(kunciServer, who, newRahasia())
    if (keadaan !== 'tanpa-faktor-kedua')
      await activateTotp(tx, who, { rahasia: sealed, langkah: 0n, pemulihan: [] })
    await setTotpCalon(tx, who, sealed)
    if (keadaan === 'nonaktif') await setAktif(tx, who, 'pindah tugas')
    return who
  })
}

// The session of a closed account is left open, so that only the account's own state keeps it out.
async function startSession(db: Database, who: Caller, keadaan: Keadaan): Promise<string | undefined> {
  if (keadaan === 'tanpa-masuk') return undefined
  const none = keadaan === 'sebelum-faktor-kedua' || keadaan === 'tanpa-faktor-kedua'
  const faktorKedua = keadaan === 'faktor-kedua-basi' ? 11 : 0
  return inTenant(db.app, who, (tx) =>
    insertSession(tx, who, {
      menitLalu: keadaan === 'kedaluwarsa' ? 31 : 0,
      faktorKedua: none ? null : faktorKedua,
    }),
  )
}

async function insertTahapan(
  db: Database,
  { pemdaId, alasan }: { pemdaId: number; alasan: string },
): Promise<void> {
  const key = { pemdaId, tahun, kode: 'spp' }
  await inTenant(db.app, { pemdaId }, async (tx) => {
    const open = { buka: '2026-01-02 08:00', tutup: null, kunci: false, pemilik: 'ppkd' }
    await saveTahapan(tx, { ...key, ...open, nama: `SPP ${alasan}`, tenggat: null, dasar: null }, 0)
    const given = { unitId: null, alasan, sampai: '2099-12-31 23:59', penggunaId: 1, peran: 'ppkd' }
    await insertPengecualian(tx, { ...key, ...given })
  })
}
