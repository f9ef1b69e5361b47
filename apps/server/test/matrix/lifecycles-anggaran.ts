import type { KodePeran } from '@benang/domain/organisasi/peran'
import type { Lifecycle, Step } from './rows-dokumen.ts'

const paKpa: readonly KodePeran[] = ['pa', 'kpa']

/** One role makes it, another signs it or sends it back. */
function duaLangkah(jenis: string, pembuat: KodePeran, pengesah: KodePeran): Lifecycle {
  const signer = [pengesah]
  const langkah: readonly Step[] = [
    { tindakan: 'tanda-tangani', dari: 'diajukan', peran: signer, tandaTangan: true },
    { tindakan: 'kembalikan', dari: 'diajukan', peran: signer },
  ]
  return { jenis, pembuat: [pembuat], langkah }
}

const ukuran = (jenis: string): Lifecycle => ({
  jenis,
  pembuat: ['pptk'],
  langkah: [
    { tindakan: 'tanda-tangani', dari: 'diajukan', peran: paKpa, tandaTangan: true },
    { tindakan: 'kembalikan', dari: 'diajukan', peran: paKpa },
    { tindakan: 'verifikasi', dari: 'disetujui', peran: ['bappeda'] },
    { tindakan: 'minta-perbaikan', dari: 'disetujui', peran: ['bappeda'] },
  ],
})

/** From usulan to pergeseran: UU 23/2014 P273 (Renja), P264 (RKPD), PP 12/2019 P90 (KUA-PPAS), P93-94 (RKA), P106 (APBD), P164 (pergeseran), P161-179 (its change). */
export const lifecyclesAnggaran: readonly Lifecycle[] = [
  {
    jenis: 'usulan',
    pembuat: ['bappeda', 'pptk'],
    langkah: [
      { tindakan: 'verifikasi', dari: 'diajukan', peran: ['bappeda', ...paKpa] },
      { tindakan: 'tolak', dari: 'diajukan', peran: ['bappeda', ...paKpa] },
    ],
  },
  {
    jenis: 'renja',
    pembuat: ['pa'],
    langkah: [
      { tindakan: 'verifikasi', dari: 'diajukan', peran: ['bappeda'] },
      { tindakan: 'kembalikan', dari: 'diajukan', peran: ['bappeda'] },
    ],
  },
  ukuran('target_kinerja'),
  ukuran('capaian_kinerja'),
  duaLangkah('rkpd', 'bappeda', 'kdh'),
  duaLangkah('ppas', 'tapd', 'kdh'),
  duaLangkah('pengecualian_ppas', 'tapd', 'kdh'),
  {
    jenis: 'usulan_standar',
    pembuat: ['pptk', ...paKpa],
    langkah: ['verifikasi', 'kembalikan', 'tolak'].map(
      (tindakan): Step => ({ tindakan, dari: 'diajukan', peran: ['ppkd', 'tapd'] }),
    ),
  },
  duaLangkah('penetapan_standar', 'ppkd', 'kdh'),
  {
    jenis: 'rka',
    pembuat: ['pa'],
    langkah: [
      { tindakan: 'verifikasi', dari: 'diajukan', peran: ['tapd'], tandaTangan: true },
      { tindakan: 'kembalikan', dari: 'diajukan', peran: ['tapd'] },
    ],
  },
  {
    jenis: 'rka_perubahan',
    pembuat: ['pa'],
    langkah: [
      { tindakan: 'verifikasi', dari: 'diajukan', peran: ['tapd'], tandaTangan: true },
      { tindakan: 'kembalikan', dari: 'diajukan', peran: ['tapd'] },
    ],
  },
  duaLangkah('ppas_perubahan', 'tapd', 'kdh'),
  duaLangkah('apbd_perubahan', 'ppkd', 'kdh'),
  duaLangkah('pertanggungjawaban', 'ppkd', 'kdh'),
  duaLangkah('pengecualian_rka', 'pa', 'kdh'),
  duaLangkah('apbd', 'ppkd', 'kdh'),
  {
    jenis: 'pergeseran',
    pembuat: ['pa'],
    langkah: [
      { tindakan: 'verifikasi', dari: 'diajukan', peran: ['tapd'] },
      { tindakan: 'tanda-tangani', dari: 'diverifikasi', peran: ['ppkd', 'sekda', 'kdh'], tandaTangan: true },
      { tindakan: 'kembalikan', dari: 'diajukan', peran: ['tapd'] },
    ],
  },
]
