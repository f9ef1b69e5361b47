import { listPilihan } from '@benang/database/penganggaran/kunci-acuan'
import { findJenis } from '@benang/domain/sistem/semua-jenis'
import type { Act } from '../act.ts'
import { unitScope } from '../act-authority.ts'

type PilihanMata = Awaited<ReturnType<typeof listPilihan>>

// Which branches of the chart a line of each form may name.
const awalan: Readonly<Record<string, readonly string[]>> = {
  plafon: ['1.1.01.01'],
  potongan: ['2.1.01'],
  'mata-anggaran': ['5.', '6.2.'],
  rincian: ['4.', '5.', '6.'],
  pendapatan: ['4.', '6.1.'],
  'mata-anggaran-bulanan': ['4.', '5.', '6.'],
}

/** What a new line of a kind of document may be made of: units, sub kegiatan, leaf accounts, sources of funds. */
export const listPilihanMata: Act<{ jenis: string; tahun?: number | undefined }, PilihanMata> = {
  name: 'dokumen.pilihanMata',
  kind: 'read',
  roles: 'any',
  run: (env, { jenis, tahun }) =>
    listPilihan(env.tx, {
      pemdaId: env.session.pemdaId,
      tahun: tahun ?? Number(env.context.today.slice(0, 4)),
      unitId: unitScope(env),
      awalan: awalan[findJenis(jenis)?.baris ?? ''] ?? [],
    }),
}
