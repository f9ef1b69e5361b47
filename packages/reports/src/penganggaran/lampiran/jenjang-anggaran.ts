import type { Jenjang } from '../../pohon.ts'
import {
  type BarisAnggaran,
  type DataAnggaran,
  type NamaKode,
  rekeningOf,
  type TempatBaris,
} from './baris-anggaran.ts'

/** Levels of the tree by what the law calls them; a line without one falls into a group that says so. */
export const jenjangTempat = {
  urusan: ({ urusan }) => bernama(urusan, 'Tanpa urusan'),
  bidang: ({ bidang }) => bernama(bidang, 'Tanpa bidang urusan'),
  unit: ({ unit }) => bernama(unit, 'Tanpa perangkat daerah'),
  program: ({ program }) => bernama(program, 'Bukan program'),
  kegiatan: ({ kegiatan }) => bernama(kegiatan, 'Bukan kegiatan'),
  sub: ({ sub }) => bernama(sub, 'Bukan sub kegiatan'),
} as const satisfies Record<string, Jenjang<TempatBaris>>

/** By fund, for lines that have one. */
export const jenjangDana: Jenjang<{ dana: NamaKode }> = ({ dana }) => bernama(dana, 'Tanpa sumber dana')

/** Accounts from one depth down to another: 2 kelompok, 3 jenis, 6 sub rincian objek. */
export function jenjangRekening(
  data: Pick<DataAnggaran, 'rekening'>,
  { dari, sampai }: { dari: number; sampai: number },
): readonly Jenjang<BarisAnggaran>[] {
  return Array.from({ length: sampai - dari + 1 }, (_, index): Jenjang<BarisAnggaran> => {
    const dalam = dari + index
    return ({ segmen }) => rekeningOf(data, segmen.slice(0, dalam))
  })
}

function bernama(satu: { kode: string; uraian: string }, tanpa: string) {
  return satu.kode === '' ? { kode: '', uraian: tanpa } : satu
}
