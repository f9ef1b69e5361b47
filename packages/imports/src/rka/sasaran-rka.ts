import type { KolomImpor, Sasaran } from '../imporan/pemetaan.ts'
import { semuaDialek } from './kolom-rka.ts'

const kolom: readonly (Pick<KolomImpor, 'nama' | 'label' | 'bantuan' | 'wajib'> & {
  lain?: readonly string[]
})[] = [
  { nama: 'subKegiatan', label: 'Sub kegiatan', lain: ['subkegiatan', 'subkeg', 'kodesubkegiatan'] },
  { nama: 'rekening', label: 'Rekening', lain: ['koderekening', 'akun', 'rekeningbelanja'] },
  { nama: 'paket', label: 'Paket [#]', lain: ['kelompok', 'namapaket'] },
  { nama: 'keterangan', label: 'Keterangan [-]' },
  {
    nama: 'uraian',
    label: 'Uraian',
    wajib: true,
    lain: ['namabarang', 'komponen', 'rincianbelanja', 'uraianbelanja'],
  },
  { nama: 'spesifikasi', label: 'Spesifikasi', lain: ['spesifikasibarang'] },
  {
    nama: 'koefisien',
    label: 'Koefisien',
    bantuan: 'Angka dan satuan dalam satu sel, misalnya 6 rim x 12 bulan.',
    lain: ['koef'],
  },
  {
    nama: 'volume',
    label: 'Volume',
    bantuan: 'Dipakai bersama Satuan bila koefisien tidak ada; kalau ada, dicocokkan.',
    lain: ['vol', 'kuantitas', 'qty'],
  },
  { nama: 'satuan', label: 'Satuan', lain: ['sat'] },
  { nama: 'harga', label: 'Harga satuan', wajib: true, lain: ['harga', 'hargasatuanrp', 'tarif'] },
  { nama: 'ppn', label: 'PPN (%)', lain: ['ppn', 'pajakpersen'] },
  {
    nama: 'jumlah',
    label: 'Jumlah',
    bantuan: 'Hanya dicocokkan dengan koefisien × harga.',
    lain: ['total', 'jumlahrp', 'jumlahharga', 'rincian'],
  },
  { nama: 'dana', label: 'Sumber dana', lain: ['sumberdana', 'sumberpendanaan', 'namadana'] },
  { nama: 'lokasi', label: 'Lokasi' },
  { nama: 'jenisBelanja', label: 'Jenis belanja' },
  { nama: 'penerima', label: 'Penerima', lain: ['namapenerima'] },
  { nama: 'alamatPenerima', label: 'Alamat penerima' },
  ...[1, 2, 3, 4].flatMap((n) => [
    { nama: `vol${n}`, label: `Faktor ${n}: angka` },
    { nama: `sat${n}`, label: `Faktor ${n}: satuan` },
  ]),
  { nama: 'standarHargaId', label: 'Standar harga (kode tersembunyi)' },
  { nama: 'barisId', label: 'Nomor baris Benang (tersembunyi)' },
  { nama: 'dasarRev', label: 'Keadaan dasar Benang (tersembunyi)' },
]

const plain = (teks: string) => teks.toLowerCase().replaceAll(/[\s_./()-]/g, '')

/** Every column an RKA can be read from, with all headings it is known by: those of the known layouts and words of everyday tables. */
export const sasaranRka: Sasaran = [
  kolom.map(({ lain = [], ...satu }) => {
    const dikenal = semuaDialek.flatMap(({ susunan }) =>
      susunan.filter(({ nama }) => nama === satu.nama).flatMap(({ judul }) => judul),
    )
    return { ...satu, judul: [...new Set([...dikenal, plain(satu.label), ...lain])] }
  }),
]
