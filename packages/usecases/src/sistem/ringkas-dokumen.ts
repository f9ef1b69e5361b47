import type { DokumenRingkas as Baris } from '@benang/database/sistem/dokumen-daftar'
import { rupiahToText } from '@benang/values/rupiah'

/** Head of a document in a list, as plain JSON: amount in rupiah as text. */
export type DokumenRingkas = Omit<Baris, 'dokumenId' | 'jumlah'> & { dokumenId: string; jumlah: string }

/** A stored head as the screens take it. */
export function ringkasOf({ dokumenId, jumlah, ...baris }: Baris): DokumenRingkas {
  return { ...baris, dokumenId: String(dokumenId), jumlah: rupiahToText(jumlah) }
}
