import type { JenisDokumen } from '@benang/documents/jenis-dokumen'
import { ajukanDanSahkan } from '../sistem/ajukan-dan-sahkan.ts'

/**
 * STS: revenue reaches kas daerah. From a TBP the treasurer pays in what he holds; without one the payer (or the centre, for a
 * transfer) paid into kas daerah itself. The treasury confirms that the money is there (PP-12-2019:P137.1, P11.1).
 */
export const sts: JenisDokumen = {
  kode: 'sts',
  nama: 'Surat Tanda Setoran',
  singkatan: 'STS',
  bidang: 'penatausahaan',
  templatNomor: '{seq5}/STS/{unit}/{bulan}/{tahun}',
  isian: [
    {
      nama: 'bukti',
      label: 'Bukti setor bank',
      tipe: 'teks',
      wajib: true,
      bantuan: 'Nomor validasi bank atau nota kredit rekening kas daerah.',
    },
    {
      nama: 'alasan',
      label: 'Alasan terlambat disetor',
      tipe: 'paragraf',
      wajib: false,
      bantuan: 'Hanya bila lewat satu hari kerja sejak TBP; sebut Perkada bila letaknya jauh.',
    },
  ],
  baris: 'pendapatan',
  asal: { jenis: ['tbp'], status: ['diverifikasi'], wajib: false, satu: true },
  langkah: ajukanDanSahkan('STS', {
    pembuat: ['bendahara-penerimaan'],
    pengesah: ['kuasa-bud', 'ppkd'],
    membukukan: true,
  }),
}
