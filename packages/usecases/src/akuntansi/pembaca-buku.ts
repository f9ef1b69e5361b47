import type { KodePeran } from '@benang/domain/organisasi/peran'

/**
 * Who reads the book. Roles of the whole pemda see all of it, roles of a unit the amounts and documents of theirs. Not among
 * them: collectors, whose work is elsewhere, and DPRD, which is told by reports and not by single documents.
 */
export const pembacaBuku: readonly KodePeran[] = [
  'admin',
  'bappeda',
  'tapd',
  'sekda',
  'kdh',
  'ppkd',
  'kuasa-bud',
  'pa',
  'kpa',
  'pptk',
  'ppk-skpd',
  'bendahara-pengeluaran',
  'bendahara-penerimaan',
  'inspektorat',
  'pemeriksa',
]
