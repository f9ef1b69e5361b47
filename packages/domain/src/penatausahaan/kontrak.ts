import type { JenisDokumen } from '@benang/documents/jenis-dokumen'
import { batalkan } from '../sistem/batalkan.ts'

/** A commitment within the budget: it binds the DPA, not the SPD (PP-12-2019:P10.1). */
export const kontrak: JenisDokumen = {
  kode: 'kontrak',
  nama: 'Kontrak',
  singkatan: 'Kontrak',
  bidang: 'penatausahaan',
  templatNomor: '{seq5}/KONTRAK/{unit}/{bulan}/{tahun}',
  isian: [
    { nama: 'penyedia', label: 'Penyedia', tipe: 'teks', wajib: true },
    { nama: 'selesai', label: 'Tanggal selesai', tipe: 'tanggal', wajib: true },
  ],
  baris: 'mata-anggaran',
  asal: { jenis: ['dpa'], status: ['disahkan'], wajib: true, satu: false },
  langkah: [
    {
      tindakan: 'ajukan',
      label: 'Ajukan kontrak',
      dari: ['draf', 'dikembalikan'],
      ke: 'diajukan',
      peran: ['pptk'],
      fungsi: 'pembuat',
    },
    {
      tindakan: 'tanda-tangani',
      label: 'Tanda tangani kontrak',
      dari: ['diajukan'],
      ke: 'disahkan',
      peran: ['pa', 'kpa'],
      fungsi: 'penyetuju',
      tandaTangan: true,
      bernomor: true,
      membukukan: true,
    },
    {
      tindakan: 'kembalikan',
      label: 'Kembalikan kontrak',
      dari: ['diajukan'],
      ke: 'dikembalikan',
      peran: ['pa', 'kpa'],
      fungsi: 'penyetuju',
      wajibCatatan: true,
    },
    batalkan('kontrak', ['pptk']),
  ],
}
