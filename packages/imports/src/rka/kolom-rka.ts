import type { Susunan } from '../rujukan/kepala.ts'

/** Who wrote the file: our own template, SIPD-RI, wp-sipd, or anybody with a layout of their own. */
export type KodeDialek = 'benang' | 'sipd-ri' | 'wp-sipd' | 'bebas'

/** Which sign parts decimals in numbers written as text; null: nobody said, so what could be two numbers is refused. */
export type Desimal = 'koma' | 'titik' | null

/** A way an RKA is laid out, by its headings (letters and digits only, as `findKepala` compares them). */
export type DialekRka = { kode: KodeDialek; nama: string; desimal: Desimal; susunan: Susunan }

const kolom = (nama: string, ...judul: readonly string[]) => ({ nama, judul })
const wajib = (nama: string, ...judul: readonly string[]) => ({ nama, judul, wajib: true as const })

/** Headings of our own template, in the order it shows them; `lebar` in letters. The reader knows them by `nama`. */
export const kolomTemplat: readonly { nama: string; judul: string; lebar: number; tersembunyi?: true }[] = [
  { nama: 'subKegiatan', judul: 'Sub kegiatan', lebar: 22 },
  { nama: 'rekening', judul: 'Rekening', lebar: 26 },
  { nama: 'paket', judul: 'Paket', lebar: 18 },
  { nama: 'keterangan', judul: 'Keterangan', lebar: 18 },
  { nama: 'uraian', judul: 'Uraian', lebar: 46 },
  { nama: 'spesifikasi', judul: 'Spesifikasi', lebar: 22 },
  { nama: 'koefisien', judul: 'Koefisien', lebar: 22 },
  { nama: 'volume', judul: 'Volume', lebar: 12 },
  { nama: 'harga', judul: 'Harga satuan', lebar: 17 },
  { nama: 'ppn', judul: 'PPN (%)', lebar: 9 },
  { nama: 'jumlah', judul: 'Jumlah', lebar: 19 },
  { nama: 'dana', judul: 'Sumber dana', lebar: 26 },
  { nama: 'lokasi', judul: 'Lokasi', lebar: 18 },
  { nama: 'jenisBelanja', judul: 'Jenis belanja', lebar: 15 },
  { nama: 'penerima', judul: 'Penerima', lebar: 20 },
  { nama: 'alamatPenerima', judul: 'Alamat penerima', lebar: 22 },
  { nama: 'standarHargaId', judul: 'Standar harga', lebar: 14, tersembunyi: true },
  { nama: 'barisId', judul: 'baris_id', lebar: 10, tersembunyi: true },
  { nama: 'dasarRev', judul: 'dasar_revisi', lebar: 10, tersembunyi: true },
]

const plain = (judul: string) => judul.toLowerCase().replaceAll(/[\s_./()-]/g, '')

/** The columns of SIPD-RI a file of ours writes, in order; wp-sipd names some of them otherwise. */
export const kolomSipd: readonly string[] = [
  ...['kode_skpd', 'nama_skpd', 'kode_sub_giat', 'nama_sub_giat', 'jenis_bl', 'kode_akun', 'nama_akun'],
  ...[
    'subs_bl_teks',
    'ket_bl_teks',
    'nama_standar_harga',
    'spek',
    'koefisien',
    'vol_1',
    'sat_1',
    'vol_2',
    'sat_2',
  ],
  ...['vol_3', 'sat_3', 'vol_4', 'sat_4', 'volume', 'satuan', 'harga_satuan', 'pajak', 'total_harga'],
  ...['kode_dana', 'nama_dana', 'lokus_akun_teks', 'alamat_penerima', 'lokasi'],
]

const sipd = (nama: string, spek: string, vol: string) => [
  kolom('subKegiatan', 'kodesubgiat', 'kodesubkegiatan', 'kodesubkeg'),
  wajib('rekening', 'kodeakun'),
  kolom('paket', 'subsblteks'),
  kolom('keterangan', 'ketblteks'),
  wajib('uraian', nama),
  kolom('spesifikasi', spek),
  kolom('koefisien', 'koefisien'),
  ...[1, 2, 3, 4].flatMap((n) => [kolom(`vol${n}`, `${vol}${n}`), kolom(`sat${n}`, `sat${n}`)]),
  kolom('volume', 'volume'),
  kolom('satuan', 'satuan'),
  wajib('harga', 'hargasatuan'),
  kolom('ppn', 'pajak'),
  ...[kolom('jumlah', 'totalharga'), kolom('jumlahLain', 'rincian')],
  ...[kolom('dana', 'kodedana'), kolom('danaLain', 'namadana')],
  kolom('jenisBelanja', 'jenisbl'),
  ...[kolom('penerima', 'lokusakunteks'), kolom('penerimaLain', 'namapenerima')],
  kolom('alamatPenerima', 'alamatpenerima'),
  kolom('lokasi', 'lokasi'),
]

/** The layouts that are known by their headings; what none of them fits is free. */
export const semuaDialek: readonly DialekRka[] = [
  {
    ...{ kode: 'benang', nama: 'Templat Benang', desimal: 'koma' },
    susunan: kolomTemplat.map(({ nama, judul }) =>
      ['uraian', 'koefisien', 'harga', 'barisId', 'dasarRev'].includes(nama)
        ? wajib(nama, plain(judul))
        : kolom(nama, plain(judul)),
    ),
  },
  {
    ...{ kode: 'sipd-ri', nama: 'SIPD-RI', desimal: null },
    susunan: sipd('namastandarharga', 'spek', 'vol'),
  },
  {
    ...{ kode: 'wp-sipd', nama: 'wp-sipd', desimal: null },
    susunan: sipd('namakomponen', 'spekkomponen', 'volum'),
  },
]

/** Name of the sheet in which our template says what it was written from. */
export const lembarAsal = 'Benang'
