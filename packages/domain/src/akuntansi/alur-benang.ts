import type { KodeTahap } from '@benang/ledger/tahap'
import { sum } from '@benang/values/rupiah'
import type {
  BagianSimpul,
  DokumenBenang,
  FaktaBenang,
  JurnalBenang,
  KaitBenang,
  MutasiBenang,
} from './benang.ts'

/** A mutasi with its jurnal and, of a reversal, the jurnal it takes back: that one says which kind of step it was. */
export type Gerak = MutasiBenang & { jurnal: JurnalBenang; asal: JurnalBenang }

/** Which moves are meant; what is left out does not matter. */
export type Saringan = {
  dari?: KodeTahap
  ke?: KodeTahap
  kunciDari?: ReadonlySet<number>
  kunciKe?: ReadonlySet<number>
  /** Of a pergeseran or perubahan (true), or of what came before (false). */
  geser?: boolean
}

/** The facts of a thread, looked up. */
export type Alur = {
  gerak: readonly Gerak[]
  mata: ReadonlySet<number>
  plafon: ReadonlySet<number>
  usulan: ReadonlySet<number>
  kontrak: ReadonlySet<number>
  berakhir: boolean
  renja: FaktaBenang['renja']
  ambil(saringan: Saringan): readonly Gerak[]
  dokumen(id: bigint): DokumenBenang | null
  kait(id: bigint): KaitBenang | undefined
}

const jenisGeser: readonly string[] = ['pergeseran', 'perubahan']

/** Looks the facts up. */
export function alurOf(fakta: FaktaBenang): Alur {
  const jurnal = new Map(fakta.jurnal.map((satu) => [satu.no, satu]))
  const dokumen = new Map(fakta.dokumen.map((satu) => [satu.dokumenId, satu]))
  const kait = new Map(fakta.kait.map((satu) => [satu.dokumenId, satu]))
  const gerak = fakta.mutasi.flatMap((mutasi) => {
    const own = jurnal.get(mutasi.no)
    if (own === undefined) return []
    return [{ ...mutasi, jurnal: own, asal: jurnal.get(own.membalik ?? own.no) ?? own }]
  })
  const golongan = (nama: string) =>
    new Set(fakta.kunci.filter((satu) => satu.golongan === nama).map(({ kunci }) => kunci))
  return {
    gerak,
    mata: new Set(fakta.lingkup),
    plafon: golongan('plafon'),
    usulan: new Set(fakta.usulan),
    kontrak: golongan('kontrak'),
    berakhir: fakta.berakhir,
    renja: fakta.renja,
    ambil: (saringan) => gerak.filter((satu) => cocok(satu, saringan)),
    dokumen: (id) => dokumen.get(id) ?? null,
    kait: (id) => kait.get(id),
  }
}

function cocok(gerak: Gerak, { dari, ke, kunciDari, kunciKe, geser }: Saringan): boolean {
  return (
    (dari === undefined || gerak.dariTahap === dari) &&
    (ke === undefined || gerak.keTahap === ke) &&
    (kunciDari === undefined || kunciDari.has(gerak.dari)) &&
    (kunciKe === undefined || kunciKe.has(gerak.ke)) &&
    (geser === undefined || jenisGeser.includes(gerak.asal.jenis) === geser)
  )
}

/** What moves sum to. */
export const jumlahOf = (gerak: readonly Gerak[]): bigint => sum(gerak.map(({ jumlah }) => jumlah))

/** What reversals took back of moves, as a positive amount. */
export const dibalikOf = (gerak: readonly Gerak[]): bigint =>
  -jumlahOf(gerak.filter(({ jurnal, jumlah }) => jurnal.membalik !== null && jumlah < 0n))

/** Moves by the jurnal they belong to, a reversal with what it reverses, in order of number. */
export function perAsal(gerak: readonly Gerak[]): readonly (readonly Gerak[])[] {
  const groups = Map.groupBy(gerak, ({ asal }) => asal.no)
  return [...groups.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group)
}

/** What each jurnal did among these moves; what was taken back stays, with the jurnal that did so. */
export function bagianOf(alur: Alur, gerak: readonly Gerak[]): readonly BagianSimpul[] {
  return perAsal(gerak).flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const dibalik = group.find(({ jurnal }) => jurnal.membalik !== null)?.jurnal.no ?? null
    return [{ ...bagianOfJurnal(alur, first.asal), jumlah: jumlahOf(group), dibalik }]
  })
}

/** A jurnal and its document, with an amount of nothing yet. */
export function bagianOfJurnal(alur: Alur, jurnal: JurnalBenang): BagianSimpul {
  const dokumen = alur.dokumen(jurnal.dokumenId)
  return {
    dokumen,
    jenis: dokumen?.jenis ?? jurnal.jenis,
    nomor: dokumen?.nomor ?? jurnal.nomor,
    tanggal: jurnal.tanggal,
    ...{ jumlah: 0n, dibalik: null, jurnalNo: jurnal.no, rantai: jurnal.rantai },
  }
}

/** A document that posted nothing itself. */
export function bagianOfDokumen(dokumen: DokumenBenang, jumlah: bigint): BagianSimpul {
  const { jenis, nomor, tanggal } = dokumen
  return { dokumen, jenis, nomor, tanggal, jumlah, jurnalNo: null, rantai: '', dibalik: null }
}
