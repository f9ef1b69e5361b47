import { posix } from 'node:path'
import { readBukuKerja } from '../buku-kerja/daftar-lembar.ts'
import { readRelasi } from '../buku-kerja/relasi.ts'
import { openWadah, type Wadah } from '../wadah/open-wadah.ts'
import { writeWadah } from '../wadah/write-wadah.ts'
import { decodeXml } from '../xml/decode-xml.ts'
import { type Penyunting, suntingXml } from '../xml/sunting-xml.ts'
import { type CatatanLembar, type CatatanSel, kelompokCatatan } from './catatan-sel.ts'
import { gambarBaru, komentarBaru, tambahGambar, tambahKomentar } from './komentar.ts'
import { bacaGaya, type GayaCatatan, gayaCatatan } from './sunting-gaya.ts'
import { suntingLembar } from './sunting-lembar.ts'

/**
 * A copy of somebody's own workbook with a note and a red fill on the named cells: formulas, styles, widths and everything
 * else stay as they are, because only the tags concerned are changed. Reads strictly (BerkasDitolak); notes at sheets that
 * are not there are left out.
 */
export async function annotateBuku(bytes: Buffer, catatan: readonly CatatanSel[]): Promise<Buffer> {
  const wadah = await openWadah(bytes)
  const part =
    (await readRelasi(wadah, '')).find(({ jenis }) => jenis === 'officeDocument')?.tujuan ?? 'xl/workbook.xml'
  const relasi = await readRelasi(wadah, part)
  const { lembar } = await readBukuKerja(wadah, part, relasi)
  const perLembar = kelompokCatatan(catatan)
  const gaya = await openGaya(wadah, relasi.find(({ jenis }) => jenis === 'styles')?.tujuan)
  const rencana: Rencana = { sunting: new Map(), baru: new Map(), jenis: [], relasi: new Map() }
  for (const { nama, part: sheet } of lembar) {
    const sini = perLembar.get(nama)
    if (sini !== undefined) await rencanakan({ wadah, rencana, gaya: gaya?.isi }, { sheet, catatan: sini })
  }
  // The styles come last: the sheets say which of them need a twin.
  if (gaya !== undefined)
    rencana.sunting.set(lower(gaya.part), () => edited(gaya.isi.penyunting())(wadah, gaya.part))
  return writeSemua(wadah, rencana, gaya?.part ?? '')
}

type Sunting = (wadah: Wadah, part: string) => AsyncIterable<string>

/** What is to become of the parts (named in small letters): changed, new, and how new ones are announced. */
type Rencana = {
  sunting: Map<string, Sunting>
  baru: Map<string, string>
  jenis: string[]
  /** Links to add to a list of links, by its part. */
  relasi: Map<string, string[]>
}

const lower = (name: string) => name.toLowerCase()
const edited =
  (penyunting: Penyunting): Sunting =>
  (wadah, part) =>
    suntingXml(wadah.read(part), part, penyunting)

async function openGaya(wadah: Wadah, part: string | undefined) {
  if (part === undefined || !wadah.has(part)) return undefined
  const asal = { isian: 0, format: new Array<string>() }
  await textOf(edited(bacaGaya(asal))(wadah, part))
  return asal.isian === 0 || asal.format.length === 0 ? undefined : { part, isi: gayaCatatan(asal) }
}

type Kerja = { wadah: Wadah; rencana: Rencana; gaya: GayaCatatan | undefined }

