import { inTenant } from '@benang/database/connection'
import { listLraKini, listLraPada } from '@benang/database/akuntansi/lra'
import { sql } from '@benang/database/testing/sql'
import { testDatabase } from '@benang/database/testing/test-database'
import { potonganLra } from '@benang/reports/akuntansi/lra'
import type { Laporan } from '@benang/reports/laporan'
import { beforeAll, describe, expect, test } from 'vitest'
import { runAct } from '../act.ts'
import type { Context } from '../context.ts'
import { peragaOf } from '../sistem/pelaku-contoh.ts'
import { seedDemo } from '../sistem/seed-demo.ts'
import { seedDokumenContoh } from '../sistem/seed-demo-dokumen.ts'
import { readLra } from './read-lra.ts'

const { db } = await testDatabase()
const context: Context = {
  db,
  today: '2026-11-24',
  kejadian: '7F3K',
  mode: 'demo',
  kunciServer: new Uint8Array(32).fill(5),
}
beforeAll(async () => {
  await seedDemo(context)
  await seedDokumenContoh(context)
}, 600_000)

const tahun = 2026
const pembaca = { 1: 'gubernur', 2: 'walikota' } as const
const bacaLra = async (pemdaId: 1 | 2, sampai: string, potongan: (typeof potonganLra)[number]) => {
  const kdh = await peragaOf(context, pemdaId).sebagai([pembaca[pemdaId], 'kdh'], context.today)
  return runAct(kdh, readLra, { tahun, sampai, potongan })
}
const rowOf = ({ tabel }: Laporan, uraian: string) =>
  tabel.baris.find(({ sel }) => sel[1] === uraian)?.sel.slice(2, 4)

/** Every move of the book, one by one, added up here: a second formulation that shares nothing with the first. */
async function foldRaw(pemdaId: number, sampai: string) {
  const { rows } = await inTenant(db.app, { pemdaId }, (tx) =>
    sql<{ tahap: string; kode: string; jumlah: string; tanggal: string }>`
      select t.kode as tahap, k.objek as kode, m.jumlah::text as jumlah, j.tanggal::text as tanggal
      from ledger.mutasi m, ledger.jurnal j, ledger.kunci k, ledger.tahap t
      where j.no = m.no and j.tahun = m.tahun and k.kunci = m.ke and k.tahun = m.tahun and t.tahap = m.ke_tahap
        and m.tahun = 2026`.execute(tx),
  )
  const total = (tahap: readonly string[], akun: string) =>
    rows
      .filter((row) => tahap.includes(row.tahap) && row.kode.startsWith(akun) && row.tanggal <= sampai)
      .reduce((sum, row) => sum + BigInt(row.jumlah), 0n)
  return {
    belanja: [total(['dpa'], '5'), total(['sp2d'], '5')],
    pendapatan: [total(['target_pendapatan'], '4'), total(['terima'], '4')],
    penerimaan: [total(['target_pendapatan'], '6.1'), total(['terima'], '6.1')],
    pengeluaran: [total(['dpa'], '6.2'), total(['sp2d'], '6.2')],
  }
}

