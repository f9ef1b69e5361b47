import { describe, expect, it } from 'vitest'
import { hitungPorsi, type StatusPorsi } from './hitung-porsi.ts'
import { porsiBerlaku, semuaPorsi } from './porsi-wajib.ts'
import type { NilaiPorsi } from './saringan.ts'

const juta = 100_000_000n // sen
const miliar = 1000n * juta
const baris = (rekening: string, jumlah: bigint, subKegiatan = '4.01.01.2.01.0001'): NilaiPorsi => ({
  ...{ unitId: 1, subKegiatan, rekening, dana: '1.1', jumlah },
})
const guru = (jumlah: bigint) => baris('5.1.01.03.03.0001', jumlah, '1.01.02.2.01.0001')
const jalan = (jumlah: bigint) => baris('5.2.04.01.01.0001', jumlah, '1.03.10.2.01.0005')
const atk = (jumlah: bigint, sub?: string) => baris('5.1.02.01.01.0024', jumlah, sub)
const gaji = (jumlah: bigint, sub?: string) => baris('5.1.01.01.01.0001', jumlah, sub)
const desa = (jumlah: bigint) => baris('5.4.02.05.01.0001', jumlah)
const dau = (jumlah: bigint) => baris('4.2.01.01.02.0001', jumlah, '')
const dak = (jumlah: bigint) => baris('4.2.01.01.03.0001', jumlah, '')

type Jenis = 'provinsi' | 'kabupaten' | 'kota'
type Kasus = readonly [
  sebut: string,
  id: string,
  tahun: number,
  jenis: Jenis,
  nilai: readonly NilaiPorsi[],
  status: StatusPorsi,
  jarak: bigint | null,
]

