/** How rows of a reference table are recognised and compared when a list is imported. */
export type MejaImpor = {
  tabel: string
  /** Name of the queue; two queues may lead to one table. */
  antrean: string
  /** Numbers a thing across its versions. */
  kunci: string
  /** Columns that say which thing a row is. */
  identitas: readonly string[]
  /** Columns that say what is known of it: a difference is a new version. */
  isi: readonly string[]
  /** Segments of the row above, as SQL; null: nothing is above. */
  induk: string | null
}

const induk = 'a.segmen[:cardinality(a.segmen) - 1]'

/** The tables an import writes, by name. */
export const mejaImpor = {
  nomenklatur: {
    tabel: 'nomenklatur',
    antrean: 'antrean_nomenklatur',
    kunci: 'nomenklatur_id',
    identitas: ['edisi', 'jenis_pemda', 'segmen'],
    isi: ['kode', 'nama'],
    induk: 'a.segmen[:case cardinality(a.segmen) when 5 then 3 else cardinality(a.segmen) - 1 end]',
  },
  subKegiatan: {
    tabel: 'sub_kegiatan',
    antrean: 'antrean_sub_kegiatan',
    kunci: 'sub_kegiatan_id',
    identitas: ['edisi', 'jenis_pemda', 'segmen'],
    isi: ['kode', 'nama', 'urusan', 'bidang', 'program', 'kegiatan', 'kinerja', 'indikator', 'satuan'],
    induk: null,
  },
  rekening: {
    tabel: 'rekening',
    antrean: 'antrean_rekening',
    kunci: 'rekening_id',
    identitas: ['edisi', 'segmen'],
    isi: ['kode', 'uraian', 'rinci', 'keterangan'],
    induk,
  },
  sumberDana: {
    tabel: 'sumber_dana',
    antrean: 'antrean_sumber_dana',
    kunci: 'dana_id',
    identitas: ['edisi', 'segmen'],
    isi: ['kode', 'nama', 'khusus', 'dapat_dipilih'],
    induk,
  },
  wilayah: {
    tabel: 'wilayah',
    antrean: 'antrean_wilayah',
    kunci: 'wilayah_id',
    identitas: ['edisi', 'segmen'],
    isi: ['kode', 'nama'],
    induk,
  },
  satuan: {
    tabel: 'satuan',
    antrean: 'antrean_satuan',
    kunci: 'satuan_id',
    identitas: ['edisi', 'nama'],
    isi: ['tulisan', 'sebutan_lain'],
    induk: null,
  },
  peta: {
    tabel: 'peta_kode',
    antrean: 'antrean_peta_kode',
    kunci: 'peta_id',
    identitas: ['edisi', 'jenis_pemda', 'dari_segmen', 'ke_segmen'],
    isi: ['daftar', 'dari_edisi', 'ke_edisi', 'perubahan'],
    induk: null,
  },
  standar: {
    tabel: 'standar',
    antrean: 'antrean_standar',
    kunci: 'standar_id',
    identitas: ['kode'],
    isi: [
      'edisi',
      'jenis',
      'kode_kelompok',
      'nama_kelompok',
      'nama',
      'spesifikasi',
      'satuan',
      'harga',
      'rekening',
      'tkdn',
      'jenis_produk',
      'keterangan',
      'susunan',
    ],
    induk: null,
  },
  organisasi: {
    tabel: 'organisasi',
    antrean: 'antrean_organisasi',
    kunci: 'organisasi_id',
    identitas: ['kode'],
    isi: ['nama', 'singkatan', 'jenis', 'induk_id', 'sejak', 'sampai'],
    induk: null,
  },
  unit: {
    tabel: 'organisasi',
    antrean: 'antrean_unit',
    kunci: 'organisasi_id',
    identitas: ['kode'],
    isi: ['nama', 'singkatan', 'jenis', 'induk_id', 'sejak', 'sampai'],
    induk: null,
  },
} as const satisfies Record<string, MejaImpor>
