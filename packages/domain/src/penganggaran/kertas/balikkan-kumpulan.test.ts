import { expect, test } from 'vitest'
import { balikkanKumpulan } from './balikkan-kumpulan.ts'
import { type BarisOperasi, jalankanOperasi, type OperasiKertas } from './jalankan-operasi.ts'

const [saya, dia] = [1, 2]
let at = 0
const opId = () => `op${at++}`
const isi = (barisId: string, medan: string, nilai: string): OperasiKertas => ({
  ...{ op: 'isi', opId: opId(), dasarRev: 99, barisId, medan, nilai },
})
const hapus = (barisId: string): OperasiKertas => ({ op: 'hapus', opId: opId(), dasarRev: 99, barisId })
const sisip = (barisId: string): OperasiKertas => ({
  ...{ op: 'sisip', opId: opId(), barisId, setelah: null, isi: { uraian: 'c' } },
})
const awal = { A: { harga: '10', uraian: 'a' }, B: { harga: '20', uraian: 'b' } }

type Giliran = { oleh: number; operasi: readonly OperasiKertas[] }

/** Plays batches of people; answers rows and log of each. */
function main(...giliran: Giliran[]) {
  let rows: ReadonlyMap<string, BarisOperasi> = new Map(
    Object.entries(awal).map(([barisId, nilai]) => [
      barisId,
      { barisId, isi: nilai, rev: 0, medanRev: {}, medanOleh: {}, dihapus: false },
    ]),
  )
  let nomor = 0
  const catatan = giliran.map(({ oleh, operasi }) => {
    const jalan = jalankanOperasi(rows, operasi, { nomor, penggunaId: oleh })
    rows = new Map([...rows, ...jalan.berubah])
    nomor += operasi.length
    return jalan.catatan.filter(({ hasil }) => hasil === 'diterima')
  })
  return { rows, nomor, catatan }
}

function balik(...giliran: Giliran[]) {
  const { rows, nomor, catatan } = main(...giliran)
  const dulu = catatan[0] ?? []
  const { operasi, konflik } = balikkanKumpulan(dulu, {
    ...{ rows, nomor, pindahTerakhir: new Map(), idOf: () => `balik${at++}` },
  })
  const jalan = jalankanOperasi(rows, operasi, { nomor, penggunaId: saya })
  expect(jalan.catatan.every(({ hasil }) => hasil === 'diterima')).toBe(true)
  const akhir = new Map([...rows, ...jalan.berubah])
  const hidup = [...akhir.values()].filter(({ dihapus }) => !dihapus)
  return { konflik, isi: Object.fromEntries(hidup.map((satu) => [satu.barisId, satu.isi])) }
}

test('what was written, added and deleted is as before', () => {
  const operasi = [
    ...[isi('A', 'harga', '11'), isi('A', 'harga', '12')],
    ...[hapus('B'), sisip('C')],
    isi('C', 'harga', '5'),
  ]
  expect(balik({ oleh: saya, operasi })).toEqual({ konflik: [], isi: awal })
})

test('what another wrote since stays, and is told; other fields of the row go back', () => {
  const operasi = [isi('A', 'harga', '11'), isi('A', 'uraian', 'x')]
  expect(balik({ oleh: saya, operasi }, { oleh: dia, operasi: [isi('A', 'harga', '15')] })).toEqual({
    konflik: [{ barisId: 'A', medan: 'harga', sebelum: '10', kini: '15', rev: 3 }],
    isi: { ...awal, A: { harga: '15', uraian: 'a' } },
  })
})

test('a new row another wrote in stays whole', () => {
  const operasi = [sisip('C')]
  const hasil = balik({ oleh: saya, operasi }, { oleh: dia, operasi: [isi('C', 'harga', '9')] })
  expect(hasil.isi).toMatchObject({ C: { uraian: 'c', harga: '9' } })
  expect(hasil.konflik).toEqual([{ barisId: 'C', medan: 'harga', sebelum: '', kini: '9', rev: 2 }])
})

test('a row another deleted since stays deleted; what was undone by hand is no conflict', () => {
  const operasi = [isi('A', 'harga', '11'), isi('B', 'harga', '21')]
  const lalu = [hapus('A'), isi('B', 'harga', '20')]
  const { isi: jadi, konflik } = balik({ oleh: saya, operasi }, { oleh: dia, operasi: lalu })
  expect(jadi).toEqual({ B: awal.B })
  expect(konflik).toEqual([{ barisId: 'A', medan: '', sebelum: 'ada', kini: 'dihapus', rev: 3 }])
})

test('moved rows go back below the row they stood under, the neighbour first', () => {
  const rows = main().rows
  const pindah = (nomor: number, barisId: string, nilaiLain: string) =>
    ({ nomor, op: 'pindah', barisId, medan: '', nilai: '', nilaiLain }) as const
  const { operasi } = balikkanKumpulan([pindah(1, 'B', 'A'), pindah(2, 'A', '')], {
    ...{ rows, nomor: 2, idOf: () => 'x', pindahTerakhir: new Map([...rows.keys()].map((id) => [id, 2])) },
  })
  expect(operasi.map((satu) => [satu.barisId, 'setelah' in satu && satu.setelah])).toEqual([
    ['A', null],
    ['B', 'A'],
  ])
})
