import { findPeran } from '@benang/domain/organisasi/peran'
import type { FormCetak } from '../sistem/form-cetak.ts'
import { dasarOf, dasarSpd, pembebanan, penerimaOf } from './pembebanan.ts'

/** SPM-LS: the order of PA or KPA to the treasury (Permendagri 77/2020, recalled). */
export const formSpm: FormCetak = {
  ...{ jenis: 'spm', judul: 'Surat Perintah Membayar Langsung (SPM-LS)', arah: 'tegak', kop: 'unit' },
  penandatangan: [{ sebutan: null, peran: 'pa', tindakan: 'tanda-tangani' }],
  pembuka: (data) => [
    {
      jenis: 'fakta',
      fakta: [
        { label: 'Kepada Yth.', nilai: findPeran('kuasa-bud')?.nama ?? 'Kuasa BUD' },
        { label: 'SKPD', nilai: `${data.dokumen.unitKode} ${data.dokumen.unitNama}` },
        ...penerimaOf(data),
        ...dasarOf(data, [['spp', 'SPP']]),
        dasarSpd(data),
        { label: 'Untuk keperluan', nilai: data.dokumen.uraian },
        {
          label: 'Pernyataan tanggung jawab',
          nilai: data.dokumen.isi['sptj'] === true ? 'Ada' : 'Belum ada',
        },
      ],
    },
    {
      jenis: 'alinea',
      teks: 'Supaya menerbitkan SP2D kepada penerima tersebut atas pembebanan pada kode rekening berikut.',
    },
  ],
  tabel: pembebanan,
}
