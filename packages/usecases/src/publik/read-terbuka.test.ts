import { findTerbitan, listTerbitanSemua, readTerbitanPemda } from './read-terbitan.ts'
import { testDatabase } from '@benang/database/testing/test-database'
import type { Laporan } from '@benang/reports/laporan'
import { invariant } from '@benang/values/invariant'
import { sum } from '@benang/values/rupiah'
import { describe, expect, it } from 'vitest'
import { newKota } from '../testing/new-account.ts'
import { newTerbitan } from '../testing/new-terbitan.ts'
import { listBarisApbd } from './list-baris-terbuka.ts'
import { readApbdTerbuka } from './read-apbd-terbuka.ts'
import { readLraTerbuka } from './read-lra-terbuka.ts'
import { readRincianTerbuka, type TanyaRincian } from './read-rincian-terbuka.ts'

const { db } = await testDatabase()
const tahun = 2026
await newKota(db, 7)
await newKota(db, 8)
const buku = await newTerbitan(db, { pemdaId: 7, tahun })
await buku.pay(1, 123_457n)
await buku.publish()
await buku.pay(2, 76_543n)
await buku.publish()

const kini = { slug: 'uji7', tahun: '2026' }
const rincian = (di: TanyaRincian['di'], versi?: string) => readRincianTerbuka({ db }, { ...kini, di, versi })

describe('which version', () => {
  it('is the newest, or the one that is named', async () => {
    const found = async (versi?: string) => {
      const kepala = (await findTerbitan({ db }, { ...kini, versi }))?.kepala
      return kepala && [kepala.terbitan.versi, kepala.versiTerbaru]
    }
    expect(await found()).toEqual([2, 2])
    expect(await found('1')).toEqual([1, 2])
    for (const none of ['3', '0', '01', 'x', '-1', '1 or 1=1']) expect(await found(none)).toBeUndefined()
  })

  it('is none of another pemda, another year, or a pemda that published nothing', async () => {
    for (const ask of [
      { slug: 'uji8', tahun: '2026' },
      { slug: 'uji7', tahun: '2025' },
      { slug: 'tidak-ada', tahun: '2026' },
    ])
      expect(await findTerbitan({ db }, ask)).toBeUndefined()
    expect((await readTerbitanPemda({ db }, 'uji8'))?.terbitan).toEqual([])
    expect((await readTerbitanPemda({ db }, 'uji7'))?.terbitan.map(({ versi }) => versi)).toEqual([2, 1])
    expect((await listTerbitanSemua({ db })).map(({ terbitan }) => terbitan.length)).toEqual([1, 0])
  })
})

