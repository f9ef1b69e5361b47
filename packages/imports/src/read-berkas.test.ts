import { crc32, deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { Baris, GalatSel } from './baris.ts'
import { BerkasDitolak } from './berkas-ditolak.ts'
import { readBerkas } from './read-berkas.ts'

type Bagian = { name: string; data: string; declared?: number; sum?: number }

/** A zip whose directory may lie. */
function zip(parts: readonly Bagian[]): Buffer {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const { name, data, declared, sum } of parts) {
    const raw = Buffer.from(data)
    const packed = deflateRawSync(raw)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt32LE(sum ?? crc32(raw), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(declared ?? raw.length, 18)
    fields.writeUInt16LE(name.length, 22)
    const head = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, Buffer.from(name)])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    central.push(
      Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, tail, Buffer.from(name)]),
    )
    locals.push(head, packed)
    offset += head.length + packed.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, directory, end])
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const links = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

function buku(
  rows: string,
  { sst = '', lebih = [], sheet = {} }: { sst?: string; lebih?: Bagian[]; sheet?: Partial<Bagian> } = {},
): Buffer {
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${links}/${kind}" Target="${target}"/>`
  const list = (inner: string) => `<Relationships xmlns="x">${inner}</Relationships>`
  return zip([
    { name: '[Content_Types].xml', data: '<Types/>' },
    { name: '_rels/.rels', data: list(relation('a', 'officeDocument', 'xl/workbook.xml')) },
    {
      name: 'xl/workbook.xml',
      data: `<workbook xmlns="${main}" xmlns:r="${links}"><sheets><sheet name="RKA" r:id="s"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: list(
        relation('s', 'worksheet', 'worksheets/sheet1.xml') + relation('t', 'sharedStrings', 'sst.xml'),
      ),
    },
    ...(sst === '' ? [] : [{ name: 'xl/sst.xml', data: `<sst>${sst}</sst>` }]),
    {
      name: 'xl/worksheets/sheet1.xml',
      data: `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
      ...sheet,
    },
    ...lebih,
  ])
}

async function read(bytes: Buffer, nama = 'a.xlsx') {
  const baris: Baris[] = []
  const galat: GalatSel[] = []
  try {
    await readBerkas(bytes, nama, {
      lembar: () => undefined,
      baris: (satu) => baris.push(satu),
      galat: (satu) => galat.push(satu),
      peringatan: () => undefined,
    })
  } catch (error) {
    if (!(error instanceof BerkasDitolak)) throw error
    return { kode: error.kode, tempat: error.tempat }
  }
  return { baris: baris.map(({ nomor, sel }) => [nomor, ...sel.map(({ teks }) => teks)]), galat }
}

test('numbers keep their digits, rich text is joined, phonetic readings are left out', async () => {
  const sst = '<si><r><t>Belanja </t></r><r><t>Pegawai</t></r></si><si><t>東京</t><rPh><t>トウ</t></rPh></si>'
  const rows =
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="D1"><v>12345678901234.55</v></c></row>' +
    '<row r="4"><c r="A4" t="inlineStr"><is><t>a_x000A_b</t></is></c></row>'
  expect(await read(buku(rows, { sst }))).toEqual({
    baris: [
      [1, 'Belanja Pegawai', '東京', '12345678901234.55'],
      [4, 'a\nb'],
    ],
    galat: [],
  })
})

