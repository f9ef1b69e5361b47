import { inTenant } from '@benang/database/connection'
import type { PostResult } from '@benang/database/ledger/post'
import { findRusak, findSaldoBerbeda } from '@benang/database/ledger/verifikasi'
import type { KodeJenisJurnal } from '@benang/ledger/jenis-jurnal'
import { testDatabase } from '@benang/database/testing/test-database'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { type Book, negated, openBook, type Panah, pemdaId } from './book.ts'

const { db } = await testDatabase()
await sql`insert into sistem.pemda (pemda_id, kode, slug, nama, jenis, contoh)
  values (2, '98.71', 'tirta-asri', 'Kota Tirta Asri', 'kota', true)`.execute(db.app)

const ma = (rekening: number) => ({
  golongan: 'mata_anggaran' as const,
  unit: 1,
  subKegiatan: 1,
  rekening,
  dana: 1,
  kode: `5.${rekening}`,
})
const akun = (rekening: number, kode: string) => ({ golongan: 'akun' as const, unit: 1, rekening, kode })
const kunci = {
  U1: { golongan: 'usulan', acuan: 1n, kode: 'usulan 1' },
  P: { golongan: 'plafon', unit: 1, subKegiatan: 1, kode: '1.03.06.2.01.0001' },
  K1: ma(1),
  K2: ma(2),
  C1: { golongan: 'kontrak', unit: 1, subKegiatan: 1, rekening: 1, dana: 1, acuan: 1n, kode: 'kontrak 1' },
  R: { golongan: 'mata_anggaran', unit: 1, rekening: 41, kode: '4.1.01' },
  I1: { golongan: 'indikator', acuan: 1n, satuan: 2, kode: 'indikator 1' },
  'Utang Belanja': akun(101, '2.1.06'),
  Beban: akun(102, '8.1.02'),
  Aset: akun(103, '1.3.04'),
  'RK PPKD': akun(104, '3.1.03'),
  'RK SKPD': akun(105, '1.1.13'),
  'Utang PFK': akun(106, '2.1.01'),
  Piutang: akun(107, '1.1.03'),
  'Pendapatan-LO': akun(108, '7.1.01'),
  Ekuitas: akun(109, '3.1.01'),
  Kasda: akun(110, '1.1.01.01'),
  'Kas Bend. Pengeluaran': akun(111, '1.1.01.03'),
  'Kas Bend. Penerimaan': akun(112, '1.1.01.02'),
  Apropriasi: akun(113, '3.1.02.a'),
  'Est. Perubahan SAL': akun(114, '3.1.02.b'),
  'Belanja K1': akun(115, '5.1.02.01'),
  'Belanja K2': akun(116, '5.1.02.02'),
  'Pendapatan-LRA': akun(117, '4.1.01'),
} as const

const sp2d: readonly Panah[] = [
  ['spp', 'K1', 'sp2d', 'K1', 60],
  ['akrual', 'RK PPKD', 'akrual', 'Utang Belanja', 60],
  ['lra', 'Est. Perubahan SAL', 'lra', 'Belanja K1', 60],
  ['tunai', 'Kasda', 'akrual', 'RK SKPD', 53],
  ['akrual', 'Utang PFK', 'akrual', 'RK SKPD', 7],
]
const triwulan = (line: string, jumlah: number): Panah[] =>
  [1, 4, 7, 10].map((bulan) => ['dpa', line, 'kas', line, jumlah, bulan] as const)
const anggaran = (line: string, jumlah: number): Panah[] => [
  ['ppas', 'P', 'rka', line, jumlah],
  ['rka', line, 'dpa', line, jumlah],
  ['luar', line, 'bebas', line, jumlah],
]

