import { writeLaporan } from '@benang/render/in-worker'
import type { Pencetak } from '@benang/usecases/penganggaran/cetak-buku'
import { invariant } from '@benang/values/invariant'
import { formatTanggal } from '@benang/values/tanggal'
import type { BerkasFiles } from '../berkas/store.ts'

const most = 256 * 1024 * 1024

/** Prints a sheet in the rendering thread and stores it. */
export function pencetakOf(files: BerkasFiles, alamat: string | null): Pencetak {
  return async (pemdaId, laporan, { hariIni, oleh }) => {
    const dicetak = { saat: `${hariIni}T00:00:00Z`, teks: `Dicetak ${formatTanggal(hariIni)} oleh ${oleh}` }
    const bytes = await writeLaporan('pdf', laporan, { alamat, dicetak })
    const stored = await files.write(pemdaId, chunksOf(bytes), most)
    invariant(typeof stored !== 'string', 'a sheet is neither empty nor beyond all bounds')
    return { sidik: stored.sidik, ukuran: stored.ukuran }
  }
}

async function* chunksOf(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}
