import { kodeOf } from '@benang/values/kode-of'
import { angkaKoefisien, duaArti, parseKoefisien } from '@benang/values/parse-koefisien'
import { parseUang } from '@benang/values/parse-uang'
import { isTanpaKegiatan } from '../bagian-apbd.ts'
import { hitungRincian } from './hitung-rincian.ts'
import { isUntuk, jenisBelanjaOf } from './jenis-belanja.ts'
import { type IsiKertas, type Medan, maxMedan, namaMedan, semuaMedan } from './medan-kertas.ts'

/** What keeps a row from being submitted, at the field that mends it. */
export type TemuanKertas = { medan: Medan; pesan: string }

/** A row of a national list that a code names; `rinci`: an account of the finest level. */
export type AcuanKertas = { id: number; kode: string; rinci: boolean }
export type MedanKode = 'subKegiatan' | 'rekening' | 'dana'
/** Finds the row a text names by code or name; null where the lists of the year have none. */
export type CariAcuan = (medan: MedanKode, text: string) => AcuanKertas | null

/** What was understood of a row: ids of the lists, numbers, the amount (sen; 0 while it cannot be computed), faults. */
export type PahamBaris = {
  isi: IsiKertas
  subKegiatanId: number | null
  rekeningId: number | null
  danaId: number | null
  koefisien: bigint | null
  skala: number
  satuan: string
  harga: bigint | null
  ppn: bigint
  /** Exact rupiah before rounding, as decimal text. */
  rincian: string | null
  jumlah: bigint
  salah: readonly TemuanKertas[]
}

/** Rates of PPN a line may carry, in per cent. */
export const tarifPpn = ['0', '10', '11', '12'] as const
const maxJumlah = 10n ** 17n

/** Reads a row as typed; codes found in the lists are written the official way. */
export function pahamBaris(isi: IsiKertas, cari: CariAcuan): PahamBaris {
  const acuan = {
    subKegiatan: cari('subKegiatan', isi.subKegiatan ?? ''),
    rekening: cari('rekening', isi.rekening ?? ''),
    dana: cari('dana', isi.dana ?? ''),
  }
  const hitung = hitungBaris(isi)
  const isTarget = isTanpaKegiatan(kodeOf(acuan.rekening?.kode ?? ''))
  const salah = isBarisKosong(isi)
    ? []
    : [...salahKode(isi, acuan), ...salahTeks(isi), ...hitung.salah, ...salahJenis(isi, acuan.rekening)]
  return {
    ...hitung,
    isi: { ...isi, ...kodeResmi(acuan) },
    // Revenue and financing are counted by their account alone.
    subKegiatanId: isTarget ? null : (acuan.subKegiatan?.id ?? null),
    rekeningId: acuan.rekening?.id ?? null,
    danaId: isTarget ? null : (acuan.dana?.id ?? null),
    salah,
  }
}

/** True for a row that buys nothing yet; a new row has the codes of the one above it from the start. */
export function isBarisKosong({ uraian = '', koefisien = '', harga = '' }: IsiKertas): boolean {
  return [uraian, koefisien, harga].every((text) => text.trim() === '')
}

type Acuan = Readonly<Record<MedanKode, AcuanKertas | null>>

function kodeResmi(acuan: Acuan): IsiKertas {
  const pairs = (['subKegiatan', 'rekening', 'dana'] as const).flatMap((medan) => {
    const satu = acuan[medan]
    return satu === null ? [] : [[medan, satu.kode] as const]
  })
  return Object.fromEntries(pairs)
}

function hitungBaris({ koefisien = '', harga = '', ppn = '' }: IsiKertas) {
  const salah: TemuanKertas[] = []
  const many = parseKoefisien(koefisien)
  if (many.keadaan === 'kosong')
    salah.push({ medan: 'koefisien', pesan: 'Isi koefisien, misalnya 6 rim x 12 bulan.' })
  if (many.keadaan === 'salah') salah.push({ medan: 'koefisien', pesan: many.pesan })
  const price = parseUang(harga)
  if (price.keadaan === 'kosong') salah.push({ medan: 'harga', pesan: 'Isi harga satuan dengan angka.' })
  if (price.keadaan === 'salah') salah.push({ medan: 'harga', pesan: duaArti(harga) ?? price.pesan })
  if (price.keadaan === 'terbaca' && price.jumlah < 100n)
    salah.push({ medan: 'harga', pesan: 'Harga satuan paling kecil Rp1.' })
  const tax = parsePpn(ppn)
  if (tax === null)
    salah.push({ medan: 'ppn', pesan: `PPN ${ppn} tidak dikenal. Isi ${tarifPpn.join(', ')} persen.` })
  const read = {
    ...(many.keadaan === 'terbaca' ? angkaKoefisien(many.koefisien) : { koefisien: null, skala: 2 }),
    satuan: many.keadaan === 'terbaca' ? many.satuan : '',
    harga: price.keadaan === 'terbaca' ? price.jumlah : null,
    ppn: tax ?? 0n,
  }
  return { ...read, ...jumlahBaris(read, salah), salah }
}

