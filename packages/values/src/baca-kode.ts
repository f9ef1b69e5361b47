import { invariant } from './invariant.ts'
import { formatSegmen, type Lebar, type Segmen } from './kode.ts'

/** What a family of codes may look like. `jenjang`: how many segments are a code; `lebar`: the widest each was ever printed. */
export type BentukKode = {
  nama: string
  contoh: string
  jenjang: readonly number[]
  lebar: Lebar
  /** Widths never changed: fewer digits are a mistake, not another edition. */
  tetap?: true
  /** Segments that are `X` or `XX` for the unit's own urusan and bidang, kept as 0. */
  silang?: true
  /** Segments may be zero: `0.00` for an urusan an SKPD does not have. */
  nol?: true
}

/** The families of the law; editions differ in width only, so one reader serves them all. */
export const bentukKode = {
  rekening: {
    nama: 'kode rekening',
    contoh: '5.1.02.01.01.0024',
    jenjang: [1, 2, 3, 4, 5, 6],
    lebar: [1, 1, 2, 2, 3, 5],
  },
  kegiatan: {
    nama: 'kode nomenklatur',
    contoh: '1.03.10.2.01.0055',
    jenjang: [1, 2, 3, 5, 6],
    lebar: [1, 2, 2, 1, 2, 4],
    silang: true,
  },
  organisasi: {
    nama: 'kode organisasi',
    contoh: '1.03.0.00.0.00.01.0000',
    jenjang: [8],
    lebar: [1, 2, 1, 2, 1, 2, 2, 4],
    tetap: true,
    nol: true,
  },
  sumberDana: {
    nama: 'kode sumber dana',
    contoh: '1.2.01.01.02',
    jenjang: [1, 2, 3, 4, 5, 6],
    lebar: [1, 1, 2, 2, 2, 4],
  },
  wilayah: {
    nama: 'kode wilayah',
    contoh: '12.71.01.1001',
    jenjang: [1, 2, 3, 4],
    lebar: [2, 2, 2, 4],
    tetap: true,
  },
} as const satisfies Record<string, BentukKode>

/** Why a text is no code, in Indonesian, with what to do. */
export type KodeDitolak = { alasan: string; saran: string }

/**
 * Reads any spelling of a code into segments: widths of all editions, spaces around, X.XX. One code has one result, and
 * what could be two codes, or none, is refused with a reason.
 */
export function readKode(teks: string, bentuk: BentukKode): Segmen | KodeDitolak {
  const bersih = teks.replaceAll('\u00a0', ' ').trim()
  const tolak = findTolakan(bersih)
  if (tolak !== undefined) return { alasan: tolak[1], saran: tolak[2] }
  const ruas = bersih.toUpperCase().split('.')
  if (!bentuk.jenjang.includes(ruas.length))
    return {
      alasan: `${bentuk.nama} punya ${bentuk.jenjang.join(', ')} ruas, ini ${ruas.length}`,
      saran: `Tulis seperti ${bentuk.contoh}.`,
    }
  if (ruas.length > 1 && (ruas[0] === 'X') !== (ruas[1] === 'XX'))
    return { alasan: 'X dan XX harus berpasangan', saran: 'Tulis X.XX, atau ganti keduanya dengan angka.' }
  for (const [index, satu] of ruas.entries()) {
    const salah = faultOf(satu, index, bentuk)
    if (salah !== undefined)
      return { alasan: `ruas ke-${index + 1} "${satu}" ${salah}`, saran: `Tulis seperti ${bentuk.contoh}.` }
  }
  return ruas.map((satu) => (satu.startsWith('X') ? 0 : Number(satu)))
}

/** True for segments, false for a refusal. */
export function isSegmen(hasil: Segmen | KodeDitolak): hasil is Segmen {
  return Array.isArray(hasil)
}

/** Prints the code of a programme level: segment 0 of urusan and bidang is X and XX. */
export function formatKegiatan(segmen: Segmen, lebar: Lebar): string {
  invariant(segmen.length > 0, 'a code has segments')
  const [urusan, bidang, ...rest] = formatSegmen(segmen, lebar).split('.')
  const silang = segmen[0] === 0 ? ['X', ...(bidang === undefined ? [] : ['XX'])] : [urusan, bidang]
  return [...silang, ...rest].filter((satu) => satu !== undefined).join('.')
}

// The rejection list: what came out of spreadsheets in place of a code. Order matters, the first that fits is told.
const daftarTolak: readonly (readonly [RegExp, string, string])[] = [
  [/^$/, 'kode kosong', 'Isi kodenya, atau hapus barisnya.'],
  [
    /^\d{4}-\d\d?-\d\d?|^\d\d?\/\d\d?\/\d{2,4}/,
    'terbaca sebagai tanggal',
    'Format kolomnya Teks, lalu ketik ulang kodenya.',
  ],
  [/\d[eE][+-]?\d/, 'terbaca sebagai bilangan ilmiah', 'Format kolomnya Teks, lalu ketik ulang kodenya.'],
  [
    /[^\x20-\x7e]/,
    'memuat huruf yang hanya mirip angka atau titik',
    'Ketik ulang kodenya dengan angka dan titik biasa.',
  ],
  [/,/, 'memakai koma', 'Pakai titik di antara ruas.'],
  [/\s/, 'memuat spasi di dalam', 'Hapus spasinya; pakai titik di antara ruas.'],
  [/[-/_]/, 'memakai tanda selain titik', 'Pakai titik di antara ruas.'],
  [/^\.|\.$|\.\./, 'punya ruas kosong', 'Hapus titik berlebih, atau isi ruasnya.'],
  [/[OoIl]/, 'memuat huruf O, I atau l di tempat angka', 'Ganti dengan angka 0 atau 1.'],
  [/[^0-9.xX]/, 'memuat huruf atau tanda', 'Tulis angka dan titik saja.'],
]

function findTolakan(teks: string): (typeof daftarTolak)[number] | undefined {
  return daftarTolak.find(([pola]) => pola.test(teks))
}

function faultOf(ruas: string, index: number, bentuk: BentukKode): string | undefined {
  const lebar = bentuk.lebar[index] ?? 0
  if (/X/.test(ruas)) {
    if (bentuk.silang !== true) return 'memuat huruf'
    const boleh = ruas === ['X', 'XX'][index]
    return boleh ? undefined : 'hanya boleh X pada urusan dan XX pada bidang nonurusan'
  }
  // A narrower edition's padding may be wider here (0061 for 061), so only what stays without zeros is measured.
  const angka = ruas.replace(/^0+(?=\d)/, '')
  if (angka.length > lebar || ruas.length > 6) return `lebih dari ${lebar} angka`
  if (bentuk.tetap === true && ruas.length !== lebar) return `harus ${lebar} angka`
  if (Number(ruas) > 32_767) return 'lebih dari 32767'
  if (bentuk.nol !== true && Number(ruas) === 0) return 'nol'
  return undefined
}
