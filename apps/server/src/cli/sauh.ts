import { formatVerifier } from '@benang/ledger/signed-note'
import { openSauhKey, rotateSauhKey } from '../checkpoint/key-file.ts'
import { writeSauh } from '../checkpoint/sauh-writer.ts'
import { openLog } from '../log.ts'
import type { Verb } from './verb.ts'

/** Writes a checkpoint now, shows the public key, or changes the key. A running server takes the new one within a minute. */
export const sauh: Verb = {
  name: 'sauh',
  help: 'tulis sauh sekarang, atau: sauh kunci | sauh ganti-kunci',
  run: async ([word], { config, openDatabase }) => {
    const { dataDir, sauhDir } = config
    if (word === 'kunci') {
      const kunci = formatVerifier(await openSauhKey(dataDir))
      return { ok: true, data: { kunci }, text: kunci }
    }
    if (word === 'ganti-kunci') {
      const kunci = formatVerifier(await rotateSauhKey(dataDir, new Date().toISOString()))
      return {
        ok: true,
        data: { kunci },
        text: `Kunci diganti dan pergantiannya ditandatangani kunci lama.\n${kunci}`,
      }
    }
    if (word !== undefined)
      throw new Error(`"${word}" tidak dikenal. Pilih: kunci, ganti-kunci, atau kosong.`)
    const { db } = await openDatabase()
    const nama = await writeSauh({
      db,
      log: openLog('warn'),
      dataDir,
      ...(sauhDir === undefined ? {} : { secondFolder: sauhDir }),
    })
    return {
      ok: true,
      data: { nama: nama ?? null },
      text: nama === undefined ? 'Tidak ada jurnal baru sejak sauh terakhir.' : `Sauh ${nama} ditulis.`,
    }
  },
}
