import { randomUUID } from 'node:crypto'
import { type Database, inTenant, type Tx } from '@benang/database/connection'
import { insertKartu, type KartuBaru } from '@benang/database/kinerja/kartu'
import { changeKeadaan } from '@benang/database/ledger/buku'
import { foldBuku } from '@benang/database/sistem/buku-harian'
import { insertAlasanPenjaga } from '@benang/database/penganggaran/penjaga'
import { insertKertas } from '@benang/database/penganggaran/kertas'
import { insertJalanPemda } from '@benang/database/penganggaran/jalan-pengecualian'
import { insertPetaanPorsi } from '@benang/database/penganggaran/porsi'
import { insertHariLibur } from '@benang/database/sistem/hari-libur'
import { insertBerkas } from '@benang/database/sistem/berkas'
import { insertImporan, savePemetaan } from '@benang/database/sistem/imporan'
import { drawNomor } from '@benang/database/sistem/nomor'
import { insertPesan } from '@benang/database/sistem/outbox'
import { insertPekerjaan } from '@benang/database/sistem/pekerjaan'
import { insertPengecualian, saveTahapan } from '@benang/database/sistem/tahapan'
import { move, newBuku, posting } from '@benang/database/testing/new-buku'
import { sql } from '@benang/database/testing/sql'
import type { Context } from '@benang/usecases/context'
import { createPengguna } from '@benang/usecases/organisasi/create-pengguna'
import { logIn } from '@benang/usecases/sistem/log-in'
import { sandiDemo, seedDemo } from '@benang/usecases/sistem/seed-demo'
import { imporCsv } from '@benang/usecases/testing/new-impor'
import { startSystem } from '@benang/usecases/sistem/start-system'
import { seedAsistensi, seedKalender } from './seed-walls-anggaran.ts'

/** The two governments of the demo, each with rows in every table that belongs to a pemda. */
export const kiri = { pemdaId: 1, akhiran: 'nusa' } as const
export const kanan = { pemdaId: 2, akhiran: 'tirta' } as const

const tahun = 2026
const tanggal = '2026-03-01'

/** Fills both by the ordinary doors, as far as there are any. */
export async function seedWalls(db: Database): Promise<void> {
  const context: Context = {
    ...{ db, today: '2026-11-24', kejadian: '7F3K', alamat: '192.0.2.1', mode: 'demo' },
    kunciServer: new Uint8Array(32).fill(9),
  }
  await seedDemo(context)
  await seedNasional(context)
  for (const { pemdaId, akhiran } of [kiri, kanan]) {
    await logIn.enter(context, { namaMasuk: `kepala.pupr@${akhiran}`, sandi: sandiDemo })
    const admin = await startSystem(context, akhiran)
    await imporCsv(admin, 'kode,nama\n9.01.0.00.0.00.01.0000,Dinas Uji', { daftar: 'organisasi' })
    await imporCsv(admin, 'kode,nama,satuan,kelompok,harga\nK1,Kertas uji,rim,SSH,50000', {
      ...{ daftar: 'standar-harga', edisi: 'Standar uji', sejakTahun: 2026 },
    })
    const newcomer = { nama: 'Orang Baru', nip: '', namaMasuk: 'orang.baru', perintah: randomUUID() }
    await createPengguna.enter(admin, newcomer)
    await seedBuku(db, pemdaId)
    await inTenant(db.app, { pemdaId }, async (tx) => {
      await seedSistem(tx, pemdaId)
      await seedDokumen(tx, pemdaId)
      await seedKalender(tx, pemdaId)
      await insertKartu(tx, pemdaId, [kartu])
    })
    await seedTerbitan(db, pemdaId)
  }
}

const kartu: KartuBaru = {
  ...{ indikatorId: 0, unitId: 3, subKegiatanId: 1, satuanId: 2, aktif: true },
  ...{ nama: 'Jumlah dokumen', definisi: 'Dihitung', sumber: 'Arsip', penanggungJawab: 'Kabid' },
  sifat: 'jumlah',
}

/** National lists that the demo does not need. */
async function seedNasional(context: Context): Promise<void> {
  await imporCsv(context, 'kode,nama\n98,Provinsi Uji', { daftar: 'wilayah' })
  const edisi = 'Permendagri 90/2019'
  await imporCsv(context, 'kode_lama,kode_baru,perubahan\n5.1,5.1,tetap', {
    ...{ daftar: 'peta', edisi: 'Peta uji' },
    pilihan: { daftarPeta: 'rekening', dariEdisi: edisi, keEdisi: edisi },
  })
}

