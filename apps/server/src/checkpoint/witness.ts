import { generateKeyPairSync } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  type Checkpoint,
  grown,
  inconsistencies,
  type Link,
  parseCheckpoint,
} from '@benang/ledger/checkpoint'
import {
  cosign,
  formatVerifier,
  openNote,
  parseVerifier,
  type Signer,
  signerOf,
  type Verifier,
} from '@benang/ledger/signed-note'
import { z } from 'zod'
import { writeDurably } from './key-file.ts'

export type WitnessOptions = {
  /** Address of the Benang that is watched: `https://benang.kota.go.id`. */
  url: string
  /** The witness's own folder: last checkpoint, pinned key, own key. */
  folder: string
  nama: string // of the witness, in its signature
  /** The key line got by another way (letter, page of the agency); without it the first one seen is believed. */
  kunci?: string
  seconds: number
  fetchText?: (url: string) => Promise<string>
}

export type Witnessed = {
  waktu: string
  rantai: number
  akar: string
  baru: boolean
  kunciPertama: boolean
  kunci: string
}

/** The watched server contradicts what it showed before; the message (Indonesian) says where. Nothing new was kept. */
export class WitnessRefused extends Error {
  override readonly name = 'WitnessRefused'
}

/**
 * Looks once: fetches the newest checkpoint, checks its signature and that every chain continues from the one kept last
 * time, then keeps it with the witness's own signature. Needs no account and no database, only public pages.
 */
export async function witness(options: WitnessOptions): Promise<Witnessed> {
  const fetchText = options.fetchText ?? get
  await mkdir(options.folder, { recursive: true, mode: 0o700 })
  const key = await trustedKey(options, fetchText)
  const note = await fetchText(`${options.url}/api/v1/sauh/terakhir`)
  const checkpoint = read(note, key.verifier)
  const last = await readLast(options.folder)
  if (last !== undefined) await requireContinuation({ last, checkpoint, note, options, fetchText })
  const baru = last === undefined || last.waktu !== checkpoint.waktu
  if (baru) {
    const signed = cosign(note, await ownKey(options), options.seconds)
    await writeDurably(join(options.folder, 'terakhir.sauh'), signed)
  }
  await writeDurably(join(options.folder, 'kunci'), `${formatVerifier(key.verifier)}\n`)
  return {
    waktu: checkpoint.waktu,
    rantai: checkpoint.heads.length,
    akar: checkpoint.akar.toString('base64'),
    baru,
    kunciPertama: key.first,
    kunci: formatVerifier(key.verifier),
  }
}

type Fetch = (url: string) => Promise<string>

const published = z.object({ kunci: z.string(), ganti: z.array(z.string()) })

/** The key pinned before, carried forward over changes that the old key itself signed. */
async function trustedKey(
  options: WitnessOptions,
  fetchText: Fetch,
): Promise<{ verifier: Verifier; first: boolean }> {
  const page = published.parse(JSON.parse(await fetchText(`${options.url}/api/v1/sauh/kunci`)))
  const pinned =
    options.kunci ?? (await readFile(join(options.folder, 'kunci'), 'utf8').catch(() => undefined))
  const now = parseVerifier(page.kunci)
  if (now === undefined) throw new WitnessRefused('Kunci umum yang diterbitkan tidak terbaca.')
  if (pinned === undefined) return { verifier: now, first: true }
  const held = parseVerifier(pinned)
  if (held === undefined) throw new WitnessRefused('Kunci yang dipegang saksi tidak terbaca.')
  const trusted = formatVerifier(page.ganti.reduce((key, note) => follow(note, key), held))
  if (trusted === formatVerifier(now)) return { verifier: now, first: false }
  throw new WitnessRefused(
    `Kunci penanda berubah tanpa tanda tangan kunci lama: dipegang ${trusted}, diterbitkan ${page.kunci}.`,
  )
}

