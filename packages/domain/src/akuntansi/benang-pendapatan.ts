import { type Alur, bagianOf, jumlahOf } from './alur-benang.ts'
import type { Selisih, Simpul } from './benang.ts'
import { kurang, putusan } from './selisih-benang.ts'
import type { Langkah } from './susun-benang.ts'

function target(alur: Alur): Simpul {
  const masuk = alur.ambil({ ke: 'target_pendapatan', kunciKe: alur.mata, geser: false })
  return {
    ...{ kode: 'target', jalur: 'bayar', jumlah: jumlahOf(masuk), keluar: 0n, selisih: [] },
    bagian: bagianOf(alur, masuk),
  }
}

function targetKini(alur: Alur, sebelum: bigint | null): Simpul | null {
  const geser = alur.ambil({ ke: 'target_pendapatan', kunciKe: alur.mata, geser: true })
  if (geser.length === 0) return null
  return {
    ...{ kode: 'target_kini', jalur: 'bayar', jumlah: (sebelum ?? 0n) + jumlahOf(geser), keluar: 0n },
    selisih: putusan(alur, geser, 'perubahan'),
    bagian: bagianOf(alur, geser),
  }
}

/** Revenue has no ceiling: less than the target is still to come, more is a gain. */
function terima(alur: Alur, sebelum: bigint | null): Simpul {
  const masuk = alur.ambil({ ke: 'terima', kunciKe: alur.mata })
  const jumlah = jumlahOf(masuk)
  return {
    ...{ kode: 'terima', jalur: 'bayar', jumlah, keluar: 0n },
    selisih: dariTarget(alur, (sebelum ?? 0n) - jumlah),
    bagian: bagianOf(alur, masuk),
  }
}

function dariTarget(alur: Alur, kurangnya: bigint): readonly Selisih[] {
  return kurangnya >= 0n
    ? kurang(alur, { sebab: 'belum_diterima', jumlah: kurangnya, sifat: 'nanti' })
    : kurang(alur, { sebab: 'melampaui_target', jumlah: kurangnya, sifat: 'keluar' })
}

function lra(_: Alur, sebelum: bigint | null): Simpul | null {
  if (sebelum === null || sebelum === 0n) return null
  return { kode: 'lra', jalur: 'bayar', jumlah: sebelum, keluar: 0n, selisih: [], bagian: [] }
}

/** Revenue: the target, what changed it, what came in. */
export const simpulPendapatan: readonly Langkah[] = [target, targetKini, terima, lra]
