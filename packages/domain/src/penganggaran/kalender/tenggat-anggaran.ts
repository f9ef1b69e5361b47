import type { Tanggal } from '@benang/values/tanggal'
import type { Diperiksa } from '../../sistem/aturan.ts'

/** A day of the budget year n (`tahun` 0), of the year before (-1) or after it (1); `akhir` is the month's last day. */
export type HariTetap = { tahun: -1 | 0 | 1; bulan: number; hari: number | 'akhir' }

/**
 * How a deadline is found. `minggu`: the last day of the first (1–7), second (8–14), third (15–21) or fourth (22–28) week of a
 * month. `hari-kerja`: so many working days after (negative: before) a fixed day or another deadline's event; `minggu-sejak` and
 * `bulan-sejak` count weeks and months from an event.
 */
export type HitungTenggat =
  | ({ cara: 'tanggal' } & HariTetap)
  | { cara: 'minggu'; tahun: -1 | 0 | 1; bulan: number; minggu: 1 | 2 | 3 | 4 }
  | { cara: 'hari-kerja'; hari: number; dari: string | HariTetap }
  | { cara: 'minggu-sejak'; minggu: number; dari: string }
  | { cara: 'bulan-sejak'; bulan: number; dari: string }

/** The documents that show it was done: the first one in such a state, or every one of the year where all OPD must (`semua`). */
export type BuktiTenggat = { jenis: string; status: readonly string[]; semua: boolean }

/**
 * A dated parameter of the budget year's calendar. `pelaku` are the roles that must act, so the roles that are reminded
 * `ingatkan` working days before. `bersyarat` names the case it binds in; without that case nobody is late. `bukti` null: no
 * document of Benang shows it, the date is recorded by hand.
 */
export type TenggatAnggaran = {
  kode: string
  nama: string
  pelaku: readonly string[]
  jenisPemda: readonly ('provinsi' | 'kabupaten' | 'kota')[]
  hitung: HitungTenggat
  dasar: string
  diperiksa: Diperiksa
  sejak: Tanggal
  sampai: Tanggal | null
  bukti: BuktiTenggat | null
  ingatkan: number
  bersyarat: string | null
}