async function seedBuku(db: Database, pemdaId: number): Promise<void> {
  const { post, keys, inBook } = await newBuku(db, { pemdaId, tahun })
  const [plafon = 0] = await keys(['1.03.10.2.01'], 'plafon')
  const mutasi = [move('luar>rkpd', plafon, 1000n)]
  await post([posting({ jenis: 'rkpd', tanggal: '2025-06-30', mutasi })])
  await inBook(async (tx) => {
    const change = { pemdaId, tahun, perintah: randomUUID(), pelaku: 1, tanggal }
    await changeKeadaan(tx, change, { perkara: 'mode', nilai: 'cermin' })
    await foldBuku(tx, { pemdaId, tahun })
  })
}

async function seedSistem(tx: Tx, pemdaId: number): Promise<void> {
  const stage = { pemdaId, tahun, kode: 'spp' }
  const open = { buka: '2026-01-02 08:00', tutup: null, kunci: false, pemilik: 'ppkd' }
  await saveTahapan(tx, { ...stage, ...open, nama: 'SPP', tenggat: null, dasar: null }, 0)
  const given = { unitId: null, alasan: 'Bencana banjir', sampai: '2099-12-31 23:59', peran: 'ppkd' }
  await insertPengecualian(tx, { ...stage, ...given, penggunaId: 1 })
  await insertHariLibur(tx, { pemdaId, tanggal: '2026-06-17', nama: 'Hari jadi', dasar: 'Perda 1/2020' })
  await insertPekerjaan(tx, { pemdaId, jenis: 'gulung-rekap', satuan: 'jurnal', isi: { tahun } })
  await insertPesan(tx, { pemdaId, saluran: 'berkas', jenis: 'uji', isi: {} })
  const content = { sidik: 'ab'.repeat(32), ukuran: 3n, jenis: 'application/pdf', nama: 'a.pdf' }
  const owner = { unitId: 3, dokumenId: null, pengunggahId: 1 }
  const berkasId = await insertBerkas(tx, { pemdaId, ...content, ...owner, golongan: 'internal' })
  await seedImporan(tx, { pemdaId, berkasId })
}

/** A published version as its owner would write it: the act is tested elsewhere. */
async function seedTerbitan(db: Database, pemdaId: number): Promise<void> {
  await inTenant(db.owner, { pemdaId }, async (tx) => {
    await sql`insert into publik.terbitan select ${pemdaId}::int, ${tahun}, 1, now(), ${tanggal}::date, 1, 1, 1, 'PPKD', 'Perda',
      1, sha256('a'), 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, sha256('b')`.execute(tx)
    await sql`insert into publik.terbitan_baris select ${pemdaId}::int, ${tahun}, 1, 1, 1, 'belanja', '', '', '', '', '', '', '',
      '', '', '', '', '', '', '', '', '', 0, 0`.execute(tx)
    for (const isi of benangTerbit)
      await sql`insert into publik.${sql.raw(isi[0])} select ${pemdaId}::int, ${tahun}, ${sql.raw(isi[1])}`.execute(
        tx,
      )
    await sql`insert into publik.terbitan_rekening select ${pemdaId}::int, ${tahun}, 1, '5', 'BELANJA'`.execute(
      tx,
    )
  })
}

// A row of each table of the public thread and its indicators: its columns after pemda and year.
const benangTerbit = [
  ['benang_kunci', `1, 1, 1, 1, 1, 1, 1, '', '', '', '', '', '', '', '', ''`],
  ['benang_jurnal', `1, 1, 1, '${tanggal}', '', 1, null, sha256('c')`],
  ['benang_mutasi', '1, 1, 1, 1, 1, 1, 1, 1'],
  ['benang_dokumen', `1, 1, '', '', '${tanggal}', '', '', '', '', '', '', '', '', ''`],
  ['benang_kait', '1, 1, 1, true'],
  ['benang_renja', '1, 1, 1, 1, 1'],
  ['benang_versi', `1, 1, sha256('d')`],
  ['indikator', `1, 1, true, 1, '', '', '', 0, 'jumlah', '', '', array[1, 1, 1, 1], array[1, 1, 1, 1]`],
  ['indikator_versi', `1, 1, sha256('e')`],
] as const