// The fifteen documents of the ledger's design, in order, and four that must be refused; amounts in million rupiah.
async function workedExample(book: Book, next: Book): Promise<string[]> {
  const lines: string[] = []
  const say = (name: string, result: PostResult, where: Book) =>
    lines.push(`${name}: ${sentence(result, where)}`)
  const run = async (name: string, jenis: KodeJenisJurnal, panah: readonly Panah[], more = {}) => {
    const result = await book.posted(name, jenis, panah, more)
    say(name, result, book)
    return result.hasil === 'tolak' ? 0n : result.no
  }
  await run('saldo awal kas 1000', 'saldo_awal', [['akrual', 'Ekuitas', 'tunai', 'Kasda', 1000]])
  await run('1 usulan 120', 'usulan', [['luar', 'U1', 'usulan', 'U1', 120]])
  await run('2 RKPD 600', 'rkpd', [
    ['usulan', 'U1', 'rkpd', 'P', 100],
    ['luar', 'P', 'rkpd', 'P', 500],
  ])
  await run('3 PPAS 550', 'ppas', [['rkpd', 'P', 'ppas', 'P', 550]])
  await run('4 DPA 300 + 200', 'dpa', [
    ...anggaran('K1', 300),
    ...anggaran('K2', 200),
    ...triwulan('K1', 75),
    ...triwulan('K2', 50),
    ['lra', 'Apropriasi', 'lra', 'Est. Perubahan SAL', 500],
  ])
  await run('tolak: DPA 60 di atas sisa PPAS', 'dpa', anggaran('K1', 60))
  await run('5 SPD triwulan I', 'spd', [
    ['kas', 'K1', 'spd', 'K1', 75, 1],
    ['kas', 'K2', 'spd', 'K2', 50, 1],
  ])
  await run('tolak: SPD 1 di luar triwulan', 'spd', [['kas', 'K1', 'spd', 'K1', 1, 2]])
  await run('6 kontrak 180', 'kontrak', [['bebas', 'K1', 'komitmen', 'C1', 180]])
  await run('7 BAST 60', 'bast', [['akrual', 'Utang Belanja', 'akrual', 'Beban', 60]])
  const spp = await run('8 SPP-LS 60', 'spp', [
    ['komitmen', 'C1', 'tagihan', 'K1', 60],
    ['spd', 'K1', 'spp', 'K1', 60],
  ])
  const paid = await run('9 SP2D-LS 60, potongan 7', 'sp2d', sp2d, { asal: { tahun: book.tahun, no: spp } })
  await run('10a SP2D-UP 20', 'sp2d_up', [
    ['tunai', 'Kasda', 'akrual', 'RK SKPD', 20],
    ['akrual', 'RK PPKD', 'tunai', 'Kas Bend. Pengeluaran', 20],
  ])
  await run('10b TBP 5', 'tbp_belanja', [
    ['bebas', 'K2', 'tagihan', 'K2', 5],
    ['spd', 'K2', 'spp', 'K2', 5],
    ['spp', 'K2', 'sp2d', 'K2', 5],
    ['tunai', 'Kas Bend. Pengeluaran', 'akrual', 'Beban', 5],
    ['lra', 'Est. Perubahan SAL', 'lra', 'Belanja K2', 5],
  ])
  const pergeseran = (jumlah: number): Panah[] => [
    ...anggaran('K1', -jumlah),
    ...anggaran('K2', jumlah),
    ['dpa', 'K1', 'kas', 'K1', -jumlah, 10],
    ['dpa', 'K2', 'kas', 'K2', jumlah, 10],
  ]
  await run('11 pergeseran 30', 'pergeseran', pergeseran(30), { versi: 2 })
  await run(
    'tolak: pergeseran 100 di bawah kontrak',
    'pergeseran',
    anggaran('K1', -100).concat(anggaran('K2', 100)),
    {
      versi: 3,
    },
  )
  await run('12a SKP-D 40', 'ketetapan', [
    ['luar', 'R', 'ketetapan', 'R', 40],
    ['akrual', 'Pendapatan-LO', 'akrual', 'Piutang', 40],
  ])
  await run('12b TBP 25', 'tbp', [
    ['ketetapan', 'R', 'terima', 'R', 25],
    ['akrual', 'Piutang', 'tunai', 'Kas Bend. Penerimaan', 25],
    ['lra', 'Pendapatan-LRA', 'lra', 'Est. Perubahan SAL', 25],
  ])
  await run('12c STS 25', 'sts', [
    ['tunai', 'Kas Bend. Penerimaan', 'akrual', 'RK PPKD', 25],
    ['akrual', 'RK SKPD', 'tunai', 'Kasda', 25],
  ])
  await run('13a target 12 dokumen', 'target', [['luar_ukur', 'I1', 'target', 'I1', 12, 12]])
  await run('13b capaian 2', 'capaian', [['luar_ukur', 'I1', 'capaian', 'I1', 2, 3]])
  await run('13c capaian menjadi 3', 'capaian', [['luar_ukur', 'I1', 'capaian', 'I1', 1, 3]])
  const carried = await run('14a lanjutan 120', 'lanjutan', [['komitmen', 'C1', 'lanjut', 'C1', 120]])
  const lanjutan: Panah[] = [
    ['luar', 'K1', 'bebas', 'K1', 120],
    ['bebas', 'K1', 'komitmen', 'C1', 120],
  ]
  const asal = { tahun: book.tahun, no: carried }
  say('14b lanjutan 120, tahun berikut', await next.posted('14b', 'lanjutan', lanjutan, { asal }), next)
  await run('15 pembalikan SP2D', 'pembalikan', negated(sp2d), { membalik: paid })
  await run('tolak: pembalikan kedua', 'pembalikan', negated(sp2d), { membalik: paid })
  return lines
}

