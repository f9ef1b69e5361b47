import type { KodeJenisJurnal } from '@benang/ledger/jenis-jurnal'
import { type Mutasi, type Posting, reversed } from '@benang/ledger/jurnal'
import { type BarisJurnal, mutasiOf } from '@benang/domain/akuntansi/mutasi-of'
import type { JenisBerjurnal } from '@benang/domain/akuntansi/aturan-jurnal'
import type { Oracle } from './oracle.ts'

/** A seeded generator (mulberry32): the same seed tells the same story. */
export type Random = {
  int(below: number): number
  chance(percent: number): boolean
  pick<T>(list: readonly T[]): T
  uuid(): string
}

export function randomOf(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const int = (below: number) => Math.floor(next() * below)
  const hex = (digits: number) => Array.from({ length: digits }, () => int(16).toString(16)).join('')
  return {
    int,
    chance: (percent) => next() * 100 < percent,
    pick: (list) => {
      const item = list[int(list.length)]
      if (item === undefined) throw new Error('pick from an empty list')
      return item
    },
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`,
  }
}

/** Keys of the book under simulation, by number. */
export type SimKeys = {
  ma: number[]
  plafon: number
  usulan: number
  kontrak: number[]
  akun: number[]
  kas: number[]
  indikator: number
  pendapatan: number
}

type Kinds = readonly [KodeJenisJurnal, number][]
const kinds: Kinds = [
  ['usulan', 2],
  ['rkpd', 4],
  ['ppas', 4],
  ['dpa', 12],
  ['pergeseran', 6],
  ['perubahan', 3],
  ['spd', 12],
  ['kontrak', 10],
  ['bast', 4],
  ['spp', 16],
  ['sp2d', 12],
  ['sp2d_up', 2],
  ['tbp_belanja', 6],
  ['ketetapan', 3],
  ['tbp', 3],
  ['sts', 3],
  ['penyesuaian', 3],
  ['target', 2],
  ['capaian', 2],
  ['lanjutan', 3],
  ['saldo_awal', 3],
  ['pengecualian', 3],
  ['pembalikan', 8],
]
const deck = kinds.flatMap(([jenis, weight]) => Array.from({ length: weight }, () => jenis))

/** One document out of 23 kinds: mostly sensible, now and then wrong in one of the ways people and programs are. */
export function randomDocument(random: Random, oracle: Oracle, keys: SimKeys, tahun: number): Posting {
  const jenis = random.pick(deck)
  const document =
    jenis === 'pembalikan'
      ? reversal(random, oracle, tahun)
      : ordinary(random, oracle, keys, { jenis, tahun })
  if (random.chance(4)) return replay(random, oracle) ?? document
  return random.chance(jenis === 'pergeseran' ? 30 : 8) ? spoilt(random, document, keys, tahun) : document
}

function head(random: Random, jenis: KodeJenisJurnal, tahun: number): Omit<Posting, 'mutasi'> {
  const tanggal = `${tahun}-${String(1 + random.int(12)).padStart(2, '0')}-${String(1 + random.int(28)).padStart(2, '0')}`
  return {
    perintah: random.uuid(),
    jenis,
    dokumen: BigInt(random.int(1000)),
    versi: random.int(3),
    nomor: `${random.int(999)}/X`,
    tanggal,
    pelaku: random.int(9),
  }
}

function ordinary(
  random: Random,
  oracle: Oracle,
  keys: SimKeys,
  { jenis, tahun }: { jenis: KodeJenisJurnal; tahun: number },
): Posting {
  if (jenis === 'sp2d') {
    const answered = sp2dOf(random, oracle, keys, tahun)
    if (answered !== undefined) return answered
  }
  const rule =
    jenis === 'daftar' || jenis === 'keadaan' || jenis === 'pembalikan' || jenis === 'rka' ? 'spp' : jenis
  const mutasi = movesOf(random, keys, rule)
  // lines that cancel out move nothing, and a document that moves nothing is a caller's bug
  return mutasi.length === 0
    ? ordinary(random, oracle, keys, { jenis, tahun })
    : { ...head(random, rule, tahun), mutasi }
}

function movesOf(random: Random, keys: SimKeys, jenis: JenisBerjurnal): Mutasi[] {
  const accounts = accountsOf(keys)
  const lines = Array.from({ length: 1 + random.int(3) }, () => line(random, keys, jenis))
  if (jenis === 'pergeseran') {
    const [first] = lines
    const other = random.pick(keys.ma)
    const baris =
      first === undefined
        ? []
        : [first, { ...first, jumlah: -first.jumlah, kunci: { ...first.kunci, ma: other } }]
    return mutasiOf(jenis, { kunci: accounts, baris })
  }
  const withheld = jenis === 'sp2d' && random.chance(50) ? [{ jumlah: 1n, kunci: {} }] : []
  return mutasiOf(jenis, { kunci: accounts, baris: lines, potongan: withheld })
}

function accountsOf({ akun: [a = 0, b = 0, c = 0, d = 0], kas: [kasda = 0, bendahara = 0] }: SimKeys) {
  return {
    utangBelanja: a,
    rkPpkd: b,
    rkSkpd: c,
    beban: d,
    utangPfk: d,
    estimasiSal: a,
    belanjaLra: d,
    apropriasi: c,
    kasda,
    kasPengeluaran: bendahara,
    kasPenerimaan: bendahara,
    piutang: d,
    pendapatanLo: a,
    pendapatanLra: c,
    ekuitas: a,
  }
}

function line(random: Random, keys: SimKeys, jenis: JenisBerjurnal): BarisJurnal<number> {
  const jumlah =
    BigInt(1 + random.int(jenis === 'rkpd' || jenis === 'ppas' || jenis === 'dpa' ? 400 : 60)) *
    (random.chance(6) ? -1n : 1n)
  const ma = random.pick(keys.ma)
  const kontrak = { kontrak: keys.kontrak[keys.ma.indexOf(ma)] }
  const bulan = 1 + random.int(12)
  const byKind: Partial<Record<JenisBerjurnal, BarisJurnal<number>['kunci']>> = {
    usulan: { usulan: keys.usulan },
    rkpd: { plafon: keys.plafon, ...(random.chance(30) ? { usulan: keys.usulan } : {}) },
    ppas: { plafon: keys.plafon },
    kontrak: { ma, ...kontrak },
    spp: { ma, ...(random.chance(50) ? kontrak : {}) },
    lanjutan: random.chance(50) ? { ma, ...kontrak } : kontrak,
    ketetapan: { pendapatan: keys.pendapatan },
    tbp: { pendapatan: keys.pendapatan, ...(random.chance(60) ? { ketetapan: keys.pendapatan } : {}) },
    target: { indikator: keys.indikator },
    capaian: { indikator: keys.indikator },
    penyesuaian: random.chance(50)
      ? { debit: keys.akun[0], kredit: keys.akun[3] }
      : { debit: keys.akun[0], kreditTunai: keys.kas[0] },
    saldo_awal: random.chance(50) ? {} : { plafon: keys.plafon },
  }
  return { jumlah, bulan, kunci: byKind[jenis] ?? { ma, plafon: keys.plafon } }
}

/** An SP2D that answers a posted SPP: the same lines, with its origin. */
function sp2dOf(random: Random, oracle: Oracle, keys: SimKeys, tahun: number): Posting | undefined {
  const open = [...oracle.entries].filter(
    ([no, { posting }]) =>
      posting.jenis === 'spp' && ![...oracle.entries.values()].some((e) => e.posting.asal?.no === no),
  )
  if (open.length === 0) return undefined
  const [no, { mutasi }] = random.pick(open)
  const baris = mutasi
    .filter((m) => m.keTahap === 'spp')
    .map(({ dari, jumlah }) => ({ jumlah, kunci: { ma: dari } }))
  return {
    ...head(random, 'sp2d', tahun),
    asal: { tahun, no },
    mutasi: mutasiOf('sp2d', { kunci: accountsOf(keys), baris }),
  }
}

function reversal(random: Random, oracle: Oracle, tahun: number): Posting {
  const [no = 1n, entry] = oracle.entries.size === 0 ? [] : random.pick([...oracle.entries])
  const mutasi = entry === undefined ? [] : [...entry.mutasi, ...entry.covers]
  const back =
    mutasi.length === 0
      ? [{ dariTahap: 'spd', dari: 1, keTahap: 'spp', ke: 1, bulan: 0, jumlah: -1n } as const]
      : reversed(mutasi)
  return { ...head(random, 'pembalikan', tahun), membalik: no, mutasi: back }
}

function replay(random: Random, oracle: Oracle): Posting | undefined {
  if (oracle.entries.size === 0) return undefined
  const [, { posting }] = random.pick([...oracle.entries])
  return random.chance(50) ? posting : { ...posting, versi: posting.versi + 1 }
}

function spoilt(random: Random, document: Posting, keys: SimKeys, tahun: number): Posting {
  const mutasi = document.mutasi.map((m, index) =>
    index === 0
      ? { ...m, ...random.pick(document.jenis === 'pergeseran' ? [{ jumlah: 777n }] : faults(keys)) }
      : m,
  )
  const dates = [`${tahun - 3}-06-01`, `${tahun - 1}-06-01`, `${tahun + 1}-06-01`, `${tahun + 2}-06-01`]
  return random.chance(40) ? { ...document, tanggal: random.pick(dates) } : { ...document, mutasi }
}

const faults = (keys: SimKeys): Partial<Mutasi>[] => [
  { jumlah: 0n },
  { bulan: 5 },
  { bulan: 0 },
  { ke: 9999 },
  { ke: keys.indikator, dari: keys.indikator },
  { dariTahap: 'luar', keTahap: 'ketetapan', dari: keys.plafon, ke: keys.plafon, bulan: 0 },
  { dariTahap: 'pelampauan' },
  { keTahap: 'sp2d' },
]
