import { randomUUID } from 'node:crypto'
import type { KodePeran } from '@benang/domain/organisasi/peran'
import { type Row, setiapPeran } from './expectation.ts'
import type { Sasaran, World } from './world.ts'

// Accounts and rights are the administrator's; those who audit may look.
const admin: readonly KodePeran[] = ['admin']
const pengawas: readonly KodePeran[] = ['admin', 'inspektorat', 'pemeriksa']

const akun = (world: World, { sasaran }: { sasaran: Sasaran }) => ({
  penggunaId: world.sasaran[sasaran].penggunaId,
  perintah: randomUUID(),
})

/** Units, accounts and assignments. */
export const rowsOrganisasi: Readonly<Record<string, Row>> = {
  'organisasi.daftar': { untuk: setiapPeran, input: () => undefined },
  'organisasi.periksa': { untuk: pengawas, input: () => undefined },
  'pengguna.daftar': {
    untuk: pengawas,
    tampak: true,
    pemdaLain: ['jadi'],
    input: (world, { sasaran }) => ({ cari: world.sasaran[sasaran].namaMasuk.replace(/@.*/, '') }),
  },
  'pengguna.pilihan': { untuk: admin, input: () => undefined },
  'pengguna.buat': {
    untuk: admin,
    input: () => {
      const perintah = randomUUID()
      return { nama: 'Orang Baru', nip: '', namaMasuk: `baru.${perintah.slice(0, 8)}`, perintah }
    },
  },
  'pengguna.tautan': { untuk: admin, pemdaLain: ['TIDAK_ADA'], input: akun },
  'pengguna.nonaktifkan': {
    untuk: admin,
    pemdaLain: ['TIDAK_ADA'],
    input: (world, call) => ({ ...akun(world, call), alasan: 'Pindah tugas' }),
  },
  'pengguna.aktifkan': { untuk: admin, pemdaLain: ['TIDAK_ADA'], input: akun },
  'pengguna.lepasFaktorKedua': {
    untuk: admin,
    segar: 'selalu',
    pemdaLain: ['TIDAK_ADA'],
    input: (world, call) => ({ ...akun(world, call), alasan: 'Ponsel hilang' }),
  },
  'pengguna.tugaskan': {
    untuk: admin,
    pemdaLain: ['TIDAK_ADA'],
    input: (world, call) => ({
      ...akun(world, call),
      ...{ peran: 'pptk', unitId: 1, sifat: 'definitif', sejak: '2026-01-01', sampai: null, dasar: 'SK uji' },
    }),
  },
  'pengguna.akhiriTugas': {
    untuk: admin,
    pemdaLain: ['TIDAK_ADA'],
    input: (world, { sasaran }) => ({
      penugasanId: world.sasaran[sasaran].penugasanId,
      sampai: '2026-12-31',
      perintah: randomUUID(),
    }),
  },
}
