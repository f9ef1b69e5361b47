import { listDokumenTerbit } from '@benang/database/publik/benang'
import {
  type BarisBeda,
  type DuaVersi,
  listAsalPlafon,
  listBarisBeda,
  listSebabBeda,
} from '@benang/database/publik/perubahan'
import type { DokumenTerkait } from '@benang/database/sistem/dokumen-terkait'
import { findJenis } from '@benang/domain/sistem/semua-jenis'
import type { Rupiah } from '@benang/values/rupiah'
import type { Tanggal } from '@benang/values/tanggal'
import type { Context } from '../context.ts'
import {
  findTerbitan,
  type KepalaTerbitan,
  type TanyaTerbitan,
  type TerbitanTampak,
} from './read-terbitan.ts'

/** Two versions of a year; left out: the newest and the one before it. */
export type TanyaPerubahan = Omit<TanyaTerbitan, 'versi'> & {
  dari?: string | undefined
  ke?: string | undefined
  unit?: string | undefined
}

/** A document that changed lines between the versions, with what it says of itself. Sen. */
export type DokumenPengubah = {
  dokumen: number
  jenisNama: string
  nomor: string
  tanggal: Tanggal
  alasan: string
  /** The number of its Perda or Perkada as the document states it; '' : none. */
  dasar: string
  bertambah: Rupiah
  berkurang: Rupiah
}

/** Whether the line has a plafon of KUA-PPAS, one by an exception, none, or needs none (revenue and financing). */
export type AsalBaris = { jenis: 'kua-ppas' | 'pengecualian' | 'tanpa' | 'tidak-perlu'; dasar: string }

/** A line whose budget changed. `oleh` names the documents by number. */
export type BarisBerubah = BarisBeda & { oleh: readonly number[]; asal: AsalBaris }

/** What changed between two published versions; `terpotong`: there are more lines than one answer holds. */
export type PerubahanTerbuka = KepalaTerbitan & {
  dari: TerbitanTampak
  dokumen: readonly DokumenPengubah[]
  berubah: readonly BarisBerubah[]
  terpotong: boolean
}

/** The most lines of one answer; `unit` asks for fewer. */
export const barisPerubahan = 5000

/** Compares two versions line by line; undefined when one of them does not exist or `dari` is not the earlier. */
export async function readPerubahanTerbuka(
  context: Pick<Context, 'db'>,
  { dari, ke, unit, ...tanya }: TanyaPerubahan,
): Promise<PerubahanTerbuka | undefined> {
  const kini = await findTerbitan(context, { ...tanya, versi: ke })
  if (kini === undefined) return undefined
  const { key, kepala } = kini
  const lama = await findTerbitan(context, { ...tanya, versi: dari ?? String(Math.max(1, key.versi - 1)) })
  if (lama === undefined || lama.key.versi > key.versi) return undefined
  const dua: DuaVersi = {
    ...{ pemdaId: key.pemdaId, tahun: key.tahun },
    dari: { versi: lama.key.versi, jurnalNo: BigInt(lama.kepala.terbitan.jurnalNo) },
    ke: { versi: key.versi, jurnalNo: BigInt(kepala.terbitan.jurnalNo) },
  }
  const db = context.db.publik
  const rows = await listBarisBeda(db, dua, { unit, banyak: barisPerubahan + 1 })
  const baris = rows.slice(0, barisPerubahan)
  const kunci = baris.map((satu) => satu.kunci)
  const [sebab, asal] = await Promise.all([listSebabBeda(db, dua, kunci), listAsalPlafon(db, dua, kunci)])
  const dokumen = await listDokumenTerbit(
    db,
    key,
    [...sebab, ...asal].map((satu) => satu.dokumenId),
  )
  const byId = new Map(dokumen.map((satu) => [satu.dokumenId, satu]))
  const asalOf = Map.groupBy(asal, (satu) => satu.kunci)
  const sebabOf = Map.groupBy(sebab, (satu) => satu.kunci)
  return {
    ...{ ...kepala, dari: lama.kepala.terbitan, terpotong: rows.length > barisPerubahan },
    dokumen: pengubah(sebab, byId),
    berubah: baris.map((satu) => ({
      ...satu,
      oleh: (sebabOf.get(satu.kunci) ?? []).map(({ dokumenId }) => Number(dokumenId)),
      asal: asalBaris(
        satu,
        (asalOf.get(satu.kunci) ?? []).flatMap(({ dokumenId }) => byId.get(dokumenId) ?? []),
      ),
    })),
  }
}

type Sebab = Awaited<ReturnType<typeof listSebabBeda>>

function pengubah(sebab: Sebab, byId: ReadonlyMap<bigint, DokumenTerkait>): readonly DokumenPengubah[] {
  return [...Map.groupBy(sebab, ({ dokumenId }) => dokumenId)].map(([dokumenId, rows]) => {
    const { nomor = '', tanggal = '' } = rows[0] ?? {}
    const { jenis, alasan, bukti } = byId.get(dokumenId) ?? { jenis: 'jurnal', alasan: '', bukti: '' }
    const plus = rows.reduce((all, { jumlah }) => (jumlah > 0n ? all + jumlah : all), 0n)
    const minus = rows.reduce((all, { jumlah }) => (jumlah < 0n ? all - jumlah : all), 0n)
    return {
      ...{
        dokumen: Number(dokumenId),
        jenisNama: findJenis(jenis)?.nama ?? 'Jurnal',
        nomor,
        tanggal,
        alasan,
      },
      ...{ dasar: bukti, bertambah: plus, berkurang: minus },
    }
  })
}

/** The nota kesepakatan goes before an exception: a line it holds is not outside KUA-PPAS. */
function asalBaris({ bagian }: BarisBeda, asal: readonly DokumenTerkait[]): AsalBaris {
  if (bagian !== 'belanja') return { jenis: 'tidak-perlu', dasar: '' }
  const nota = asal.find(({ jenis }) => jenis === 'ppas' || jenis === 'ppas_perubahan')
  if (nota !== undefined) return { jenis: 'kua-ppas', dasar: nota.bukti }
  const [luar] = asal
  if (luar === undefined) return { jenis: 'tanpa', dasar: '' }
  const dasar = [luar.jalanDasar, luar.nomor].filter((kata) => kata !== '').join(', ')
  return { jenis: 'pengecualian', dasar }
}
