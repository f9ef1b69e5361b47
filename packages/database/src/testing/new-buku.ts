import { randomUUID } from 'node:crypto'
import type { Mutasi, Posting } from '@benang/ledger/jurnal'
import type { GolonganKunci } from '@benang/ledger/kunci'
import { isKodeTahap } from '@benang/ledger/tahap'
import { invariant } from '@benang/values/invariant'
import { sql } from 'kysely'
import { type Database, inTenant, type Tx } from '../connection.ts'
import { openBuku } from '../ledger/buku.ts'
import { registerKunci } from '../ledger/kunci.ts'
import { type Buku, post, type PostResult } from '../ledger/post.ts'

/** A pemda with an open book, for tests: registers it and gives the calls bound to it. */
export async function newBuku(db: Database, { pemdaId, tahun }: Buku) {
  await sql`
    insert into sistem.pemda (pemda_id, kode, slug, nama, jenis)
    values (${pemdaId}, ${`98.${pemdaId}`}, ${`uji-${pemdaId}`}, ${`Uji ${pemdaId}`}, 'kota')
    on conflict do nothing`.execute(db.owner)
  const inBook = <T>(work: (tx: Tx) => Promise<T>) => inTenant(db.app, { pemdaId }, work)
  await inBook((tx) => openBuku(tx, { pemdaId, tahun }))
  return {
    inBook,
    post: (documents: readonly Posting[]): Promise<PostResult[]> =>
      inBook((tx) => post(tx, { pemdaId, tahun }, documents)),
    keys: (codes: readonly string[], golongan: GolonganKunci = 'mata_anggaran', satuan = 1) =>
      inBook((tx) =>
        registerKunci(
          tx,
          { pemdaId, tahun, pelaku: 1, tanggal: `${tahun}-01-01` },
          codes.map((kode, index) => ({ golongan, unit: index + 1, rekening: 500 + index, satuan, kode })),
        ),
      ),
  }
}

/** A document with defaults: no origin, no reversal, a fresh command id. */
export function posting(given: Partial<Posting> & Pick<Posting, 'jenis' | 'tanggal' | 'mutasi'>): Posting {
  return { perintah: randomUUID(), dokumen: 0n, versi: 0, nomor: 'uji', pelaku: 1, ...given }
}

/** A mutasi written as `move('spd>spp', 1, 60n)` or, with a second key or a month, `move('kas>spd', 1, 60n, { bulan: 3 })`. */
export function move(
  arrow: string,
  dari: number,
  jumlah: bigint,
  { ke = dari, bulan = 0 }: { ke?: number; bulan?: number } = {},
): Mutasi {
  const [from = '', to = ''] = arrow.split('>')
  invariant(isKodeTahap(from) && isKodeTahap(to), `arrow between stages: ${arrow}`)
  return { dariTahap: from, dari, keTahap: to, ke, bulan, jumlah }
}
