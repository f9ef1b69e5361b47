import { bagiMenurut, bagiRata, type PolaKas, polaOf } from '@benang/domain/penganggaran/rencana-kas'
import type { BarisKisi, Ubahan } from '../../../kisi/model/kontrak.ts'
import { type MataRak, medanBulan, uangText } from './baris-rak.ts'

/** Every row's budget in twelve even parts. */
export function ubahanRata(
  baris: readonly BarisKisi[],
  mata: ReadonlyMap<string, MataRak>,
): readonly Ubahan[] {
  return baris.flatMap((satu) => bagikan(satu, bagiRata(mata.get(satu.isi['kunci'] ?? '')?.anggaran ?? 0n)))
}

/** Every row's budget as it was drawn last year; how many rows found their own pattern, one nearby, and none (those are divided evenly). */
export function ubahanTahunLalu(
  baris: readonly BarisKisi[],
  mata: ReadonlyMap<string, MataRak>,
  pola: readonly PolaKas[],
): { ubahan: readonly Ubahan[]; sendiri: number; dekat: number; rata: number } {
  const dari: ('mata' | 'rekening' | 'unit' | null)[] = []
  const ubahan = baris.flatMap((satu) => {
    const known = mata.get(satu.isi['kunci'] ?? '')
    if (known === undefined) return []
    const found = polaOf(pola, known)
    dari.push(found?.dari ?? null)
    return bagikan(satu, found === null ? bagiRata(known.anggaran) : bagiMenurut(known.anggaran, found.bulan))
  })
  const sendiri = dari.filter((satu) => satu === 'mata').length
  const rata = dari.filter((satu) => satu === null).length
  return { ubahan, sendiri, dekat: dari.length - sendiri - rata, rata }
}

function bagikan({ id }: BarisKisi, parts: readonly bigint[]): readonly Ubahan[] {
  return medanBulan.map((medan, at): Ubahan => {
    const jumlah = parts[at] ?? 0n
    return { op: 'isi', barisId: id, medan, nilai: jumlah === 0n ? '' : uangText(jumlah) }
  })
}
