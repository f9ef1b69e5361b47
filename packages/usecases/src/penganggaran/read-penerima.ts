import type { Tx } from '@benang/database/connection'
import { listPenerima, type PenerimaBernama } from '@benang/database/penganggaran/penerima'
import type { BarisPenerima } from '@benang/reports/penganggaran/lampiran/baris-anggaran'
import type { Tanggal } from '@benang/values/tanggal'

/** Who receives money by name as of a day and, with `sejak`, as it was at the end of that day. */
export async function readPenerima(
  tx: Tx,
  buku: { pemdaId: number; tahun: number },
  { unitId, sampai, sejak }: { unitId: number | null; sampai: Tanggal; sejak: Tanggal | null },
): Promise<readonly BarisPenerima[]> {
  const kini = await listPenerima(tx, buku, { unitId, sampai })
  const dulu = sejak === null ? [] : await listPenerima(tx, buku, { unitId, sampai: sejak })
  const lama = new Map(dulu.map((satu) => [kunciOf(satu), satu.jumlah]))
  const ada = new Set(kini.map(kunciOf))
  const hilang = dulu.filter((satu) => !ada.has(kunciOf(satu))).map((satu) => ({ ...satu, jumlah: 0n }))
  return [...kini, ...hilang].map((satu) => ({
    unit: { kode: satu.unitKode, uraian: satu.unitNama },
    ...{ segmen: satu.segmen, penerima: satu.penerima, alamat: satu.alamat, jumlah: satu.jumlah },
    sebelum: lama.get(kunciOf(satu)) ?? 0n,
  }))
}

function kunciOf({ unitKode, segmen, penerima, alamat }: PenerimaBernama): string {
  return [unitKode, segmen.join('.'), penerima, alamat].join('|')
}
