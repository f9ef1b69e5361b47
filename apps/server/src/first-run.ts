import { randomBytes } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { importBawaan } from '@benang/usecases/sistem/import-bawaan'
import { listPemdaPublik } from '@benang/usecases/publik/list-pemda'
import { openFirstAdmin } from '@benang/usecases/organisasi/open-first-admin'
import { sandiDemo, seedDemo } from '@benang/usecases/sistem/seed-demo'
import { pemdaContoh } from '@benang/usecases/sistem/seed-demo-organisasi'
import { scheduleIsiDemo } from '@benang/usecases/sistem/isi-demo'
import { seedDokumenContoh } from '@benang/usecases/sistem/seed-demo-dokumen'
import type { Context } from '@benang/usecases/context'
import { todayIn } from './http/request-context.ts'
import type { ServerOptions } from './server-options.ts'

type FirstRun = Pick<ServerOptions, 'db' | 'mode' | 'demo' | 'kunciServer' | 'dataDir' | 'publicUrl'>

/**
 * What a person needs to come in, as lines to print: demo log-ins in demo mode (an empty demo installation is filled
 * first), set-up links where a pemda has no administrator yet. Links also stand in DATA_DIR/tautan-awal.txt, mode 600.
 */
export async function firstRun(options: FirstRun, site: string): Promise<readonly string[]> {
  const { db, mode, demo, kunciServer, dataDir } = options
  const context = {
    db,
    mode,
    today: todayIn('Asia/Jakarta'),
    kejadian: randomBytes(2).toString('hex').toUpperCase(),
    ...(kunciServer === undefined ? {} : { kunciServer }),
  }
  await importBawaan(context)
  const known = await listPemdaPublik({ db })
  const lines =
    mode === 'demo' && known.every(({ contoh }) => contoh) ? await demoLines(context, demo === 'penuh') : []
  const admins = await openFirstAdmin(context)
  const links = admins.map(
    ({ pemdaNama, namaMasuk, tautan }) => `${pemdaNama}, ${namaMasuk}: ${site}${tautan}`,
  )
  await keepLinks(join(dataDir, 'tautan-awal.txt'), links)
  if (links.length > 0) lines.push('Tautan admin pertama (satu kali, 30 menit):', ...links)
  if (mode === 'produksi' && known.length === 0)
    lines.push('Belum ada pemda. Daftarkan: npm run benang -- pengguna pemda --bantuan')
  return lines
}

async function demoLines(context: Context, penuh: boolean): Promise<string[]> {
  const { pemda } = await seedDemo(context, pemdaContoh)
  await seedDokumenContoh(context)
  const antre = penuh ? await scheduleIsiDemo(context) : 0
  const accounts = pemda.map(({ nama, akun }) => `  ${nama}: ${akun.slice(0, 14).join(', ')}`)
  const lanjut = antre > 0 ? [`  ${antre} tahun lain sedang diisi; kemajuannya di /app/pekerjaan.`] : []
  return ['DATA CONTOH. Masuk dengan salah satu akun ini:', ...accounts, `  Sandi: ${sandiDemo}`, ...lanjut]
}

/** The file holds the links of this start only. */
async function keepLinks(path: string, links: readonly string[]): Promise<void> {
  await rm(path, { force: true })
  if (links.length === 0) return
  const draft = `${path}.baru`
  await rm(draft, { force: true })
  const file = await open(draft, 'wx', 0o600)
  try {
    await file.writeFile(`${links.join('\n')}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(draft, path)
}
