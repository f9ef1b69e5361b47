import { type Kartu, listKartu } from '@benang/database/kinerja/kartu'
import {
  type AnggaranSub,
  listAnggaranSub,
  listUkuran,
  type NilaiUkuran,
} from '@benang/database/kinerja/ukuran'
import {
  persenSampaiKini,
  persenSetahun,
  persenTriwulan,
  rataCapaian,
  type Ukuran,
} from '@benang/domain/kinerja/hitung-capaian'
import { predikatOf } from '@benang/domain/kinerja/predikat'
import { bulanTriwulan } from '@benang/domain/kinerja/triwulan'
import type { KodePeran } from '@benang/domain/organisasi/peran'
import { kuantitasToText } from '@benang/values/kuantitas'
import { rupiahToText } from '@benang/values/rupiah'
import { requireUnit, unitScope } from '../act-authority.ts'
import type { Act } from '../act.ts'
import { pembacaBuku } from '../akuntansi/pembaca-buku.ts'

/** An indicator in its year: quarters as decimal text, null where nothing is recorded; percent as text, null: cannot be computed. */
export type IndikatorTampak = Pick<Kartu, 'indikatorId' | 'nama' | 'satuan' | 'sifat'> & {
  target: readonly (string | null)[]
  capaian: readonly (string | null)[]
  persen: readonly (string | null)[]
  /** Against the target of the quarters reported, and of the whole year. */
  sampaiKini: string | null
  setahun: string | null
  predikat: string | null
}

/** Money in rupiah as text; `serapan` percent as text, null without a budget. */
type Serapan = { anggaran: string; realisasi: string; serapan: string | null }
export type SubKinerja = Serapan & {
  subKegiatanId: number
  kode: string
  nama: string
  indikator: readonly IndikatorTampak[]
}
export type UnitKinerja = Serapan & {
  unitId: number
  nama: string
  subKegiatan: number
  /** Sub kegiatan with a budget and no indicator. */
  tanpaIndikator: number
  indikator: number
  /** Mean over the indicators of what was reached so far. */
  capaian: string | null
}
export type KinerjaTampak = {
  unit: readonly UnitKinerja[]
  unitId: number | null
  baris: readonly SubKinerja[]
}

/** Who reads performance: who reads the book, and DPRD. */
export const pembacaKinerja: readonly KodePeran[] = [...pembacaBuku, 'dprd']

/**
 * Budget, payments, target and achievement of a year on the same sub kegiatan: of the caller's unit, or per unit for a role of the
 * whole pemda, and the lines of the unit asked for.
 */
export const readKinerja: Act<{ tahun: number; unitId?: number | undefined }, KinerjaTampak> = {
  name: 'kinerja.lihat',
  kind: 'read',
  roles: pembacaKinerja,
  async run(env, { tahun, unitId }) {
    if (unitId !== undefined) requireUnit(env, unitId)
    const buku = { pemdaId: env.session.pemdaId, tahun }
    const scope = unitScope(env)
    const anggaran = await listAnggaranSub(env.tx, buku, scope)
    const kartu = (await listKartu(env.tx, buku, { unitId: scope })).filter(({ aktif }) => aktif)
    const nilai = Map.groupBy(
      await listUkuran(env.tx, buku, { keys: null, unitId: scope }),
      ({ kunci }) => kunci,
    )
    const bahan = { anggaran, kartu, nilai }
    const chosen = unitId ?? scope
    const semuaUnit = [...new Set([...anggaran, ...kartu].map((satu) => satu.unitId))]
    return {
      unit: semuaUnit.map((satu) => unitOf(satu, bahan)),
      unitId: chosen,
      baris: chosen === null ? [] : barisOf(chosen, bahan),
    }
  },
}

type Bahan = {
  anggaran: readonly AnggaranSub[]
  kartu: readonly Kartu[]
  nilai: ReadonlyMap<number, readonly NilaiUkuran[]>
}

