import type { Tx } from '@benang/database/connection'
import {
  findStandarEdisi,
  insertStandarEdisi,
  listStandarEdisi,
} from '@benang/database/penganggaran/standar-edisi'
import { formatTanggal } from '@benang/values/tanggal'
import { Refused } from '../refused.ts'
import type { MasukanImpor } from '../sistem/impor-masukan.ts'

/** The decree that a list of standard prices belongs to is there afterwards. A list older than the newest one is refused. */
export async function openStandarEdisi(
  tx: Tx,
  pemdaId: number,
  { edisi, dasar, sejakTahun, pilihan }: MasukanImpor,
): Promise<void> {
  const lama = await findStandarEdisi(tx, { pemdaId, nama: edisi })
  const sejak = pilihan.sejak ?? (sejakTahun === null ? undefined : `${sejakTahun}-01-01`) ?? lama?.sejak
  const isi = dasar ?? lama?.dasar
  if (sejak === undefined || isi === undefined)
    throw new Refused(
      'ISIAN',
      `Edisi ${edisi} belum ada. Sebut keputusannya (--dasar "…") dan sejak kapan berlaku (--sejak 2027-01-01).`,
    )
  const baru = {
    ...{ edisiId: lama?.edisiId ?? 0, nama: edisi, dasar: isi, sejak },
    sampai: pilihan.sampai ?? lama?.sampai ?? null,
    menyeluruh: lama?.menyeluruh ?? pilihan.tambahan !== true,
  }
  const lain = (await listStandarEdisi(tx, pemdaId)).find((satu) => satu.nama !== edisi && satu.sejak > sejak)
  if (lain !== undefined)
    throw new Refused(
      'ATURAN',
      `${lain.nama} berlaku sejak ${formatTanggal(lain.sejak)}, lebih baru daripada ${edisi}. Daftar lama tidak diubah lagi; terbitkan keputusan baru.`,
    )
  const sama = lama !== undefined && lama.dasar === isi && lama.sejak === sejak && lama.sampai === baru.sampai
  if (!sama) await insertStandarEdisi(tx, pemdaId, baru)
}
