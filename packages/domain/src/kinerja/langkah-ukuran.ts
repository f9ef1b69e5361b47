import type { Langkah } from '@benang/documents/jenis-dokumen'
import { batalkan } from '../sistem/batalkan.ts'

/** The way of a measure: the PPTK writes it, the head of the SKPD signs it, Bappeda verifies and records it. */
export function langkahUkuran(nama: string): readonly Langkah[] {
  return [
    {
      tindakan: 'ajukan',
      label: `Ajukan ${nama}`,
      dari: ['draf', 'dikembalikan'],
      ke: 'diajukan',
      peran: ['pptk'],
      fungsi: 'pembuat',
    },
    {
      tindakan: 'tanda-tangani',
      label: `Tanda tangani ${nama}`,
      dari: ['diajukan'],
      ke: 'disetujui',
      peran: ['pa', 'kpa'],
      fungsi: 'penyetuju',
      tandaTangan: true,
      bernomor: true,
    },
    {
      tindakan: 'verifikasi',
      label: `Verifikasi ${nama}`,
      dari: ['disetujui'],
      ke: 'diverifikasi',
      peran: ['bappeda'],
      fungsi: 'pemeriksa',
      membukukan: true,
    },
    {
      tindakan: 'kembalikan',
      label: `Kembalikan ${nama}`,
      dari: ['diajukan'],
      ke: 'dikembalikan',
      peran: ['pa', 'kpa'],
      fungsi: 'penyetuju',
      wajibCatatan: true,
    },
    {
      tindakan: 'minta-perbaikan',
      label: `Minta perbaikan ${nama}`,
      dari: ['disetujui'],
      ke: 'dikembalikan',
      peran: ['bappeda'],
      fungsi: 'pemeriksa',
      wajibCatatan: true,
    },
    batalkan(nama, ['pptk']),
  ]
}
