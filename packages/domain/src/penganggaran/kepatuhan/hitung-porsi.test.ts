import { describe, expect, it } from 'vitest'
import { hitungPorsi } from './hitung-porsi.ts'
import { porsiBerlaku, semuaPorsi } from './porsi-wajib.ts'
import { atk, gaji, juta } from '../../testing/baris-porsi.ts'
import { kasusPorsi } from '../../testing/kasus-porsi.ts'

const porsiOf = (id: string) => {
  const found = semuaPorsi.find((porsi) => porsi.id === id)
  if (found === undefined) throw new Error(`no share ${id}`)
  return found
}

describe('mandatory shares', () => {
  it.each(kasusPorsi)('%s (%s, TA %i)', (_, id, tahun, jenis, nilai, status, jarak) => {
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
