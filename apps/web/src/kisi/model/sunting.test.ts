import { expect, test } from 'vitest'
import { bersihkanBlok } from '../tempel/bersihkan-blok.ts'
import { barisTempelan, tebakKolom } from '../tempel/pemetaan.ts'
import { blokOf, readTempelan } from '../tempel/read-tempelan.ts'
import { salinSel } from '../tempel/salin.ts'
import { cariSel, gantiTeks } from './cari.ts'
import type { CiriKisi } from './ciri.ts'
import { barisUrut, type IsiKisi, isiKosong, terapkan, withJendela } from './isi-kisi.ts'
import { gerakkan, isiKotak, kotakOf, satuSel, selBerikut } from './pilihan.ts'
import { hapusBaris, isiKeBawah, isiKeKanan, isiRentang, tulisBlok } from './sunting.ts'
import { kepalaDi, kunciBaru, tampilanOf } from './tampilan.ts'

const ciri: CiriKisi = {
  nama: 'Uji',
  kolom: [
    { medan: 'uraian', kepala: 'Uraian', lebar: 200, judul: /^uraian$/ },
    { medan: 'harga', kepala: 'Harga', lebar: 100, angka: true, judul: /^harga( satuan)?$/ },
    {
      medan: 'jumlah',
      kepala: 'Jumlah',
      lebar: 100,
      hanyaBaca: true,
      tampil: ({ isi }) => isi['harga'] ?? '',
      jumlah: ({ isi }) => (isi['harga'] ? BigInt(isi['harga']) : null),
    },
    { medan: 'rekening', kepala: 'Rekening', lebar: 100, turun: true, kenal: (sel) => sel.startsWith('5.') },
  ],
  pohon: [
    { medan: 'rekening', kosong: 'Belum ada rekening' },
    { medan: 'paket', awalan: '# ' },
    { medan: 'keterangan', awalan: '- ' },
  ],
  periksa: () => [],
  tulisJumlah: String,
  isKosong: ({ isi }) => isi['uraian'] === undefined,
}
const rows = [
  { uraian: 'Kertas', harga: '10', rekening: '5.1', paket: 'Rapat' },
  { uraian: 'Tinta', harga: '20', rekening: '5.1', paket: 'Rapat', keterangan: 'Januari' },
  { uraian: 'Semen', harga: '30', rekening: '5.2' },
  { uraian: 'Map', harga: '40', rekening: '5.1' },
]
const kisi: IsiKisi = withJendela(isiKosong, {
  mulai: 0,
  banyak: rows.length,
  baris: rows.map((isi, at) => ({ id: `r${at}`, rev: 1, isi })),
})
const column = (hasil: IsiKisi, medan: string) => barisUrut(hasil).map(({ isi }) => isi[medan] ?? '')
const tree = () => tampilanOf(kisi, ciri, { isPohon: true, tertutup: new Set() })
const ids = ['r0', 'r1', 'r2', 'r3']

test('rows stand under rekening, paket and keterangan, each with its sum; numbers stay those of the rows', () => {
  const tampilan = tree()
  const lines = Array.from({ length: tampilan.banyak }, (_, at) => tampilan.di(at)).map((butir) => {
    if (butir?.jenis === 'kelompok')
      return `${' '.repeat(butir.tingkat)}${butir.judul} = ${butir.jumlah.get('jumlah')}`
    return butir?.jenis === 'baris'
      ? `${butir.nomor}. ${kisi.baris.get(butir.id)?.isi['uraian']}`
      : butir?.jenis
  })
  expect(lines).toEqual([
    ...['5.1 = 70', ' # Rapat = 30', '1. Kertas', '  - Januari = 20', '2. Tinta', '4. Map'],
    ...['5.2 = 30', '3. Semen', 'baru'],
  ])
  expect(kepalaDi(tampilan, 4).map(({ judul }) => judul)).toEqual(['5.1', '# Rapat', '- Januari'])
})

test('a closed head hides its rows and keeps its sum; the flat list has no heads', () => {
  const [first] = [tree().di(0)]
  const closed = tampilanOf(kisi, ciri, { isPohon: true, tertutup: new Set([first?.kunci ?? '']) })
  expect([closed.banyak, closed.letak('r0'), closed.letak('r2')]).toEqual([4, -1, 2])
  const flat = tampilanOf(kisi, ciri, { isPohon: false, tertutup: new Set() })
  expect([flat.banyak, flat.letak('r3'), flat.letak(kunciBaru)]).toEqual([5, 3, 4])
})

test('the cursor stays on its cell by what it is; a range passes over heads', () => {
  const ruang = { tampilan: tree(), kolom: ciri.kolom }
  const start = satuSel({ kunci: 'r0', medan: 'uraian' })
  const down = gerakkan(start, ruang, { gerak: { baris: 2 }, isRentang: true })
  const right = gerakkan(down, ruang, { gerak: { kolom: 2 }, isRentang: true })
  const kotak = kotakOf(right, ruang)
  expect(kotak).toEqual({ atas: 2, bawah: 4, kiri: 0, kanan: 2 })
  expect(isiKotak(kotak ?? { atas: 0, bawah: 0, kiri: 0, kanan: 0 }, ruang)).toEqual({
    ids: ['r0', 'r1'],
    medan: ['uraian', 'harga'],
  })
  expect(gerakkan(start, ruang, { gerak: { ke: 'akhir' } }).fokus).toEqual({
    kunci: kunciBaru,
    medan: 'rekening',
  })
  expect(selBerikut({ kunci: 'r0', medan: 'harga' }, ruang, 1)).toEqual({ kunci: 'r0', medan: 'rekening' })
  expect(selBerikut({ kunci: 'r0', medan: 'rekening' }, ruang, 1)).toEqual({ kunci: 'r1', medan: 'uraian' })
  expect(selBerikut({ kunci: 'r1', medan: 'uraian' }, ruang, -1)).toEqual({ kunci: 'r0', medan: 'rekening' })
})

