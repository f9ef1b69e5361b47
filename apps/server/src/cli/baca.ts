import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type Baris, type KepalaLembar, namaKolom } from '@benang/imports/baris'
import type { BerkasTerbaca } from '@benang/imports/berkas-terbaca'
import { bacaBerkas } from '../impor/baca-berkas.ts'
import type { Verb, VerbResult } from './verb.ts'

/** Reads a file as an import would and says what is in it, or why it is refused; stores nothing. */
export const baca: Verb = {
  name: 'baca',
  help: 'periksa berkas impor tanpa menyimpan: BERKAS.xlsx|csv|json',
  run: async (args) => {
    const { positionals } = parseArgs({ args: [...args], options: {}, allowPositionals: true })
    const [name, more] = positionals
    if (name === undefined || more !== undefined)
      throw new Error('Sebut satu berkas. Contoh: npm run -s benang -- baca anggaran.xlsx')
    const hasil = await bacaBerkas(resolve(process.env['INIT_CWD'] ?? '.', name))
    if ('ditolak' in hasil) {
      const { kode, pesan, tempat } = hasil.ditolak
      return {
        ok: false,
        data: hasil,
        text: `Ditolak, ${kode}: ${pesan}${tempat === '' ? '' : ` (${tempat})`}`,
      }
    }
    return said(hasil)
  },
}

function said(hasil: BerkasTerbaca): VerbResult {
  const { lembar, baris, galat, jumlahGalat, peringatan } = hasil
  const text = [
    `${lembar.length} lembar, ${baris} baris berisi: ${lembar.map(({ nama }) => nama).join(', ')}`,
    ...peringatan,
    ...galat.map((satu) => `${satu.lembar}!${satu.sel}: ${satu.alasan} (${satu.nilai})`),
    ...(jumlahGalat > galat.length ? [`… dan ${jumlahGalat - galat.length} galat lain.`] : []),
  ].join('\n')
  return { ok: true, data: {}, text, json: () => pieces(hasil), close: hasil.close }
}

/** The object of --json in pieces; a file of 800,000 cells does not fit into one text. */
async function* pieces({ isi, baris, galat, jumlahGalat, peringatan }: BerkasTerbaca): AsyncIterable<string> {
  let open = false
  let first = true
  yield '{"ok":true,"lembar":['
  for await (const satu of isi()) {
    if ('nama' in satu) {
      yield `${open ? '}},' : ''}${kepala(satu)}`
      open = true
      first = true
    } else {
      yield `${first ? '' : ','}${cells(satu)}`
      first = false
    }
  }
  yield `${open ? '}}' : ''}],${JSON.stringify({ baris, galat, jumlahGalat, peringatan }).slice(1)}`
}

function kepala({ nama, tampak }: KepalaLembar): string {
  return `${JSON.stringify({ nama, tampak }).slice(0, -1)},"sel":{`
}

function cells({ nomor, sel }: Baris): string {
  return sel.map(({ kolom, teks }) => `"${namaKolom(kolom)}${nomor}":${JSON.stringify(teks)}`).join(',')
}
