import type { Tanggal } from '@benang/values/tanggal'
import type { Pelaku } from './pelaku-contoh.ts'
import { walk } from './seed-demo-bayar.ts'
import type { Lakon } from './seed-demo-lakon.ts'

/** A Renja of the demo: its unit, and lines by the key of their plafon, sen, and the verified usulan a line takes up. */
export type RenjaContoh = {
  unitId: number
  tanggal: Tanggal
  pa: Pelaku
  bappeda: Pelaku
  uraian: string
  lokasi: string
  sasaran: string
  baris: readonly { kunci: number; jumlah: bigint; acuanId?: bigint }[]
}

/**
 * DATA CONTOH: a Renja drafted by the head of an SKPD and verified by Bappeda. An RKPD drafted afterwards adopts it and may name
 * its usulan, on the same plafon.
 */
export async function seedRenjaContoh(lakon: Lakon, renja: RenjaContoh): Promise<void> {
  const { unitId, tanggal, pa, bappeda, uraian, lokasi, sasaran } = renja
  const nama = `renja/${unitId}`
  const baris = renja.baris.map((satu) => ({ ...satu, bulan: 0, uraian: '' }))
  await lakon.buat(nama, pa, { tanggal, uraian, isi: { lokasi, sasaran }, baris })
  await walk(lakon, { nama, tanggal }, [pa, 'ajukan'], [bappeda, 'verifikasi'])
}
