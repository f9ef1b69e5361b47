import { randomUUID } from 'node:crypto'
import type { Tx } from '@benang/database/connection'
import { type BarisKertas, insertKertas, saveBarisKertas } from '@benang/database/penganggaran/kertas'
import { listKodeDana } from '@benang/database/penganggaran/kode-acuan'
import type { Dokumen } from '@benang/database/sistem/dokumen'
import { type DokumenBaris, listBaris } from '@benang/database/sistem/dokumen-baris'
import { type IsiKertas, isiTeks, isMedan } from '@benang/domain/penganggaran/kertas/medan-kertas'
import { pahamBaris } from '@benang/domain/penganggaran/kertas/paham-baris'
import { jarakBaris } from '@benang/domain/penganggaran/kertas/urut-baris'
import { koefisienToText, textKoefisien } from '@benang/values/parse-koefisien'
import { formatAngka } from '@benang/values/rupiah'
import type { Act, Env } from '../act.ts'
import { acuanKertas } from './acuan-kertas.ts'
import { penulisKertas, requireKertasDokumen, requireTerbuka } from './kertas.ts'

/** Opens the working paper of a draft; its lines become rows the first time, after that nothing happens. */
export const openKertas: Act<{ dokumenId: bigint }, { dokumenId: string }> = {
  name: 'kertas.buka',
  kind: 'write',
  roles: penulisKertas,
  async run(env, { dokumenId }) {
    const dokumen = await requireKertasDokumen(env, dokumenId)
    env.catat?.(dokumenId)
    requireTerbuka(dokumen)
    await bukaKertas(env, dokumen)
    return { dokumenId: String(dokumenId) }
  },
}

/** The same within another act. */
export async function bukaKertas(env: Env, dokumen: Dokumen): Promise<void> {
  const key = { pemdaId: env.session.pemdaId, dokumenId: dokumen.dokumenId }
  if (!(await insertKertas(env.tx, key))) return
  await saveBarisKertas(env.tx, key, await barisAwal(env, dokumen))
}

/** The rows a paper begins with: the lines of its document. */
export async function barisAwal(env: Env, { dokumenId, tahun }: Dokumen): Promise<readonly BarisKertas[]> {
  const { pemdaId } = env.session
  const lines = await listBaris(env.tx, { pemdaId, tahun, dokumen: [dokumenId] })
  const isi = await isiBaris(env.tx, lines)
  const cari = await acuanKertas(env.tx, { pemdaId, tahun }, isi)
  return isi.map((satu, index): BarisKertas => {
    const paham = pahamBaris(satu, cari)
    return {
      ...{ ...paham, ppn: Number(paham.ppn), isi: isiTeks(paham.isi), dihapus: false },
      ...{ urut: (index + 1) * jarakBaris, rev: 0, medanRev: {}, medanOleh: {} },
      barisId: lines[index]?.rinci?.['barisId'] ?? randomUUID(),
    }
  })
}

/** The fields of stored lines as a person would have typed them, in their order. */
export async function isiBaris(tx: Tx, lines: readonly DokumenBaris[]): Promise<readonly IsiKertas[]> {
  const dana = await listKodeDana(tx, [...new Set(lines.map(({ danaId }) => danaId))])
  return lines.map((satu) => isiOf(satu, dana.get(satu.danaId) ?? ''))
}

function isiOf(
  { subKegiatan, rekening, uraian, rincian, rinci = {} }: DokumenBaris,
  dana: string,
): IsiKertas {
  const lain = Object.entries(rinci).filter(([medan]) => isMedan(medan))
  const base: IsiKertas = { ...Object.fromEntries(lain), subKegiatan, rekening, dana, uraian }
  if (rincian === null) return base
  const { koefisien, satuan, harga, skala = 2, ppn = 0 } = rincian
  const text = textKoefisien({ koefisien: koefisienToText({ koefisien, skala }), satuan })
  const tarif = ppn === 0 ? '' : String(ppn / 100)
  return { ...base, koefisien: text, harga: formatAngka(harga, { sen: harga % 100n !== 0n }), ppn: tarif }
}
