import type { FormCetak } from '../sistem/form-cetak.ts'
import { faktaUmum } from '../sistem/form-umum.ts'
import { kolomJumlah, tabelRekening } from '../sistem/tabel-rekening.ts'

/** STS: what was paid into kas daerah, by account; signed by the treasurer, confirmed by the treasury. */
export const formSts: FormCetak = {
  ...{ jenis: 'sts', judul: 'Surat Tanda Setoran (STS)', arah: 'tegak', kop: 'unit' },
  penandatangan: [
    { sebutan: 'Uang diterima di Kas Daerah', peran: 'kuasa-bud', tindakan: 'tanda-tangani' },
    { sebutan: null, peran: 'bendahara-penerimaan', tindakan: 'ajukan' },
  ],
  pembuka: (data) => [
    { jenis: 'fakta', fakta: faktaUmum(data) },
    { jenis: 'alinea', teks: 'Harap diterima uang dengan rincian penerimaan sebagai berikut.' },
  ],
  tabel: ({ dokumen }) => tabelRekening(dokumen.baris, { jumlah: 'JUMLAH SETORAN', kolom: [kolomJumlah] }),
}

/** TBP: the receipt a payer takes home. */
export const formTbp: FormCetak = {
  ...{ jenis: 'tbp', judul: 'Tanda Bukti Penerimaan (TBP)', arah: 'tegak', kop: 'unit' },
  penandatangan: [
    {
      ...{ sebutan: 'Penyetor', peran: '', tindakan: null },
      isi: { jenis: 'tbp', nama: 'penyetor', jabatan: '' },
    },
    { sebutan: null, peran: 'bendahara-penerimaan', tindakan: 'ajukan' },
  ],
  pembuka: (data) => [{ jenis: 'fakta', fakta: faktaUmum(data) }],
  tabel: ({ dokumen }) => tabelRekening(dokumen.baris, { jumlah: 'JUMLAH DITERIMA', kolom: [kolomJumlah] }),
}
