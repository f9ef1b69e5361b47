import { createRequire } from 'node:module'
import type { Laporan, Tanda } from '@benang/reports/laporan'
import pdfmake, { type Isi } from 'pdfmake'
import type { CaraCetak } from './bentuk.ts'
import { f4, mm } from './mm.ts'
import { isiPdf } from './pdf-isi.ts'
import { kakiPdf, kepalaLanjutan } from './pdf-kaki.ts'

const require = createRequire(import.meta.url)
const huruf = (berat: string) => require.resolve(`@fontsource/inter/files/inter-latin-${berat}.woff`)
const fonts = {
  normal: huruf('400-normal'),
  bold: huruf('700-normal'),
  italics: huruf('400-italic'),
  bolditalics: huruf('700-italic'),
}

pdfmake.setFonts({ Inter: fonts })
// A report brings no file and no address of its own: nothing is read but the fonts.
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy((path) => Object.values(fonts).includes(path))
pdfmake.setTableLayouts({
  tabel: {
    ...lines(0.35),
    paddingLeft: () => 4,
    paddingRight: () => 4,
    paddingTop: () => 2.4,
    paddingBottom: () => 2.4,
  },
  fakta: { ...lines(0), paddingLeft: () => 0, paddingTop: () => 1, paddingBottom: () => 1 },
})

/** The report on F4, its text extractable. CPU-bound: call it in a worker. */
export async function laporanPdf(laporan: Laporan, cara: CaraCetak): Promise<Uint8Array> {
  const [lebar, tinggi] = laporan.arah === 'rebah' ? [f4.tinggi, f4.lebar] : [f4.lebar, f4.tinggi]
  const isCoded = laporan.verifikasi !== null
  return pdfmake
    .createPdf({
      pageSize: { width: lebar, height: tinggi },
      pageMargins: [mm(20), mm(13), mm(14), isCoded ? mm(26) : mm(17)],
      defaultStyle: { font: 'Inter', fontSize: 8.5, fontFeatures: ['kern', 'tnum'] },
      language: 'id-ID',
      displayTitle: true,
      info: infoOf(laporan, cara),
      ...watermark(laporan.tanda),
      header: (page: number): Isi => kepalaLanjutan(laporan, page),
      footer: (page: number, pages: number): Isi => kakiPdf(laporan, cara, { page, pages }),
      content: isiPdf(laporan),
    })
    .getBuffer()
}

function infoOf({ judul, nomor, pemda, keterangan }: Laporan, { dicetak }: CaraCetak) {
  const saat = new Date(dicetak?.saat ?? '2000-01-01T00:00:00Z')
  return {
    title: [judul, nomor, ...keterangan].filter((line) => line !== null).join(', '),
    author: pemda,
    creator: 'Benang',
    producer: 'Benang',
    creationDate: saat,
    modDate: saat,
  }
}

const kataAir: Readonly<Record<Tanda, string>> = {
  tidak_berlaku: 'TIDAK BERLAKU',
  rancangan: 'RANCANGAN',
  salinan_kerja: 'SALINAN KERJA',
  data_contoh: 'DATA CONTOH',
}

/** The heaviest mark across each page; all of them stand in its foot. */
function watermark(tanda: readonly Tanda[]) {
  const [first] = tanda
  if (first === undefined) return {}
  return {
    watermark: {
      text: kataAir[first],
      color: '#14202A',
      opacity: 0.06,
      bold: true,
      angle: -22,
      fontSize: 64,
    },
  }
}

function lines(width: number) {
  return { hLineWidth: () => width, vLineWidth: () => width }
}
