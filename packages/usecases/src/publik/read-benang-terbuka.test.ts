import { randomUUID } from 'node:crypto'
import { inspect } from 'node:util'
import { inTenant } from '@benang/database/connection'
import { countBedaBenang, listBenangBerubah } from '@benang/database/publik/benang'
import { withClient } from '@benang/database/schema/admin'
import { sql } from '@benang/database/testing/sql'
import { testDatabase } from '@benang/database/testing/test-database'
import { expect, test } from 'vitest'
import { runAct } from '../act.ts'
import { readBenang } from '../akuntansi/read-benang.ts'
import { recordKartu } from '../kinerja/record-kartu.ts'
import { cetakBenang } from '../testing/cetak-benang.ts'
import { juta, line, orang, tahun } from '../testing/new-rantai.ts'
import { subKegiatanBawaan } from '../testing/id-bawaan.ts'
import { newTipis } from '../testing/new-tipis.ts'
import { publishApbd } from './publish-apbd.ts'
import { readBenangTerbuka } from './read-benang-terbuka.ts'
import { readPublikasi } from './read-publikasi.ts'
import { readHalamanTiket } from './usulan-terbuka.ts'

// What the public sees of the thread: the same knots and reasons as the staff, and no person.
const { db, adminUrl } = await testDatabase()
const { context, peraga, idOf, mata, pengawasan } = await newTipis(db)
const { bud, ppkd } = orang
const pemdaId = 2
const asked = { slug: 'tirta-asri', tahun: String(tahun) }
const terbuka = (kunci: string, versi?: string) => readBenangTerbuka(context, { ...asked, kunci, versi })
const cetak = async (kunci: string, versi?: string) => {
  const found = await terbuka(kunci, versi)
  return found === undefined ? [] : cetakBenang(found)
}
async function terbitkan() {
  const who = await peraga.sebagai(ppkd, '2026-11-24')
  const { kontrol } = await runAct(who, readPublikasi, { tahun })
  const input = { tahun, dasar: 'Perda 9/2025', kontrol: kontrol.sidik, perintah: randomUUID() }
  return runAct(who, publishApbd, input)
}

test('before publication there is no public thread', async () => {
  expect(await terbuka(String(mata))).toBeUndefined()
})

test('the public thread has the knots, reasons and bases of the staff, with offices and hashes but no names and no ids', async () => {
  expect(await terbitkan()).toEqual({ versi: 1 })
  for (const kunci of ['U2026-00001', String(mata), String(pengawasan)]) {
    const staf = await runAct(await peraga.sebagai(ppkd, '2026-11-24'), readBenang, { tahun, kunci })
    expect(await cetak(kunci)).toEqual(cetakBenang(staf.alur))
  }
  const found = await terbuka(String(mata))
  expect(found).toMatchObject({
    ...{ contoh: true, judul: 'Pembangunan Sistem Drainase Perkotaan', tiket: null },
    versi: { nomor: 1, terbaru: 1, perTanggal: '2026-11-24', sidik: expect.stringMatching(/^[0-9a-f]{64}$/) },
    temuan: { awal: '120000000.00', awalKata: 'diusulkan', akhir: '0.00', akhirKata: 'dibayar' },
  })
  expect(found?.simpul.find(({ kode }) => kode === 'dpa')?.bagian[0]).toMatchObject({
    ...{ jenisNama: 'DPA', jabatan: 'Pejabat Pengelola Keuangan Daerah selaku BUD', jumlah: '540000000.00' },
    rantai: expect.stringMatching(/^[0-9a-f]{64}$/),
  })
  const semua = inspect(found, { depth: 9 })
  expect(semua).not.toMatch(/dokumenId|Warga RT 3|Jalan tergenang|0812/)
  const { rows } = await inTenant(db.app, { pemdaId }, (tx) =>
    sql<{ nama: string }>`select nama from rujukan.pejabat_kini`.execute(tx),
  )
  expect(rows.length).toBeGreaterThan(10)
  for (const { nama } of rows) expect(semua).not.toContain(nama)
})

test('the ticket leads to its thread once that is published', async () => {
  const tiket = (kunci: string) => readHalamanTiket(context, { slug: asked.slug, tiket: kunci })
  expect(await tiket('u2026-00001')).toMatchObject({
    tiket: { keadaan: 'ditampung', ditampung: 100n * juta, oleh: expect.stringContaining('Bappeda') },
    benang: { alamat: '/tirta-asri/benang/2026/U2026-00001', dianggarkan: '540000000.00', dibayar: '0.00' },
  })
  expect(await tiket('U2026-00002')).toBeUndefined()
})

test('a later version adds what came since; the older one stays as it was, and so does its thread', async () => {
  const lama = await terbuka(String(mata))
  const spd = await peraga.buat('spd', bud, {
    ...{
      tahun,
      tanggal: '2026-01-12',
      uraian: 'SPD TW I',
      asal: idOf('dpa'),
      baris: [line(mata, 200n * juta, 3)],
    },
  })
  for (const [pelaku, tindakan] of [[bud, 'ajukan'] as const, [ppkd, 'tanda-tangani'] as const])
    await peraga.lakukan('spd', spd, { pelaku, tindakan, tanggal: '2026-01-12' })
  expect(await terbitkan()).toEqual({ versi: 2 })
  expect((await cetak(String(mata))).slice(-4)).toEqual([
    '  −310 nanti: Dananya belum disediakan dengan SPD',
    'SPD 200 ← SPD',
    '  −200 nanti: Belum dimintakan pembayaran',
    'SPP 0',
  ])
  const lagi = await terbuka(String(mata), '1')
  expect(lagi).toEqual(lama && { ...lama, versi: { ...lama.versi, terbaru: 2 } })
  const { rows } = await inTenant(db.app, { pemdaId }, (tx) =>
    sql<{ banyak: number }>`select count(*)::int as banyak from publik.benang_mutasi where versi = 2`.execute(
      tx,
    ),
  )
  expect(rows[0]?.banyak).toBe(1)
})

