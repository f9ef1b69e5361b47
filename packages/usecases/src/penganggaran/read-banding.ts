import { readBuku } from '@benang/database/ledger/buku'
import { listBandingAnggaran, listSebabBanding, listVersiBuku } from '@benang/database/penganggaran/banding'
import { type DokumenTerkait, listDokumenTerkait } from '@benang/database/sistem/dokumen-terkait'
import { findJenis } from '@benang/domain/sistem/semua-jenis'
import type { Laporan } from '@benang/reports/laporan'
import { perubahanApbd } from '@benang/reports/penganggaran/perubahan-apbd'
import { formatTanggal, type Tanggal } from '@benang/values/tanggal'
import type { Act } from '../act.ts'
import { pembacaLaporan } from '../akuntansi/read-lra.ts'
import { unitLaporan } from '../akuntansi/unit-laporan.ts'
import { pemdaTercetak } from '../sistem/kop-cetak.ts'
import { posisiOf } from './posisi-banding.ts'

/** Two states of a book as `posisiOf` reads them; left out: the newest published version (or nothing at all), and today. */
export type AskBanding = {
  tahun: number
  dari?: string | undefined
  ke?: string | undefined
  unitId?: number | undefined
}

/** Any two states of a book, cell by cell: before, after, more or less, and the documents between them with their basis. */
export const readBanding: Act<AskBanding, Laporan> = {
  name: 'laporan.banding',
  kind: 'read',
  roles: pembacaLaporan,
  async run(env, { tahun, dari, ke = env.context.today, unitId }) {
    const { pemdaId } = env.session
    const buku = { pemdaId, tahun }
    const [terbaru] = await listVersiBuku(env.tx, buku)
    const lama = await posisiOf(env, tahun, dari ?? (terbaru === undefined ? 'j0' : `v${terbaru.versi}`))
    const baru = await posisiOf(env, tahun, ke)
    const unit = await unitLaporan(env, unitId)
    const dua = { dari: lama, ke: baru, unitId: unit }
    const baris = await listBandingAnggaran(env.tx, buku, dua)
    const sebab = await listSebabBanding(env.tx, buku, dua)
    const dokumen = await listDokumenTerkait(env.tx, {
      pemdaId,
      dokumen: sebab.map((satu) => satu.dokumenId),
    })
    const oleh = Map.groupBy(sebab, ({ kunci }) => kunci)
    const kop = await pemdaTercetak(env.tx, pemdaId)
    const kepala = await readBuku(env.tx, buku)
    return perubahanApbd({
      ...{ pemda: kop.nama, contoh: kop.contoh, judul: `Perbandingan APBD ${tahun}` },
      keterangan: [`Sebelum: ${lama.sebutan}`, `Setelah: ${baru.sebutan}`],
      baris: baris.map((satu) => ({
        ...satu,
        keterangan: (oleh.get(satu.kunci) ?? []).map(({ nomor }) => nomor).join('; '),
      })),
      dokumen: [...Map.groupBy(sebab, ({ dokumenId }) => dokumenId)].map(([id, [first]]) =>
        fakta(
          first,
          dokumen.find(({ dokumenId }) => dokumenId === id),
        ),
      ),
      catatan: [
        `Dihitung dari mutasi buku ${tahun}, ${kepala?.noAkhir ?? 0n} jurnal; juga yang belum terbit.`,
        `Kepala rantai ${kepala?.kepala ?? ''}`,
      ],
    })
  },
}

/** A version that can be compared. */
export type VersiBanding = { versi: number; perTanggal: Tanggal; dasar: string }

/** The published versions of a year, newest first. */
export const listVersiBanding: Act<{ tahun: number }, readonly VersiBanding[]> = {
  name: 'laporan.versi',
  kind: 'read',
  roles: pembacaLaporan,
  run: async (env, { tahun }) =>
    (await listVersiBuku(env.tx, { pemdaId: env.session.pemdaId, tahun })).map(
      ({ versi, perTanggal, dasar }) => ({ versi, perTanggal, dasar }),
    ),
}

function fakta(
  jurnal: { nomor: string; tanggal: Tanggal } | undefined,
  dokumen: DokumenTerkait | undefined,
): readonly [string, string] {
  const { nomor = '', tanggal = '' } = jurnal ?? {}
  const { jenis = 'jurnal', bukti = '', alasan = '' } = dokumen ?? {}
  const dasar = bukti === '' ? 'tanpa dasar hukum yang disebut' : `dasar ${bukti}`
  const isi = [tanggal === '' ? '' : formatTanggal(tanggal), dasar, alasan].filter(Boolean).join(', ')
  return [`${findJenis(jenis)?.nama ?? 'Jurnal'} ${nomor}`, isi]
}
