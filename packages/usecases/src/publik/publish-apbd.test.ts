import { randomUUID } from 'node:crypto'
import { inTenant } from '@benang/database/connection'
import { listBarisTerbuka, listTerbitanTerbuka } from '@benang/database/publik/apbd'
import { sumBaris } from '@benang/database/publik/apbd-jumlah'
import { listTerbitanBerubah } from '@benang/database/publik/terbitan'
import { withClient } from '@benang/database/schema/admin'
import { sql } from '@benang/database/testing/sql'
import { testDatabase } from '@benang/database/testing/test-database'
import { describe, expect, it } from 'vitest'
import { runAct } from '../act.ts'
import { newKota } from '../testing/new-account.ts'
import { newTerbitan } from '../testing/new-terbitan.ts'
import { publishApbd } from './publish-apbd.ts'

const { db, adminUrl } = await testDatabase()
const pemdaId = 7
const tahun = 2026
await newKota(db, pemdaId)
const { jalan, obat, pendapatan, pay, contextOf, kontrol, publish } = await newTerbitan(db, {
  pemdaId,
  tahun,
})

describe('publishing a budget', () => {
  it('copies the book to the sen: every line and every total is what the ledger has', async () => {
    await pay(1, 123_457n)
    expect(await publish()).toEqual({ versi: 1 })
    const [head] = await listTerbitanTerbuka(db.publik, pemdaId)
    expect(head).toMatchObject({
      ...{ tahun, versi: 1, baris: 3, dasar: 'Perda 9/2025', perTanggal: '2026-11-24' },
      jabatan: 'Pejabat Pengelola Keuangan Daerah selaku BUD',
      ...{ anggaranBelanja: 2_000_000n, realisasiBelanja: 123_457n },
      ...{ anggaranPendapatan: 3_000_001n, realisasiPendapatan: 50n },
      ...{ anggaranPenerimaan: 0n, realisasiPengeluaran: 0n },
    })
    const saldo = await inTenant(db.app, { pemdaId }, (tx) =>
      sql<{ kunci: number; anggaran: bigint; realisasi: bigint }>`
        select kunci, sum(masuk) filter (where tahap in (11, 15))::bigint as anggaran,
          coalesce(sum(masuk) filter (where tahap in (10, 17)), 0)::bigint as realisasi
        from ledger.saldo where tahun = ${tahun} and tahap in (10, 11, 15, 17) group by kunci order by kunci`.execute(
        tx,
      ),
    )
    const rows = await lines(1)
    expect(
      rows
        .map(({ kunci, anggaran, realisasi }) => ({ kunci, anggaran, realisasi }))
        .toSorted((a, b) => a.kunci - b.kunci),
    ).toEqual(saldo.rows)
    expect(rows[1]).toMatchObject({
      bagian: 'belanja',
      unitNama: 'Dinas Kesehatan',
      ...{ bidangKode: '1.02', programKode: '1.02.02', kegiatanKode: '1.02.02.2.01' },
      ...{ subNama: 'Pengadaan Obat', rekeningUraian: 'Belanja Obat-Obatan', danaNama: 'DAU' },
    })
    expect(head?.jurnalNo).toBe((await readBook()).no)
    expect(head?.kepala).toBe((await readBook()).kepala)
  })

  it('makes a new version; the old one keeps its figures', async () => {
    await pay(2, 76_543n)
    expect(await publish()).toEqual({ versi: 2 })
    const of = (versi: number) => sumBaris(db.publik, { pemdaId, tahun, versi }, { bagian: ['belanja'] })
    expect([(await of(1)).realisasi, (await of(2)).realisasi]).toEqual([123_457n, 200_000n])
    const { rows } = await inTenant(db.app, { pemdaId }, (tx) =>
      sql<{ pesan: string }>`
        select pesan from daerah.jejak_audit where tindakan = 'publikasi.terbitkan' and hasil = 'jadi' order by jejak_id`.execute(
        tx,
      ),
    )
    expect(rows.map(({ pesan }) => pesan)).toEqual([
      'APBD 2026 versi 1, Perda 9/2025',
      'APBD 2026 versi 2, Perda 9/2025',
    ])
  })

  it('refuses totals that changed since they were seen, another role, and a stale second factor', async () => {
    const seen = await kontrol()
    await pay(3, 1n)
    await expect(publish({}, seen)).rejects.toMatchObject({ kode: 'BENTROK' })
    await expect(publish({ peran: 'kuasa-bud' })).rejects.toMatchObject({ kode: 'TIDAK_BERWENANG' })
    await expect(publish({ basi: true })).rejects.toMatchObject({ kode: 'FAKTOR_KEDUA' })
    expect(await listTerbitanTerbuka(db.publik, pemdaId)).toHaveLength(2)
  })

  it('refuses a year without a book, and a book without a budget', async () => {
    const call = (year: number) =>
      runAct(contextOf(), publishApbd, {
        ...{ tahun: year, dasar: 'Perda', kontrol: emptyKontrol, perintah: randomUUID() },
      })
    await expect(call(2031)).rejects.toMatchObject({ kode: 'TIDAK_ADA' })
    await inTenant(db.app, { pemdaId }, (tx) =>
      sql`select ledger.buka_buku(${pemdaId}, 2027::smallint)`.execute(tx),
    )
    await expect(call(2027)).rejects.toMatchObject({ kode: 'ATURAN', pesan: expect.stringContaining('DPA') })
  })

  it('is not altered by anybody it belongs to, and an altered version is found', async () => {
    const change = sql`update publik.terbitan_baris set anggaran = 1`
    await expect(inTenant(db.app, { pemdaId }, (tx) => change.execute(tx))).rejects.toThrow(
      'permission denied',
    )
    await expect(inTenant(db.owner, { pemdaId }, (tx) => change.execute(tx))).rejects.toThrow('append-only')
    const altered = () => inTenant(db.app, { pemdaId }, (tx) => listTerbitanBerubah(tx, pemdaId))
    expect(await altered()).toEqual([])
    await asSuperuser(
      `set session_replication_role = replica; update publik.terbitan_baris set realisasi = realisasi + 1 where versi = 2 and kunci = ${jalan}`,
    )
    expect(await altered()).toEqual([{ tahun, versi: 2 }])
  })

  it('refuses when the chain of the book is broken, and names the place', async () => {
    await asSuperuser(
      `set session_replication_role = replica; update ledger.mutasi set jumlah = jumlah + 1 where pemda_id = ${pemdaId} and no = 3`,
    )
    await expect(publish()).rejects.toMatchObject({
      kode: 'ATURAN',
      pesan: expect.stringMatching(/tidak utuh .*jurnal 3/),
    })
    expect(await listTerbitanTerbuka(db.publik, pemdaId)).toHaveLength(2)
  })
})

const emptyKontrol = 'a9'.repeat(32)

function lines(versi: number) {
  return listBarisTerbuka(db.publik, { pemdaId, tahun, versi }, { saringan: {}, sesudah: 0, banyak: 100 })
}

async function readBook(): Promise<{ no: bigint; kepala: string }> {
  const { rows } = await inTenant(db.app, { pemdaId }, (tx) =>
    sql<{ no: bigint; kepala: string }>`
      select no_akhir as no, encode(kepala, 'hex') as kepala from ledger.buku where tahun = ${tahun}`.execute(
      tx,
    ),
  )
  return rows[0] ?? { no: 0n, kepala: '' }
}

function asSuperuser(statement: string): Promise<unknown> {
  return withClient(adminUrl, (client) => client.query(statement))
}

it('the test has a revenue line and two of spending', () => {
  expect([jalan, obat, pendapatan].every((kunci) => kunci > 0)).toBe(true)
})