function unitOf(unitId: number, { anggaran, kartu, nilai }: Bahan): UnitKinerja {
  const sub = anggaran.filter((satu) => satu.unitId === unitId)
  const own = kartu.filter((satu) => satu.unitId === unitId)
  const berkartu = new Set(own.map(({ subKegiatanId }) => subKegiatanId))
  return {
    ...{ unitId, nama: sub[0]?.unitNama ?? own[0]?.unitNama ?? '', subKegiatan: sub.length },
    tanpaIndikator: sub.filter(({ subKegiatanId }) => !berkartu.has(subKegiatanId)).length,
    indikator: own.length,
    capaian: persenText(rataCapaian(own.map((satu) => persenSampaiKini(ukuranOf(satu, nilai))))),
    ...serapanOf(sub),
  }
}

function barisOf(unitId: number, { anggaran, kartu, nilai }: Bahan): readonly SubKinerja[] {
  const cards = Map.groupBy(
    kartu.filter((satu) => satu.unitId === unitId),
    ({ subKegiatanId }) => subKegiatanId,
  )
  const sub = new Map<number, Pick<AnggaranSub, 'kode' | 'nama' | 'anggaran' | 'realisasi'>>()
  for (const { subKegiatanId, subKegiatanKode: kode, subKegiatanNama: nama } of [...cards.values()].flat())
    sub.set(subKegiatanId, { kode, nama, anggaran: 0n, realisasi: 0n })
  for (const satu of anggaran) if (satu.unitId === unitId) sub.set(satu.subKegiatanId, satu)
  return [...sub]
    .toSorted(([, a], [, b]) => (a.kode < b.kode ? -1 : 1))
    .map(([subKegiatanId, satu]) => ({
      ...{ subKegiatanId, kode: satu.kode, nama: satu.nama, ...serapanOf([satu]) },
      indikator: (cards.get(subKegiatanId) ?? []).map((kartu) => indikatorOf(kartu, nilai)),
    }))
}

/** An indicator with its quarters and what they amount to. */
export function indikatorOf(kartu: Kartu, nilai: Bahan['nilai']): IndikatorTampak {
  return indikatorDari(kartu, ukuranOf(kartu, nilai))
}

/** The same, wherever its quarters were read. */
export function indikatorDari(
  kartu: Pick<Kartu, 'indikatorId' | 'nama' | 'satuan' | 'sifat' | 'skala'>,
  ukuran: Ukuran,
): IndikatorTampak {
  const { indikatorId, nama, satuan, sifat, skala } = kartu
  const text = (jumlah: bigint | null) => (jumlah === null ? null : kuantitasToText({ jumlah, skala }))
  const sampaiKini = persenSampaiKini(ukuran)
  return {
    ...{ indikatorId, nama, satuan, sifat, sampaiKini: persenText(sampaiKini) },
    target: ukuran.target.map(text),
    capaian: ukuran.capaian.map(text),
    persen: persenTriwulan(ukuran).map(persenText),
    setahun: persenText(persenSetahun(ukuran)),
    predikat: predikatOf(sampaiKini)?.nama ?? null,
  }
}

function ukuranOf({ kunci, sifat }: Kartu, nilai: Bahan['nilai']): Ukuran {
  const own = kunci === null ? [] : (nilai.get(kunci) ?? [])
  const of = (tahap: NilaiUkuran['tahap']) =>
    bulanTriwulan.map(
      (bulan) => own.find((satu) => satu.tahap === tahap && satu.bulan === bulan)?.nilai ?? null,
    )
  return { sifat, target: of('target'), capaian: of('capaian') }
}

function serapanOf(rows: readonly { anggaran: bigint; realisasi: bigint }[]): Serapan {
  const anggaran = rows.reduce((total, satu) => total + satu.anggaran, 0n)
  const realisasi = rows.reduce((total, satu) => total + satu.realisasi, 0n)
  const persen = anggaran > 0n ? (realisasi * 20_000n + anggaran) / (2n * anggaran) : null
  return {
    ...{ anggaran: rupiahToText(anggaran), realisasi: rupiahToText(realisasi) },
    serapan: persenText(persen),
  }
}

const persenText = (persen: bigint | null) =>
  persen === null ? null : kuantitasToText({ jumlah: persen, skala: 2 })
