import { formatKuantitas } from '@benang/values/kuantitas'
import type { FaktaBaris, FaktaDokumen } from '../sistem/aturan.ts'

/** `Baris 2 (Panjang drainase)`, as a person finds it on the form. */
export function sebutUkuran({ urut, kunci, bulan }: FaktaBaris, ukuran: FaktaDokumen['ukuran']): string {
  const nama = ukuran.get(`${kunci} ${bulan}`)?.nama
  return nama === undefined ? `Baris ${urut}` : `Baris ${urut} (${nama})`
}

/** `12 dokumen`: an amount of an indicator with its satuan. */
export function sebutNilai(jumlah: bigint, satuan: { kode: string; skala: number }): string {
  return formatKuantitas({ satuan, jumlah })
}
