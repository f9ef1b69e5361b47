import {
  findTiket,
  type KunciTiket,
  listTampungan,
  type Tampungan,
  type Tiket,
} from '@benang/database/perencanaan/tiket'
import { findPeran } from '@benang/domain/organisasi/peran'
import { formatRupiah, sum } from '@benang/values/rupiah'
import { formatTanggal } from '@benang/values/tanggal'
import type { Context } from '../context.ts'

/** One step of an usulan's way, in plain words; '' where it has not happened. */
export type LangkahTiket = {
  nama: string
  keadaan: 'lalu' | 'kini' | 'nanti' | 'ditolak'
  kapan: string
  oleh: string
}

/** A ticket as its holder may see it; no name, no contact. Sen. */
export type TiketTampak = {
  /** The number without the code. */
  tiket: string
  tahun: number
  tanggal: string
  uraian: string
  lokasi: string
  alasan: string
  perkiraan: bigint
  keadaan: 'diajukan' | 'diverifikasi' | 'ditolak' | 'direncanakan' | 'ditampung'
  /** What happens now, or why it was refused, in one sentence. */
  keterangan: string
  /** Who verified or refused it (office and unit), and when; '' before. */
  oleh: string
  diputus: string
  langkah: readonly LangkahTiket[]
  tampungan: readonly Omit<Tampungan, 'jenis'>[]
  ditampung: bigint
}

/**
 * The state of an usulan by its ticket, `U2027-00001-K7QM2ZHD4T`, or undefined. The number alone is enough once it is verified.
 * Read through functions of role publik, which list their columns.
 */
export async function readTiket(
  { db }: Pick<Context, 'db'>,
  { pemdaId, tiket }: { pemdaId: number; tiket: string },
): Promise<TiketTampak | undefined> {
  const found = /^(U\d{4}-\d{1,9})(?:-([0-9A-Z]{10}))?$/.exec(tiket.trim().toUpperCase())
  if (found === null) return undefined
  const key: KunciTiket = { pemdaId, nomor: found[1] ?? '', kode: found[2] ?? '' }
  const isi = await findTiket(db.publik, key)
  return isi === undefined ? undefined : tampakOf(isi, await listTampungan(db.publik, key))
}

function tampakOf(isi: Tiket, semua: readonly Tampungan[]): TiketTampak {
  const rkpd = semua.filter(({ jenis }) => jenis === 'rkpd')
  const renja = semua.filter(({ jenis }) => jenis === 'renja')
  const keadaan = keadaanOf(isi, { rkpd, renja })
  const ditampung = sum(rkpd.map(({ jumlah }) => jumlah))
  const peran = findPeran(isi.peran ?? '')?.nama ?? ''
  const oleh = [peran, isi.unit ?? ''].filter((satu) => satu !== '').join(', ')
  const tampungan = rkpd.length > 0 ? rkpd : renja
  return {
    ...{ tiket: isi.nomor, tahun: isi.tahun, tanggal: isi.tanggal, uraian: isi.uraian, lokasi: isi.lokasi },
    ...{ alasan: isi.alasan, perkiraan: isi.jumlah, keadaan, ditampung, oleh, diputus: isi.diputus ?? '' },
    keterangan: keteranganOf(keadaan, { ...isi, ditampung }),
    langkah: langkahOf(isi, { keadaan, oleh, rkpd, renja }),
    tampungan: tampungan.map(({ jenis: _, ...satu }) => satu),
  }
}

type Rencana = { rkpd: readonly Tampungan[]; renja: readonly Tampungan[] }

function keadaanOf({ status }: Tiket, { rkpd, renja }: Rencana): TiketTampak['keadaan'] {
  if (rkpd.length > 0) return 'ditampung'
  return renja.length > 0 ? 'direncanakan' : status
}

function keteranganOf(
  keadaan: TiketTampak['keadaan'],
  { catatan, jumlah, ditampung, tahun }: Tiket & { ditampung: bigint },
): string {
  switch (keadaan) {
    case 'diajukan':
      return 'Sudah diterima; menunggu diperiksa Bappeda atau dinas.'
    case 'diverifikasi':
      return `Sudah diperiksa dan layak; menunggu dinas memasukkannya ke rencana kerja (Renja) ${tahun}.`
    case 'direncanakan':
      return `Masuk rencana kerja dinas (Renja) ${tahun}; menunggu RKPD ditetapkan kepala daerah.`
    case 'ditolak':
      return `Ditolak: ${catatan ?? 'tanpa catatan'}`
    case 'ditampung':
      return `Ditampung RKPD ${formatRupiah(ditampung)} dari ${formatRupiah(jumlah)} yang diusulkan.`
  }
}

function langkahOf(
  isi: Tiket,
  { keadaan, oleh, rkpd, renja }: Rencana & { keadaan: TiketTampak['keadaan']; oleh: string },
): readonly LangkahTiket[] {
  const diputus = isi.diputus === null ? '' : formatTanggal(isi.diputus)
  const kirim = { nama: 'Dikirim', kapan: formatTanggal(isi.tanggal), oleh: '' }
  if (keadaan === 'ditolak')
    return [
      { ...kirim, keadaan: 'lalu' },
      { nama: 'Ditolak', kapan: diputus, oleh, keadaan: 'ditolak' },
    ]
  const langkah = [
    kirim,
    { nama: 'Diperiksa', kapan: diputus, oleh },
    { nama: 'Masuk Renja dinas', ...rencanaOf(renja) },
    { nama: 'Ditampung RKPD', ...rencanaOf(rkpd) },
    { nama: 'Dianggarkan dan dibayar', kapan: '', oleh: '' },
  ]
  const sampai = langkah.findLastIndex(({ kapan }) => kapan !== '')
  return langkah.map((satu, urut) => ({
    ...satu,
    keadaan: urut <= sampai ? 'lalu' : urut === sampai + 1 ? 'kini' : 'nanti',
  }))
}

function rencanaOf([first]: readonly Tampungan[]): { kapan: string; oleh: string } {
  return first === undefined
    ? { kapan: '', oleh: '' }
    : { kapan: formatTanggal(first.tanggal), oleh: [first.unit, first.nomor].filter(Boolean).join(', ') }
}