/** The successor named in a change of keys, if the trusted key signed it. */
function follow(note: string, trusted: Verifier): Verifier {
  const text = openNote(note, trusted)
  const next = text?.startsWith(`benang/ganti-kunci\nlama ${formatVerifier(trusted)}\nbaru `)
    ? parseVerifier(text.split('\n')[2]?.slice('baru '.length) ?? '')
    : undefined
  return next !== undefined && openNote(note, next) !== undefined ? next : trusted
}

function read(note: string, verifier: Verifier): Checkpoint & { akar: Buffer } {
  const text = openNote(note, verifier)
  if (text === undefined)
    throw new WitnessRefused('Tanda tangan sauh terbaru tidak cocok dengan kunci yang dipegang.')
  const checkpoint = parseCheckpoint(text)
  if (checkpoint?.asal !== verifier.nama)
    throw new WitnessRefused('Isi sauh terbaru tidak cocok dengan akarnya.')
  return checkpoint
}

async function readLast(folder: string): Promise<Checkpoint | undefined> {
  const note = await readFile(join(folder, 'terakhir.sauh'), 'utf8').catch(() => '')
  const last = parseCheckpoint(note.slice(0, note.indexOf('\n\n') + 1))
  if (note !== '' && last === undefined) throw new WitnessRefused(`terakhir.sauh di ${folder} tidak terbaca.`)
  return last
}

type Continuation = {
  last: Checkpoint
  checkpoint: Checkpoint
  note: string
  options: WitnessOptions
  fetchText: Fetch
}

async function requireContinuation({
  last,
  checkpoint,
  note,
  options,
  fetchText,
}: Continuation): Promise<void> {
  const links = new Map<string, Link[]>()
  for (const { rantai, dari, sampai } of grown(last, checkpoint)) {
    const [, pemda, tahun] = rantai.split(' ')
    links.set(
      rantai,
      await fetchLinks(`${options.url}/api/v1/sauh/rantai/${pemda}/${tahun}`, { dari, sampai, fetchText }),
    )
  }
  const [fault] = inconsistencies(last, checkpoint, links)
  if (fault === undefined) return
  await writeDurably(join(options.folder, 'bertentangan.sauh'), note)
  throw new WitnessRefused(
    `Sauh ${checkpoint.waktu} tidak melanjutkan sauh ${last.waktu}: ${fault.rantai || 'waktu'} ${faultText[fault.sebab]}. Simpan terakhir.sauh dan bertentangan.sauh sebagai bukti.`,
  )
}

const faultText = {
  HILANG: 'tidak ada lagi',
  MUNDUR: 'lebih pendek daripada sebelumnya',
  KEPALA: 'berubah pada nomor yang sama',
  RANTAI: 'tidak bersambung dari kepala yang lama',
  WAKTU: 'berjalan mundur',
} as const

async function fetchLinks(
  url: string,
  { dari, sampai, fetchText }: { dari: bigint; sampai: bigint; fetchText: Fetch },
) {
  const links: Link[] = []
  for (let from = dari; from < sampai; from = links.at(-1)?.no ?? sampai) {
    const before = links.length
    for (const line of (await fetchText(`${url}?dari=${from}&sampai=${sampai}`)).trim().split('\n')) {
      const [, no, mikro, isi] = /^(\d+) (\d+) ([0-9a-f]{64})$/.exec(line) ?? []
      if (no !== undefined && mikro !== undefined && isi !== undefined)
        links.push({ no: BigInt(no), mikro: BigInt(mikro), isi })
    }
    if (links.length === before) break
  }
  return links
}

async function ownKey({ folder, nama }: WitnessOptions): Promise<Signer> {
  const path = join(folder, 'kunci-saksi')
  const pem = await readFile(path, 'utf8').catch(async () => {
    const made = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
    await writeFile(path, made, { mode: 0o600, flag: 'wx', flush: true })
    return made
  })
  return signerOf(nama, pem)
}

async function get(url: string): Promise<string> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(20_000) }).catch(() => {
    throw new WitnessRefused(`${url} tidak menjawab. Periksa alamat dan jaringan, lalu ulangi.`)
  })
  if (!answer.ok)
    throw new WitnessRefused(`${url} menjawab ${answer.status}. Periksa alamatnya, lalu ulangi.`)
  return answer.text()
}
