import { createHash } from 'node:crypto'
import { insertBerkas } from '@benang/database/sistem/berkas'
import { findPemetaan, insertImporan } from '@benang/database/sistem/imporan'
import type { Baris } from '@benang/imports/baris'
import type { BerkasTerbaca } from '@benang/imports/berkas-terbaca'
import {
  type LembarBacaan,
  type PemetaanLembar,
  sidikKepala,
  tebakPemetaan,
} from '@benang/imports/imporan/pemetaan'
import { allowLongStep } from '@benang/database/sistem/pekerjaan'
import type { Act, Env } from '../act.ts'
import type { AdapterImpor } from './adapter-impor.ts'
import type { Bacaan } from './imporan-tersimpan.ts'
import { peranImpor, requireAdapter } from './require-imporan.ts'
import { bacaBerkas } from './sumber-imporan.ts'

/** An uploaded file, whose bytes are stored; hash, size and kind were read from the bytes themselves. */
export type StartImporanInput = {
  jenis: string
  dokumenId: bigint | null
  tahun: number | null
  berkas: { sidik: string; ukuran: bigint; jenis: string; nama: string }
  perintah: string
}

/**
 * Begins an import: the file is read at once, its sheets and columns are guessed. A file that is refused is on record with its
 * code; only who may import that kind gets this far.
 */
export const startImporan: Act<StartImporanInput, { imporanId: string; kode: string | null }> = {
  name: 'impor.unggah',
  kind: 'write',
  roles: peranImpor,
  async run(env, input) {
    const adapter = requireAdapter(env, input.jenis)
    await adapter.izin?.(env, input)
    await allowLongStep(env.tx)
    const { bacaan, pemetaan } = await bacaAwal(env, adapter, input.berkas)
    const { pemdaId, penggunaId } = env.session
    const { unitId, peran } = env.penugasan
    const { sidik, nama } = input.berkas
    const berkasId = await insertBerkas(env.tx, {
      ...{ ...input.berkas, pemdaId, unitId, dokumenId: null, pengunggahId: penggunaId },
      golongan: adapter.pribadi === true ? 'pribadi' : 'internal',
    })
    const imporanId = await insertImporan(env.tx, {
      ...{ pemdaId, penggunaId, unitId, peran, berkasId, sidik, namaBerkas: nama, bacaan, pemetaan },
      ...{ jenis: input.jenis, dokumenId: input.dokumenId, tahun: input.tahun },
      status: bacaan.ditolak === null ? 'dibaca' : 'gagal',
    })
    env.beriAlasan?.(`${adapter.nama}: ${nama}${bacaan.ditolak === null ? '' : `, ${bacaan.ditolak.kode}`}`)
    return { imporanId: String(imporanId), kode: bacaan.ditolak?.kode ?? null }
  },
}

type Awal = { bacaan: Bacaan; pemetaan: readonly PemetaanLembar[] }

async function bacaAwal(
  env: Env,
  adapter: AdapterImpor,
  berkas: { sidik: string; nama: string },
): Promise<Awal> {
  const terbaca = await bacaBerkas(env, berkas)
  const kosong = { lembar: [], baris: 0, dialek: null, peringatan: [] }
  if ('ditolak' in terbaca) return { bacaan: { ...kosong, ditolak: terbaca.ditolak }, pemetaan: [] }
  try {
    const lembar = await readAwal(terbaca)
    const dialek = await adapter.dialek?.(lembar, terbaca.isi)
    const pemetaan = dialek?.pemetaan ?? (await petaLembar(env, adapter, lembar))
    const { baris, peringatan } = terbaca
    return {
      bacaan: { lembar, baris, dialek: dialek?.nama ?? null, peringatan, ditolak: null },
      pemetaan,
    }
  } finally {
    await terbaca.close()
  }
}

const awalBaris = 25
const awalKolom = 60

async function readAwal(terbaca: BerkasTerbaca): Promise<readonly LembarBacaan[]> {
  const lembar: { nama: string; tampak: LembarBacaan['tampak']; jumlahBaris: number; awal: Baris[] }[] = []
  for await (const satu of terbaca.isi()) {
    const kini = lembar.at(-1)
    if ('nama' in satu) lembar.push({ ...satu, jumlahBaris: 0, awal: [] })
    else if (kini !== undefined) {
      kini.jumlahBaris += 1
      if (kini.awal.length < awalBaris) kini.awal.push(ringkas(satu))
    }
  }
  return lembar
}

function ringkas({ nomor, sel }: Baris): Baris {
  return { nomor, sel: sel.slice(0, awalKolom).map((satu) => ({ ...satu, teks: satu.teks.slice(0, 160) })) }
}

/** A layout that was mapped before is mapped the same way; else the headings are guessed. */
async function petaLembar(
  env: Env,
  { jenis, sasaran }: AdapterImpor,
  lembar: readonly LembarBacaan[],
): Promise<readonly PemetaanLembar[]> {
  const peta: PemetaanLembar[] = []
  for (const satu of lembar) {
    const ingat = await ingatan(env, jenis, satu)
    const dugaan = ingat ?? tebakPemetaan(satu, sasaran)
    if (dugaan !== undefined) peta.push(dugaan)
  }
  return peta
}

async function ingatan(env: Env, jenis: string, lembar: LembarBacaan): Promise<PemetaanLembar | undefined> {
  const sidik = lembar.awal.map((baris) => sidikOfKepala(baris))
  const found = await findPemetaan(env.tx, { pemdaId: env.session.pemdaId, jenis, sidik })
  const baris = lembar.awal.find((satu) => sidikOfKepala(satu) === found?.sidik)
  return found === undefined || baris === undefined
    ? undefined
    : { lembar: lembar.nama, barisKepala: baris.nomor, letak: found.letak }
}

/** sha256 of a heading row, in hex. */
export function sidikOfKepala(baris: Baris): string {
  return createHash('sha256').update(sidikKepala(baris)).digest('hex')
}
