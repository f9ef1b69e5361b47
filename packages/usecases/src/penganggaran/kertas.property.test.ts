import { randomUUID } from 'node:crypto'
import { inTenant } from '@benang/database/connection'
import { readSaldo } from '@benang/database/ledger/saldo'
import { findDokumen } from '@benang/database/sistem/dokumen'
import { listBaris } from '@benang/database/sistem/dokumen-baris'
import { testDatabase } from '@benang/database/testing/test-database'
import type { OperasiKertas } from '@benang/domain/penganggaran/kertas/jalankan-operasi'
import { parseRupiah, sum } from '@benang/values/rupiah'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runAct } from '../act.ts'
import type { Context } from '../context.ts'
import { type Pelaku, peragaOf } from '../sistem/pelaku-contoh.ts'
import { seedDemo } from '../sistem/seed-demo.ts'
import { orang } from '../testing/new-rantai.ts'
import { listJumlah } from './list-jumlah-kertas.ts'
import { openKertas } from './open-kertas.ts'
import { readKertas } from './read-kertas.ts'
import { writeKertas } from './write-kertas.ts'

const pemdaId = 2
const tahun = 2026
const tanggal = '2025-10-01'
const bpkad: Pelaku = ['kepala.bpkad', 'pa']

// Revenue needs no plafon, so that every random RKA may be verified and posted.
const baris = fc.record({
  koefisien: fc.tuple(fc.integer({ min: 1, max: 9_999 }), fc.integer({ min: 0, max: 99 })),
  harga: fc.tuple(fc.integer({ min: 1, max: 9_999_999 }), fc.integer({ min: 0, max: 99 })),
  ppn: fc.constantFrom('', '11', '12'),
})
const dua = (satu: number) => String(satu).padStart(2, '0')

test('random RKA: the grid’s total, its groups, the lines, the document and the ledger say the same, to the sen', async () => {
  const { db } = await testDatabase()
  const context: Context = {
    ...{ db, today: '2026-11-24', kejadian: '7F3K', mode: 'demo' },
    kunciServer: new Uint8Array(32).fill(5),
  }
  await seedDemo(context)
  const peraga = peragaOf(context, pemdaId)
  const posted = new Map<number, bigint>()
  const before = new Map<number, bigint>()
  const one = async (rows: readonly (typeof baris extends fc.Arbitrary<infer Row> ? Row : never)[]) => {
    const id = await peraga.buat('rka', bpkad, { tahun, tanggal, uraian: 'RKA acak' })
    const pa = await peraga.sebagai(bpkad, tanggal)
    await runAct(pa, openKertas, { dokumenId: id })
    const operasi = rows.map(
      ({ koefisien, harga, ppn }, index): OperasiKertas => ({
        ...{ op: 'sisip', opId: randomUUID(), barisId: randomUUID(), setelah: null },
        isi: {
          ...{ rekening: '4.2.01.01.02.0001', uraian: `Baris ${index}`, ppn },
          koefisien: `${koefisien[0]},${dua(koefisien[1])} kali`,
          harga: `${harga[0]},${dua(harga[1])}`,
        },
      }),
    )
    await runAct(pa, writeKertas, { dokumenId: id, umurDetik: null, kumpulan: null, operasi })
    const grid = await runAct(pa, readKertas, { dokumenId: id, mulai: 0, banyak: 100 })
    const { kelompok } = await runAct(pa, listJumlah, { dokumenId: id })
    await peraga.lakukan('rka', id, { pelaku: bpkad, tindakan: 'ajukan', tanggal })
    const lines = await inTenant(db.app, { pemdaId }, (tx) =>
      listBaris(tx, { pemdaId, tahun, dokumen: [id] }),
    )
    const kunci = lines[0]?.kunci ?? 0
    if (!before.has(kunci)) before.set(kunci, await rencana(kunci))
    await peraga.lakukan('rka', id, { pelaku: orang.tapd, tindakan: 'verifikasi', tanggal })
    const dokumen = await inTenant(db.app, { pemdaId }, (tx) => findDokumen(tx, { pemdaId, dokumenId: id }))
    const total = parseRupiah(grid.jumlah)
    expect(sum(grid.baris.map(({ jumlah }) => parseRupiah(jumlah)))).toBe(total)
    expect(sum(kelompok.map(({ jumlah }) => parseRupiah(jumlah)))).toBe(total)
    expect(sum(lines.map(({ jumlah }) => jumlah))).toBe(total)
    expect(dokumen?.jumlah).toBe(total)
    posted.set(kunci, (posted.get(kunci) ?? 0n) + total)
  }
  const rencana = async (kunci: number): Promise<bigint> => {
    const saldo = await inTenant(db.app, { pemdaId }, (tx) => readSaldo(tx, { pemdaId, tahun }, [kunci]))
    return saldo.find((satu) => satu.tahap === 'rencana' && satu.sampai === 0)?.masuk ?? 0n
  }
  await fc.assert(fc.asyncProperty(fc.array(baris, { minLength: 1, maxLength: 25 }), one), {
    numRuns: 20,
    seed: 20_261_124,
  })
  for (const [kunci, total] of posted) expect((await rencana(kunci)) - (before.get(kunci) ?? 0n)).toBe(total)
  expect(posted.size).toBe(1)
}, 120_000)
