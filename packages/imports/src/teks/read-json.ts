import { batas } from '../batas.ts'
import { namaKolom, type Penampung, type Sel } from '../baris.ts'
import { BerkasDitolak } from '../berkas-ditolak.ts'
import { decodeTeks } from './decode-teks.ts'

/** A number as the file writes it; JavaScript's own would lose digits. */
const digits = Symbol('digits')
type AngkaJson = { [digits]: string }

/**
 * Reads a JSON list of objects as a sheet: row 1 holds all keys, object n is row n + 1, null is an empty cell. Numbers
 * keep their digits.
 */
export function readJson(bytes: Buffer, nama: string, ke: Penampung): void {
  const list = parseList(decodeTeks(bytes))
  if (list.length > batas.baris)
    throw new BerkasDitolak('TOO_MANY_ROWS', `Baris terisi lebih dari ${batas.baris}. Bagi berkasnya.`)
  const keys = new Map<string, number>()
  for (const [index, item] of list.entries()) {
    if (item === null || typeof item !== 'object' || Array.isArray(item) || isAngka(item))
      throw new BerkasDitolak('JSON_SHAPE', 'Setiap butir harus objek {kolom: nilai}.', `butir ${index + 1}`)
    for (const key of Object.keys(item)) if (!keys.has(key)) keys.set(key, keys.size + 1)
  }
  if (keys.size > batas.kolom)
    throw new BerkasDitolak('TOO_MANY_COLUMNS', `Kolom terisi lebih dari ${batas.kolom}.`)
  ke.lembar({ nama, tampak: 'ya' })
  if (keys.size === 0) return
  ke.baris({ nomor: 1, sel: [...keys].map(([teks, kolom]) => ({ kolom, teks, jenis: 'teks' as const })) })
  for (const [index, item] of list.entries()) {
    const sel = cells(item, { keys, nomor: index + 2, nama, ke })
    if (sel.length > 0) ke.baris({ nomor: index + 2, sel })
  }
}

type Tempat = { keys: ReadonlyMap<string, number>; nomor: number; nama: string; ke: Penampung }

function cells(item: unknown, { keys, nomor, nama, ke }: Tempat): Sel[] {
  const found = Object.entries(item ?? {}).flatMap(([key, value]: [string, unknown]): Sel[] => {
    const kolom = keys.get(key) ?? 0
    const tell = (alasan: string) =>
      ke.galat({ lembar: nama, sel: `${namaKolom(kolom)}${nomor}`, nilai: key, alasan })
    if (value === null || value === '') return []
    if (typeof value === 'string') {
      if (value.length > batas.teksSel) tell(`Teks ${value.length} huruf; batas sel ${batas.teksSel}.`)
      return [{ kolom, teks: value, jenis: 'teks' }]
    }
    if (typeof value === 'boolean') return [{ kolom, teks: value ? 'TRUE' : 'FALSE', jenis: 'logika' }]
    if (isAngka(value)) return [{ kolom, teks: value[digits], jenis: 'angka' }]
    tell('Nilai bersarang tidak dibaca; tulis sebagai teks.')
    return [{ kolom, teks: '', jenis: 'galat' }]
  })
  return found.toSorted((a, b) => a.kolom - b.kolom)
}

function parseList(teks: string): readonly unknown[] {
  let value: unknown
  try {
    value = JSON.parse(teks, exactNumbers)
  } catch {
    throw new BerkasDitolak('JSON', 'Isi berkas bukan JSON yang sah.')
  }
  if (!Array.isArray(value))
    throw new BerkasDitolak('JSON_SHAPE', 'JSON harus berupa daftar objek: [{"kode": "…"}, …].')
  return value
}

function exactNumbers(_key: string, value: unknown, context?: { source?: string }): unknown {
  return typeof value === 'number' ? { [digits]: context?.source ?? String(value) } : value
}

function isAngka(value: unknown): value is AngkaJson {
  return value !== null && typeof value === 'object' && digits in value
}
