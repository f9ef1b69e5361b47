import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { describeAturanJurnal } from './describe-aturan-jurnal.ts'
import { mutasiOf } from './mutasi-of.ts'
import { pasangkan } from './pasangkan.ts'

const lines = (jenis: Parameters<typeof mutasiOf>[0], dokumen: Parameters<typeof mutasiOf<string>>[1]) =>
  mutasiOf(jenis, dokumen).map(
    ({ dariTahap, dari, keTahap, ke, bulan, jumlah }) =>
      `${dariTahap} ${dari} > ${keTahap} ${ke}${bulan === 0 ? '' : ` b${bulan}`} ${jumlah}`,
  )

describe('what a document posts', () => {
  test('a DPA grants each line once and plans its months one by one', () => {
    const kunci = { ma: 'K1', plafon: 'P' }
    expect(
      lines('dpa', {
        kunci: { apropriasi: 'A', estimasiSal: 'E' },
        baris: [
          { jumlah: 75n, bulan: 1, kunci },
          { jumlah: 25n, bulan: 4, kunci },
        ],
      }),
    ).toEqual([
      'ppas P > rka K1 100',
      'rka K1 > dpa K1 100',
      'luar K1 > bebas K1 100',
      'dpa K1 > kas K1 b1 75',
      'dpa K1 > kas K1 b4 25',
      'lra A > lra E 100',
    ])
  })

  test('paid financing is granted from its own plan, and its payment brings an asset', () => {
    const baris = [{ jumlah: 100n, bulan: 2, kunci: { ma: 'K', pembiayaan: 'K' } }]
    expect(lines('dpa', { kunci: { apropriasi: 'A', estimasiSal: 'E' }, baris })).toEqual([
      'rencana_pengeluaran K > dpa K 100',
      'luar K > bebas K 100',
      'dpa K > kas K b2 100',
      'lra A > lra E 100',
    ])
    const kunci = { ma: 'K', asetPembiayaan: 'I', belanjaLra: 'L' }
    const dokumen = { estimasiSal: 'E', rkPpkd: 'R', kasda: 'B', rkSkpd: 'S' }
    expect(lines('sp2d', { kunci: dokumen, baris: [{ jumlah: 100n, kunci }] })).toEqual([
      'spp K > sp2d K 100',
      'akrual R > akrual I 100',
      'lra E > lra L 100',
      'tunai B > akrual S 100',
    ])
  })

  test('an SPP uses its contract when it has one, else what is unbound', () => {
    const spp = (kunci: Record<string, string>) =>
      lines('spp', { kunci: {}, baris: [{ jumlah: 60n, kunci }] })
    expect(spp({ ma: 'K1', kontrak: 'C1' })).toEqual(['komitmen C1 > tagihan K1 60', 'spd K1 > spp K1 60'])
    expect(spp({ ma: 'K1' })).toEqual(['bebas K1 > tagihan K1 60', 'spd K1 > spp K1 60'])
  })

  test('an SP2D pays net and owes what it withheld', () => {
    const akun = {
      rkPpkd: 'RKP',
      utangBelanja: 'UB',
      estimasiSal: 'E',
      belanjaLra: 'B',
      kasda: 'KD',
      rkSkpd: 'RKS',
    }
    const dokumen = {
      kunci: akun,
      baris: [{ jumlah: 60n, kunci: { ma: 'K1' } }],
      potongan: [{ jumlah: 7n, kunci: { utangPfk: 'PFK' } }],
    }
    expect(lines('sp2d', dokumen)).toEqual([
      'spp K1 > sp2d K1 60',
      'akrual RKP > akrual UB 60',
      'lra E > lra B 60',
      'tunai KD > akrual RKS 53',
      'akrual PFK > akrual RKS 7',
    ])
  })

  test('a missing key is a bug, not a silent gap', () => {
    expect(() => lines('kontrak', { kunci: {}, baris: [{ jumlah: 1n, kunci: { ma: 'K1' } }] })).toThrow(
      'kontrak',
    )
  })
})

test('a general journal pairs into at most p + q − 1 moves that give each account its amount', () => {
  const amounts = fc.array(fc.bigInt({ min: 1n, max: 1_000n }), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(amounts, amounts, (left, right) => {
      const total = (list: bigint[]) => list.reduce((a, b) => a + b, 0n)
      const gap = total(left) - total(right)
      const debit = (gap < 0n ? [...left, -gap] : left).map((jumlah, akun) => ({ akun, jumlah }))
      const kredit = (gap > 0n ? [...right, gap] : right).map((jumlah, akun) => ({ akun, jumlah }))
      const moves = pasangkan(debit, kredit)
      expect(moves.length).toBeLessThan(debit.length + kredit.length)
      for (const { akun, jumlah } of debit)
        expect(total(moves.filter((m) => m.debit === akun).map((m) => m.jumlah))).toBe(jumlah)
      for (const { akun, jumlah } of kredit)
        expect(total(moves.filter((m) => m.kredit === akun).map((m) => m.jumlah))).toBe(jumlah)
    }),
  )
})

test('docs/jurnal.md is printed from the rules', () => {
  const file = join(import.meta.dirname, '../../../../docs/jurnal.md')
  if (process.env['PERBARUI'] === '1') writeFileSync(file, describeAturanJurnal())
  expect(readFileSync(file, 'utf8')).toBe(describeAturanJurnal())
})
