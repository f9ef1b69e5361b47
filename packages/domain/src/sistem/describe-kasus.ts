import { formatTanggal } from '@benang/values/tanggal'
import type { Kasus } from '../testing/kasus.ts'
import { type KelompokKasus, semuaKasus } from './semua-kasus.ts'

const kepala = `# Kasus aturan: pergeseran dan perubahan APBD

Dicetak dari kalimat uji di \`packages/domain\`; perbarui dengan \`PERBARUI=1 npx vitest run packages/domain/src/sistem/describe-aturan.test.ts\`.
Setiap baris dijalankan sebagai uji: dokumen pada kalimatnya diperiksa dengan aturan yang berlaku pada tanggal dokumen. Dasar tiap aturan: [daftar aturan](README.md).
`

/** docs/regulasi/kasus.md: every case in the words of an officer, with the date it is judged on, and its outcome. */
export function describeKasus(): string {
  const banyak = semuaKasus.reduce((total, { kasus }) => total + kasus.length, 0)
  return [kepala, `${banyak} kasus.\n`, ...semuaKasus.map(kelompok)].join('\n')
}

function kelompok({ judul, awal, berkas, kasus }: KelompokKasus): string {
  const path = `packages/domain/src/${berkas}.kasus.ts`
  return `## ${judul ?? awal}

Uji: [${berkas}.kasus.ts](../../${path})

| kasus | tanggal | hasil |
|---|---|---|
${kasus.map((satu) => baris(awal, satu)).join('\n')}
`
}

function baris(awal: string, [kalimat, dokumen, temuan]: Kasus): string {
  return `| ${awal} ${kalimat} | ${formatTanggal(dokumen.tanggal)} | ${temuan.length === 0 ? 'sah' : temuan.map(hasil).join('; ')} |`
}

function hasil(temuan: string): string {
  const [tempat = '', ...pesan] = temuan.split(': ')
  const id = `ditolak \`${tempat.split(' @ ')[0] ?? ''}\``
  return pesan.length === 0 ? id : `${id}: ${pesan.join(': ')}`
}
