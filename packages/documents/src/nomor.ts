import { invariant } from '@benang/values/invariant'
import type { Tanggal } from '@benang/values/tanggal'

/** What a number is made of. `seq` is the gap-free counter of kind, unit and year. */
export type BagianNomor = { seq: number; jenis: string; unit: string; tanggal: Tanggal; tahun: number }

/**
 * Fills a template such as `{seq5}/SPP-LS/{unit}/{bulan}/{tahun}`. `{seqN}` pads to N digits and never cuts; an unknown
 * token is a bug of the template.
 */
export function formatNomor(templat: string, bagian: BagianNomor): string {
  return templat.replace(/\{([a-z]+)(\d*)\}/g, (token, name, width) => {
    if (name === 'seq') return String(bagian.seq).padStart(Number(width || 1), '0')
    if (name === 'jenis') return bagian.jenis
    if (name === 'unit') return bagian.unit
    if (name === 'bulan') return bagian.tanggal.slice(5, 7)
    invariant(name === 'tahun', `unknown token ${token}`)
    return String(bagian.tahun)
  })
}
