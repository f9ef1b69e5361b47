import { randomUUID } from 'node:crypto'
import { dokumenFor } from './dokumen-targets.ts'
import type { KodePeran } from '@benang/domain/organisasi/peran'
import { type Row, setiapPeran } from './expectation.ts'
import { kertasFor } from './kertas-targets.ts'

// Who plans in a unit; only the PA submits (PP 12/2019 P10).
const perencana: readonly KodePeran[] = ['pa', 'kpa', 'pptk']
const tiada = { unitLain: ['TIDAK_ADA'], pemdaLain: ['TIDAK_ADA'] } as const

const rkaDraf = { jenis: 'rka', status: 'draf' }

/** Budgeting: the plafon everybody may read is that of the own unit. */
export const rowsPenganggaran: Readonly<Record<string, Row>> = {
  'apbd.muatan': { untuk: setiapPeran, input: () => ({ jenis: 'apbd', tahun: 2026, dokumenId: null }) },
  'pengecualian.jalan': { untuk: setiapPeran, input: () => undefined },
  'pengecualian.catatJalan': {
    untuk: ['admin', 'ppkd'],
    // Each caller records the same way from the same day: the first is done, the others are told so.
    jawab: ['jadi', 'ISIAN'],
    input: () => ({
      ...{ kode: 'berita-acara-rka', sejak: '2026-01-02', dasar: 'Perwal contoh', perintah: randomUUID() },
    }),
  },
  'rka.temuan': {
    untuk: setiapPeran,
    unitLain: ['TIDAK_ADA'],
    pemdaLain: ['TIDAK_ADA'],
    input: async (world, { sasaran }) => ({
      dokumenId: (await dokumenFor(world, rkaDraf, { sasaran, baru: false })).dokumenId,
    }),
  },
  'rka.catatAlasan': {
    untuk: ['pa'],
    // The draft has no line, so nothing is doubted and there is nothing to answer.
    jawab: ['ATURAN'],
    unitLain: ['TIDAK_ADA'],
    pemdaLain: ['TIDAK_ADA'],
    input: async (world, { sasaran }) => {
      const { dokumenId, versi } = await dokumenFor(world, rkaDraf, { sasaran, baru: false })
      const alasan = 'Harga menurut survei tiga toko'
      return { dokumenId, versi, tanda: 'harga-bergeser', alasan, perintah: randomUUID() }
    },
  },
  'kertas.buka': {
    ...{ ...tiada, untuk: perencana },
    input: async (world, { sasaran }) => ({ dokumenId: await kertasFor(world, sasaran) }),
  },
  'kertas.tulis': {
    ...{ ...tiada, untuk: perencana },
    input: async (world, { sasaran }) => ({
      dokumenId: await kertasFor(world, sasaran),
      operasi: [{ op: 'pulihkan', opId: randomUUID(), barisId: randomUUID() }],
    }),
  },
  'kertas.baca': {
    ...{ ...tiada, untuk: setiapPeran, tampak: true },
    input: async (world, { sasaran }) => ({
      ...{ dokumenId: await kertasFor(world, sasaran), mulai: 0, banyak: 10 },
    }),
  },
  'kertas.jumlah': {
    ...{ ...tiada, untuk: setiapPeran, tampak: true },
    input: async (world, { sasaran }) => ({ dokumenId: await kertasFor(world, sasaran) }),
  },
  'kertas.pantau': {
    ...{ ...tiada, untuk: setiapPeran, tampak: true },
    input: async (world, { sasaran }) => ({
      ...{ dokumenId: await kertasFor(world, sasaran), sejak: 0, barisId: '', medan: '' },
    }),
  },
  'kertas.sumber': {
    ...{ ...tiada, untuk: setiapPeran },
    input: async (world, { sasaran }) => ({ dokumenId: await kertasFor(world, sasaran) }),
  },
  'kertas.kumpulan': {
    ...{ ...tiada, untuk: setiapPeran },
    input: async (world, { sasaran }) => ({ dokumenId: await kertasFor(world, sasaran) }),
  },
  // The rows and the kumpulan do not exist in the paper: whoever passed the gate is told so.
  'kertas.salin': {
    ...{ ...tiada, untuk: perencana, jawab: [{ kode: 'ISIAN', pesan: /sudah dihapus/ }] },
    input: async (world, { sasaran }) => ({
      ...{ dokumenId: await kertasFor(world, sasaran), perintah: randomUUID(), ke: {}, setelah: null },
      ...{ dari: { jenis: 'baris', barisId: [randomUUID()] }, harga: { persen: '0', bulat: '1' } },
    }),
  },
  'kertas.batalkan': {
    ...{ ...tiada, untuk: perencana, jawab: [{ kode: 'TIDAK_ADA', pesan: /Perubahan massal itu/ }] },
    input: async (world, { sasaran }) => ({
      ...{ dokumenId: await kertasFor(world, sasaran), kumpulan: randomUUID(), perintah: randomUUID() },
    }),
  },
  'standarHarga.cari': {
    untuk: setiapPeran,
    input: () => ({
      cari: 'kertas',
      tanggal: '2026-03-01',
      zona: 1,
      jenis: ['SSH' as const],
      rekening: null,
    }),
  },
  'standarHarga.daftar': {
    untuk: setiapPeran,
    input: () => ({
      ...{ cari: '', tanggal: '2026-03-01', zona: 1, rekening: null, halaman: 1 },
      jenis: ['SSH' as const, 'HSPK' as const],
    }),
  },
  'standarHarga.tersebut': {
    untuk: setiapPeran,
    input: () => ({ tahun: 2026, tanggal: '2026-03-01', sebutan: ['1', '2/3'] }),
  },
  'standarHarga.zona': { untuk: setiapPeran, input: () => ({ tahun: 2026, tanggal: '2026-03-01' }) },
  'standarHarga.usulan': { untuk: setiapPeran, input: () => ({ tahun: 2026, dokumenId: null }) },
  // The list is the pemda's; which documents used an item is told of the own unit.
  'standarHarga.baca': {
    untuk: setiapPeran,
    jawab: ['jadi', 'TIDAK_ADA'],
    input: () => ({ standarId: 1, tanggal: '2026-03-01', zona: 1 }),
  },
  // The shares are of the whole pemda; the lines behind them are of the own unit, as in other reports.
  'kepatuhan.lihat': {
    untuk: setiapPeran.filter((peran) => peran !== 'pemungut-pajak'),
    input: () => ({ tahun: 2026, tahap: 'dpa' }),
  },
  'kepatuhan.petakan': {
    untuk: ['tapd', 'ppkd'],
    jawab: ['jadi', 'ISIAN'], // the second caller is told that it is in force already
    input: () => ({
      ...{ porsi: 'porsi-pendidikan', subKegiatan: '2.09.03', rekening: '', sejak: '2026-01-01' },
      ...{ alasan: 'Beasiswa santri menurut Perda contoh', perintah: randomUUID() },
    }),
  },
  'kepatuhan.akhiriPetaan': {
    untuk: ['tapd', 'ppkd'],
    jawab: ['jadi', 'TIDAK_ADA'],
    input: () => ({ petaanId: 1, perintah: randomUUID() }),
  },
  'kalender.lihat': { untuk: setiapPeran, input: () => ({ tahun: 2026 }) },
  'kalender.pengingat': { untuk: setiapPeran, input: () => ({}) },
  'kalender.catat': {
    untuk: ['tapd', 'ppkd', 'sekda', 'bappeda'],
    input: () => ({
      ...{ tahun: 2026, kode: 'kua-ppas-dprd', tanggal: '2025-07-14' },
      ...{ bukti: 'Surat KDH 900/12/2025', perintah: randomUUID() },
    }),
  },
  'dpa.polaKas': { untuk: setiapPeran, input: () => ({ tahun: 2026 }) },
  'rka.plafon': { untuk: setiapPeran, input: () => ({ tahun: 2026 }) },
}