async function rencanakan(
  { wadah, rencana, gaya }: Kerja,
  { sheet, catatan }: { sheet: string; catatan: CatatanLembar },
): Promise<void> {
  const relasi = await readRelasi(wadah, sheet)
  const at = (jenis: string) => relasi.find((satu) => satu.jenis === jenis && wadah.has(satu.tujuan))?.tujuan
  const [komentar, gambar] = [at('comments'), at('vmlDrawing')]
  const nama = freeName(wadah, rencana, posix.dirname(sheet))
  if (komentar === undefined)
    addBagian(rencana, { sheet, jenis: 'comments', nama: `${nama}.xml`, isi: komentarBaru(catatan) })
  else rencana.sunting.set(lower(komentar), edited(tambahKomentar(catatan)))
  if (gambar === undefined)
    addBagian(rencana, { sheet, jenis: 'vmlDrawing', nama: `${nama}.vml`, isi: gambarBaru(catatan) })
  else
    rencana.sunting.set(lower(gambar), async function* add(dari, part) {
      yield tambahGambar(await textOf(decodeXml(dari.read(part), part)), catatan)
    })
  const marked = (asal: number) => gaya?.gaya(asal) ?? null
  const link = gambar === undefined ? idOf('vmlDrawing') : null
  rencana.sunting.set(lower(sheet), edited(suntingLembar({ catatan, gaya: marked, gambar: link })))
}

function freeName(wadah: Wadah, { baru }: Rencana, folder: string): string {
  let nomor = 1
  const name = () => `catatanBenang${nomor}`
  const isTaken = (end: string) =>
    wadah.has(`${folder}/${name()}${end}`) || baru.has(`${folder}/${name()}${end}`)
  while (isTaken('.xml') || isTaken('.vml')) nomor += 1
  return name()
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const typeOf = {
  comments: 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml',
  vmlDrawing: 'application/vnd.openxmlformats-officedocument.vmlDrawing',
} as const
const idOf = (jenis: keyof typeof typeOf) => `rIdBenang${jenis}`

type Bagian = { sheet: string; jenis: keyof typeof typeOf; nama: string; isi: string }

function addBagian(rencana: Rencana, { sheet, jenis, nama, isi }: Bagian): void {
  const folder = posix.dirname(sheet)
  const list = `${folder}/_rels/${posix.basename(sheet)}.rels`
  const link = `Id="${idOf(jenis)}" Type="${office}/${jenis}" Target="${nama}"`
  const held = [...rencana.relasi].find(([name]) => name === list)?.[1] ?? []
  rencana.relasi.set(list, [...held, link])
  rencana.baru.set(`${folder}/${nama}`, isi)
  rencana.jenis.push(`PartName="/${folder}/${nama}" ContentType="${typeOf[jenis]}"`)
}

async function writeSemua(wadah: Wadah, rencana: Rencana, terakhir: string): Promise<Buffer> {
  const { sunting, baru, jenis } = rencana
  const relasi = new Map([...rencana.relasi].map(([name, links]) => [lower(name), { name, links }]))
  const zip = writeWadah()
  const isLast = (name: string) => Number(lower(name) === lower(terakhir))
  for (const name of wadah.names().toSorted((a, b) => isLast(a) - isLast(b))) {
    const links = relasi.get(lower(name))?.links
    relasi.delete(lower(name))
    const list = name === '[Content_Types].xml' ? jenis : links
    const element = name === '[Content_Types].xml' ? 'Override' : 'Relationship'
    const sunt = sunting.get(lower(name)) ?? (list === undefined ? undefined : edited(atEnd(element, list)))
    await zip.add(name, sunt === undefined ? wadah.read(name) : sunt(wadah, name))
  }
  for (const [name, text] of baru) await zip.add(name, piece(text))
  for (const { name, links } of relasi.values()) await zip.add(name, piece(listOf(links)))
  return zip.end()
}

/** Adds elements at the end of a list. */
function atEnd(element: string, atribut: readonly string[]): Penyunting {
  return {
    open: () => undefined,
    close: ({ induk, awalan }) =>
      induk === '' ? atribut.map((satu) => `<${awalan}${element} ${satu}/>`).join('') : '',
  }
}

function listOf(links: readonly string[]): string {
  const inner = links.map((satu) => `<Relationship ${satu}/>`).join('')
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`
}

async function* piece(text: string): AsyncIterable<string> {
  yield text
}

async function textOf(chunks: AsyncIterable<string>): Promise<string> {
  let text = ''
  for await (const chunk of chunks) text += chunk
  return text
}
