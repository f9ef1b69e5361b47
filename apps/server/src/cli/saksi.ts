import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { witness } from '../checkpoint/witness.ts'
import type { Verb } from './verb.ts'

/** For Inspektorat, BPK or anybody: looks at a Benang from outside, keeps its checkpoint, and tells when its past changed. */
export const saksi: Verb = {
  name: 'saksi',
  help: 'saksikan sauh sebuah Benang dari luar: ALAMAT [--folder FOLDER] [--nama NAMA] [--kunci KUNCI]',
  run: async (args, { config }) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { folder: { type: 'string' }, nama: { type: 'string' }, kunci: { type: 'string' } },
      allowPositionals: true,
    })
    const [address] = positionals
    if (address === undefined || !URL.canParse(address))
      throw new Error('Sebut alamat Benang: saksi https://benang.kota.go.id.')
    const nama = values.nama ?? 'saksi'
    if (!/^[\w./-]+$/.test(nama))
      throw new Error(`Nama saksi "${nama}" hanya boleh huruf, angka, titik, garis.`)
    const seen = await witness({
      url: new URL(address).origin,
      folder: values.folder ?? join(config.dataDir, 'saksi'),
      nama,
      seconds: Math.trunc(Date.now() / 1000),
      ...(values.kunci === undefined ? {} : { kunci: values.kunci }),
    })
    const text = [
      seen.baru
        ? `Sauh ${seen.waktu} melanjutkan yang lama dan disimpan.`
        : `Sauh ${seen.waktu} sudah disimpan sebelumnya.`,
      `${seen.rantai} rantai, akar Merkle ${seen.akar}.`,
      ...(seen.kunciPertama ? [`Kunci pertama kali dilihat, cocokkan lewat jalan lain: ${seen.kunci}`] : []),
    ].join('\n')
    return { ok: true, data: seen, text }
  },
}
