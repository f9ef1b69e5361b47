import { listOrganisasi } from '@benang/database/organisasi/organisasi'
import type { TahapPorsi } from '@benang/database/penganggaran/porsi'
import type { StatusPorsi } from '@benang/domain/penganggaran/kepatuhan/hitung-porsi'
import type { NilaiPorsi } from '@benang/domain/penganggaran/kepatuhan/saringan'
import { sebutDasar } from '@benang/domain/sistem/sebut-dasar'
import { rupiahToText, sum } from '@benang/values/rupiah'
import type { Act } from '../act.ts'
import { unitScope } from '../act-authority.ts'
import { pembacaLaporan } from '../akuntansi/read-lra.ts'
import { dataKepatuhan, type PorsiTerhitung } from './data-kepatuhan.ts'

/** A share for the screen: amounts as wire text in rupiah, shares in percent with two decimals. */
export type PorsiTampak = {
  id: string
  nama: string
  uraian: string
  dasar: string
  /** Recalled or quoted, its text not read. */
  diperiksa: 'terverifikasi' | 'kutipan' | 'ingatan'
  arah: 'sedikitnya' | 'sebanyaknya' | null
  status: StatusPorsi
  transisi: string | null
  pembilang: string
  penyebut: string
  sebutPenyebut: string
  persen: string | null
  ambangPersen: string | null
  ambang: string | null
  jarak: string | null
  /** True where the pemda may add lines of its own. */
  petaan: boolean
  tercatat: readonly {
    petaanId: number
    subKegiatan: string
    rekening: string
    alasan: string
    sejak: string
  }[]
  /** What each unit gives to it, largest first. */
  unit: readonly { unitId: number; kode: string; nama: string; jumlah: string }[]
  /** The largest lines behind it, of the units the caller may read; `lain` are how many more there are. */
  baris: readonly { unit: string; subKegiatan: string; rekening: string; jumlah: string }[]
  lain: number
}

const terbanyak = 50

/** The mandatory shares of a pemda's budget: figure, threshold, distance, and the lines behind each. */
export const readKepatuhan: Act<{ tahun: number; tahap: TahapPorsi }, readonly PorsiTampak[]> = {
  name: 'kepatuhan.lihat',
  kind: 'read',
  roles: pembacaLaporan,
  async run(env, { tahun, tahap }) {
    const { pemdaId } = env.session
    const units = new Map(
      (await listOrganisasi(env.tx, pemdaId)).map((unit) => [unit.organisasiId, unit] as const),
    )
    const scope = unitScope(env)
    const named = (unitId: number) => {
      const { kode = '', nama = 'Tanpa unit' } = units.get(unitId) ?? {}
      return { unitId, kode, nama }
    }
    const semua = await dataKepatuhan(env.tx, { pemdaId, tahun, tahap })
    return semua.map((satu) => ({
      ...tampakOf(satu),
      unit: [...Map.groupBy(satu.hasil.baris, ({ unitId }) => unitId)]
        .map(([unitId, baris]) => ({ ...named(unitId), total: totalOf(baris) }))
        .toSorted((a, b) => (a.total > b.total ? -1 : 1))
        .map(({ total, ...unit }) => ({ ...unit, jumlah: rupiahToText(total) })),
      ...barisOf(
        satu.hasil.baris.filter(({ unitId }) => scope === null || unitId === scope),
        (unitId) => named(unitId).kode,
      ),
    }))
  },
}

function tampakOf({ porsi, hasil, petaan }: PorsiTerhitung) {
  const { id, nama, uraian, diperiksa, arah, transisi, sebutPenyebut } = porsi
  return {
    ...{ id, nama, uraian, diperiksa, arah, transisi, sebutPenyebut, petaan: porsi.petaan },
    dasar: sebutDasar(porsi.dasar),
    status: hasil.status,
    pembilang: rupiahToText(hasil.pembilang),
    penyebut: rupiahToText(hasil.penyebut),
    persen: textOf(hasil.persen),
    ambangPersen: textOf(hasil.ambangPersen),
    ambang: textOf(hasil.ambang),
    jarak: textOf(hasil.jarak),
    tercatat: petaan.map(({ petaanId, subKegiatan, rekening, alasan, sejak }) => ({
      ...{ petaanId, subKegiatan, rekening, alasan, sejak },
    })),
  }
}

function barisOf(baris: readonly NilaiPorsi[], kodeUnit: (unitId: number) => string) {
  const sorted = baris.toSorted((a, b) => (a.jumlah > b.jumlah ? -1 : 1))
  return {
    baris: sorted.slice(0, terbanyak).map(({ unitId, subKegiatan, rekening, jumlah }) => ({
      ...{ unit: kodeUnit(unitId), subKegiatan, rekening, jumlah: rupiahToText(jumlah) },
    })),
    lain: Math.max(0, sorted.length - terbanyak),
  }
}

function totalOf(baris: readonly NilaiPorsi[]): bigint {
  return sum(baris.map(({ jumlah }) => jumlah))
}

function textOf(hundredths: bigint | null): string | null {
  return hundredths === null ? null : rupiahToText(hundredths)
}
