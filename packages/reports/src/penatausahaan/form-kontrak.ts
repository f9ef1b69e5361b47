import { faktaUmum } from '../sistem/form-umum.ts'
import type { FormCetak } from '../sistem/form-cetak.ts'
import { kolomJumlah, tabelRekening } from '../sistem/tabel-rekening.ts'

/** A summary of the contract (ringkasan kontrak); the contract itself is an attached file. */
export const formKontrak: FormCetak = {
  ...{ jenis: 'kontrak', judul: 'Ringkasan Kontrak', arah: 'tegak', kop: 'unit' },
  penandatangan: [
    {
      ...{ sebutan: null, peran: '', tindakan: null },
      isi: { jenis: 'kontrak', nama: 'penyedia', jabatan: 'Penyedia' },
    },
    { sebutan: null, peran: 'pa', tindakan: 'tanda-tangani' },
  ],
  pembuka: (data) => [{ jenis: 'fakta', fakta: faktaUmum(data) }],
  tabel: ({ dokumen }) => tabelRekening(dokumen.baris, { jumlah: 'NILAI KONTRAK', kolom: [kolomJumlah] }),
}
