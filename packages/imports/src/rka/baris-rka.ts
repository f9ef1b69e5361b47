import { bersih } from '@benang/values/bersih'
import { parseUang } from '@benang/values/parse-uang'
import { rupiahToText } from '@benang/values/rupiah'
import type { Baris, Sel } from '../baris.ts'
import { type GalatBaris, galatBaris } from '../rujukan/galat-baris.ts'
import { angkaLain, bacaBilangan, bacaTeks, bacaUang, type Bacaan } from './angka-rka.ts'
import type { BarisRka } from './baca-rka.ts'
import type { SusunanRka } from './susunan-rka.ts'

/** A row read: a line or none (a heading, a sum, an empty row), faults, and notes at columns. */
export type HasilBaris = {
  satu: BarisRka | null
  galat: readonly GalatBaris[]
  catatan: readonly { kolom: number; pesan: string }[]
}

const warisan = ['subKegiatan', 'rekening', 'dana', 'paket', 'keterangan'] as const
const teks = [
  'uraian',
  'spesifikasi',
  'lokasi',
  'jenisBelanja',
  'penerima',
  'alamatPenerima',
  'standarHargaId',
] as const
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Reads the rows of one sheet in order: a heading gives its code to the lines below it that name none. */
export function barisRka(lembar: string, susunan: SusunanRka): (baris: Baris) => HasilBaris {
  let atas: Record<string, string> = {}
  return (baris) => {
    const p = pembaca(lembar, susunan, baris)
    const kode = Object.fromEntries(
      warisan.flatMap((nama) => (p.has(nama) ? [[nama, tanpaTanda(p.teks(nama))] as const] : [])),
    )
    const [barisId, rev] = [p.mentah('barisId').toLowerCase(), p.mentah('dasarRev')]
    const dikenal = susunan.dialek === 'benang' && uuid.test(barisId) && /^\d{1,9}$/.test(rev)
    if (!isLine(p, susunan, dikenal)) {
      if (!dikenal) atas = judulDari(atas, { kode, uraian: bersih(p.mentah('uraian').slice(0, 500)) })
      return { satu: null, galat: [], catatan: [] }
    }
    const isi: Record<string, string> = {}
    for (const nama of warisan)
      if (p.has(nama) || atas[nama] !== undefined) isi[nama] = kode[nama] || (atas[nama] ?? '')
    for (const nama of teks) if (p.has(nama)) isi[nama] = p.teks(nama)
    if (isi['standarHargaId'] === '') delete isi['standarHargaId']
    isi['harga'] = p.baca('harga', (sel) => bacaUang(sel, susunan.desimal))
    if (p.has('ppn')) isi['ppn'] = p.baca('ppn', bacaPpn)
    isi['koefisien'] = koefisienOf(p, susunan)
    const satu: BarisRka = {
      ...{ lembar, baris: baris.nomor, isi },
      ...{ barisId: dikenal ? barisId : null, dasarRev: dikenal ? Number(rev) : null },
      koefisienTeks: bersih(p.mentah('koefisien').slice(0, 500)),
      ...akuan(p, susunan),
    }
    return { satu, galat: p.galat, catatan: p.catatan }
  }
}

/** A line has a price or a coefficient; in our template their formulas say nothing, and an emptied row is a deleted one. */
function isLine(p: Pembaca, { dialek }: SusunanRka, dikenal: boolean): boolean {
  const nama = dialek === 'benang' ? ['koefisien', 'harga'] : ['koefisien', 'volume', 'harga', 'vol1']
  return nama.some((satu) => p.mentah(satu) !== '') || (dikenal && p.mentah('uraian') !== '')
}

