import type { Laporan } from '@benang/reports/laporan'
import type { Isi } from 'pdfmake'
import type { CaraCetak } from './bentuk.ts'
import { mm } from './mm.ts'
import { alamatVerifikasi, barisTanda } from './tanda.ts'

/** The foot of each page: QR and code where there is one, marks, maker, page x of y. */
export function kakiPdf(
  laporan: Laporan,
  cara: CaraCetak,
  { page, pages }: { page: number; pages: number },
): Isi {
  const { verifikasi, arah } = laporan
  const width = arah === 'rebah' ? mm(330 - 34) : mm(215 - 34)
  const url = verifikasi === null ? '' : alamatVerifikasi(cara.alamat, verifikasi.kode)
  const qr = { qr: url, fit: mm(16), eccLevel: 'M', width: mm(17), alignment: 'left' }
  return {
    margin: [mm(20), 0, mm(14), 0],
    fontSize: 6.8,
    color: '#222222',
    lineHeight: 1.2,
    stack: [
      { canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.8, lineColor: '#B07A12' }] },
      {
        margin: [0, 4, 0, 0],
        columns: [
          ...(verifikasi === null || cara.alamat === null ? [] : [qr]),
          { width: '*', stack: linesAt(laporan, url) },
          {
            width: 'auto',
            alignment: 'right',
            stack: [cara.dicetak?.teks ?? '', `Halaman ${page} dari ${pages}`],
          },
        ],
      },
    ],
  }
}

function linesAt(laporan: Laporan, url: string): readonly Isi[] {
  const { verifikasi } = laporan
  const tanda = { text: barisTanda(laporan), bold: true }
  if (verifikasi === null) return [tanda]
  const { sidik, versi } = verifikasi
  const short = `${sidik.slice(0, 4)} ${sidik.slice(4, 8)} … ${sidik.slice(-4)}`
  return [
    { text: [{ text: 'Periksa keaslian: ', bold: true }, url.replace(/^https?:\/\//, '')] },
    `Versi ${versi} · sidik ${short}`,
    tanda,
  ]
}

/** The head of every page after the first: what it is a page of. */
export function kepalaLanjutan({ pemda, judul, nomor, keterangan }: Laporan, page: number): Isi {
  if (page === 1) return ''
  const left = [judul, nomor, ...keterangan].filter((line) => line !== null).join(' · ')
  return {
    margin: [mm(20), mm(6), mm(14), 0],
    fontSize: 7.5,
    columns: [
      { width: '*', text: left },
      { width: 'auto', text: pemda },
    ],
  }
}
