import type { Mutasi, Posting } from '@benang/ledger/jurnal'
import { invariant } from '@benang/values/invariant'

// A second ledger, in memory, written from the design and not from the SQL: own arrows, own periods, own verdict.

export type OracleResult =
  | { hasil: 'catat' | 'ulang'; no: bigint }
  | { hasil: 'tolak'; alasan: string; batas: string[] }
type Saldo = { masuk: bigint; keluar: bigint }
type Entry = { posting: Posting; mutasi: Mutasi[]; covers: Mutasi[] }

const sameKey =
  'luar>usulan luar>rkpd rkpd>ppas rka>dpa dpa>kas kas>spd spd>spp spp>sp2d luar>bebas bebas>tagihan komitmen>lanjut luar>target_pendapatan luar>ketetapan ketetapan>terima luar>terima luar>ppas luar>rka luar>dpa luar_ukur>target luar_ukur>capaian'
const otherKey =
  'usulan>rkpd ppas>rka bebas>komitmen komitmen>tagihan akrual>akrual akrual>tunai tunai>akrual tunai>tunai lra>lra'
const sameKeyArrows = new Set(sameKey.split(' '))
const otherKeyArrows = new Set(otherKey.split(' '))
const unlimited = new Set(['luar', 'luar_ukur', 'akrual', 'lra', 'target', 'capaian', 'pelampauan'])
const measures = new Set(['luar_ukur', 'target', 'capaian'])
const authority: Record<string, string> = {
  usulan: 'usulan',
  rkpd: 'rkpd',
  dpa: 'bebas target_pendapatan',
  pergeseran: 'bebas',
  perubahan: 'bebas target_pendapatan',
  lanjutan: 'bebas dpa',
  ketetapan: 'ketetapan',
  tbp: 'terima',
  target: 'target',
  capaian: 'capaian',
  pengecualian: 'ppas rka dpa bebas',
  saldo_awal: 'ppas target_pendapatan',
}
const before: Record<string, number> = {
  usulan: -2,
  rkpd: -1,
  ppas: -1,
  rka: -1,
  dpa: -1,
  kontrak: -1,
  target: -1,
  pembalikan: -1,
  pengecualian: -1,
}
const afterwards = new Set(['sts', 'bast', 'penyesuaian', 'capaian', 'pembalikan', 'lanjutan', 'saldo_awal'])

/** Which balance rows a month touches: quarters for anggaran kas, the month itself for measures, else the year (0). */
function rowsOf(stage: string, bulan: number): number[] {
  if (stage === 'kas') return [3, 6, 9, 12].filter((end) => end >= bulan)
  if (stage === 'target' || stage === 'capaian') return [bulan]
  return [0]
}
const monthly = (arrow: string) => /kas>|>kas|>target$|>capaian/.test(arrow)

export class Oracle {
  readonly saldo = new Map<string, Saldo>()
  readonly entries = new Map<bigint, Entry>()
  noAkhir = 0n
  tutupSampai = ''
  mode: 'utama' | 'cermin' = 'utama'
  private readonly commands = new Map<string, bigint>()
  private readonly tahun: number
  private readonly money: ReadonlyMap<number, boolean>

  /** `money` says of each key whether it counts rupiah. */
  constructor(tahun: number, money: ReadonlyMap<number, boolean>) {
    this.tahun = tahun
    this.money = money
  }

  post(documents: readonly Posting[]): OracleResult[] {
    const known = new Map(this.entries)
    return documents.map((document, index) => {
      const seen = this.commands.get(document.perintah)
      const entry = seen === undefined ? undefined : known.get(seen)
      if (seen !== undefined && entry !== undefined)
        return body(entry.posting) === body(document) ? { hasil: 'ulang', no: seen } : refuse('ISI_LAIN')
      const alasan = this.refusal(document, documents.slice(0, index), known)
      if (alasan !== undefined) return refuse(alasan)
      return this.judge(document)
    })
  }

