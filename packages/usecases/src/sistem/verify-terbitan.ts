import type { Tx } from '@benang/database/connection'
import type { Temuan } from '@benang/database/ledger/verifikasi'
import { listBenangBerubah } from '@benang/database/publik/benang'
import { listIndikatorBerubah } from '@benang/database/publik/indikator'
import { listTahunTerbit, listTerbitanBerubah } from '@benang/database/publik/terbitan'

/** Published rows of a pemda that are not as they were published: the figures, the threads and the indicators of each version. */
export async function verifyTerbitan(
  tx: Tx,
  pemdaId: number,
): Promise<readonly ({ pemda: number; tahun: number } & Temuan)[]> {
  const rusak = (isi: string, { tahun, versi }: { tahun: number; versi: number }) => ({
    ...{ pemda: pemdaId, tahun, no: 0n, sebab: 'TERBITAN' },
    tempat: `terbitan ${tahun} versi ${versi}: ${isi}`,
  })
  const found = (await listTerbitanBerubah(tx, pemdaId)).map((satu) => rusak('angka', satu))
  for (const tahun of await listTahunTerbit(tx, pemdaId)) {
    const buku = { pemdaId, tahun }
    for (const versi of await listBenangBerubah(tx, buku)) found.push(rusak('benang', { tahun, versi }))
    for (const versi of await listIndikatorBerubah(tx, buku)) found.push(rusak('indikator', { tahun, versi }))
  }
  return found
}
