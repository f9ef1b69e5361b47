import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import type { Ditolak } from '@benang/imports/berkas-terbaca'
import type { Context } from '@benang/usecases/context'
import type { HasilImpor, MasukanImpor } from '@benang/usecases/sistem/impor-masukan'
import { importRujukan } from '@benang/usecases/sistem/import-rujukan'
import { bacaBerkas } from './baca-berkas.ts'

/** What is asked for besides the file. */
export type Permintaan = Omit<MasukanImpor, 'berkas' | 'isi' | 'galatPembaca'>

/** Reads a file in its own thread and takes it into a list; `ditolak` when the file itself cannot be read. */
export async function imporBerkas(
  context: Context,
  path: string,
  permintaan: Permintaan,
): Promise<HasilImpor | { ditolakBerkas: Ditolak }> {
  const sidik = await sidikBerkas(path)
  const terbaca = await bacaBerkas(path, { memoryMegabytes: 96 })
  if ('ditolak' in terbaca) return { ditolakBerkas: terbaca.ditolak }
  try {
    return await importRujukan(context, {
      ...permintaan,
      berkas: { nama: basename(path), sidik },
      isi: terbaca.isi,
      galatPembaca: terbaca.galat,
    })
  } finally {
    await terbaca.close()
  }
}

/** sha256 of a file, in hex. */
export async function sidikBerkas(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(path)) hash.update(piece)
  return hash.digest('hex')
}
