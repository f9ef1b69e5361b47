import { sum } from '@benang/values/rupiah'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Laporan } from '../../laporan.ts'
import { jumlahKolom } from '../../pohon.ts'
import type { BarisAnggaran, DataAnggaran, NamaKode } from './baris-anggaran.ts'
import { lampiranOf, semuaLampiran } from './semua-lampiran.ts'

const nama = (kode: string): NamaKode => ({ kode, uraian: `Nama ${kode}` })
const unit = fc.constantFrom('1.01.0.00.0.00.01.0000', '1.03.2.10.0.00.02.0000', '5.02.0.00.0.00.01.0000')
const uang = fc.bigInt({ min: -5_000_000_000_000n, max: 90_000_000_000_000n })
type Cabang = { bagian: BarisAnggaran['bagian']; awal: readonly number[] }
const bagian = fc.constantFrom<Cabang>(
  { bagian: 'pendapatan', awal: [4, 1] },
  { bagian: 'pendapatan', awal: [4, 2] },
  { bagian: 'belanja', awal: [5, 1] },
  { bagian: 'belanja', awal: [5, 2] },
  { bagian: 'belanja', awal: [5, 3] },
  { bagian: 'belanja', awal: [5, 4] },
  { bagian: 'penerimaan', awal: [6, 1] },
  { bagian: 'pengeluaran', awal: [6, 2] },
)

const baris: fc.Arbitrary<BarisAnggaran> = fc
  .record({
    ...{ unit, bagian, jumlah: uang, sebelum: uang, dana: fc.constantFrom('1.1.01', '2.2.01') },
    ekor: fc.tuple(...[3, 3, 4, 30].map((max) => fc.integer({ min: 1, max }))),
    sub: fc.tuple(...[4, 2, 3].map((max) => fc.integer({ min: 1, max }))),
  })
  .map(({ unit: kode, bagian: { bagian: jenis, awal }, jumlah, sebelum, dana, ekor, sub }) => {
    const bidang = kode.split('.').slice(0, 2).join('.')
    const belanja = jenis === 'belanja'
    const program = belanja ? `${bidang}.0${sub[0]}` : ''
    const kegiatan = belanja ? `${program}.2.0${sub[1]}` : ''
    return {
      ...{ bagian: jenis, jumlah, sebelum, segmen: [...awal, ...ekor] },
      ...{ unit: nama(kode), urusan: nama(bidang.slice(0, 1)), bidang: nama(bidang), program: nama(program) },
      ...{ kegiatan: nama(kegiatan), sub: nama(belanja ? `${kegiatan}.000${sub[2]}` : ''), dana: nama(dana) },
    }
  })

function dataOf(rows: readonly BarisAnggaran[], perubahan: boolean): DataAnggaran {
  return {
    ...{ pemda: 'Kota Rekaan', unit: null, tahun: 2026, keadaan: 'APBD', perubahan, keterangan: [] },
    ...{
      baris: rows,
      plafon: [],
      diajukan: [],
      sebab: [],
      kua: null,
      asistensi: [],
      penerima: [],
      rekening: new Map(),
      tempat: null,
      penandatangan: [],
      tanda: [],
    },
  }
}

const selOf = ({ tabel }: Laporan, kolom: string, awal: string) => {
  const index = tabel.kolom.findIndex((satu) => satu.nama === kolom)
  return tabel.baris.find(({ jenis, sel }) => jenis === 'jumlah' && String(sel[1]).startsWith(awal))?.sel[
    index
  ]
}

// 1,000 random budgets, both as one state and as before and after.
test('every sheet sums to the lines it was made of, and its closing figures agree with each other', () => {
  fc.assert(
    fc.property(fc.array(baris, { minLength: 1, maxLength: 40 }), fc.boolean(), (rows, perubahan) => {
      const data = dataOf(rows, perubahan)
      const of = (jenis: BarisAnggaran['bagian'], medan: 'jumlah' | 'sebelum' = 'jumlah') =>
        sum(rows.filter((satu) => satu.bagian === jenis).map((satu) => satu[medan]))
      const silpa = of('pendapatan') - of('belanja') + of('penerimaan') - of('pengeluaran')
      const setelah = perubahan ? 'setelah' : 'jumlah'
      for (const lampiran of semuaLampiran.filter(({ golongan }) => golongan !== 'kua-ppas')) {
        const laporan = lampiranOf(lampiran, data)
        const ringkas = selOf(laporan, setelah, 'JUMLAH PENDAPATAN') !== undefined
        if (ringkas) {
          expect(selOf(laporan, setelah, 'JUMLAH BELANJA')).toBe(of('belanja'))
          expect(selOf(laporan, setelah, 'SISA LEBIH')).toBe(silpa)
          expect(jumlahKolom(laporan.tabel.baris, perubahan ? 3 : 2)).toBe(
            sum(rows.map((satu) => satu.jumlah)),
          )
          if (perubahan) expect(selOf(laporan, 'sebelum', 'JUMLAH BELANJA')).toBe(of('belanja', 'sebelum'))
        } else {
          const kolom = lampiran.kode === 'perda-8' ? 'apbd' : 'jumlah'
          const cabang = lampiran.cabang ?? [5]
          const dalam = rows.filter(({ segmen }) => cabang.every((satu, at) => segmen[at] === satu))
          const medan = lampiran.cabang !== undefined && perubahan ? 'setelah' : kolom
          expect(selOf(laporan, medan, 'JUMLAH')).toBe(sum(dalam.map(({ jumlah }) => jumlah)))
        }
      }
    }),
    { numRuns: 1000 },
  )
})

test('a unit with spending only shows neither revenue nor the balance of the whole', () => {
  const satu = fc.sample(
    baris.filter(({ bagian: jenis }) => jenis === 'belanja'),
    5,
  )
  const ringkas = semuaLampiran.find(({ kode }) => kode === 'skpd')
  const laporan = ringkas && lampiranOf(ringkas, { ...dataOf(satu, false), unit: 'Dinas Rekaan' })
  const kata = laporan?.tabel.baris.map(({ sel }) => sel[1])
  expect(kata).toContain('JUMLAH BELANJA')
  expect(kata?.filter((nilai) => /PENDAPATAN|SURPLUS|SISA LEBIH/.test(String(nilai)))).toEqual([])
})
