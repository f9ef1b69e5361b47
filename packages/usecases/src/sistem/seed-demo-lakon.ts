import { inTenant } from '@benang/database/connection'
import { listPilihan } from '@benang/database/penganggaran/kunci-acuan'
import { findUsulan } from '@benang/database/perencanaan/usulan'
import { listJawaban } from '@benang/database/sistem/perintah'
import { invariant } from '@benang/values/invariant'
import type { Tanggal } from '@benang/values/tanggal'
import { z } from 'zod'
import { runAct } from '../act.ts'
import type { Context } from '../context.ts'
import { openMataAnggaran } from '../penganggaran/open-mata-anggaran.ts'
import { type NaskahDokumen, type Pelaku, peragaOf } from './pelaku-contoh.ts'
import { uuidOf } from './uuid-of.ts'

/** What a key is made of, by codes. */
export type AcuanContoh = { unitId: number; sub?: string; rekening?: string; dana?: string }

/**
 * A story of one pemda and year under way. Documents have names, `kind/what`; whatever was told before, by this or an earlier
 * process, is answered from the stored commands and not done again.
 */
export type Lakon = {
  pemdaId: number
  tahun: number
  context: Context
  sebagai(pelaku: Pelaku, tanggal: Tanggal): Promise<Context>
  /** The document of a name told before. */
  id(nama: string): Promise<bigint>
  buat(nama: string, pelaku: Pelaku, naskah: Omit<NaskahDokumen, 'tahun'>): Promise<bigint>
  langkah(nama: string, langkah: LangkahContoh): Promise<void>
  kunci(pelaku: Pelaku, jenis: string, acuan: AcuanContoh): Promise<number>
  /** The reference rows of a key by their ids. */
  acuan(acuan: AcuanContoh): IdAcuan
  /** Does what a place of the story tells, unless it was done before; answers the stored or new result. */
  sekali(tempat: string, work: (perintah: string) => Promise<unknown>): Promise<unknown>
}

/** Ids of reference rows, null for what a key lacks. */
export type IdAcuan = { subKegiatanId: number | null; rekeningId: number | null; danaId: number | null }

/** A step on a named document. */
export type LangkahContoh = { pelaku: Pelaku; tindakan: string; tanggal: Tanggal; catatan?: string }

export const ppkd: Pelaku = ['kepala.bpkad', 'ppkd']
export const kuasaBud: Pelaku = ['kuasabud', 'kuasa-bud']

/** A line of a document as it is written; `juta` is millions of rupiah. */
export const baris = (kunci: number, juta: number, bulan = 0) => ({
  ...{ kunci, bulan, uraian: '' },
  jumlah: BigInt(juta) * 100_000_000n,
})

const hasilBuat = z.union([z.object({ dokumenId: z.string() }), z.object({ nomor: z.string() })])
const hasilKunci = z.object({ kunci: z.string() })

/** Starts or goes on with a story. */
export async function lakonOf(
  context: Context,
  { pemdaId, tahun }: { pemdaId: number; tahun: number },
): Promise<Lakon> {
  const { kini, jawaban, sekali } = await ingatanOf(context, { pemdaId, tahun })
  const peraga = peragaOf(context, pemdaId, () => kini.perintah)
  const pilihan = await inTenant(context.db.app, { pemdaId }, (tx) =>
    listPilihan(tx, { pemdaId, tahun, unitId: null, awalan: [''] }),
  )
  const id = async (nama: string) => {
    const hasil = hasilBuat.parse(jawaban(`${nama}/buat`))
    return 'nomor' in hasil ? idOfUsulan(context, { pemdaId, tiket: hasil.nomor }) : BigInt(hasil.dokumenId)
  }
  const idsOf = ({ sub, rekening, dana }: AcuanContoh): IdAcuan => ({
    subKegiatanId: idOf(pilihan.subKegiatan, sub),
    rekeningId: idOf(pilihan.rekening, rekening),
    danaId: idOf(pilihan.dana, dana),
  })
  return {
    ...{ pemdaId, tahun, context, sekali, id, sebagai: peraga.sebagai },
    async buat(nama, pelaku, naskah) {
      await sekali(`${nama}/buat`, async () => ({
        dokumenId: String(await peraga.buat(jenisOf(nama), pelaku, { tahun, ...naskah })),
      }))
      return id(nama)
    },
    async langkah(nama, langkah) {
      await sekali(`${nama}/${langkah.tindakan}`, async () =>
        peraga.lakukan(jenisOf(nama), await id(nama), langkah),
      )
    },
    acuan: idsOf,
    async kunci(pelaku, jenis, acuan) {
      const { unitId, sub, rekening, dana } = acuan
      const hasil = await sekali(['kunci', jenis, unitId, sub, rekening, dana].join('/'), async (perintah) =>
        runAct(await peraga.sebagai(pelaku, `${tahun}-01-02`), openMataAnggaran, {
          ...{ jenis, tahun, unitId, perintah },
          ...idsOf(acuan),
        }),
      )
      return Number(hasilKunci.parse(hasil).kunci)
    },
  }
}

/** What was told before, from the stored commands, and what is told now. */
async function ingatanOf(context: Context, { pemdaId, tahun }: { pemdaId: number; tahun: number }) {
  const ingatan = new Map<string, unknown>()
  for (const [perintah, hasil] of await inTenant(context.db.app, { pemdaId }, (tx) =>
    listJawaban(tx, pemdaId),
  ))
    ingatan.set(perintah, JSON.parse(hasil))
  const kini = { perintah: '' }
  const perintahOf = (tempat: string) => perintahContoh(pemdaId, `${tahun}/${tempat}`)
  return {
    kini,
    jawaban: (tempat: string) => ingatan.get(perintahOf(tempat)),
    async sekali(tempat: string, work: (perintah: string) => Promise<unknown>): Promise<unknown> {
      const perintah = perintahOf(tempat)
      if (ingatan.has(perintah)) return ingatan.get(perintah)
      kini.perintah = perintah
      const hasil = await work(perintah)
      ingatan.set(perintah, hasil)
      return hasil
    },
  }
}

async function idOfUsulan({ db }: Context, key: { pemdaId: number; tiket: string }): Promise<bigint> {
  const found = await inTenant(db.app, key, (tx) => findUsulan(tx, key))
  invariant(found !== undefined, `the usulan ${key.tiket} was sent`)
  return found.dokumenId
}

function jenisOf(nama: string): string {
  return nama.split('/')[0] ?? ''
}

function idOf(rows: readonly { id: number; kode: string }[], kode: string | undefined): number | null {
  if (kode === undefined) return null
  const found = rows.find((row) => row.kode === kode)
  invariant(found !== undefined, `the demo's reference rows have ${kode}`)
  return found.id
}

/** The command id of a place in the story: a uuid that is the same at each telling. */
export function perintahContoh(pemdaId: number, tempat: string): string {
  return uuidOf(`benang/demo/${pemdaId}/${tempat}`)
}
