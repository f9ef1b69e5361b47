import type { KodeJenisJurnal } from '@benang/ledger/jenis-jurnal'
import { type AturanMutasi, perBaris, perDokumen, perKunci, perPotongan } from './aturan-mutasi.ts'

/** Kinds of document that post by rule. A reversal copies what it reverses; keys and the book's state are jurnal of the ledger itself. */
export type JenisBerjurnal = Exclude<KodeJenisJurnal, 'daftar' | 'keadaan' | 'pembalikan'>
export type AturanJurnal = {
  /** What happens, in one sentence of an officer; docs/jurnal.md prints it. */
  uraian: string
  mutasi: readonly AturanMutasi[]
}

const anggaran: readonly AturanMutasi[] = [
  // A DPA made from its RKA finds the plafon taken already.
  perKunci(['ppas', 'plafon'], ['rka', 'ma'], { bila: ['ma', 'plafon'] }),
  perKunci(['rka', 'ma'], ['dpa', 'ma'], { bila: ['ma'], kecuali: ['pembiayaan'] }),
  // Paid financing was planned without a plafon.
  perKunci(['rencana_pengeluaran', 'pembiayaan'], ['dpa', 'ma'], { bila: ['ma', 'pembiayaan'] }),
  perKunci(['luar', 'ma'], ['bebas', 'ma'], { bila: ['ma'] }),
  perBaris(['dpa', 'ma'], ['kas', 'ma'], { bila: ['ma'], berbulan: true }),
  // The same of revenue and received financing: a target, no ceiling.
  perKunci(['rencana', 'pendapatan'], ['target_pendapatan', 'pendapatan'], { bila: ['pendapatan', 'rka'] }),
  perKunci(['luar', 'pendapatan'], ['target_pendapatan', 'pendapatan'], {
    bila: ['pendapatan'],
    kecuali: ['rka'],
  }),
]
const apropriasi: readonly AturanMutasi[] = [
  perDokumen(['lra', 'apropriasi'], ['lra', 'estimasiSal'], 'total', { bila: ['apropriasi'] }),
  perDokumen(['lra', 'estimasiSal'], ['lra', 'estimasiPenerimaan'], 'total', {
    bila: ['estimasiPenerimaan'],
  }),
]

/**
 * Which document posts which moves (Permendagri 77/2020, Bagan Akun Standar: both books of SKPD and PPKD).
 * Adding a kind is adding an entry and its row in ledger.jenis; docs/jurnal.md is printed from here.
 */
