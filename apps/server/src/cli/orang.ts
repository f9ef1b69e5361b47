import { userInfo } from 'node:os'
import { runAct } from '@benang/usecases/act'
import type { Context } from '@benang/usecases/context'
import { findRka } from '@benang/usecases/penganggaran/find-rka'
import { startAs } from '@benang/usecases/sistem/start-as'
import { contextOf } from './cli-context.ts'
import type { VerbEnv } from './verb.ts'

/** The context of a command given in the name of a person, `--sebagai nama@akhiran`. */
export async function contextOrang(
  env: VerbEnv,
  sebagai: string | undefined,
  peran: readonly string[],
): Promise<Context> {
  if (sebagai === undefined) throw new Error('Sebut atas nama siapa: --sebagai nama@akhiran.')
  return startAs(await contextOf(env), { masuk: sebagai, peran, oleh: userInfo().username })
}

/** The RKA a command means: by its id, or the only one of a unit and year. */
export async function dokumenDari(
  context: Context,
  {
    dokumen,
    unit,
    tahun,
  }: { dokumen?: string | undefined; unit?: string | undefined; tahun?: string | undefined },
  terbuka: boolean,
): Promise<bigint> {
  if (dokumen !== undefined && /^\d{1,18}$/.test(dokumen)) return BigInt(dokumen)
  if (dokumen !== undefined || unit === undefined || tahun === undefined || !/^20\d\d$/.test(tahun))
    throw new Error('Sebut RKA-nya: --dokumen ID, atau --unit KODE --tahun 2027.')
  return (await runAct(context, findRka, { tahun: Number(tahun), unit, terbuka })).dokumenId
}
