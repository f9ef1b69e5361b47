import { bersih } from '@benang/values/bersih'
import { kodeOf } from '@benang/values/kode-of'
import { parseKoefisien } from '@benang/values/parse-koefisien'
import { parseUang } from '@benang/values/parse-uang'
import { jenisBelanjaOf } from './jenis-belanja.ts'
import { isMedan, type Medan } from './medan-kertas.ts'

type Isi = Readonly<Record<string, string>>

/** A line of a file, matched with a row of the paper (null: none). `isi` holds the fields the file has a column for. */
export type PasanganBerkas = {
  isi: Isi
  /** The row as it is now. */
  kini: { isi: Isi; dihapus: boolean; medanOleh: Readonly<Record<string, number>> } | null
  /** The row as the file saw it; null where the file does not know. */
  dasar: Isi | null
}

/** A field both sides changed, or (medan '') a row the file changed and somebody deleted. */
export type BentrokBerkas = { medan: Medan | ''; dasar: string; sekarang: string; berkas: string }

/** What a line does to its row: fields to write, and those to be chosen first. */
export type GabunganBaris = { ubah: Readonly<Record<string, string>>; bentrok: readonly BentrokBerkas[] }

/**
 * Merges a line of a file into its row, field by field: what only the file changed is written, what only others changed stays, what
 * both changed to the same is done, and what both changed otherwise is a conflict. Without a base the file's word counts, except
 * over what another person than `pengguna` wrote. Pure.
 */
export function gabungBaris({ isi, kini, dasar }: PasanganBerkas, pengguna: number): GabunganBaris {
  const ubah: Record<string, string> = {}
  const bentrok: BentrokBerkas[] = []
  for (const [medan, berkas] of Object.entries(isi)) {
    if (!isMedan(medan)) continue
    const sekarang = kini?.isi[medan] ?? ''
    if (medan === 'jenisBelanja' && sekarang === '' && isJenisBaku(berkas, isi['rekening'] ?? '')) continue
    const lama = dasar === null ? sekarang : (dasar[medan] ?? '')
    if (samaArti(medan, berkas, sekarang) || (dasar !== null && samaArti(medan, berkas, lama))) continue
    const lain = kini?.medanOleh[medan]
    const oleh = dasar === null && lain !== undefined && lain !== 0 && lain !== pengguna
    if (oleh || (dasar !== null && !samaArti(medan, sekarang, lama)))
      bentrok.push({ medan, dasar: dasar === null ? '' : lama, sekarang, berkas })
    else ubah[medan] = berkas
  }
  if (kini?.dihapus !== true || (Object.keys(ubah).length === 0 && bentrok.length === 0))
    return { ubah, bentrok }
  const berkas = Object.keys({
    ...ubah,
    ...Object.fromEntries(bentrok.map((satu) => [satu.medan, ''])),
  }).join(', ')
  return {
    ubah,
    bentrok: [
      ...bentrok,
      { medan: '', dasar: kini.isi['uraian'] ?? '', sekarang: 'dihapus', berkas: `diubah: ${berkas}` },
    ],
  }
}

/** SIPD names the kind of every line, also where it follows from the account. */
function isJenisBaku(jenis: string, rekening: string): boolean {
  return jenisBelanjaOf('', kodeOf(rekening))?.kode === jenis.trim().toUpperCase()
}

/** True where two texts of a field mean the same: codes by their segments, amounts by value, words without looking at spaces. */
export function samaArti(medan: Medan, satu: string, dua: string): boolean {
  return satu === dua || kunciArti(medan, satu) === kunciArti(medan, dua)
}

/** What a text of a field means, as a text that is the same for all that mean it. */
export function kunciArti(medan: Medan, teks: string): string {
  if (medan === 'subKegiatan' || medan === 'rekening' || medan === 'dana')
    return kodeOf(teks) || plain(teks).toLowerCase()
  if (medan === 'harga') return uang(teks)
  if (medan === 'ppn') return tarif(teks)
  return medan === 'koefisien' ? hitungan(teks) : plain(teks)
}

const plain = (teks: string) => bersih(teks)
const tarif = (teks: string) =>
  plain(teks)
    .replace(/[\s%]/g, '')
    .replace(/[.,]0+$/, '') || '0'

function uang(teks: string): string {
  const read = parseUang(teks)
  return read.keadaan === 'terbaca' ? String(read.jumlah) : plain(teks)
}

function hitungan(teks: string): string {
  const read = parseKoefisien(teks)
  if (read.keadaan !== 'terbaca') return plain(teks)
  return `${read.koefisien} ${plain(read.satuan)
    .toLowerCase()
    .replace(/\s*[×*]\s*|\s+x\s*(?=\d)/g, ' x ')}`
}