  private refusal(
    document: Posting,
    earlier: readonly Posting[],
    known: ReadonlyMap<bigint, Entry>,
  ): string | undefined {
    const year = Number(document.tanggal.slice(0, 4)) - this.tahun
    if (document.tanggal <= this.tutupSampai) return 'PERIODE_TUTUP'
    if (year < (before[document.jenis] ?? 0) || year > (afterwards.has(document.jenis) ? 1 : 0))
      return 'TAHUN_LAIN'
    const faults = document.mutasi.map((mutasi) => arrowFault(document, mutasi))
    for (const fault of ['ARUS', 'MODE', 'WEWENANG']) if (faults.includes(fault)) return fault
    if (document.jenis === 'pergeseran' && !zeroOnEveryArrow(document.mutasi)) return 'TIDAK_NOL'
    if (document.membalik !== undefined && !this.isReversal(document, earlier, known)) return 'BALIK'
    const ends = document.mutasi.flatMap((m) => [[m.dariTahap, m.dari] as const, [m.keTahap, m.ke] as const])
    if (ends.some(([stage, kunci]) => this.money.get(kunci) !== !measures.has(stage))) return 'KUNCI'
    return undefined
  }

  private isReversal(
    document: Posting,
    earlier: readonly Posting[],
    known: ReadonlyMap<bigint, Entry>,
  ): boolean {
    const original = document.membalik === undefined ? undefined : known.get(document.membalik)
    if (original === undefined) return false
    const again = [...known.values()].some(({ posting }) => posting.membalik === document.membalik)
    if (again || earlier.some(({ membalik }) => membalik === document.membalik)) return false
    const back = [...original.mutasi, ...original.covers].map((m) => ({ ...m, jumlah: -m.jumlah }))
    return JSON.stringify(back.map(plain)) === JSON.stringify(document.mutasi.map(plain))
  }

  /** Net effect of the document on each limited row, against what is left now. */
  private judge(document: Posting): OracleResult {
    const net = new Map<string, bigint>()
    for (const { row, jumlah } of document.mutasi.flatMap(touched))
      net.set(row, (net.get(row) ?? 0n) + jumlah)
    const short = [...net]
      .map(([row, jumlah]) => ({ row, jumlah, left: this.left(row) }))
      .filter(({ row, jumlah, left }) => isLimited(row) && left + jumlah < 0n)
    if (short.length > 0 && this.mode === 'utama')
      return {
        hasil: 'tolak',
        alasan: 'BATAS',
        batas: short.map(({ row, left, jumlah }) => `${row} ${left} ${jumlah}`).toSorted(),
      }
    return { hasil: 'catat', no: this.enter(document, coversOf(short)) }
  }

  private enter(document: Posting, covers: Mutasi[]): bigint {
    this.noAkhir += 1n
    const mutasi = document.mutasi.map((m) => ({ ...m }))
    for (const { row, jumlah, side, amount } of [...mutasi, ...covers].flatMap(touched)) {
      const saldo = this.saldo.get(row) ?? { masuk: 0n, keluar: 0n }
      invariant(jumlah === (side === 'masuk' ? amount : -amount), 'a side moves its amount')
      saldo[side] += amount
      this.saldo.set(row, saldo)
    }
    this.entries.set(this.noAkhir, { posting: document, mutasi, covers })
    this.commands.set(document.perintah, this.noAkhir)
    return this.noAkhir
  }

  private left(row: string): bigint {
    const { masuk, keluar } = this.saldo.get(row) ?? { masuk: 0n, keluar: 0n }
    return masuk - keluar
  }
}

