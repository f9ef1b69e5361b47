import { expect, test } from 'vitest'
import type { Baris, KepalaLembar, Sel } from '../baris.ts'
import { bacaRka, type PilihanBacaRka } from './baca-rka.ts'
import { kolomTemplat } from './kolom-rka.ts'

type Isi = string | number | Partial<Sel>

async function* lembar(
  ...sheets: readonly [KepalaLembar | string, ...(readonly Isi[])[]][]
): AsyncIterable<KepalaLembar | Baris> {
  for (const [kepala, ...rows] of sheets) {
    yield typeof kepala === 'string' ? { nama: kepala, tampak: 'ya' } : kepala
    for (const [at, row] of rows.entries()) {
      const sel = row.flatMap((isi, index): Sel[] => {
        const kolom = index + 1
        if (isi === '') return []
        if (typeof isi === 'string') return [{ kolom, teks: isi, jenis: 'teks' }]
        if (typeof isi === 'number') return [{ kolom, teks: String(isi), jenis: 'angka' }]
        return [{ kolom, teks: '', jenis: 'teks', ...isi }]
      })
      yield { nomor: at + 1, sel }
    }
  }
}
const baca = (rows: readonly (readonly Isi[])[], pilihan: PilihanBacaRka = {}) =>
  bacaRka(lembar(['RKA', ...rows]), pilihan)
const bebas = ['Kode Rekening', 'Uraian', 'Koefisien', 'Harga Satuan', 'Sumber Dana']
const id = '0b8a2a50-7f0a-4b2e-8a0e-3f5d2f1c9a01'

test('our template: ids, formulas that are not trusted, headings that give their codes, an emptied row', async () => {
  const judul = kolomTemplat.map((satu) => satu.judul)
  const row = (isi: Record<string, Isi>) => kolomTemplat.map(({ nama }) => isi[nama] ?? '')
  const rumus: Isi = { jenis: 'angka', teks: '99', rumus: 'A1' }
  const hasil = await baca([
    ['RENCANA KERJA DAN ANGGARAN'],
    judul,
    row({ subKegiatan: '1.03.02.2.01.0001 Drainase', jumlah: rumus }),
    row({ rekening: '5.1.02.01.01.0024 ATK', jumlah: rumus }),
    row({ uraian: '[#] Paket A' }),
    row({
      uraian: 'Kertas',
      koefisien: '6 rim x 12 bulan',
      volume: rumus,
      harga: 53000,
      jumlah: rumus,
      barisId: id,
      dasarRev: 12,
    }),
    row({ rekening: '5.1.02.01.01.0024', volume: rumus, jumlah: rumus, barisId: id, dasarRev: 12 }),
    row({ volume: rumus, jumlah: rumus }),
    row({ uraian: 'Tinta', koefisien: '1.000 botol', harga: '1.500', ppn: 11 }),
  ])
  expect(hasil).toMatchObject({ dialek: 'benang', galat: [] })
  expect(hasil.baris).toMatchObject([
    {
      ...{ baris: 6, barisId: id, dasarRev: 12, jumlah: '', volume: '' },
      isi: {
        subKegiatan: '1.03.02.2.01.0001 Drainase',
        rekening: '5.1.02.01.01.0024 ATK',
        paket: 'Paket A',
        harga: '53.000',
      },
    },
    { baris: 9, barisId: null, isi: { koefisien: '1.000 botol', harga: '1.500', ppn: '11' } },
  ])
  expect(hasil.catatan).toEqual([
    { lembar: 'RKA', sel: 'I9', pesan: '1.500 dibaca 1.500' },
    { lembar: 'RKA', sel: 'G9', pesan: '1.000 dibaca 1000' },
  ])
})

test('SIPD-RI and wp-sipd: factors beside their text, points for decimals, what the file counts itself', async () => {
  const ri = [
    'kode_sub_giat',
    'kode_akun',
    'nama_standar_harga',
    'spek',
    'koefisien',
    'vol_1',
    'sat_1',
    'vol_2',
    'sat_2',
    'volume',
    'harga_satuan',
    'total_harga',
  ]
  const satu = await baca([
    ri,
    [
      '1.03.02.2.01.0001',
      '5.1.02.01.01.0024',
      'Kertas',
      'A4',
      '0.5 rim x 12 bulan',
      0.5,
      'rim',
      12,
      'bulan',
      6,
      53000,
      318000,
    ],
  ])
  expect(satu).toMatchObject({ dialek: 'sipd-ri', galat: [] })
  expect(satu.baris).toMatchObject([
    { isi: { koefisien: '0,5 rim x 12 bulan', harga: '53.000' }, volume: '6', jumlah: '318000.00' },
  ])
  const wp = [
    'kode_akun',
    'nama_komponen',
    'spek_komponen',
    'koefisien',
    'volume',
    'harga_satuan',
    'subs_bl_teks',
  ]
  const dua = await baca([
    wp,
    ['5.1.02.01.01.0024', 'Rapat', '', '40 Orang x 48 Kali', 1936, 50000, '[#] Rapat koordinasi'],
  ])
  expect(dua).toMatchObject({ dialek: 'wp-sipd' })
  expect(dua.baris).toMatchObject([
    {
      koefisienTeks: '40 Orang x 48 Kali',
      volume: '1936',
      isi: { koefisien: '40 Orang x 48 Kali', paket: 'Rapat koordinasi' },
    },
  ])
})

