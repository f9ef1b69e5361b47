import { dokumenOf } from '../sistem/data-cetak.ts'
import type { FormCetak } from '../sistem/form-cetak.ts'
import { faktaUmum } from '../sistem/form-umum.ts'
import { isiOf } from '../sistem/isian-cetak.ts'
import { kolomJumlah, tabelRekening } from '../sistem/tabel-rekening.ts'

/** The receipt of what a contract promised: handed over by the supplier, taken by the unit. */
export const formBast: FormCetak = {
  ...{ jenis: 'bast', arah: 'tegak', kop: 'unit' },
  penandatangan: [
    {
      ...{ sebutan: 'Yang menyerahkan', peran: '', tindakan: null },
      isi: { jenis: 'kontrak', nama: 'penyedia', jabatan: 'Penyedia' },
    },
    { sebutan: 'Yang menerima', peran: 'pa', tindakan: 'tanda-tangani' },
  ],
  pembuka: (data) => [
    {
      jenis: 'fakta',
      fakta: [
        ...faktaUmum(data),
        { label: 'Penyedia', nilai: isiOf(dokumenOf(data, 'kontrak'), 'penyedia') },
      ],
    },
    { jenis: 'alinea', teks: 'Hasil pekerjaan berikut telah diperiksa dan diterima.' },
  ],
  tabel: ({ dokumen }) =>
    tabelRekening(dokumen.baris, { jumlah: 'NILAI YANG DITERIMA', kolom: [kolomJumlah] }),
}