/** What pelampauan brings in: per stage and key, month by month, what earlier months have not covered yet. */
function coversOf(short: { row: string; jumlah: bigint; left: bigint }[]): Mutasi[] {
  const covers: Mutasi[] = []
  const order = short
    .map(({ row, jumlah, left }) => ({ ...parse(row), lack: -(left + jumlah) }))
    .toSorted((a, b) => a.kunci - b.kunci || a.order - b.order || a.sampai - b.sampai)
  for (const { tahap, kunci, sampai, lack } of order) {
    const covered = covers
      .filter((m) => m.keTahap === tahap && m.ke === kunci)
      .reduce((sum, m) => sum + m.jumlah, 0n)
    if (lack > covered)
      covers.push({
        dariTahap: 'pelampauan',
        dari: kunci,
        keTahap: tahap,
        ke: kunci,
        bulan: sampai,
        jumlah: lack - covered,
      })
  }
  return covers
}

const order =
  'luar usulan rkpd ppas rka dpa kas spd spp sp2d bebas komitmen tagihan lanjut target_pendapatan ketetapan terima akrual tunai lra'.split(
    ' ',
  )
function parse(row: string): { tahap: Mutasi['keTahap']; kunci: number; sampai: number; order: number } {
  const [tahap = '', kunci, sampai] = row.split(' ')
  const known = limitedStages.find((stage) => stage === tahap)
  invariant(known !== undefined, `a limited stage: ${tahap}`)
  return { tahap: known, kunci: Number(kunci), sampai: Number(sampai), order: order.indexOf(tahap) }
}
const limitedStages = [
  'usulan',
  'rkpd',
  'ppas',
  'rka',
  'dpa',
  'kas',
  'spd',
  'spp',
  'sp2d',
  'bebas',
  'komitmen',
  'tagihan',
  'lanjut',
  'target_pendapatan',
  'ketetapan',
  'terima',
  'tunai',
] as const
const isLimited = (row: string) => !unlimited.has(row.split(' ')[0] ?? '')

type Touch = { row: string; jumlah: bigint; side: 'masuk' | 'keluar'; amount: bigint }
function touched({ dariTahap, dari, keTahap, ke, bulan, jumlah }: Mutasi): Touch[] {
  return [
    ...rowsOf(keTahap, bulan).map(
      (end): Touch => ({ row: `${keTahap} ${ke} ${end}`, jumlah, side: 'masuk', amount: jumlah }),
    ),
    ...rowsOf(dariTahap, bulan).map(
      (end): Touch => ({
        row: `${dariTahap} ${dari} ${end}`,
        jumlah: -jumlah,
        side: 'keluar',
        amount: jumlah,
      }),
    ),
  ]
}

function arrowFault({ jenis, membalik }: Posting, m: Mutasi): string | undefined {
  const arrow = `${m.dariTahap}>${m.keTahap}`
  const cover = m.dariTahap === 'pelampauan' && isLimited(m.keTahap)
  const same = sameKeyArrows.has(arrow) || cover
  if (!same && !otherKeyArrows.has(arrow)) return 'ARUS'
  if (m.jumlah === 0n || (same && m.dari !== m.ke) || m.bulan > 0 !== monthly(arrow)) return 'ARUS'
  if (membalik !== undefined) return undefined
  if (cover) return 'MODE'
  if (arrow.startsWith('luar') && !(authority[jenis] ?? '').split(' ').includes(m.keTahap)) return 'WEWENANG'
  return undefined
}

function zeroOnEveryArrow(mutasi: readonly Mutasi[]): boolean {
  const sums = Map.groupBy(mutasi, (m) => `${m.dariTahap}>${m.keTahap}`)
  return [...sums.values()].every((group) => group.reduce((sum, m) => sum + m.jumlah, 0n) === 0n)
}

const plain = (m: Mutasi) => [m.dariTahap, m.dari, m.keTahap, m.ke, m.bulan, String(m.jumlah)]
const body = ({ mutasi, asal, ...rest }: Posting) =>
  JSON.stringify(
    { ...rest, asal: asal && [asal.tahun, asal.no], mutasi: mutasi.map(plain) },
    (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value),
  )
const refuse = (alasan: string): OracleResult => ({ hasil: 'tolak', alasan, batas: [] })
