import { createHash } from 'node:crypto'
import { readBerkas } from '@benang/imports/read-berkas'
import type { Baris, GalatSel, KepalaLembar } from '@benang/imports/baris'
import type { Context } from '../context.ts'
import type { HasilImpor, MasukanImpor } from '../sistem/impor-masukan.ts'
import { importRujukan } from '../sistem/import-rujukan.ts'

/** Imports a CSV written in a test; what is not said has a default. */
export async function imporCsv(
  context: Context,
  teks: string,
  masukan: Partial<MasukanImpor> & Pick<MasukanImpor, 'daftar'>,
): Promise<HasilImpor> {
  const rows: (KepalaLembar | Baris)[] = []
  const galat: GalatSel[] = []
  const ke = {
    lembar: (satu: KepalaLembar) => rows.push(satu),
    baris: (satu: Baris) => rows.push(satu),
    galat: (satu: GalatSel) => galat.push(satu),
    peringatan: () => undefined,
  }
  await readBerkas(Buffer.from(teks), 'uji.csv', ke)
  return importRujukan(context, {
    ...{
      edisi: masukan.daftar === 'organisasi' ? '' : 'Edisi uji',
      dasar: 'SK uji',
      sejakTahun: null,
      lebar: null,
    },
    ...{ pilihan: {}, galatPembaca: galat, oleh: 'penguji', latihan: false },
    berkas: { nama: 'uji.csv', sidik: createHash('sha256').update(teks).digest('hex') },
    isi: () => stream(rows),
    ...masukan,
  })
}

async function* stream(rows: readonly (KepalaLembar | Baris)[]): AsyncGenerator<KepalaLembar | Baris> {
  for (const row of rows) yield row
}