test('down, right, the whole range, rows away: each is one change', () => {
  const to = (ubahan: Parameters<typeof terapkan>[1]) => terapkan(kisi, ubahan).kisi
  expect(column(to(isiKeBawah(kisi, ciri, { ids, medan: ['harga'] })), 'harga')).toEqual([
    '10',
    '10',
    '10',
    '10',
  ])
  expect(column(to(isiKeKanan(kisi, ciri, { ids, medan: ['harga', 'rekening'] })), 'rekening')).toEqual([
    '10',
    '20',
    '30',
    '40',
  ])
  expect(column(to(isiRentang(ciri, { ids: ['r1', 'r3'], medan: ['rekening'] }, '5.9')), 'rekening')).toEqual(
    ['5.1', '5.9', '5.2', '5.9'],
  )
  expect(column(to(hapusBaris(['r1', 'r2'])), 'uraian')).toEqual(['Kertas', 'Map'])
})

test('copied cells grow rows below the last one, which take its codes over', () => {
  const blok = [
    ['Pensil', '1'],
    ['Pena', '2'],
    ['Buku', '3'],
  ]
  let number = 0
  const medan = ['uraian', 'harga']
  const ubahan = tulisBlok(kisi, ciri, { blok, ids: ['r3'], medan, buatId: () => `n${number++}` })
  const hasil = terapkan(kisi, ubahan).kisi
  expect(column(hasil, 'uraian')).toEqual(['Kertas', 'Tinta', 'Semen', 'Pensil', 'Pena', 'Buku'])
  expect(column(hasil, 'rekening')).toEqual(['5.1', '5.1', '5.2', '5.1', '5.1', '5.1'])
})

test('words are found in what is shown and replaced where somebody can type', () => {
  const sel = cariSel(kisi, ciri, '30')
  expect(sel).toEqual([
    { kunci: 'r2', medan: 'harga' },
    { kunci: 'r2', medan: 'jumlah' },
  ])
  const hasil = terapkan(kisi, gantiTeks(kisi, ciri, { dari: '30', menjadi: '$&5', sel })).kisi
  expect(column(hasil, 'harga')).toEqual(['10', '20', '$&5', '40'])
})

test('what is copied out is read back as it was; nothing a spreadsheet would run', () => {
  const odd = terapkan(kisi, [
    { op: 'isi', barisId: 'r0', medan: 'uraian', nilai: '=HYPERLINK("x")' },
    { op: 'isi', barisId: 'r1', medan: 'uraian', nilai: 'dua\tkata "asli"' },
    { op: 'isi', barisId: 'r2', medan: 'uraian', nilai: '<script>' },
  ]).kisi
  const { teks, html } = salinSel(odd, ids, ciri.kolom.slice(0, 2))
  const back = readTempelan(teks)
  expect('blok' in back ? back.blok.map(([first]) => first) : back.pesan).toEqual([
    ...[`'=HYPERLINK("x")`, 'dua\tkata "asli"', '<script>', 'Map'],
  ])
  expect(html).toContain('&lt;script&gt;')
})

test('columns are known by their heads, else by what stands in them, else by their order', () => {
  const read = (rows: string[][]) => {
    const made = blokOf(rows)
    return 'blok' in made ? tebakKolom(made.blok, ciri) : null
  }
  expect(
    read([
      ['No', 'Uraian', 'HARGA Satuan'],
      ['1', 'Kertas', '10'],
    ]),
  ).toEqual({
    isJudul: true,
    kolom: [null, 'uraian', 'harga'],
  })
  expect(
    read([
      ['5.1.02', 'Kertas', '10'],
      ['5.1.02', 'Tinta', '20'],
    ]),
  ).toEqual({
    isJudul: false,
    kolom: ['rekening', 'uraian', 'harga'],
  })
})

test('pasted text is cleaned of what nobody sees, its digits are plain, a million characters are cut', () => {
  const { blok, catatan } = bersihkanBlok([
    ['Uraian', 'Harga'],
    ['\u202eKertas\u200b', '１０'],
    ['x'.repeat(1_000_000), '=CMD|calc'],
  ])
  expect(catatan.map((satu) => satu.slice(0, 5))).toEqual(['1 sel', '1 sel', '1 sel', '1 sel'])
  const { baris } = barisTempelan(blok, tebakKolom(blok, ciri), ciri)
  expect(baris[0]).toEqual({ uraian: 'Kertas', harga: '10' })
  expect([baris[1]?.['uraian']?.length, baris[1]?.['harga']]).toEqual([2_000, '=CMD|calc'])
})
