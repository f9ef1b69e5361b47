import type { Segmen } from '@benang/values/kode'
import type { Pembaca } from './baca-baris.ts'
import type { Susunan } from './kepala.ts'

/** Which half of the programme tree a row belongs to; the two have different names for one code. */
export type JenisPemda = 'provinsi' | 'kabkota'

/** A level above a row that the row itself names. */
export type Atasan = { segmen: Segmen; nama: string }

/** A row of a list, as its file says it; what follows from the law or from the edition is added later. */
export type BarisRujukan =
  | { daftar: 'rekening'; segmen: Segmen; uraian: string; keterangan: string | null }
  | {
      daftar: 'nomenklatur'
      jenisPemda: JenisPemda
      segmen: Segmen
      nama: string
      kinerja: string | null
      indikator: string | null
      satuan: string | null
      atasan: readonly Atasan[]
    }
  | { daftar: 'sumber-dana'; segmen: Segmen; nama: string; dapatDipilih: boolean }
  | { daftar: 'wilayah'; segmen: Segmen; nama: string }
  | BarisStandar
  | { daftar: 'satuan'; nama: string; tulisan: string; sebutanLain: string }
  | { daftar: 'organisasi'; segmen: Segmen; nama: string; singkatan: string | null; induk: Atasan | null }
  | {
      daftar: 'peta'
      jenisPemda: JenisPemda | null
      dari: Segmen
      ke: Segmen
      perubahan: 'tetap' | 'ganti-nama' | 'ganti-kode' | 'pecah' | 'gabung' | 'hapus'
    }

/** A standard price as its list says it. `harga` in sen by zone; `susunan`: components (ten-thousandths) or drivers (sen). */
export type BarisStandar = {
  daftar: 'standar-harga'
  jenis: 'SSH' | 'SBU' | 'HSPK' | 'ASB'
  kode: string
  nama: string
  satuan: string
  spesifikasi: string
  harga: readonly (bigint | null)[]
  kodeKelompok: string
  namaKelompok: string
  rekening: readonly string[]
  /** Hundredths of a percent. */
  tkdn: number | null
  jenisProduk: '' | 'dalam negeri' | 'luar negeri'
  keterangan: string
  susunan:
    | readonly ({ kode: string; koefisien: number } | { pemicu: string; satuan: string; harga: string })[]
    | null
}

/** What a file does not say and the command does. */
export type PilihanBaca = {
  /** For nomenclature without a column of its own for it. */
  jenisPemda?: JenisPemda
  /** Which list the codes of a map belong to. */
  daftarPeta?: 'nomenklatur' | 'rekening' | 'sumber-dana'
}

/** How one list is laid out and read. A row with faults answers something, and nobody may use it. */
export type BentukDaftar = {
  susunan: readonly Susunan[]
  baca: (pembaca: Pembaca, pilihan: PilihanBaca) => BarisRujukan
}
