import { inTenant } from '@benang/database/connection'
import { findUsulan, listTampungan } from '@benang/database/perencanaan/usulan'
import { formatRupiah, rupiahToText } from '@benang/values/rupiah'
import type { Context } from '../context.ts'
import { Refused } from '../refused.ts'

/** A ticket as anybody may see it; no name, no contact. Amounts are rupiah as text. */
export type TiketTampak = {
  tiket: string
  tahun: number
  tanggal: string
  uraian: string
  lokasi: string
  alasan: string
  perkiraan: string
  keadaan: 'diajukan' | 'diverifikasi' | 'ditolak' | 'ditampung'
  /** What happens now, or why it was refused, in one sentence. */
  keterangan: string
  tampungan: readonly { rkpd: string; subKegiatanKode: string; subKegiatanNama: string; jumlah: string }[]
}

/** The state of an usulan by its ticket, for anybody; an unknown ticket is "not there". Reads an allow-list of fields only. */
export async function readTiket(
  { db }: Pick<Context, 'db'>,
  { pemdaId, tiket }: { pemdaId: number; tiket: string },
): Promise<TiketTampak> {
  return inTenant(db.app, { pemdaId }, async (tx) => {
    const found = await findUsulan(tx, { pemdaId, tiket: tiket.trim().toUpperCase() })
    if (found === undefined)
      throw new Refused('TIDAK_ADA', 'Nomor tiket itu tidak ada. Periksa nomornya, misalnya U2027-00001.')
    const { dokumenId, tahun, tanggal, uraian, lokasi, alasan, jumlah, nomor, status, catatan } = found
    const tampungan = await listTampungan(tx, { pemdaId, dokumenId, tahun })
    const ditampung = tampungan.reduce((total, satu) => total + satu.jumlah, 0n)
    const keadaan =
      tampungan.length > 0
        ? 'ditampung'
        : status === 'ditolak' || status === 'diverifikasi'
          ? status
          : 'diajukan'
    return {
      ...{ tiket: nomor, tahun, tanggal, uraian, lokasi, alasan, keadaan },
      perkiraan: rupiahToText(jumlah),
      keterangan: keteranganOf(keadaan, { catatan, jumlah, ditampung }),
      tampungan: tampungan.map((satu) => ({
        ...{ rkpd: satu.nomor, subKegiatanKode: satu.kode, subKegiatanNama: satu.nama },
        jumlah: rupiahToText(satu.jumlah),
      })),
    }
  })
}

function keteranganOf(
  keadaan: TiketTampak['keadaan'],
  { catatan, jumlah, ditampung }: { catatan: string | null; jumlah: bigint; ditampung: bigint },
): string {
  switch (keadaan) {
    case 'diajukan':
      return 'Menunggu verifikasi Bappeda atau dinas.'
    case 'diverifikasi':
      return 'Sudah diverifikasi; menunggu ditimbang dalam RKPD.'
    case 'ditolak':
      return `Ditolak: ${catatan ?? 'tanpa catatan'}`
    case 'ditampung':
      return `Ditampung RKPD ${formatRupiah(ditampung)} dari ${formatRupiah(jumlah)} yang diusulkan.`
  }
}
