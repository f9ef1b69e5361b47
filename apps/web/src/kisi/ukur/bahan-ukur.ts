import type { BarisKisi, SumberKisi } from '../model/kontrak.ts'

/** How many rows are measured. */
export const banyakUkur = 100_000

/** The row at a place, made when it is asked for: the rows a server would hold take no memory of the page. */
export function barisUkur(at: number): BarisKisi {
  const isi = {
    uraian: `Barang contoh ${at + 1}`,
    koefisien: `${(at % 12) + 1} unit x 12 bulan`,
    harga: String(10_000 + ((at * 7919) % 900_000)),
    rekening: rekeningUkur[at % rekeningUkur.length]?.kode ?? '',
    subKegiatan: subKegiatanUkur[at % subKegiatanUkur.length]?.kode ?? '',
    dana: danaUkur[0]?.kode ?? '',
  }
  return { id: `b${at}`, rev: 1, isi }
}

/** Codes of the size a government has: accounts, sub kegiatan, sources of funds. */
export const rekeningUkur = Array.from({ length: 3_000 }, (_, at) => ({
  id: at,
  kode: `5.1.02.${pad(at % 10, 2)}.${pad(at % 30, 2)}.${pad(at, 4)}`,
  nama: `Belanja contoh nomor ${at}`,
}))
export const subKegiatanUkur = Array.from({ length: 300 }, (_, at) => ({
  id: at,
  kode: `1.03.06.2.${pad((at % 9) + 1, 2)}.${pad(at, 4)}`,
  nama: `Sub kegiatan contoh nomor ${at}`,
}))
export const danaUkur = [{ id: 1, kode: '2.2.01.01.02.0006', nama: 'Pendapatan asli daerah contoh' }]

/** A few rows to work with: two accounts, two packages with notes in the first, in order. */
export function barisContoh(banyak: number): readonly BarisKisi[] {
  return Array.from({ length: banyak }, (_, at) => {
    const isFirst = at < banyak / 2
    const isi = {
      ...{ uraian: `Barang ${at + 1}`, koefisien: '2 unit', harga: '1.000,50', tanggal: '' },
      rekening: rekeningUkur[isFirst ? 1 : 2]?.kode ?? '',
      paket: isFirst ? (at < banyak / 4 ? 'Drainase' : 'Jalan') : '',
      keterangan: isFirst ? `Tahap ${(at % 2) + 1}` : '',
      subKegiatan: subKegiatanUkur[0]?.kode ?? '',
      dana: danaUkur[0]?.kode ?? '',
    }
    return { id: `b${at + 1}`, rev: 1, isi }
  })
}

/** A source that gives windows of those rows at once and takes every change. */
export function sumberUkur(banyak: number): SumberKisi {
  return {
    jendela: async (mulai, jumlah) => ({
      mulai,
      banyak,
      baris: Array.from({ length: Math.min(jumlah, banyak - mulai) }, (_, at) => barisUkur(mulai + at)),
    }),
    kirim: async (operasi) => operasi.map(({ opId }) => ({ opId, hasil: 'diterima', rev: 2 })),
  }
}

/** A sheet of that many lines as it stands on the clipboard. */
export function lembarUkur(banyak: number): string {
  const head = ['Kode Rekening', 'Uraian', 'Koefisien', 'Harga Satuan', 'Sub Kegiatan', 'Sumber Dana']
  const lines = Array.from({ length: banyak }, (_, at) => {
    const { uraian, koefisien, harga, rekening, subKegiatan, dana } = barisUkur(at).isi
    return [rekening, `${uraian} tempel`, koefisien, harga, subKegiatan, dana]
  })
  return [head, ...lines].map((row) => row.join('\t')).join('\r\n')
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0')
}
