import { readFile, writeFile } from 'node:fs/promises'
import { annotateBuku } from '@benang/imports/catatan/annotate-buku'
import { parseAcuan } from '@benang/imports/buku-kerja/acuan-sel'
import type { GalatBaris } from '@benang/imports/rujukan/galat-baris'

/**
 * Writes a copy of a workbook with its faults as notes on the very cells, its layout kept. Rejects when the copy would be
 * written over a file; never called for a file that could not be read.
 */
export async function tulisCatatan(dari: string, ke: string, galat: readonly GalatBaris[]): Promise<void> {
  const catatan = galat.flatMap(({ lembar, baris, kolom, alasan, saran }) => {
    const column = kolom === '' ? 1 : parseAcuan(`${kolom}1`)?.kolom
    const awal = alasan.charAt(0).toUpperCase() + alasan.slice(1)
    return column === undefined || baris < 1
      ? []
      : [{ lembar, baris, kolom: column, teks: `${awal}. ${saran}` }]
  })
  const bytes = await annotateBuku(await readFile(dari), catatan)
  await writeFile(ke, bytes, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EEXIST' ? new Error(`${ke} sudah ada. Pilih nama lain untuk --catatan.`) : error
  })
}
