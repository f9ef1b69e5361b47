import type { Isian, JenisDokumen } from '@benang/documents/jenis-dokumen'
import { batalkan } from '../sistem/batalkan.ts'

const pembuat = ['pptk', 'pa', 'kpa']
const pemeriksa = ['ppkd', 'tapd']

/** The sources of a price in the head of a proposal, by number; the first three are asked for. */
export const nomorSumber = [1, 2, 3, 4, 5] as const

/**
 * A price an SKPD asks for: of a new item, or another price of one that is there. One proposal is one item, so that each is taken
 * or refused with its own reason; once verified it waits for a decree (penetapan standar).
 */
export const usulanStandar: JenisDokumen = {
  kode: 'usulan_standar',
  nama: 'Usulan Standar Harga',
  singkatan: 'Usulan standar',
  bidang: 'penganggaran',
  templatNomor: '{seq4}/USULAN-STANDAR/{unit}/{tahun}',
  isian: [
    {
      ...{ nama: 'jenis', label: 'Kelompok', tipe: 'pilihan', wajib: true },
      pilihan: [
        { nilai: 'SSH', label: 'SSH: barang dan jasa' },
        { nilai: 'SBU', label: 'SBU: honorarium, perjalanan dinas, rapat' },
      ],
    },
    {
      ...{ nama: 'kode', label: 'Kode standar yang diubah', tipe: 'teks', wajib: false },
      bantuan: 'Kosongkan untuk barang yang belum ada dalam daftar.',
    },
    { nama: 'nama', label: 'Nama barang atau jasa', tipe: 'teks', wajib: true, lebar: true },
    { nama: 'spesifikasi', label: 'Spesifikasi', tipe: 'teks', wajib: false },
    { nama: 'satuan', label: 'Satuan', tipe: 'teks', wajib: true },
    {
      nama: 'harga',
      label: 'Harga yang diusulkan',
      tipe: 'uang',
      wajib: true,
      bantuan: 'Per satuan, termasuk PPN.',
    },
    {
      ...{ nama: 'zona', label: 'Zona', tipe: 'bilangan', wajib: false },
      bantuan: 'Zona 1 sampai 9 yang harganya diubah; kosong berarti zona 1.',
    },
    {
      ...{ nama: 'shsr', label: 'Batas menurut SHSR', tipe: 'uang', wajib: false },
      bantuan: 'Wajib untuk SBU: satuan biaya tertinggi dalam lampiran Perpres bagi daerah ini.',
    },
    {
      ...{ nama: 'tkdn', label: 'TKDN (%)', tipe: 'kuantitas', wajib: false },
      bantuan: 'Nilai pada sertifikat TKDN, 0 sampai 100.',
    },
    {
      ...{ nama: 'kelompok', label: 'Kode kelompok barang', tipe: 'teks', wajib: false },
      bantuan: 'Untuk barang baru; kode standarnya menjadi kelompok ini dan nomor urut.',
    },
    {
      ...{ nama: 'rekening', label: 'Rekening belanja yang boleh', tipe: 'teks', wajib: false },
      bantuan: 'Dipisah koma; kosong berarti semua rekening.',
    },
    ...nomorSumber.flatMap(sumber),
    {
      ...{ nama: 'alasan', label: 'Mengapa diperlukan', tipe: 'paragraf', wajib: true },
      bantuan: 'Sebut pekerjaan yang memerlukannya, dan mengapa standar yang ada tidak cukup.',
    },
  ],
  baris: 'tanpa',
  jumlahDari: 'harga',
  rentangTahun: [1, 0],
  langkah: [
    {
      ...{
        tindakan: 'ajukan',
        label: 'Ajukan usulan standar',
        dari: ['draf', 'dikembalikan'],
        ke: 'diajukan',
      },
      ...{ peran: pembuat, fungsi: 'pembuat', bernomor: true },
    },
    {
      ...{
        tindakan: 'verifikasi',
        label: 'Verifikasi usulan standar',
        dari: ['diajukan'],
        ke: 'diverifikasi',
      },
      ...{ peran: pemeriksa, fungsi: 'pemeriksa' },
    },
    {
      ...{
        tindakan: 'kembalikan',
        label: 'Kembalikan usulan standar',
        dari: ['diajukan'],
        ke: 'dikembalikan',
      },
      ...{ peran: pemeriksa, fungsi: 'pemeriksa', wajibCatatan: true },
    },
    {
      ...{ tindakan: 'tolak', label: 'Tolak usulan standar', dari: ['diajukan'], ke: 'ditolak' },
      ...{ peran: pemeriksa, fungsi: 'pemeriksa', wajibCatatan: true },
    },
    batalkan('usulan standar', pembuat),
  ],
}

/** Who offers the price, when, and for how much. */
function sumber(nomor: number): readonly Isian[] {
  const wajib = nomor <= 3
  return [
    {
      ...{ nama: `sumber${nomor}`, label: `Sumber harga ${nomor}`, tipe: 'teks', wajib, lebar: true },
      bantuan: 'Nama toko, penyedia, e-katalog atau kontrak; lampirkan buktinya setelah disimpan.',
    },
    { nama: `sumber${nomor}Tanggal`, label: `Tanggal sumber ${nomor}`, tipe: 'tanggal', wajib },
    { nama: `sumber${nomor}Harga`, label: `Harga menurut sumber ${nomor}`, tipe: 'uang', wajib },
  ]
}