test('a free layout below its letterhead; a layout a person chose, also without headings', async () => {
  const hasil = await baca([
    ['DINAS PEKERJAAN UMUM'],
    ['Rencana 2026'],
    bebas,
    ['5.1.02.01.01.0024', 'Kertas', '6 rim', 53000, 'DAU'],
  ])
  expect(hasil).toMatchObject({
    dialek: 'bebas',
    baris: [{ baris: 4, isi: { uraian: 'Kertas', koefisien: '6 rim', dana: 'DAU' } }],
  })
  const kolom = { uraian: 2, koefisien: 1, harga: 3 }
  const pilih = await baca([['6 rim', 'Kertas', '1.000']], {
    pemetaan: { RKA: { judul: 0, kolom, desimal: 'koma' } },
  })
  expect(pilih.baris).toMatchObject([{ isi: { uraian: 'Kertas', harga: '1.000' } }])
})

test.each<[string, Isi, RegExp, string]>([
  ['a thousand or one', '1.000', /dapat berarti dua jumlah/, 'D2'],
  ['thousands or decimals', '12,345', /dapat berarti dua jumlah/, 'D2'],
  ['one decimal, nobody said which sign', '1,5', /dapat berarti dua jumlah/, 'D2'],
  ['full-width digits', '５３０００', /lebar penuh/, 'D2'],
  ['Arabic digits', '٥٣٠٠٠', /aksara lain/, 'D2'],
  ['words', '53 ribu', /bukan jumlah/, 'D2'],
  ['a formula', { teks: '53000', jenis: 'angka', rumus: '50000*1.06' }, /rumus/, 'D2'],
  ['finer than a sen', 0.125, /lebih halus/, 'D2'],
  ['less than nothing', -5, /negatif/, 'D2'],
])('a price is refused at its cell: %s', async (_, harga, alasan, sel) => {
  const { galat, baris } = await baca([bebas, ['5.1.02.01.01.0024', 'Kertas', '6 rim', harga, 'DAU']])
  expect(galat).toHaveLength(1)
  expect(galat[0]?.alasan).toMatch(alasan)
  expect(`${galat[0]?.kolom}${galat[0]?.baris}`).toBe(sel)
  expect(galat[0]?.saran.length).toBeGreaterThan(5)
  expect(baris).toMatchObject([{ isi: { harga: '' } }])
})

test.each<[Isi, string]>([
  ['1.234.567,89', '1.234.567,89'],
  ['1,234,567.89', '1.234.567,89'],
  ['Rp 1.250.000', '1.250.000'],
  [0.30000000000000004, '0,30'],
  [53000, '53.000'],
])('a price that means one thing: %s', async (harga, jadi) => {
  const { galat, baris } = await baca([bebas, ['5.1.02.01.01.0024', 'Kertas', '6 rim', harga, 'DAU']])
  expect(galat).toEqual([])
  expect(baris).toMatchObject([{ isi: { harga: jadi } }])
})

test('texts stay texts: tags and formulas are kept, marks of direction go and that is told', async () => {
  const { baris, catatan } = await baca([
    bebas,
    ['5.1.02.01.01.0024', '<script>alert(1)</script>', '=2+2 rim', 5, 'D\u202eAU'],
  ])
  expect(baris).toMatchObject([
    { isi: { uraian: '<script>alert(1)</script>', koefisien: '=2+2 rim', dana: 'DAU' } },
  ])
  expect(catatan).toEqual([{ lembar: 'RKA', sel: 'E2', pesan: 'tanda yang tidak terlihat dibuang' }])
})

test('hidden sheets are not read, two columns under one heading are named', async () => {
  const tersembunyi = { nama: 'Lama', tampak: 'tersembunyi' as const }
  const hasil = await bacaRka(lembar([tersembunyi, bebas, ['5.1.02.01.01.0024', 'A', '1 m', 5, 'DAU']]))
  expect(hasil).toMatchObject({ dialek: null, baris: [] })
})
