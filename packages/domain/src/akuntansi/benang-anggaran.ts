import type { KodeTahap } from '@benang/ledger/tahap'
import { type Alur, bagianOf, bagianOfDokumen, jumlahOf } from './alur-benang.ts'
import type { Simpul } from './benang.ts'
import { simpulArus } from './langkah-benang.ts'
import { kurang, putusan } from './selisih-benang.ts'
import type { Langkah } from './susun-benang.ts'

function rka(alur: Alur, sebelum: bigint | null): Simpul {
  const { plafon, mata } = alur
  const berlaku = alur.ambil({ ke: 'dpa', kunciKe: mata }).length > 0
  return simpulArus(alur, {
    ...{ kode: 'rka', sebelum: sebelum ?? 0n, dari: 'ppas', ke: 'rka', kunciDari: plafon, kunciKe: mata },
    ...{ geser: false, cabang: 'mata_lain' },
    sisa: (jumlah) =>
      berlaku
        ? kurang(alur, { sebab: 'tidak_dirinci', jumlah, sifat: 'keluar' })
        : kurang(alur, { sebab: 'belum_dirinci', jumlah, sifat: 'nanti' }),
  })
}

/** The APBD posts nothing: it adopts RKA. Shown where one did, or where RKA wait for one and no DPA came without it. */
export function simpulApbd(
  alur: Alur,
  sebelum: bigint | null,
  { rencana, sah }: { rencana: KodeTahap; sah: KodeTahap },
): Simpul | null {
  const masuk = alur.ambil({ ke: rencana, kunciKe: alur.mata, geser: false })
  const menunggu = masuk.filter(
    ({ asal }) =>
      (asal.jenis === 'rka' || asal.jenis === 'pengecualian') && alur.kait(asal.dokumenId) === undefined,
  )
  const muat = Map.groupBy(masuk, ({ asal }) => alur.kait(asal.dokumenId)?.oleh ?? 0n)
  muat.delete(0n)
  const adaDpa = alur.ambil({ ke: sah, kunciKe: alur.mata }).length > 0
  if (muat.size === 0 && (adaDpa || menunggu.length === 0)) return null
  const belum = jumlahOf(menunggu)
  return {
    ...{ kode: 'apbd', jalur: 'bayar', jumlah: (sebelum ?? 0n) - belum, keluar: 0n },
    selisih: kurang(alur, { sebab: 'menunggu_apbd', jumlah: belum, sifat: 'nanti' }),
    bagian: [...muat].flatMap(([id, group]) => {
      const dokumen = alur.dokumen(id)
      return dokumen === null ? [] : [bagianOfDokumen(dokumen, jumlahOf(group))]
    }),
  }
}

const apbd: Langkah = (alur, sebelum) => simpulApbd(alur, sebelum, { rencana: 'rka', sah: 'dpa' })

function dpa(alur: Alur, sebelum: bigint | null): Simpul {
  const { mata } = alur
  return simpulArus(alur, {
    ...{ kode: 'dpa', sebelum: sebelum ?? 0n, dari: 'rka', ke: 'dpa', kunciDari: mata, kunciKe: mata },
    geser: false,
    // What no APBD adopted yet was named at that knot.
    sisa: (jumlah) => kurang(alur, { sebab: 'menunggu_dpa', jumlah, sifat: 'nanti' }),
  })
}

/** The DPA after what was shifted or changed since; none of that, no knot. */
function dpaKini(alur: Alur, sebelum: bigint | null): Simpul | null {
  const geser = alur.ambil({ dari: 'rka', ke: 'dpa', kunciKe: alur.mata, geser: true })
  if (geser.length === 0) return null
  const perubahan = geser.filter(({ asal }) => asal.jenis === 'perubahan')
  const pergeseran = geser.filter(({ asal }) => asal.jenis !== 'perubahan')
  return {
    ...{ kode: 'dpa_kini', jalur: 'bayar', jumlah: (sebelum ?? 0n) + jumlahOf(geser), keluar: 0n },
    selisih: [...putusan(alur, pergeseran, 'pergeseran'), ...putusan(alur, perubahan, 'perubahan')],
    bagian: bagianOf(alur, geser),
  }
}

/** Budgeting: RKA, the APBD that adopts it, the DPA, and the DPA as it is now. */
export const simpulAnggaran: readonly Langkah[] = [rka, apbd, dpa, dpaKini]
