import {
  type Antrean,
  listAntrean,
  listPerubahan,
  listTanpaTurunan,
} from '@benang/database/sistem/dokumen-antrean'
import type { DokumenRingkas as Baris } from '@benang/database/sistem/dokumen-daftar'
import { readPosisi } from '@benang/database/sistem/posisi'
import { kalenderPemda } from '@benang/database/sistem/hari-libur'
import type { JenisDokumen, Langkah } from '@benang/documents/jenis-dokumen'
import { clashOf } from '@benang/documents/langkah-terbuka'
import { findPeran } from '@benang/domain/organisasi/peran'
import { type TenggatId, tenggatDokumen } from '@benang/domain/penatausahaan/tenggat-dokumen'
import type { Kalender } from '@benang/domain/sistem/hari-kerja'
import { findJenis, semuaJenis } from '@benang/domain/sistem/semua-jenis'
import type { Act, Env } from '../act.ts'
import { unitScope } from '../act-authority.ts'
import { labelOf } from './label-tindakan.ts'
import { isMaju, pembuatOf } from './layanan-dokumen.ts'
import { type PosisiTampak, posisiPeran } from './posisi-peran.ts'
import { type DokumenRingkas, ringkasOf } from './ringkas-dokumen.ts'
import { isRangkapSah } from './step-dokumen.ts'

/** The inbox of the role in force. `tenggat` is a date, null without one; `sejak` and `waktu` are ISO times. */
export type Tugas = {
  perlu: readonly (DokumenRingkas & { tindakan: string; tenggat: string | null })[]
  menunggu: readonly (DokumenRingkas & { pemegang: string; sejak: string })[]
  terakhir: readonly {
    dokumenId: string
    jenis: string
    judul: string
    nama: string
    waktu: string
    hasil: 'jadi' | 'ditolak'
  }[]
  posisi: readonly PosisiTampak[]
}

const banyak = 100

/** What needs the caller, what waits for others, what just happened, and how the budget stands. */
export const listTugas: Act<{ tahun: number }, Tugas> = {
  name: 'dokumen.tugas',
  kind: 'read',
  roles: 'any',
  async run(env, { tahun }) {
    const { tx, session } = env
    const cakupan = { pemdaId: session.pemdaId, tahun, unitId: unitScope(env) }
    const kalender = await kalenderPemda(tx, session.pemdaId)
    const antrean = await listAntrean(tx, cakupan, { keadaan: keadaanTerbuka, banyak: 500 })
    const langkah = antrean.flatMap((satu) => tugasOf(env, satu, kalender))
    const turunan = await listTurunanku(env, cakupan, kalender)
    const terakhir = await listPerubahan(tx, cakupan, 8)
    return {
      perlu: [...langkah, ...turunan].toSorted(byTenggat).slice(0, banyak),
      menunggu: antrean.flatMap((satu) => menungguOf(env, satu)).slice(0, banyak),
      terakhir: terakhir.map(({ dokumenId, nomor, tindakan, ...lain }) => ({
        ...lain,
        dokumenId: String(dokumenId),
        judul: `${labelOf(tindakan)} ${nomor ?? ''}`.trim(),
      })),
      posisi: posisiPeran(env.penugasan.peran, await readPosisi(tx, cakupan)),
    }
  },
}

// States that a step still leads forward from, or that wait for their maker.
const keadaanTerbuka = semuaJenis.flatMap(({ kode, langkah }) => {
  const status = new Set(langkah.filter(isMaju).flatMap(({ dari }) => dari))
  return [...status].map((satu) => ({ jenis: kode, status: satu }))
})

function nextOf({ jenis: kode, status }: Antrean): { jenis: JenisDokumen; maju: Langkah } | undefined {
  const jenis = findJenis(kode)
  const maju = jenis?.langkah.find(
    (langkah) => isMaju(langkah) && langkah.dari.some((dari) => dari === status),
  )
  return jenis === undefined || maju === undefined ? undefined : { jenis, maju }
}

function tugasOf(
  { session, penugasan }: Env,
  antrean: Antrean,
  kalender: Kalender,
): Tugas['perlu'][number][] {
  const next = nextOf(antrean)
  if (next === undefined || !next.maju.peran.includes(penugasan.peran)) return []
  const orang = { pejabatId: session.pejabatId, peran: penugasan.peran }
  if (clashOf(next.maju, antrean.putaran, { orang, rangkapSah: isRangkapSah }) !== undefined) return []
  const { sejak, putaran: _, ...ringkas } = antrean
  const tenggat = tenggatOf(tenggatLangkah[`${antrean.jenis} ${antrean.status}`], sejak, kalender)
  return [{ ...ringkasOf(ringkas), tindakan: next.maju.label, tenggat }]
}

function menungguOf({ session }: Env, antrean: Antrean): Tugas['menunggu'][number][] {
  const next = nextOf(antrean)
  const mine = antrean.putaran.some(({ pejabatId }) => pejabatId === session.pejabatId)
  if (next === undefined || !mine || antrean.status === 'draf') return []
  if (antrean.putaran.at(-1)?.pejabatId !== session.pejabatId) return []
  const { sejak, putaran: _, ...ringkas } = antrean
  const pemegang = next.maju.peran.map((kode) => findPeran(kode)?.singkatan ?? kode).join(' atau ')
  return [{ ...ringkasOf(ringkas), pemegang: `menunggu ${pemegang}`, sejak }]
}

/** Documents whose successor the caller's role makes: an SPM to draft, an SP2D to issue. */
async function listTurunanku(
  { tx, penugasan }: Env,
  cakupan: { pemdaId: number; tahun: number; unitId: number | null },
  kalender: Kalender,
): Promise<Tugas['perlu'][number][]> {
  const made = semuaJenis.filter((jenis) => jenis.asal?.satu && pembuatOf(jenis).includes(penugasan.peran))
  const tasks: Tugas['perlu'][number][] = []
  for (const jenis of made) {
    if (jenis.kode === 'pembalikan' || jenis.asal === undefined) continue
    for (const asal of jenis.asal.jenis) {
      const rows = await listTanpaTurunan(tx, cakupan, {
        ...{ jenis: asal, status: jenis.asal.status, turunan: jenis.kode, banyak },
      })
      tasks.push(
        ...rows.map(({ sejak, ...baris }: Baris & { sejak: string }) => ({
          ...ringkasOf(baris),
          tindakan: `Buat ${jenis.singkatan}`,
          tenggat: tenggatOf(tenggatTurunan[jenis.kode], sejak, kalender),
        })),
      )
    }
  }
  return tasks
}

const tenggatLangkah: Readonly<Record<string, TenggatId>> = {
  'spp diajukan': 'spp-dikembalikan',
  'sp2d draf': 'sp2d-sejak-spm',
  'sp2d diajukan': 'sp2d-sejak-spm',
  'spm diajukan': 'spm-sejak-spp',
  'dpa diajukan': 'dpa-verifikasi',
}
const tenggatTurunan: Readonly<Record<string, TenggatId>> = {
  spp: 'spp-ls-sejak-tagihan',
  spm: 'spm-sejak-spp',
  sp2d: 'sp2d-sejak-spm',
}

function tenggatOf(id: TenggatId | undefined, sejak: string, kalender: Kalender): string | null {
  return id === undefined ? null : (tenggatDokumen(id, sejak.slice(0, 10), kalender) ?? null)
}

function byTenggat(a: Tugas['perlu'][number], b: Tugas['perlu'][number]): number {
  return (a.tenggat ?? '9999') < (b.tenggat ?? '9999') ? -1 : 1
}