/** A heading begins its level anew: what stood below it no longer counts. */
function judulDari(
  atas: Readonly<Record<string, string>>,
  { kode, uraian }: { kode: Readonly<Record<string, string>>; uraian: string },
): Record<string, string> {
  const grup = /^\[?\s*([#-])\s*\]?\s*(\S.*)$/.exec(uraian)
  if (grup !== null) {
    const [, tanda, nama = ''] = grup
    return tanda === '#' ? { ...atas, paket: nama, keterangan: '' } : { ...atas, keterangan: nama }
  }
  const terisi = Object.fromEntries(Object.entries(kode).filter(([, nilai]) => nilai !== ''))
  if (Object.keys(terisi).length === 0) return { ...atas }
  const bawah =
    terisi['subKegiatan'] === undefined ? ['paket', 'keterangan'] : ['rekening', 'paket', 'keterangan']
  const tetap = Object.entries(atas).filter(([nama]) => !bawah.includes(nama))
  return { ...Object.fromEntries(tetap), ...terisi }
}

type Pembaca = {
  galat: GalatBaris[]
  catatan: { kolom: number; pesan: string }[]
  has(nama: string): boolean
  sel(nama: string): Sel | undefined
  /** As the file has it, '' where there is none. */
  mentah(nama: string): string
  teks(nama: string): string
  /** '' after a fault. */
  baca(nama: string, baca: (sel: Sel) => Bacaan): string
}

function pembaca(lembar: string, { letak }: SusunanRka, { nomor, sel: cells }: Baris): Pembaca {
  const galat: GalatBaris[] = []
  const catatan: { kolom: number; pesan: string }[] = []
  const sel = (nama: string) => cells.find(({ kolom }) => kolom === letak.get(nama))
  const baca = (nama: string, how: (sel: Sel) => Bacaan): string => {
    const found = sel(nama)
    if (found === undefined) return ''
    const read = how(found)
    if ('alasan' in read) {
      galat.push(galatBaris({ lembar, baris: nomor }, { kolom: found.kolom, nilai: found.teks }, read))
      return ''
    }
    if (read.catatan !== undefined) catatan.push({ kolom: found.kolom, pesan: read.catatan })
    return read.teks
  }
  return {
    ...{ galat, catatan, sel, baca },
    has: (nama) => letak.has(nama),
    mentah: (nama) => (sel(nama)?.teks ?? '').trim(),
    teks: (nama) => baca(nama, bacaTeks),
  }
}

/** `[#] Paket` and `[-] Ket` as SIPD writes them, without their sign. */
function tanpaTanda(nilai: string): string {
  return nilai.replace(/^\[\s*[#-]\s*\]\s*|^#\s+/, '')
}

/** Per cent: 11, 11%, or 0,11 of a cell shown as per cent. */
function bacaPpn(sel: Sel): Bacaan {
  const read = bacaTeks(sel)
  if (!('teks' in read)) return read
  const nilai = Number(read.teks.replace('%', '').replace(',', '.'))
  if (sel.jenis === 'angka' && nilai > 0 && nilai < 1) return { teks: String(Math.round(nilai * 100)) }
  return { ...read, teks: nilai === 0 ? '' : read.teks.replace(/\s*%$/, '') }
}

/** The coefficient as the working paper has it: from its factors where the file has them apart, else its text, else volume and unit. */
function koefisienOf(p: Pembaca, { dialek, desimal }: SusunanRka): string {
  const faktor = [1, 2, 3, 4].flatMap((n) => {
    const nilai = p.mentah(`vol${n}`)
    if (nilai === '' || Number(nilai) === 0) return []
    return [`${p.baca(`vol${n}`, (sel) => bacaBilangan(sel, desimal))} ${p.teks(`sat${n}`)}`.trim()]
  })
  if (faktor.length > 0) return faktor.join(' x ')
  const sel = p.sel('koefisien')
  const nama = sel === undefined ? 'volume' : 'koefisien'
  if (sel === undefined || sel.jenis === 'angka' || /^[\d.,]+$/.test(sel.teks.trim()))
    return `${p.baca(nama, (satu) => bacaBilangan(satu, desimal))} ${p.teks('satuan')}`.trim()
  return p.baca('koefisien', (satu) => bacaKoefisien(satu, dialek))
}

function bacaKoefisien(sel: Sel, dialek: SusunanRka['dialek']): Bacaan {
  const read = bacaTeks(sel)
  if (!('teks' in read)) return read
  const lain = angkaLain(sel.teks)
  if (lain !== null) return lain
  // SIPD parts decimals with a point and writes no thousands.
  if (dialek === 'sipd-ri' || dialek === 'wp-sipd')
    return { ...read, teks: read.teks.replace(/(\d)\.(\d{1,2})(?!\d)/g, '$1,$2') }
  const ribuan = /(?<![\d.,])\d{1,3}\.\d{3}(?![\d.,])/.exec(read.teks)
  return ribuan === null || read.catatan !== undefined
    ? read
    : { ...read, catatan: `${ribuan[0]} dibaca ${ribuan[0].replace('.', '')}` }
}

/** What the file claims: its own volume and amount, as plain decimals. Results of formulas are no claims. */
function akuan(p: Pembaca, { desimal }: SusunanRka): { volume: string; jumlah: string } {
  const read = (nama: string, how: typeof bacaUang): string => {
    const sel = p.sel(nama)
    if (sel === undefined || sel.rumus !== undefined || sel.jenis === 'galat') return ''
    const jadi = how(sel, desimal)
    return 'teks' in jadi ? jadi.teks : ''
  }
  const jumlah = parseUang(read('jumlah', bacaUang))
  return {
    volume: read('volume', bacaBilangan).replace(',', '.'),
    jumlah: jumlah.keadaan === 'terbaca' ? rupiahToText(jumlah.jumlah) : '',
  }
}
