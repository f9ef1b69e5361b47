import { randomUUID } from 'node:crypto'
import { inTenant } from '@benang/database/connection'
import { readKontrol } from '@benang/database/publik/terbitan'
import { sidikKontrol } from '@benang/usecases/publik/publish-apbd'
import type { Row } from './expectation.ts'

const tahun = 2026

/** Publication: the treasury's head publishes; those who answer for the budget or audit it see what would be published. */
export const rowsPublik: Readonly<Record<string, Row>> = {
  'publikasi.tinjau': {
    untuk: ['ppkd', 'kuasa-bud', 'sekda', 'kdh', 'tapd', 'inspektorat', 'pemeriksa', 'admin'],
    input: () => ({ tahun }),
  },
  'publikasi.terbitkan': {
    untuk: ['ppkd'],
    segar: 'selalu',
    input: async (world, { session }) => {
      const pemdaId = session?.pemdaId ?? 5
      const kontrol = await inTenant(world.db.app, { pemdaId }, (tx) => readKontrol(tx, { pemdaId, tahun }))
      return {
        ...{ tahun, dasar: 'Perda 9/2025 tentang APBD 2026' },
        ...{ kontrol: sidikKontrol(kontrol), perintah: randomUUID() },
      }
    },
  },
}
