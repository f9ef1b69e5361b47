import { batas } from '../batas.ts'
import type { Sel } from '../baris.ts'
import { BerkasDitolak } from '../berkas-ditolak.ts'
import { decodeEscapes } from './decode-escapes.ts'
import type { GayaTanggal } from './gaya-tanggal.ts'
import { tanggalOf } from './tanggal-seri.ts'
import type { TeksBersama } from './teks-bersama.ts'

/** A cell as its part writes it. */
export type SelMentah = {
  kolom: number
  tipe: string
  gaya: string | undefined
  /** Text of `v`; null when the cell has none. */
  nilai: string | null
  /** Text of `is`. */
  sebaris: string
  rumus: string | undefined
}

/** What values are looked up in. */
export type KamusSel = { teks: TeksBersama; gaya: GayaTanggal; basis1904: boolean }

/** A cell's value, or why it has none that may be used; null for an empty cell. */
export type HasilSel = { sel: Sel; alasan?: string } | null

const number = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/

/** Reads a cell. Numbers keep their digits. Refuses the file for shared texts and types that do not exist. */
export function nilaiSel(mentah: SelMentah, kamus: KamusSel, tempat: string): HasilSel {
  const { tipe, nilai, rumus, sebaris, kolom } = mentah
  const jadi = (teks: string, jenis: Sel['jenis'], alasan?: string): HasilSel => {
    const sel: Sel = { kolom, teks, jenis, ...(rumus === undefined ? {} : { rumus }) }
    const fault = alasan ?? faultOf(sel)
    return fault === undefined ? { sel } : { sel, alasan: fault }
  }
  if (tipe === 'inlineStr')
    return sebaris === '' && rumus === undefined ? null : jadi(decodeEscapes(sebaris), 'teks')
  if (nilai === null || (nilai.trim() === '' && tipe !== 'str')) {
    if (rumus !== undefined)
      return jadi('', 'galat', 'Rumus tanpa hasil tersimpan. Buka dan simpan di Excel.')
    return nilai === null ? null : jadi(nilai, 'galat', 'Sel angka tanpa angka.')
  }
  switch (tipe) {
    case 's':
      return jadi(shared(nilai, kamus.teks, tempat), 'teks')
    case 'str':
      return nilai === '' && rumus === undefined ? null : jadi(decodeEscapes(nilai), 'teks')
    case 'b':
      return jadi(/^(1|true)$/.test(nilai.trim()) ? 'TRUE' : 'FALSE', 'logika')
    case 'e':
      return jadi(nilai.trim(), 'galat', 'Sel berisi galat rumus.')
    case 'd':
      return isoDate(nilai.trim(), jadi)
    case 'n':
      return angka(nilai.trim(), { gaya: kamus.gaya(mentah.gaya), basis1904: kamus.basis1904 }, jadi)
    default:
      throw new BerkasDitolak('CELL_TYPE', `Jenis sel "${tipe.slice(0, 20)}" tidak dikenal.`, tempat)
  }
}

type Jadi = (teks: string, jenis: Sel['jenis'], alasan?: string) => HasilSel

function shared(nilai: string, teks: TeksBersama, tempat: string): string {
  const found = /^\s*\d{1,7}\s*$/.test(nilai) ? teks[Number(nilai)] : undefined
  if (found === undefined)
    throw new BerkasDitolak('SST_INDEX', 'Sel menunjuk ke teks yang tidak ada; berkas rusak.', tempat)
  return found
}

function angka(
  teks: string,
  { gaya, basis1904 }: { gaya: boolean; basis1904: boolean },
  jadi: Jadi,
): HasilSel {
  if (!number.test(teks) || !Number.isFinite(Number(teks))) return jadi(teks, 'galat', 'Angka tidak terbaca.')
  if (gaya) {
    const tanggal = tanggalOf(Number(teks), basis1904)
    if (tanggal !== null) return jadi(tanggal, 'tanggal')
  }
  const digits = teks
    .replace(/[eE].*$/, '')
    .replace(/\D/g, '')
    .replace(/^0+/, '')
  if (/^[+-]?\d+$/.test(teks) && digits.length > 15 && !Number.isSafeInteger(Number(teks)))
    return jadi(
      teks,
      'angka',
      'Angka lebih panjang dari yang disimpan Excel dengan tepat (15 angka). Tulis sebagai teks.',
    )
  return jadi(teks, 'angka')
}

function isoDate(teks: string, jadi: Jadi): HasilSel {
  const found = /^(\d{4}-\d{2}-\d{2})(T00:00:00(\.0+)?Z?|T\d{2}:\d{2}:\d{2}(\.\d+)?Z?)?$/.exec(teks)
  if (found === null || Number.isNaN(Date.parse(found[1] ?? '')))
    return jadi(teks, 'galat', 'Tanggal tidak terbaca.')
  const [, tanggal = '', jam = ''] = found
  return jadi(jam === '' || jam.startsWith('T00:00:00') ? tanggal : `${tanggal}${jam.slice(0, 9)}`, 'tanggal')
}

function faultOf({ teks, rumus }: Sel): string | undefined {
  if (teks.length > batas.teksSel) return `Teks ${teks.length} huruf; batas sel ${batas.teksSel}.`
  if (rumus !== undefined && /\[\d+\]|\[[^\]]*\.xls/i.test(rumus))
    return 'Rumus mengambil nilai dari berkas lain.'
  return undefined
}