/** Cases an official can read: what stands in the budget, in which year, and what the rule says of it. */
const kasus: readonly Kasus[] = [
  [
    'pendidikan tepat 20%',
    'porsi-pendidikan',
    2026,
    'kota',
    [atk(20n * juta, '1.01.02.2.01'), atk(80n * juta)],
    'terpenuhi',
    0n,
  ],
  [
    'pendidikan kurang satu sen',
    'porsi-pendidikan',
    2026,
    'kota',
    [atk(20n * juta - 1n, '1.01.02.2.01'), atk(80n * juta + 1n)],
    'belum',
    -1n,
  ],
  [
    'gaji guru ikut pendidikan',
    'porsi-pendidikan',
    2026,
    'kota',
    [gaji(20n * juta, '1.01.01.2.02'), atk(80n * juta)],
    'terpenuhi',
    0n,
  ],
  [
    'bidang 1.010 bukan 1.01',
    'porsi-pendidikan',
    2026,
    'kota',
    [atk(50n * juta, '1.010.02'), atk(50n * juta)],
    'belum',
    -20n * juta,
  ],
  [
    'kesehatan 2023 masih berbatas',
    'porsi-kesehatan-10',
    2023,
    'kota',
    [atk(9n * juta, '1.02.02'), atk(91n * juta)],
    'belum',
    -juta,
  ],
  [
    'gaji dikeluarkan dari kesehatan',
    'porsi-kesehatan-10',
    2023,
    'kota',
    [atk(10n * juta, '1.02.02'), atk(90n * juta), gaji(900n * juta)],
    'terpenuhi',
    0n,
  ],
  [
    'kesehatan 2024 dilaporkan saja',
    'porsi-kesehatan',
    2024,
    'kota',
    [atk(juta, '1.02.02'), atk(99n * juta)],
    'dilaporkan',
    null,
  ],
  ['pegawai 30% tepat', 'porsi-pegawai', 2028, 'kota', [gaji(30n * juta), atk(70n * juta)], 'terpenuhi', 0n],
  [
    'pegawai lebih satu sen',
    'porsi-pegawai',
    2028,
    'kota',
    [gaji(30n * juta + 1n), atk(70n * juta - 1n)],
    'belum',
    -1n,
  ],
  [
    'tunjangan guru dari TKD tidak dihitung',
    'porsi-pegawai',
    2028,
    'kota',
    [gaji(30n * juta), guru(20n * juta), atk(50n * juta)],
    'terpenuhi',
    0n,
  ],
  [
    'pegawai berlebih sampai 5 Januari 2027 masih transisi',
    'porsi-pegawai',
    2027,
    'provinsi',
    [gaji(60n * juta), atk(40n * juta)],
    'transisi',
    -30n * juta,
  ],
  [
    'pegawai berlebih TA 2028 sudah melanggar',
    'porsi-pegawai',
    2028,
    'provinsi',
    [gaji(60n * juta), atk(40n * juta)],
    'belum',
    -30n * juta,
  ],
  [
    'infrastruktur tepat 40%',
    'porsi-infrastruktur',
    2028,
    'kota',
    [jalan(40n * juta), atk(60n * juta)],
    'terpenuhi',
    0n,
  ],
  [
    'transfer ke desa keluar dari penyebut',
    'porsi-infrastruktur',
    2028,
    'kabupaten',
    [jalan(40n * juta), atk(60n * juta), desa(400n * juta)],
    'terpenuhi',
    0n,
  ],
  [
    'pemeliharaan jalan oleh dinas PU dihitung',
    'porsi-infrastruktur',
    2028,
    'kota',
    [baris('5.1.02.03.04.0001', 40n * juta, '1.03.10'), atk(60n * juta)],
    'terpenuhi',
    0n,
  ],
  [
    'pemeliharaan kantor camat tidak',
    'porsi-infrastruktur',
    2028,
    'kota',
    [baris('5.1.02.03.04.0001', 40n * juta, '7.01.01'), atk(60n * juta)],
    'belum',
    -40n * juta,
  ],
  [
    'infrastruktur kurang TA 2026 masih transisi',
    'porsi-infrastruktur',
    2026,
    'kota',
    [jalan(juta), atk(99n * juta)],
    'transisi',
    -39n * juta,
  ],
  [
    'APIP kota kecil 1%',
    'porsi-pengawasan-kabkota',
    2026,
    'kota',
    [atk(juta, '6.01.02'), atk(99n * juta)],
    'terpenuhi',
    0n,
  ],
  [
    'APIP kota di atas 1 triliun: 0,75%, sedikitnya 10 miliar',
    'porsi-pengawasan-kabkota',
    2026,
    'kota',
    [atk(9n * miliar, '6.01.02'), atk(1_191n * miliar)],
    'belum',
    -miliar,
  ],
  [
    'APIP kota di atas 2 triliun: 0,50%, sedikitnya 15 miliar',
    'porsi-pengawasan-kabkota',
    2026,
    'kota',
    [atk(15n * miliar, '6.01.02'), atk(2_485n * miliar)],
    'terpenuhi',
    0n,
  ],
  [
    'APIP tepat 1 triliun masih kelas bawah',
    'porsi-pengawasan-kabkota',
    2026,
    'kota',
    [atk(10n * miliar, '6.01.02'), atk(990n * miliar)],
    'terpenuhi',
    0n,
  ],
  [
    'APIP provinsi 0,90%',
    'porsi-pengawasan-provinsi',
    2026,
    'provinsi',
    [atk(9n * miliar, '6.01.02'), atk(991n * miliar)],
    'terpenuhi',
    0n,
  ],
  [
    'APIP provinsi di atas 4 triliun sedikitnya 36 miliar',
    'porsi-pengawasan-provinsi',
    2026,
    'provinsi',
    [atk(30n * miliar, '6.01.02'), atk(4_970n * miliar)],
    'belum',
    -6n * miliar,
  ],
  [
    'APIP provinsi di atas 10 triliun 0,30%, sedikitnya 60 miliar',
    'porsi-pengawasan-provinsi',
    2026,
    'provinsi',
    [atk(60n * miliar, '6.01.02'), atk(11_940n * miliar)],
    'terpenuhi',
    0n,
  ],
  [
    'SDM provinsi 0,34%',
    'porsi-sdm-provinsi',
    2026,
    'provinsi',
    [atk(34n * juta, '5.04.02'), atk(9_966n * juta)],
    'terpenuhi',
    0n,
  ],
  [
    'SDM kota 0,16%',
    'porsi-sdm-kabkota',
    2026,
    'kota',
    [atk(15n * juta, '5.04.02'), atk(9_985n * juta)],
    'belum',
    -juta,
  ],
  [
    'ADD 10% DAU dan DBH',
    'porsi-add',
    2026,
    'kabupaten',
    [desa(10n * juta), dau(100n * juta)],
    'terpenuhi',
    0n,
  ],
  [
    'DAK tidak menambah kewajiban ADD',
    'porsi-add',
    2026,
    'kabupaten',
    [desa(10n * juta), dau(100n * juta), dak(900n * juta)],
    'terpenuhi',
    0n,
  ],
  ['ADD kurang', 'porsi-add', 2026, 'kabupaten', [desa(9n * juta), dau(100n * juta)], 'belum', -juta],
  ['tanpa dana perimbangan tidak ada yang dibagi', 'porsi-add', 2026, 'kota', [desa(juta)], 'kosong', null],
]

