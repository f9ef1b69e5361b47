import { closeSync, openSync, readFileSync, statSync, writeSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { batas } from '@benang/imports/batas'
import { BerkasDitolak } from '@benang/imports/berkas-ditolak'
import type { GalatSel, KepalaLembar, Penampung } from '@benang/imports/baris'
import { readBerkas } from '@benang/imports/read-berkas'
import type { JawabanPekerja } from './jawaban-pekerja.ts'

// The thread that reads a file nobody vouches for. Rows go to a spool, one JSON text a line, and are looked at by others
// only when the whole file was accepted.
const { berkas, nama, antrean }: { berkas: string; nama: string; antrean: string } = workerData
parentPort?.postMessage(await read())

async function read(): Promise<JawabanPekerja> {
  const spool = openSpool()
  const lembar: KepalaLembar[] = []
  const galat: GalatSel[] = []
  const peringatan: string[] = []
  let baris = 0
  let jumlahGalat = 0
  const ke: Penampung = {
    lembar: (kepala) => {
      lembar.push(kepala)
      spool.write(JSON.stringify(kepala))
    },
    baris: (satu) => {
      baris += 1
      spool.write(JSON.stringify(satu))
    },
    galat: (satu) => {
      jumlahGalat += 1
      if (galat.length < batas.galat) galat.push(satu)
    },
    peringatan: (satu) => peringatan.push(satu),
  }
  try {
    const { size } = statSync(berkas)
    if (size > batas.ukuranBerkas)
      throw new BerkasDitolak('FILE_TOO_BIG', 'Berkas lebih dari 20 MB. Bagi menjadi beberapa berkas.')
    await readBerkas(readFileSync(berkas), nama, ke)
    return { lembar, baris, galat, jumlahGalat, peringatan }
  } catch (error) {
    if (!(error instanceof BerkasDitolak)) throw error
    const { kode, pesan, tempat } = error
    return { ditolak: { kode, pesan, tempat } }
  } finally {
    spool.close()
  }
}

function openSpool() {
  const file = openSync(antrean, 'w', 0o600)
  let held: string[] = []
  let size = 0
  const flush = () => {
    if (held.length > 0) writeSync(file, `${held.join('\n')}\n`)
    held = []
    size = 0
  }
  return {
    write: (line: string) => {
      held.push(line)
      size += line.length
      if (size > 65_536) flush()
    },
    close: () => {
      flush()
      closeSync(file)
    },
  }
}
