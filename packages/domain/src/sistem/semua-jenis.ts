import type { JenisDokumen } from '@benang/documents/jenis-dokumen'
import { pembalikan } from '../akuntansi/pembalikan.ts'
import { pertanggungjawaban } from '../akuntansi/pertanggungjawaban.ts'
import { saldoAwal } from '../akuntansi/saldo-awal.ts'
import { silpa } from '../akuntansi/silpa.ts'
import { capaianKinerja } from '../kinerja/capaian-kinerja.ts'
import { targetKinerja } from '../kinerja/target-kinerja.ts'
import { bast } from '../penatausahaan/bast.ts'
import { kontrak } from '../penatausahaan/kontrak.ts'
import { sp2d } from '../penatausahaan/sp2d.ts'
import { spd } from '../penatausahaan/spd.ts'
import { spm } from '../penatausahaan/spm.ts'
import { spp } from '../penatausahaan/spp.ts'
import { sts } from '../penatausahaan/sts.ts'
import { tbp } from '../penatausahaan/tbp.ts'
import { apbdPerubahan } from '../penganggaran/apbd-perubahan.ts'
import { apbd } from '../penganggaran/apbd.ts'
import { dpaPerubahan } from '../penganggaran/dpa-perubahan.ts'
import { dpa } from '../penganggaran/dpa.ts'
import { pengecualianPpas } from '../penganggaran/pengecualian-ppas.ts'
import { pengecualianRka } from '../penganggaran/pengecualian-rka.ts'
import { penetapanStandar } from '../penganggaran/penetapan-standar.ts'
import { pergeseran } from '../penganggaran/pergeseran.ts'
import { ppasPerubahan } from '../penganggaran/ppas-perubahan.ts'
import { ppas } from '../penganggaran/ppas.ts'
import { rkaPerubahan } from '../penganggaran/rka-perubahan.ts'
import { rka } from '../penganggaran/rka.ts'
import { usulanStandar } from '../penganggaran/usulan-standar.ts'
import { renja } from '../perencanaan/renja.ts'
import { rkpd } from '../perencanaan/rkpd.ts'
import { usulan } from '../perencanaan/usulan.ts'

/** Every kind of document, in the order of the work. */
export const semuaJenis: readonly JenisDokumen[] = [
  saldoAwal,
  silpa,
  usulan,
  renja,
  rkpd,
  ppas,
  pengecualianPpas,
  usulanStandar,
  penetapanStandar,
  rka,
  pengecualianRka,
  apbd,
  dpa,
  pergeseran,
  pertanggungjawaban,
  ppasPerubahan,
  rkaPerubahan,
  apbdPerubahan,
  dpaPerubahan,
  spd,
  kontrak,
  bast,
  spp,
  spm,
  sp2d,
  tbp,
  sts,
  targetKinerja,
  capaianKinerja,
  pembalikan,
]

/** The kind of a code, or undefined. */
export function findJenis(kode: string): JenisDokumen | undefined {
  return semuaJenis.find((jenis) => jenis.kode === kode)
}