async function seedDokumen(tx: Tx, pemdaId: number): Promise<void> {
  await drawNomor(tx, { pemdaId, tahun, jenis: 'spp', unitId: 3 })
  const hash = Buffer.alloc(32, 1)
  const { rows } = await sql<{ id: bigint }>`
    insert into daerah.dokumen (pemda_id, tahun, jenis, unit_id, tanggal, uraian, sidik, jumlah, pembuat_id)
    values (${pemdaId}, ${tahun}, 'spp', 3, ${tanggal}, 'Termin 1', ${hash}, 100, 1)
    returning dokumen_id as id`.execute(tx)
  const id = rows[0]?.id ?? 0n
  await sql`insert into daerah.dokumen_baris (pemda_id, dokumen_id, urut, kunci, jumlah)
    values (${pemdaId}, ${id}, 1, 1, 100)`.execute(tx)
  await sql`insert into daerah.dokumen_riwayat (pemda_id, dokumen_id, urut, putaran, tindakan, fungsi, dari_status,
      ke_status, pejabat_id, pengguna_id, peran, penugasan_id, sidik, kejadian)
    values (${pemdaId}, ${id}, 1, 1, 'ajukan', 'pembuat', 'draf', 'diajukan', 1, 1, 'bendahara-pengeluaran', 1, ${hash},
      '7F3K')`.execute(tx)
  await sql`insert into daerah.tiket (pemda_id, dokumen_id, kode)
    values (${pemdaId}, ${id}, daerah.kode_tiket())`.execute(tx)
  await sql`insert into daerah.dokumen_muat (pemda_id, dokumen_id, muat_id, sidik)
    values (${pemdaId}, ${id}, ${id}, ${hash})`.execute(tx)
  await insertAlasanPenjaga(
    tx,
    { pemdaId, dokumenId: id },
    {
      ...{ tanda: 'harga-bergeser|1', kode: 'harga-bergeser', pesan: 'Baris 1', alasan: 'Survei tiga toko' },
      ...{ penggunaId: 1, pejabatId: 1 },
    },
  )
  await seedKertas(tx, { pemdaId, dokumenId: id })
  await seedAsistensi(tx, { pemdaId, dokumenId: id })
  await insertJalanPemda(tx, {
    pemdaId,
    kode: 'berita-acara-ppas',
    sejak: '2025-01-01',
    dasar: 'Perwal 3/2025',
  })
  await insertPetaanPorsi(tx, {
    ...{ pemdaId, porsi: 'porsi-pendidikan', subKegiatan: '2.09.03', rekening: '', sejak: '2025-01-01' },
    alasan: 'Beasiswa menurut Perwal 3/2025',
  })
}

/** An upload that was read, and a layout that was mapped. */
async function seedImporan(tx: Tx, { pemdaId, berkasId }: { pemdaId: number; berkasId: bigint }) {
  const letak = { kode: 1 }
  await insertImporan(tx, {
    ...{ pemdaId, berkasId, jenis: 'organisasi', sidik: 'ab'.repeat(32), namaBerkas: 'opd.csv' },
    ...{ dokumenId: null, tahun: null, penggunaId: 1, unitId: 1, peran: 'admin', status: 'dibaca' },
    ...{ bacaan: {}, pemetaan: [{ lembar: 'opd', barisKepala: 1, letak }] },
  })
  await savePemetaan(tx, { pemdaId, jenis: 'organisasi', sidik: 'ab'.repeat(32), letak, penggunaId: 1 })
}

/** A working paper with a row and its operation. */
async function seedKertas(tx: Tx, key: { pemdaId: number; dokumenId: bigint }): Promise<void> {
  const { pemdaId, dokumenId } = key
  await insertKertas(tx, key)
  await sql`insert into daerah.kertas_baris (pemda_id, dokumen_id, baris_id, urut, isi, rev, medan_rev, medan_oleh)
    values (${pemdaId}, ${dokumenId}, gen_random_uuid(), 1, '{}', 1, '{}', '{}')`.execute(tx)
  await sql`insert into daerah.kertas_kumpulan (pemda_id, dokumen_id, kumpulan, jenis, pengguna_id)
    values (${pemdaId}, ${dokumenId}, gen_random_uuid(), 'ubah', 1)`.execute(tx)
  await sql`insert into daerah.kertas_operasi (pemda_id, dokumen_id, op_id, nomor, op, baris_id, hasil, pengguna_id)
    values (${pemdaId}, ${dokumenId}, gen_random_uuid(), 1, 'hapus', gen_random_uuid(), 'ditolak', 1)`.execute(
    tx,
  )
}
