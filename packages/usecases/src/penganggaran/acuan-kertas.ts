import type { Tx } from '@benang/database/connection'
import { findKodeAcuan } from '@benang/database/penganggaran/kode-acuan'
import type { IsiKertas } from '@benang/domain/penganggaran/kertas/medan-kertas'
import type { CariAcuan } from '@benang/domain/penganggaran/kertas/paham-baris'
import { bersih } from '@benang/values/bersih'
import { kodeOf } from '@benang/values/kode-of'

const medanKode = ['subKegiatan', 'rekening', 'dana'] as const

/** Looks up, in one question, every code and name that some rows of a working paper name. */
export async function acuanKertas(
  tx: Tx,
  buku: { pemdaId: number; tahun: number },
  rows: readonly IsiKertas[],
): Promise<CariAcuan> {
  const texts = new Set(rows.flatMap((isi) => medanKode.map((medan) => isi[medan] ?? '')))
  const kode = [...new Set([...texts].map(kodeOf))].filter((satu) => satu !== '')
  const nama = [...texts].filter((text) => kodeOf(text) === '').map(namaOf)
  const found = await findKodeAcuan(tx, buku, { kode, nama: nama.filter((satu) => satu !== '') })
  const byCode = new Map(found.map((satu) => [`${satu.medan} ${satu.polos}`, satu]))
  const byName = new Map(found.map((satu) => [`${satu.medan} ${namaOf(satu.nama)}`, satu]))
  return (medan, text) => {
    const code = kodeOf(text)
    return (code === '' ? byName.get(`${medan} ${namaOf(text)}`) : byCode.get(`${medan} ${code}`)) ?? null
  }
}

function namaOf(text: string): string {
  return bersih(text).toLowerCase()
}
