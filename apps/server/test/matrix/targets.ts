import { type Database, inTenant, type Tx } from '@benang/database/connection'
import { insertKartu } from '@benang/database/kinerja/kartu'
import { insertOrganisasi } from '@benang/database/organisasi/organisasi'
import { insertBerkas } from '@benang/database/sistem/berkas'
import { insertPekerjaan } from '@benang/database/sistem/pekerjaan'
import { sql } from '@benang/database/testing/sql'
import { insertOrang, insertSession } from './cheap-account.ts'
import { insertDokumen } from './dokumen-targets.ts'

/** Rows that calls name by id. Every text in them carries `tanda`, so that a leak shows in the answer. */
export type Target = {
  pemdaId: number
  unitId: number
  penggunaId: number
  namaMasuk: string
  penugasanId: number
  sesiId: string
  pekerjaanId: bigint
  berkasId: bigint
  dokumenId: bigint
  indikatorId: number
}

/** The rows of one unit. `penugasanId` above 9000 exists in no other pemda, whose numbers start at 1 too. */
export async function newTarget(
  db: Database,
  { pemdaId, unitId, tanda }: { pemdaId: number; unitId: number; tanda: string },
): Promise<Target> {
  return inTenant(db.app, { pemdaId }, async (tx) => {
    if (unitId > 900) await insertUnit(tx, { pemdaId, unitId, tanda })
    const masuk = `sasaran-${unitId}`
    const { penggunaId } = await insertOrang(tx, pemdaId, { masuk, nama: tanda, peran: 'pptk', unitId })
    await insertSession(tx, { pemdaId, penggunaId }, { menitLalu: 0, faktorKedua: null })
    const dokumenId = await insertDokumen(tx, { jenis: 'spp', status: 'draf' }, { pemdaId, unitId, tanda })
    const owner = { pemdaId, unitId, penggunaId }
    return {
      ...{ ...owner, dokumenId, namaMasuk: `${masuk}@uji${pemdaId}` },
      penugasanId: await insertPenugasan(tx, owner),
      sesiId: await readSesiId(tx, penggunaId),
      pekerjaanId: await newPekerjaan(tx, { pemdaId, penggunaId, tanda }),
      indikatorId: await newKartu(tx, { pemdaId, unitId, tanda }),
      berkasId: await newBerkas(tx, { ...owner, dokumenId, tanda }),
    }
  })
}

/** The card of an indicator; its number is that of its unit, so that it exists in no other pemda. */
async function newKartu(tx: Tx, { pemdaId, unitId, tanda }: Unit): Promise<number> {
  const ukuran = { subKegiatanId: 1, satuanId: 2, sifat: 'jumlah' } as const
  const isi = { nama: tanda, definisi: tanda, sumber: tanda, penanggungJawab: tanda, aktif: true }
  const [id = 0] = await insertKartu(tx, pemdaId, [{ indikatorId: 7000 + unitId, unitId, ...ukuran, ...isi }])
  return id
}

/** A waiting job of a person. */
export async function newPekerjaan(
  tx: Tx,
  { pemdaId, penggunaId, tanda }: { pemdaId: number; penggunaId: number; tanda: string },
): Promise<bigint> {
  const job = { pemdaId, penggunaId, jenis: 'verifikasi-buku', satuan: tanda, isi: { tahun: 2026 } }
  return (await insertPekerjaan(tx, job)) ?? 0n
}

/** A file of a person and a unit; `dokumenId` null: attached to nothing. */
export function newBerkas(
  tx: Tx,
  {
    tanda,
    penggunaId,
    ...rest
  }: { pemdaId: number; unitId: number; penggunaId: number; dokumenId: bigint | null; tanda: string },
): Promise<bigint> {
  const sidik = 'ab'.repeat(32)
  const content = { sidik, ukuran: 3n, jenis: 'application/pdf', nama: `${tanda}.pdf` }
  return insertBerkas(tx, { ...rest, ...content, golongan: 'internal', pengunggahId: penggunaId })
}

type Unit = { pemdaId: number; unitId: number; tanda: string }

async function insertUnit(tx: Tx, { pemdaId, unitId, tanda }: Unit): Promise<void> {
  await insertOrganisasi(tx, pemdaId, {
    ...{ organisasiId: unitId, kode: `1.${unitId}`, nama: tanda, singkatan: `U${unitId}` },
    ...{ jenis: 'skpd', indukId: null, sejak: '2025-01-01', sampai: null },
  })
}

async function insertPenugasan(
  tx: Tx,
  { pemdaId, unitId, penggunaId }: { pemdaId: number; unitId: number; penggunaId: number },
): Promise<number> {
  const penugasanId = 9000 + unitId
  await sql`
    insert into rujukan.penugasan (pemda_id, penugasan_id, pejabat_id, peran, unit_id, sifat, sejak, dasar)
    select pemda_id, ${penugasanId}, pejabat_id, 'pptk', ${unitId}, 'definitif', '2026-01-01', 'SK uji'
    from sistem.pengguna where pemda_id = ${pemdaId} and pengguna_id = ${penggunaId}`.execute(tx)
  return penugasanId
}

async function readSesiId(tx: Tx, penggunaId: number): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select sesi_id as id from sistem.sesi where pengguna_id = ${penggunaId}`.execute(tx)
  return rows[0]?.id ?? ''
}
