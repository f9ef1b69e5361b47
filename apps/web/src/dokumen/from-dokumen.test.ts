import { findJenis } from '@benang/domain/sistem/semua-jenis'
import { invariant } from '@benang/values/invariant'
import { expect, test } from 'vitest'
import type { DokumenTampak } from './bentuk.ts'
import { fromDokumen } from './from-dokumen.ts'

const line = (kunci: string, bulan: number, jumlah: string) => ({
  ...{ urut: 1, kunci, bulan, jumlah, uraian: '', mataAnggaran: null, acuan: null, rincian: null },
})

function dpa(baris: readonly ReturnType<typeof line>[]): DokumenTampak {
  const made: Partial<DokumenTampak> = { jenis: 'dpa', tanggal: '2026-01-05', uraian: 'DPA', isi: {} }
  const shown: unknown = { ...made, baris }
  const isShown = (value: unknown): value is DokumenTampak => typeof value === 'object'
  invariant(isShown(shown), 'a document of the test')
  return shown
}

test('a contract made from a DPA gathers the months of a mata anggaran in one line, to the sen', () => {
  const jenis = findJenis('kontrak')
  invariant(jenis !== undefined, 'kontrak is a kind')
  const isi = fromDokumen(dpa([line('7', 3, '240.10'), line('8', 3, '1.00'), line('7', 6, '300.05')]), jenis)
  expect(isi.baris.map(({ kunci, jumlah }) => [kunci, jumlah])).toEqual([
    ['7', '540.15'],
    ['8', '1.00'],
  ])
})

test('lines without a month stay apart, as they were bought', () => {
  const jenis = findJenis('bast')
  invariant(jenis !== undefined, 'bast is a kind')
  const isi = fromDokumen(dpa([line('7', 0, '240.10'), line('7', 0, '300.05')]), jenis)
  expect(isi.baris.map(({ jumlah }) => jumlah)).toEqual(['240.10', '300.05'])
})
