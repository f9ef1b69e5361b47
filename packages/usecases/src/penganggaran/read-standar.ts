import {
  listKomponen,
  listPemakaiStandar,
  listTersusun,
  listVersiStandar,
  type VersiStandar,
} from '@benang/database/penganggaran/standar-rinci'
import type { BagianSusunan } from '@benang/database/penganggaran/standar-versi'
import { rupiahToText } from '@benang/values/rupiah'
import type { Act, Env } from '../act.ts'
import { unitScope } from '../act-authority.ts'
import { Refused } from '../refused.ts'

/** A version for a screen: prices by zone as rupiah, null where the zone pays the first price. */
export type VersiStandarTampak = Omit<VersiStandar, 'harga' | 'susunan'> & {
  harga: readonly (string | null)[]
}

/** A component with what it costs on the day; `jumlah` is its part of the price. Koefisien in ten-thousandths. */
export type KomponenTampak = {
  kode: string
  koefisien: number
  standarId: number | null
  nama: string | null
  satuan: string | null
  harga: string | null
}

/** An item whole. `dipakai` shows the own unit's documents only, to whoever sees no other unit. */
export type StandarRinci = {
  versi: readonly VersiStandarTampak[]
  /** Of an HSPK: what the version in force is made of. */
  komponen: readonly KomponenTampak[]
  /** Of an ASB: what each driver adds to the fixed part. */
  pemicu: readonly { pemicu: string; satuan: string; harga: string }[]
  tersusun: readonly { standarId: number; kode: string; nama: string }[]
  dipakai: readonly {
    dokumenId: string
    jenis: string
    nomor: string
    uraian: string
    unit: string
    versi: number
    banyak: number
  }[]
}

/** One item with its versions and their decrees, what it is made of, and where it is used. */
export const readStandar: Act<{ standarId: number; tanggal: string; zona: number }, StandarRinci> = {
  name: 'standarHarga.baca',
  kind: 'read',
  roles: 'any',
  async run(env, { standarId, tanggal, zona }) {
    const { tx, session } = env
    const { pemdaId } = session
    const versi = await listVersiStandar(tx, { pemdaId, standarId })
    const kini = versi.find((satu) => isBerlaku(satu, tanggal)) ?? versi[0]
    if (kini === undefined)
      throw new Refused('TIDAK_ADA', 'Standar harga itu tidak ada. Cari lagi dari daftarnya.')
    const susunan = kini.susunan ?? []
    const dipakai = await listPemakaiStandar(tx, { pemdaId, standarId, unitId: unitScope(env) })
    return {
      versi: versi.map(({ susunan: _, harga, ...satu }) => ({
        ...satu,
        harga: harga.map((each) => (each === null ? null : rupiahToText(each))),
      })),
      komponen: await komponenOf(env, susunan, { tanggal, zona }),
      pemicu: susunan.flatMap((satu) =>
        'pemicu' in satu ? [{ ...satu, harga: rupiahToText(BigInt(satu.harga)) }] : [],
      ),
      tersusun: await listTersusun(tx, { pemdaId, kode: kini.kode }),
      dipakai: dipakai.map(({ dokumenId, ...satu }) => ({ ...satu, dokumenId: String(dokumenId) })),
    }
  },
}

/** True for the version that holds on the day. */
export function isBerlaku(
  { sejak, sampai }: Pick<VersiStandar, 'sejak' | 'sampai'>,
  tanggal: string,
): boolean {
  return sejak !== null && sejak <= tanggal && (sampai === null || sampai >= tanggal)
}

async function komponenOf(
  { tx, session }: Env,
  susunan: readonly BagianSusunan[],
  { tanggal, zona }: { tanggal: string; zona: number },
): Promise<readonly KomponenTampak[]> {
  const bagian = susunan.flatMap((satu) => ('kode' in satu ? [satu] : []))
  if (bagian.length === 0) return []
  const kode = bagian.map((satu) => satu.kode)
  const rows = await listKomponen(tx, { pemdaId: session.pemdaId, kode, tanggal, zona })
  return rows.map(({ harga, ...satu }, index) => ({
    ...satu,
    koefisien: bagian[index]?.koefisien ?? 0,
    harga: harga === null ? null : rupiahToText(harga),
  }))
}
