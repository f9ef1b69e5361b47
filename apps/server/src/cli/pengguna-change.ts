import { randomUUID } from 'node:crypto'
import { runAct } from '@benang/usecases/act'
import type { Context } from '@benang/usecases/context'
import { assignPeran } from '@benang/usecases/organisasi/assign-peran'
import { createPemda } from '@benang/usecases/organisasi/create-pemda'
import { createPengguna } from '@benang/usecases/organisasi/create-pengguna'
import { createTautan } from '@benang/usecases/organisasi/create-tautan'
import {
  disablePengguna,
  enablePengguna,
  releaseFaktorKedua,
} from '@benang/usecases/organisasi/disable-pengguna'
import { readOrganisasi, readPengguna } from '@benang/usecases/organisasi/list-pengguna'
import { startSystem } from '@benang/usecases/sistem/start-system'
import { parseRupiah } from '@benang/values/rupiah'
import { parseTanggal } from '@benang/values/tanggal'
import { chosen, type PenggunaOptions, required } from './pengguna-options.ts'
import type { VerbResult } from './verb.ts'

type Change = { what: string; values: PenggunaOptions; context: Context; site: string }

const changes: Readonly<Record<string, (change: Change) => Promise<VerbResult>>> = {
  pemda: makePemda,
  buat,
  tautan: makeTautan,
  nonaktifkan: (change) => setAccount(change, 'nonaktif'),
  aktifkan: (change) => setAccount(change, 'aktif'),
  'lepas-faktor-kedua': (change) => setAccount(change, 'lepas'),
  tugaskan,
}

/** Runs one of the changing words of `benang pengguna`. */
export function changeOf(change: Change): Promise<VerbResult> {
  const run = changes[change.what]
  if (run === undefined)
    throw new Error(`"${change.what}" tidak dikenal. Lihat: npm run benang -- pengguna --bantuan`)
  return run(change)
}

async function makePemda({ values, context }: Change): Promise<VerbResult> {
  const nama = required(values, 'nama')
  const { pemdaId } = await createPemda(context, {
    kode: required(values, 'kode'),
    nama,
    jenis: chosen(required(values, 'jenis'), ['provinsi', 'kabupaten', 'kota']),
    slug: required(values, 'alamat'),
    akhiran: required(values, 'pemda'),
  })
  return done(`${nama} terdaftar. Jalankan server untuk mendapat tautan admin pertamanya.`, { pemdaId })
}

async function buat({ values, context, site }: Change): Promise<VerbResult> {
  const system = await startSystem(context, required(values, 'pemda'))
  const { penggunaId, tautan } = await createPengguna.enter(system, {
    nama: required(values, 'nama'),
    nip: values.nip ?? '',
    namaMasuk: required(values, 'masuk'),
    perintah: randomUUID(),
  })
  return done(linkText(site, tautan), { penggunaId, tautan: `${site}${tautan}` })
}

async function makeTautan({ values, context, site }: Change): Promise<VerbResult> {
  const { system, penggunaId } = await accountOf(context, values)
  const { tautan } = await createTautan.enter(system, { penggunaId, perintah: randomUUID() })
  return done(linkText(site, tautan), { penggunaId, tautan: `${site}${tautan}` })
}

async function setAccount(
  { values, context }: Change,
  to: 'nonaktif' | 'aktif' | 'lepas',
): Promise<VerbResult> {
  const { system, penggunaId } = await accountOf(context, values)
  const perintah = randomUUID()
  if (to === 'aktif') {
    await runAct(system, enablePengguna, { penggunaId, perintah })
    return done('Akun aktif kembali.', { penggunaId })
  }
  const alasan = required(values, 'alasan')
  await runAct(system, to === 'lepas' ? releaseFaktorKedua : disablePengguna, {
    penggunaId,
    alasan,
    perintah,
  })
  return done(to === 'lepas' ? 'Faktor kedua dilepas.' : 'Akun nonaktif; semua sesinya berakhir.', {
    penggunaId,
  })
}

async function tugaskan({ values, context }: Change): Promise<VerbResult> {
  const { system, penggunaId } = await accountOf(context, values)
  const units = await runAct(system, readOrganisasi, {})
  const wanted = required(values, 'unit')
  const unit = units.find(({ kode, singkatan }) => kode === wanted || singkatan === wanted)
  if (unit === undefined)
    throw new Error(`Unit ${wanted} tidak ada. Yang ada: ${units.map(({ kode }) => kode).join(', ')}.`)
  const { penugasanId } = await runAct(system, assignPeran, {
    penggunaId,
    unitId: unit.organisasiId,
    peran: required(values, 'peran'),
    sifat: chosen(values.sifat ?? 'definitif', ['definitif', 'plt', 'plh', 'pj', 'kuasa']),
    batasNilai: values.batas === undefined ? null : parseRupiah(values.batas),
    sejak: parseTanggal(required(values, 'sejak')),
    sampai: values.sampai === undefined ? null : parseTanggal(values.sampai),
    dasar: required(values, 'dasar'),
    perintah: randomUUID(),
  })
  return done(`Penugasan ${penugasanId} tercatat; sesi orangnya berakhir.`, { penugasanId })
}

async function accountOf(
  context: Context,
  values: PenggunaOptions,
): Promise<{ system: Context; penggunaId: number }> {
  const system = await startSystem(context, required(values, 'pemda'))
  const wanted = required(values, 'masuk').split('@')[0] ?? ''
  const all = await runAct(system, readPengguna, {})
  const account = all.find(({ namaPengguna }) => namaPengguna === wanted)
  if (account === undefined) throw new Error(`Akun ${wanted} tidak ada di pemda itu.`)
  return { system, penggunaId: account.penggunaId }
}

function linkText(site: string, tautan: string): string {
  return `Berikan tautan ini langsung kepada orangnya; berlaku satu kali, 30 menit:\n${site}${tautan}`
}

function done(text: string, data: Readonly<Record<string, unknown>>): VerbResult {
  return { ok: true, data, text }
}
