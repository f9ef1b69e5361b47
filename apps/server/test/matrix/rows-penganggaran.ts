import { randomUUID } from 'node:crypto'
import { type Row, setiapPeran } from './expectation.ts'

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
  'rka.plafon': { untuk: setiapPeran, input: () => ({ tahun: 2026 }) },
}
