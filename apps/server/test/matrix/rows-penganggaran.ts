import { type Row, setiapPeran } from './expectation.ts'

/** Budgeting: the plafon everybody may read is that of the own unit. */
export const rowsPenganggaran: Readonly<Record<string, Row>> = {
  'rka.plafon': { untuk: setiapPeran, input: () => ({ tahun: 2026 }) },
}
