import { randomUUID } from 'node:crypto'
import { dokumenFor } from './dokumen-targets.ts'
import { type Row, setiapPeran } from './expectation.ts'

const rkaDraf = { jenis: 'rka', status: 'draf' }

/** Budgeting: the plafon everybody may read is that of the own unit. */
export const rowsPenganggaran: Readonly<Record<string, Row>> = {
  'apbd.muatan': { untuk: setiapPeran, input: () => ({ tahun: 2026, dokumenId: null }) },
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
  'rka.plafon': { untuk: setiapPeran, input: () => ({ tahun: 2026 }) },
}
