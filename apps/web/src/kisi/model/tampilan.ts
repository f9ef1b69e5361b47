import { type CiriKisi, nilaiJumlah } from './ciri.ts'
import type { IsiKisi } from './isi-kisi.ts'
import { isUtuh } from './isi-kisi.ts'
import type { BarisKisi } from './kontrak.ts'

/**
 * One line of the grid as it is drawn. `nomor` counts rows in their own order, whatever the tree does to it; `induk` is the place of the
 * head above, -1: none.
 */
export type Butir =
  | {
      jenis: 'kelompok'
      kunci: string
      induk: number
      tingkat: number
      judul: string
      banyak: number
      isTerbuka: boolean
      jumlah: ReadonlyMap<string, bigint>
    }
  | { jenis: 'baris'; kunci: string; id: string; nomor: number; tingkat: number; induk: number }
  | { jenis: 'belum-dimuat'; kunci: string; nomor: number }
  | { jenis: 'baru'; kunci: string }

/** What is drawn from top to bottom: how many lines, the one at a place, and the place of a line. */
export type Tampilan = {
  banyak: number
  /** The place of the last line that is no empty one. */
  terakhir: number
  /** What stands at each place, null where the row was not read yet; without the line at the end. */
  urutan: readonly (string | null)[]
  di: (at: number) => Butir | undefined
  letak: (kunci: string) => number
}

/** The line at the end that becomes a row when something is typed. */
export const kunciBaru = ':baru'

/** A grid's lines: as a tree where every row is known and the tree is wanted, else one after the other. */
export function tampilanOf(
  kisi: IsiKisi,
  ciri: CiriKisi,
  { isPohon, tertutup }: { isPohon: boolean; tertutup: ReadonlySet<string> },
): Tampilan {
  if (!isPohon || ciri.pohon.length === 0 || !isUtuh(kisi)) return datar(kisi, ciri.isTetap === true)
  const nomor = new Map<string, number>()
  const semua: BarisKisi[] = []
  for (const id of kisi.urutan) {
    const satu = id === null ? undefined : kisi.baris.get(id)
    if (satu === undefined) continue
    nomor.set(satu.id, semua.length + 1)
    semua.push(satu)
  }
  const butir: Butir[] = []
  tumbuh({ ciri, nomor, tertutup, butir }, semua, { tingkat: 0, dalam: 0, awalan: '', induk: -1 })
  const urutan = butir.map(({ kunci }) => kunci)
  if (ciri.isTetap !== true) butir.push({ jenis: 'baru', kunci: kunciBaru })
  const letak = new Map(butir.map(({ kunci }, at) => [kunci, at]))
  const terakhir = Math.max(0, urutan.length - 1)
  return {
    banyak: butir.length,
    terakhir,
    urutan,
    di: (at) => butir[at],
    letak: (kunci) => letak.get(kunci) ?? -1,
  }
}

function datar({ urutan }: IsiKisi, isTetap: boolean): Tampilan {
  // Only a few places are asked for, each many times: a map of 100,000 would cost more than it saves.
  const letak = new Map<string, number>()
  return {
    ...{ banyak: urutan.length + (isTetap ? 0 : 1), terakhir: Math.max(0, urutan.length - 1), urutan },
    di(at) {
      const id = urutan[at]
      if (at === urutan.length && !isTetap) return { jenis: 'baru', kunci: kunciBaru }
      if (id === undefined) return undefined
      return id === null
        ? { jenis: 'belum-dimuat', kunci: `:${at}`, nomor: at + 1 }
        : { jenis: 'baris', kunci: id, id, nomor: at + 1, tingkat: 0, induk: -1 }
    },
    letak(kunci) {
      if (kunci === kunciBaru) return isTetap ? -1 : urutan.length
      if (/^:\d+$/.test(kunci)) return Number(kunci.slice(1))
      const known = letak.get(kunci)
      if (known !== undefined) return known
      const at = urutan.indexOf(kunci)
      letak.set(kunci, at)
      return at
    },
  }
}

