import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { parseVerifier, type Verifier } from '@benang/ledger/signed-note'
import { type HasilVerifikasi, type Sauh, verifyLedger } from '@benang/usecases/sistem/verify-ledger'
import { listRotations, openSauhKey } from '../checkpoint/key-file.ts'
import type { Verb } from './verb.ts'

/** Recomputes all books and reference rows; with a checkpoint kept outside it also finds a history rewritten as a whole. */
export const verifikasi: Verb = {
  name: 'verifikasi',
  help: 'hitung ulang semua buku dan rujukan: [--sauh BERKAS [--kunci KUNCI]]',
  run: async (args, { config, openDatabase }) => {
    const { values } = parseArgs({
      args: [...args],
      options: { sauh: { type: 'string' }, kunci: { type: 'string' } },
    })
    const sauh =
      values.sauh === undefined ? undefined : await readSauh(values.sauh, values.kunci, config.dataDir)
    const { db } = await openDatabase()
    const hasil = await verifyLedger({ db }, sauh)
    return { ok: hasil.utuh, data: wire(hasil), text: sentences(hasil).join('\n') }
  },
}

async function readSauh(path: string, kunci: string | undefined, dataDir: string): Promise<Sauh> {
  const catatan = await readFile(path, 'utf8')
  if (kunci === undefined) return { catatan, kunci: await knownKeys(dataDir) }
  const given = parseVerifier(kunci)
  if (given === undefined)
    throw new Error('Kunci di --kunci tidak terbaca. Salin seluruh baris dari "sauh kunci".')
  return { catatan, kunci: [given] }
}

/** This installation's key and the ones it replaced. */
async function knownKeys(dataDir: string): Promise<Verifier[]> {
  const notes = await listRotations(dataDir)
  const old = notes.flatMap((note) => parseVerifier(/^lama (.+)$/m.exec(note)?.[1] ?? '') ?? [])
  return [await openSauhKey(dataDir), ...old]
}

function wire({ akar, akarIsi, kepala, ...hasil }: HasilVerifikasi): Readonly<Record<string, unknown>> {
  return {
    ...hasil,
    jurnal: Number(hasil.jurnal),
    posting: Number(hasil.posting),
    kepala: akar,
    isi: akarIsi,
    buku: kepala.map((satu) => ({ ...satu, no: Number(satu.no) })),
    rusak: hasil.rusak.map((satu) => ({ ...satu, no: Number(satu.no) })),
  }
}

function sentences({ utuh, jurnal, posting, sauh, kepala, rusak }: HasilVerifikasi): string[] {
  const isi = `${kepala.length} buku, ${jurnal} jurnal, ${posting} mutasi`
  const luar = sauh === 0 ? 'tanpa sauh dari luar' : `${sauh} kepala rantai dibandingkan dengan sauh`
  if (utuh) return [`Utuh: ${isi}; ${luar}.`]
  const faults = rusak.map(
    ({ pemda, tahun, sebab, tempat }) =>
      `  pemda ${pemda}${tahun === null ? '' : ` tahun ${tahun}`}: ${sebab} di ${tempat}`,
  )
  return [`Tidak utuh, ${rusak.length} temuan (${isi}; ${luar}):`, ...faults]
}