function sentence(result: PostResult, book: Book): string {
  if (result.hasil !== 'tolak') return `dicatat no ${result.no}`
  const batas = result.batas.map(
    ({ tahap, kunci: nomor, sampai, sisa, perubahan }) =>
      ` [tahap ${tahap} kunci ${nameOf(book, nomor)} sampai ${sampai}: sisa ${sisa / 100_000_000n} juta, diminta ${perubahan / 100_000_000n} juta]`,
  )
  return `ditolak ${result.alasan}${batas.join('')}`
}

function nameOf(book: Book, nomor: number): string {
  return Object.keys(kunci).find((name) => book.kunciOf(name) === nomor) ?? String(nomor)
}

async function saldoLines(book: Book): Promise<string[]> {
  const { rows } = await book.inBook((tx) =>
    sql<{ kode: string; kunci: number; sampai: number; masuk: bigint; keluar: bigint }>`
      select t.kode, s.kunci, s.sampai, s.masuk, s.keluar from ledger.saldo s join ledger.tahap t using (tahap)
      where tahun = ${book.tahun} order by tahap, kunci, sampai`.execute(tx),
  )
  return rows.map(({ kode, kunci: nomor, sampai, masuk, keluar }) => {
    return `${kode} ${nameOf(book, nomor)} ${sampai}: ${masuk} - ${keluar}`
  })
}

test('the fifteen documents are accepted, the four are refused, and every balance is what the arrows say', async () => {
  const book = await openBook(db, 2026, kunci)
  const next = await openBook(db, 2027, kunci)
  const lines = await workedExample(book, next)
  const golden = [
    ...lines,
    '',
    'Saldo 2026 (sen; dokumen dihitung seratus juta per satuan)',
    ...(await saldoLines(book)),
    '',
  ].join('\n')
  await expect(golden).toMatchFileSnapshot('worked-example.golden.txt')
  for (const tahun of [2026, 2027]) {
    const key = { pemdaId, tahun }
    const whole = { ...key, sesudah: 0n, sampai: null }
    expect(await book.inBook((tx) => findRusak(tx, whole))).toBeUndefined()
    expect(await book.inBook((tx) => findSaldoBerbeda(tx, key))).toBeUndefined()
  }
})

test('another pemda sees no row of it, and may not post into it', async () => {
  const rows = await inTenant(db.app, { pemdaId: 3 }, (tx) =>
    sql<{ jumlah: bigint }>`select count(*) as jumlah from ledger.mutasi`.execute(tx),
  )
  expect(rows.rows[0]?.jumlah).toBe(0n)
  const forged = inTenant(db.app, { pemdaId: 3 }, (tx) =>
    sql`select ledger.buka_buku(2, 2028::smallint)`.execute(tx),
  )
  await expect(forged).rejects.toThrow('PEMDA_LAIN')
})
