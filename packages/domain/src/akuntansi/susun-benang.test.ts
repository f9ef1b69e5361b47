import { expect, test } from 'vitest'
import { bukuBenang, cetak } from '../testing/fakta-benang.ts'
import { susunBenang } from './susun-benang.ts'

const rencana = (buku: ReturnType<typeof bukuBenang>) => {
  buku.add('usulan', ['luar>usulan 20 120'])
  buku.add('rkpd', ['usulan>rkpd 20>10 100', 'luar>rkpd 10 380'], { uraian: 'RKPD 2026' })
}

test('480 | 500 | 540: each step above the plan names its document, reason and basis', () => {
  const buku = bukuBenang()
  rencana(buku)
  buku.add('pengecualian', ['luar>ppas 10 20'], {
    ...{ jenis: 'pengecualian_ppas', alasan: 'Pembahasan dengan DPRD', bukti: 'BA 12/2025' },
    dasar: 'Perwal 3/2025',
  })
  buku.add('ppas', ['rkpd>ppas 10 480'])
  buku.add('pengecualian', ['luar>rka 1 40'], {
    ...{ jenis: 'pengecualian_rka', alasan: 'Tebing longsor', bukti: 'Kep. 360', dasar: 'PP 12/2019 P94' },
  })
  const rka = buku.add('rka', ['ppas>rka 10>1 500'])
  buku.add('dpa', ['rka>dpa 1 540', 'luar>bebas 1 540', 'dpa>kas 1 540'])
  const apbd = { dokumenId: rka, oleh: 90n }
  expect(cetak(susunBenang(buku.fakta({ kait: [apbd, { dokumenId: 5n, oleh: 90n }] })))).toEqual([
    'usulan 120',
    '  −20 keluar tidak_ditampung',
    '  +380 tambah perencanaan (RKPD 2026)',
    'rkpd 480',
    '  +20 tambah pengecualian (Pembahasan dengan DPRD) [di luar rencana: Perwal 3/2025; BA 12/2025]',
    'ppas 500',
    '  +40 tambah pengecualian (Tebing longsor) [di luar rencana: PP 12/2019 P94; Kep. 360]',
    'rka 540',
    'apbd 540',
    'dpa 540',
    'kas 540',
    '  −540 nanti belum_disediakan',
    'spd 0',
  ])
})

test('one usulan in two plafon, and two usulan in one: what went elsewhere and what joined is said with its key', () => {
  const buku = bukuBenang()
  buku.add('usulan', ['luar>usulan 20 120'])
  buku.add('usulan', ['luar>usulan 21 50'])
  buku.add('rkpd', ['usulan>rkpd 20>10 70', 'usulan>rkpd 20>11 40', 'usulan>rkpd 21>10 50'])
  const simpul = susunBenang(buku.fakta())
  expect(cetak(simpul)).toEqual([
    'usulan 120',
    '  −40 keluar kegiatan_lain',
    '  −10 keluar tidak_ditampung',
    '  +50 tambah usulan_lain',
    'rkpd 120',
    '  −120 nanti menunggu_ppas',
    'ppas 0',
  ])
  expect(simpul[1]?.selisih.map(({ cabang }) => cabang.map(({ kunci }) => kunci))).toEqual([[11], [], [21]])
})

test('one plafon in two lines: the other line is a branch, and a pergeseran moves between them with its reason', () => {
  const buku = bukuBenang()
  buku.add('rkpd', ['luar>rkpd 10 500'])
  buku.add('ppas', ['rkpd>ppas 10 500'])
  buku.add('dpa', ['ppas>rka 10>1 300', 'rka>dpa 1 300', 'ppas>rka 10>2 150', 'rka>dpa 2 150'])
  const alasan = 'Pengawasan penuh waktu'
  buku.add('pergeseran', ['ppas>rka 10>1 -30', 'rka>dpa 1 -30', 'ppas>rka 10>2 30', 'rka>dpa 2 30'], {
    alasan,
  })
  expect(cetak(susunBenang(buku.fakta({ usulan: [] })))).toEqual([
    'rkpd 500',
    'ppas 500',
    '  −150 keluar mata_lain',
    '  −50 keluar tidak_dirinci',
    'rka 300',
    'dpa 300',
    '  −30 keluar pergeseran (Pengawasan penuh waktu)',
    'dpa_kini 270',
    '  −270 nanti belum_dijadwalkan',
    'kas 0',
  ])
  const keduanya = susunBenang(buku.fakta({ usulan: [], lingkup: [1, 2] }))
  expect(cetak(keduanya)).toContain('dpa_kini 450')
  expect(keduanya.find(({ kode }) => kode === 'dpa_kini')?.selisih).toEqual([])
})

