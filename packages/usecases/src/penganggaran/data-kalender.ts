import type { Tx } from '@benang/database/connection'
import {
  listRingkasStatus,
  listTenggatTercatat,
  type RingkasStatus,
  type TenggatTercatat,
} from '@benang/database/penganggaran/kalender'
import { kalenderPemda } from '@benang/database/sistem/hari-libur'
import { findPemda } from '@benang/database/sistem/pemda'
import {
  hitungKalender,
  semuaTenggatAnggaran,
  type TenggatTerhitung,
} from '@benang/domain/penganggaran/kalender/kalender-anggaran'
import type { BuktiTenggat } from '@benang/domain/penganggaran/kalender/tenggat-anggaran'
import { invariant } from '@benang/values/invariant'
import type { Tanggal } from '@benang/values/tanggal'

/** A deadline with what shows that it was done: a document, or a record by hand. */
export type TenggatBerbukti = TenggatTerhitung & {
  dokumen: { dokumenId: bigint; jenis: string; nomor: string | null } | null
  catatan: TenggatTercatat | null
  /** How many documents came so far, of how many; null where one is enough. */
  maju: { selesai: number; jumlah: number } | null
}

const jenisBukti = [...new Set(semuaTenggatAnggaran.flatMap(({ bukti }) => bukti?.jenis ?? []))]

/** The calendar of a budget year as it stands on a day. */
export async function dataKalender(
  tx: Tx,
  { pemdaId, tahun, hariIni }: { pemdaId: number; tahun: number; hariIni: Tanggal },
): Promise<readonly TenggatBerbukti[]> {
  const pemda = await findPemda(tx, pemdaId)
  invariant(pemda !== undefined, `pemda ${pemdaId} is registered`)
  const kalender = await kalenderPemda(tx, pemdaId)
  const ringkas = await listRingkasStatus(tx, { pemdaId, tahun }, jenisBukti)
  const tercatat = new Map(
    (await listTenggatTercatat(tx, { pemdaId, tahun })).map((satu) => [satu.kode, satu]),
  )
  const bukti = new Map(
    semuaTenggatAnggaran.map(({ kode, bukti: dari }) => [kode, buktiOf(dari, ringkas, tercatat.get(kode))]),
  )
  const peristiwa = new Map(
    [...bukti].flatMap(([kode, { tanggal }]) => (tanggal === null ? [] : [[kode, tanggal] as const])),
  )
  return hitungKalender({ tahun, jenisPemda: pemda.jenis, kalender, hariIni, peristiwa }).map((satu) => {
    const { dokumen = null, catatan = null, maju = null } = bukti.get(satu.tenggat.kode) ?? {}
    return { ...satu, dokumen, catatan, maju }
  })
}

type Bukti = Pick<TenggatBerbukti, 'dokumen' | 'catatan' | 'maju'> & { tanggal: Tanggal | null }

/** A document speaks before a record by hand. */
function buktiOf(
  dari: BuktiTenggat | null,
  ringkas: readonly RingkasStatus[],
  catatan: TenggatTercatat | undefined,
): Bukti {
  const tercatat = catatan?.tanggal == null ? null : catatan
  const hand = { dokumen: null, catatan: tercatat, maju: null, tanggal: tercatat?.tanggal ?? null }
  if (dari === null) return hand
  const sejenis = ringkas.filter(({ jenis }) => jenis === dari.jenis)
  const sampai = sejenis.filter(({ status }) => dari.status.includes(status))
  const first = sampai.toSorted((a, b) => (a.awal < b.awal ? -1 : 1))[0]
  const maju = dari.semua ? { selesai: countOf(sampai), jumlah: countOf(sejenis) } : null
  if (first === undefined || (maju !== null && maju.selesai < maju.jumlah)) return { ...hand, maju }
  const { dokumenId, jenis, nomor } = first
  const akhir = sampai.map((satu) => satu.akhir).reduce((a, b) => (a > b ? a : b))
  return {
    ...{ catatan: null, maju, tanggal: dari.semua ? akhir : first.awal },
    dokumen: { dokumenId, jenis, nomor },
  }
}

function countOf(semua: readonly RingkasStatus[]): number {
  return semua.reduce((jumlah, { banyak }) => jumlah + banyak, 0)
}
