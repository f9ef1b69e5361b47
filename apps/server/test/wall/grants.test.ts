import { withClient } from '@benang/database/schema/admin'
import { testDatabase } from '@benang/database/testing/test-database'
import { expect, it } from 'vitest'
import { asRole, attempt } from './probe.ts'

const { adminUrl } = await testDatabase()

// Roles that look across pemda, and what of a pemda's rows they may read. `*`: every column.
const boleh: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  benang_lintas: {
    // The head of a book: numbers, a mode, a hash. Checkpoints and the public status page show them.
    'ledger.buku': '*',
    // National totals by stage and account: sums, no document, no name.
    'ledger.rekap_nasional': '*',
    // The head of the chain of reference rows: a number and a hash, for checkpoints.
    'rujukan.kepala': '*',
    // National days off only: no policy lets this role see a pemda's own.
    'sistem.hari_libur': '*',
    // Which pemda has messages to send; not what they say.
    'sistem.outbox': 'dibuat, kirim_setelah, pemda_id, percobaan, pesan_id, saluran, terkirim',
    // Which pemda has work waiting, and how many; not what it is about, who asked or what came out.
    'sistem.pekerjaan': 'berakhir, dibuat, jenis, mulai_setelah, pekerjaan_id, pemda_id, sewa_sampai, status',
    // The registry of governments: public bodies.
    'sistem.pemda': '*',
  },
  benang_publik: {
    // Published rows: every figure and name in them is meant for everybody.
    'publik.apbd': '*',
    'publik.apbd_baris': '*',
    'publik.apbd_rekening': '*',
    'publik.pemda': '*',
    // Threads of published lines: offices, never persons; no text of a citizen.
    'publik.benang_dokumen': '*',
    'publik.benang_jurnal': '*',
    'publik.benang_kait': '*',
    'publik.benang_kunci': '*',
    'publik.benang_mutasi': '*',
    'publik.benang_renja': '*',
    'publik.benang_versi': '*',
    // Indicators of published sub kegiatan, without who answers for them.
    'publik.indikator': '*',
    'publik.indikator_versi': '*',
    // Heads without the person who published: the office only.
    'publik.terbitan':
      'anggaran_belanja, anggaran_pendapatan, anggaran_penerimaan, anggaran_pengeluaran, baris, dasar, jabatan, jurnal_no, kepala, pemda_id, per_tanggal, realisasi_belanja, realisasi_pendapatan, realisasi_penerimaan, realisasi_pengeluaran, sidik, tahun, versi, waktu',
    'publik.terbitan_baris': '*',
    'publik.terbitan_rekening': '*',
    'sistem.pemda': 'contoh, jenis, kode, nama, pemda_id, slug',
    // Decreed prices, without who keeps the list and why (docs/adr/0015).
    'rujukan.standar':
      'edisi, harga, jenis, jenis_produk, kode, kode_kelompok, nama, nama_kelompok, pemda_id, rekening, satuan, spesifikasi, standar_id, susunan, tkdn, versi',
    'rujukan.standar_berlaku': '*',
    'rujukan.standar_edisi': 'dasar, edisi_id, menyeluruh, nama, pemda_id, sampai, sejak, versi',
  },
}

// Tables without a pemda: what they hold is the same for all, or names nobody.
const tanpaPemda: Readonly<Record<string, string>> = {
  'daerah.rangkap_dokumen': 'law: offices one person may hold for one document',
  'ledger.arus': 'model of the ledger',
  'ledger.jangkau': 'model of the ledger',
  'ledger.jenis': 'model of the ledger',
  'ledger.model': 'model of the ledger',
  'ledger.satuan': 'model of the ledger',
  'ledger.tahap': 'model of the ledger',
  'ledger.wewenang': 'model of the ledger',
  'rujukan.golongan': 'which reference tables are watched',
  'rujukan.pasangan_terlarang': 'law: pairs of roles',
  'rujukan.peran': 'roles of Benang',
  'rujukan.rangkap_sah': 'law: offices one person may hold',
  'sistem.percobaan_masuk': 'hashes and counts of tries; before log-in there is no tenant',
}

const schemas = `n.nspname !~ '^(pg_|information_schema)' and n.nspname not in ('public', 'migrasi')`

it.each(Object.keys(boleh))('%s reads what is listed here, and writes nothing', async (role) => {
  const { rows } = await withClient(adminUrl, (client) =>
    client.query<{ nama: string; kolom: string; tulis: boolean }>(
      `select c.oid::regclass::text as nama,
        case when bool_and(has_column_privilege($1, c.oid, a.attnum, 'select')) then '*'
             else string_agg(a.attname, ', ' order by a.attname)
               filter (where has_column_privilege($1, c.oid, a.attnum, 'select')) end as kolom,
        bool_or(has_column_privilege($1, c.oid, a.attnum, 'insert, update')) or has_table_privilege($1, c.oid, 'delete, truncate')
          as tulis
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where ${schemas} and c.relkind in ('r', 'p', 'v', 'm', 'f')
        and exists (select from pg_attribute k where k.attrelid = c.oid and k.attname = 'pemda_id' and not k.attisdropped)
      group by c.oid`,
      [role],
    ),
  )
  const read = rows.flatMap(({ nama, kolom }) => (kolom === null ? [] : [[nama, kolom] as const]))
  expect(Object.fromEntries(read)).toEqual(boleh[role])
  expect(rows.filter(({ tulis }) => tulis)).toEqual([])
  expect(rows.length).toBeGreaterThan(35)
})

it('role lintas sees the days off of the nation, not those of a pemda', async () => {
  const seen = await withClient(adminUrl, (client) =>
    asRole(
      client,
      { role: 'benang_lintas', pemdaId: null },
      {
        before: `
          insert into sistem.pemda (pemda_id, kode, slug, nama, jenis) values (3, '98.72', 'tiga', 'Tiga', 'kota');
          insert into sistem.hari_libur (pemda_id, tanggal, jenis, nama, dasar, keadaan)
          values (3, '2026-06-17', 'daerah', 'Hari jadi', 'Perda 1/2020', 'terverifikasi')`,
        work: async () => [
          await attempt(client, 'select from sistem.hari_libur where pemda_id = 0 limit 1'),
          await attempt(client, 'select from sistem.hari_libur where pemda_id <> 0'),
        ],
      },
    ),
  )
  expect(seen.map(({ baris }) => baris)).toEqual([1, 0])
})

it('a table without pemda_id is listed here with its reason', async () => {
  const { rows } = await withClient(adminUrl, (client) =>
    client.query<{ nama: string }>(`
      select c.oid::regclass::text as nama from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where ${schemas} and c.relkind in ('r', 'p', 'm', 'f')
        and not exists (select from pg_attribute k where k.attrelid = c.oid and k.attname = 'pemda_id' and not k.attisdropped)
      order by 1`),
  )
  expect(rows.map(({ nama }) => nama)).toEqual(Object.keys(tanpaPemda).sort())
})

// Doors that look further than the role itself: what they give is listed column by column in their definition.
it('role publik runs no function above its own rights but the doors listed here', async () => {
  const { rows } = await withClient(adminUrl, (client) =>
    client.query<{ nama: string }>(`
      select p.oid::regproc::text as nama from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where ${schemas} and p.prosecdef and has_function_privilege('benang_publik', p.oid, 'execute')
        and has_schema_privilege('benang_publik', n.oid, 'usage')
      order by 1`),
  )
  expect(rows.map(({ nama }) => nama)).toEqual([
    'publik.periksa_cetakan',
    'publik.periksa_terbitan',
    'publik.tiket',
    'publik.tiket_tampungan',
  ])
})
