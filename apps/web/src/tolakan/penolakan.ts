import type { RefusalData } from '@benang/api/refusal'

/** One limit in the way; amounts are wire text in rupiah. batas − used − held = sisa. */
export type Kekurangan = RefusalData['kekurangan'][number]

/** One broken rule, where it happened and what to do. */
export type Pelanggaran = RefusalData['pelanggaran'][number]

/** `data` of every error of the API; LURING is what the device says when nobody answered. */
export type DataPenolakan = Omit<RefusalData, 'kode'> & { kode: string }

const luring: DataPenolakan = {
  kode: 'LURING',
  pesan:
    'Server belum menjawab. Isian Anda aman di perangkat ini; kirim lagi setelah tersambung, perintahnya tidak tercatat dua kali.',
  kejadian: '',
  pelanggaran: [],
  kekurangan: [],
  tungguDetik: null,
}

/** Reads a failed call: the server's refusal as it is, or, without an answer, what that means for what was typed. */
export function readPenolakan(error: unknown): DataPenolakan {
  const data = fieldOf(error, 'data')
  const kode = textOf(data, 'kode')
  if (kode === '') return luring
  return {
    kode,
    pesan: textOf(data, 'pesan'),
    kejadian: textOf(data, 'kejadian'),
    pelanggaran: listOf(fieldOf(data, 'pelanggaran')).map(readPelanggaran),
    kekurangan: listOf(fieldOf(data, 'kekurangan')).map(readKekurangan),
    tungguDetik: numberOf(data, 'tungguDetik'),
  }
}

/** True when nobody knows whether the server did it: the same command id must be sent again. */
export function isUnanswered(penolakan: DataPenolakan): boolean {
  return penolakan.kode === 'LURING' || penolakan.kode === 'SIBUK' || penolakan.kode === 'FAKTOR_KEDUA'
}

function readPelanggaran(value: unknown): Pelanggaran {
  return { aturan: textOf(value, 'aturan'), lokasi: textOf(value, 'lokasi'), pesan: textOf(value, 'pesan') }
}

function readKekurangan(value: unknown): Kekurangan {
  return {
    tahap: textOf(value, 'tahap'),
    tahapNama: textOf(value, 'tahapNama'),
    kunci: textOf(value, 'kunci'),
    uraian: textOf(value, 'uraian'),
    sampaiBulan: numberOf(value, 'sampaiBulan') ?? 0,
    batas: textOf(value, 'batas', '0'),
    sisa: textOf(value, 'sisa', '0'),
    diminta: textOf(value, 'diminta', '0'),
    kurang: textOf(value, 'kurang', '0'),
    pemegang: listOf(fieldOf(value, 'pemegang')).map((item) => ({
      dokumenId: textOf(item, 'dokumenId'),
      jenis: textOf(item, 'jenis'),
      nomor: textOf(item, 'nomor'),
      tanggal: textOf(item, 'tanggal'),
      jumlah: textOf(item, 'jumlah', '0'),
    })),
  }
}

function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
}

function textOf(value: unknown, key: string, otherwise = ''): string {
  const field = fieldOf(value, key)
  return typeof field === 'string' ? field : otherwise
}

function numberOf(value: unknown, key: string): number | null {
  const field = fieldOf(value, key)
  return typeof field === 'number' ? field : null
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
