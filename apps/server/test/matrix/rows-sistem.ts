import { randomUUID } from 'node:crypto'
import type { KodePeran } from '@benang/domain/organisasi/peran'
import { addDays } from '@benang/values/tanggal'
import { type Row, setiapPeran } from './expectation.ts'
import { berkasIdFor, imporanIdFor, pekerjaanIdFor } from './own-rows.ts'

// Jobs are a person's own; the administrator and the inspectorate oversee them.
const pengawasPekerjaan: readonly KodePeran[] = ['admin', 'inspektorat']
const tahun = 2026

/** The search of the header shows the unit's own documents and nobody else's. */
const cari: Readonly<Record<string, Row>> = {
  'cari.semua': {
    ...{ untuk: setiapPeran, tampak: true, unitLain: ['jadi'], pemdaLain: ['jadi'] },
    input: (_, { sasaran }) => ({
      tahun,
      cari: sasaran === 'unit-sendiri' ? 'milik unit sendiri' : 'rahasia',
    }),
  },
}

/** Files and jobs. */
const berkasDanPekerjaan: Readonly<Record<string, Row>> = {
  'berkas.daftar': {
    untuk: setiapPeran,
    tampak: true,
    unitLain: ['jadi'],
    pemdaLain: ['jadi'],
    input: (world, { sasaran }) => ({ dokumenId: String(world.sasaran[sasaran].dokumenId) }),
  },
  // A file is taken back by the one who uploaded it, and by nobody else.
  'berkas.hapus': {
    untuk: setiapPeran,
    jangkau: [],
    unitLain: ['TIDAK_ADA'],
    pemdaLain: ['TIDAK_ADA'],
    input: async (world, call) => ({ berkasId: await berkasIdFor(world, call), perintah: randomUUID() }),
  },
  'pekerjaan.daftar': { untuk: setiapPeran, jangkau: pengawasPekerjaan, input: () => undefined },
  'pekerjaan.lihat': {
    untuk: setiapPeran,
    jangkau: pengawasPekerjaan,
    tampak: true,
    unitLain: ['TIDAK_ADA'],
    pemdaLain: ['TIDAK_ADA'],
    input: async (world, call) => ({ pekerjaanId: await pekerjaanIdFor(world, call) }),
  },
  'pekerjaan.batalkan': {
    untuk: setiapPeran,
    jangkau: pengawasPekerjaan,
    jawab: ['jadi', 'BENTROK'], // BENTROK: an overseer before stopped the same one
    unitLain: ['TIDAK_ADA'],
    pemdaLain: ['TIDAK_ADA'],
    input: async (world, call) => ({
      pekerjaanId: await pekerjaanIdFor(world, call),
      perintah: randomUUID(),
    }),
  },
}

const jadwal = {
  ...{ tahun, nama: 'Pengajuan SPP', buka: '2026-01-02 08:00', tutup: '2099-12-15 23:59', kunci: false },
  ...{ pemilik: 'ppkd', tenggat: null, dasar: null, versi: 0 },
}
const kode = () => `tahap-${randomUUID().slice(0, 8)}`
let hari = 0

/** The year's calendar: all read it, those who answer for a stage set it, the heads of the budget let latecomers in. */
const tahapan: Readonly<Record<string, Row>> = {
  'tahapan.daftar': { untuk: setiapPeran, input: () => ({ tahun }) },
  'tahapan.atur': {
    untuk: ['admin', 'tapd', 'sekda', 'ppkd'],
    input: () => ({ ...jadwal, kode: kode(), perintah: randomUUID() }),
  },
  'tahapan.pengecualian': { untuk: setiapPeran, input: () => ({ tahun, kode: 'spp' }) },
  'tahapan.beriPengecualian': {
    untuk: ['tapd', 'sekda', 'ppkd'],
    pemdaLain: ['TIDAK_ADA'],
    input: (world, { sasaran }) => ({
      ...{ tahun, kode: 'spp', unitId: world.sasaran[sasaran].unitId, alasan: 'Bencana banjir di kantor' },
      ...{ sampai: '2099-12-31 12:00', perintah: randomUUID() },
    }),
  },
  'tahapan.hariLibur': { untuk: setiapPeran, input: () => ({ tahun }) },
  'tahapan.tambahHariLibur': {
    untuk: ['admin', 'sekda'],
    input: () => {
      hari += 1
      const tanggal = addDays('2030-01-01', hari)
      return { tanggal, nama: 'Hari jadi kota', dasar: 'Perwali 1/2026', perintah: randomUUID() }
    },
  },
}

// Who looks after the national lists, plans by them, or audits them.
const pembacaRujukan: readonly KodePeran[] = ['admin', 'bappeda', 'tapd', 'ppkd', 'inspektorat', 'pemeriksa']

/** National lists: the same for every pemda. */
const rujukan: Readonly<Record<string, Row>> = {
  'rujukan.daftar': { untuk: pembacaRujukan, input: () => undefined },
  'rujukan.cari': {
    untuk: pembacaRujukan,
    input: () => ({ daftar: 'rekening', edisi: 'Permendagri 90/2019', cari: '5.1', halaman: 1 }),
  },
}

// Who imports something: units and lists, usulan, standard prices, lines of an RKA.
const pengimpor: readonly KodePeran[] = ['admin', 'bappeda', 'ppkd', 'sekda', 'pa', 'kpa', 'pptk']
// A list of usulan names people: it stays with who brought it.
const tanpaPribadi: readonly KodePeran[] = ['admin', 'ppkd', 'sekda']
const tiada = { unitLain: ['TIDAK_ADA'], pemdaLain: ['TIDAK_ADA'], jangkau: tanpaPribadi } as const

/** Imports by people: an import is of the unit that began it. */
const impor: Readonly<Record<string, Row>> = {
  'impor.jenis': { untuk: pengimpor, input: () => undefined },
  'impor.riwayat': { untuk: pengimpor, input: () => ({ jenis: null }) },
  'impor.lihat': {
    ...{ ...tiada, untuk: pengimpor, tampak: true },
    input: async (world, call) => ({ imporanId: await imporanIdFor(world, call) }),
  },
  'impor.periksa': {
    ...{ ...tiada, untuk: pengimpor, jawab: ['ISIAN'] }, // no column was chosen yet
    input: async (world, call) => ({
      ...{ imporanId: await imporanIdFor(world, call), perintah: randomUUID() },
      ...{ pemetaan: [], pilihan: {}, perbaikan: {}, putusan: {} },
    }),
  },
  'impor.simpan': {
    ...{ ...tiada, untuk: pengimpor },
    input: async (world, call) => ({
      ...{ imporanId: await imporanIdFor(world, call), perintah: randomUUID() },
      ...{ pemetaan: [], pilihan: {}, perbaikan: {}, putusan: {} },
    }),
  },
  'impor.jalankan': {
    ...{ ...tiada, untuk: pengimpor, jawab: ['ATURAN'] }, // it was not checked yet
    input: async (world, call) => ({
      imporanId: await imporanIdFor(world, call),
      perintah: randomUUID(),
    }),
  },
  'impor.batalkan': {
    ...{ ...tiada, untuk: pengimpor, jawab: ['ATURAN'] }, // it was not applied yet
    input: async (world, call) => ({
      imporanId: await imporanIdFor(world, call),
      perintah: randomUUID(),
    }),
  },
}

/** Files, jobs, imports, the calendar and the national lists. */
export const rowsSistem: Readonly<Record<string, Row>> = {
  ...berkasDanPekerjaan,
  ...cari,
  ...impor,
  ...tahapan,
  ...rujukan,
}
