import { join } from 'node:path'
import { cetakOf } from '@benang/reports/sistem/form-cetak'
import { formOf, semuaForm } from '@benang/reports/sistem/semua-form'
import { contohCetak } from '@benang/reports/testing/contoh-cetak'
import { afterAll, expect, test } from 'vitest'
import type { CaraCetak } from '../src/bentuk.ts'
import { stopWorker, writeLaporan } from '../src/in-worker.ts'
import { pagesOfPdf } from '../src/testing/pdf-text.ts'
import { dumpOfSheet } from '../src/testing/read-laporan.ts'

afterAll(stopWorker)

const cara: CaraCetak = {
  alamat: 'https://anggaran.contoh.example',
  dicetak: { saat: '2026-11-24T00:00:00Z', teks: 'Dicetak 24 November 2026 oleh Rekaan' },
}

test.each(semuaForm.map(({ jenis }) => jenis))(
  'the paper of %s reads as a reviewer saw it',
  async (jenis) => {
    const laporan = cetakOf(formOf(jenis), contohCetak(jenis))
    const pages = pagesOfPdf(await writeLaporan('pdf', laporan, cara))
    const text = pages
      .map((page, index) => `── halaman ${index + 1} dari ${pages.length} ──\n${page}\n`)
      .join('\n')
    await expect(text).toMatchFileSnapshot(join(import.meta.dirname, `cetak-${jenis}-pdf.golden.txt`))
    const cells = await dumpOfSheet(await writeLaporan('xlsx', laporan, cara))
    await expect(cells).toMatchFileSnapshot(join(import.meta.dirname, `cetak-${jenis}-xlsx.golden.txt`))
  },
)

test('a signature is never alone on its page: what it signs in words stands with it', async () => {
  const { dokumen, ...data } = contohCetak('spp')
  const [line] = dokumen.baris
  if (line === undefined) throw new Error('the example has a line')
  for (const rows of [24, 27, 30, 33]) {
    const baris = Array.from({ length: rows }, (_, index) => ({
      ...line,
      rekeningKode: `5.1.02.01.01.${1000 + index}`,
    }))
    const laporan = cetakOf(formOf('spp'), { ...data, dokumen: { ...dokumen, baris } })
    const pages = pagesOfPdf(await writeLaporan('pdf', laporan, cara))
    const signed = pages.filter((page) => page.includes('Rekaan Kedua'))
    expect(signed).toHaveLength(1)
    expect(signed[0]).toContain('Terbilang')
    expect(signed[0]).toContain('SISA SPD')
  }
})
