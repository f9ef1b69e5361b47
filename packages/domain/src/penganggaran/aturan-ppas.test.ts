import { expect, test } from 'vitest'
import { asal, baris, fakta, pelanggaranOf } from '../testing/fakta.ts'

const plafon = baris('100', { rekening: '' })
const ppas = (isi: Record<string, string>, tanggal = '2025-08-10', lines = [plafon]) =>
  fakta('ppas', { isi, tanggal, baris: lines, asal: asal('rkpd', [plafon], { tanggal: '2025-06-30' }) })
const nota = { nota: 'Nota 5/2025' }

test.each([
  ['dengan nota kesepakatan sah', ppas(nota), []],
  [
    'tanpa nota kesepakatan ditolak',
    ppas({}),
    ['ppas-nota @ isi.nota: Isi nomor dan tanggal nota kesepakatan KUA-PPAS.'],
  ],
  [
    'dengan baris rekening ditolak',
    ppas(nota, '2025-08-10', [baris('100')]),
    [
      'ppas-plafon @ baris.1: Baris 1 (5.1.02.01.01.0024) sebuah rekening. Pilih sub kegiatan dan sumber dana.',
    ],
  ],
  [
    'yang mendahului RKPD ditolak',
    ppas(nota, '2025-05-02'),
    [
      'ppas-setelah-rkpd @ tanggal: Tanggal 2 Mei 2025 mendahului RKPD 00007 tanggal 30 Juni 2025. Isi tanggal paling awal 30 Juni 2025.',
    ],
  ],
  ['dengan proyeksi yang tepat menutup plafon sah', ppas({ ...nota, proyeksi_transfer: '100.00' }), []],
  [
    'dengan proyeksi yang tersedot pengeluaran pembiayaan ditolak',
    ppas({ ...nota, proyeksi_transfer: '100.00', proyeksi_pengeluaran: '30.00' }),
    [
      'ppas-seimbang @ isi.proyeksi_pad: Plafon belanja melebihi proyeksi pendapatan dan pembiayaan neto sebesar Rp30. Tambah proyeksi penerimaan atau kurangi plafon.',
    ],
  ],
])('KUA-PPAS %s', (_, dokumen, expected) => {
  expect(pelanggaranOf(dokumen)).toEqual(expected)
})
