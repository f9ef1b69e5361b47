import { randomUUID } from 'node:crypto'
import { type Database, inTenant } from '@benang/database/connection'
import { listPosturBuku } from '@benang/database/penganggaran/perubahan'
import { runAct } from '../act.ts'
import { openMataAnggaran } from '../penganggaran/open-mata-anggaran.ts'
import { posturOf } from '../penganggaran/read-postur.ts'
import { publishApbd } from '../publik/publish-apbd.ts'
import { readApbdTerbuka } from '../publik/read-apbd-terbuka.ts'
import { readPerubahanTerbuka } from '../publik/read-perubahan-terbuka.ts'
import { readPublikasi } from '../publik/read-publikasi.ts'
import { Refused } from '../refused.ts'
import type { NaskahDokumen, Pelaku } from '../sistem/pelaku-contoh.ts'
import { lakonOf } from '../sistem/seed-demo-lakon.ts'
import { grantPendapatanContoh } from '../sistem/seed-demo-pendapatan.ts'
import { danaBawaan, rekeningBawaan, subKegiatanBawaan } from './id-bawaan.ts'
import { juta, orang, tahun } from './new-rantai.ts'
import { newTipis } from './new-tipis.ts'

const pemdaId = 2
const slug = 'tirta-asri'
const paBpkad: Pelaku = ['kepala.bpkad', 'pa']
const dau = {
  ...{ unitId: 6, pa: paBpkad, rekening: '4.2.01.01.02.0001', uraian: 'DAU' },
  bulan: { 1: 540n * juta },
}
type Langkah = readonly (readonly [Pelaku, string])[]
export type Naskah = Omit<NaskahDokumen, 'tahun'> & { tahun?: number }

/**
 * The demo's city from usulan to DPA (`newTipis`) with its revenue in force, so that it balances at 540 juta, and what a year needs
 * from there: documents walked by name, versions published and read, what the book holds, and refusals as rule ids.
 */
export async function newTahunPenuh(db: Database) {
  const tipis = await newTipis(db)
  const { context, peraga } = tipis
  const lakon = await lakonOf(context, { pemdaId, tahun })
  await grantPendapatanContoh(lakon, [dau], { tanggal: '2026-01-06', dasar: 'Perwal 41/2025' })
  const terakhir = new Map<string, bigint>()
  const jalankan = async (jenis: string, pelaku: Pelaku, naskah: Naskah, way: Langkah = []) => {
    const id = await peraga.buat(jenis, pelaku, { tahun, ...naskah })
    terakhir.set(jenis, id)
    for (const [siapa, tindakan] of [[pelaku, 'ajukan'] as const, ...way])
      await peraga.lakukan(jenis, id, { pelaku: siapa, tindakan, tanggal: naskah.tanggal })
    return id
  }
  const idTerakhir = (jenis: string) => terakhir.get(jenis) ?? 0n
  return {
    ...{ ...tipis, paBpkad, jalankan, idTerakhir, terbitkan: () => terbitkan(tipis) },
    /** Takes one more step on the last document of a kind. */
    lanjutkan: (jenis: string, [pelaku, tindakan]: Langkah[number], tanggal: string) =>
      peraga.lakukan(jenis, idTerakhir(jenis), { pelaku, tindakan, tanggal, catatan: 'Diperbaiki dulu' }),
    pendapatan: await lakon.kunci(paBpkad, 'rka', dau),
    postur: async () =>
      posturOf(await inTenant(db.app, { pemdaId }, (tx) => listPosturBuku(tx, { pemdaId, tahun }))),
    /** Opens a mata anggaran of drainage. */
    buka: (rekening: string) => bukaMata(tipis, rekening),
    /** The head and all figures of a version as text, without what names the other versions. */
    angka: (versi: number) => angkaOf(tipis, versi),
    /** What changed between two versions, sen per key. */
    beda: (dari: number, ke: number) => bedaOf(tipis, dari, ke),
  }
}

/** The ids of the rules an act was refused for, or its kind of refusal; none when it was done. */
export async function ditolak(act: Promise<unknown>): Promise<readonly string[]> {
  try {
    await act
    return []
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const { pelanggaran = [] } = error.detail
    return pelanggaran.length > 0 ? pelanggaran.map(({ aturan }) => aturan) : [error.kode]
  }
}

type Tipis = Awaited<ReturnType<typeof newTipis>>

async function angkaOf({ context }: Tipis, versi: number): Promise<string> {
  const tanya = { slug, tahun: String(tahun), versi: String(versi) }
  const { terbitan, perangkatDaerah, urusan, sumberDana, rekening } =
    (await readApbdTerbuka(context, tanya)) ?? {}
  return JSON.stringify([terbitan, perangkatDaerah, urusan, sumberDana, rekening], asText)
}

async function bedaOf({ context }: Tipis, dari: number, ke: number): Promise<ReadonlyMap<number, bigint>> {
  const tanya = { slug, tahun: String(tahun), dari: String(dari), ke: String(ke) }
  const found = await readPerubahanTerbuka(context, tanya)
  return new Map((found?.berubah ?? []).map(({ kunci, sebelum, setelah }) => [kunci, setelah - sebelum]))
}

async function terbitkan({ peraga }: Tipis): Promise<number> {
  const who = await peraga.sebagai(orang.ppkd, '2026-11-24')
  const { kontrol } = await runAct(who, readPublikasi, { tahun })
  const input = { tahun, dasar: 'Perda (contoh)', kontrol: kontrol.sidik, perintah: randomUUID() }
  return (await runAct(who, publishApbd, input)).versi
}

async function bukaMata({ peraga }: Tipis, rekening: string): Promise<number> {
  const answer = await runAct(await peraga.sebagai(orang.pa, '2026-01-05'), openMataAnggaran, {
    ...{ jenis: 'rka', tahun, unitId: 3, perintah: randomUUID() },
    subKegiatanId: subKegiatanBawaan('KABKOT', 'Pembangunan Sistem Drainase Perkotaan'),
    ...{ rekeningId: rekeningBawaan(rekening), danaId: danaBawaan('1.2.01.01.02') },
  })
  return Number(answer.kunci)
}

function asText(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? `${value}` : value
}
