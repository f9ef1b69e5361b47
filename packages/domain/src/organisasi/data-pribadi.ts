import type { KodePeran } from './peran.ts'

// They plan, approve or administer; whose bank account is paid is no part of that work.
const tanpaDataPribadi: readonly KodePeran[] = ['bappeda', 'dprd', 'tapd', 'admin', 'kdh', 'sekda']

/** True for roles that pay, keep or audit: they see personal data of documents, such as a bank account. */
export function mayReadDataPribadi(peran: string): boolean {
  return !tanpaDataPribadi.some((kode) => kode === peran)
}
