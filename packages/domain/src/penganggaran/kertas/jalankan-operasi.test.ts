import { expect, test } from 'vitest'
import { type BarisOperasi, jalankanOperasi, type OperasiKertas } from './jalankan-operasi.ts'

const rina = 1
const budi = 2
const baris: BarisOperasi = {
  ...{ barisId: 'a', rev: 5, dihapus: false, isi: { harga: '15', uraian: 'Kertas' } },
  ...{ medanRev: { harga: 5, uraian: 2 }, medanOleh: { harga: rina, uraian: rina } },
}
const isi = (medan: string, nilai: string, dasarRev: number): OperasiKertas => ({
  ...{ op: 'isi' as const, opId: `${medan}${nilai}`, barisId: 'a', medan, nilai, dasarRev },
})
const play = (penggunaId: number, ...operasi: OperasiKertas[]) =>
  jalankanOperasi(new Map([['a', baris]]), operasi, { nomor: 5, penggunaId })
const hasil = (penggunaId: number, ...operasi: OperasiKertas[]) =>
  play(penggunaId, ...operasi).catatan.map((satu) => satu.hasil)

test('two people on one field: both values are told; on two fields of one row: no conflict', () => {
  const { catatan, berubah } = play(budi, isi('harga', '12', 4), isi('uraian', 'Kertas A4', 4))
  expect(catatan).toMatchObject([
    { hasil: 'konflik', nilai: '12', nilaiLain: '15', revLain: 5 },
    { hasil: 'diterima', nilaiLain: 'Kertas', nomor: 7 },
  ])
  expect(berubah.get('a')?.isi).toEqual({ harga: '15', uraian: 'Kertas A4' })
})

test('who saw the other value may write over it; the same value is no conflict; nor is one’s own', () => {
  expect(hasil(budi, isi('harga', '12', 5))).toEqual(['diterima'])
  expect(hasil(budi, isi('harga', '15', 1))).toEqual(['diterima'])
  expect(hasil(rina, isi('harga', '12', 1))).toEqual(['diterima'])
})

test('a row another person changed is not deleted unseen; a deleted one is filled only after it is restored', () => {
  const hapus = (dasarRev: number): OperasiKertas => ({ op: 'hapus', opId: 'h', barisId: 'a', dasarRev })
  expect(hasil(budi, hapus(4))).toEqual(['konflik'])
  const pulihkan: OperasiKertas = { op: 'pulihkan', opId: 'p', barisId: 'a' }
  expect(hasil(budi, hapus(5), isi('harga', '1', 9), pulihkan, isi('harga', '1', 9))).toEqual([
    'diterima',
    'ditolak',
    'diterima',
    'diterima',
  ])
})

test('unknown columns, rows and texts too long are refused one by one', () => {
  const lain: OperasiKertas = { op: 'isi', opId: 'x', barisId: 'z', medan: 'harga', nilai: '1', dasarRev: 0 }
  expect(hasil(budi, isi('warna', 'merah', 9), lain, isi('uraian', 'x'.repeat(501), 9))).toEqual([
    'ditolak',
    'ditolak',
    'ditolak',
  ])
})

test('what nobody sees in a pasted text is left out', () => {
  expect(play(budi, isi('uraian', '\u202eKertas\u0000 １２', 9)).berubah.get('a')?.isi.uraian).toBe(
    'Kertas 12',
  )
})
