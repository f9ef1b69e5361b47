import { type BarisOperasi, type CatatanOperasi, hidup, type OperasiKertas } from './jalankan-operasi.ts'
import { isMedan } from './medan-kertas.ts'

/** An operation of the log that was received, as far as taking it back needs it. */
export type OperasiLama = Pick<CatatanOperasi, 'nomor' | 'op' | 'barisId' | 'medan' | 'nilai' | 'nilaiLain'>

/** What is kept although it came with the kumpulan, because `rev` wrote it since; `medan` '' : the row itself. */
export type BentrokBatal = { barisId: string; medan: string; sebelum: string; kini: string; rev: number }

export type HasilBalik = { operasi: readonly OperasiKertas[]; konflik: readonly BentrokBatal[] }

/** What is known now: rows, and by row the number of its last move. `idOf` makes the id of an operation. */
export type KeadaanKertas = {
  rows: ReadonlyMap<string, BarisOperasi>
  pindahTerakhir: ReadonlyMap<string, number>
  nomor: number
  idOf: () => string
}

/**
 * The operations that take back a kumpulan (its operations oldest first): each field gets what stood there before the first of
 * them, new rows go, deleted ones come back. What another operation wrote since is kept and told. Pure.
 */
export function balikkanKumpulan(dulu: readonly OperasiLama[], kini: KeadaanKertas): HasilBalik {
  const milik = new Set(dulu.map(({ nomor }) => nomor))
  const perBaris = [...Map.groupBy(dulu, ({ barisId }) => barisId)]
  const balik = perBaris.map(([barisId, operasi]) => balikBaris({ barisId, operasi, milik }, kini))
  const baru = new Set(dulu.filter(({ op }) => op === 'sisip').map(({ barisId }) => barisId))
  const pindah = balikPindah(
    dulu.filter(({ op, barisId }) => op === 'pindah' && !baru.has(barisId)),
    milik,
    kini,
  )
  return {
    operasi: [...balik.flatMap((satu) => satu.operasi), ...pindah],
    konflik: balik.flatMap((satu) => satu.konflik),
  }
}

type Kelompok = { barisId: string; operasi: readonly OperasiLama[]; milik: ReadonlySet<number> }
const tanpa: HasilBalik = { operasi: [], konflik: [] }

function balikBaris({ barisId, operasi, milik }: Kelompok, kini: KeadaanKertas): HasilBalik {
  const baris = kini.rows.get(barisId)
  if (baris === undefined) return tanpa
  const lahir = operasi.find(({ op }) => op === 'sisip' || op === 'pulihkan' || op === 'hapus')
  const dulunyaAda = lahir === undefined || lahir.op === 'hapus' || lahir.nilaiLain === hidup
  const sejak = operasi[0]?.nomor ?? 0
  if (!dulunyaAda) return buangBaris(baris, { milik, sejak }, kini)
  if (!baris.dihapus) return balikIsi(baris, { operasi, milik }, kini)
  if (lahir === undefined || !milik.has(baris.rev)) return { operasi: [], konflik: [kiniHilang(baris)] }
  const pulih: OperasiKertas = { op: 'pulihkan', opId: kini.idOf(), barisId }
  const isi = balikIsi(baris, { operasi, milik }, kini)
  return { operasi: [pulih, ...isi.operasi], konflik: isi.konflik }
}

function kiniHilang({ barisId, rev }: BarisOperasi): BentrokBatal {
  return { barisId, medan: '', sebelum: 'ada', kini: 'dihapus', rev }
}

/** A row the kumpulan made goes, unless something else was written into it since. */
function buangBaris(
  baris: BarisOperasi,
  { milik, sejak }: { milik: ReadonlySet<number>; sejak: number },
  { nomor, idOf }: KeadaanKertas,
): HasilBalik {
  const { barisId } = baris
  if (baris.dihapus) return tanpa
  const lain = Object.entries(baris.medanRev).filter(([, rev]) => rev > sejak && !milik.has(rev))
  if (lain.length === 0)
    return { operasi: [{ op: 'hapus', opId: idOf(), barisId, dasarRev: nomor }], konflik: [] }
  return {
    operasi: [],
    konflik: lain.map(([medan, rev]) => ({ barisId, medan, sebelum: '', kini: nilaiOf(baris, medan), rev })),
  }
}

function balikIsi(
  baris: BarisOperasi,
  { operasi, milik }: Pick<Kelompok, 'operasi' | 'milik'>,
  { nomor, idOf }: KeadaanKertas,
): HasilBalik {
  const { barisId } = baris
  const pertama = new Map(
    operasi
      .filter(({ op }) => op === 'isi')
      .toReversed()
      .map(({ medan, nilaiLain }) => [medan, nilaiLain]),
  )
  const beda = [...pertama].filter(([medan, sebelum]) => nilaiOf(baris, medan) !== sebelum)
  const milikKita = ([medan]: readonly [string, string]) => milik.has(baris.medanRev[medan] ?? 0)
  return {
    operasi: beda.filter(milikKita).map(([medan, nilai]) => ({
      ...{ op: 'isi' as const, opId: idOf(), barisId, medan, nilai, dasarRev: nomor },
    })),
    konflik: beda
      .filter((satu) => !milikKita(satu))
      .map(([medan, sebelum]) => ({
        ...{ barisId, medan, sebelum, kini: nilaiOf(baris, medan), rev: baris.medanRev[medan] ?? 0 },
      })),
  }
}

/** Rows go back below the row they stood under, those first whose neighbour does not move itself. */
function balikPindah(
  operasi: readonly OperasiLama[],
  milik: ReadonlySet<number>,
  { rows, pindahTerakhir, idOf }: KeadaanKertas,
): readonly OperasiKertas[] {
  const pertama = new Map(operasi.toReversed().map(({ barisId, nilaiLain }) => [barisId, nilaiLain]))
  const sisa = new Map(
    [...pertama].filter(
      ([barisId]) => milik.has(pindahTerakhir.get(barisId) ?? 0) && rows.get(barisId)?.dihapus === false,
    ),
  )
  const kembali: OperasiKertas[] = []
  while (sisa.size > 0) {
    const siap = [...sisa].filter(([, setelah]) => !sisa.has(setelah))
    for (const [barisId, setelah] of siap.length > 0 ? siap : [...sisa]) {
      kembali.push({ op: 'pindah', opId: idOf(), barisId, setelah: setelah === '' ? null : setelah })
      sisa.delete(barisId)
    }
  }
  return kembali
}

function nilaiOf({ isi }: BarisOperasi, medan: string): string {
  return isMedan(medan) ? (isi[medan] ?? '') : ''
}
