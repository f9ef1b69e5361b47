import type { Langkah } from '@benang/documents/jenis-dokumen'
import { batalkan } from './batalkan.ts'

/** The shortest way of a document: one role submits it, another signs it, with its number, or returns it. */
export function ajukanDanSahkan(
  nama: string,
  {
    pembuat,
    pengesah,
    membukukan,
  }: { pembuat: readonly string[]; pengesah: readonly string[]; membukukan: boolean },
): readonly Langkah[] {
  return [
    {
      tindakan: 'ajukan',
      label: `Ajukan ${nama}`,
      dari: ['draf', 'dikembalikan'],
      ke: 'diajukan',
      peran: pembuat,
      fungsi: 'pembuat',
    },
    {
      tindakan: 'tanda-tangani',
      label: `Tanda tangani ${nama}`,
      dari: ['diajukan'],
      ke: 'disahkan',
      peran: pengesah,
      fungsi: 'pengesah',
      tandaTangan: true,
      bernomor: true,
      ...(membukukan ? { membukukan: true } : {}),
    },
    {
      tindakan: 'kembalikan',
      label: `Kembalikan ${nama}`,
      dari: ['diajukan'],
      ke: 'dikembalikan',
      peran: pengesah,
      fungsi: 'pengesah',
      wajibCatatan: true,
    },
    batalkan(nama, pembuat),
  ]
}
