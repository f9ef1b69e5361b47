import type { Tx } from '@benang/database/connection'
import { type BarisKertas, findKertas, listBarisKertas } from '@benang/database/penganggaran/kertas'
import { type AlasanPenjaga, listAlasanPenjaga } from '@benang/database/penganggaran/penjaga'
import type { Dokumen } from '@benang/database/sistem/dokumen'
import { type DokumenBaris, listBaris } from '@benang/database/sistem/dokumen-baris'
import { listUraianKunci } from '@benang/database/ledger/uraian-kunci'
import { isBarisKosong } from '@benang/domain/penganggaran/kertas/paham-baris'
import type { BarisPenjaga, TemuanPenjaga } from '@benang/domain/penganggaran/penjaga/bahan-penjaga'
import { isMenahan, periksaBaris } from '@benang/domain/penganggaran/penjaga/periksa-baris'
import type { FaktaDugaan } from '@benang/domain/sistem/aturan'
import { isTerbuka } from './kertas.ts'
import { readBahanPenjaga } from './read-bahan-penjaga.ts'

/** A doubt with the reason that stands for it; `urut` is the number of its line or row, from 1. */
export type TemuanDijawab = TemuanPenjaga & { urut: number; alasan: AlasanPenjaga | null }

/**
 * What the guard doubts about a document, in the order of its lines; of a draft whose working paper is open, about the rows there.
 * `barisId` is the id of the row, where the line was written in a paper, else the number of the line.
 */
export async function temuanDokumen(
  tx: Tx,
  pemdaId: number,
  dokumen: Dokumen,
): Promise<readonly (TemuanPenjaga & { urut: number })[]> {
  const { dokumenId, tahun, tanggal } = dokumen
  const baris = await barisPenjaga(tx, pemdaId, dokumen)
  const bahan = await readBahanPenjaga(tx, { pemdaId, tahun, tanggal, kecuali: dokumenId, baris })
  const urut = new Map(baris.map((satu) => [satu.id, satu.urut]))
  return periksaBaris(baris, bahan).map((satu) => ({
    ...satu,
    urut: urut.get(satu.barisId) ?? 0,
    // In a paper the satuan is part of the coefficient.
    medan: satu.medan === 'satuan' ? 'koefisien' : satu.medan,
  }))
}

/** The same with the reason that stands for each. */
export async function temuanDijawab(
  tx: Tx,
  pemdaId: number,
  dokumen: Dokumen,
): Promise<readonly TemuanDijawab[]> {
  const { dokumenId } = dokumen
  const alasan = await listAlasanPenjaga(tx, { pemdaId, dokumenId })
  const dijawab = new Map(alasan.map((satu) => [satu.tanda, satu]))
  const temuan = await temuanDokumen(tx, pemdaId, dokumen)
  return temuan.map((satu) => ({ ...satu, alasan: dijawab.get(satu.tanda) ?? null }))
}

/** The same as the rules of law see it; a row of a paper is pointed at in the paper. */
export async function faktaDugaan(
  tx: Tx,
  pemdaId: number,
  dokumen: Dokumen,
): Promise<readonly FaktaDugaan[]> {
  const temuan = await temuanDijawab(tx, pemdaId, dokumen)
  return temuan.map(({ kode, barisId, urut, medan, pesan, saran, alasan }) => ({
    ...{ kode, pesan, saran, dijawab: alasan !== null, menahan: isMenahan(kode) },
    lokasi: barisId === String(urut) ? `baris.${urut}` : `kertas.${barisId}.${medan}`,
  }))
}

type BarisBernomor = BarisPenjaga & { urut: number }

async function barisPenjaga(tx: Tx, pemdaId: number, dokumen: Dokumen): Promise<readonly BarisBernomor[]> {
  const { dokumenId, tahun, unitId } = dokumen
  const key = { pemdaId, dokumenId }
  if (isTerbuka(dokumen) && (await findKertas(tx, key)) !== undefined) {
    const rows = await listBarisKertas(tx, key, { mulai: 0, banyak: 1_000_000 })
    const terisi = rows.filter(({ isi, salah }) => salah.length > 0 || !isBarisKosong(isi))
    return terisi.flatMap((satu, index) => barisKertas(satu, { unitId, urut: index + 1 }))
  }
  const lines = await listBaris(tx, { pemdaId, tahun, dokumen: [dokumenId] })
  const keys = await listUraianKunci(tx, { pemdaId, tahun }, [...new Set(lines.map(({ kunci }) => kunci))])
  const dana = new Map(keys.map(({ kunci, danaKode }) => [kunci, danaKode]))
  return lines.flatMap((satu) => barisDokumen(satu, dana.get(satu.kunci) ?? ''))
}

function barisDokumen(satu: DokumenBaris, dana: string): readonly BarisBernomor[] {
  const { urut, unitId, subKegiatan, rekening, uraian, jumlah, rincian, rinci = {} } = satu
  if (rincian === null) return []
  const { koefisien, satuan, harga, skala = 2 } = rincian
  const tetap = rinci['barisId'] ?? ''
  return [
    {
      ...{ urut, tetap, id: tetap === '' ? String(urut) : tetap, sebutan: `Baris ${urut}` },
      ...{ unitId, subKegiatan, rekening, dana, uraian, jumlah, koefisien, skala, satuan, harga },
      ...teksOf(rinci),
      koefisienTeks: '',
    },
  ]
}

/** A row whose coefficient, price or account cannot be read has a fault of its own and is not doubted. */
function barisKertas(
  satu: BarisKertas,
  { unitId, urut }: { unitId: number; urut: number },
): readonly BarisBernomor[] {
  const { barisId, isi, koefisien, skala, satuan, harga, jumlah } = satu
  if (koefisien === null || harga === null || jumlah === 0n || satu.rekeningId === null) return []
  return [
    {
      ...{ urut, tetap: barisId, id: barisId, sebutan: `Baris ${urut}`, unitId, jumlah },
      subKegiatan: satu.subKegiatanId === null ? '' : (isi['subKegiatan'] ?? ''),
      rekening: isi['rekening'] ?? '',
      dana: satu.danaId === null ? '' : (isi['dana'] ?? ''),
      ...{ uraian: isi['uraian'] ?? '', koefisien, skala, satuan, harga },
      ...teksOf(isi),
      koefisienTeks: isi['koefisien'] ?? '',
    },
  ]
}

function teksOf(
  isi: Readonly<Record<string, string>>,
): Pick<BarisPenjaga, 'kelompok' | 'spesifikasi' | 'standarHargaId'> {
  const standar = isi['standarHargaId'] ?? ''
  return {
    kelompok: [isi['paket'] ?? '', isi['keterangan'] ?? ''].join(' ').trim(),
    spesifikasi: isi['spesifikasi'] ?? '',
    standarHargaId: standar === '' ? null : standar,
  }
}
