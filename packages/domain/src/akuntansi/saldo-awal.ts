import type { JenisDokumen } from '@benang/documents/jenis-dokumen'
import { batalkan } from '../sistem/batalkan.ts'

/**
 * What a book begins with: kas daerah, and for a pemda that starts during the year its plafon. A line is a key and an
 * amount; its key says which of the two. PPKD drafts, the head of the region signs (PP-12-2019:P7.2).
 */
export const saldoAwal: JenisDokumen = {
  kode: 'saldo_awal',
  nama: 'Saldo Awal',
  singkatan: 'Saldo awal',
  bidang: 'akuntansi',
  templatNomor: '{seq3}/SALDO-AWAL/{unit}/{tahun}',
  isian: [
    {
      nama: 'dasar',
      label: 'Dasar saldo',
      tipe: 'teks',
      wajib: true,
      bantuan: 'Perda pertanggungjawaban tahun lalu, rekening koran, atau Perda APBD.',
    },
  ],
  baris: 'plafon',
  barisAkun: true,
  langkah: [
    {
      tindakan: 'ajukan',
      label: 'Ajukan saldo awal',
      dari: ['draf', 'dikembalikan'],
      ke: 'diajukan',
      peran: ['ppkd'],
      fungsi: 'pembuat',
    },
    {
      tindakan: 'tanda-tangani',
      label: 'Tanda tangani saldo awal',
      dari: ['diajukan'],
      ke: 'disahkan',
      peran: ['kdh'],
      fungsi: 'pengesah',
      tandaTangan: true,
      bernomor: true,
      membukukan: true,
    },
    {
      tindakan: 'kembalikan',
      label: 'Kembalikan saldo awal',
      dari: ['diajukan'],
      ke: 'dikembalikan',
      peran: ['kdh'],
      fungsi: 'pengesah',
      wajibCatatan: true,
    },
    batalkan('saldo awal', ['ppkd']),
  ],
}
