/** Options of `benang pengguna`. */
export const penggunaOptions = {
  pemda: { type: 'string' },
  kode: { type: 'string' },
  nama: { type: 'string' },
  jenis: { type: 'string' },
  alamat: { type: 'string' },
  masuk: { type: 'string' },
  nip: { type: 'string' },
  cari: { type: 'string' },
  alasan: { type: 'string' },
  peran: { type: 'string' },
  unit: { type: 'string' },
  sifat: { type: 'string' },
  dasar: { type: 'string' },
  sejak: { type: 'string' },
  sampai: { type: 'string' },
  batas: { type: 'string' },
  bantuan: { type: 'boolean' },
} as const

type Name = Exclude<keyof typeof penggunaOptions, 'bantuan'>

/** What was typed; all of it text. */
export type PenggunaOptions = { readonly [K in Name]?: string | undefined } & {
  readonly bantuan?: boolean | undefined
}

/** The value of an option, or an error that names it. */
export function required(values: PenggunaOptions, name: Name): string {
  const value = values[name]?.trim()
  if (value === undefined || value === '')
    throw new Error(`Isi --${name}. Lihat: npm run benang -- pengguna --bantuan`)
  return value
}

/** The value if it is one of the choices. */
export function chosen<const T extends string>(value: string, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === value)
  if (found === undefined) throw new Error(`"${value}" tidak dikenal. Pilih ${choices.join(', ')}.`)
  return found
}
