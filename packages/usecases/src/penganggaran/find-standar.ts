import { listStandarSebutan, type Standar } from '@benang/database/penganggaran/standar-harga'
import { readSebutanStandar, sebutanStandar } from '@benang/domain/penganggaran/standar/sebutan-standar'
import { tanggalStandar } from '@benang/domain/penganggaran/standar/tanggal-standar'
import { rupiahToText } from '@benang/values/rupiah'
import type { Tanggal } from '@benang/values/tanggal'
import type { Act } from '../act.ts'

/** A standard price as rows name it. `harga` in rupiah, in the zone named. */
export type StandarTersebut = Omit<Standar, 'harga'> & { sebutan: string; zona: number; harga: string }

/** The standard prices that rows of a kertas kerja name, as they hold for a document of that year and day. */
export const findStandarTersebut: Act<
  { tahun: number; tanggal: Tanggal; sebutan: readonly string[] },
  readonly StandarTersebut[]
> = {
  name: 'standarHarga.tersebut',
  kind: 'read',
  roles: 'any',
  async run({ tx, session }, { tahun, tanggal, sebutan }) {
    const rows = await listStandarSebutan(tx, {
      pemdaId: session.pemdaId,
      sebutan: [...new Set(sebutan)].flatMap((teks) => readSebutanStandar(teks) ?? []),
      tanggal: tanggalStandar(tahun, tanggal),
    })
    return rows.map((satu) => ({ ...satu, harga: rupiahToText(satu.harga), sebutan: sebutanStandar(satu) }))
  },
}
