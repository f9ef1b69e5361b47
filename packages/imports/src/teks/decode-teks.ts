import { BerkasDitolak } from '../berkas-ditolak.ts'

/** The text of a CSV or JSON file: UTF-8 with or without its mark, or UTF-16 with one. Windows-1252 is refused with a hint. */
export function decodeTeks(bytes: Buffer): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    const at = firstFault(bytes)
    throw new BerkasDitolak(
      'ENCODING',
      'Huruf bukan UTF-8 (biasanya Windows-1252 dari Excel lama). Simpan ulang sebagai "CSV UTF-8".',
      at === null ? '' : `baris ${at}`,
    )
  }
}

/** The line of the first byte that is no UTF-8. */
function firstFault(bytes: Buffer): number | null {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let line = 1
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(10, start)
    const end = found < 0 ? bytes.length : found + 1
    try {
      decoder.decode(bytes.subarray(start, end))
    } catch {
      return line
    }
    line += 1
    start = end
  }
  return null
}
