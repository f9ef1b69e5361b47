import { randomUUID } from 'node:crypto'
import type { KodePeran } from '@benang/domain/organisasi/peran'
import { dokumenFor, macamAsal } from './dokumen-targets.ts'
import { type Row, setiapPeran } from './expectation.ts'
import { lifecyclesAnggaran } from './lifecycles-anggaran.ts'

/** Who may do what to one kind, from the law: the maker, and per step the roles, the status it starts from, whether it signs. */
export type Lifecycle = {
  jenis: string
  pembuat: readonly KodePeran[]
  langkah: readonly Step[]
}
/** A step of a kind besides submitting and voiding its draft. */
export type Step = {
  tindakan: string
  dari: string
  peran: readonly KodePeran[]
  tandaTangan?: true
}

const paKpa: readonly KodePeran[] = ['pa', 'kpa']

// PP 12/2019: P6, P7 (Sekda, PPKD), P10 (PA, KPA), P12 (PPTK), P14 (PPK-SKPD), P19 (treasurers), P132-133 (DPA), P135 (SPD),
// P137 (TBP, STS), P141-152 (SPP, SPM, SP2D).
const lifecycles: readonly Lifecycle[] = [
  ...lifecyclesAnggaran,
  ...['saldo_awal', 'silpa'].map(
    (jenis): Lifecycle => ({
      jenis,
      pembuat: ['ppkd'],
      langkah: [
        { tindakan: 'tanda-tangani', dari: 'diajukan', peran: ['kdh'], tandaTangan: true },
        { tindakan: 'kembalikan', dari: 'diajukan', peran: ['kdh'] },
      ],
    }),
  ),
  ...['dpa', 'dpa_perubahan'].map(
    (jenis): Lifecycle => ({
      jenis,
      pembuat: ['pa'],
      langkah: [
        { tindakan: 'verifikasi', dari: 'diajukan', peran: ['tapd'] },
        { tindakan: 'setujui', dari: 'diverifikasi', peran: ['sekda'], tandaTangan: true },
        { tindakan: 'sahkan', dari: 'disetujui', peran: ['ppkd'], tandaTangan: true },
        { tindakan: 'kembalikan', dari: 'diajukan', peran: ['tapd'] },
        { tindakan: 'minta-perbaikan', dari: 'diverifikasi', peran: ['sekda', 'ppkd'] },
      ],
    }),
  ),
  {
    jenis: 'spd',
    pembuat: ['kuasa-bud'],
    langkah: [
      { tindakan: 'tanda-tangani', dari: 'diajukan', peran: ['ppkd'], tandaTangan: true },
      { tindakan: 'kembalikan', dari: 'diajukan', peran: ['ppkd'] },
    ],
  },
  ...['kontrak', 'bast'].map(
    (jenis): Lifecycle => ({
      jenis,
      pembuat: ['pptk'],
      langkah: [
        { tindakan: 'tanda-tangani', dari: 'diajukan', peran: paKpa, tandaTangan: true },
        { tindakan: 'kembalikan', dari: 'diajukan', peran: paKpa },
      ],
    }),
  ),
  {
    jenis: 'spp',
    pembuat: ['bendahara-pengeluaran'],
    langkah: [
      { tindakan: 'verifikasi', dari: 'diajukan', peran: ['ppk-skpd'] },
      { tindakan: 'kembalikan', dari: 'diajukan', peran: ['ppk-skpd'] },
    ],
  },
  {
    jenis: 'spm',
    pembuat: ['ppk-skpd'],
    langkah: [
      { tindakan: 'tanda-tangani', dari: 'diajukan', peran: paKpa, tandaTangan: true },
      { tindakan: 'kembalikan', dari: 'diajukan', peran: paKpa },
      { tindakan: 'tolak', dari: 'disetujui', peran: ['kuasa-bud'] },
    ],
  },
  {
    jenis: 'sp2d',
    pembuat: ['kuasa-bud'],
    langkah: [
      { tindakan: 'tanda-tangani', dari: 'diajukan', peran: ['kuasa-bud', 'ppkd'], tandaTangan: true },
      { tindakan: 'kembalikan', dari: 'diajukan', peran: ['kuasa-bud', 'ppkd'] },
    ],
  },
  {
    jenis: 'tbp',
    pembuat: ['bendahara-penerimaan'],
    langkah: [
      { tindakan: 'verifikasi', dari: 'diajukan', peran: ['ppk-skpd'] },
      { tindakan: 'kembalikan', dari: 'diajukan', peran: ['ppk-skpd'] },
    ],
  },
  {
    jenis: 'sts',
    pembuat: ['bendahara-penerimaan'],
    langkah: [
      { tindakan: 'tanda-tangani', dari: 'diajukan', peran: ['kuasa-bud', 'ppkd'], tandaTangan: true },
      { tindakan: 'kembalikan', dari: 'diajukan', peran: ['kuasa-bud', 'ppkd'] },
    ],
  },
  {
    jenis: 'pembalikan',
    pembuat: ['ppk-skpd', 'kuasa-bud'],
    langkah: [
      { tindakan: 'tanda-tangani', dari: 'diajukan', peran: ['pa', 'kpa', 'ppkd'], tandaTangan: true },
      { tindakan: 'kembalikan', dari: 'diajukan', peran: ['pa', 'kpa', 'ppkd'] },
    ],
  },
]

