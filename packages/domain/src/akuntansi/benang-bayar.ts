import { type Alur, bagianOf, bagianOfDokumen, jumlahOf } from './alur-benang.ts'
import type { Selisih, Simpul } from './benang.ts'
import { simpulArus } from './langkah-benang.ts'
import { kurang } from './selisih-benang.ts'
import type { Langkah } from './susun-benang.ts'

function kas(alur: Alur, sebelum: bigint | null): Simpul {
  return simpulArus(alur, {
    ...{ ...sama(alur, sebelum), kode: 'kas', dari: 'dpa', ke: 'kas' },
    sisa: (jumlah) => kurang(alur, { sebab: 'belum_dijadwalkan', jumlah, sifat: 'nanti' }),
  })
}

function spd(alur: Alur, sebelum: bigint | null): Simpul {
  return simpulArus(alur, {
    ...{ ...sama(alur, sebelum), kode: 'spd', dari: 'kas', ke: 'spd' },
    sisa: (jumlah) => kurang(alur, { sebab: 'belum_disediakan', jumlah, sifat: 'nanti' }),
  })
}

/** Contracts bind the DPA, beside the lane of payment: their value, and what of it was billed. */
function kontrak(alur: Alur): Simpul | null {
  const nilai = alur.ambil({ dari: 'bebas', ke: 'komitmen', kunciDari: alur.mata })
  if (nilai.length === 0) return null
  const jumlah = jumlahOf(nilai)
  const keluar = jumlah - sisaKontrak(alur)
  return { kode: 'kontrak', jalur: 'ikat', jumlah, keluar, selisih: [], bagian: bagianOf(alur, nilai) }
}

function sisaKontrak(alur: Alur): bigint {
  const { mata, kontrak } = alur
  return (
    jumlahOf(alur.ambil({ dari: 'bebas', ke: 'komitmen', kunciDari: mata })) -
    jumlahOf(alur.ambil({ dari: 'komitmen', ke: 'tagihan', kunciKe: mata })) -
    jumlahOf(alur.ambil({ dari: 'komitmen', ke: 'lanjut', kunciDari: kontrak }))
  )
}

function spp(alur: Alur, sebelum: bigint | null): Simpul {
  return simpulArus(alur, {
    ...{ ...sama(alur, sebelum), kode: 'spp', dari: 'spd', ke: 'spp' },
    sisa: (jumlah) => belumDiminta(alur, jumlah),
  })
}

/** What is released and not asked for: bound by a contract first, the rest free. */
function belumDiminta(alur: Alur, jumlah: bigint): readonly Selisih[] {
  const terikat = sisaKontrak(alur)
  const ditagih = jumlah <= 0n || terikat <= 0n ? 0n : terikat < jumlah ? terikat : jumlah
  return [
    ...kurang(alur, {
      ...{ sebab: 'belum_ditagih', jumlah: ditagih, sifat: 'nanti' },
      oleh: kontrak(alur)?.bagian.at(-1) ?? null,
    }),
    ...kurang(alur, { sebab: 'belum_diminta', jumlah: jumlah - ditagih, sifat: 'nanti' }),
  ]
}

/** The SPM posts nothing: it orders an SPP. A payment from petty cash needs none. */
function spm(alur: Alur, sebelum: bigint | null): Simpul | null {
  const masuk = alur.ambil({ ke: 'spp', kunciKe: alur.mata }).filter(({ asal }) => asal.jenis === 'spp')
  const bySpm = Map.groupBy(masuk, ({ asal }) => alur.kait(asal.dokumenId)?.oleh ?? 0n)
  const menunggu = jumlahOf(bySpm.get(0n) ?? [])
  bySpm.delete(0n)
  if (masuk.length === 0) return null
  return {
    ...{ kode: 'spm', jalur: 'bayar', jumlah: (sebelum ?? 0n) - menunggu, keluar: 0n },
    selisih: kurang(alur, { sebab: 'menunggu_spm', jumlah: menunggu, sifat: 'nanti' }),
    bagian: [...bySpm].flatMap(([id, group]) => {
      const dokumen = alur.dokumen(id)
      return dokumen === null ? [] : [bagianOfDokumen(dokumen, jumlahOf(group))]
    }),
  }
}

function sp2d(alur: Alur, sebelum: bigint | null): Simpul {
  return simpulArus(alur, {
    ...{ ...sama(alur, sebelum), kode: 'sp2d', dari: 'spp', ke: 'sp2d' },
    sisa: (jumlah) => kurang(alur, { sebab: 'menunggu_sp2d', jumlah, sifat: 'nanti' }),
  })
}

/** What the LRA reports is what was paid. */
export function simpulLra(_: Alur, sebelum: bigint | null): Simpul | null {
  if (sebelum === null || sebelum === 0n) return null
  return { kode: 'lra', jalur: 'bayar', jumlah: sebelum, keluar: 0n, selisih: [], bagian: [] }
}

function sama({ mata }: Alur, sebelum: bigint | null) {
  return { sebelum: sebelum ?? 0n, kunciDari: mata, kunciKe: mata }
}

/** Execution: anggaran kas, SPD, contracts beside it, SPP, SPM, SP2D, and what the LRA reports. */
export const simpulBayar: readonly Langkah[] = [kas, spd, kontrak, spp, spm, sp2d, simpulLra]
