import { userInfo } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { findDaftar, namaDaftar } from '@benang/imports/rujukan/daftar'
import { migrate } from '@benang/database/schema/migrate'
import type { HasilImpor } from '@benang/usecases/sistem/impor-masukan'
import { importBawaan } from '@benang/usecases/sistem/import-bawaan'
import { startSystem } from '@benang/usecases/sistem/start-system'
import { imporBerkas } from '../impor/impor-berkas.ts'
import { tulisCatatan } from '../impor/tulis-catatan.ts'
import { contextOf } from './cli-context.ts'
import { imporOptions, readImporOptions } from './impor-options.ts'
import { imporRka, usageImporRka } from './impor-rka.ts'
import type { Verb, VerbEnv, VerbResult } from './verb.ts'

/** Takes a list of codes and names from a file into an edition, all rows or none. */
export const impor: Verb = {
  name: 'impor',
  help: `ambil dari berkas: ${namaDaftar.join(' | ')} | rka (--bantuan)`,
  run: async (args, env) => {
    if (args[0] === 'rka') return imporRka(args.slice(1), env)
    const { positionals, values } = parseArgs({
      args: [...args],
      options: imporOptions,
      allowPositionals: true,
    })
    const [word, file, more] = positionals
    if (values.bantuan === true || word === undefined) return { ok: true, data: {}, text: usage }
    const daftar = findDaftar(word)
    if (daftar === undefined)
      throw new Error(`Daftar "${word}" tidak dikenal. Pilih ${namaDaftar.join(', ')}.`)
    if (file === undefined || more !== undefined) throw new Error('Sebut satu berkas .csv, .xlsx atau .json.')
    const latihan = values['dry-run'] === true
    const catatan = requireCatatan(file, values.catatan)
    const permintaan = { daftar, ...readImporOptions(daftar, values), latihan, oleh: userInfo().username }
    const context = await openContext(env, values.pemda)
    const folder = process.env['INIT_CWD'] ?? '.'
    const path = resolve(folder, file)
    const onKemajuan = (pesan: string) => process.stderr.write(`${pesan}\n`)
    const hasil = await imporBerkas(context, path, { ...permintaan, onKemajuan })
    if ('ditolakBerkas' in hasil) {
      const { kode, pesan, tempat } = hasil.ditolakBerkas
      const text = `Ditolak, ${kode}: ${pesan}${tempat === '' ? '' : ` (${tempat})`}`
      return { ok: false, data: { ditolakBerkas: hasil.ditolakBerkas }, text }
    }
    if (catatan === undefined || hasil.galat.length === 0) return said(hasil, latihan)
    const copy = resolve(folder, catatan)
    await tulisCatatan(path, copy, hasil.galat)
    const { data, text, ok } = said(hasil, latihan)
    return { ok, data: { ...data, catatan: copy }, text: `${text}\nSalinan bercatatan: ${copy}` }
  },
}

const usage = `benang impor DAFTAR BERKAS.csv|xlsx|json --edisi NAMA [--dasar "…"] [--mulai TAHUN] [--lebar 1.1.2.2.2.4] [--dry-run] [--catatan SALINAN.xlsx] [--json]
  nomenklatur  kode_sub, sub_kegiatan, kode_bidang … kegiatan; atau kode, nama setiap jenjang [--jenis provinsi|kabkota]
  rekening     kode, uraian [keterangan]; atau akun … sub rincian objek, uraian akun
  sumber-dana  kode_dana, nama_dana [set_input]
  wilayah      kode, nama
  satuan       satuan [tulisan, sebutan lain]
  organisasi   kode, nama [singkatan]; atau skpd, unit_skpd. --pemda AKHIRAN [--skpkd KODE], tanpa --edisi
  peta         kode_lama, kode_baru, perubahan [jenis_pemda]. --daftar nomenklatur|rekening|sumber-dana --dari EDISI --ke EDISI
  standar-harga kode, nama, satuan, kelompok SSH|HSPK|ASB|SBU, harga [harga_2 …, spek, rekening, tkdn, komponen]. --pemda AKHIRAN [--sejak TANGGAL] [--sampai TANGGAL] [--tambahan]
${usageImporRka}
Nama edisi yang baru membuat edisi itu dan memerlukan --dasar. --mulai menetapkan tahun anggaran pertama yang memakainya.
Semua baris diterima atau tidak satu pun; impor yang sama sekali lagi tidak mengubah apa-apa. --dry-run hanya memeriksa.
--catatan menulis salinan berkas Anda dengan galat sebagai catatan di selnya; tata letaknya tetap.`

/** Only a workbook has cells to put a note on. */
function requireCatatan(file: string, catatan: string | undefined): string | undefined {
  if (catatan === undefined || [file, catatan].every((name) => /\.xlsx$/i.test(name))) return catatan
  throw new Error('--catatan menulis salinan .xlsx dari berkas .xlsx. Simpan dulu berkasnya sebagai .xlsx.')
}

/** The nation has no session; a pemda's own units are imported as its administrator at the machine. */
async function openContext(env: VerbEnv, akhiran: string | undefined) {
  const { url } = await env.openDatabase()
  await migrate({ url, folder: join(env.root, 'migrations') })
  const context = await contextOf(env)
  await importBawaan(context)
  return akhiran === undefined ? context : startSystem(context, akhiran)
}

function said(hasil: HasilImpor, latihan: boolean): VerbResult {
  const { dibaca, diterima, baru, berubah, sama, turut, ditolak, galat, peringatan } = hasil
  const ok = ditolak === 0
  const text = [
    ok
      ? `${diterima} baris diterima: ${baru} baru, ${berubah} berubah, ${sama} sama; ${turut} baris lain ikut.`
      : `${ditolak} dari ${dibaca} baris ditolak; tidak satu pun disimpan.`,
    ...(latihan ? ['Latihan saja: tidak ada yang disimpan.'] : []),
    ...peringatan,
    ...galat.map(
      (satu) => `${satu.lembar} ${satu.kolom}${satu.baris}: ${satu.alasan} (${satu.nilai}). ${satu.saran}`,
    ),
    ...(galat.length >= 1000 ? ['Hanya seribu galat pertama yang disebut.'] : []),
  ].join('\n')
  return { ok, data: hasil, text }
}