const isi = { tanggal: '2026-11-24', uraian: 'Termin', isi: {}, baris: [] }
const elsewhere = { unitLain: ['TIDAK_ADA'], pemdaLain: ['TIDAK_ADA'] } as const

/** A draft, alone or from its origin; the origin is the row that belongs to somebody. */
function buat({ jenis, pembuat }: Lifecycle): Row {
  const asal = macamAsal(jenis)
  return {
    untuk: pembuat,
    ...(asal === undefined ? {} : elsewhere),
    input: async (world, { peran, sasaran }) => {
      const draft = { ...isi, jenis, tahun: 2026, perintah: randomUUID() }
      if (asal === undefined) return draft
      const { dokumenId } = await dokumenFor(world, asal, { sasaran, baru: pembuat.includes(peran) })
      return { ...draft, asalId: dokumenId }
    },
  }
}

function ubah({ jenis, pembuat }: Lifecycle): Row {
  return {
    untuk: pembuat,
    ...elsewhere,
    input: async (world, { peran, sasaran }) => {
      const draf = { jenis, status: 'draf' }
      const { dokumenId, versi } = await dokumenFor(world, draf, { sasaran, baru: pembuat.includes(peran) })
      return { ...isi, jenis, dokumenId, versi, perintah: randomUUID() }
    },
  }
}

/** A step on a document that stands ready for it, without content: back it goes; forward the law may still say no. */
function lakukan(jenis: string, { tindakan, dari, peran: untuk, tandaTangan }: Step): Row {
  const isBack = ['kembalikan', 'batalkan', 'tolak', 'minta-perbaikan'].includes(tindakan)
  return {
    untuk,
    ...(tandaTangan ? { segar: 'selalu' } : {}),
    jawab: isBack ? ['jadi'] : ['jadi', 'ATURAN'],
    ...elsewhere,
    input: async (world, { peran, sasaran }) => {
      const macam = { jenis, status: dari }
      const named = await dokumenFor(world, macam, { sasaran, baru: untuk.includes(peran) })
      return { ...named, jenis, tindakan, catatan: 'Lengkapi lampiran', perintah: randomUUID() }
    },
  }
}

function rowsOf(lifecycle: Lifecycle): readonly (readonly [string, Row])[] {
  const { jenis, pembuat, langkah } = lifecycle
  const own = ['ajukan', 'batalkan'].map((tindakan): Step => ({ tindakan, dari: 'draf', peran: pembuat }))
  return [
    [`dokumen.buat/${jenis}.buat`, buat(lifecycle)],
    [`dokumen.ubah/${jenis}.ubah`, ubah(lifecycle)],
    ...[...own, ...langkah].map(
      (step) => [`dokumen.lakukan/${jenis}.${step.tindakan}`, lakukan(jenis, step)] as const,
    ),
  ]
}

// A line of another unit is told by its account: these two stand in the budgets of unit 1 and unit 2.
const barang = {
  'unit-sendiri': 'Belanja Modal Jalan Kota',
  'unit-lain': 'Belanja Obat-Obatan',
  'pemda-lain': 'rahasia pemda lain',
}
const tahun = 2026

const bacaan: Readonly<Record<string, Row>> = {
  'dokumen.jenis': { untuk: setiapPeran, input: () => undefined },
  'dokumen.daftar': {
    ...{ untuk: setiapPeran, tampak: true, unitLain: ['jadi'], pemdaLain: ['jadi'] },
    input: () => ({ tahun, jenis: 'spp', halaman: 1 }),
  },
  'dokumen.lihat': {
    ...{ untuk: setiapPeran, tampak: true, ...elsewhere },
    input: async (world, { sasaran }) => {
      const { dokumenId } = await dokumenFor(
        world,
        { jenis: 'spp', status: 'draf' },
        { sasaran, baru: false },
      )
      return { jenis: 'spp', dokumenId }
    },
  },
  'dokumen.tugasSaya': { untuk: setiapPeran, input: () => ({ tahun }) },
  'dokumen.ketersediaan': {
    ...{ untuk: setiapPeran, tampak: true, tanda: barang, unitLain: ['jadi'], pemdaLain: ['jadi'] },
    input: () => ({ tahun }),
  },
  'dokumen.pilihanMata': { untuk: setiapPeran, input: () => ({ jenis: 'dpa' }) },
  'dokumen.bukaMata': {
    untuk: ['pa', 'kpa', 'pptk', 'ppkd', 'tapd', 'kuasa-bud', 'bappeda', 'bendahara-penerimaan'],
    unitLain: ['TIDAK_ADA'],
    // A role of the whole pemda passes the unit and then finds none of that number: the line cannot be made.
    pemdaLain: ['TIDAK_ADA', 'ISIAN'],
    input: (world, { sasaran }) => ({
      ...{ jenis: 'dpa', tahun, unitId: world.sasaran[sasaran].unitId, perintah: randomUUID() },
      ...{ subKegiatanId: 1, rekeningId: 1, danaId: 1 },
    }),
  },
}

/** Documents: what all may read of their unit, and one row per kind for drafting, editing and each step. */
export const rowsDokumen: Readonly<Record<string, Row>> = {
  ...bacaan,
  ...Object.fromEntries(lifecycles.flatMap(rowsOf)),
}
