import { type Alur, bagianOf, jumlahOf } from './alur-benang.ts'
import type { Selisih, Simpul } from './benang.ts'
import { simpulApbd } from './benang-anggaran.ts'
import { simpulLra } from './benang-bayar.ts'
import { simpulArus } from './langkah-benang.ts'
import { kurang, putusan } from './selisih-benang.ts'
import type { Langkah } from './susun-benang.ts'

/** Revenue begins with the RKA, without plafon; a pemda that starts during the year begins with its target. */
function rka(alur: Alur): Simpul | null {
  const masuk = alur.ambil({ ke: 'rencana', kunciKe: alur.mata })
  if (masuk.length === 0) return null
  return {
    ...{ kode: 'rka', jalur: 'bayar', jumlah: jumlahOf(masuk), keluar: 0n, selisih: [] },
    bagian: bagianOf(alur, masuk),
  }
}

function apbd(alur: Alur, sebelum: bigint | null): Simpul | null {
  if (sebelum === null) return null
  return simpulApbd(alur, sebelum, { rencana: 'rencana', sah: 'target_pendapatan' })
}

function target(alur: Alur, sebelum: bigint | null): Simpul {
  const { mata } = alur
  const simpul = simpulArus(alur, {
    ...{ kode: 'target', sebelum: sebelum ?? 0n, dari: 'rencana', ke: 'target_pendapatan' },
    ...{ kunciDari: mata, kunciKe: mata, geser: false },
    sisa: (jumlah) => kurang(alur, { sebab: 'menunggu_dpa', jumlah, sifat: 'nanti' }),
  })
  return sebelum === null ? { ...simpul, selisih: [] } : simpul
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

/** Revenue and received financing: what the RKA planned, the target, what changed it, what came in. */
export const simpulPendapatan: readonly Langkah[] = [rka, apbd, target, targetKini, terima, simpulLra]
