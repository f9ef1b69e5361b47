import { batas } from '../batas.ts'
import { namaKolom, type Penampung, type Sel } from '../baris.ts'
import { BerkasDitolak } from '../berkas-ditolak.ts'
import { decodeTeks } from './decode-teks.ts'
import { findPemisah } from './pemisah.ts'

/**
 * Reads a CSV after RFC 4180: separator found, quotes doubled, line breaks inside quotes. Every field is text: a CSV
 * does not say what is a number. Rows are numbered as a spreadsheet would show them.
 */
export function readCsv(bytes: Buffer, nama: string, ke: Penampung): void {
  const teks = decodeTeks(bytes)
  const pemisah = findPemisah(teks)
  ke.lembar({ nama, tampak: 'ya' })
  let at = 0
  let nomor = 0
  let kept = 0
  while (at < teks.length) {
    nomor += 1
    const record = readRecord(teks, at, { pemisah, nomor })
    at = record.next
    const sel = cells(record.fields, { nama, nomor, ke })
    if (sel.length === 0) continue
    kept += 1
    if (kept > batas.baris)
      throw new BerkasDitolak('TOO_MANY_ROWS', `Baris terisi lebih dari ${batas.baris}. Bagi berkasnya.`)
    ke.baris({ nomor, sel })
  }
}

type Tempat = { nama: string; nomor: number; ke: Penampung }

function cells(fields: readonly string[], { nama, nomor, ke }: Tempat): Sel[] {
  return fields.flatMap((teks, index) => {
    if (teks === '') return []
    const kolom = index + 1
    if (kolom > batas.kolom)
      throw new BerkasDitolak('TOO_MANY_COLUMNS', `Kolom terisi lebih dari ${batas.kolom}.`, `baris ${nomor}`)
    if (teks.length > batas.teksSel)
      ke.galat({
        lembar: nama,
        sel: `${namaKolom(kolom)}${nomor}`,
        nilai: teks.slice(0, 80),
        alasan: `Teks ${teks.length} huruf; batas sel ${batas.teksSel}.`,
      })
    return [{ kolom, teks, jenis: 'teks' as const }]
  })
}

type Record = { fields: string[]; next: number }

function readRecord(
  teks: string,
  start: number,
  { pemisah, nomor }: { pemisah: string; nomor: number },
): Record {
  const fields: string[] = []
  let at = start
  for (;;) {
    const field = teks[at] === '"' ? quotedField(teks, at, nomor) : plainField(teks, at, pemisah)
    fields.push(field.teks)
    at = field.next
    const letter = teks[at]
    if (letter === pemisah) at += 1
    else if (letter === undefined) return { fields, next: at }
    else if (letter === '\n' || letter === '\r')
      return { fields, next: at + (letter === '\r' && teks[at + 1] === '\n' ? 2 : 1) }
    else
      throw new BerkasDitolak(
        'CSV_QUOTE',
        'Ada huruf sesudah tanda kutip penutup.',
        `baris ${nomor} kolom ${fields.length}`,
      )
  }
}

function plainField(teks: string, start: number, pemisah: string): { teks: string; next: number } {
  let next = start
  for (; next < teks.length; next += 1) {
    const letter = teks[next]
    if (letter === pemisah || letter === '\n' || letter === '\r') break
  }
  return { teks: teks.slice(start, next), next }
}

function quotedField(teks: string, start: number, nomor: number): { teks: string; next: number } {
  for (let from = start + 1; ; ) {
    const quote = teks.indexOf('"', from)
    if (quote < 0) throw new BerkasDitolak('CSV_QUOTE', 'Tanda kutip tidak ditutup.', `baris ${nomor}`)
    if (teks[quote + 1] === '"') from = quote + 2
    else return { teks: teks.slice(start + 1, quote).replaceAll('""', '"'), next: quote + 1 }
  }
}
