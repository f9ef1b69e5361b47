import { listNamaSub } from '@benang/database/penganggaran/kertas-impor'
import { listPlafon } from '@benang/database/penganggaran/plafon'
import type { TotalImpor } from '@benang/imports/imporan/hasil-periksa'
import { kodeOf } from '@benang/values/kode-of'
import { formatRupiah, rupiahToText } from '@benang/values/rupiah'
import type { Env } from '../act.ts'
import type { GabunganRka } from './gabung-rka.ts'

/** A row as it will be: what it is planned under, and sen. */
export type BarisNanti = {
  subKegiatanId: number | null
  isi: Readonly<Record<string, string>>
  jumlah: bigint
}

/** Every row of the paper as the import leaves it. */
export function barisNanti({ kini, baris, hapus }: GabunganRka): readonly BarisNanti[] {
  const ganti = new Map(
    baris.flatMap((satu) =>
      satu.kini === null || satu.paham === null ? [] : [[satu.kini.barisId, satu.paham]],
    ),
  )
  const dihapus = new Set(hapus.map(({ barisId }) => barisId))
  const tetap = kini.flatMap((satu): BarisNanti[] => {
    const paham = ganti.get(satu.barisId)
    if (paham !== undefined) return [{ ...paham, isi: { ...satu.isi, ...paham.isi } }]
    return satu.dihapus || dihapus.has(satu.barisId) ? [] : [satu]
  })
  const baru = baris.flatMap((satu): BarisNanti[] =>
    satu.kini === null && satu.paham !== null ? [{ ...satu.paham, isi: { ...satu.paham.isi } }] : [],
  )
  return [...tetap, ...baru]
}

/** Totals per sub kegiatan before and after, in the order of the codes. */
export async function totalGabung({ tx }: Env, gabung: GabunganRka): Promise<readonly TotalImpor[]> {
  const sebelum = jumlahPer(gabung.kini.filter(({ dihapus }) => !dihapus))
  const sesudah = jumlahPer(barisNanti(gabung))
  const semua = new Map([...sebelum, ...sesudah])
  const nama = await listNamaSub(
    tx,
    [...semua.values()].flatMap(({ id }) => (id === null ? [] : [id])),
  )
  return [...semua]
    .toSorted(([satu], [dua]) => satu.localeCompare(dua, 'en', { numeric: true }))
    .map(([kunci, { id, kode }]) => ({
      kunci: kode === '' ? 'Tanpa sub kegiatan' : kode,
      nama: nama.get(id ?? 0) ?? '',
      sebelum: rupiahToText(sebelum.get(kunci)?.jumlah ?? 0n),
      sesudah: rupiahToText(sesudah.get(kunci)?.jumlah ?? 0n),
    }))
}

type Jumlah = { id: number | null; kode: string; jumlah: bigint }

function jumlahPer(rows: readonly BarisNanti[]): ReadonlyMap<string, Jumlah> {
  const per = new Map<string, Jumlah>()
  for (const { subKegiatanId, isi, jumlah } of rows) {
    const kode = isi['subKegiatan'] ?? ''
    const kunci = kodeOf(kode) || kode
    const ada = per.get(kunci)
    if (ada === undefined) per.set(kunci, { id: subKegiatanId, kode, jumlah })
    else ada.jumlah += jumlah
  }
  return per
}

/** Ceilings the import would exceed, each with how much. */
export async function peringatanPagu({ tx, session }: Env, gabung: GabunganRka): Promise<readonly string[]> {
  const { tahun, unitId } = gabung.dokumen
  const plafon = await listPlafon(tx, { pemdaId: session.pemdaId, tahun, unitId })
  const known = new Map(plafon.map((p) => [`${kodeOf(p.subKegiatanKode)} ${kodeOf(p.danaKode)}`, p]))
  const per = new Map<string, { sub: string; dana: string; jumlah: bigint }>()
  for (const { isi, jumlah } of barisNanti(gabung)) {
    const [sub, dana] = [isi['subKegiatan'] ?? '', isi['dana'] ?? '']
    if (kodeOf(sub) === '' || kodeOf(dana) === '') continue
    const kunci = `${kodeOf(sub)} ${kodeOf(dana)}`
    per.set(kunci, { sub, dana, jumlah: (per.get(kunci)?.jumlah ?? 0n) + jumlah })
  }
  return [...per].flatMap(([kunci, { sub, dana, jumlah }]) => {
    const ada = known.get(kunci)
    const sisa = (ada?.plafon ?? 0n) - (ada?.terpakai ?? 0n)
    if (jumlah <= sisa) return []
    return [
      `Sub kegiatan ${sub}, dana ${dana}: ${formatRupiah(jumlah)} setelah impor, ${formatRupiah(jumlah - sisa)} di atas pagu.`,
    ]
  })
}
