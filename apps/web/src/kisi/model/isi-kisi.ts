import type { BarisKisi, Jendela, Ubahan } from './kontrak.ts'

type Terhapus = { baris: BarisKisi; setelah: string | null; di: number }

/** The rows of a grid as a value. A place whose row was not read yet holds null; deleted rows are kept for the way back. */
export type IsiKisi = {
  urutan: readonly (string | null)[]
  baris: ReadonlyMap<string, BarisKisi>
  terhapus: ReadonlyMap<string, Terhapus>
}

/** A grid without rows. */
export const isiKosong: IsiKisi = { urutan: [], baris: new Map(), terhapus: new Map() }

/** The grid with a window of rows put in its place; what is known already stays. */
export function withJendela(kisi: IsiKisi, { mulai, banyak, baris }: Jendela): IsiKisi {
  const urutan = kisi.urutan.slice(0, banyak)
  while (urutan.length < banyak) urutan.push(null)
  const known = new Map(kisi.baris)
  for (const [at, satu] of baris.entries()) {
    if (kisi.terhapus.has(satu.id)) continue
    const isPlaced = known.has(satu.id) && (urutan[mulai + at] === satu.id || urutan.includes(satu.id))
    if (!known.has(satu.id)) known.set(satu.id, satu)
    if (!isPlaced) urutan[mulai + at] = satu.id
  }
  return { ...kisi, urutan, baris: known }
}

/** True when every row is known: only then can rows be grouped and summed here. */
export function isUtuh(kisi: IsiKisi): boolean {
  return !kisi.urutan.includes(null)
}

/** The known rows in their order. */
export function barisUrut(kisi: IsiKisi): readonly BarisKisi[] {
  const rows: BarisKisi[] = []
  for (const id of kisi.urutan) {
    const satu = id === null ? undefined : kisi.baris.get(id)
    if (satu !== undefined) rows.push(satu)
  }
  return rows
}

/** Applies changes in one go. `balik` undoes them, in its order; a change that does nothing leaves no trace in it. */
export function terapkan(
  kisi: IsiKisi,
  ubahan: readonly Ubahan[],
): { kisi: IsiKisi; balik: readonly Ubahan[] } {
  const kerja: Kerja = {
    urutan: [...kisi.urutan],
    baris: new Map(kisi.baris),
    terhapus: new Map(kisi.terhapus),
    petunjuk: 0,
  }
  const balik: Ubahan[] = []
  for (const satu of ubahan) {
    const back = satuUbahan(kerja, satu)
    if (back !== null) balik.push(back)
  }
  if (balik.length === 0) return { kisi, balik }
  const { urutan, baris, terhapus } = kerja
  return { kisi: { urutan, baris, terhapus }, balik: balik.reverse() }
}

type Kerja = {
  urutan: (string | null)[]
  baris: Map<string, BarisKisi>
  terhapus: Map<string, Terhapus>
  /** Where the last change was: the next one is mostly beside it. */
  petunjuk: number
}

function satuUbahan(kerja: Kerja, ubahan: Ubahan): Ubahan | null {
  const { barisId } = ubahan
  switch (ubahan.op) {
    case 'isi':
      return isi(kerja, ubahan)
    case 'sisip':
      if (kerja.baris.has(barisId) || kerja.terhapus.has(barisId)) return null
      kerja.baris.set(barisId, { id: barisId, rev: 0, isi: ubahan.isi })
      put(kerja, barisId, afterOf(kerja, ubahan.setelah))
      return { op: 'hapus', barisId }
    case 'hapus':
      return hapus(kerja, barisId)
    case 'pulihkan':
      return pulihkan(kerja, barisId)
    default:
      return ubahan satisfies never
  }
}

function isi(kerja: Kerja, { barisId, medan, nilai }: Extract<Ubahan, { op: 'isi' }>): Ubahan | null {
  const ada = kerja.baris.get(barisId)
  if (ada === undefined) return null
  const lama = ada.isi[medan] ?? ''
  if (lama === nilai) return null
  kerja.baris.set(barisId, { ...ada, isi: { ...ada.isi, [medan]: nilai } })
  return { op: 'isi', barisId, medan, nilai: lama }
}

function hapus(kerja: Kerja, barisId: string): Ubahan | null {
  const ada = kerja.baris.get(barisId)
  if (ada === undefined) return null
  const di = placeOf(kerja, barisId)
  const setelah = di > 0 ? (kerja.urutan[di - 1] ?? null) : null
  kerja.baris.delete(barisId)
  kerja.urutan.splice(di, 1)
  kerja.petunjuk = di
  kerja.terhapus.set(barisId, { baris: ada, setelah, di })
  return { op: 'pulihkan', barisId }
}

function pulihkan(kerja: Kerja, barisId: string): Ubahan | null {
  const kept = kerja.terhapus.get(barisId)
  if (kept === undefined) return null
  kerja.terhapus.delete(barisId)
  kerja.baris.set(barisId, kept.baris)
  const isThere = kept.setelah !== null && kerja.baris.has(kept.setelah)
  put(kerja, barisId, isThere ? afterOf(kerja, kept.setelah) : Math.min(kept.di, kerja.urutan.length))
  return { op: 'hapus', barisId }
}

function put(kerja: Kerja, barisId: string, at: number): void {
  kerja.urutan.splice(at, 0, barisId)
  kerja.petunjuk = at
}

/** The place below a row; at the end when nobody has that id. */
function afterOf(kerja: Kerja, setelah: string | null): number {
  if (setelah === null) return 0
  const at = placeOf(kerja, setelah)
  return at === -1 ? kerja.urutan.length : at + 1
}

function placeOf({ urutan, petunjuk }: Kerja, id: string): number {
  for (const at of [petunjuk, petunjuk - 1, petunjuk + 1]) if (urutan[at] === id) return at
  return urutan.indexOf(id)
}