export const aturanJurnal: Readonly<Record<JenisBerjurnal, AturanJurnal>> = {
  usulan: {
    uraian: 'Usulan diterima.',
    mutasi: [perBaris(['luar', 'usulan'], ['usulan', 'usulan'])],
  },
  rkpd: {
    uraian:
      'RKPD menetapkan pagu indikatif; usulan yang ditampung mengalir ke dalamnya, selebihnya tampak tidak tertampung.',
    mutasi: [
      perBaris(['usulan', 'usulan'], ['rkpd', 'plafon'], { bila: ['usulan'] }),
      perBaris(['luar', 'plafon'], ['rkpd', 'plafon'], { kecuali: ['usulan'] }),
    ],
  },
  ppas: {
    uraian: 'KUA-PPAS menetapkan plafon dari pagu RKPD.',
    mutasi: [perBaris(['rkpd', 'plafon'], ['ppas', 'plafon'])],
  },
  rka: {
    uraian:
      'RKA yang disetujui TAPD mengambil tempat dalam plafonnya; pendapatan dan pembiayaan tidak berplafon.',
    mutasi: [
      perKunci(['ppas', 'plafon'], ['rka', 'ma'], { bila: ['ma'] }),
      perKunci(['luar', 'pendapatan'], ['rencana', 'pendapatan'], { bila: ['pendapatan'] }),
      perKunci(['luar', 'pembiayaan'], ['rencana_pengeluaran', 'pembiayaan'], { bila: ['pembiayaan'] }),
    ],
  },
  dpa: {
    uraian:
      'DPA memberi wewenang membayar (lewat anggaran kas dan SPD) dan wewenang mengikat; DPA pendapatan memberi target.',
    mutasi: [...anggaran, ...apropriasi],
  },
  pergeseran: {
    uraian: 'Pergeseran memindahkan anggaran antarbaris; setiap panah berjumlah nol.',
    mutasi: anggaran,
  },
  perubahan: {
    uraian:
      'DPPA membukukan selisih Perubahan APBD terhadap DPA sebelumnya; plafon yang dikurangi kembali ke RKPD.',
    mutasi: [
      perKunci(['rkpd', 'plafonTurun'], ['ppas', 'plafonTurun'], { bila: ['plafonTurun'] }),
      perKunci(['luar', 'pendapatan'], ['rencana', 'pendapatan'], { bila: ['pendapatan', 'rka'] }),
      perKunci(['luar', 'pembiayaan'], ['rencana_pengeluaran', 'pembiayaan'], { bila: ['pembiayaan'] }),
      ...anggaran,
      ...apropriasi,
    ],
  },
  spd: {
    uraian: 'SPD melepas anggaran kas sampai dengan bulan itu.',
    mutasi: [perBaris(['kas', 'ma'], ['spd', 'ma'], { berbulan: true })],
  },
  kontrak: {
    uraian: 'Kontrak mengikat DPA, bukan SPD.',
    mutasi: [perBaris(['bebas', 'ma'], ['komitmen', 'kontrak'])],
  },
  bast: {
    uraian: 'Barang atau jasa diterima: beban atau aset diakui bersama utangnya.',
    mutasi: [perBaris(['akrual', 'utangBelanja'], ['akrual', 'beban'])],
  },
  spp: {
    uraian:
      'SPP-LS memakai SPD dan, bila ada, komitmen kontraknya; tanpa BAST (gaji) utangnya diakui di sini.',
    mutasi: [
      perBaris(['komitmen', 'kontrak'], ['tagihan', 'ma'], { bila: ['kontrak'] }),
      perBaris(['bebas', 'ma'], ['tagihan', 'ma'], { kecuali: ['kontrak'] }),
      perBaris(['spd', 'ma'], ['spp', 'ma']),
      perBaris(['akrual', 'utangBelanja'], ['akrual', 'beban'], { bila: ['beban'] }),
    ],
  },
  sp2d: {
    uraian:
      'SP2D-LS membayar: realisasi, utang lunas (atau aset pembiayaan bertambah), kas daerah berkurang sebesar nilai bersih, potongan menjadi utang PFK.',
    mutasi: [
      perBaris(['spp', 'ma'], ['sp2d', 'ma']),
      perBaris(['akrual', 'rkPpkd'], ['akrual', 'utangBelanja'], { bila: ['utangBelanja'] }),
      perBaris(['akrual', 'rkPpkd'], ['akrual', 'asetPembiayaan'], { bila: ['asetPembiayaan'] }),
      perBaris(['lra', 'estimasiSal'], ['lra', 'belanjaLra']),
      perDokumen(['tunai', 'kasda'], ['akrual', 'rkSkpd'], 'bersih'),
      perPotongan(['akrual', 'utangPfk'], ['akrual', 'rkSkpd']),
    ],
  },
  sp2d_up: {
    uraian: 'SP2D-UP, GU atau TU mengisi kas bendahara pengeluaran; belum ada belanja.',
    mutasi: [
      perDokumen(['tunai', 'kasda'], ['akrual', 'rkSkpd'], 'total'),
      perDokumen(['akrual', 'rkPpkd'], ['tunai', 'kasPengeluaran'], 'total'),
    ],
  },
  tbp_belanja: {
    uraian: 'Belanja dari uang persediaan: ketiga batas dilewati sekaligus, kas bendahara berkurang.',
    mutasi: [
      perBaris(['bebas', 'ma'], ['tagihan', 'ma']),
      perBaris(['spd', 'ma'], ['spp', 'ma']),
      perBaris(['spp', 'ma'], ['sp2d', 'ma']),
      perBaris(['tunai', 'kasPengeluaran'], ['akrual', 'beban']),
      perBaris(['lra', 'estimasiSal'], ['lra', 'belanjaLra']),
    ],
  },
  ketetapan: {
    uraian: 'SKP-D atau SKR-D menetapkan pendapatan yang belum dibayar.',
    mutasi: [
      perBaris(['luar', 'pendapatan'], ['ketetapan', 'pendapatan']),
      perBaris(['akrual', 'pendapatanLo'], ['akrual', 'piutang']),
    ],
  },
  tbp: {
    uraian: 'TBP menerima uang: melunasi ketetapan, atau langsung menjadi pendapatan bila tanpa ketetapan.',
    mutasi: [
      perBaris(['ketetapan', 'pendapatan'], ['terima', 'pendapatan'], { bila: ['ketetapan'] }),
      perBaris(['luar', 'pendapatan'], ['terima', 'pendapatan'], { kecuali: ['ketetapan'] }),
      perBaris(['akrual', 'piutang'], ['tunai', 'kasPenerimaan'], { bila: ['ketetapan'] }),
      perBaris(['akrual', 'pendapatanLo'], ['tunai', 'kasPenerimaan'], { kecuali: ['ketetapan'] }),
      perBaris(['lra', 'pendapatanLra'], ['lra', 'estimasiSal']),
    ],
  },
  sts: {
    uraian:
      'STS menyetor penerimaan TBP ke kas daerah; tanpa TBP, uang yang masuk langsung ke kas daerah menjadi pendapatan.',
    mutasi: [
      perBaris(['luar', 'pendapatan'], ['terima', 'pendapatan'], { kecuali: ['kasPenerimaan'] }),
      perBaris(['akrual', 'pendapatanLo'], ['akrual', 'rkPpkd'], { kecuali: ['kasPenerimaan'] }),
      perBaris(['lra', 'pendapatanLra'], ['lra', 'estimasiSal'], { kecuali: ['kasPenerimaan'] }),
      perDokumen(['tunai', 'kasPenerimaan'], ['akrual', 'rkPpkd'], 'total', { bila: ['kasPenerimaan'] }),
      perDokumen(['akrual', 'rkSkpd'], ['tunai', 'kasda'], 'total'),
    ],
  },
  silpa: {
    uraian: 'SiLPA tahun lalu diterima sebagai pembiayaan; kasnya sudah ada di saldo awal.',
    mutasi: [
      perBaris(['luar', 'pendapatan'], ['terima', 'pendapatan']),
      perBaris(['lra', 'pendapatanLra'], ['lra', 'estimasiSal']),
    ],
  },
  penyesuaian: {
    uraian: 'Jurnal umum: setiap baris memasangkan satu akun kredit dengan satu akun debit.',
    mutasi: [
      perBaris(['akrual', 'kredit'], ['akrual', 'debit'], { bila: ['kredit', 'debit'] }),
      perBaris(['tunai', 'kreditTunai'], ['akrual', 'debit'], { bila: ['kreditTunai', 'debit'] }),
      perBaris(['akrual', 'kredit'], ['tunai', 'debitTunai'], { bila: ['kredit', 'debitTunai'] }),
      perBaris(['tunai', 'kreditTunai'], ['tunai', 'debitTunai'], { bila: ['kreditTunai', 'debitTunai'] }),
    ],
  },
  target: {
    uraian: 'Target indikator untuk bulan laporannya.',
    mutasi: [perBaris(['luar_ukur', 'indikator'], ['target', 'indikator'], { berbulan: true })],
  },
  capaian: {
    uraian: 'Capaian indikator; pengamatan baru membukukan selisih terhadap yang lama.',
    mutasi: [perBaris(['luar_ukur', 'indikator'], ['capaian', 'indikator'], { berbulan: true })],
  },
  lanjutan: {
    uraian:
      'Sisa kontrak dilanjutkan: di tahun lama komitmen ditutup, di tahun baru DPAL memberi wewenang dan mengikatnya.',
    mutasi: [
      perBaris(['komitmen', 'kontrak'], ['lanjut', 'kontrak'], { kecuali: ['ma'] }),
      perKunci(['luar', 'ma'], ['dpa', 'ma'], { bila: ['ma'] }),
      perKunci(['luar', 'ma'], ['bebas', 'ma'], { bila: ['ma'] }),
      perBaris(['dpa', 'ma'], ['kas', 'ma'], { bila: ['ma'], berbulan: true }),
      perBaris(['bebas', 'ma'], ['komitmen', 'kontrak'], { bila: ['ma'] }),
    ],
  },
  saldo_awal: {
    uraian: 'Saldo awal: kas daerah, dan plafon bagi daerah yang mulai di tengah tahun.',
    mutasi: [
      perBaris(['akrual', 'ekuitas'], ['tunai', 'kasda'], { bila: ['kasda'] }),
      perBaris(['luar', 'plafon'], ['ppas', 'plafon'], { bila: ['plafon'] }),
      perBaris(['luar', 'pendapatan'], ['target_pendapatan', 'pendapatan'], { bila: ['pendapatan'] }),
    ],
  },
  pengecualian: {
    uraian:
      'Pengecualian yang diizinkan hukum: RKA di atas PPAS karena darurat atau mendesak, atau plafon di atas RKPD dengan berita acara.',
    mutasi: [
      perBaris(['luar', 'plafon'], ['ppas', 'plafon'], { bila: ['plafon'], kecuali: ['ma'] }),
      perKunci(['luar', 'ma'], ['rka', 'ma'], { bila: ['ma'] }),
    ],
  },
}