describe('a published budget', () => {
  it('sums to the same sen by unit, bidang, fund and account, and is what was published', async () => {
    const apbd = await readApbdTerbuka({ db }, kini)
    invariant(apbd !== undefined, 'published')
    const belanja = { anggaran: 2_000_000n, realisasi: 200_000n }
    const total = (rows: readonly { anggaran: bigint; realisasi: bigint }[]) => ({
      anggaran: sum(rows.map(({ anggaran }) => anggaran)),
      realisasi: sum(rows.map(({ realisasi }) => realisasi)),
    })
    expect(total(apbd.perangkatDaerah)).toEqual(belanja)
    expect(total(apbd.urusan)).toEqual(belanja)
    expect(total(apbd.sumberDana)).toEqual(belanja)
    expect(total(apbd.rekening.filter(({ bagian }) => bagian === 'belanja'))).toEqual(belanja)
    expect(apbd.rekening.map(({ bagian, kode, nama }) => [bagian, kode, nama])).toEqual([
      ['belanja', '5.1', 'BELANJA OPERASI'],
      ['belanja', '5.2', 'BELANJA MODAL'],
      ['pendapatan', '4.1', 'PENDAPATAN ASLI DAERAH (PAD)'],
    ])
    expect(apbd.terbitan.bagian[0]).toMatchObject({ anggaran: 3_000_001n, realisasi: 50n })
  })

  it('leads down to the line, each level summing to the one above', async () => {
    const dinas = await rincian({ unit: '1.03' })
    expect(dinas?.jejak).toEqual([{ jenis: 'unit', kode: '1.03', nama: 'Dinas PUPR' }])
    expect(dinas?.anak.map(({ kode, anggaran, realisasi }) => [kode, anggaran, realisasi])).toEqual([
      ['1.03.10', 1_000_000n, 200_000n],
    ])
    for (const [kode, bawah] of [
      ['1.03.10', '1.03.10.2.01'],
      ['1.03.10.2.01', '1.03.10.2.01.0001'],
    ] as const) {
      const level = await rincian({ unit: '1.03', kode })
      expect(level?.anak.map((satu) => satu.kode)).toEqual([bawah])
      expect(level?.jumlah).toEqual({ baris: 1, anggaran: 1_000_000n, realisasi: 200_000n })
    }
    const sub = await rincian({ unit: '1.03', kode: '1.03.10.2.01.0001' })
    expect(sub?.jejak.map(({ jenis }) => jenis)).toEqual(['unit', 'program', 'kegiatan', 'sub'])
    expect(sub?.baris.map(({ kunci, realisasi }) => [kunci, realisasi])).toEqual([[buku.jalan, 200_000n]])
    expect((await rincian({ unit: '1.03', kode: '1.03.10.2.01.0001' }, '1'))?.baris[0]?.realisasi).toBe(
      123_457n,
    )
  })

  it('shows the revenue of a unit beside its programs', async () => {
    const dinas = await rincian({ unit: '1.02' })
    expect(dinas?.anak.map(({ kode }) => kode)).toEqual(['1.02.02'])
    expect(dinas?.baris.map(({ rekeningUraian, anggaran }) => [rekeningUraian, anggaran])).toEqual([
      ['Pajak Hotel', 3_000_001n],
    ])
  })

  it('goes down by bidang and by account as well', async () => {
    expect((await rincian({ bidang: '1.03' }))?.anak).toMatchObject([
      { kode: '1.03.10', unitKode: '1.03', anggaran: 1_000_000n },
    ])
    const akun = await rincian({ rekening: '5' })
    expect(akun?.anak.map(({ kode, nama }) => [kode, nama])).toEqual([
      ['5.1', 'BELANJA OPERASI'],
      ['5.2', 'BELANJA MODAL'],
    ])
    const daun = await rincian({ rekening: '5.1.02.01.01.0037' })
    expect([daun?.anak.length, daun?.baris.map(({ kunci }) => kunci)]).toEqual([0, [buku.obat]])
  })

  it.each<TanyaRincian['di']>([
    { unit: '9.99' },
    { unit: '1.03', kode: '1.02.02' },
    { unit: '1.03', kode: '1' },
    { bidang: '' },
    { rekening: '5.9' },
    { rekening: "5' or true --" },
  ])('%j is no part of it', async (di) => {
    expect(await rincian(di)).toBeUndefined()
  })

  it('gives its lines page by page, none twice', async () => {
    const page = (sesudah: number, banyak: number) =>
      listBarisApbd({ db }, { ...kini, saringan: {}, sesudah, banyak })
    const first = await page(0, 2)
    expect([first?.baris.length, first?.sesudah, first?.jumlah.baris]).toEqual([2, 2, 3])
    const rest = await page(first?.sesudah ?? 0, 2)
    expect([rest?.baris.map(({ urut }) => urut), rest?.sesudah]).toEqual([[3], null])
  })
})

describe('the LRA of a published version', () => {
  it.each(['ringkas', 'organisasi', 'urusan'] as const)(
    '%s: totals are those of the version',
    async (potongan) => {
      const lra = await readLraTerbuka({ db }, { ...kini, potongan })
      invariant(lra !== undefined, 'published')
      expect(totalOf(lra.laporan, 'JUMLAH BELANJA')).toEqual([2_000_000n, 200_000n])
      if (potongan === 'urusan') return
      expect(totalOf(lra.laporan, 'JUMLAH PENDAPATAN')).toEqual([3_000_001n, 50n])
      expect(totalOf(lra.laporan, 'SURPLUS/(DEFISIT)')).toEqual([1_000_001n, -199_950n])
    },
  )

  it('names accounts, and no person', async () => {
    const lra = await readLraTerbuka({ db }, { ...kini, potongan: 'ringkas' })
    const names = lra?.laporan.tabel.baris.map(({ sel }) => sel[1])
    expect(names).toEqual(expect.arrayContaining(['Pajak Hotel', 'Belanja Barang']))
    expect(lra?.laporan.penandatangan).toEqual([])
  })
})

function totalOf({ tabel }: Laporan, uraian: string) {
  return tabel.baris.find(({ sel }) => sel[1] === uraian)?.sel.slice(2, 4)
}
