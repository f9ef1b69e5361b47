import { createHash } from 'node:crypto'
import { inTenant } from '@benang/database/connection'
import { isTerimpor } from '@benang/database/sistem/impor-riwayat'
import type { Baris, KepalaLembar } from '@benang/imports/baris'
import { invariant } from '@benang/values/invariant'
import type { Context } from '../context.ts'
import { type DaftarBawaan, daftarBawaan } from './daftar-bawaan.ts'
import { importRujukan } from './import-rujukan.ts'

/** The built-in editions serve every fiscal year until another edition is put to use. */
const sejakTahun = 2020

/**
 * Takes the built-in lists that this installation does not have yet, by the same way as any file; safe to repeat. Answers
 * the lists taken now.
 */
export async function importBawaan(context: Context): Promise<readonly string[]> {
  const taken: string[] = []
  for (const bawaan of daftarBawaan) {
    const { daftar, edisi, dasar, lebar, berkas } = bawaan
    const sidik = createHash('sha256').update(JSON.stringify(bawaan)).digest('hex')
    const known = await inTenant(context.db.app, { pemdaId: 0 }, (tx) =>
      isTerimpor(tx, { daftar, edisi, sidikBerkas: sidik }),
    )
    if (known) continue
    const hasil = await importRujukan(context, {
      ...{ daftar, edisi, dasar, lebar, sejakTahun, pilihan: {}, berkas: { nama: berkas, sidik } },
      ...{ isi: () => rowsOf(bawaan), galatPembaca: [], oleh: 'pemasangan Benang', latihan: false },
    })
    invariant(hasil.tersimpan, `built-in list ${berkas}: ${JSON.stringify(hasil.galat[0])}`)
    taken.push(daftar)
  }
  return taken
}

async function* rowsOf({ kolom, baris, berkas }: DaftarBawaan): AsyncGenerator<KepalaLembar | Baris> {
  yield { nama: berkas, tampak: 'ya' }
  for (const [index, satu] of [kolom, ...baris].entries())
    yield {
      nomor: index + 1,
      sel: satu.map((teks, letak) => ({ kolom: letak + 1, teks, jenis: 'teks' as const })),
    }
}
