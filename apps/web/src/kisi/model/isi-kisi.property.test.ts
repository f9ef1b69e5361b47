import fc from 'fast-check'
import { expect, test } from 'vitest'
import { antreanKosong, ambil, masukkan, terima, ubahanOf } from './antrean.ts'
import { barisUrut, type IsiKisi, isiKosong, terapkan, withJendela } from './isi-kisi.ts'
import type { Ubahan } from './kontrak.ts'
import { lakukan, riwayatKosong, ulangi, urungkan } from './riwayat.ts'

const start = (banyak: number): IsiKisi =>
  withJendela(isiKosong, {
    mulai: 0,
    banyak,
    baris: Array.from({ length: banyak }, (_, at) => ({ id: `r${at}`, rev: 1, isi: { a: `a${at}`, b: '' } })),
  })

const anId = fc.integer({ min: 0, max: 11 }).map((at) => `r${at}`)
const ubahan: fc.Arbitrary<Ubahan> = fc.oneof(
  fc.record({
    op: fc.constant('isi' as const),
    barisId: anId,
    medan: fc.constantFrom('a', 'b'),
    nilai: fc.string({ maxLength: 3 }),
  }),
  fc.record({
    op: fc.constant('sisip' as const),
    barisId: fc.integer({ min: 8, max: 20 }).map((at) => `r${at}`),
    setelah: fc.option(anId, { nil: null }),
    isi: fc.constant({ a: 'baru' }),
  }),
  fc.record({ op: fc.constantFrom('hapus' as const, 'pulihkan' as const), barisId: anId }),
)
const changes = fc.array(ubahan, { maxLength: 12 })
// A person brings a row back only by undoing.
const byHand = changes.map((list) => list.filter(({ op }) => op !== 'pulihkan'))
// A field that is empty and one that is not there are the same.
const seen = (kisi: IsiKisi) =>
  barisUrut(kisi).map(({ id, isi }) => {
    const filled = Object.entries(isi).filter(([, text]) => text !== '')
    return { id, isi: Object.fromEntries(filled) }
  })

test('what undoes a change gives back every row and its place, and repeating it the change', () => {
  fc.assert(
    fc.property(byHand, (list) => {
      const before = start(8)
      const { kisi, balik } = terapkan(before, list)
      const back = terapkan(kisi, balik)
      expect(seen(back.kisi)).toEqual(seen(before))
      expect(seen(terapkan(back.kisi, back.balik).kisi)).toEqual(seen(kisi))
    }),
  )
})

test('a hundred and fifty steps go back one by one to the start, and forward again to the end', () => {
  fc.assert(
    fc.property(fc.array(byHand, { minLength: 150, maxLength: 150 }), (steps) => {
      let kini = { kisi: start(8), riwayat: riwayatKosong }
      const first = seen(kini.kisi)
      for (const [at, step] of steps.entries()) kini = lakukan(kini, `langkah ${at}`, step)
      const last = seen(kini.kisi)
      for (let back = urungkan(kini); back !== null; back = urungkan(kini)) kini = back
      expect(seen(kini.kisi)).toEqual(first)
      for (let forth = ulangi(kini); forth !== null; forth = ulangi(kini)) kini = forth
      expect(seen(kini.kisi)).toEqual(last)
    }),
    { numRuns: 10 },
  )
})

test('the queue, replayed over what the server has, gives what is on the screen; no text is lost on the way', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(changes, fc.constant(null)), { maxLength: 20 }), (happenings) => {
      const server = start(8)
      let antrean = antreanKosong
      let kisi = server
      let stored = server
      let number = 0
      for (const list of happenings) {
        if (list === null) {
          antrean = ambil(antrean, 3)
          stored = terapkan(stored, ubahanOf({ terkirim: antrean.terkirim, menunggu: [] })).kisi
          const hasil = antrean.terkirim.map(({ opId }) => ({ opId, hasil: 'diterima' as const, rev: 2 }))
          antrean = terima(antrean, hasil)
        } else {
          // Only what really changed something is sent.
          for (const satu of list) {
            const next = terapkan(kisi, [satu])
            if (next.balik.length === 0) continue
            kisi = next.kisi
            antrean = masukkan(antrean, [satu], { kisi, buatId: () => `op${number++}` })
          }
        }
        expect(seen(terapkan(stored, ubahanOf(antrean)).kisi)).toEqual(seen(kisi))
      }
    }),
  )
})

test('a field typed again before it is sent is one operation on the first revision', () => {
  const kisi = start(2)
  const isi = (nilai: string): Ubahan => ({ op: 'isi', barisId: 'r0', medan: 'a', nilai })
  let number = 0
  const buatId = () => `op${number++}`
  const antrean = masukkan(antreanKosong, [isi('1'), isi('12'), isi('123')], { kisi, buatId })
  expect(antrean.menunggu).toEqual([
    { op: 'isi', opId: 'op0', barisId: 'r0', medan: 'a', dasarRev: 1, nilai: '123' },
  ])
  const sent = masukkan(ambil(antrean, 10), [isi('1234')], { kisi, buatId })
  expect(sent.menunggu).toHaveLength(1)
  const answered = terima(sent, [{ opId: 'op0', hasil: 'diterima', rev: 7 }])
  expect(answered.terkirim).toEqual([])
  expect(answered.menunggu[0]).toMatchObject({ nilai: '1234', dasarRev: 7 })
})

test('five thousand rows are put in and taken back in one step each', () => {
  const rows: Ubahan[] = Array.from({ length: 5_000 }, (_, at) => ({
    op: 'sisip',
    barisId: `n${at}`,
    setelah: at === 0 ? 'r3' : `n${at - 1}`,
    isi: { a: String(at) },
  }))
  const made = lakukan({ kisi: start(8), riwayat: riwayatKosong }, 'tempel 5.000 baris', rows)
  expect(made.kisi.urutan.slice(3, 6)).toEqual(['r3', 'n0', 'n1'])
  expect(made.kisi.urutan).toHaveLength(5_008)
  expect(seen(urungkan(made)?.kisi ?? isiKosong)).toEqual(seen(start(8)))
})
