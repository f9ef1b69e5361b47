import { namaBulan } from '@benang/values/tanggal'
import { semuaTenggatAnggaran } from './kalender-anggaran.ts'
import type { HariTetap, HitungTenggat } from './tenggat-anggaran.ts'

/** How a deadline is found, in words: `60 hari kerja sebelum 30 November 2026`. */
export function sebutHitung(hitung: HitungTenggat, tahun: number): string {
  switch (hitung.cara) {
    case 'tanggal':
      return `paling lambat ${sebutHari(hitung, tahun)}`
    case 'minggu':
      return `paling lambat minggu ${romawi[hitung.minggu]} ${bulanOf(hitung.bulan)} ${tahun + hitung.tahun}`
    case 'minggu-sejak':
      return `${hitung.minggu} minggu sejak ${sebutPeristiwa(hitung.dari)}`
    case 'bulan-sejak':
      return `${hitung.bulan} bulan sejak ${sebutPeristiwa(hitung.dari)}`
    case 'hari-kerja': {
      const arah = hitung.hari < 0 ? 'sebelum' : 'sejak'
      const awal =
        typeof hitung.dari === 'string' ? sebutPeristiwa(hitung.dari) : sebutHari(hitung.dari, tahun)
      return `${Math.abs(hitung.hari)} hari kerja ${arah} ${awal}`
    }
  }
}

const romawi = { 1: 'I', 2: 'II', 3: 'III', 4: 'IV' } as const

function bulanOf(bulan: number): string {
  return namaBulan[bulan - 1] ?? ''
}

function sebutHari({ tahun: geser, bulan, hari }: HariTetap, tahun: number): string {
  return `${hari === 'akhir' ? 'akhir' : hari} ${bulanOf(bulan)} ${tahun + geser}`
}

function sebutPeristiwa(kode: string): string {
  const nama = semuaTenggatAnggaran.find((satu) => satu.kode === kode)?.nama ?? kode
  return `“${nama}”`
}
