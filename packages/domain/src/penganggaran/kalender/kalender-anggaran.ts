import { invariant } from '@benang/values/invariant'
import { addDays, type Tanggal } from '@benang/values/tanggal'
import { addWorkingDays, type Kalender, workingDaysBetween } from '../../sistem/hari-kerja.ts'
import type { HariTetap, HitungTenggat, TenggatAnggaran } from './tenggat-anggaran.ts'
import { tenggatPelaksanaan } from './tenggat-pelaksanaan.ts'
import { tenggatPenyusunan } from './tenggat-penyusunan.ts'

/** What happened when, by the code of the deadline; absent while it is not done. */
export type Peristiwa = ReadonlyMap<string, Tanggal>

/**
 * A deadline of one year. `perkiraan`: it counts from an event that has not happened, so from that event's own deadline.
 * `hariKerja`: working days left until it (open), or late by (done late, overdue); 0 on the day and when done in time.
 */
export type TenggatTerhitung = {
  tenggat: TenggatAnggaran
  tanggal: Tanggal
  perkiraan: boolean
  selesai: Tanggal | null
  keadaan: 'selesai' | 'terlambat' | 'lewat' | 'dekat' | 'nanti' | 'bersyarat'
  hariKerja: number
}

export type SoalKalender = {
  tahun: number
  jenisPemda: 'provinsi' | 'kabupaten' | 'kota'
  kalender: Kalender
  hariIni: Tanggal
  peristiwa: Peristiwa
}

/** Every row of the calendar, in the order of the work. */
export const semuaTenggatAnggaran: readonly TenggatAnggaran[] = [...tenggatPenyusunan, ...tenggatPelaksanaan]

/** The calendar of a budget year for one kind of pemda, by date; rows not in force on their own date are left out. */
export function hitungKalender(soal: SoalKalender): readonly TenggatTerhitung[] {
  return semuaTenggatAnggaran
    .filter(({ jenisPemda }) => jenisPemda.includes(soal.jenisPemda))
    .map((tenggat) => ({ tenggat, ...tanggalOf(tenggat.hitung, soal) }))
    .filter(({ tenggat, tanggal }) => tenggat.sejak <= tanggal && tanggal <= (tenggat.sampai ?? tanggal))
    .map((satu) => ({ ...satu, ...keadaanOf(satu, soal) }))
    .toSorted((a, b) => (a.tanggal < b.tanggal ? -1 : a.tanggal > b.tanggal ? 1 : 0))
}

type Hari = { tanggal: Tanggal; perkiraan: boolean }

function tanggalOf(hitung: HitungTenggat, soal: SoalKalender): Hari {
  switch (hitung.cara) {
    case 'tanggal':
      return pasti(hariTetap(hitung, soal.tahun))
    case 'minggu':
      return pasti(iso(soal.tahun + hitung.tahun, hitung.bulan, hitung.minggu * 7))
    case 'minggu-sejak':
      return sejak(hitung.dari, soal, (awal) => addDays(awal, hitung.minggu * 7))
    case 'bulan-sejak':
      return sejak(hitung.dari, soal, (awal) => addMonths(awal, hitung.bulan))
    case 'hari-kerja': {
      const { dari, hari } = hitung
      const hitungHari = (awal: Tanggal) => addWorkingDays(soal.kalender, awal, hari)
      return typeof dari === 'string'
        ? sejak(dari, soal, hitungHari)
        : pasti(hitungHari(hariTetap(dari, soal.tahun)))
    }
  }
}

/** From the day the event happened, else from the day it is due. */
function sejak(kode: string, soal: SoalKalender, hitung: (awal: Tanggal) => Tanggal): Hari {
  const terjadi = soal.peristiwa.get(kode)
  if (terjadi !== undefined) return pasti(hitung(terjadi))
  const induk = semuaTenggatAnggaran.find((satu) => satu.kode === kode)
  invariant(induk !== undefined, `the calendar counts from ${kode}, which it lacks`)
  return { tanggal: hitung(tanggalOf(induk.hitung, soal).tanggal), perkiraan: true }
}

function keadaanOf({ tenggat, tanggal }: { tenggat: TenggatAnggaran } & Hari, soal: SoalKalender) {
  const { kalender, hariIni, peristiwa } = soal
  const selesai = peristiwa.get(tenggat.kode) ?? null
  const jarak = workingDaysBetween(kalender, selesai ?? hariIni, tanggal)
  const isLewat = (selesai ?? hariIni) > tanggal
  if (selesai !== null)
    return isLewat
      ? { selesai, keadaan: 'terlambat' as const, hariKerja: -jarak }
      : { selesai, keadaan: 'selesai' as const, hariKerja: 0 }
  if (tenggat.bersyarat !== null)
    return { selesai, keadaan: 'bersyarat' as const, hariKerja: Math.max(0, jarak) }
  if (isLewat) return { selesai, keadaan: 'lewat' as const, hariKerja: -jarak }
  const keadaan = jarak <= tenggat.ingatkan ? ('dekat' as const) : ('nanti' as const)
  return { selesai, keadaan, hariKerja: jarak }
}

function pasti(tanggal: Tanggal): Hari {
  return { tanggal, perkiraan: false }
}

function hariTetap({ tahun, bulan, hari }: HariTetap, n: number): Tanggal {
  return hari === 'akhir' ? iso(n + tahun, bulan + 1, 0) : iso(n + tahun, bulan, hari)
}

/** The same day so many months later, or the last day of that month when it is shorter. */
function addMonths(tanggal: Tanggal, bulan: number): Tanggal {
  const [tahun = 0, awal = 0, hari = 0] = tanggal.split('-').map(Number)
  const sama = iso(tahun, awal + bulan, hari)
  const akhir = iso(tahun, awal + bulan + 1, 0)
  return hari > Number(akhir.slice(8)) ? akhir : sama
}

function iso(tahun: number, bulan: number, hari: number): Tanggal {
  return new Date(Date.UTC(tahun, bulan - 1, hari)).toISOString().slice(0, 10)
}
