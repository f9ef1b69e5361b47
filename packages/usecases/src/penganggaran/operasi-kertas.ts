import {
  type BarisKertas,
  findBarisKertas,
  listUrutKertas,
  saveBarisKertas,
  setNomorKertas,
  setUrutKertas,
} from '@benang/database/penganggaran/kertas'
import {
  findOperasi,
  insertOperasi,
  listPelakuOperasi,
  type OperasiTercatat,
} from '@benang/database/penganggaran/kertas-operasi'
import { type Kumpulan, saveKumpulan } from '@benang/database/penganggaran/kertas-kumpulan'
import type { Dokumen } from '@benang/database/sistem/dokumen'
import {
  type HasilJalan,
  jalankanOperasi,
  type OperasiKertas,
} from '@benang/domain/penganggaran/kertas/jalankan-operasi'
import { isiTeks } from '@benang/domain/penganggaran/kertas/medan-kertas'
import { pahamBaris } from '@benang/domain/penganggaran/kertas/paham-baris'
import { urutBaris } from '@benang/domain/penganggaran/kertas/urut-baris'
import { sum } from '@benang/values/rupiah'
import type { Env } from '../act.ts'
import { Refused } from '../refused.ts'
import { acuanKertas } from './acuan-kertas.ts'
import { type BarisKertasTampak, barisTampak } from './kertas.ts'

/** What became of one operation; both values of a conflict, and whose the other is. `pesan` says what to do. */
export type HasilOperasi =
  | { opId: string; hasil: 'diterima'; rev: number; baris?: BarisKertasTampak }
  | {
      opId: string
      hasil: 'konflik'
      medan: string
      punyaAnda: string
      milikLain: string
      oleh: string
      waktu: string
      rev: number
    }
  | { opId: string; hasil: 'ditolak'; pesan: string }

/** What operations belong to together, or null; what was taken back by it, if that is what it is. */
export type CaraOperasi = {
  susulan: boolean
  kumpulan: (Pick<Kumpulan, 'kumpulan' | 'jenis' | 'sebutan'> & { membatalkan?: string }) | null
}

type Kertas = { dokumen: Dokumen; nomor: number }

/**
 * Plays a batch over the paper, whose row the caller holds: what was received before is answered again, the rest is decided,
 * understood, stored and logged in a handful of statements, however many rows there are.
 */
export async function runOperasi(
  env: Env,
  { dokumen, nomor }: Kertas,
  operasi: readonly OperasiKertas[],
  { susulan, kumpulan }: CaraOperasi,
): Promise<readonly HasilOperasi[]> {
  const key = { pemdaId: env.session.pemdaId, dokumenId: dokumen.dokumenId }
  const dulu = new Map(
    (await findOperasi(env.tx, key, [...new Set(operasi.map(({ opId }) => opId))])).map((o) => [o.opId, o]),
  )
  const baru = [...new Map(operasi.map((o) => [o.opId, o])).values()].filter(({ opId }) => !dulu.has(opId))
  const ids = [...new Set(operasi.map(({ barisId }) => barisId))]
  const ada = new Map((await findBarisKertas(env.tx, key, ids)).map((b) => [b.barisId, b]))
  const jalan = jalankanOperasi(ada, baru, { nomor, penggunaId: env.session.penggunaId })
  const urut = jalan.sisipan.length === 0 ? [] : await listUrutKertas(env.tx, key)
  const tersimpan = await simpan(env, dokumen, { ada, jalan, urut })
  const kini = new Map([...ada, ...tersimpan])
  const log = jalan.catatan.map((satu) => ({ ...satu, ...tempatLama(satu, urut), susulan }))
  if (kumpulan !== null && log.length > 0) await catatKumpulan(env, key, { kumpulan, ada, tersimpan })
  await insertOperasi(env.tx, key, log, {
    penggunaId: env.session.penggunaId,
    kumpulan: kumpulan?.kumpulan ?? null,
  })
  if (log.length > 0) await setNomorKertas(env.tx, key, nomor + log.length)
  const tercatat = new Map<string, OperasiTercatat>([...dulu, ...log.map((o) => [o.opId, o] as const)])
  return hasilOf(env, key, { operasi, tercatat, kini })
}

