import type { Tx } from '@benang/database/connection'
import { findKertas } from '@benang/database/penganggaran/kertas'
import { type BarisDraf, listBarisDraf } from '@benang/database/penganggaran/kertas-draf'
import type { Dokumen } from '@benang/database/sistem/dokumen'
import { isBarisKosong } from '@benang/domain/penganggaran/kertas/paham-baris'
import { medanRinci } from '@benang/domain/penganggaran/kertas/medan-kertas'
import { koefisienToText } from '@benang/values/parse-koefisien'
import { rupiahToText } from '@benang/values/rupiah'
import type { BarisTampak } from '../sistem/baris-tampak.ts'
import { isTerbuka } from './kertas.ts'

/** True while the lines of a document are those of its working paper, and no longer those it was last submitted with. */
export async function hasKertasTerbuka(
  tx: Tx,
  pemdaId: number,
  dokumen: Pick<Dokumen, 'dokumenId' | 'status'>,
): Promise<boolean> {
  if (!isTerbuka(dokumen)) return false
  return (await findKertas(tx, { pemdaId, dokumenId: dokumen.dokumenId })) !== undefined
}

/** The rows of an open working paper as the page of the document shows lines; they have no key of the ledger yet. */
export async function barisDraf(tx: Tx, pemdaId: number, dokumenId: bigint): Promise<readonly BarisTampak[]> {
  const rows = await listBarisDraf(tx, { pemdaId, dokumenId })
  return rows.filter(({ isi }) => !isBarisKosong(isi)).map((satu, index) => barisOf(satu, index + 1))
}

function barisOf(satu: BarisDraf, urut: number): BarisTampak {
  const { isi, koefisien, skala, satuan, harga, ppn, jumlah, subKegiatanNama, rekeningUraian } = satu
  const kode = { subKegiatanKode: isi['subKegiatan'] ?? '', rekeningKode: isi['rekening'] ?? '' }
  const rinci = medanRinci.flatMap((medan) => (isi[medan] ? [[medan, isi[medan] ?? ''] as const] : []))
  return {
    ...{ urut, kunci: '', bulan: 0, uraian: isi['uraian'] ?? '', jumlah: rupiahToText(jumlah) },
    mataAnggaran: {
      ...{ kunci: '', unitKode: '', unitNama: '', danaKode: isi['dana'] ?? '' },
      ...{ ...kode, subKegiatanNama, rekeningUraian },
    },
    rincian:
      koefisien === null || harga === null
        ? null
        : {
            ...{ koefisien: koefisienToText({ koefisien, skala }), satuan },
            ...{ harga: rupiahToText(harga), ppn: String(ppn / 100) },
          },
    ...{ acuan: null, ukuran: null, rinci: Object.fromEntries(rinci) },
  }
}
