/** A line of a budget as shares see it; codes are dotted, '' where the key has none. Sen. */
export type NilaiPorsi = {
  unitId: number
  subKegiatan: string
  rekening: string
  dana: string
  jumlah: bigint
}

/** Which lines: every code given must stand at the head of the line's code, segment by segment. */
export type Irisan = { rekening?: string; subKegiatan?: string; dana?: string }

/** The lines of any of `termasuk` that are in none of `kecuali`. */
export type Saringan = { termasuk: readonly Irisan[]; kecuali: readonly Irisan[] }

/** True for a line that the filter takes. */
export function isTersaring({ termasuk, kecuali }: Saringan, nilai: NilaiPorsi): boolean {
  return (
    termasuk.some((irisan) => isDalam(irisan, nilai)) && !kecuali.some((irisan) => isDalam(irisan, nilai))
  )
}

function isDalam({ rekening, subKegiatan, dana }: Irisan, nilai: NilaiPorsi): boolean {
  return (
    isAwal(rekening, nilai.rekening) && isAwal(subKegiatan, nilai.subKegiatan) && isAwal(dana, nilai.dana)
  )
}

/** `5.1` heads `5.1.02` and itself, not `5.10`. */
function isAwal(awal: string | undefined, kode: string): boolean {
  return awal === undefined || kode === awal || kode.startsWith(`${awal}.`)
}
