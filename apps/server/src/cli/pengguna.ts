import { parseArgs } from 'node:util'
import { runAct } from '@benang/usecases/act'
import type { Context } from '@benang/usecases/context'
import { readPengguna } from '@benang/usecases/organisasi/list-pengguna'
import { startSystem } from '@benang/usecases/sistem/start-system'
import { contextOf } from './cli-context.ts'
import { changeOf } from './pengguna-change.ts'
import { type PenggunaOptions, penggunaOptions, required } from './pengguna-options.ts'
import type { Verb, VerbResult } from './verb.ts'

/** Accounts and roles from the machine itself, through the same acts as the screens. */
export const pengguna: Verb = {
  name: 'pengguna',
  help: 'akun: daftar | pemda | buat | tautan | nonaktifkan | aktifkan | lepas-faktor-kedua | tugaskan (--bantuan)',
  run: async (args, env) => {
    const { positionals, values } = parseArgs({
      args: [...args],
      options: penggunaOptions,
      allowPositionals: true,
    })
    const [what] = positionals
    if (values.bantuan === true || what === undefined) return { ok: true, data: {}, text: usage }
    const context = await contextOf(env)
    const site = env.config.publicUrl ?? `http://127.0.0.1:${env.config.port}`
    if (what === 'daftar') return list(context, values)
    return changeOf({ what, values, context, site })
  },
}

const usage = `benang pengguna …
  pemda       --kode 12.71 --nama "Kota …" --jenis kota --alamat kota-x --pemda x
  daftar      --pemda x [--cari teks]
  buat        --pemda x --nama "Nama" --masuk nama.masuk [--nip 18 angka]
  tautan      --pemda x --masuk nama.masuk
  nonaktifkan --pemda x --masuk nama.masuk --alasan "…"
  aktifkan    --pemda x --masuk nama.masuk
  lepas-faktor-kedua --pemda x --masuk nama.masuk --alasan "…"
  tugaskan    --pemda x --masuk nama.masuk --peran pa --unit KODE --dasar "SK …" --sejak 2026-01-01
              [--sampai 2026-12-31] [--sifat definitif] [--batas 1000000000]
--pemda ialah akhiran nama masuk: bagian sesudah @.`

async function list(context: Context, values: PenggunaOptions): Promise<VerbResult> {
  const system = await startSystem(context, required(values, 'pemda'))
  const all = await runAct(system, readPengguna, { cari: values.cari })
  const lines = all.map(({ namaMasuk, nama, aktif, penugasan }) => {
    const tugas = penugasan.map(
      ({ peran, unitNama, sejak, sampai }) => `${peran} ${unitNama} ${sejak}–${sampai ?? ''}`,
    )
    return `${namaMasuk}  ${nama}${aktif ? '' : ' (nonaktif)'}  ${tugas.join('; ')}`
  })
  return { ok: true, data: { pengguna: all }, text: lines.join('\n') || 'Belum ada akun.' }
}
