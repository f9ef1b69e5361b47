import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bulatkan, gambarBenang, lebarGambar, type SimpulGambar } from './gambar-benang.ts'

// A thread that adds up: each knot is the one before plus its differences.
const benang = fc
  .tuple(
    fc.bigInt({ min: 0n, max: 10n ** 14n }),
    fc.array(fc.array(fc.integer({ min: -100, max: 100 }), { maxLength: 4 }), { maxLength: 11 }),
  )
  .map(([awal, langkah]) => {
    const simpul: SimpulGambar[] = [{ jumlah: awal, selisih: [] }]
    for (const persen of langkah) {
      let jumlah = simpul.at(-1)?.jumlah ?? 0n
      const selisih = persen.map((satu) => {
        const beda = satu < 0 ? (jumlah * BigInt(satu)) / 100n : (awal * BigInt(satu)) / 100n
        jumlah += beda
        return { jumlah: beda, sifat: satu < 0 ? ('keluar' as const) : ('tambah' as const) }
      })
      simpul.push({ jumlah, selisih })
    }
    return simpul
  })

test('the widest knot has at most forty-one strands, money shows as at least one, and no line leaves the drawing', () => {
  fc.assert(
    fc.property(benang, (simpul) => {
      const { garis, tinggi, simpul: tampak } = gambarBenang(simpul)
      for (const [index, { helai }] of tampak.entries()) {
        expect(helai).toBeLessThanOrEqual(41)
        expect(helai > 0).toBe((simpul[index]?.jumlah ?? 0n) > 0n)
      }
      for (const angka of garis.flatMap(({ d }) => d.match(/-?[\d.]+/g) ?? []).map(Number)) {
        expect(angka).toBeGreaterThanOrEqual(0)
        expect(angka).toBeLessThanOrEqual(Math.max(lebarGambar + 72, tinggi))
      }
    }),
  )
})

test('a strand is 1, 2 or 5 with zeros', () => {
  expect([0n, 100n, 101n, 45_000_000n, 12_345_678_900n].map(bulatkan)).toEqual([
    ...[100n, 100n, 200n, 50_000_000n, 20_000_000_000n],
  ])
})
