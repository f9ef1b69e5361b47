import { testDatabase } from '@benang/database/testing/test-database'
import { silpaOf } from '@benang/domain/penganggaran/postur-apbd'
import { formatRupiah, sum } from '@benang/values/rupiah'
import { expect, test } from 'vitest'
import type { NaskahDokumen, Pelaku } from '../sistem/pelaku-contoh.ts'
import { juta, line, orang, tahun } from '../testing/new-rantai.ts'
import { ditolak, newTahunPenuh } from '../testing/new-tahun-penuh.ts'
import { bappeda } from '../testing/new-tipis.ts'

// A whole year by the people who may: KUA-PPAS to DPA (newTipis), three pergeseran, and the change of the APBD.
const { db } = await testDatabase()
const kota = await newTahunPenuh(db)
const { jalankan, lanjutkan, idOf, idTerakhir, plafon, mata, pengawasan } = kota
const { kdh, pa, ppkd, sekda, tapd } = orang
const verif = [tapd, 'verifikasi'] as const
const sah = [kdh, 'tanda-tangani'] as const
const terbit = new Map<number, string>()

async function terbitkan(): Promise<number> {
  const versi = await kota.terbitkan()
  terbit.set(versi, await kota.angka(versi))
  return versi
}

test('the first version balances: revenue pays for spending to the sen', async () => {
  expect(silpaOf(await kota.postur())).toBe(0n)
  expect(await terbitkan()).toBe(1)
})

test('three pergeseran, each by whom the matrix names, each a version', async () => {
  const perencanaan = await kota.buka('5.1.02.02.07.0002')
  const atk = await kota.buka('5.1.02.01.01.0001')
  const geser = async (tanggal: string, [dari, ke]: [number, number], oleh: Pelaku, bentuk = 'perkada') => {
    await jalankan(
      'pergeseran',
      pa,
      {
        ...{ tanggal, uraian: 'Penyesuaian', asal: idOf('dpa') },
        isi: { bentuk, dasar: 'Perwal 12/2026 (contoh)', alasan: 'Kebutuhan lapangan berubah' },
        baris: [line(dari, -10n * juta, 6), line(ke, 10n * juta, 6)],
      },
      [verif, [oleh, 'tanda-tangani']],
    )
    await terbitkan()
  }
  await geser('2026-03-02', [pengawasan, perencanaan], ppkd)
  await geser('2026-04-06', [pengawasan, atk], sekda)
  await geser('2026-05-18', [mata, pengawasan], kdh, 'perda')
  expect(silpaOf(await kota.postur())).toBe(0n)
})

const kupa = (sebab: string, jumlah = 60n, tanggal = '2026-08-10') => ({
  ...{ tanggal, uraian: 'KUPA-PPAS-P 2026', asal: idOf('ppas'), baris: [line(plafon, jumlah * juta)] },
  isi: { sebab, nota: 'Nota 7/2026', alasan: 'Transfer pusat melampaui asumsi' },
})

test('KUPA-PPAS-P: without one of the five reasons nothing goes on; above the RKPD only a changed RKPD helps', async () => {
  expect(await ditolak(jalankan('ppas_perubahan', tapd, kupa('')))).toEqual(['kupa-sebab'])
  expect(await ditolak(jalankan('ppas_perubahan', tapd, kupa('asumsi'), [sah]))).toEqual(['BATAS'])
  const rkpd = { isi: { dasar: 'Perwal 18/2026' }, baris: [line(plafon, 60n * juta)], muatan: [] }
  await jalankan('rkpd', bappeda, { tanggal: '2026-07-20', uraian: 'Perubahan RKPD', ...rkpd }, [sah])
  await lanjutkan('ppas_perubahan', sah, '2026-08-10')
})

const rkpa = (baris: readonly (readonly [kunci: number, juta: bigint])[], tanggal = '2026-08-24') => ({
  ...{ tanggal, uraian: 'RKPA', isi: { alasan: 'Pendapatan melampaui asumsi KUA' } },
  baris: baris.map(([kunci, jumlah]) => line(kunci, jumlah * juta)),
})
const dariDpa = () => ({ asal: idOf('dpa') })
const belanja = [
  [mata, -20n],
  [pengawasan, 80n],
] as const
const rka: Record<string, bigint> = {}

test('RKPA: at most the agreed plafon, and never below what is bound', async () => {
  const coba = (atas: bigint, bawah: bigint) => {
    const baris = [
      [mata, bawah],
      [pengawasan, atas],
    ] as const
    return ditolak(jalankan('rka_perubahan', pa, { ...rkpa(baris), ...dariDpa() }))
  }
  expect(await coba(81n, -20n)).toEqual(['rkpa-plafon'])
  expect(await coba(561n, -501n)).toEqual(['rkpa-lantai'])
  rka['belanja'] = await jalankan('rka_perubahan', pa, { ...rkpa(belanja), ...dariDpa() }, [verif])
})

