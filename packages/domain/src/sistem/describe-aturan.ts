import { formatTanggal } from '@benang/values/tanggal'
import { pasanganTerlarang } from '../organisasi/pasangan-terlarang.ts'
import { rangkapSah } from '../organisasi/rangkap-sah.ts'
import { semuaTenggat, type Tenggat } from '../penatausahaan/tenggat-dokumen.ts'
import { matriksPergeseran } from '../penganggaran/matriks-pergeseran.ts'
import type { Aturan, FaktaDokumen } from './aturan.ts'
import { type KelompokAturan, semuaKelompokAturan } from './aturan-dokumen.ts'
import { findJenis } from './semua-jenis.ts'

const kepala = `# Aturan hukum dalam kode

Dicetak dari aturan di \`packages/domain\`; perbarui dengan \`PERBARUI=1 npx vitest run packages/domain/src/sistem/describe-aturan.test.ts\`.
Dokumen diperiksa pada setiap langkah maju terhadap aturan yang berlaku pada tanggal dokumen; pelanggaran disebut sekaligus dengan id-nya.

**Dasar** \`PP-12-2019:P149.4\` dibaca: PP 12/2019, Pasal 149 ayat (4); nama dengan huruf besar menunjuk bagian lampiran (\`FORM-E\`). **Diperiksa**: *terverifikasi* = pasalnya dibaca dalam naskah peraturan itu;
*kutipan* = dibaca dalam tulisan lain yang mengutip atau menerapkannya; *ingatan* = praktik lazim atau tafsir, pasalnya tidak menyebutnya sejelas itu.
Hukum yang berubah mengakhiri baris lama dan menambah baris baru: [cara menambah aturan](../guides/add-a-rule.md).
`

/** docs/regulasi/README.md: every rule, its basis, since when, how it was checked, and where rule and test stand. */
export function describeAturan(): string {
  return [kepala, ...semuaKelompokAturan.map(kelompok), pergeseran(), tenggat(), jabatan()].join('\n')
}

function kelompok({ jenis, berkas, aturan }: KelompokAturan): string {
  const judul = jenis === null ? 'Semua dokumen' : (findJenis(jenis)?.nama ?? jenis)
  return `## ${judul}

Aturan: ${tautan(`${berkas}.ts`)} · uji: ${tautan(`${berkas}.test.ts`)}

| id | uraian | dasar | berlaku | diperiksa |
|---|---|---|---|---|
${aturan.map(baris).join('\n')}
`
}

function baris({ id, uraian, dasar, diperiksa, berlaku }: Aturan<FaktaDokumen>): string {
  return `| \`${id}\` | ${uraian} | ${dasar} | ${masa(berlaku)} | ${diperiksa} |`
}

function pergeseran(): string {
  const isi = matriksPergeseran.map(
    ({ sebutan, oleh, bentuk, dasar, diperiksa, berlaku }) =>
      `| ${sebutan} | ${oleh} | ${bentuk === 'perda' ? 'Perda' : 'Perkada Penjabaran'} | ${dasar} | ${masa(berlaku)} | ${diperiksa} |`,
  )
  return `## Wewenang pergeseran

Matriks: ${tautan('penganggaran/matriks-pergeseran.ts')} · uji: ${tautan('penganggaran/aturan-pergeseran.test.ts')}. Dinilai per jalur unit, sub kegiatan dan sumber dana; yang terluas yang menentukan.

| pergeseran | disetujui | bentuk | dasar | berlaku | diperiksa |
|---|---|---|---|---|---|
${isi.join('\n')}
`
}

function tenggat(): string {
  const rows: readonly Tenggat[] = semuaTenggat
  const isi = rows.map(
    ({ id, uraian, sejak, hariKerja, dasar, diperiksa, berlaku }) =>
      `| \`${id}\` | ${uraian} paling lambat ${hariKerja} hari kerja sejak ${sejak}. | ${dasar} | ${masa(berlaku)} | ${diperiksa} |`,
  )
  return `## Tenggat

Aturan: ${tautan('penatausahaan/tenggat-dokumen.ts')} · uji: ${tautan('penatausahaan/tenggat-dokumen.test.ts')}

| id | uraian | dasar | berlaku | diperiksa |
|---|---|---|---|---|
${isi.join('\n')}
`
}

function jabatan(): string {
  const terlarang = pasanganTerlarang.map(
    ({ peran, dasar, jenis, sejak, sampai }) =>
      `| ${peran.join(' + ')} | dilarang (${jenis}) | ${dasar} | ${masa({ sejak, ...(sampai === null ? {} : { sampai }) })} |`,
  )
  const sah = rangkapSah.map(
    ({ peran, dasar, keterangan }) => `| ${peran.join(' + ')} | sah: ${keterangan} | ${dasar} | |`,
  )
  return `## Rangkap jabatan

Aturan: ${tautan('organisasi/pasangan-terlarang.ts')}, ${tautan('organisasi/rangkap-sah.ts')} · uji: ${tautan('organisasi/pasangan-terlarang.test.ts')}, ${tautan('organisasi/rangkap-sah.test.ts')}

| peran | keadaan | dasar | berlaku |
|---|---|---|---|
${[...terlarang, ...sah].join('\n')}
`
}

function masa({ sejak, sampai }: { sejak: string; sampai?: string }): string {
  return sampai === undefined
    ? `sejak ${formatTanggal(sejak)}`
    : `${formatTanggal(sejak)} sampai ${formatTanggal(sampai)}`
}

function tautan(berkas: string): string {
  return `[${berkas}](../../packages/domain/src/${berkas})`
}
