import { sum } from '@benang/values/rupiah'
import type { FaktaBaris } from '../sistem/aturan.ts'

/** How far a pergeseran moves money, and who must agree to it. */
export type Jangkauan = {
  kode: 'perda' | 'objek' | 'rincian'
  sebutan: string
  /** Roles that may sign it. */
  peran: readonly string[]
  oleh: string
}

const semua = {
  perda: {
    kode: 'perda',
    sebutan: 'antar sub kegiatan, kelompok atau jenis belanja',
    peran: ['kdh'],
    oleh: 'Kepala Daerah dengan perubahan Perda APBD',
  },
  objek: {
    kode: 'objek',
    sebutan: 'antar objek belanja dalam satu jenis',
    peran: ['sekda', 'kdh'],
    oleh: 'Sekretaris Daerah',
  },
  rincian: {
    kode: 'rincian',
    sebutan: 'antar rincian atau sub rincian objek dalam satu objek',
    peran: ['ppkd', 'sekda', 'kdh'],
    oleh: 'PPKD',
  },
} as const satisfies Record<string, Jangkauan>

/** A difference as its reach is judged. */
export type BarisGeser = Pick<FaktaBaris, 'unitId' | 'subKegiatan' | 'rekening' | 'jumlah'>

/** The widest move in it. Judged per path of unit and sub kegiatan, since opposite shifts of two paths cancel in a total. */
export function jangkauanOf(baris: readonly BarisGeser[]): Jangkauan {
  const jalur = ({ unitId, subKegiatan }: BarisGeser) => `${unitId} ${subKegiatan}`
  const sampai = (segmen: number) => (satu: BarisGeser) =>
    `${jalur(satu)} ${satu.rekening.split('.').slice(0, segmen).join('.')}`
  if (moves(baris, jalur) || moves(baris, sampai(3))) return semua.perda
  return moves(baris, sampai(4)) ? semua.objek : semua.rincian
}

function moves(baris: readonly BarisGeser[], golongan: (satu: BarisGeser) => string): boolean {
  const groups = [...Map.groupBy(baris, golongan).values()]
  return groups.some((group) => sum(group.map(({ jumlah }) => jumlah)) !== 0n)
}
