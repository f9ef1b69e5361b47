import { formatTanggal } from '@benang/values/tanggal'
import { findPeran } from '@benang/domain/organisasi/peran'
import type { Baris, Tabel } from '../laporan.ts'
import type { DataCetak } from '../sistem/data-cetak.ts'
import type { FormCetak } from '../sistem/form-cetak.ts'
import { jumlahBaris } from '../sistem/tabel-rekening.ts'
import { barisSpp, dasarOf, jumlahPosisi, pembebanan, penerimaOf } from './pembebanan.ts'

/** SPP-LS: letter, what is asked by account, and the summary of DPA, SPD and SP2D (Permendagri 77/2020, recalled). */
export const formSpp: FormCetak = {
  ...{ jenis: 'spp', arah: 'tegak', kop: 'unit' },
  penandatangan: [
    { sebutan: 'Mengetahui', peran: 'pptk', tindakan: null },
    { sebutan: null, peran: 'bendahara-pengeluaran', tindakan: 'ajukan' },
  ],
  pembuka: (data) => [
    {
      jenis: 'fakta',
      fakta: [
        { label: 'Kepada Yth.', nilai: `${findPeran('pa')?.nama ?? 'PA'} ${data.dokumen.unitNama}` },
        { label: 'SKPD', nilai: `${data.dokumen.unitKode} ${data.dokumen.unitNama}` },
        { label: 'Untuk keperluan', nilai: data.dokumen.uraian },
        ...penerimaOf(data),
        ...dasarOf(data, [
          ['dpa', 'DPA-SKPD'],
          ['kontrak', 'Kontrak'],
          ['bast', 'Berita acara serah terima'],
        ]),
      ],
    },
    {
      jenis: 'alinea',
      teks: 'Dengan ini diajukan permintaan pembayaran langsung atas beban rekening berikut.',
    },
  ],
  tabel: pembebanan,
  penutup: (data) => [{ jenis: 'tabel', tabel: ringkasan(data) }],
}

/** I what may be spent, II what was released, III what was paid; then what is left of the release. */
function ringkasan(data: DataCetak): Tabel {
  const baris = barisSpp(data)
  const [dpa, spd, spp, sp2d] = [
    jumlahPosisi(data, baris, 'dpa'),
    jumlahPosisi(data, baris, 'spd'),
    jumlahPosisi(data, baris, 'spp'),
    jumlahPosisi(data, baris, 'sp2d'),
  ]
  const row = (jenis: Baris['jenis'], uraian: string, jumlah: bigint): Baris => ({
    ...{ jenis, tingkat: jenis === 'rincian' ? 1 : 0 },
    sel: [uraian, jumlah],
  })
  return {
    judul: 'Ringkasan rekening yang dibebani',
    kolom: [
      { nama: 'uraian', judul: 'Uraian', jenis: 'uraian' },
      { nama: 'jumlah', judul: 'Jumlah (Rp)', jenis: 'uang' },
    ],
    baris: [
      row('subtotal', 'I. DPA-SKPD', dpa),
      row('subtotal', 'II. SPD', spd),
      ...data.spd.map((satu) =>
        row('rincian', `SPD ${satu.nomor}, ${formatTanggal(satu.tanggal)}`, satu.jumlah),
      ),
      row('subtotal', 'III. SP2D yang sudah terbit', sp2d),
      row('rincian', 'Sedang diminta dengan SPP lain', spp - sp2d),
      row('rincian', 'SPP ini', jumlahBaris(baris)),
      row('jumlah', 'SISA SPD SETELAH SPP INI', spd - spp - jumlahBaris(baris)),
    ],
  }
}
