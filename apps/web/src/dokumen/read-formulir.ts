import type { BarisFormulir, IsiFormulir } from './isi-formulir.ts'

/** Reads a form kept on this device; null when it is not one (an older shape, an edited storage). */
export function readFormulir(kept: unknown): IsiFormulir | null {
  const tanggal = field(kept, 'tanggal')
  const uraian = field(kept, 'uraian')
  const isi = field(kept, 'isi')
  const baris = field(kept, 'baris')
  if (typeof tanggal !== 'string' || typeof uraian !== 'string') return null
  if (typeof isi !== 'object' || isi === null || !Array.isArray(baris)) return null
  const lines: (BarisFormulir | null)[] = baris.map(readBaris)
  const muatan = field(kept, 'muatan')
  const good = lines.filter((line) => line !== null)
  return good.length === lines.length
    ? { tanggal, uraian, isi: readIsi(isi), baris: good, ...readMuatan(muatan) }
    : null
}

function readMuatan(value: unknown): Pick<IsiFormulir, 'muatan'> {
  if (!Array.isArray(value)) return {}
  return { muatan: value.filter((id) => typeof id === 'string') }
}

function readIsi(value: object): Record<string, string | boolean> {
  const result: Record<string, string | boolean> = {}
  for (const [nama, nilai] of Object.entries(value)) {
    if (typeof nilai === 'string' || typeof nilai === 'boolean') result[nama] = nilai
  }
  return result
}

function readBaris(value: unknown): BarisFormulir | null {
  const texts = ['id', 'kunci', 'nama', 'uraian', 'jumlah'].map((key) => field(value, key))
  const [id, kunci, nama, uraian, jumlah] = texts.map((text) => (typeof text === 'string' ? text : null))
  const months = field(value, 'bulan')
  if (id == null || kunci == null || nama == null || uraian == null || jumlah == null) return null
  if (!Array.isArray(months) || months.length !== 12) return null
  return {
    id,
    kunci,
    nama,
    uraian,
    jumlah,
    bulan: months.map((month) => (typeof month === 'string' ? month : '')),
    ...readTeksBulan(field(value, 'teksBulan')),
    ...readAcuan(field(value, 'acuan')),
  }
}

function readTeksBulan(value: unknown): Pick<BarisFormulir, 'teksBulan'> {
  if (typeof value !== 'object' || value === null) return {}
  const texts = Object.entries(value).filter(([, teks]) => typeof teks === 'string')
  return { teksBulan: Object.fromEntries(texts) }
}

function readAcuan(value: unknown): Pick<BarisFormulir, 'acuan'> {
  const dokumenId = field(value, 'dokumenId')
  const nama = field(value, 'nama')
  return typeof dokumenId === 'string' && typeof nama === 'string' ? { acuan: { dokumenId, nama } } : {}
}

function field(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
}