/** Stores the rows a batch changed, understood anew; answers them by id. */
async function simpan(
  { tx, session: { pemdaId } }: Env,
  { dokumenId, tahun }: Dokumen,
  {
    ada,
    jalan,
    urut: tempatKini,
  }: {
    ada: ReadonlyMap<string, BarisKertas>
    jalan: HasilJalan
    urut: readonly { barisId: string; urut: number }[]
  },
): Promise<ReadonlyMap<string, BarisKertas>> {
  const key = { pemdaId, dokumenId }
  const berubah = [...jalan.berubah.values()]
  if (berubah.length === 0) return new Map()
  const tempat = jalan.sisipan.length === 0 ? new Map<string, number>() : urutBaris(tempatKini, jalan.sisipan)
  const sisip = new Set(jalan.sisipan.map(({ barisId }) => barisId))
  if (tempat.size > sisip.size) await setUrutKertas(tx, key, tempat)
  const cari = await acuanKertas(
    tx,
    { pemdaId, tahun },
    berubah.map(({ isi }) => isi),
  )
  const rows = berubah.map((satu): BarisKertas => {
    const paham = pahamBaris(satu.isi, cari)
    const urut = tempat.get(satu.barisId) ?? ada.get(satu.barisId)?.urut ?? 0
    return { ...satu, ...paham, ppn: Number(paham.ppn), urut, isi: isiTeks(paham.isi) }
  })
  await saveBarisKertas(tx, key, rows)
  return new Map(rows.map((satu) => [satu.barisId, satu]))
}

/** Of a moved row the log keeps which row stood above it. */
function tempatLama(
  { op, hasil, barisId }: { op: string; hasil: string; barisId: string },
  urut: readonly { barisId: string }[],
): { nilaiLain?: string } {
  if (op !== 'pindah' || hasil !== 'diterima') return {}
  const at = urut.findIndex((satu) => satu.barisId === barisId)
  return { nilaiLain: urut[at - 1]?.barisId ?? '' }
}

async function catatKumpulan(
  { tx, session }: Env,
  key: { pemdaId: number; dokumenId: bigint },
  {
    kumpulan,
    ada,
    tersimpan,
  }: {
    kumpulan: NonNullable<CaraOperasi['kumpulan']>
    ada: ReadonlyMap<string, BarisKertas>
    tersimpan: ReadonlyMap<string, BarisKertas>
  },
): Promise<void> {
  const jumlahOf = (baris: BarisKertas | undefined) =>
    baris === undefined || baris.dihapus ? 0n : baris.jumlah
  const milikSaya = await saveKumpulan(tx, key, {
    ...{ membatalkan: null, ...kumpulan, penggunaId: session.penggunaId },
    jumlahSebelum: sum([...tersimpan.keys()].map((id) => jumlahOf(ada.get(id)))),
    jumlahSesudah: sum([...tersimpan.values()].map(jumlahOf)),
  })
  if (!milikSaya)
    throw new Refused('ISIAN', 'Kode kumpulan ini sudah dipakai orang lain. Muat ulang, lalu ulangi.')
}

async function hasilOf(
  { tx }: Env,
  key: { pemdaId: number; dokumenId: bigint },
  {
    operasi,
    tercatat,
    kini,
  }: {
    operasi: readonly OperasiKertas[]
    tercatat: ReadonlyMap<string, OperasiTercatat>
    kini: ReadonlyMap<string, BarisKertas>
  },
): Promise<readonly HasilOperasi[]> {
  const lain = [...tercatat.values()].flatMap(({ revLain }) => (revLain === null ? [] : [revLain]))
  const pelaku = await listPelakuOperasi(tx, key, lain)
  const last = new Map(operasi.map(({ barisId, opId }) => [barisId, opId]))
  return operasi.flatMap(({ opId, barisId }): HasilOperasi[] => {
    const satu = tercatat.get(opId)
    if (satu === undefined) return []
    if (satu.hasil === 'ditolak') return [{ opId, hasil: 'ditolak', pesan: satu.pesan }]
    if (satu.hasil === 'konflik') return [konflikOf(satu, pelaku.get(satu.revLain ?? 0))]
    // A row comes back once, with the last of its operations.
    const baris = last.get(barisId) === opId ? kini.get(barisId) : undefined
    const base = { opId, hasil: 'diterima' as const, rev: satu.nomor }
    return [baris === undefined ? base : { ...base, baris: barisTampak(baris) }]
  })
}

function konflikOf(
  { opId, medan, nilai, nilaiLain, revLain }: OperasiTercatat,
  pelaku: { nama: string; waktu: string } = { nama: 'orang lain', waktu: '' },
): HasilOperasi {
  return {
    ...{ opId, hasil: 'konflik', medan, punyaAnda: nilai, milikLain: nilaiLain },
    ...{ oleh: pelaku.nama, waktu: pelaku.waktu, rev: revLain ?? 0 },
  }
}
