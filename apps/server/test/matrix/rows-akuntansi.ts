import { randomUUID } from 'node:crypto'
import type { KodePeran } from '@benang/domain/organisasi/peran'
import { type Row, setiapPeran } from './expectation.ts'
import { tanda } from './world.ts'

const tahun = 2026
// Collectors work elsewhere, and DPRD is told by reports, not by single documents.
const tanpaBuku: readonly KodePeran[] = ['pemungut-pajak', 'dprd']
const pembaca = setiapPeran.filter((peran) => !tanpaBuku.includes(peran))

/** The general ledger and the audit trail. */
export const rowsAkuntansi: Readonly<Record<string, Row>> = {
  'buku.ringkasan': { untuk: pembaca, input: () => ({ tahun }) },
  'buku.jurnal': {
    ...{ untuk: pembaca, tampak: true, unitLain: ['jadi'], pemdaLain: ['jadi'] },
    input: () => ({ tahun }),
  },
  'benang.cari': {
    ...{ untuk: pembaca, tampak: true, unitLain: ['jadi'], pemdaLain: ['jadi'] },
    input: (_, { sasaran }) => ({ tahun, cari: tanda[sasaran] }),
  },
  'benang.lihat': {
    ...{ untuk: pembaca, unitLain: ['TIDAK_ADA'], pemdaLain: ['TIDAK_ADA'] },
    input: (world, { sasaran }) => ({ tahun, kunci: `dok-${world.sasaran[sasaran].dokumenId}` }),
  },
  // Reports are for whoever reads the book, and for DPRD.
  'laporan.lra': {
    ...{ untuk: [...pembaca, 'dprd'], unitLain: ['TIDAK_ADA'], pemdaLain: ['TIDAK_ADA'] },
    input: (world, { sasaran }) => ({
      ...{ tahun, potongan: 'ringkas' },
      unitId: world.sasaran[sasaran].unitId,
    }),
  },
  'laporan.daftarLampiran': {
    untuk: [...pembaca, 'dprd'],
    input: () => ({}),
  },
  'laporan.cetakBuku': {
    ...{ untuk: [...pembaca, 'dprd'], jawab: ['jadi', 'SIBUK'] }, // SIBUK: the call before queued one
    input: () => ({ tahun, keadaan: 'apbd', perintah: randomUUID() }),
  },
  'laporan.lampiran': {
    ...{ untuk: [...pembaca, 'dprd'], unitLain: ['TIDAK_ADA'], pemdaLain: ['TIDAK_ADA'] },
    input: (world, { sasaran }) => ({
      ...{ tahun, kode: 'perda-1', keadaan: 'apbd' },
      unitId: world.sasaran[sasaran].unitId,
    }),
  },
  'laporan.banding': {
    ...{ untuk: [...pembaca, 'dprd'], unitLain: ['TIDAK_ADA'], pemdaLain: ['TIDAK_ADA'] },
    input: (world, { sasaran }) => ({
      ...{ tahun, dari: 'j0', ke: '2026-11-24' },
      unitId: world.sasaran[sasaran].unitId,
    }),
  },
  'laporan.versi': {
    untuk: [...pembaca, 'dprd'],
    input: () => ({ tahun }),
  },
  'laporan.dokumenLra': {
    ...{ untuk: pembaca, unitLain: ['TIDAK_ADA'], pemdaLain: ['TIDAK_ADA'] },
    input: (world, { sasaran }) => ({
      ...{ tahun, rekening: '5' },
      unitId: world.sasaran[sasaran].unitId,
    }),
  },
  'buku.gantiMode': {
    untuk: ['ppkd'],
    segar: 'selalu',
    jawab: ['jadi', 'BENTROK'], // BENTROK: the call before changed it already
    input: () => ({
      tahun,
      mode: 'cermin',
      alasan: 'Mencatat fakta dari sistem lain',
      perintah: randomUUID(),
    }),
  },
  'audit.cari': {
    untuk: ['admin', 'inspektorat', 'pemeriksa', 'ppkd'],
    input: (world, { sasaran }) => ({ dokumenId: String(world.sasaran[sasaran].dokumenId) }),
  },
}