const dibayar = (buku: ReturnType<typeof bukuBenang>) => {
  buku.add('saldo_awal', ['luar>ppas 10 100'], { bukti: 'Perwal 2/2026' })
  buku.add('dpa', ['ppas>rka 10>1 100', 'rka>dpa 1 100', 'luar>bebas 1 100', 'dpa>kas 1 100'])
  buku.add('spd', ['kas>spd 1 80'])
  buku.add('kontrak', ['bebas>komitmen 1>30 70'])
  const spp = buku.add('spp', ['komitmen>tagihan 30>1 60', 'spd>spp 1 60'])
  return { spp, sp2d: buku.add('sp2d', ['spp>sp2d 1 60']) }
}

test('payment: what no SPD, contract, SPM or SP2D reached yet, each under its own name', () => {
  const buku = bukuBenang()
  const { spp } = dibayar(buku)
  buku.add('spp', ['komitmen>tagihan 30>1 5', 'spd>spp 1 5'])
  const kait = [{ dokumenId: spp, oleh: 91n }]
  const simpul = susunBenang(buku.fakta({ usulan: [], kait }))
  expect(cetak(simpul)).toEqual([
    'rkpd 0',
    '  +100 tambah saldo_awal [di luar rencana: Perwal 2/2026]',
    'ppas 100',
    'rka 100',
    'dpa 100',
    'kas 100',
    '  −20 nanti belum_disediakan',
    'spd 80',
    'kontrak 70',
    '  −5 nanti belum_ditagih',
    '  −10 nanti belum_diminta',
    'spp 65',
    '  −5 nanti menunggu_spm',
    'spm 60',
    'sp2d 60',
    'lra 60',
  ])
  const keluar = simpul.map((satu) => Number(satu.keluar / 100_000_000n))
  expect(keluar).toEqual([0, 100, 100, 100, 80, 65, 65, 60, 60, 60, 0])
})

test('a reversal takes back and says why; a corrected payment closes the gap again', () => {
  const buku = bukuBenang()
  const { spp, sp2d } = dibayar(buku)
  const kait = [{ dokumenId: spp, oleh: 91n }]
  buku.balik(sp2d, 'Salah rekening penerima')
  const balik = susunBenang(buku.fakta({ usulan: [], kait }))
  expect(cetak(balik).slice(-2)).toEqual(['  −60 keluar pembalikan (Salah rekening penerima)', 'sp2d 0'])
  expect(balik.at(-1)?.bagian).toMatchObject([{ jurnalNo: sp2d, jumlah: 0n, dibalik: 7n }])
  buku.add('sp2d', ['spp>sp2d 1 60'])
  expect(cetak(susunBenang(buku.fakta({ usulan: [], kait }))).slice(-2)).toEqual(['sp2d 60', 'lra 60'])
})

test('a mirror book: what facts went beyond is a gain at the step that needed it', () => {
  const buku = bukuBenang()
  buku.add('rkpd', ['luar>rkpd 10 50'])
  buku.add('ppas', ['rkpd>ppas 10 80', 'pelampauan>rkpd 10 30'])
  buku.add('dpa', ['ppas>rka 10>1 80', 'rka>dpa 1 80', 'dpa>kas 1 80'])
  buku.add('spd', ['kas>spd 1 10'])
  buku.add('tbp_belanja', ['spd>spp 1 15', 'spp>sp2d 1 15', 'pelampauan>spd 1 5'])
  expect(cetak(susunBenang(buku.fakta({ usulan: [] })))).toEqual([
    'rkpd 50',
    '  +30 tambah pelampauan [di luar rencana: dasar belum ada]',
    'ppas 80',
    'rka 80',
    'dpa 80',
    'kas 80',
    '  −70 nanti belum_disediakan',
    'spd 10',
    '  +5 tambah pelampauan',
    'spp 15',
    'sp2d 15',
    'lra 15',
  ])
})

