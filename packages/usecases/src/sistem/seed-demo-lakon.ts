import { createHash } from 'node:crypto'
import { inTenant } from '@benang/database/connection'
import { listPilihan } from '@benang/database/penganggaran/kunci-acuan'
import { invariant } from '@benang/values/invariant'
import { runAct } from '../act.ts'
import type { Context } from '../context.ts'
import { openMataAnggaran } from '../penganggaran/open-mata-anggaran.ts'
import { type Pelaku, type Peraga, peragaOf } from './pelaku-contoh.ts'

/** The fiscal year of the demo. */
export const tahunContoh = 2026

/** What a key is made of, by codes. */
export type AcuanContoh = { unitId: number; sub?: string; rekening?: string; dana?: string }

/** A story under way: the people, and the keys their lines name. */
export type Lakon = Peraga & {
  pemdaId: number
  kunci(pelaku: Pelaku, jenis: string, acuan: AcuanContoh, perintah?: string): Promise<number>
}

export const ppkd: Pelaku = ['kepala.bpkad', 'ppkd']
export const kuasaBud: Pelaku = ['kuasabud', 'kuasa-bud']

/** A line of a document as it is written; `juta` is millions of rupiah. */
export const baris = (kunci: number, juta: number, bulan = 0) => ({
  ...{ kunci, bulan, uraian: '' },
  jumlah: BigInt(juta) * 100_000_000n,
})

/** A story of one pemda. Command ids follow from its place in the story, so that telling it again changes nothing. */
export async function lakonOf(context: Context, pemdaId: number): Promise<Lakon> {
  let langkah = 0
  const next = () => {
    langkah += 1
    return perintahContoh(pemdaId, `langkah ${langkah}`)
  }
  const peraga = peragaOf(context, pemdaId, next)
  const pilihan = await inTenant(context.db.app, { pemdaId }, (tx) =>
    listPilihan(tx, { pemdaId, tahun: tahunContoh, unitId: null, awalan: [''] }),
  )
  const idOf = (rows: readonly { id: number; kode: string }[], kode: string | undefined) => {
    if (kode === undefined) return null
    const found = rows.find((row) => row.kode === kode)
    invariant(found !== undefined, `the demo's reference rows have ${kode}`)
    return found.id
  }
  return {
    ...peraga,
    pemdaId,
    async kunci(pelaku, jenis, { unitId, sub, rekening, dana }, perintah = next()) {
      const { kunci } = await runAct(await peraga.sebagai(pelaku, `${tahunContoh}-01-02`), openMataAnggaran, {
        ...{ jenis, tahun: tahunContoh, unitId, perintah },
        subKegiatanId: idOf(pilihan.subKegiatan, sub),
        rekeningId: idOf(pilihan.rekening, rekening),
        danaId: idOf(pilihan.dana, dana),
      })
      return Number(kunci)
    },
  }
}

/** The command id of a place in the story: a uuid that is the same at each telling. */
export function perintahContoh(pemdaId: number, tempat: string): string {
  const hex = createHash('sha256').update(`benang/demo/${pemdaId}/${tempat}`).digest('hex')
  const [a, b, c, d, e] = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(13, 16),
    hex.slice(17, 20),
    hex.slice(20, 32),
  ]
  return `${a}-${b}-4${c}-8${d}-${e}`
}
