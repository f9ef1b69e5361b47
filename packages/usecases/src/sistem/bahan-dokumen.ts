import type { Tx } from '@benang/database/connection'
import { type Dokumen, listLeluhur } from '@benang/database/sistem/dokumen'
import { type DokumenBaris, listBaris, sumTerpakai } from '@benang/database/sistem/dokumen-baris'
import type { BahanJurnal, BarisBerkunci } from '@benang/domain/akuntansi/bahan-jurnal'
import type { FaktaAsal, FaktaDokumen } from '@benang/domain/sistem/aturan'
import { golonganKunci } from '@benang/ledger/kunci'
import type { Tanggal } from '@benang/values/tanggal'

/** A document with its lines and all it came from (nearest first): what rules and postings are decided on. */
export type BahanDokumen = {
  dokumen: Dokumen
  baris: readonly DokumenBaris[]
  leluhur: readonly { dokumen: Dokumen; baris: readonly DokumenBaris[] }[]
  /** Per key, what other living documents of the same kind and origin ask. */
  terpakai: ReadonlyMap<number, bigint>
}

/** Reads it in four round trips; the origin's row is held, so that two documents of one origin are judged in turn. */
export async function readBahan(tx: Tx, pemdaId: number, dokumen: Dokumen): Promise<BahanDokumen> {
  const { tahun, asalId, jenis, dokumenId } = dokumen
  const leluhur = await listLeluhur(tx, { pemdaId, asalId }, { kunci: true })
  const ids = [dokumenId, ...leluhur.map((satu) => satu.dokumenId)]
  const lines = Map.groupBy(await listBaris(tx, { pemdaId, tahun, dokumen: ids }), (b) => b.dokumenId)
  return {
    dokumen,
    baris: lines.get(dokumenId) ?? [],
    leluhur: leluhur.map((satu) => ({ dokumen: satu, baris: lines.get(satu.dokumenId) ?? [] })),
    terpakai:
      asalId === null ? new Map() : await sumTerpakai(tx, { pemdaId, asalId, jenis, kecuali: dokumenId }),
  }
}

/** The same as the rules of law see it. */
export function faktaOf(
  bahan: BahanDokumen,
  { hariIni, batasNilai }: { hariIni: Tanggal; batasNilai: bigint | null },
): FaktaDokumen {
  const { jenis, tahun, tanggal, unitId, jumlah, isi } = bahan.dokumen
  return {
    ...{ jenis, tahun, tanggal, hariIni, unitId, jumlah, isi, batasNilai },
    baris: bahan.baris,
    asal: asalOf(bahan.leluhur, bahan.terpakai),
  }
}

/** The same as the posting rules see it. */
export function jurnalOf({ dokumen, baris, leluhur }: BahanDokumen): BahanJurnal {
  const { jenis, dokumenId, unitId } = dokumen
  return {
    ...{ jenis, dokumenId, unitId },
    baris: baris.map(berkunci),
    leluhur: leluhur.map((satu) => ({
      jenis: satu.dokumen.jenis,
      dokumenId: satu.dokumen.dokumenId,
      baris: satu.baris.map(berkunci),
    })),
  }
}

function asalOf(
  [pertama, ...lain]: BahanDokumen['leluhur'],
  terpakai: ReadonlyMap<number, bigint>,
): FaktaAsal | null {
  if (pertama === undefined) return null
  const { jenis, status, nomor, tanggal, jumlah } = pertama.dokumen
  return {
    ...{ jenis, status, nomor, tanggal, jumlah, terpakai },
    baris: pertama.baris,
    asal: asalOf(lain, new Map()),
  }
}

function berkunci({ golongan, ...baris }: DokumenBaris): BarisBerkunci {
  return { ...baris, golongan: namaGolongan(golongan) }
}

function namaGolongan(golongan: number): BarisBerkunci['golongan'] {
  if (golongan === golonganKunci.plafon) return 'plafon'
  return golongan === golonganKunci.akun ? 'akun' : 'mata_anggaran'
}
