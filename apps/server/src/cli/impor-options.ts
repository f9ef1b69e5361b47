import { isTanggal, type Tanggal } from '@benang/values/tanggal'
import type { MasukanImpor } from '@benang/usecases/sistem/impor-masukan'

/** Options of `benang impor`. */
export const imporOptions = {
  edisi: { type: 'string' },
  dasar: { type: 'string' },
  mulai: { type: 'string' },
  lebar: { type: 'string' },
  jenis: { type: 'string' },
  pemda: { type: 'string' },
  skpkd: { type: 'string' },
  daftar: { type: 'string' },
  dari: { type: 'string' },
  ke: { type: 'string' },
  catatan: { type: 'string' },
  sejak: { type: 'string' },
  sampai: { type: 'string' },
  tambahan: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  bantuan: { type: 'boolean' },
} as const

type Values = {
  readonly [K in Exclude<keyof typeof imporOptions, 'dry-run' | 'bantuan' | 'tambahan'>]?: string | undefined
} & { readonly tambahan?: boolean | undefined }

/** What was typed, checked: the parts of an import that do not come from the file. */
export function readImporOptions(
  daftar: MasukanImpor['daftar'],
  values: Values,
): Pick<MasukanImpor, 'edisi' | 'dasar' | 'sejakTahun' | 'lebar' | 'pilihan'> {
  const edisi = values.edisi?.trim() ?? ''
  if (daftar === 'organisasi' ? values.pemda === undefined : edisi === '')
    throw new Error(`Isi --${daftar === 'organisasi' ? 'pemda' : 'edisi'}. ${lihat}`)
  if (daftar === 'organisasi' && edisi !== '') throw new Error('Organisasi tidak memakai --edisi.')
  if (
    daftar === 'peta' &&
    (values.dari === undefined || values.ke === undefined || values.daftar === undefined)
  )
    throw new Error(`Peta memerlukan --daftar, --dari dan --ke. ${lihat}`)
  if (daftar === 'standar-harga' && values.pemda === undefined) throw new Error(`Isi --pemda. ${lihat}`)
  const dasar = values.dasar?.trim() ?? ''
  return {
    edisi,
    dasar: dasar === '' ? null : dasar,
    sejakTahun: yearOf(values.mulai),
    lebar: lebarOf(values.lebar),
    pilihan: pilihanOf(values),
  }
}

const lihat = 'Lihat: npm run -s benang -- impor --bantuan'

function yearOf(text: string | undefined): number | null {
  if (text === undefined) return null
  if (!/^20\d\d$/.test(text)) throw new Error('--mulai ialah tahun anggaran, misalnya --mulai 2027.')
  return Number(text)
}

function lebarOf(text: string | undefined): readonly number[] | null {
  if (text === undefined) return null
  if (!/^[1-6](\.[1-6])*$/.test(text))
    throw new Error('--lebar ialah lebar setiap ruas, misalnya 1.1.2.2.2.4.')
  return text.split('.').map(Number)
}

function pilihanOf({
  jenis,
  daftar,
  dari,
  ke,
  skpkd,
  sejak,
  sampai,
  tambahan,
}: Values): MasukanImpor['pilihan'] {
  const jenisPemda = chosen('jenis', jenis, ['provinsi', 'kabkota'])
  const daftarPeta = chosen('daftar', daftar, ['nomenklatur', 'rekening', 'sumber-dana'])
  return {
    ...(jenisPemda === undefined ? {} : { jenisPemda }),
    ...(daftarPeta === undefined ? {} : { daftarPeta }),
    ...(dari === undefined ? {} : { dariEdisi: dari }),
    ...(ke === undefined ? {} : { keEdisi: ke }),
    ...(skpkd === undefined ? {} : { skpkd }),
    ...(sejak === undefined ? {} : { sejak: dateOf('sejak', sejak) }),
    ...(sampai === undefined ? {} : { sampai: dateOf('sampai', sampai) }),
    ...(tambahan === true ? { tambahan } : {}),
  }
}

function dateOf(name: string, text: string): Tanggal {
  if (!isTanggal(text)) throw new Error(`--${name} ialah tanggal, misalnya --${name} 2027-01-01.`)
  return text
}

function chosen<const T extends string>(
  name: string,
  value: string | undefined,
  choices: readonly T[],
): T | undefined {
  if (value === undefined) return undefined
  const found = choices.find((choice) => choice === value)
  if (found === undefined) throw new Error(`--${name} "${value}" tidak dikenal. Pilih ${choices.join(', ')}.`)
  return found
}
