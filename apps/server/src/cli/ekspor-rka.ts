import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { writeBuku } from '@benang/render/in-worker'
import { runAct } from '@benang/usecases/act'
import { readBukuRka } from '@benang/usecases/penganggaran/read-buku-rka'
import { contextOrang, dokumenDari } from './orang.ts'
import type { VerbEnv, VerbResult } from './verb.ts'

/** How the RKA is exported. */
export const usageEksporRka =
  'npm run -s benang -- ekspor rka --sebagai nama@akhiran --dokumen ID | --unit KODE --tahun 2027 [--sub-kegiatan KODE] [--bentuk benang|sipd] --ke BERKAS.xlsx'

const options = {
  sebagai: { type: 'string' },
  dokumen: { type: 'string' },
  unit: { type: 'string' },
  tahun: { type: 'string' },
  'sub-kegiatan': { type: 'string' },
  bentuk: { type: 'string', default: 'benang' },
  ke: { type: 'string' },
} as const
const pembaca = ['pa', 'kpa', 'pptk', 'tapd', 'ppkd']

/** Writes an RKA as a workbook to be filled in and imported again, or in the columns of SIPD-RI. */
export async function eksporRka(args: readonly string[], env: VerbEnv): Promise<VerbResult> {
  const { values } = parseArgs({ args: [...args], options })
  const { ke, bentuk } = values
  if (ke === undefined || !/\.xlsx$/i.test(ke) || (bentuk !== 'benang' && bentuk !== 'sipd'))
    throw new Error(`Contoh: ${usageEksporRka}`)
  const context = await contextOrang(env, values.sebagai, pembaca)
  const dokumenId = await dokumenDari(context, values, false)
  const input = { dokumenId, bentuk, subKegiatan: values['sub-kegiatan'] } as const
  const { buku, baris } = await runAct(context, readBukuRka, input)
  const path = resolve(process.env['INIT_CWD'] ?? '.', ke)
  const bytes = await writeBuku(buku)
  await writeFile(path, bytes, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EEXIST' ? new Error(`${ke} sudah ada. Pilih nama lain.`) : error
  })
  return {
    ok: true,
    data: { berkas: path, ukuran: bytes.length, baris, dokumen: String(dokumenId) },
    text: `${buku.judul}: ${baris} baris ditulis ke ${path}`,
  }
}
