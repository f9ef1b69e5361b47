import { formBast } from '../penatausahaan/form-bast.ts'
import { formKontrak } from '../penatausahaan/form-kontrak.ts'
import { formSp2d } from '../penatausahaan/form-sp2d.ts'
import { formSpd } from '../penatausahaan/form-spd.ts'
import { formSpm } from '../penatausahaan/form-spm.ts'
import { formSpp } from '../penatausahaan/form-spp.ts'
import { formSts, formTbp } from '../penatausahaan/form-sts.ts'
import { formDpa } from '../penganggaran/form-dpa.ts'
import { formRka } from '../penganggaran/form-rka.ts'
import type { FormCetak } from './form-cetak.ts'
import { formUmum } from './form-umum.ts'

/** The kinds that have a form of their own; a new one is a new row. */
export const semuaForm: readonly FormCetak[] = [
  formRka,
  formDpa,
  formSpd,
  formKontrak,
  formBast,
  formSpp,
  formSpm,
  formSp2d,
  formTbp,
  formSts,
]

/** The form of a kind: its own, or the plain one. */
export function formOf(jenis: string): FormCetak {
  return semuaForm.find((form) => form.jenis === jenis) ?? formUmum(jenis)
}
