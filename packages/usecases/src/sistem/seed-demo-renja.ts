import type { Tanggal } from '@benang/values/tanggal'
import type { Pelaku, Peraga } from './pelaku-contoh.ts'

/** A Renja of the demo: lines by the key of their plafon, sen, and the verified usulan a line takes up. */
export type RenjaContoh = {
  tahun: number
  tanggal: Tanggal
  pa: Pelaku
  bappeda: Pelaku
  uraian: string
  lokasi: string
  sasaran: string
  baris: readonly { kunci: number; jumlah: bigint; usulan?: bigint }[]
}

/**
 * DATA CONTOH: a Renja drafted by the head of an SKPD and verified by Bappeda; answers its id. An RKPD drafted afterwards adopts it
 * and may name its usulan, on the same plafon.
 */
export async function seedRenjaContoh(peraga: Peraga, renja: RenjaContoh): Promise<bigint> {
  const { tahun, tanggal, pa, bappeda, uraian, lokasi, sasaran } = renja
  const baris = renja.baris.map(({ kunci, jumlah, usulan = null }) => ({
    ...{ kunci, jumlah, bulan: 0, uraian: '', acuanId: usulan },
  }))
  const id = await peraga.buat('renja', pa, { tahun, tanggal, uraian, isi: { lokasi, sasaran }, baris })
  await peraga.lakukan('renja', id, { pelaku: pa, tindakan: 'ajukan', tanggal })
  await peraga.lakukan('renja', id, { pelaku: bappeda, tindakan: 'verifikasi', tanggal })
  return id
}