function jumlahBaris(
  { koefisien, skala, harga, ppn }: Pick<PahamBaris, 'koefisien' | 'skala' | 'harga' | 'ppn'>,
  salah: TemuanKertas[],
): Pick<PahamBaris, 'rincian' | 'jumlah'> {
  if (koefisien === null || harga === null) return { rincian: null, jumlah: 0n }
  const { tepat, jumlah } = hitungRincian({ koefisien, skala, harga, ppn })
  if (jumlah > 0n && jumlah < maxJumlah) return { rincian: tepat, jumlah }
  if (harga > 0n)
    salah.push({
      medan: 'harga',
      pesan: 'Koefisien × harga harus lebih dari Rp0 dan paling banyak 15 angka. Periksa keduanya.',
    })
  return { rincian: null, jumlah: 0n }
}

/** Hundredths of a per cent; null for a rate nobody knows. */
function parsePpn(text: string): bigint | null {
  const clean = text.replace(/[\s%]/g, '').replace(/[.,]0+$/, '')
  if (clean === '') return 0n
  return tarifPpn.some((rate) => rate === clean) ? BigInt(clean) * 100n : null
}

function salahKode(isi: IsiKertas, acuan: Acuan): TemuanKertas[] {
  const masuk = isTanpaKegiatan(kodeOf(acuan.rekening?.kode ?? isi.rekening ?? ''))
  const perlu = masuk ? (['rekening'] as const) : (['subKegiatan', 'rekening', 'dana'] as const)
  return perlu.flatMap((medan) => {
    const text = isi[medan] ?? ''
    const satu = acuan[medan]
    if (satu !== null && (medan !== 'rekening' || satu.rinci)) return []
    if (text.trim() === '') return [{ medan, pesan: `Isi kode ${namaMedan[medan]}.` }]
    if (satu !== null)
      return [{ medan, pesan: `Rekening ${satu.kode} belum yang paling rinci. Pilih rekening di bawahnya.` }]
    const awal = namaMedan[medan].charAt(0).toUpperCase() + namaMedan[medan].slice(1)
    return [
      { medan, pesan: `${awal} “${potong(text)}” tidak ada di daftar. Ketik kata atau kode, lalu pilih.` },
    ]
  })
}

function salahTeks(isi: IsiKertas): TemuanKertas[] {
  const kosong: TemuanKertas[] =
    (isi.uraian ?? '').trim() === '' ? [{ medan: 'uraian', pesan: 'Isi apa yang dibeli atau diterima.' }] : []
  const panjang = semuaMedan
    .filter((medan) => (isi[medan] ?? '').length > maxMedan)
    .map((medan) => ({ medan, pesan: `Singkatkan ${namaMedan[medan]} sampai ${maxMedan} huruf.` }))
  return [...kosong, ...panjang]
}

function salahJenis(isi: IsiKertas, rekening: AcuanKertas | null): TemuanKertas[] {
  if (rekening === null) return []
  const kode = kodeOf(rekening.kode)
  const named = isi.jenisBelanja ?? ''
  const jenis = jenisBelanjaOf(named, kode)
  if (jenis === null)
    return named.trim() === ''
      ? []
      : [
          {
            medan: 'jenisBelanja',
            pesan: `Jenis belanja “${potong(named)}” tidak dikenal. Pilih dari daftar.`,
          },
        ]
  if (!isUntuk(jenis, kode))
    return [
      {
        medan: 'jenisBelanja',
        pesan: `${jenis.nama} tidak memakai rekening ${rekening.kode}. Ganti salah satunya.`,
      },
    ]
  return jenis.wajib
    .filter((medan) => (isi[medan] ?? '').trim() === '')
    .map((medan) => ({
      medan,
      pesan: `${jenis.nama} menyebut ${namaMedan[medan]}. Isi ${namaMedan[medan]}.`,
    }))
}

const potong = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text)
