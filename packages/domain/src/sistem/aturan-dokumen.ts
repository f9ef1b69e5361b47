import { aturanPembalikan } from '../akuntansi/aturan-pembalikan.ts'
import { aturanPertanggungjawaban } from '../akuntansi/aturan-pertanggungjawaban.ts'
import { aturanSaldoAwal } from '../akuntansi/aturan-saldo-awal.ts'
import { aturanSilpa } from '../akuntansi/aturan-silpa.ts'
import { aturanCapaian } from '../kinerja/aturan-capaian.ts'
import { aturanTarget } from '../kinerja/aturan-target.ts'
import { aturanBast } from '../penatausahaan/aturan-bast.ts'
import { aturanKontrak } from '../penatausahaan/aturan-kontrak.ts'
import { aturanSp2d } from '../penatausahaan/aturan-sp2d.ts'
import { aturanSpd } from '../penatausahaan/aturan-spd.ts'
import { aturanSpm } from '../penatausahaan/aturan-spm.ts'
import { aturanSpp } from '../penatausahaan/aturan-spp.ts'
import { aturanSts } from '../penatausahaan/aturan-sts.ts'
import { aturanTbp } from '../penatausahaan/aturan-tbp.ts'
import { aturanApbdPerubahan } from '../penganggaran/aturan-apbd-perubahan.ts'
import { aturanApbd } from '../penganggaran/aturan-apbd.ts'
import { aturanDpaPerubahan } from '../penganggaran/aturan-dpa-perubahan.ts'
import { aturanDpa } from '../penganggaran/aturan-dpa.ts'
import { aturanPengecualian } from '../penganggaran/aturan-pengecualian.ts'
import { aturanPenetapanStandar } from '../penganggaran/aturan-penetapan-standar.ts'
import { aturanPergeseran } from '../penganggaran/aturan-pergeseran.ts'
import { aturanPpasPerubahan } from '../penganggaran/aturan-ppas-perubahan.ts'
import { aturanPpas } from '../penganggaran/aturan-ppas.ts'
import { aturanRkaPerubahan } from '../penganggaran/aturan-rka-perubahan.ts'
import { aturanRka } from '../penganggaran/aturan-rka.ts'
import { aturanUsulanStandar } from '../penganggaran/aturan-usulan-standar.ts'
import { aturanRenja } from '../perencanaan/aturan-renja.ts'
import { aturanRkpd } from '../perencanaan/aturan-rkpd.ts'
import { aturanUsulan } from '../perencanaan/aturan-usulan.ts'
import type { Aturan, FaktaDokumen } from './aturan.ts'
import { aturanUmum } from './aturan-umum.ts'

/** The rules of one file: of which kind of document (null: of every kind), and where file and test lie in this package. */
export type KelompokAturan = {
  jenis: string | null
  /** Another kind under the same rules. */
  juga?: string
  berkas: string
  aturan: readonly Aturan<FaktaDokumen>[]
}

/** Every rule of documents, in the order of the work; docs/regulasi/README.md is printed from it. */
export const semuaKelompokAturan: readonly KelompokAturan[] = [
  { jenis: null, berkas: 'sistem/aturan-umum', aturan: aturanUmum },
  { jenis: 'saldo_awal', berkas: 'akuntansi/aturan-saldo-awal', aturan: aturanSaldoAwal },
  { jenis: 'silpa', berkas: 'akuntansi/aturan-silpa', aturan: aturanSilpa },
  { jenis: 'usulan', berkas: 'perencanaan/aturan-usulan', aturan: aturanUsulan },
  { jenis: 'renja', berkas: 'perencanaan/aturan-renja', aturan: aturanRenja },
  { jenis: 'rkpd', berkas: 'perencanaan/aturan-rkpd', aturan: aturanRkpd },
  { jenis: 'ppas', berkas: 'penganggaran/aturan-ppas', aturan: aturanPpas },
  {
    ...{ jenis: 'usulan_standar', berkas: 'penganggaran/aturan-usulan-standar' },
    aturan: aturanUsulanStandar,
  },
  {
    ...{ jenis: 'penetapan_standar', berkas: 'penganggaran/aturan-penetapan-standar' },
    aturan: aturanPenetapanStandar,
  },
  { jenis: 'rka', berkas: 'penganggaran/aturan-rka', aturan: aturanRka },
  {
    ...{ jenis: 'pengecualian_rka', juga: 'pengecualian_ppas' },
    ...{ berkas: 'penganggaran/aturan-pengecualian', aturan: aturanPengecualian },
  },
  { jenis: 'apbd', berkas: 'penganggaran/aturan-apbd', aturan: aturanApbd },
  { jenis: 'dpa', berkas: 'penganggaran/aturan-dpa', aturan: aturanDpa },
  { jenis: 'pergeseran', berkas: 'penganggaran/aturan-pergeseran', aturan: aturanPergeseran },
  {
    ...{ jenis: 'pertanggungjawaban', berkas: 'akuntansi/aturan-pertanggungjawaban' },
    aturan: aturanPertanggungjawaban,
  },
  { jenis: 'ppas_perubahan', berkas: 'penganggaran/aturan-ppas-perubahan', aturan: aturanPpasPerubahan },
  { jenis: 'rka_perubahan', berkas: 'penganggaran/aturan-rka-perubahan', aturan: aturanRkaPerubahan },
  { jenis: 'apbd_perubahan', berkas: 'penganggaran/aturan-apbd-perubahan', aturan: aturanApbdPerubahan },
  { jenis: 'dpa_perubahan', berkas: 'penganggaran/aturan-dpa-perubahan', aturan: aturanDpaPerubahan },
  { jenis: 'spd', berkas: 'penatausahaan/aturan-spd', aturan: aturanSpd },
  { jenis: 'kontrak', berkas: 'penatausahaan/aturan-kontrak', aturan: aturanKontrak },
  { jenis: 'bast', berkas: 'penatausahaan/aturan-bast', aturan: aturanBast },
  { jenis: 'spp', berkas: 'penatausahaan/aturan-spp', aturan: aturanSpp },
  { jenis: 'spm', berkas: 'penatausahaan/aturan-spm', aturan: aturanSpm },
  { jenis: 'sp2d', berkas: 'penatausahaan/aturan-sp2d', aturan: aturanSp2d },
  { jenis: 'tbp', berkas: 'penatausahaan/aturan-tbp', aturan: aturanTbp },
  { jenis: 'sts', berkas: 'penatausahaan/aturan-sts', aturan: aturanSts },
  { jenis: 'target_kinerja', berkas: 'kinerja/aturan-target', aturan: aturanTarget },
  { jenis: 'capaian_kinerja', berkas: 'kinerja/aturan-capaian', aturan: aturanCapaian },
  { jenis: 'pembalikan', berkas: 'akuntansi/aturan-pembalikan', aturan: aturanPembalikan },
]

/** The rules of a kind of document, for every step of its way forward: the common ones and its own. */
export function aturanDokumen(jenis: string): readonly Aturan<FaktaDokumen>[] {
  return semuaKelompokAturan
    .filter((kelompok) => kelompok.jenis === null || kelompok.jenis === jenis || kelompok.juga === jenis)
    .flatMap(({ aturan }) => aturan)
}
