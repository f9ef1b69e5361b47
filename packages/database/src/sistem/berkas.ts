import { sql } from 'kysely'
import type { Tx } from '../connection.ts'

export type GolonganBerkas = 'publik' | 'internal' | 'pribadi'

/** A stored file. `sidik` is the sha256 of the content in hex, `ukuran` bytes, `jenis` a media type. */
export type Berkas = {
  berkasId: bigint
  sidik: string
  ukuran: bigint
  jenis: string
  nama: string
  golongan: GolonganBerkas
  unitId: number | null
  dokumenId: bigint | null
  pengunggahId: number
  diunggah: Date
}

export type BerkasBaru = Omit<Berkas, 'berkasId' | 'diunggah'> & { pemdaId: number }

const seen = sql`berkas_id as "berkasId", encode(sidik, 'hex') as sidik, ukuran, jenis, nama, golongan,
  unit_id as "unitId", dokumen_id as "dokumenId", pengunggah_id as "pengunggahId", diunggah`

/** Records a file whose bytes are in the store already. */
export async function insertBerkas(tx: Tx, baru: BerkasBaru): Promise<bigint> {
  const { rows } = await sql<{ id: bigint }>`
    insert into sistem.berkas (pemda_id, sidik, ukuran, jenis, nama, golongan, unit_id, dokumen_id, pengunggah_id)
    values (${baru.pemdaId}, decode(${baru.sidik}, 'hex'), ${baru.ukuran}, ${baru.jenis}, ${baru.nama}, ${baru.golongan},
            ${baru.unitId}, ${baru.dokumenId}, ${baru.pengunggahId})
    returning berkas_id as id`.execute(tx)
  const id = rows[0]?.id
  if (id === undefined) throw new Error('insert returned no row')
  return id
}

/** One file that was not removed. */
export async function findBerkas(
  tx: Tx,
  key: { pemdaId: number; berkasId: bigint },
): Promise<Berkas | undefined> {
  const { rows } = await sql<Berkas>`
    select ${seen} from sistem.berkas
    where pemda_id = ${key.pemdaId} and berkas_id = ${key.berkasId} and dihapus is null`.execute(tx)
  return rows[0]
}

/** The files of a document, oldest first. */
export async function listBerkas(
  tx: Tx,
  key: { pemdaId: number; dokumenId: bigint },
): Promise<readonly Berkas[]> {
  const { rows } = await sql<Berkas>`
    select ${seen} from sistem.berkas
    where pemda_id = ${key.pemdaId} and dokumen_id = ${key.dokumenId} and dihapus is null
    order by berkas_id limit 200`.execute(tx)
  return rows
}

/** Hides a file; its bytes stay. False when there is none. */
export async function hideBerkas(tx: Tx, key: { pemdaId: number; berkasId: bigint }): Promise<boolean> {
  const { rows } = await sql`
    update sistem.berkas set dihapus = now()
    where pemda_id = ${key.pemdaId} and berkas_id = ${key.berkasId} and dihapus is null returning 1`.execute(
    tx,
  )
  return rows.length === 1
}

/** Which of these contents (hex) no row points at. */
export async function sidikTanpaBerkas(
  tx: Tx,
  { pemdaId, sidik }: { pemdaId: number; sidik: readonly string[] },
): Promise<readonly string[]> {
  const { rows } = await sql<{ sidik: string }>`
    select x.sidik from unnest(${[...sidik]}::text[]) as x(sidik)
    where not exists (select from sistem.berkas b where b.pemda_id = ${pemdaId} and b.sidik = decode(x.sidik, 'hex'))
      and not exists (
        select from sistem.pekerjaan p
        where p.pemda_id = ${pemdaId} and coalesce(p.hasil, p.posisi)
          @> jsonb_build_object('berkas', jsonb_build_array(jsonb_build_object('sidik', x.sidik))))`.execute(
    tx,
  )
  return rows.map((row) => row.sidik)
}
