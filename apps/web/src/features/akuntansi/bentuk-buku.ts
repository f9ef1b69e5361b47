/** One stage of the book: what came in, went on, and is left; wire text in rupiah. */
export type TahapTampak = { tahap: string; nama: string; masuk: string; keluar: string; sisa: string }

/** The state of a pemda's book for a year. */
export type RingkasanBuku = {
  mode: 'utama' | 'cermin'
  jurnalAkhir: string
  rantai: string
  diperiksa: string | null
  keadaan: 'utuh' | 'rusak' | 'belum'
  tahap: readonly TahapTampak[]
  pelampauan: readonly { kunci: string; uraian: string; tahapNama: string; jumlah: string }[]
}

/** A page of jurnal, newest first. */
export type HalamanBuku = {
  jurnal: readonly {
    no: string
    tanggal: string
    dicatat: string
    dokumenId: string
    dokumenNomor: string
    jenis: string
    uraian: string
    jumlah: string
    rantai: string
  }[]
  berikut: string | null
}
