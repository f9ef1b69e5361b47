import type { Penampung } from '../baris.ts'
import { batas } from '../batas.ts'
import { BerkasDitolak } from '../berkas-ditolak.ts'
import { openWadah, type Wadah } from '../wadah/open-wadah.ts'
import { readBukuKerja } from './daftar-lembar.ts'
import { readGayaTanggal } from './gaya-tanggal.ts'
import { readLembar } from './read-lembar.ts'
import { readRelasi } from './relasi.ts'
import { readTeksBersama } from './teks-bersama.ts'

/**
 * Reads an .xlsx strictly: whatever two programs could read in two ways is refused, and nothing is guessed. Rows stream
 * to `ke` as they are unpacked; a refusal may come after rows, so nothing may be used before the promise resolves.
 */
export async function readBukuKerjaXlsx(bytes: Buffer, ke: Penampung): Promise<void> {
  requireZip(bytes)
  const wadah = await openWadah(bytes)
  requirePassive(wadah)
  const part = await workbookPart(wadah)
  const relasi = await readRelasi(wadah, part)
  const target = (jenis: string) => relasi.find((satu) => satu.jenis === jenis && !satu.luar)?.tujuan
  const { lembar, basis1904 } = await readBukuKerja(wadah, part, relasi)
  for (const { part: sheet, nama } of lembar)
    if (!wadah.has(sheet)) throw new BerkasDitolak('MISSING_PART', 'Lembar tidak ada di dalam berkas.', nama)
  const gaya = await readGayaTanggal(wadah, target('styles'))
  const teks = await readTeksBersama(wadah, target('sharedStrings'))
  const hitungan = { baris: 0, sel: 0 }
  for (const { nama, tampak, part: sheet } of lembar) {
    if (tampak !== 'ya') ke.peringatan(`Lembar ${nama} ${tampak}.`)
    ke.lembar({ nama, tampak })
    await readLembar(wadah, { nama, part: sheet, kamus: { teks, gaya, basis1904 }, hitungan }, ke)
  }
  if (wadah.names().some((name) => name.startsWith('xl/externalLinks/')))
    ke.peringatan('Buku kerja bertaut ke berkas lain; nilai dari tautan itu tidak dipakai.')
}

function requireZip(bytes: Buffer): void {
  if (bytes.length === 0) throw new BerkasDitolak('EMPTY_FILE', 'Berkas kosong.')
  if (bytes.length > batas.ukuranBerkas)
    throw new BerkasDitolak(
      'FILE_TOO_BIG',
      `Berkas lebih dari ${batas.ukuranBerkas / (1024 * 1024)} MB. Bagi menjadi beberapa berkas.`,
    )
  if (bytes.subarray(0, 8).toString('hex') === 'd0cf11e0a1b11ae1')
    throw new BerkasDitolak(
      'OLE_CONTAINER',
      'Ini .xls lama atau buku kerja bersandi. Buka di Excel, lepas sandinya, lalu simpan sebagai .xlsx.',
    )
  if (bytes.subarray(0, 2).toString('latin1') !== 'PK')
    throw new BerkasDitolak(
      'NOT_XLSX',
      'Isi berkas bukan .xlsx. Buka di Excel lalu "Simpan sebagai" Buku Kerja Excel (.xlsx) atau CSV UTF-8.',
    )
}

function requirePassive(wadah: Wadah): void {
  const active = wadah
    .names()
    .find((name) => /(^|\/)(vbaProject\.bin|activeX\/|macrosheets\/|dialogsheets\/)/i.test(name))
  if (active !== undefined)
    throw new BerkasDitolak(
      'ACTIVE_CONTENT',
      'Buku kerja memuat makro. Simpan sebagai .xlsx tanpa makro.',
      active,
    )
}

async function workbookPart(wadah: Wadah): Promise<string> {
  const found = (await readRelasi(wadah, '')).find(({ jenis }) => jenis === 'officeDocument')?.tujuan
  const part = found ?? 'xl/workbook.xml'
  if (
    !wadah.has('[Content_Types].xml') ||
    !wadah.has(part) ||
    !part.endsWith('.xml') ||
    /^word\/|^ppt\//.test(part)
  )
    throw new BerkasDitolak('NOT_XLSX', 'Berkas zip ini bukan buku kerja Excel (.xlsx).', found ?? '')
  return part
}
