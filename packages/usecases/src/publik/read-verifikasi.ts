import {
  findCetakanTerbuka,
  findTerbitanTercetak,
  type TerbitanTercetak,
} from '@benang/database/publik/cetakan'
import { isHidup } from '@benang/documents/jenis-dokumen'
import { readKodeVerifikasi } from '@benang/documents/kode-verifikasi'
import { findJenis } from '@benang/domain/sistem/semua-jenis'
import type { Tanggal } from '@benang/values/tanggal'
import type { Context } from '../context.ts'
import { Refused } from '../refused.ts'
import { isMaju } from '../sistem/layanan-dokumen.ts'

/**
 * Whether the paper counts: yes; not yet; no more; or another content took its place. Of a report of published figures: they are the
 * newest ones, or there is a newer version.
 */
export type KeadaanCetakan = 'sah' | 'proses' | 'tidak-berlaku' | 'versi-lama' | 'terbit' | 'terbit-lama'

/** What anybody may know of a printed document by its code: no person, no amount. Hashes in hex, numbers of jurnal as text. */
export type VerifikasiCetakan = {
  kode: string
  keadaan: KeadaanCetakan
  pemda: string
  contoh: boolean
  jenis: string
  nomor: string | null
  tanggal: Tanggal
  tahun: number
  status: string
  versi: number
  versiAkhir: number
  sidik: string
  /** The official document is kept in another system. */
  salinanKerja: boolean
  jurnal: { no: string; akhir: string; rantai: string; utuh: boolean } | null
  /** Where the published version can be looked at; null for a document. */
  alamat: string | null
}

/** Looks a code up, as printed or as typed; refuses what is no code, and a code nobody printed. Needs no session. */
export async function readVerifikasi({ db }: Pick<Context, 'db'>, text: string): Promise<VerifikasiCetakan> {
  const kode = readKodeVerifikasi(text)
  if (kode === null)
    throw new Refused(
      'TIDAK_ADA',
      'Kode ini bukan kode Benang atau salah ketik satu huruf. Ketik lagi dari kaki halaman kertasnya, 15 huruf dan angka.',
    )
  const found = await findCetakanTerbuka(db.publik, kode)
  const terbitan = found === undefined ? await findTerbitanTercetak(db.publik, kode) : undefined
  if (terbitan !== undefined) return terbitanOf(kode.kode, terbitan)
  if (found === undefined)
    throw new Refused(
      'TIDAK_ADA',
      'Tidak ada dokumen dengan kode ini. Kertas itu bukan dari sistem ini, atau kodenya berasal dari pemasangan lain.',
    )
  const { pemda, contoh, jenis, nomor, tanggal, tahun, status, versi, versiAkhir, sidik, mode } = found
  const { jurnalNo, jurnalAkhir, rantai, utuh } = found
  return {
    ...{ kode: kode.kode, pemda, contoh, nomor, tanggal, tahun, status, versi, versiAkhir, sidik },
    keadaan: keadaanOf(found),
    jenis: findJenis(jenis)?.nama ?? jenis,
    salinanKerja: mode === 'cermin',
    jurnal:
      jurnalNo === null || rantai === null
        ? null
        : { no: String(jurnalNo), akhir: String(jurnalAkhir ?? jurnalNo), rantai, utuh },
    alamat: null,
  }
}

function terbitanOf(kode: string, satu: TerbitanTercetak): VerifikasiCetakan {
  const { pemda, slug, contoh, tanggal, tahun, dasar, versi, versiAkhir, sidik, mode } = satu
  const { jurnalNo, jurnalAkhir, rantai, utuh } = satu
  return {
    ...{ kode, pemda, contoh, nomor: dasar, tanggal, tahun, status: 'terbit', versi, versiAkhir, sidik },
    ...{ jenis: 'Laporan dari APBD terbitan', keadaan: versi === versiAkhir ? 'terbit' : 'terbit-lama' },
    salinanKerja: mode === 'cermin',
    jurnal: {
      ...{ no: String(jurnalNo), akhir: String(jurnalAkhir ?? jurnalNo), rantai: rantai ?? '', utuh },
    },
    alamat: `/${slug}/apbd/${tahun}?versi=${versi}`,
  }
}

function keadaanOf({
  jenis,
  status,
  terkini,
}: {
  jenis: string
  status: string
  terkini: boolean
}): KeadaanCetakan {
  if (!isHidup(status)) return 'tidak-berlaku'
  if (!terkini) return 'versi-lama'
  return findJenis(jenis)?.langkah.findLast(isMaju)?.ke === status ? 'sah' : 'proses'
}
