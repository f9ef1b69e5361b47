import type { Tx } from '@benang/database/connection'
import { type AlasanPenjaga, listAlasanPenjaga } from '@benang/database/penganggaran/penjaga'
import type { Dokumen } from '@benang/database/sistem/dokumen'
import { type DokumenBaris, listBaris } from '@benang/database/sistem/dokumen-baris'
import { listUraianKunci } from '@benang/database/ledger/uraian-kunci'
import type { BarisPenjaga, TemuanPenjaga } from '@benang/domain/penganggaran/penjaga/bahan-penjaga'
import { periksaBaris } from '@benang/domain/penganggaran/penjaga/periksa-baris'
import { readBahanPenjaga } from './read-bahan-penjaga.ts'

/** What the guard doubts about a stored document, in the order of its lines; `barisId` is the line's number. */
export async function temuanDokumen(
  tx: Tx,
  pemdaId: number,
  { dokumenId, tahun, tanggal }: Dokumen,
): Promise<readonly TemuanPenjaga[]> {
  const lines = await listBaris(tx, { pemdaId, tahun, dokumen: [dokumenId] })
  const keys = await listUraianKunci(tx, { pemdaId, tahun }, [...new Set(lines.map(({ kunci }) => kunci))])
  const dana = new Map(keys.map(({ kunci, danaKode }) => [kunci, danaKode]))
  const baris = lines.flatMap((satu) => barisPenjaga(satu, dana.get(satu.kunci) ?? ''))
  const uraian = baris.map((satu) => satu.uraian)
  const bahan = await readBahanPenjaga(tx, { pemdaId, tahun, tanggal, kecuali: dokumenId, uraian })
  return periksaBaris(baris, bahan)
}

/** The same with the reason that stands for each. */
export async function temuanDijawab(
  tx: Tx,
  pemdaId: number,
  dokumen: Dokumen,
): Promise<readonly (TemuanPenjaga & { alasan: AlasanPenjaga | null })[]> {
  const { dokumenId } = dokumen
  const alasan = await listAlasanPenjaga(tx, { pemdaId, dokumenId })
  const dijawab = new Map(alasan.map((satu) => [satu.tanda, satu]))
  const temuan = await temuanDokumen(tx, pemdaId, dokumen)
  return temuan.map((satu) => ({ ...satu, alasan: dijawab.get(satu.tanda) ?? null }))
}

function barisPenjaga(satu: DokumenBaris, dana: string): readonly BarisPenjaga[] {
  const { urut, unitId, subKegiatan, rekening, uraian, jumlah, rincian } = satu
  if (rincian === null) return []
  return [
    {
      ...{ id: String(urut), sebutan: `Baris ${urut}`, unitId, subKegiatan, rekening, dana, uraian, jumlah },
      ...{ kelompok: '', spesifikasi: '', koefisienTeks: '', standarHargaId: null },
      ...rincian,
    },
  ]
}
