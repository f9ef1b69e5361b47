import type { JenisDokumen } from '@benang/documents/jenis-dokumen'
import { pembalikan } from '../akuntansi/pembalikan.ts'
import { saldoAwal } from '../akuntansi/saldo-awal.ts'
import { bast } from '../penatausahaan/bast.ts'
import { kontrak } from '../penatausahaan/kontrak.ts'
import { sp2d } from '../penatausahaan/sp2d.ts'
import { spd } from '../penatausahaan/spd.ts'
import { spm } from '../penatausahaan/spm.ts'
import { spp } from '../penatausahaan/spp.ts'
import { dpa } from '../penganggaran/dpa.ts'

/** Every kind of document, in the order of the work. */
export const semuaJenis: readonly JenisDokumen[] = [
  saldoAwal,
  dpa,
  spd,
  kontrak,
  bast,
  spp,
  spm,
  sp2d,
  pembalikan,
]

/** The kind of a code, or undefined. */
export function findJenis(kode: string): JenisDokumen | undefined {
  return semuaJenis.find((jenis) => jenis.kode === kode)
}
