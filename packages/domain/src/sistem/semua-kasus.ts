import { kasusPertanggungjawaban } from '../akuntansi/aturan-pertanggungjawaban.kasus.ts'
import { kasusApbdPerubahan } from '../penganggaran/aturan-apbd-perubahan.kasus.ts'
import { kasusDpaPerubahan } from '../penganggaran/aturan-dpa-perubahan.kasus.ts'
import { kasusPergeseran } from '../penganggaran/aturan-pergeseran.kasus.ts'
import { kasusPpasPerubahan } from '../penganggaran/aturan-ppas-perubahan.kasus.ts'
import { kasusRkaPerubahan } from '../penganggaran/aturan-rka-perubahan.kasus.ts'
import { kasusWewenang } from '../penganggaran/wewenang-pergeseran.kasus.ts'
import type { Kasus } from '../testing/kasus.ts'

/** The cases of one kind of document; `awal` begins each sentence. */
export type KelompokKasus = {
  judul?: string
  awal: string
  berkas: string
  kasus: readonly Kasus[]
}

/** Every table of cases that officials read, in the order of the work. */
export const semuaKasus: readonly KelompokKasus[] = [
  { awal: 'Pergeseran', berkas: 'penganggaran/aturan-pergeseran', kasus: kasusPergeseran },
  {
    judul: 'Wewenang pergeseran',
    awal: 'Pergeseran',
    berkas: 'penganggaran/wewenang-pergeseran',
    kasus: kasusWewenang,
  },
  {
    awal: 'Perda Pertanggungjawaban',
    berkas: 'akuntansi/aturan-pertanggungjawaban',
    kasus: kasusPertanggungjawaban,
  },
  { awal: 'KUPA-PPAS-P', berkas: 'penganggaran/aturan-ppas-perubahan', kasus: kasusPpasPerubahan },
  { awal: 'RKPA', berkas: 'penganggaran/aturan-rka-perubahan', kasus: kasusRkaPerubahan },
  { awal: 'Perubahan APBD', berkas: 'penganggaran/aturan-apbd-perubahan', kasus: kasusApbdPerubahan },
  { awal: 'DPPA', berkas: 'penganggaran/aturan-dpa-perubahan', kasus: kasusDpaPerubahan },
]

/** The sentences whose document breaks a rule. */
export function kasusAturan(id: string): readonly string[] {
  return semuaKasus.flatMap(({ awal, kasus }) =>
    kasus
      .filter(([, , temuan]) => temuan.some((satu) => satu.startsWith(`${id} @ `)))
      .map(([kalimat]) => `${awal} ${kalimat}`),
  )
}
