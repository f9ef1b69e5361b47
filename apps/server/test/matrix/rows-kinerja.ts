import { randomUUID } from 'node:crypto'
import type { KodePeran } from '@benang/domain/organisasi/peran'
import { type Row, setiapPeran } from './expectation.ts'

const tahun = 2026
const pengisi: readonly KodePeran[] = ['pptk', 'pa', 'kpa', 'bappeda']
const tanpaBuku: readonly KodePeran[] = ['pemungut-pajak']
const pembaca = setiapPeran.filter((peran) => !tanpaBuku.includes(peran))
const elsewhere = { unitLain: ['TIDAK_ADA'], pemdaLain: ['TIDAK_ADA', 'ISIAN'] } as const

/** Performance: who writes cards, and who reads what became of them; a card and a unit belong to somebody. */
export const rowsKinerja: Readonly<Record<string, Row>> = {
  'kinerja.kartu': { untuk: setiapPeran, input: () => ({ tahun }) },
  'kinerja.pilihan': { untuk: setiapPeran, input: () => ({ tahun }) },
  'kinerja.catatKartu': {
    ...{ untuk: pengisi, ...elsewhere },
    input: (world, { sasaran }) => ({
      ...{ tahun, perintah: randomUUID() },
      kartu: [
        {
          ...{ indikatorId: 0, unitId: world.sasaran[sasaran].unitId, subKegiatanId: 1, satuanId: 2 },
          ...{ nama: `Jumlah laporan ${randomUUID()}`, sifat: 'jumlah', definisi: 'Dihitung', aktif: true },
          ...{ sumber: 'Laporan', penanggungJawab: 'Kabid' },
        },
      ],
    }),
  },
  'kinerja.bacaKartu': {
    ...{ untuk: pembaca, ...elsewhere, tampak: true },
    input: (world, { sasaran }) => ({ tahun, indikatorId: world.sasaran[sasaran].indikatorId }),
  },
  'kinerja.lihat': {
    ...{ untuk: pembaca, unitLain: ['TIDAK_ADA'], pemdaLain: ['TIDAK_ADA', 'jadi'] },
    input: (world, { sasaran }) => ({ tahun, unitId: world.sasaran[sasaran].unitId }),
  },
}
