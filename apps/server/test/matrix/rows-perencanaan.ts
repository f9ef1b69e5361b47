import type { Row } from './expectation.ts'

const tahun = 2026

/** Planning: who drafts a Renja sees the usulan that wait; who writes the RKPD sees the lines of the Renja. */
export const rowsPerencanaan: Readonly<Record<string, Row>> = {
  'renja.usulan': { untuk: ['pa', 'kpa', 'pptk', 'bappeda'], input: () => ({ tahun }) },
  'renja.baris': { untuk: ['bappeda'], input: () => ({ tahun }) },
}
