import { sum } from '@benang/values/rupiah'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bukuBenang } from '../testing/fakta-benang.ts'
import type { FaktaBenang } from './benang.ts'
import { susunBenang } from './susun-benang.ts'

type Jenis = Parameters<ReturnType<typeof bukuBenang>['add']>[0]
// Every arrow of the lane, with the keys it may join and the kinds of document that draw it.
const panah: readonly (readonly [Jenis, string, readonly string[]])[] = [
  ['usulan', 'luar>usulan', ['20', '21']],
  ['rkpd', 'luar>rkpd', ['10']],
  ['rkpd', 'usulan>rkpd', ['20>10', '20>11', '21>10']],
  ['ppas', 'rkpd>ppas', ['10']],
  ['ppas', 'pelampauan>rkpd', ['10']],
  ['pengecualian', 'luar>ppas', ['10']],
  ['rka', 'ppas>rka', ['10>1', '10>2']],
  ['pengecualian', 'luar>rka', ['1', '2']],
  ['dpa', 'rka>dpa', ['1', '2']],
  ['lanjutan', 'luar>dpa', ['1']],
  ['pergeseran', 'ppas>rka', ['10>1', '10>2']],
  ['pergeseran', 'rka>dpa', ['1', '2']],
  ['dpa', 'dpa>kas', ['1', '2']],
  ['spd', 'kas>spd', ['1']],
  ['spp', 'pelampauan>spd', ['1']],
  ['kontrak', 'bebas>komitmen', ['1>30']],
  ['spp', 'komitmen>tagihan', ['30>1']],
  ['spp', 'spd>spp', ['1']],
  ['sp2d', 'spp>sp2d', ['1']],
]

const langkah = fc.record({
  panah: fc.nat({ max: panah.length - 1 }),
  kunci: fc.nat(),
  jumlah: fc.integer({ min: 1, max: 900 }),
  balik: fc.option(fc.nat(), { freq: 8 }),
  kait: fc.boolean(),
})

const buku = fc.array(langkah, { maxLength: 40 }).map((semua) => {
  const { add, balik, fakta } = bukuBenang()
  const kait: { dokumenId: bigint; oleh: bigint }[] = []
  const dibalik = new Set<bigint>()
  for (const satu of semua) {
    const [jenis, tahap, kunci] = panah[satu.panah] ?? ['rkpd', 'luar>rkpd', ['10']]
    const no = add(jenis, [`${tahap} ${kunci[satu.kunci % kunci.length]} ${satu.jumlah}`])
    if (satu.kait) kait.push({ dokumenId: no, oleh: no + 1000n })
    const lama = satu.balik === null ? 0n : BigInt(satu.balik % Number(no)) + 1n
    if (lama > 0n && lama < no && !dibalik.has(lama)) {
      dibalik.add(lama)
      dibalik.add(balik(lama, 'salah'))
    }
  }
  return fakta({ kait })
})

const ke = (fakta: FaktaBenang, tahap: string, dari: string) =>
  sum(
    fakta.mutasi
      .filter((satu) => satu.keTahap === tahap && satu.dariTahap === dari && fakta.lingkup.includes(satu.ke))
      .map(({ jumlah }) => jumlah),
  )

// Whatever is posted, in any order and also taken back: nothing is gained or lost without a name.
test('each knot is the one before plus its differences, to the sen', () => {
  fc.assert(
    fc.property(buku, fc.subarray([1, 2], { minLength: 1 }), fc.boolean(), (isi, lingkup, tiket) => {
      const fakta = { ...isi, lingkup, usulan: tiket ? [20] : [] }
      const bayar = susunBenang(fakta).filter(({ jalur }) => jalur === 'bayar')
      for (const [index, simpul] of bayar.slice(1).entries()) {
        const selisih = sum(simpul.selisih.map(({ jumlah }) => jumlah))
        const { kode, jumlah } = simpul
        expect({ kode, jumlah }).toEqual({ kode, jumlah: (bayar[index]?.jumlah ?? 0n) + selisih })
      }
    }),
    { numRuns: 400 },
  )
})

test('the knots hold what the book holds: DPA and what was paid', () => {
  fc.assert(
    fc.property(buku, (fakta) => {
      const simpul = susunBenang(fakta)
      const of = (kode: string) => simpul.find((satu) => satu.kode === kode)?.jumlah
      const dpa = of('dpa_kini') ?? of('dpa')
      if (dpa !== undefined) expect(dpa).toBe(ke(fakta, 'dpa', 'rka') + ke(fakta, 'dpa', 'luar'))
      if (of('sp2d') !== undefined) expect(of('sp2d')).toBe(ke(fakta, 'sp2d', 'spp'))
    }),
    { numRuns: 400 },
  )
})
