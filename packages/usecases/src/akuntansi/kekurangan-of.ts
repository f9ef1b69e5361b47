import type { Tx } from '@benang/database/connection'
import { listPemegangTerbuka, type PemegangTerbuka } from '@benang/database/ledger/pemegang'
import type { BatasTerlampaui, Buku } from '@benang/database/ledger/post'
import { readSaldo, type Saldo } from '@benang/database/ledger/saldo'
import { listUraianKunci, type UraianKunci } from '@benang/database/ledger/uraian-kunci'
import { namaTahap } from '@benang/domain/akuntansi/nama-tahap'
import { rupiahToText } from '@benang/values/rupiah'
import type { Kekurangan } from '../refused.ts'
import { uraianOf } from './uraian-of.ts'

/** The limits that the ledger says would be broken, with their numbers and who holds the rest; in the order given. */
export async function kekuranganOf(
  tx: Tx,
  buku: Buku,
  batas: readonly BatasTerlampaui[],
): Promise<readonly Kekurangan[]> {
  if (batas.length === 0) return []
  const keys = batas.map(({ kunci }) => kunci)
  const saldo = await readSaldo(tx, buku, keys)
  const described = await listUraianKunci(tx, buku, keys)
  const pemegang = await listPemegangTerbuka(tx, buku, batas)
  return batas.map((satu, urut) =>
    kekurangan(satu, {
      saldo: saldo.find((row) => sameAkun(row, satu)),
      uraian: described.find(({ kunci }) => kunci === satu.kunci),
      pemegang: pemegang.filter((row) => row.urut === urut),
    }),
  )
}

type Rincian = {
  saldo: Saldo | undefined
  uraian: UraianKunci | undefined
  pemegang: readonly PemegangTerbuka[]
}

function kekurangan(
  { tahap, kunci, sampai, sisa, perubahan }: BatasTerlampaui,
  rincian: Rincian,
): Kekurangan {
  const { saldo, uraian, pemegang } = rincian
  const diminta = -perubahan
  return {
    tahap,
    tahapNama: namaTahap[tahap],
    kunci: String(kunci),
    uraian: uraian === undefined ? `kunci ${kunci}` : uraianOf(uraian),
    sampaiBulan: sampai,
    batas: rupiahToText(saldo?.masuk ?? 0n),
    sisa: rupiahToText(sisa),
    diminta: rupiahToText(diminta),
    kurang: rupiahToText(diminta - sisa),
    pemegang: pemegang.map(({ dokumen, jenis, nomor, tanggal, jumlah }) => ({
      dokumenId: String(dokumen),
      jenis,
      nomor,
      tanggal,
      jumlah: rupiahToText(jumlah),
    })),
  }
}

function sameAkun(saldo: Saldo, batas: BatasTerlampaui): boolean {
  return saldo.kunci === batas.kunci && saldo.tahap === batas.tahap && saldo.sampai === batas.sampai
}
