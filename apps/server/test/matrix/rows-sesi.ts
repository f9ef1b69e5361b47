import { sandiMatrix } from './cheap-account.ts'
import type { Row } from './expectation.ts'
import { sesiIdFor } from './own-rows.ts'

// Where the gate and the work refuse with the same code, the sentence tells them apart.
const salahKode = { kode: 'FAKTOR_KEDUA', pesan: /^Kode salah/ } as const
const belumCocok = { kode: 'FAKTOR_KEDUA', pesan: /^Kode belum cocok/ } as const
const bukanDemo = { kode: 'TIDAK_BERWENANG', pesan: /mode demo/ } as const

/** Log-in, second factor, own sessions. None of them asks for a role. */
export const rowsSesi: Readonly<Record<string, Row>> = {
  'sesi.masuk': {
    untuk: 'umum',
    sekaliPakai: true,
    input: (_, { peran }) => ({ namaMasuk: `${peran}.masuk@uji5`, sandi: sandiMatrix }),
  },
  'sesi.pakaiTautanAwal': {
    untuk: 'umum',
    jawab: ['TIDAK_ADA'],
    input: () => ({ tautan: `5.${'x'.repeat(43)}`, sandi: sandiMatrix }),
  },
  'sesi.konfirmasiFaktorKedua': { untuk: 'akun', jawab: [salahKode], input: () => ({ kode: '000000' }) },
  'sesi.aktifkanTotp': {
    untuk: 'akun',
    segar: 'bila-ada',
    jawab: [belumCocok],
    input: () => ({ kode: '000000' }),
  },
  'sesi.gantiSandi': {
    untuk: 'akun-penuh',
    jawab: ['ISIAN'],
    input: () => ({ lama: 'bukan sandi saya', baru: 'payung hijau terbang pelan' }),
  },
  'sesi.mulaiTotp': { untuk: 'akun', segar: 'bila-ada', input: () => undefined },
  'sesi.saya': { untuk: 'akun', input: () => undefined },
  // Shown to example accounts of a demo only; this server is none.
  'sesi.kodeDemo': { untuk: 'akun', jawab: [bukanDemo], input: () => undefined },
  'sesi.gantiPeran': {
    untuk: 'akun-penuh',
    jangkau: [],
    unitLain: ['TIDAK_ADA'],
    pemdaLain: ['TIDAK_ADA'],
    tanpaPenugasan: ['TIDAK_ADA'],
    input: (world, { sasaran, session }) => ({
      penugasanId:
        sasaran === 'unit-sendiri' ? (session?.aktif?.penugasanId ?? 1) : world.sasaran[sasaran].penugasanId,
    }),
  },
  'sesi.daftarSesi': { untuk: 'akun-penuh', input: () => undefined },
  'sesi.akhiriSesi': {
    untuk: 'akun-penuh',
    jangkau: [],
    unitLain: ['TIDAK_ADA'],
    pemdaLain: ['TIDAK_ADA'],
    input: async (world, call) => ({ sesiId: await sesiIdFor(world, call) }),
  },
  'sesi.keluar': { untuk: 'akun', sekaliPakai: true, input: () => undefined },
}
