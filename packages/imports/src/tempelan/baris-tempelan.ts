import { bersih } from '@benang/values/bersih'
import type { Pemetaan, SasaranKolom } from './kolom-tempelan.ts'
import type { Blok } from './blok.ts'

/** One line of a pasted block by what its cells are, every text as it stood there. */
export type BarisTempelan = Readonly<Record<Exclude<SasaranKolom, 'satuan' | 'abaikan'>, string>>

/** What a block gives: its lines, and the rows that are headings or sums and become no line. */
export type HasilTempelan = { baris: readonly BarisTempelan[]; judul: readonly string[] }

/** Lines of a block; a row with codes but without price and coefficient heads the rows below it, as printed RKA have it. */
export function barisTempelan(
  blok: Blok,
  { isJudul, kolom }: Pemetaan,
  baku: Partial<BarisTempelan> = {},
): HasilTempelan {
  const baris: BarisTempelan[] = []
  const judul: string[] = []
  let atas = { subKegiatan: '', rekening: '', dana: '' }
  for (const row of isJudul ? blok.slice(1) : blok) {
    const cell = (sasaran: SasaranKolom) =>
      bersih(
        row
          .filter((_, at) => kolom[at] === sasaran)
          .join(' ')
          .slice(0, 2_000),
      )
    const kode = { subKegiatan: cell('subKegiatan'), rekening: cell('rekening'), dana: cell('dana') }
    const koefisien = joined(cell('koefisien'), cell('satuan'))
    const harga = cell('harga')
    if (koefisien === '' && harga === '') {
      judul.push(bersih(row.join(' ').slice(0, 200)))
      atas = { ...atas, ...withText(kode) }
      continue
    }
    baris.push({
      subKegiatan: kode.subKegiatan || atas.subKegiatan || (baku.subKegiatan ?? ''),
      rekening: kode.rekening || atas.rekening || (baku.rekening ?? ''),
      dana: kode.dana || atas.dana || (baku.dana ?? ''),
      ...{ uraian: cell('uraian'), spesifikasi: cell('spesifikasi') },
      ...{ koefisien, harga, jumlah: cell('jumlah'), ppn: cell('ppn') },
      ...{ paket: cell('paket'), keterangan: cell('keterangan'), lokasi: cell('lokasi') },
      ...{ penerima: cell('penerima'), alamatPenerima: cell('alamatPenerima') },
    })
  }
  return { baris, judul }
}

/** A coefficient that is only a number takes its unit from the column beside it. */
function joined(koefisien: string, satuan: string): string {
  return /^[\d.,\s]+$/.test(koefisien) && satuan !== '' ? `${koefisien} ${satuan}` : koefisien
}

function withText(kode: Record<'subKegiatan' | 'rekening' | 'dana', string>): Partial<typeof kode> {
  return Object.fromEntries(Object.entries(kode).filter(([, text]) => text !== ''))
}
