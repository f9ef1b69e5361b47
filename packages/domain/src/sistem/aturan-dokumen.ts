import { aturanPembalikan } from '../akuntansi/aturan-pembalikan.ts'
import { aturanSaldoAwal } from '../akuntansi/aturan-saldo-awal.ts'
import { aturanBast } from '../penatausahaan/aturan-bast.ts'
import { aturanKontrak } from '../penatausahaan/aturan-kontrak.ts'
import { aturanSp2d } from '../penatausahaan/aturan-sp2d.ts'
import { aturanSpd } from '../penatausahaan/aturan-spd.ts'
import { aturanSpm } from '../penatausahaan/aturan-spm.ts'
import { aturanSpp } from '../penatausahaan/aturan-spp.ts'
import { aturanDpa } from '../penganggaran/aturan-dpa.ts'
import type { Aturan, FaktaDokumen } from './aturan.ts'
import { aturanUmum } from './aturan-umum.ts'

/** The rules of one file: of which kind of document (null: of every kind), and where file and test lie in this package. */
export type KelompokAturan = {
  jenis: string | null
  berkas: string
  aturan: readonly Aturan<FaktaDokumen>[]
}

/** Every rule of documents, in the order of the work; docs/regulasi/README.md is printed from it. */
export const semuaKelompokAturan: readonly KelompokAturan[] = [
  { jenis: null, berkas: 'sistem/aturan-umum', aturan: aturanUmum },
  { jenis: 'saldo_awal', berkas: 'akuntansi/aturan-saldo-awal', aturan: aturanSaldoAwal },
  { jenis: 'dpa', berkas: 'penganggaran/aturan-dpa', aturan: aturanDpa },
  { jenis: 'spd', berkas: 'penatausahaan/aturan-spd', aturan: aturanSpd },
  { jenis: 'kontrak', berkas: 'penatausahaan/aturan-kontrak', aturan: aturanKontrak },
  { jenis: 'bast', berkas: 'penatausahaan/aturan-bast', aturan: aturanBast },
  { jenis: 'spp', berkas: 'penatausahaan/aturan-spp', aturan: aturanSpp },
  { jenis: 'spm', berkas: 'penatausahaan/aturan-spm', aturan: aturanSpm },
  { jenis: 'sp2d', berkas: 'penatausahaan/aturan-sp2d', aturan: aturanSp2d },
  { jenis: 'pembalikan', berkas: 'akuntansi/aturan-pembalikan', aturan: aturanPembalikan },
]

/** The rules of a kind of document, for every step of its way forward: the common ones and its own. */
export function aturanDokumen(jenis: string): readonly Aturan<FaktaDokumen>[] {
  return semuaKelompokAturan
    .filter((kelompok) => kelompok.jenis === null || kelompok.jenis === jenis)
    .flatMap(({ aturan }) => aturan)
}
