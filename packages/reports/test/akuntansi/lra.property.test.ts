import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lraOf, type NilaiLra, potonganLra } from '../../src/akuntansi/lra.ts'
import type { Laporan } from '../../src/laporan.ts'
import { contohLra } from '../../src/testing/contoh-lra.ts'

const sen = fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n })
const nilai: fc.Arbitrary<NilaiLra> = fc.record({
  unitId: fc.integer({ min: 1, max: 5 }),
  subKegiatanId: fc.constantFrom(0, 31, 32, 41),
  segmen: fc.tuple(
    fc.constantFrom(4, 5, 6),
    fc.integer({ min: 1, max: 3 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 12 }),
  ),
  anggaran: sen,
  realisasi: sen,
})

test('every cut tells the same totals as a plain sum over the values, whatever they are', () => {
  fc.assert(
    fc.property(fc.array(nilai, { maxLength: 60 }), fc.constantFrom(...potonganLra), (isi, potongan) => {
      const laporan = lraOf({ ...contohLra(potongan), nilai: isi })
      expect(rowOf(laporan, 'JUMLAH BELANJA')).toEqual(naive(isi, (akun) => akun === 5))
      if (potongan === 'urusan') return
      const [masukAnggaran, masuk] = naive(isi, (akun) => akun === 4)
      const [keluarAnggaran, keluar] = naive(isi, (akun) => akun === 5)
      const [terimaAnggaran, terima] = naive(isi, (akun, kelompok) => akun === 6 && kelompok === 1)
      const [bayarAnggaran, bayar] = naive(isi, (akun, kelompok) => akun === 6 && kelompok !== 1)
      expect(rowOf(laporan, 'JUMLAH PENDAPATAN')).toEqual([masukAnggaran, masuk])
      expect(rowOf(laporan, 'SISA LEBIH PEMBIAYAAN ANGGARAN (SILPA)')).toEqual([
        masukAnggaran - keluarAnggaran + terimaAnggaran - bayarAnggaran,
        masuk - keluar + terima - bayar,
      ])
    }),
  )
})

function rowOf({ tabel }: Laporan, uraian: string) {
  return tabel.baris.find(({ sel }) => sel[1] === uraian)?.sel.slice(2, 4)
}

function naive(
  isi: readonly NilaiLra[],
  wanted: (akun: number, kelompok: number) => boolean,
): [bigint, bigint] {
  let [anggaran, realisasi] = [0n, 0n]
  for (const satu of isi) {
    if (!wanted(satu.segmen[0] ?? 0, satu.segmen[1] ?? 0)) continue
    anggaran += satu.anggaran
    realisasi += satu.realisasi
  }
  return [anggaran, realisasi]
}