const porsiOf = (id: string) => {
  const found = semuaPorsi.find((porsi) => porsi.id === id)
  if (found === undefined) throw new Error(`no share ${id}`)
  return found
}

describe('mandatory shares', () => {
  it.each(kasus)('%s (%s, TA %i)', (_, id, tahun, jenis, nilai, status, jarak) => {
    expect(porsiBerlaku(jenis, tahun).map((porsi) => porsi.id)).toContain(id)
    const hasil = hitungPorsi(porsiOf(id), nilai, { tahun, petaan: [] })
    expect([hasil.status, hasil.jarak]).toEqual([status, jarak])
  })

  it.each([
    [2009, 'kota', 'porsi-kesehatan-10', false],
    [2010, 'kota', 'porsi-kesehatan-10', true],
    [2023, 'kota', 'porsi-kesehatan-10', true],
    [2024, 'kota', 'porsi-kesehatan-10', false],
    [2022, 'kota', 'porsi-pegawai', false],
    [2023, 'kota', 'porsi-pegawai', true],
    [2026, 'provinsi', 'porsi-add', false],
    [2026, 'kota', 'porsi-pengawasan-provinsi', false],
  ] as const)('TA %i, %s: %s in force is %s', (tahun, jenis, id, berlaku) => {
    expect(porsiBerlaku(jenis, tahun).some((porsi) => porsi.id === id)).toBe(berlaku)
  })

  it('names each line that was counted, and adds what the pemda maps where the law names a purpose', () => {
    const nilai = [atk(10n * juta, '1.01.02'), atk(10n * juta, '2.09.03'), atk(80n * juta)]
    const petaan = [{ subKegiatan: '2.09.03' }]
    const hasil = hitungPorsi(porsiOf('porsi-pendidikan'), nilai, { tahun: 2026, petaan })
    expect(hasil).toMatchObject({ pembilang: 20n * juta, persen: 2000n, status: 'terpenuhi' })
    expect(hasil.baris.map(({ subKegiatan }) => subKegiatan)).toEqual(['1.01.02', '2.09.03'])
    const pegawai = hitungPorsi(porsiOf('porsi-pegawai'), nilai, { tahun: 2026, petaan })
    expect(pegawai.pembilang).toBe(0n)
  })

  it('never rounds a rule into being kept', () => {
    const hasil = hitungPorsi(porsiOf('porsi-pendidikan'), [atk(1_999_999n, '1.01.02'), atk(8_000_001n)], {
      ...{ tahun: 2026, petaan: [] },
    })
    expect([hasil.persen, hasil.status]).toEqual([1999n, 'belum'])
    const pegawai = hitungPorsi(porsiOf('porsi-pegawai'), [gaji(3_000_001n), atk(6_999_999n)], {
      ...{ tahun: 2028, petaan: [] },
    })
    expect([pegawai.persen, pegawai.status]).toEqual([3001n, 'belum'])
  })
})
