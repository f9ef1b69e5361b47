import { type Kotak, kotakOf, type PilihanSelKisi } from '../model/pilihan.ts'
import { type ArahTarik, isiTarik } from '../model/sunting.ts'
import type { Papan, Tarikan } from './papan.ts'
import { lakukan, pilih, terpilih } from './perintah.ts'

/** What a drag of the selection's handle to a place would fill: the longer way decides, down or sideways; null inside the selection. */
export function tarikanKe(kotak: Kotak, { at, kolom }: { at: number; kolom: number }): Tarikan | null {
  const { atas, bawah, kiri, kanan } = kotak
  const tegak = at > bawah ? at - bawah : at < atas ? at - atas : 0
  const datar = kolom > kanan ? kolom - kanan : kolom < kiri ? kolom - kiri : 0
  if (tegak === 0 && datar === 0) return null
  if (Math.abs(tegak) >= Math.abs(datar))
    return tegak > 0
      ? { arah: 'bawah', kotak: { ...kotak, atas: bawah + 1, bawah: at } }
      : { arah: 'atas', kotak: { ...kotak, atas: at, bawah: atas - 1 } }
  return datar > 0
    ? { arah: 'kanan', kotak: { ...kotak, kiri: kanan + 1, kanan: kolom } }
    : { arah: 'kiri', kotak: { ...kotak, kiri: kolom, kanan: kiri - 1 } }
}

/** Fills what the handle was dragged over and selects it with the cells it came from. */
export function isiTarikan(papan: Papan, { arah, kotak }: Tarikan): void {
  const { tampilan, keadaan, pilihan } = papan.kini()
  const { kolom } = papan.ciri
  const asal = terpilih(papan)
  const awal = kotakOf(pilihan, { tampilan, kolom })
  papan.set({ tarikan: null })
  if (awal === null || asal.ids.length === 0 || asal.medan.length === 0) return
  const tujuan = outwards(arah, isTegak(arah) ? rowsOf(papan, kotak) : columnsOf(papan, kotak))
  const cells = tujuan.length * (isTegak(arah) ? asal.medan.length : asal.ids.length)
  lakukan(papan, `isi ${cells} sel`, isiTarik(keadaan.kisi, papan.ciri, { asal, tujuan, arah }))
  pilih(papan, pilihanOf(papan, gabung(awal, kotak)))
}

/** Fills from the selection down to the last row of its group, as a double click on the handle does. */
export function isiSampaiAkhir(papan: Papan): void {
  const { tampilan, pilihan } = papan.kini()
  const kotak = kotakOf(pilihan, { tampilan, kolom: papan.ciri.kolom })
  if (kotak === null) return
  let last = kotak.bawah
  while (tampilan.di(last + 1)?.jenis === 'baris') last += 1
  const tarikan = tarikanKe(kotak, { at: last, kolom: kotak.kanan })
  if (tarikan !== null) isiTarikan(papan, tarikan)
}

const isTegak = (arah: ArahTarik) => arah === 'bawah' || arah === 'atas'

function outwards(arah: ArahTarik, places: readonly string[]): readonly string[] {
  return arah === 'atas' || arah === 'kiri' ? places.toReversed() : places
}

/** The rows the handle passed; heads of groups in between stay what they are. */
function rowsOf(papan: Papan, { atas, bawah }: Kotak): readonly string[] {
  const { tampilan } = papan.kini()
  const ids: string[] = []
  for (let at = atas; at <= bawah; at++) {
    const butir = tampilan.di(at)
    if (butir?.jenis === 'baris') ids.push(butir.id)
  }
  return ids
}

function columnsOf(papan: Papan, { kiri, kanan }: Kotak): readonly string[] {
  return papan.ciri.kolom.slice(kiri, kanan + 1).flatMap(({ medan, hanyaBaca }) => (hanyaBaca ? [] : [medan]))
}

function gabung(a: Kotak, b: Kotak): Kotak {
  return {
    ...{ atas: Math.min(a.atas, b.atas), bawah: Math.max(a.bawah, b.bawah) },
    ...{ kiri: Math.min(a.kiri, b.kiri), kanan: Math.max(a.kanan, b.kanan) },
  }
}

function pilihanOf(papan: Papan, { atas, bawah, kiri, kanan }: Kotak): PilihanSelKisi {
  const { tampilan } = papan.kini()
  const titik = (at: number, column: number) => ({
    kunci: tampilan.di(at)?.kunci ?? '',
    medan: papan.ciri.kolom[column]?.medan ?? '',
  })
  return { jangkar: titik(atas, kiri), fokus: titik(bawah, kanan) }
}
