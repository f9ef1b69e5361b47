import { layananPembalikan } from '../akuntansi/pembalikan.ts'
import { layananPertanggungjawaban } from '../akuntansi/pertanggungjawaban.ts'
import { layananSaldoAwal } from '../akuntansi/saldo-awal.ts'
import { layananSilpa } from '../akuntansi/silpa.ts'
import { layananCapaian } from '../kinerja/capaian-kinerja.ts'
import { layananTarget } from '../kinerja/target-kinerja.ts'
import { layananBast } from '../penatausahaan/bast.ts'
import { layananKontrak } from '../penatausahaan/kontrak.ts'
import { layananSp2d } from '../penatausahaan/sp2d.ts'
import { layananSpd } from '../penatausahaan/spd.ts'
import { layananSpm } from '../penatausahaan/spm.ts'
import { layananSpp } from '../penatausahaan/spp.ts'
import { layananSts } from '../penatausahaan/sts.ts'
import { layananTbp } from '../penatausahaan/tbp.ts'
import { layananDpa } from '../penganggaran/dpa.ts'
import { layananUsulan } from '../perencanaan/usulan.ts'
import { layananRenja } from '../perencanaan/renja.ts'
import { layananRkpd } from '../perencanaan/rkpd.ts'
import { layananPpas } from '../penganggaran/ppas.ts'
import { layananPenetapanStandar } from '../penganggaran/penetapan-standar.ts'
import { layananUsulanStandar } from '../penganggaran/usulan-standar.ts'
import { layananPengecualianPpas } from '../penganggaran/pengecualian-ppas.ts'
import { layananRka } from '../penganggaran/rka.ts'
import { layananPengecualianRka } from '../penganggaran/pengecualian-rka.ts'
import { layananApbd } from '../penganggaran/apbd.ts'
import { layananPpasPerubahan } from '../penganggaran/ppas-perubahan.ts'
import { layananRkaPerubahan } from '../penganggaran/rka-perubahan.ts'
import { layananApbdPerubahan } from '../penganggaran/apbd-perubahan.ts'
import { layananDpaPerubahan } from '../penganggaran/dpa-perubahan.ts'
import { layananPergeseran } from '../penganggaran/pergeseran.ts'
import { createDokumenOf, type CreateInput } from './create-dokumen.ts'
import { editDokumenOf, type EditInput } from './edit-dokumen.ts'
import type { LayananDokumen } from './layanan-dokumen.ts'
import { stepDokumenOf, type StepInput, type StepOutput } from './step-dokumen.ts'
import type { Act } from '../act.ts'

/** Every kind of document in use; the domain's table of kinds says their order. */
export const semuaLayanan: readonly LayananDokumen[] = [
  layananSaldoAwal,
  layananSilpa,
  layananUsulan,
  layananRenja,
  layananRkpd,
  layananPpas,
  layananPengecualianPpas,
  layananUsulanStandar,
  layananPenetapanStandar,
  layananRka,
  layananPengecualianRka,
  layananApbd,
  layananDpa,
  layananPergeseran,
  layananPertanggungjawaban,
  layananPpasPerubahan,
  layananRkaPerubahan,
  layananApbdPerubahan,
  layananDpaPerubahan,
  layananSpd,
  layananKontrak,
  layananBast,
  layananSpp,
  layananSpm,
  layananSp2d,
  layananTbp,
  layananSts,
  layananTarget,
  layananCapaian,
  layananPembalikan,
]

type Tersimpan = { dokumenId: string; versi: number }

/** All acts on documents, one per kind and step, by name (`spp.buat`, `spp.ubah`, `spp.verifikasi`). */
export const actsOfDokumen: {
  buat: ReadonlyMap<string, Act<CreateInput, Tersimpan>>
  ubah: ReadonlyMap<string, Act<EditInput, Tersimpan>>
  lakukan: ReadonlyMap<string, Act<StepInput, StepOutput>>
} = {
  buat: byName(semuaLayanan.map(createDokumenOf)),
  ubah: byName(semuaLayanan.map(editDokumenOf)),
  lakukan: byName(
    semuaLayanan.flatMap((layanan) =>
      [...new Set(layanan.jenis.langkah.map(({ tindakan }) => tindakan))].map((tindakan) =>
        stepDokumenOf(layanan, tindakan),
      ),
    ),
  ),
}

function byName<Input, Output>(acts: readonly Act<Input, Output>[]): ReadonlyMap<string, Act<Input, Output>> {
  return new Map(acts.map((act) => [act.name, act]))
}
