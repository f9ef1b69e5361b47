import { type Alur, bagianOf, jumlahOf } from './alur-benang.ts'
import type { Simpul } from './benang.ts'
import { simpulApbd } from './benang-anggaran.ts'
import { simpulBayar } from './benang-bayar.ts'
import { simpulArus } from './langkah-benang.ts'
import { kurang } from './selisih-benang.ts'
import type { Langkah } from './susun-benang.ts'

/** What financing pays begins with the RKA, without plafon. */
function rka(alur: Alur): Simpul {
  const masuk = alur.ambil({ ke: 'rencana_pengeluaran', kunciKe: alur.mata })
  return {
    ...{ kode: 'rka', jalur: 'bayar', jumlah: jumlahOf(masuk), keluar: 0n, selisih: [] },
    bagian: bagianOf(alur, masuk),
  }
}

const apbd: Langkah = (alur, sebelum) =>
  simpulApbd(alur, sebelum, { rencana: 'rencana_pengeluaran', sah: 'dpa' })

function dpa(alur: Alur, sebelum: bigint | null): Simpul {
  const { mata } = alur
  return simpulArus(alur, {
    ...{ kode: 'dpa', sebelum: sebelum ?? 0n, dari: 'rencana_pengeluaran', ke: 'dpa' },
    ...{ kunciDari: mata, kunciKe: mata },
    sisa: (jumlah) => kurang(alur, { sebab: 'menunggu_dpa', jumlah, sifat: 'nanti' }),
  })
}

/** Paid financing: what the RKA planned, the APBD that adopted it, the DPA, and then its payment like spending's. */
export const simpulPengeluaran: readonly Langkah[] = [rka, apbd, dpa, ...simpulBayar]
