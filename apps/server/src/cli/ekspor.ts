import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type Bentuk, isBentuk } from '@benang/render/bentuk'
import { stopWorker, writeLaporan } from '@benang/render/in-worker'
import type { Laporan } from '@benang/reports/laporan'
import { barisApbd } from '@benang/reports/publik/baris-apbd'
import { listSemuaBaris } from '@benang/usecases/publik/list-baris-terbuka'
import { readLraTerbuka } from '@benang/usecases/publik/read-lra-terbuka'
import type { Context } from '@benang/usecases/context'
import { contextOf } from './cli-context.ts'
import { eksporRka } from './ekspor-rka.ts'
import type { Verb, VerbEnv, VerbResult } from './verb.ts'

const usage =
  'npm run -s benang -- ekspor lra|apbd --pemda SLUG --tahun 2026 [--versi N] [--potongan ringkas|organisasi|urusan] --ke BERKAS.pdf|xlsx|csv|json|html'

/** Writes published figures to a file, the same bytes the public pages give: the LRA, or all mata anggaran of a year. */
export const ekspor: Verb = {
  name: 'ekspor',
  help: 'ke berkas: rka --sebagai nama@akhiran --dokumen ID --ke BERKAS.xlsx (templat isian); lra|apbd --pemda SLUG --tahun T --ke BERKAS.xlsx [--versi N] [--potongan P]',
  run: async (args, env) => {
    try {
      return await (args[0] === 'rka' ? eksporRka(args.slice(1), env) : write(args, env))
    } finally {
      await stopWorker()
    }
  },
}

async function write(args: readonly string[], env: VerbEnv): Promise<VerbResult> {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
  const [jenis, more] = positionals
  const { pemda, tahun, ke } = values
  const bentuk = ke?.split('.').at(-1)?.toLowerCase() ?? ''
  if (jenis === undefined || more !== undefined || !pemda || !tahun || !ke || !isBentuk(bentuk))
    throw new Error(`Contoh: ${usage}`)
  const read = readers[jenis]
  if (read === undefined)
    throw new Error(`"${jenis}" tidak dikenal; pilih lra, apbd atau rka. Contoh: ${usage}`)
  const context = await contextOf(env)
  const laporan = await read(context, { slug: pemda, tahun, versi: values.versi, potongan: values.potongan })
  if (laporan === undefined)
    throw new Error(
      `Tidak ada terbitan ${tahun} untuk ${pemda}. Terbitkan dulu, atau periksa --pemda dan --versi.`,
    )
  const path = resolve(process.env['INIT_CWD'] ?? '.', ke)
  const bytes = await writeLaporan(bentuk satisfies Bentuk, laporan, {
    ...{ alamat: env.config.publicUrl ?? null, dicetak: null },
  })
  await writeFile(path, bytes, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EEXIST' ? new Error(`${ke} sudah ada. Pilih nama lain.`) : error
  })
  return {
    ok: true,
    data: { berkas: path, ukuran: bytes.length, baris: laporan.tabel.baris.length },
    text: `${laporan.judul}, ${laporan.pemda}: ${laporan.tabel.baris.length} baris ditulis ke ${path}`,
  }
}

const options = {
  pemda: { type: 'string' },
  tahun: { type: 'string' },
  versi: { type: 'string' },
  potongan: { type: 'string', default: 'ringkas' },
  ke: { type: 'string' },
} as const

type Ask = { slug: string; tahun: string; versi: string | undefined; potongan: string }
type Reader = (context: Context, ask: Ask) => Promise<Laporan | undefined>

const readers: Readonly<Record<string, Reader>> = {
  async lra(context, { potongan, ...ask }) {
    if (potongan !== 'ringkas' && potongan !== 'organisasi' && potongan !== 'urusan')
      throw new Error(`--potongan ialah ringkas, organisasi, atau urusan. Contoh: ${usage}`)
    return (await readLraTerbuka(context, { ...ask, potongan }))?.laporan
  },
  async apbd(context, ask) {
    const found = await listSemuaBaris(context, ask)
    if (found === undefined) return undefined
    const { pemda, terbitan, contoh, baris } = found
    return barisApbd(
      {
        ...{ kode: 'apbd-baris', pemda: pemda.nama, judul: `APBD ${terbitan.tahun}`, contoh },
        keterangan: [`Versi ${terbitan.versi}, terbit ${terbitan.perTanggal}`],
        catatan: [terbitan.dasar, `Sidik ${terbitan.sidik}`],
      },
      baris,
    )
  },
}
