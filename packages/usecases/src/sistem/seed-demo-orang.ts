import type { TugasBaru } from '../organisasi/assign-peran.ts'
import { namaContoh } from './seed-demo-nama.ts'
import { type PemdaContoh, type UnitContoh, unitContoh, unitPemda } from './seed-demo-organisasi.ts'

/** A fictional person with an account. `asn` false: no NIP. */
export type OrangContoh = {
  masuk: string
  nama: string
  pangkat: string | null
  tugas: readonly TugasBaru[]
}

/** Since when, and by which decision, people of the demo hold their roles. */
export const sejakTugas = {
  sejak: '2023-01-02',
  sampai: null,
  dasar: 'SK Kepala Daerah 900/001/2023 (contoh)',
} as const

function tugas(unit: UnitContoh, peran: string, change: Partial<TugasBaru> = {}): TugasBaru {
  return { peran, unitId: unitContoh[unit], sifat: 'definitif', batasNilai: null, ...sejakTugas, ...change }
}

const juta = 100_000_000n // sen
const kuasa = (batas: bigint) => ({ sifat: 'kuasa', batasNilai: batas * juta }) as const
const pembina = 'Pembina Utama Muda, IV/c'
const penata = 'Penata, III/c'

const orang = (
  masuk: string,
  nama: string,
  pangkat: string | null,
  ...tasks: readonly TugasBaru[]
): OrangContoh => ({ masuk, nama, pangkat, tugas: tasks })

/** The people of the city. `hari`: the Plh of the head of the health office acts the day before, on it and the day after. */
function orangKota(plh: { sejak: string; sampai: string }): readonly OrangContoh[] {
  return [
    orang('admin', 'Gilang Ramadhan Putra', penata, tugas('pemda', 'admin')),
    orang('walikota', 'Bima Arkana Wiratama', null, tugas('pemda', 'kdh')),
    orang(
      'sekda',
      'Laksmi Paramita',
      pembina,
      tugas('setda', 'sekda'),
      tugas('setda', 'pa'),
      tugas('setda', 'tapd'),
    ),
    orang(
      'kepala.bpkad',
      'Rangga Adiwinata',
      pembina,
      tugas('bpkad', 'ppkd'),
      tugas('bpkad', 'pa'),
      tugas('bpkad', 'tapd'),
    ),
    orang('kuasabud', 'Melati Kusumaningrum', penata, tugas('bpkad', 'kuasa-bud', kuasa(5_000n))),
    orang('ppk.bpkad', 'Teguh Santosa Aji', penata, tugas('bpkad', 'ppk-skpd')),
    orang('bendahara.bpkad', 'Nurul Fitriani', penata, tugas('bpkad', 'bendahara-pengeluaran')),
    orang('penerimaan.bpkad', 'Citra Ayuningtyas', penata, tugas('bpkad', 'bendahara-penerimaan')),
    orang('pemungut.bpkad', 'Bagus Prakoso Jati', penata, tugas('bpkad', 'pemungut-pajak')),
    orang('kepala.pupr', 'Surya Dharmawan', pembina, tugas('pupr', 'pa')),
    orang('kpa.pupr', 'Yudha Prasetya Nugraha', penata, tugas('pupr', 'kpa', kuasa(1_000n))),
    orang('pptk.pupr', 'Dewi Anjani Lestari', penata, tugas('pupr', 'pptk')),
    orang('ppk.pupr', 'Hendra Wijayakusuma', penata, tugas('pupr', 'ppk-skpd')),
    orang('bendahara.pupr', 'Sari Wulandari', penata, tugas('pupr', 'bendahara-pengeluaran')),
    orang('kepala.dinkes', 'Ratna Maharani', pembina, tugas('dinkes', 'pa')),
    orang(
      'plh.dinkes',
      'Agus Setiawan Hadi',
      penata,
      tugas('dinkes', 'pa', { sifat: 'plh', ...plh, dasar: 'SP Plh 800/117/2026 (contoh)' }),
    ),
    orang('pptk.dinkes', 'Wening Puspitasari', penata, tugas('dinkes', 'pptk')),
    orang('ppk.dinkes', 'Fajar Nugroho Sidik', penata, tugas('dinkes', 'ppk-skpd')),
    orang('bendahara.dinkes', 'Intan Permatasari', penata, tugas('dinkes', 'bendahara-pengeluaran')),
    orang('kepala.bappeda', 'Dimas Anggara Yasa', pembina, tugas('bappeda', 'pa'), tugas('bappeda', 'tapd')),
    orang('perencana.bappeda', 'Kirana Larasati', penata, tugas('bappeda', 'bappeda')),
    orang('tapd', 'Satria Wibawa Mukti', penata, tugas('setda', 'tapd')),
    orang('inspektur', 'Arum Sekarwangi', pembina, tugas('inspektorat', 'inspektorat')),
    orang('bpk', 'Johan Pratama Siregar', null, tugas('pemda', 'pemeriksa')),
    orang('banggar', 'Ningsih Handayani', null, tugas('pemda', 'dprd')),
  ]
}