test('an RKA adopted no more is adopted no more in the next version only', async () => {
  const apbd = (hidup: boolean) => async (kunci: string, versi: string) =>
    (await cetak(kunci, versi)).includes('APBD 540 ← APBD') === hidup
  expect(await apbd(true)(String(mata), '2')).toBe(true)
  await asMaster(
    `update daerah.dokumen set status = 'batal', versi = versi + 1 where dokumen_id = ${idOf('apbd')}`,
  )
  await terbitkan()
  expect(await apbd(false)(String(mata), '3')).toBe(true)
  expect(await apbd(true)(String(mata), '2')).toBe(true)
  await asMaster(`update daerah.dokumen set status = 'disahkan' where dokumen_id = ${idOf('apbd')}`)
})

test.each(['999999', 'U2026-99999', 'dok-1', "1' or '1'='1", '', '2147483648'])(
  'key %s leads to nothing',
  async (kunci) => {
    expect(await terbuka(kunci)).toBeUndefined()
  },
)

test('another pemda, year or version leads to nothing', async () => {
  const kunci = String(mata)
  expect(await readBenangTerbuka(context, { ...asked, slug: 'nusa-cendana', kunci })).toBeUndefined()
  expect(await readBenangTerbuka(context, { ...asked, tahun: '2025', kunci })).toBeUndefined()
  expect(await terbuka(kunci, '9')).toBeUndefined()
})

test('the public thread ends at the indicators of its sub kegiatan, each version with its own figures, and names no one', async () => {
  expect((await terbuka(String(mata)))?.indikator).toEqual([])
  const pptk = await peraga.sebagai(orang.pptk, '2026-01-05')
  const kartu = {
    ...{ indikatorId: 0, unitId: 3, satuanId: 5, aktif: true, sifat: 'jumlah' as const },
    ...{ subKegiatanId: subKegiatanBawaan('KABKOT', 'Pembangunan Sistem Drainase Perkotaan') },
    ...{ nama: 'Saluran terbangun', definisi: 'Panjang', sumber: 'Laporan', penanggungJawab: 'Bu Rahasia' },
  }
  const catat = (satu: typeof kartu) =>
    runAct(pptk, recordKartu, { tahun, kartu: [satu], perintah: randomUUID() })
  const [tercatat] = await catat(kartu)
  const { versi } = await terbitkan()
  const found = await terbuka(String(mata))
  expect(found?.indikator).toMatchObject([
    { nama: 'Saluran terbangun', satuan: 'km', target: [null, null, null, null], sampaiKini: null },
  ])
  expect(inspect(found?.indikator, { depth: 9 })).not.toMatch(/Rahasia|indikatorId/)
  await catat({ ...kartu, indikatorId: tercatat?.indikatorId ?? 0, nama: 'Saluran drainase terbangun' })
  await terbitkan()
  const nama = async (nomor: number) =>
    (await terbuka(String(mata), String(nomor)))?.indikator.map((satu) => satu.nama)
  expect(await nama(versi - 1)).toEqual([])
  expect(await nama(versi)).toEqual(['Saluran terbangun'])
  expect(await nama(versi + 1)).toEqual(['Saluran drainase terbangun'])
  await catat({ ...kartu, indikatorId: tercatat?.indikatorId ?? 0, aktif: false })
  await terbitkan()
  expect(await nama(versi + 2)).toEqual([])
  expect(await nama(versi + 1)).toEqual(['Saluran drainase terbangun'])
})

test('thread totals equal the published lines; an altered thread is found, by total and by fingerprint', async () => {
  const beda = (versi: number) =>
    inTenant(db.app, { pemdaId }, (tx) => countBedaBenang(tx, { pemdaId, tahun, versi }))
  const berubah = () => inTenant(db.app, { pemdaId }, (tx) => listBenangBerubah(tx, { pemdaId, tahun }))
  expect([await beda(1), await beda(3), await berubah()]).toEqual([0, 0, []])
  const change = sql`update publik.benang_mutasi set jumlah = jumlah + 1`
  await expect(inTenant(db.app, { pemdaId }, (tx) => change.execute(tx))).rejects.toThrow('permission denied')
  await expect(inTenant(db.owner, { pemdaId }, (tx) => change.execute(tx))).rejects.toThrow('append-only')
  await asMaster(
    `update publik.benang_mutasi set jumlah = jumlah + 1 where versi = 1 and ke = ${mata} and ke_tahap = 11 and jumlah > 0`,
  )
  // The versions after it carry its fingerprint on, as it was stored.
  expect([await beda(1), await beda(3), await berubah()]).toEqual([1, 1, [1]])
})

test('a contract shows its party where that is a legal entity', async () => {
  const { rows } = await inTenant(db.owner, { pemdaId }, (tx) =>
    sql<{ nama: string }>`
      select publik.badan_hukum(nama) as nama
      from unnest(array['PT Saluran Asri', 'cv. Rancang', 'Koperasi Maju', 'Budi Santoso', 'UD Sumber', 'Ptolemeus', 'PT']) nama`.execute(
      tx,
    ),
  )
  expect(rows.map(({ nama }) => nama)).toEqual([
    'PT Saluran Asri',
    'cv. Rancang',
    'Koperasi Maju',
    '',
    '',
    '',
    '',
  ])
})

const asMaster = (statement: string) =>
  withClient(adminUrl, async (client) => {
    await client.query('set session_replication_role = replica')
    expect((await client.query(statement)).rowCount).toBe(1)
  })
