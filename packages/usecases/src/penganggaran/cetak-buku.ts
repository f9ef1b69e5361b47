import type { Tx } from '@benang/database/connection'
import { listOrganisasi } from '@benang/database/organisasi/organisasi'
import { allowLongStep } from '@benang/database/sistem/pekerjaan'
import type { Laporan } from '@benang/reports/laporan'
import type { Lampiran } from '@benang/reports/penganggaran/lampiran/lampiran'
import { lampiranOf, semuaLampiran } from '@benang/reports/penganggaran/lampiran/semua-lampiran'
import type { Tanggal } from '@benang/values/tanggal'
import type { z } from 'zod'
import { namaPekerjaan } from '../sistem/isi-pekerjaan.ts'
import type { JenisPekerjaan } from '../sistem/jenis-pekerjaan.ts'
import { dataAnggaran } from './data-lampiran.ts'
import { type BerkasBuku, isiCetakBuku, posisiCetakBuku } from './isi-cetak-buku.ts'

/** What apps/server gives a printing job: writes a sheet as PDF into the store of the pemda. */
export type Pencetak = (
  pemdaId: number,
  laporan: Laporan,
  cara: { hariIni: Tanggal; oleh: string },
) => Promise<{ sidik: string; ukuran: number }>

/**
 * The job that prints a book: one sheet a step, so that it is counted, may be stopped and goes on after a kill where it was. A unit
 * without lines has no sheet.
 */
export function cetakBuku(hariIni: () => Tanggal, cetak: Pencetak): JenisPekerjaan {
  return {
    jenis: 'cetak-buku',
    nama: namaPekerjaan('cetak-buku'),
    satuan: 'lembar',
    async step({ tx, pemdaId, isi, posisi }) {
      await allowLongStep(tx)
      const asked = isiCetakBuku.parse(isi)
      const { ke, berkas } = posisiCetakBuku.safeParse(posisi).data ?? { ke: 0, berkas: [] }
      const semua = await lembarBuku(tx, { pemdaId, unitId: asked.unitId })
      const lembar = semua[ke]
      const baru = lembar && (await cetakLembar(tx, { pemdaId, asked, lembar, hariIni: hariIni(), cetak }))
      const kini = { ke: ke + 1, berkas: [...berkas, ...(baru ? [baru] : [])] }
      const progress = { posisi: kini, selesai: Math.min(kini.ke, semua.length), jumlah: semua.length }
      return kini.ke < semua.length ? progress : { ...progress, hasil: { berkas: kini.berkas } }
    },
  }
}

type Lembar = { lampiran: Lampiran; unitId: number | null; nama: string }

/** Every sheet of a book in order: annexes of the pemda, then each unit's own with its part of the Penjabaran. */
async function lembarBuku(
  tx: Tx,
  { pemdaId, unitId }: { pemdaId: number; unitId: number | null },
): Promise<readonly Lembar[]> {
  const unit = (await listOrganisasi(tx, pemdaId))
    .filter(({ jenis, organisasiId }) => jenis !== 'pemda' && (unitId === null || organisasiId === unitId))
    .toSorted((a, b) => (a.kode < b.kode ? -1 : 1))
  const dari = (golongan: readonly Lampiran['golongan'][]) =>
    semuaLampiran.filter((satu) => golongan.includes(satu.golongan))
  // The Penjabaran down to the last account is printed unit by unit: of a province it has thousands of pages.
  const perUnit = [...dari(['skpd']), ...semuaLampiran.filter(({ kode }) => kode === 'penjabaran-2')]
  const pemda =
    unitId === null ? dari(['perda', 'perkada']).filter(({ kode }) => kode !== 'penjabaran-2') : []
  return [
    ...pemda.map((lampiran) => ({ lampiran, unitId: null, nama: lampiran.kode })),
    ...unit.flatMap(({ organisasiId, kode }) =>
      perUnit.map((lampiran) => ({ lampiran, unitId: organisasiId, nama: `${kode}-${lampiran.kode}` })),
    ),
  ]
}

async function cetakLembar(
  tx: Tx,
  {
    pemdaId,
    asked,
    lembar,
    hariIni,
    cetak,
  }: {
    pemdaId: number
    asked: z.infer<typeof isiCetakBuku>
    lembar: Lembar
    hariIni: Tanggal
    cetak: Pencetak
  },
): Promise<BerkasBuku | null> {
  const { tahun, keadaan, sampai, oleh } = asked
  const data = await dataAnggaran(tx, {
    ...{ pemdaId, tahun, keadaan, sampai, sejak: null, hariIni, unitId: lembar.unitId },
  })
  if (data.baris.length === 0) return null
  const stored = await cetak(pemdaId, lampiranOf(lembar.lampiran, data), { hariIni, oleh })
  return { nama: `${tahun}-${lembar.nama}.pdf`, ...stored }
}