describe.each([1, 2] as const)('pemda %i', (pemdaId) => {
  test.each(['2026-01-04', '2026-03-31', '2026-06-30', '2026-11-24'])(
    'the LRA until %s equals a fold of every move, in all cuts',
    async (sampai) => {
      const raw = await foldRaw(pemdaId, sampai)
      for (const potongan of potonganLra) {
        const lra = await bacaLra(pemdaId, sampai, potongan)
        expect(rowOf(lra, 'JUMLAH BELANJA')).toEqual(raw.belanja)
        if (potongan === 'urusan') continue
        expect(rowOf(lra, 'JUMLAH PENDAPATAN')).toEqual(raw.pendapatan)
        expect(rowOf(lra, 'JUMLAH PENERIMAAN PEMBIAYAAN')).toEqual(raw.penerimaan)
        expect(rowOf(lra, 'JUMLAH PENGELUARAN PEMBIAYAAN')).toEqual(raw.pengeluaran)
        const of = (bagian: keyof typeof raw, at: number) => raw[bagian][at] ?? 0n
        const silpa = [0, 1].map(
          (at) => of('pendapatan', at) - of('belanja', at) + of('penerimaan', at) - of('pengeluaran', at),
        )
        expect(rowOf(lra, 'SISA LEBIH PEMBIAYAAN ANGGARAN (SILPA)')).toEqual(silpa)
      }
    },
  )

  test('the roll-up and the fold of moves give the same rows', async () => {
    const byKey = (rows: readonly { unitId: number; segmen: readonly number[] }[]) =>
      rows.toSorted((a, b) =>
        `${a.unitId} ${a.segmen.join()}`.localeCompare(`${b.unitId} ${b.segmen.join()}`),
      )
    const buku = { pemdaId, tahun }
    await inTenant(db.app, { pemdaId }, async (tx) => {
      for (const unitId of [null, 3, 4]) {
        const lingkup = { unitId, perUnit: true }
        const kini = await listLraKini(tx, buku, lingkup)
        const pada = await listLraPada(tx, buku, { ...lingkup, perSubKegiatan: false, sampai: '2027-12-31' })
        expect(byKey(kini)).toEqual(byKey(pada))
      }
      expect((await listLraKini(tx, buku, { unitId: null, perUnit: true })).length).toBeGreaterThan(0)
    })
  })
})

test('the budget of a year balances, and its revenue, SiLPA and SILPA are real', async () => {
  for (const pemdaId of [1, 2] as const) {
    const lra = await bacaLra(pemdaId, '2026-11-24', 'ringkas')
    const [anggaran, silpa = 0n] = rowOf(lra, 'SISA LEBIH PEMBIAYAAN ANGGARAN (SILPA)') ?? []
    const [, masuk = 0n] = rowOf(lra, 'JUMLAH PENDAPATAN') ?? []
    const [, pembiayaan = 0n] = rowOf(lra, 'PEMBIAYAAN NETO') ?? []
    expect(anggaran).toBe(0n)
    expect([masuk, pembiayaan, silpa].every((jumlah) => typeof jumlah === 'bigint' && jumlah > 0n)).toBe(true)
  }
})

test('real money: the city has spent something by June, and less than by November', async () => {
  const [, juni = 0n] = rowOf(await bacaLra(2, '2026-06-30', 'ringkas'), 'JUMLAH BELANJA') ?? []
  const [, november = 0n] = rowOf(await bacaLra(2, '2026-11-24', 'ringkas'), 'JUMLAH BELANJA') ?? []
  expect(typeof juni === 'bigint' && typeof november === 'bigint' && juni > 0n && juni < november).toBe(true)
})

test('a unit is shown its own amounts and its PA signs; the whole pemda is signed by its head', async () => {
  const pptk = await peragaOf(context, 2).sebagai(['pptk.dinkes', 'pptk'], context.today)
  const own = await runAct(pptk, readLra, { tahun, potongan: 'organisasi' })
  const all = await bacaLra(2, context.today, 'organisasi')
  expect(own.unit).toBe('Dinas Kesehatan')
  expect(own.penandatangan[0]?.jabatan).toBe('Pengguna Anggaran')
  const rows = ({ tabel }: Laporan) => tabel.baris.filter(({ jenis }) => jenis === 'subtotal').length
  expect(rows(own)).toBe(1)
  expect(rows(all)).toBeGreaterThan(1)
  expect(all.penandatangan[0]).toMatchObject({ jabatan: 'Wali Kota Tirta Asri', tanggal: '2026-11-24' })
  expect(all.tanda).toEqual(['data_contoh'])
})

test('collectors are refused, DPRD is not', async () => {
  const kdh = await peragaOf(context, 2).sebagai(['walikota', 'kdh'], context.today)
  const as = (peran: string): Context => {
    const { session } = kdh
    if (session === undefined || session.aktif === null) throw new Error('the head has a session')
    return { ...kdh, session: { ...session, aktif: { ...session.aktif, peran } } }
  }
  await expect(runAct(as('pemungut-pajak'), readLra, { tahun, potongan: 'ringkas' })).rejects.toMatchObject({
    kode: 'TIDAK_BERWENANG',
  })
  expect((await runAct(as('dprd'), readLra, { tahun, potongan: 'ringkas' })).kode).toBe('lra-ringkas')
})
