import { statfs } from 'node:fs/promises'
import { createConnection } from 'node:net'
import { join } from 'node:path'
import { readKesehatan, tryRoles } from '@benang/database/sistem/kesehatan'
import { readMigrations } from '@benang/database/schema/migrate'
import { newestFile } from '../evidence.ts'
import type { Verb, VerbEnv } from './verb.ts'

type Finding = { periksa: string; hasil: 'baik' | 'perhatian' | 'gagal'; pesan: string }

/** Looks at everything an installation needs and says what to mend; a failure ends with exit code 1, a warning does not. */
export const doctor: Verb = {
  name: 'doctor',
  help: 'periksa mesin, basis data, cadangan, dan port',
  run: async (_args, env) => {
    const findings = [
      checkNode(),
      ...(await checkDatabase(env)),
      await checkDisk(env),
      await checkAge(env, {
        folder: 'cadangan',
        nama: 'Cadangan',
        jam: 26,
        cara: 'npm run benang -- cadangkan',
      }),
      await checkAge(env, { folder: 'sauh', nama: 'Sauh (checkpoint)', jam: 26, cara: 'jalankan server' }),
      await checkAge(env, {
        folder: 'latihan',
        nama: 'Latihan pemulihan',
        jam: 24 * 35,
        cara: 'npm run benang -- pulihkan BERKAS --latihan',
      }),
      await checkPort(env),
    ]
    const mark = { baik: '✓', perhatian: '!', gagal: '✗' }
    const text = findings.map(({ periksa, hasil, pesan }) => `${mark[hasil]} ${periksa}: ${pesan}`).join('\n')
    return { ok: findings.every(({ hasil }) => hasil !== 'gagal'), data: { temuan: findings }, text }
  },
}

const baik = (periksa: string, pesan: string): Finding => ({ periksa, hasil: 'baik', pesan })
const perhatian = (periksa: string, pesan: string): Finding => ({ periksa, hasil: 'perhatian', pesan })
const gagal = (periksa: string, pesan: string): Finding => ({ periksa, hasil: 'gagal', pesan })

function checkNode(): Finding {
  const version = process.versions.node
  return Number(version.split('.')[0]) >= 24
    ? baik('Node', version)
    : gagal('Node', `${version} terlalu lama. Jalankan lewat npm, atau pasang Node 24`)
}

async function checkDatabase({ openDatabase, root }: VerbEnv): Promise<readonly Finding[]> {
  try {
    const { url, db } = await openDatabase()
    const seen = await readKesehatan(url, new Date())
    const newest = (await readMigrations(join(root, 'migrations'))).at(-1)?.nomor ?? 0
    if (seen.skema !== newest) {
      const cara = seen.skema < newest ? 'npm run benang -- migrate' : 'perbarui aplikasi'
      return [gagal('Skema', `versi ${seen.skema}, aplikasi memerlukan ${newest}. Jalankan: ${cara}`)]
    }
    await tryRoles([db.owner, db.app, db.lintas, db.publik])
    return [
      seen.versi >= 15
        ? baik('PostgreSQL', `versi ${seen.versi}, skema ${seen.skema}`)
        : gagal('PostgreSQL', `versi ${seen.versi} terlalu lama. Naikkan ke 15 atau lebih baru`),
      Math.abs(seen.selisihDetik) < 5
        ? baik('Jam', 'server basis data dan mesin ini seiring')
        : gagal(
            'Jam',
            `selisih ${seen.selisihDetik.toFixed(1)} detik. Aktifkan sinkronisasi waktu di keduanya`,
          ),
      listed(
        'Peran basis data',
        [...seen.peranKurang, ...seen.peranBerlebih],
        'ada dan tidak dapat melewati RLS',
      ),
      listed('RLS', seen.tabelTerbuka, 'dipaksakan pada semua tabel pemda'),
    ]
  } catch (error) {
    return [gagal('PostgreSQL', error instanceof Error ? error.message : String(error))]
  }
}

function listed(periksa: string, wrong: readonly string[], fine: string): Finding {
  return wrong.length === 0 ? baik(periksa, fine) : gagal(periksa, `tidak beres: ${wrong.join(', ')}`)
}

async function checkDisk({ config }: VerbEnv): Promise<Finding> {
  const { bavail, bsize } = await statfs(config.dataDir).catch(() => statfs('.'))
  const gigabytes = (bavail * bsize) / 1e9
  const pesan = `${gigabytes.toFixed(1).replace('.', ',')} GB tersisa`
  return gigabytes < 1
    ? gagal('Ruang disk', `${pesan}. Kosongkan paling sedikit 1 GB`)
    : baik('Ruang disk', pesan)
}

type Age = { folder: string; nama: string; jam: number; cara: string }

async function checkAge({ config }: VerbEnv, { folder, nama, jam, cara }: Age): Promise<Finding> {
  const newest = await newestFile(join(config.dataDir, folder))
  if (newest === null) return perhatian(nama, `belum ada. Untuk membuatnya: ${cara}`)
  const hours = (Date.now() - Date.parse(newest)) / 3_600_000
  const pesan = `terakhir ${hours.toFixed(0)} jam lalu`
  return hours > jam ? perhatian(nama, `${pesan}. Untuk membuatnya: ${cara}`) : baik(nama, pesan)
}

async function checkPort({ config }: VerbEnv): Promise<Finding> {
  const busy = await new Promise<boolean>((resolve) => {
    const socket = createConnection({
      host: config.host === '0.0.0.0' ? '127.0.0.1' : config.host,
      port: config.port,
    })
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })
  if (!busy) return baik('Port', `${config.port} bebas`)
  const answer = await fetch(`http://127.0.0.1:${config.port}/healthz`).catch(() => undefined)
  return answer?.ok === true
    ? baik('Port', `${config.port} dipakai Benang yang sedang berjalan`)
    : gagal('Port', `${config.port} dipakai program lain. Isi PORT dengan nomor lain`)
}