const satu = '<row r="1"><c r="A1"><v>1</v></c></row>'
test.each<[string, Buffer]>([
  ['SIZE_LIE', buku(satu, { sheet: { declared: 9 } })],
  ['CRC', buku(satu, { sheet: { sum: 7 } })],
  ['DUPLICATE_PART', buku(satu, { lebih: [{ name: 'XL/worksheets/sheet1.xml', data: '<worksheet/>' }] })],
  ['ACTIVE_CONTENT', buku(satu, { lebih: [{ name: 'xl/vbaProject.bin', data: 'x' }] })],
  ['BAD_PART_NAME', buku(satu, { lebih: [{ name: '../x', data: 'x' }] })],
  ['PART_TOO_BIG', buku(satu, { sheet: { declared: 200 * 2 ** 20 } })],
  ['RATIO', buku(satu, { sheet: { declared: 20 * 2 ** 20 } })],
  ['DOCTYPE', buku(satu, { sheet: { data: '<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>' } })],
  ['XML_DEPTH', buku('<x>'.repeat(40))],
  ['XML_ATTRS', buku(`<row ${Array.from({ length: 300 }, (_, i) => `a${i}="1"`).join(' ')}/>`)],
  ['XML', buku('<row r="1">')],
  ['SST_INDEX', buku('<row r="1"><c r="A1" t="s"><v>0</v></c></row>')],
  ['BAD_REF', buku('<row r="1"><c r="A2"><v>1</v></c></row>')],
  ['ROW_ORDER', buku(satu + satu)],
  ['CELL_ORDER', buku('<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>1</v></c></row>')],
  ['TOO_MANY_COLUMNS', buku('<row r="1"><c r="XFD1"><v>1</v></c></row>')],
  [
    'TOO_MANY_PARTS',
    buku(satu, { lebih: Array.from({ length: 2_001 }, (_, i) => ({ name: `a${i}`, data: '' })) }),
  ],
  ['MISSING_PART', buku(satu, { sheet: { name: 'xl/worksheets/lain.xml' } })],
  ['ZIP_BROKEN', buku(satu).subarray(0, 300)],
  ['OLE_CONTAINER', Buffer.from('d0cf11e0a1b11ae100', 'hex')],
  ['NOT_XLSX', Buffer.from('<html>')],
  ['EMPTY_FILE', Buffer.alloc(0)],
])('%s is refused', async (kode, bytes) => {
  expect(await read(bytes)).toMatchObject({ kode })
})

test('a merge that overlaps or covers a column is refused', async () => {
  const merged = (refs: readonly string[]) => ({
    data: `<worksheet><sheetData>${satu}</sheetData><mergeCells>${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells></worksheet>`,
  })
  expect(await read(buku('', { sheet: merged(['A1:B2', 'C1:C2']) }))).toMatchObject({ galat: [] })
  expect(await read(buku('', { sheet: merged(['A1:B2', 'B2:C3']) }))).toMatchObject({ kode: 'MERGE_OVERLAP' })
  expect(await read(buku('', { sheet: merged(['A1:A1048576']) }))).toMatchObject({ kode: 'MERGE_TOO_BIG' })
})

test('what cannot be used is told with its cell, the rest is read', async () => {
  const rows =
    '<row r="2"><c r="A2" t="e"><v>#REF!</v></c><c r="B2"><v>1.2.3</v></c><c r="C2"><f>A1</f></c></row>'
  const hasil = await read(buku(rows))
  expect(hasil.galat?.map(({ sel }) => sel)).toEqual(['A2', 'B2', 'C2'])
})

test('a CSV: separator found, quotes, line breaks inside, the mark of UTF-8', async () => {
  const csv = '\uFEFFkode;uraian\r\n5.1;"Belanja ""a"";\nb"\r\n\r\n5.2;c'
  expect(await read(Buffer.from(csv), 'a.csv')).toMatchObject({
    baris: [
      [1, 'kode', 'uraian'],
      [2, '5.1', 'Belanja "a";\nb'],
      [4, '5.2', 'c'],
    ],
  })
  expect(await read(Buffer.from('a,b\n"c'), 'a.csv')).toEqual({ kode: 'CSV_QUOTE', tempat: 'baris 2' })
  expect(await read(Buffer.from('a,b\nc\xe9,d', 'latin1'), 'a.csv')).toEqual({
    kode: 'ENCODING',
    tempat: 'baris 2',
  })
})

test('JSON has the same shape of rows, digits kept', async () => {
  const json = '[{"kode":"5.1","nilai":12345678901234567890.10},{"nama":"b"}]'
  expect(await read(Buffer.from(json), 'a.json')).toMatchObject({
    baris: [
      [1, 'kode', 'nilai', 'nama'],
      [2, '5.1', '12345678901234567890.10'],
      [3, 'b'],
    ],
  })
  expect(await read(Buffer.from('{"a":1}'), 'a.json')).toMatchObject({ kode: 'JSON_SHAPE' })
})