/** True when every place still holds what it held, or a row read since: nothing moved. */
export function isSusunanSama({ urutan: lama }: Tampilan, { urutan: baru }: Tampilan): boolean {
  if (lama === baru) return true
  if (lama.length !== baru.length) return false
  return lama.every((kunci, at) => kunci === null || kunci === baru[at])
}

type Kerja = {
  ciri: CiriKisi
  nomor: ReadonlyMap<string, number>
  tertutup: ReadonlySet<string>
  butir: Butir[]
}

/** Heads stand in the order in which their first rows came: a row typed last stays last. */
function tumbuh(
  kerja: Kerja,
  baris: readonly BarisKisi[],
  { tingkat, dalam, awalan, induk }: { tingkat: number; dalam: number; awalan: string; induk: number },
): void {
  const level = kerja.ciri.pohon[tingkat]
  if (level === undefined) {
    for (const { id } of baris) {
      const nomor = kerja.nomor.get(id) ?? 0
      kerja.butir.push({ jenis: 'baris', kunci: id, id, nomor, tingkat: dalam, induk })
    }
    return
  }
  const same = new Map<string, string>()
  for (const [teks, anggota] of Map.groupBy(baris, ({ isi }) => {
    const written = isi[level.medan] ?? ''
    const known = same.get(written) ?? level.samakan?.(written.trim()) ?? written.trim()
    same.set(written, known)
    return known
  })) {
    const judul = teks === '' ? level.kosong : `${level.awalan ?? ''}${level.judul?.(teks) ?? teks}`
    const kunci = `${awalan}:${tingkat}:${teks}`
    if (judul === undefined) {
      tumbuh(kerja, anggota, { tingkat: tingkat + 1, dalam, awalan: kunci, induk })
      continue
    }
    const isTerbuka = !kerja.tertutup.has(kunci)
    const jumlah = jumlahOf(kerja.ciri, anggota)
    const at = kerja.butir.length
    kerja.butir.push({
      jenis: 'kelompok',
      ...{ kunci, induk },
      tingkat: dalam,
      judul,
      banyak: anggota.length,
      isTerbuka,
      jumlah,
    })
    if (isTerbuka)
      tumbuh(kerja, anggota, { tingkat: tingkat + 1, dalam: dalam + 1, awalan: kunci, induk: at })
  }
}

/** What rows come to in each column that is summed. */
export function jumlahOf(ciri: CiriKisi, baris: readonly BarisKisi[]): ReadonlyMap<string, bigint> {
  const sums = new Map<string, bigint>()
  for (const kolom of ciri.kolom) {
    if (kolom.jumlah === undefined) continue
    let total = 0n
    for (const satu of baris) total += nilaiJumlah(kolom, satu) ?? 0n
    sums.set(kolom.medan, total)
  }
  return sums
}

type Kelompok = Extract<Butir, { jenis: 'kelompok' }>

/** The heads above a line and itself where it is one, outermost first. */
export function kepalaDi(tampilan: Tampilan, at: number): readonly Kelompok[] {
  const heads: Kelompok[] = []
  for (let up = at; up >= 0; ) {
    const butir = tampilan.di(up)
    if (butir?.jenis === 'kelompok') heads.unshift(butir)
    up = butir?.jenis === 'kelompok' || butir?.jenis === 'baris' ? butir.induk : -1
  }
  return heads
}

/** The heads that stay in sight when `atas` is the first line of the frame: each as long as rows of its group are below it. */
export function kepalaTersemat(tampilan: Tampilan, atas: number): readonly Kelompok[] {
  const heads: Kelompok[] = []
  for (;;) {
    const next = kepalaDi(tampilan, atas + heads.length)[heads.length]
    if (next === undefined) return heads
    heads.push(next)
  }
}

/** The keys of every head of a grid, folded ones and those in them too. */
export function semuaKelompok(kisi: IsiKisi, ciri: CiriKisi): ReadonlySet<string> {
  const { banyak, di } = tampilanOf(kisi, ciri, { isPohon: true, tertutup: new Set() })
  const keys = new Set<string>()
  for (let at = 0; at < banyak; at++) {
    const butir = di(at)
    if (butir?.jenis === 'kelompok') keys.add(butir.kunci)
  }
  return keys
}
