/** A group of like things: account, satuan, and names with thousands of rupiah; `spek` multiplies each by its factor in percent. */
export type KelompokContoh = {
  kode: string
  nama: string
  jenis: 'SSH' | 'SBU'
  rekening: readonly string[]
  satuan: string
  tkdn?: number
  barang: readonly (readonly [nama: string, ribu: number])[]
  spek: readonly (readonly [spesifikasi: string, persen: number])[]
}

const polos = [['', 100]] as const

/** DATA CONTOH: what offices of the demo buy beside the things of its own budgets; plausible, from no price list. */
export const kelompokContoh: readonly KelompokContoh[] = [
  {
    ...{ kode: '1.1.7.01.03', nama: 'Alat tulis kantor', jenis: 'SSH', satuan: 'buah', tkdn: 4000 },
    rekening: ['5.1.2.1.1.24', '5.1.2.1.1.1'],
    barang: [
      ['Bolpoin', 4],
      ['Spidol papan tulis', 11],
      ['Penggaris besi', 14],
      ['Stapler', 38],
      ['Gunting kertas', 17],
      ['Buku agenda', 42],
      ['Ordner', 36],
      ['Penghapus papan', 9],
    ],
    spek: [
      ['kecil', 80],
      ['sedang', 100],
      ['besar', 130],
    ],
  },
  {
    ...{ kode: '1.1.7.01.04', nama: 'Kertas dan cetak', jenis: 'SSH', satuan: 'rim', tkdn: 6250 },
    rekening: ['5.1.2.1.1.24', '5.1.2.1.1.25'],
    barang: [
      ['Kertas HVS A4', 52],
      ['Kertas HVS F4', 58],
      ['Kertas HVS A3', 110],
      ['Kertas buram', 41],
      ['Kertas daur ulang', 64],
    ],
    spek: [
      ['70 gram', 92],
      ['75 gram', 96],
      ['80 gram', 100],
      ['100 gram', 128],
    ],
  },
  {
    ...{ kode: '1.1.7.02.01', nama: 'Bahan bangunan', jenis: 'SSH', satuan: 'buah' },
    rekening: [],
    barang: [
      ['Besi beton polos', 74],
      ['Besi beton ulir', 88],
      ['Pipa PVC', 67],
      ['Kayu kelas II', 132],
      ['Papan cor', 58],
      ['Seng gelombang', 79],
    ],
    spek: [
      ['8 mm', 62],
      ['10 mm', 80],
      ['12 mm', 100],
      ['16 mm', 148],
      ['19 mm', 195],
    ],
  },
  {
    ...{ kode: '1.1.7.02.02', nama: 'Bahan curah', jenis: 'SSH', satuan: 'm³' },
    rekening: [],
    barang: [
      ['Pasir beton', 285],
      ['Pasir pasang', 245],
      ['Kerikil beton', 310],
      ['Batu kali', 255],
      ['Tanah urug', 118],
      ['Sirtu', 172],
    ],
    spek: polos,
  },
  {
    ...{ kode: '1.1.7.02.03', nama: 'Semen dan perekat', jenis: 'SSH', satuan: 'kg', tkdn: 8150 },
    rekening: [],
    barang: [
      ['Semen portland', 1.6],
      ['Semen putih', 3.2],
      ['Kawat beton', 24],
      ['Paku', 19],
      ['Perekat bata ringan', 2.4],
    ],
    spek: polos,
  },
  {
    ...{ kode: '1.3.02.01', nama: 'Upah', jenis: 'SSH', satuan: 'orang hari' },
    rekening: [],
    barang: [
      ['Pekerja', 120],
      ['Tukang batu', 150],
      ['Tukang kayu', 150],
      ['Tukang besi', 150],
      ['Kepala tukang', 170],
      ['Mandor', 180],
    ],
    spek: polos,
  },
  {
    ...{ kode: '1.3.2.05', nama: 'Alat elektronik', jenis: 'SSH', satuan: 'unit', tkdn: 3025 },
    rekening: ['5.2.2.10.1'],
    barang: [
      ['Pemindai dokumen', 6_800],
      ['Proyektor', 9_400],
      ['Pencetak laser', 4_900],
      ['Tablet', 5_600],
      ['Kamera dokumentasi', 11_200],
    ],
    spek: [
      ['kelas dasar', 85],
      ['kelas menengah', 100],
      ['kelas tinggi', 145],
    ],
  },
  {
    ...{ kode: '1.1.7.03.01', nama: 'Bahan kebersihan', jenis: 'SSH', satuan: 'buah' },
    rekening: ['5.1.2.1.1'],
    barang: [
      ['Sapu lidi', 16],
      ['Kain pel', 34],
      ['Cairan pembersih', 27],
      ['Kantong sampah', 22],
      ['Tempat sampah', 145],
      ['Sarung tangan kerja', 13],
    ],
    spek: [
      ['biasa', 100],
      ['isi dua', 180],
    ],
  },
  {
    ...{ kode: '1.1.7.04.01', nama: 'Bahan kesehatan', jenis: 'SSH', satuan: 'kotak', tkdn: 5500 },
    rekening: ['5.1.2.1.1.37', '5.1.2.1.2'],
    barang: [
      ['Masker medis', 38],
      ['Sarung tangan lateks', 76],
      ['Kapas steril', 29],
      ['Kasa gulung', 33],
      ['Alat suntik', 92],
      ['Reagen gula darah', 168],
    ],
    spek: [
      ['isi 25', 60],
      ['isi 50', 100],
      ['isi 100', 185],
    ],
  },
  {
    ...{ kode: '2.1.01', nama: 'Honorarium', jenis: 'SBU', satuan: 'orang/jam' },
    rekening: ['5.1.2.2.1'],
    barang: [
      ['Honorarium narasumber', 900],
      ['Honorarium moderator', 650],
      ['Honorarium pembahas', 500],
    ],
    spek: [
      ['kepala daerah atau setara', 180],
      ['eselon I', 155],
      ['eselon II', 110],
      ['eselon III ke bawah', 100],
    ],
  },
  {
    ...{ kode: '2.1.02', nama: 'Perjalanan dinas', jenis: 'SBU', satuan: 'orang/hari' },
    rekening: ['5.1.2.4.1'],
    barang: [
      ['Uang harian luar provinsi', 430],
      ['Uang harian dalam provinsi', 370],
      ['Uang representasi', 150],
    ],
    spek: [
      ['eselon II', 100],
      ['eselon III', 95],
      ['eselon IV', 90],
      ['golongan III', 86],
      ['golongan II', 82],
    ],
  },
  {
    ...{ kode: '2.1.03', nama: 'Rapat dan pertemuan', jenis: 'SBU', satuan: 'orang/kali' },
    rekening: ['5.1.2.1.4', '5.1.2.2.1'],
    barang: [
      ['Paket rapat setengah hari', 285],
      ['Paket rapat sehari', 375],
      ['Paket rapat menginap', 860],
    ],
    spek: [
      ['eselon II', 115],
      ['eselon III ke bawah', 100],
    ],
  },
]