const papbd = (isi: Record<string, string> = {}) => ({
  ...{ tanggal: '2026-09-28', uraian: 'Perubahan APBD 2026', asal: idTerakhir('ppas_perubahan') },
  isi: {
    ...{ sebab: 'asumsi', perda: 'Perda 5/2026', persetujuan: 'PB 4/2026' },
    ...{ tanggal_persetujuan: '2026-09-21', ...isi },
  },
})
const cobaPapbd = async (isi: Record<string, string> = {}) => {
  const aturan = await ditolak(jalankan('apbd_perubahan', ppkd, papbd(isi)))
  if (aturan.length > 0) await lanjutkan('apbd_perubahan', [ppkd, 'batalkan'], '2026-09-28')
  return aturan
}

test('P-APBD: unbalanced, late, or before the Perda Pertanggungjawaban it is not enacted', async () => {
  expect(await cobaPapbd()).toEqual(['papbd-silpa-nol'])
  rka['pendapatan'] = await jalankan('rka_perubahan', kota.paBpkad, rkpa([[kota.pendapatan, 60n]]), [verif])
  expect(await cobaPapbd({ tanggal_persetujuan: '2026-10-02' })).toEqual(['papbd-tenggat'])
  expect(await cobaPapbd()).toEqual([])
  expect(await ditolak(lanjutkan('apbd_perubahan', sah, '2026-09-28'))).toEqual(['papbd-pertanggungjawaban'])
  const perda = {
    isi: { perda: 'Perda 3/2026', persetujuan: 'PB 2/2026' },
    uraian: 'Pertanggungjawaban 2025',
  }
  await jalankan('pertanggungjawaban', ppkd, { tahun: tahun - 1, tanggal: '2026-07-29', ...perda }, [sah])
  await lanjutkan('apbd_perubahan', sah, '2026-09-28')
})

const dppa = (asal: bigint, baris: NonNullable<NaskahDokumen['baris']>) => ({
  ...{ tanggal: '2026-10-05', uraian: 'DPPA', asal, isi: { dasar: 'Perwal 44/2026' }, baris },
})

test('DPPA: equal to its RKPA, then in the book, and SILPA is zero', async () => {
  const way = [verif, [sekda, 'setujui'], [ppkd, 'sahkan']] as const
  const { belanja: keluar = 0n, pendapatan: masuk = 0n } = rka
  const kurang = dppa(keluar, [line(mata, -20n * juta, 6)])
  expect(await ditolak(jalankan('dpa_perubahan', pa, kurang))).toEqual(['dppa-sama-rkpa'])
  await lanjutkan('dpa_perubahan', [pa, 'batalkan'], '2026-10-05')
  const lines = [line(mata, -20n * juta, 6), line(pengawasan, 80n * juta, 11)]
  await jalankan('dpa_perubahan', pa, dppa(keluar, lines), way)
  const naik = dppa(masuk, [line(kota.pendapatan, 60n * juta, 10)])
  await jalankan('dpa_perubahan', kota.paBpkad, naik, way)
  const kini = await kota.postur()
  expect([kini.pendapatan, kini.belanja].map((satu) => formatRupiah(satu))).toEqual([
    'Rp600.000.000',
    'Rp600.000.000',
  ])
  expect(silpaOf(kini)).toBe(0n)
})

test('the differences of all steps sum to the last version, line by line', async () => {
  expect(await terbitkan()).toBe(5)
  const akhir = await kota.beda(1, 5)
  const jumlah = new Map<number, bigint>()
  for (const versi of [1, 2, 3, 4])
    for (const [kunci, selisih] of await kota.beda(versi, versi + 1))
      jumlah.set(kunci, (jumlah.get(kunci) ?? 0n) + selisih)
  const urut = (satu: ReadonlyMap<number, bigint>) =>
    [...satu].filter(([, selisih]) => selisih !== 0n).toSorted(([a], [b]) => a - b)
  expect(urut(jumlah)).toEqual(urut(akhir))
  expect(sum([...akhir.values()])).toBe(120n * juta)
})

test('each version is still what it was at its permalink', async () => {
  expect([...terbit.keys()]).toEqual([1, 2, 3, 4, 5])
  for (const [versi, isi] of terbit) expect(await kota.angka(versi)).toBe(isi)
})

test('a second change of the year is for extraordinary circumstances only', async () => {
  await jalankan('ppas_perubahan', tapd, kupa('darurat', -5n, '2026-09-28'), [sah])
  const kurang = { ...rkpa([[mata, -5n]], '2026-09-28'), ...dariDpa() }
  await jalankan('rka_perubahan', pa, kurang, [verif])
  expect(await cobaPapbd({ sebab: 'darurat' })).toContain('papbd-sekali')
})
