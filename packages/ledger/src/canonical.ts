import { createHash } from 'node:crypto'

/** Header of a jurnal as it is hashed: numbers of kind and people, ids, dates as `YYYY-MM-DD`; null where absent. */
export type KepalaJurnal = {
  bentuk: number
  pemdaId: number
  tahun: number
  perintah: string
  jenis: number
  dokumen: bigint
  versi: number
  nomor: string
  tanggal: string
  pelaku: number
  asalTahun: number | null
  asalNo: bigint | null
  membalik: bigint | null
  /** Hex, or null. */
  sidik: string | null
}

export type BarisMutasi = {
  penutup: boolean
  dariTahap: number
  dari: number
  keTahap: number
  ke: number
  bulan: number
  jumlah: bigint
}

export type BarisKunci = {
  kunci: number
  golongan: number
  unit: number
  subKegiatan: number
  rekening: number
  dana: number
  acuan: bigint
  satuan: number
  objek: string
  kode: string
}

/** What a jurnal consists of: mutasi, or keys it registers, or one fact about the book. */
export type TubuhJurnal = {
  mutasi?: readonly BarisMutasi[]
  kunci?: readonly BarisKunci[]
  keadaan?: { perkara: string; nilai: string }
}

const fieldMark = '\x1f'
const rowMark = '\x1e'
const coverMark = '\x1d'

/** Canonical form, version 1 (migrations/0013_jurnal.sql): sha256 over header and body, in hex. */
export function isiOf(kepala: KepalaJurnal, tubuh: TubuhJurnal): string {
  return createHash('sha256')
    .update(headerText(kepala) + bodyText(tubuh), 'utf8')
    .digest('hex')
}

/** The first link of a book's chain; `model` is the hex hash of the model it was opened with. */
export function genesisOf({ pemdaId, tahun }: { pemdaId: number; tahun: number }, model: string): Buffer {
  return createHash('sha256').update(`benang/1/${pemdaId}/${tahun}/${model}`).digest()
}

function headerText(kepala: KepalaJurnal): string {
  const { bentuk, pemdaId, tahun, perintah, jenis, dokumen, versi, nomor, tanggal, pelaku } = kepala
  const { asalTahun, asalNo, membalik, sidik } = kepala
  return [
    ...[bentuk, pemdaId, tahun, perintah, jenis, dokumen, versi, nomor, tanggal, pelaku],
    ...[asalTahun ?? 0, asalNo ?? 0n, membalik ?? 0n, sidik ?? ''],
  ].join(fieldMark)
}

function bodyText({ mutasi = [], kunci = [], keadaan }: TubuhJurnal): string {
  const moves = mutasi.map(
    ({ penutup, dariTahap, dari, keTahap, ke, bulan, jumlah }) =>
      (penutup ? coverMark : rowMark) + [dariTahap, dari, keTahap, ke, bulan, jumlah].join(),
  )
  const keys = kunci.map(
    (k) =>
      `${rowMark}k,` +
      [
        k.kunci,
        k.golongan,
        k.unit,
        k.subKegiatan,
        k.rekening,
        k.dana,
        k.acuan,
        k.satuan,
        k.objek,
        k.kode,
      ].join(),
  )
  const fact = keadaan === undefined ? '' : `${rowMark}b,${keadaan.perkara},${keadaan.nilai}`
  return moves.join('') + keys.join('') + fact
}
