import { inTenant } from '@benang/database/connection'
import { sql } from '@benang/database/testing/sql'
import { testDatabase } from '@benang/database/testing/test-database'
import type { Laporan } from '@benang/reports/laporan'
import { sum } from '@benang/values/rupiah'
import { expect, test } from 'vitest'
import { runAct } from '../act.ts'
import type { Pelaku } from '../sistem/pelaku-contoh.ts'
import { juta, line, orang, tahun } from '../testing/new-rantai.ts'
import { newTahunPenuh } from '../testing/new-tahun-penuh.ts'
import { type AskBanding, listVersiBanding, readBanding } from './read-banding.ts'

// Any two states of the demo's city, published or not.
const { db } = await testDatabase()
const kota = await newTahunPenuh(db)
const { idOf, jalankan, mata, pengawasan, peraga } = kota
const { kdh, pa, tapd } = orang
const pemdaId = 2
await kota.terbitkan()
await jalankan(
  'pergeseran',
  pa,
  {
    ...{ tanggal: '2026-06-15', uraian: 'Penyesuaian', asal: idOf('dpa') },
    isi: { bentuk: 'perda', dasar: 'Perda 4/2026', alasan: 'Kebutuhan lapangan berubah' },
    baris: [line(mata, -10n * juta, 6), line(pengawasan, 10n * juta, 6)],
  },
  [
    [tapd, 'verifikasi'],
    [kdh, 'tanda-tangani'],
  ],
)

const baca = async (ask: Omit<AskBanding, 'tahun'> = {}, siapa: Pelaku = kdh) =>
  runAct(await peraga.sebagai(siapa, '2026-11-24'), readBanding, { tahun, ...ask })

/** Differences line by line, and the closing sums. */
function selisih({ tabel }: Laporan) {
  const at = tabel.kolom.findIndex(({ nama }) => nama === 'selisih')
  const of = (jenis: string) =>
    tabel.baris
      .filter((satu) => satu.jenis === jenis)
      .flatMap(({ sel }) => (typeof sel[at] === 'bigint' ? [sel[at]] : []))
  return { baris: of('rincian'), jumlah: of('jumlah') }
}

const urut = (a: bigint, b: bigint) => (a < b ? -1 : Number(a > b))

/** What the book granted by a jurnal, or a day, in one line of SQL that shares nothing with the report. */
async function buku(syarat: { nomor?: bigint; sampai?: string }): Promise<bigint> {
  const { nomor = null, sampai = null } = syarat
  const { rows } = await inTenant(db.app, { pemdaId }, (tx) =>
    sql<{ jumlah: string }>`
      select coalesce(sum(m.jumlah), 0)::text as jumlah from ledger.mutasi m
      join ledger.jurnal j using (pemda_id, tahun, no) join ledger.tahap t on t.tahap = m.ke_tahap
      where m.tahun = ${tahun} and t.kode in ('bebas', 'target_pendapatan')
        and (${nomor}::bigint is null or m.no <= ${nomor}::bigint)
        and (${sampai}::date is null or j.tanggal <= ${sampai}::date)`.execute(tx),
  )
  return BigInt(rows[0]?.jumlah ?? '0')
}

test('what is not published yet stands beside the last version, with the document and its basis', async () => {
  const laporan = await baca()
  expect(selisih(laporan)).toEqual({ baris: [10n * juta, -10n * juta], jumlah: [0n] })
  expect(laporan.keterangan[0]).toMatch(/^Sebelum: versi 1, terbit /)
  const [sebab] = laporan.pembuka
  expect(sebab).toMatchObject({ fakta: [{ nilai: expect.stringContaining('dasar Perda 4/2026') }] })
})

test.each([
  ['the whole year', { dari: 'j0', ke: '2026-12-31' }, async () => buku({ sampai: '2026-12-31' })],
  [
    'two jurnal',
    { dari: 'j3', ke: 'j30' },
    async () => (await buku({ nomor: 30n })) - (await buku({ nomor: 3n })),
  ],
  [
    'two days',
    { dari: '2026-05-01', ke: '2026-06-30' },
    async () => (await buku({ sampai: '2026-06-30' })) - (await buku({ sampai: '2026-05-01' })),
  ],
  ['a later state before an earlier one', { dari: '2026-12-31', ke: 'j0' }, async () => -(await buku({}))],
])('the differences of %s sum to the ledger', async (_, ask, ledger) => {
  const { baris, jumlah } = selisih(await baca(ask))
  expect(sum(baris)).toBe(await ledger())
  expect(sum(jumlah)).toBe(sum(baris))
})

test('two versions differ here exactly as on the public page', async () => {
  await kota.terbitkan()
  const terbuka = [...(await kota.beda(1, 2)).values()]
  expect(selisih(await baca({ dari: 'v1', ke: 'v2' })).baris.toSorted(urut)).toEqual(terbuka.toSorted(urut))
  const siapa = await peraga.sebagai(kdh, '2026-11-24')
  expect((await runAct(siapa, listVersiBanding, { tahun })).map(({ versi }) => versi)).toEqual([2, 1])
})

test('an office sees its own lines only; what is no state is refused in words', async () => {
  expect(selisih(await baca({ dari: 'j0', ke: '2026-12-31' }, kota.paBpkad)).baris).toEqual([540n * juta])
  await expect(baca({ dari: 'v9' })).rejects.toMatchObject({ kode: 'TIDAK_ADA' })
  await expect(baca({ dari: 'kemarin' })).rejects.toMatchObject({ kode: 'ISIAN' })
})