/** The people of the province: the posts that a chain of payment needs. */
const orangProvinsi: readonly OrangContoh[] = [
  orang('admin', 'Putri Ayu Cahyani', penata, tugas('pemda', 'admin')),
  orang('gubernur', 'Satya Nugraha Wibisono', null, tugas('pemda', 'kdh')),
  orang(
    'sekda',
    'Haryo Bimantara',
    pembina,
    tugas('setda', 'sekda'),
    tugas('setda', 'pa'),
    tugas('setda', 'tapd'),
  ),
  orang(
    'kepala.bpkad',
    'Sekar Kinanti',
    pembina,
    tugas('bpkad', 'ppkd'),
    tugas('bpkad', 'pa'),
    tugas('bpkad', 'tapd'),
  ),
  orang('kuasabud', 'Panji Asmoro', penata, tugas('bpkad', 'kuasa-bud', kuasa(10_000n))),
  orang('kepala.pupr', 'Lintang Kusuma', pembina, tugas('pupr', 'pa')),
  orang('pptk.pupr', 'Bayu Segara', penata, tugas('pupr', 'pptk')),
  orang('ppk.pupr', 'Mega Rahmawati', penata, tugas('pupr', 'ppk-skpd')),
  orang('bendahara.pupr', 'Rizky Maulana', penata, tugas('pupr', 'bendahara-pengeluaran')),
  orang('perencana.bappeda', 'Anindya Kencana', penata, tugas('bappeda', 'bappeda')),
  orang('inspektur', 'Wahyu Baskoro', pembina, tugas('inspektorat', 'inspektorat')),
  orang('tapd', 'Nara Widyatmaka', penata, tugas('setda', 'tapd')),
  orang('ppk.bpkad', 'Galuh Prameswari', penata, tugas('bpkad', 'ppk-skpd')),
  orang('penerimaan.bpkad', 'Danu Kertapati', penata, tugas('bpkad', 'bendahara-penerimaan')),
]

/** The people of a government: those named here, and a fictional one for each post that is left. */
export function orangContoh(
  pemda: PemdaContoh,
  plh: { sejak: string; sampai: string },
): readonly OrangContoh[] {
  const bernama = pemda.jenis === 'provinsi' ? orangProvinsi : pemda.jenis === 'kota' ? orangKota(plh) : []
  const dikenal = new Set(bernama.map(({ masuk }) => masuk))
  return [...bernama, ...jabatanOf(pemda).filter(({ masuk }) => !dikenal.has(masuk))]
}

function jabatanOf(pemda: PemdaContoh): readonly OrangContoh[] {
  const named = (masuk: string, pangkat: string | null, ...tasks: readonly TugasBaru[]) =>
    orang(masuk, namaContoh(pemda.pemdaId, masuk), pangkat, ...tasks)
  return [
    named('admin', penata, tugas('pemda', 'admin')),
    named(kdhOf(pemda), null, tugas('pemda', 'kdh')),
    named('sekda', pembina, tugas('setda', 'sekda'), tugas('setda', 'pa'), tugas('setda', 'tapd')),
    named('kepala.bpkad', pembina, tugas('bpkad', 'ppkd'), tugas('bpkad', 'pa'), tugas('bpkad', 'tapd')),
    named('kuasabud', penata, tugas('bpkad', 'kuasa-bud', kuasa(5_000n))),
    named('penerimaan.bpkad', penata, tugas('bpkad', 'bendahara-penerimaan')),
    named('perencana.bappeda', penata, tugas('bappeda', 'bappeda')),
    named('tapd', penata, tugas('setda', 'tapd')),
    named('inspektur', pembina, tugas('inspektorat', 'inspektorat')),
    named('bpk', null, tugas('pemda', 'pemeriksa')),
    named('banggar', null, tugas('pemda', 'dprd')),
    ...unitPemda(pemda).flatMap((unit) => [
      ...(unit === 'setda' || unit === 'bpkad' || unit === 'inspektorat'
        ? []
        : [named(`kepala.${unit}`, pembina, tugas(unit, 'pa'))]),
      ...(unit === 'inspektorat' ? [] : pelaksanaOf(unit, named)),
    ]),
  ]
}

function pelaksanaOf(
  unit: UnitContoh,
  named: (masuk: string, pangkat: string, ...tasks: readonly TugasBaru[]) => OrangContoh,
): readonly OrangContoh[] {
  return [
    named(`pptk.${unit}`, penata, tugas(unit, 'pptk')),
    named(`ppk.${unit}`, penata, tugas(unit, 'ppk-skpd')),
    named(`bendahara.${unit}`, penata, tugas(unit, 'bendahara-pengeluaran')),
  ]
}

/** The log-in name of the head of the region. */
export function kdhOf({ jenis }: Pick<PemdaContoh, 'jenis'>): string {
  return { provinsi: 'gubernur', kabupaten: 'bupati', kota: 'walikota' }[jenis]
}

/** 18 digits no civil servant has: the region's code, zeros, a number. */
export function nipContoh({ kode }: PemdaContoh, nomor: number): string {
  return `${kode.replace('.', '').padEnd(4, '0')}${String(nomor).padStart(14, '0')}`
}