test('what a closed year left open does not come any more', () => {
  const buku = bukuBenang()
  dibayar(buku)
  const sifat = susunBenang(buku.fakta({ usulan: [], berakhir: true })).flatMap(({ selisih }) =>
    selisih.filter(({ jumlah }) => jumlah < 0n).map((satu) => satu.sifat),
  )
  expect(new Set(sifat)).toEqual(new Set(['keluar']))
})

test('revenue: a target, its change, and what came in, above or below', () => {
  const buku = bukuBenang()
  buku.add('dpa', ['luar>target_pendapatan 1 100'])
  buku.add('perubahan', ['luar>target_pendapatan 1 20'], { alasan: 'Pajak hotel naik' })
  buku.add('tbp', ['luar>terima 1 90'])
  const simpul = () => cetak(susunBenang(buku.fakta({ usulan: [] })))
  expect(simpul()).toEqual([
    'target 100',
    '  +20 tambah perubahan (Pajak hotel naik)',
    'target_kini 120',
    '  −30 nanti belum_diterima',
    'terima 90',
    'lra 90',
  ])
  buku.add('tbp', ['luar>terima 1 50'])
  expect(simpul().slice(-3)).toEqual(['  +20 tambah melampaui_target', 'terima 140', 'lra 140'])
})

test('revenue planned by an RKA: what no APBD adopted is said before the target', () => {
  const buku = bukuBenang()
  const rka = buku.add('rka', ['luar>rencana 1 100'])
  const simpul = (...kait: { dokumenId: bigint; oleh: bigint }[]) =>
    cetak(susunBenang(buku.fakta({ usulan: [], kait })))
  expect(simpul()).toEqual(['rka 100', '  −100 nanti menunggu_apbd', 'apbd 0'])
  buku.add('dpa', ['rencana>target_pendapatan 1 100'])
  buku.add('tbp', ['luar>terima 1 40'])
  expect(simpul({ dokumenId: rka, oleh: 90n })).toEqual([
    'rka 100',
    'apbd 100',
    'target 100',
    '  −60 nanti belum_diterima',
    'terima 40',
    'lra 40',
  ])
})

test('paid financing: planned without plafon, then paid like spending', () => {
  const buku = bukuBenang()
  const rka = buku.add('rka', ['luar>rencana_pengeluaran 1 100'])
  const simpul = (...kait: { dokumenId: bigint; oleh: bigint }[]) =>
    cetak(susunBenang(buku.fakta({ usulan: [], kait })))
  expect(simpul()).toEqual(['rka 100', '  −100 nanti menunggu_apbd', 'apbd 0'])
  buku.add('dpa', ['rencana_pengeluaran>dpa 1 100', 'luar>bebas 1 100', 'dpa>kas 1 100'])
  buku.add('spd', ['kas>spd 1 100'])
  const spp = buku.add('spp', ['bebas>tagihan 1 60', 'spd>spp 1 60'])
  buku.add('sp2d', ['spp>sp2d 1 60'])
  const kait = [
    { dokumenId: rka, oleh: 90n },
    { dokumenId: spp, oleh: 91n },
  ]
  expect(simpul(...kait)).toEqual([
    'rka 100',
    'apbd 100',
    'dpa 100',
    'kas 100',
    'spd 100',
    '  −40 nanti belum_diminta',
    'spp 60',
    'spm 60',
    'sp2d 60',
    'lra 60',
  ])
})

test('nothing on record is an empty thread', () => {
  expect(cetak(susunBenang(bukuBenang().fakta({ usulan: [] })))).toEqual(['rkpd 0'])
})
