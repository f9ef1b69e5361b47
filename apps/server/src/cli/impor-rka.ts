import { basename, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { migrate } from '@benang/database/schema/migrate'
import type { HasilPeriksaRka } from '@benang/usecases/penganggaran/hasil-gabung-rka'
import { penulisKertas } from '@benang/usecases/penganggaran/kertas'
import { formatRupiah, parseRupiah } from '@benang/values/rupiah'
import { join } from 'node:path'
import { imporBerkasRka } from '../impor/impor-rka.ts'
import { tulisCatatan } from '../impor/tulis-catatan.ts'
import { catatanRka } from '../impor/catatan-rka.ts'
import { contextOrang, dokumenDari } from './orang.ts'
import type { VerbEnv, VerbResult } from './verb.ts'

/** How an RKA is imported. */
export const usageImporRka = `benang impor rka BERKAS.xlsx|csv --sebagai nama@akhiran --dokumen ID | --unit KODE --tahun 2027
  [--dry-run] [--catatan SALINAN.xlsx] [--pilih berkas|sekarang] [--hapus-hilang] [--desimal koma|titik] [--sub-kegiatan KODE] [--dana KODE] [--json]`

const options = {
  sebagai: { type: 'string' },
  dokumen: { type: 'string' },
  unit: { type: 'string' },
  tahun: { type: 'string' },
  catatan: { type: 'string' },
  pilih: { type: 'string' },
  desimal: { type: 'string' },
  'sub-kegiatan': { type: 'string' },
  dana: { type: 'string' },
  'hapus-hilang': { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  bantuan: { type: 'boolean' },
} as const

/** Takes an RKA file into the working paper of its draft, all of it or nothing. */
export async function imporRka(args: readonly string[], env: VerbEnv): Promise<VerbResult> {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
  const [file, more] = positionals
  if (values.bantuan === true) return { ok: true, data: {}, text: usageImporRka }
  const pilih = chosen('pilih', values.pilih, ['berkas', 'sekarang'])
  const desimal = chosen('desimal', values.desimal, ['koma', 'titik'])
  if (file === undefined || more !== undefined) throw new Error(`Sebut satu berkas. ${usageImporRka}`)
  if (values.catatan !== undefined && ![file, values.catatan].every((name) => /\.xlsx$/i.test(name)))
    throw new Error('--catatan menulis salinan .xlsx dari berkas .xlsx. Simpan dulu berkasnya sebagai .xlsx.')
  const { url } = await env.openDatabase()
  await migrate({ url, folder: join(env.root, 'migrations') })
  const context = await contextOrang(env, values.sebagai, penulisKertas)
  const dokumenId = await dokumenDari(context, values, true)
  const folder = process.env['INIT_CWD'] ?? '.'
  const path = resolve(folder, file)
  const { 'sub-kegiatan': subKegiatan, dana } = values
  const hasil = await imporBerkasRka(context, path, {
    ...{ dokumenId, latihan: values['dry-run'] === true, sebutan: `Impor ${basename(file)}` },
    baca: desimal === undefined ? {} : { desimal },
    pilihan: {
      ...{ putusan: {}, hapusHilang: values['hapus-hilang'] === true },
      ...(pilih === undefined ? {} : { semua: pilih }),
      baku: {
        ...(subKegiatan === undefined ? {} : { subKegiatan }),
        ...(dana === undefined ? {} : { dana }),
      },
    },
    onKemajuan: (pesan) => process.stderr.write(`${pesan}\n`),
  })
  if ('ditolakBerkas' in hasil) {
    const { kode, pesan, tempat } = hasil.ditolakBerkas
    const text = `Ditolak, ${kode}: ${pesan}${tempat === '' ? '' : ` (${tempat})`}`
    return { ok: false, data: { ditolakBerkas: hasil.ditolakBerkas }, text }
  }
  const catatan = values.catatan === undefined ? [] : catatanRka(hasil)
  if (values.catatan === undefined || catatan.length === 0) return said(hasil)
  const copy = resolve(folder, values.catatan)
  await tulisCatatan(path, copy, catatan)
  const { ok, data, text } = said(hasil)
  return { ok, data: { ...data, catatan: copy }, text: `${text}\nSalinan bercatatan: ${copy}` }
}

type Hasil = HasilPeriksaRka & { tersimpan: boolean; kumpulan: string | null }

function said(hasil: Hasil): VerbResult {
  const { dibaca, baru, berubah, sama, hilang, jumlahGalat, galat, konflik, peringatan, total, tersimpan } =
    hasil
  const ok = jumlahGalat === 0 && hasil.belumDipilih === 0
  const rupiah = (teks: string) => formatRupiah(parseRupiah(teks))
  const text = [
    `${dibaca} baris dibaca: ${baru} baru, ${berubah} berubah, ${sama} sama; ${hilang} baris kertas kerja tidak ada di berkas.`,
    ...total.map(({ kunci, sebelum, sesudah }) => `${kunci}: ${rupiah(sebelum)} menjadi ${rupiah(sesudah)}`),
    ...galat.map(
      ({ lembar, sel, baris, pesan, saran }) => `${lembar} ${sel || `baris ${baris}`}: ${pesan} ${saran}`,
    ),
    ...konflik.map(
      ({ nama, label, dasar, sekarang, berkas, oleh }) =>
        `${nama}, ${label}: semula “${dasar}”, sekarang “${sekarang}”${oleh === '' ? '' : ` oleh ${oleh}`}, berkas “${berkas}”.`,
    ),
    ...peringatan,
    tersimpan ? 'Diterapkan.' : ok ? 'Latihan saja: tidak ada yang disimpan.' : 'Tidak ada yang disimpan.',
    ...(hasil.belumDipilih > 0
      ? [
          'Pilih satu sisi untuk semuanya dengan --pilih berkas atau --pilih sekarang, atau satu-satu di halaman Impor.',
        ]
      : []),
  ].join('\n')
  return { ok, data: hasil, text }
}

function chosen<const T extends string>(
  name: string,
  value: string | undefined,
  choices: readonly T[],
): T | undefined {
  if (value === undefined) return undefined
  const found = choices.find((choice) => choice === value)
  if (found === undefined)
    throw new Error(`--${name} "${value}" tidak dikenal. Pilih ${choices.join(' atau ')}.`)
  return found
}
