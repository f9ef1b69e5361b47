import { countZona } from '@benang/database/penganggaran/standar-rinci'
import { tanggalStandar } from '@benang/domain/penganggaran/standar/tanggal-standar'
import type { Tanggal } from '@benang/values/tanggal'
import type { Act } from '../act.ts'

/** How many zones the list in force for a budget of that year and day prices apart; 1: the whole pemda pays one price. */
export const readZonaStandar: Act<{ tahun: number; tanggal: Tanggal }, { banyak: number }> = {
  name: 'standarHarga.zona',
  kind: 'read',
  roles: 'any',
  async run({ tx, session }, { tahun, tanggal }) {
    return {
      banyak: await countZona(tx, { pemdaId: session.pemdaId, tanggal: tanggalStandar(tahun, tanggal) }),
    }
  },
}
