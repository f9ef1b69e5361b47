import { expect, test } from 'vitest'
import type { Sel } from '../baris.ts'
import { bacaBaris } from './baca-baris.ts'
import { bentukDaftar, type NamaDaftar } from './daftar.ts'
import { findKepala } from './kepala.ts'

const sel = (teks: string, index: number, jenis: Sel['jenis'] = 'teks'): Sel => ({
  kolom: index + 1,
  teks,
  jenis,
})
const row = (nomor: number, cells: readonly string[]) => ({
  nomor,
  sel: cells.map((teks, index) => sel(teks, index)).filter(({ teks }) => teks !== ''),
})

function read(daftar: NamaDaftar, judul: readonly string[], cells: readonly string[]) {
  const kepala = findKepala(row(1, judul), bentukDaftar[daftar].susunan)
  if (kepala === undefined || 'kembar' in kepala) throw new Error(`no heading: ${JSON.stringify(kepala)}`)
  const pembaca = bacaBaris(row(7, cells), kepala, 'Lembar')
  const isi = bentukDaftar[daftar].baca(pembaca, { daftarPeta: 'rekening' })
  return { isi, galat: pembaca.galat.map(({ kolom, baris, alasan }) => `${kolom}${baris} ${alasan}`) }
}

test.each<[NamaDaftar, readonly string[], readonly string[], object]>([
  [
    'rekening',
    ['Kode', 'Uraian'],
    ['5.1.02', ' Belanja  Barang\n'],
    { segmen: [5, 1, 2], uraian: 'Belanja Barang' },
  ],
  [
    'rekening',
    ['Akun', 'Kelompok', 'Jenis', 'Objek', 'Rincian Objek', 'Sub Rincian Objek', 'Uraian Akun'],
    ['5', '1', '', '', '', '', 'BELANJA OPERASI'],
    { segmen: [5, 1] },
  ],
  [
    'nomenklatur',
    ['jenis_pemda', 'kode', 'nama', 'satuan'],
    ['KABKOT', 'X.XX.01', 'PROGRAM PENUNJANG', '[null]'],
    { jenisPemda: 'kabkota', segmen: [0, 0, 1], satuan: null },
  ],
  [
    'sumber-dana',
    ['kode_dana', 'nama_dana', 'set_input'],
    ['1', 'DANA UMUM', 'Tidak'],
    { dapatDipilih: false },
  ],
  ['wilayah', ['kode', 'nama'], ['98.71.01.1001', 'Tirta'], { segmen: [98, 71, 1, 1001] }],
  [
    'satuan',
    ['Value', 'item', 'Sebutan lain'],
    ['batang', 'Btg', ' btg , batang'],
    { tulisan: 'Btg', sebutanLain: 'btg,batang' },
  ],
  [
    'organisasi',
    ['skpd', 'unit_skpd'],
    ['1.02.0.00.0.00.01.0000 Dinas', '1.02.0.00.0.00.01.0003 Puskesmas Hilir'],
    { segmen: [1, 2, 0, 0, 0, 0, 1, 3], nama: 'Puskesmas Hilir', induk: { nama: 'Dinas' } },
  ],
  ['peta', ['kode lama', 'kode baru', 'perubahan'], ['5.1.01', '', 'Hapus'], { ke: [], perubahan: 'hapus' }],
])('%s: a row is read', (daftar, judul, cells, isi) => {
  const hasil = read(daftar, judul, cells)
  expect(hasil.galat).toEqual([])
  expect(hasil.isi).toMatchObject({ daftar, ...isi })
})

test.each<[NamaDaftar, readonly string[], readonly string[], readonly RegExp[]]>([
  ['rekening', ['kode', 'uraian'], ['5.1.O2'], [/^A7 .*huruf O/, /^B7 uraian kosong/]],
  [
    'rekening',
    ['Akun', 'Kelompok', 'Jenis', 'Objek', 'Rincian Objek', 'Sub Rincian Objek', 'Uraian Akun'],
    ['5', '', '2', '', '', '', 'x'],
    [/^C7 ruas di kirinya kosong/],
  ],
  ['nomenklatur', ['kode', 'nama'], ['1.03', 'x'], [/^7 jenis pemda tidak disebut/]],
  ['sumber-dana', ['kode', 'nama', 'set_input'], ['1', 'x', 'mungkin'], [/^C7 "mungkin"/]],
  [
    'organisasi',
    ['skpd', 'unit_skpd'],
    ['1.02.0.00.0.00.01.0000 A', '1.03.0.00.0.00.01.0001 B'],
    [/^B7 .*bukan|tidak di bawah/],
  ],
  ['organisasi', ['skpd', 'unit_skpd'], ['Dinas', '1.03.0.00.0.00.01.0001 B'], [/^A7 bukan "kode nama"/]],
  ['peta', ['kode_lama', 'kode_baru', 'perubahan'], ['5.1', '5.2', 'hilang'], [/^C7 .*tidak dikenal/]],
  ['peta', ['kode_lama', 'kode_baru', 'perubahan'], ['5.1', '5.2', 'hapus'], [/^B7 .*tidak punya kode baru/]],
])('%s: a fault has its cell', (daftar, judul, cells, alasan) => {
  expect(read(daftar, judul, cells).galat).toEqual(alasan.map((satu) => expect.stringMatching(satu)))
})

test('a level that is not above its row is told', () => {
  const judul = [
    'jenis_pemda',
    'kode_sub',
    'sub_kegiatan',
    'kode_bidang',
    'bidang',
    'kode_program',
    'program',
    'kode_kegiatan',
    'kegiatan',
  ]
  const cells = ['PROV', '1.03.02.1.01.0001', 'S', '1.03', 'B', '1.04.02', 'P', '1.03.02.1.01', 'K']
  expect(read('nomenklatur', judul, cells).galat).toEqual([
    expect.stringMatching(/^F7 kode program bukan induk/),
  ])
})

test('a code that Excel made a number, a formula and an error cell are refused', () => {
  const kepala = findKepala(row(1, ['kode', 'uraian']), bentukDaftar.rekening.susunan)
  if (kepala === undefined || 'kembar' in kepala) throw new Error('no heading')
  const read = (...cells: Sel[]) => {
    const pembaca = bacaBaris({ nomor: 2, sel: cells }, kepala, 'L')
    bentukDaftar.rekening.baca(pembaca, {})
    return pembaca.galat.map(({ kolom, alasan }) => `${kolom} ${alasan}`)
  }
  expect(read(sel('5.1', 0, 'angka'), sel('x', 1))).toEqual([
    expect.stringMatching(/^A kode tersimpan sebagai bilangan/),
  ])
  expect(read(sel('5', 0, 'angka'), sel('x', 1))).toEqual([])
  expect(read({ ...sel('5.1', 0), rumus: 'A1' }, sel('#REF!', 1, 'galat'))).toEqual([
    'A rumus atau galat, bukan nilai',
    'B rumus atau galat, bukan nilai',
  ])
})

test('a heading is found whatever its letters; twice the same, or a look-alike, is none', () => {
  const { susunan } = bentukDaftar.wilayah
  expect(findKepala(row(1, ['KODE ', 'Nama Wilayah']), susunan)).toHaveProperty('letak')
  expect(findKepala(row(1, ['kode', 'nama', 'Nama']), susunan)).toEqual({ kembar: 'Nama' })
  expect(findKepala(row(1, ['kоde', 'nama']), susunan)).toBeUndefined() // о is Cyrillic
})
