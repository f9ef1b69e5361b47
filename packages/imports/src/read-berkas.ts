import type { Penampung } from './baris.ts'
import { batas } from './batas.ts'
import { BerkasDitolak } from './berkas-ditolak.ts'
import { readBukuKerjaXlsx } from './buku-kerja/read-buku-kerja.ts'
import { readCsv } from './teks/read-csv.ts'
import { readJson } from './teks/read-json.ts'

/**
 * Reads a file into rows by the ending of its name: `.csv`, `.json`, all else as a workbook. Throws BerkasDitolak; rows
 * that came before it must not be used.
 */
export async function readBerkas(bytes: Buffer, nama: string, ke: Penampung): Promise<void> {
  if (bytes.length > batas.ukuranBerkas)
    throw new BerkasDitolak(
      'FILE_TOO_BIG',
      `Berkas lebih dari ${batas.ukuranBerkas / (1024 * 1024)} MB. Bagi menjadi beberapa berkas.`,
    )
  const [, pangkal = nama, ujung = ''] = /^(.*?)(\.[^.]*)?$/s.exec(nama) ?? []
  switch (ujung.toLowerCase()) {
    case '.csv':
    case '.txt':
      return readCsv(bytes, pangkal, ke)
    case '.json':
      return readJson(bytes, pangkal, ke)
    default:
      return readBukuKerjaXlsx(bytes, ke)
  }
}
