import { parseSegmen } from '@benang/values/kode'
import { invariant } from '@benang/values/invariant'

/** The edition the codes below are printed in. */
export const edisiRekening = 'Kepmendagri 050-3708/2020'

/** One account for the demo: a level of the tree, or a leaf that documents name. */
export type RekeningContoh = {
  rekeningId: number
  edisi: string
  kode: string
  segmen: readonly number[]
  uraian: string
  rinci: boolean
}

// Transcribed by hand for the demo, as facts: codes and names of the Bagan Akun Standar of Permendagri 90/2019 as updated by
// Kepmendagri 050-3708/2020 (leaves of four digits), compared with two public lists. Not the whole chart.
const daftar: readonly (readonly [kode: string, uraian: string])[] = [
  ['1', 'ASET'],
  ['1.1', 'ASET LANCAR'],
  ['1.1.01', 'Kas dan Setara Kas'],
  ['1.1.01.01.01.0001', 'Kas di Kas Daerah'],
  ['1.1.01.02.01.0001', 'Kas di Bendahara Penerimaan'],
  ['1.1.01.03.01.0001', 'Kas di Bendahara Pengeluaran'],
  ['1.1.13', 'Aset Untuk Dikonsolidasikan'],
  ['1.1.13.01.01.0001', 'RK SKPD'],
  ['1.3', 'ASET TETAP'],
  ['1.3.02', 'Peralatan dan Mesin'],
  ['1.3.02.10.01.0002', 'Personal Computer'],
  ['1.3.04', 'Jalan, Jaringan, dan Irigasi'],
  ['1.3.04.01.01.0004', 'Jalan Kota'],
  ['1.3.04.02.07.0003', 'Bangunan Pembuang Air Kotor'],
  ['2', 'KEWAJIBAN'],
  ['2.1', 'KEWAJIBAN JANGKA PENDEK'],
  ['2.1.01', 'Utang Perhitungan Pihak Ketiga (PFK)'],
  ['2.1.01.05.01.0001', 'Utang PPh 21'],
  ['2.1.01.05.02.0001', 'Utang PPh 22'],
  ['2.1.01.05.03.0001', 'Utang PPh 23'],
  ['2.1.01.06.01.0001', 'Utang PPN Pusat'],
  ['2.1.06', 'Utang Belanja'],
  ['2.1.06.01.01.0001', 'Utang Belanja Gaji Pokok ASN-Gaji Pokok PNS'],
  ['2.1.06.02.01.0001', 'Utang Belanja Bahan Pakai Habis-Alat Tulis Kantor'],
  ['2.1.06.02.02.0012', 'Utang Belanja Jasa Kantor-Jasa Tenaga Kesehatan'],
  ['2.1.06.02.02.0117', 'Utang Belanja Jasa Konsultansi-Jasa Konsultansi Perencanaan'],
  ['2.1.06.02.02.0119', 'Utang Belanja Jasa Konsultansi Pengawasan'],
  [
    '2.1.06.02.03.0610',
    'Utang Belanja Pemeliharaan Jalan, Jaringan, dan Irigasi-Jalan dan Jembatan-Jalan Kota',
  ],
  ['2.1.06.07.10.0002', 'Utang Belanja Modal Komputer Unit-Personal Computer'],
  ['2.1.06.09.01.0004', 'Utang Belanja Modal Jalan-Jalan Kota'],
  ['2.1.06.09.02.0048', 'Utang Belanja Modal Bangunan Air Kotor-Bangunan Pembuang Air Kotor'],
  ['3', 'EKUITAS'],
  ['3.1', 'EKUITAS'],
  ['3.1.01', 'Ekuitas'],
  ['3.1.01.01.01.0001', 'Ekuitas'],
  ['3.1.02', 'Ekuitas SAL'],
  ['3.1.02.01.01.0001', 'Estimasi Pendapatan'],
  ['3.1.02.03.01.0001', 'Apropriasi Belanja'],
  ['3.1.02.05.01.0001', 'Estimasi Perubahan SAL'],
  ['3.1.03', 'Ekuitas untuk Dikonsolidasikan'],
  ['3.1.03.01.01.0001', 'RK PPKD'],
  ['4', 'PENDAPATAN DAERAH'],
  ['4.1', 'PENDAPATAN ASLI DAERAH (PAD)'],
  ['4.1.01', 'Pajak Daerah'],
  ['4.1.01.06.01.0001', 'Pajak Hotel'],
  ['4.1.01.15.01.0001', 'PBBP2'],
  ['4.2', 'PENDAPATAN TRANSFER'],
  ['4.2.01', 'Pendapatan Transfer Pemerintah Pusat'],
  ['4.2.01.01.02.0001', 'DAU'],
  ['5', 'BELANJA DAERAH'],
  ['5.1', 'BELANJA OPERASI'],
  ['5.1.01', 'Belanja Pegawai'],
  ['5.1.01.01.01.0001', 'Belanja Gaji Pokok PNS'],
  ['5.1.02', 'Belanja Barang dan Jasa'],
  ['5.1.02.01.01.0001', 'Belanja Alat Tulis Kantor'],
  ['5.1.02.02.01.0012', 'Belanja Jasa Tenaga Kesehatan'],
  ['5.1.02.02.07.0002', 'Belanja Jasa Konsultansi Perencanaan'],
  ['5.1.02.02.07.0004', 'Belanja Jasa Konsultansi Pengawasan'],
  ['5.1.02.03.04.0004', 'Belanja Pemeliharaan Jalan dan Jembatan-Jalan-Jalan Kota'],
  ['5.1.02.04.01.0001', 'Belanja Perjalanan Dinas Dalam Daerah'],
  ['5.2', 'BELANJA MODAL'],
  ['5.2.02', 'Belanja Modal Peralatan dan Mesin'],
  ['5.2.02.10.01.0002', 'Belanja Modal Personal Computer'],
  ['5.2.04', 'Belanja Modal Jalan, Jaringan, dan Irigasi'],
  ['5.2.04.01.01.0004', 'Belanja Modal Jalan Kota'],
  ['5.2.04.02.07.0003', 'Belanja Modal Bangunan Pembuang Air Kotor'],
  ['5.3', 'BELANJA TIDAK TERDUGA'],
  ['5.3.01', 'Belanja Tidak Terduga'],
  ['5.3.01.01.01.0001', 'Belanja Tidak Terduga'],
  ['6', 'PEMBIAYAAN DAERAH'],
  ['6.1', 'PENERIMAAN PEMBIAYAAN'],
  ['6.1.01', 'Sisa Lebih Perhitungan Anggaran Tahun Sebelumnya'],
  ['6.1.01.05.01.0008', 'Penghematan Belanja Barang dan Jasa-Jasa'],
  ['7', 'PENDAPATAN DAERAH-LO'],
  ['7.1', 'PENDAPATAN ASLI DAERAH (PAD)-LO'],
  ['7.1.01', 'Pajak Daerah-LO'],
  ['7.1.01.06.01.0001', 'Pajak Hotel-LO'],
  ['7.1.01.15.01.0001', 'PBBP2-LO'],
  ['7.2', 'PENDAPATAN TRANSFER-LO'],
  ['7.2.01', 'Pendapatan Transfer Pemerintah Pusat-LO'],
  ['7.2.01.01.02.0001', 'DAU-LO'],
  ['8', 'BEBAN DAERAH'],
  ['8.1', 'BEBAN OPERASI'],
  ['8.1.01', 'Beban Pegawai'],
  ['8.1.01.01.01.0001', 'Beban Gaji Pokok PNS'],
  ['8.1.02', 'Beban Barang dan Jasa'],
  ['8.1.02.01.01.0001', 'Beban Alat Tulis Kantor'],
  ['8.1.02.02.01.0012', 'Beban Jasa Tenaga Kesehatan'],
  ['8.1.02.02.07.0002', 'Beban Jasa Konsultansi Perencanaan'],
  ['8.1.02.02.07.0004', 'Beban Jasa Konsultansi Pengawasan'],
  ['8.1.02.03.04.0004', 'Beban Pemeliharaan Jalan dan Jembatan-Jalan-Jalan Kota'],
  ['8.1.02.04.01.0001', 'Beban Perjalanan Dinas Dalam Daerah'],
  ['8.4', 'BEBAN TAK TERDUGA'],
  ['8.4.01', 'Beban Tak Terduga'],
  ['8.4.01.01.01.0001', 'Beban Tak Terduga'],
  ['3.1.02.02.01.0001', 'Estimasi Penerimaan Pembiayaan'],
]

/** The accounts of the demo, numbered in this order. */
export const rekeningContoh: readonly RekeningContoh[] = daftar.map(([kode, uraian], index) => {
  const segmen = parseSegmen(kode)
  invariant(segmen !== null, `a code of an account: ${kode}`)
  return { rekeningId: index + 1, edisi: edisiRekening, kode, segmen, uraian, rinci: segmen.length === 6 }
})
