import { batas } from '../batas.ts'
import type { KepalaLembar } from '../baris.ts'
import { BerkasDitolak } from '../berkas-ditolak.ts'
import type { Wadah } from '../wadah/open-wadah.ts'
import { type Atribut, readXml } from '../xml/read-xml.ts'
import type { Relasi } from './relasi.ts'

/** A sheet of the workbook and the part that holds its cells. */
export type LembarBuku = KepalaLembar & { part: string }

/** What workbook.xml says. */
export type BukuKerja = { lembar: readonly LembarBuku[]; basis1904: boolean }

/** Reads the list of sheets; drawings that stand where a sheet does (chart sheets) hold no cells and are left out. */
export async function readBukuKerja(
  wadah: Wadah,
  part: string,
  relasi: readonly Relasi[],
): Promise<BukuKerja> {
  const lembar: LembarBuku[] = []
  const names = new Set<string>()
  let basis1904 = false
  await readXml(wadah.read(part), part, {
    open: (name, atribut) => {
      if (name === 'workbookPr') basis1904 = /^(1|true)$/.test(atribut['date1904'] ?? '')
      if (name !== 'sheet') return
      const nama = requireNama(atribut['name'] ?? '', names)
      const target = relasi.find(({ id }) => id === relationOf(atribut))
      if (target === undefined)
        throw new BerkasDitolak('MISSING_PART', 'Lembar tidak menunjuk ke bagian mana pun.', nama)
      if (target.jenis !== 'worksheet') return
      lembar.push({ nama, tampak: tampakOf(atribut['state']), part: target.tujuan })
    },
    close: () => undefined,
    text: () => undefined,
  })
  if (lembar.length === 0) throw new BerkasDitolak('NO_SHEET', 'Buku kerja tidak memuat lembar berisi sel.')
  return { lembar, basis1904 }
}

function requireNama(nama: string, names: Set<string>): string {
  if (nama === '' || nama.length > 31 || /[\\/?*[\]:]/.test(nama))
    throw new BerkasDitolak(
      'BAD_SHEET_NAME',
      'Nama lembar harus 1 sampai 31 huruf tanpa \\ / ? * [ ] :',
      nama.slice(0, 40),
    )
  const folded = nama.normalize('NFKC').toLowerCase()
  if (names.has(folded)) throw new BerkasDitolak('DUPLICATE_SHEET', 'Dua lembar bernama sama.', nama)
  names.add(folded)
  if (names.size > batas.lembar)
    throw new BerkasDitolak('TOO_MANY_SHEETS', `Buku kerja memuat lebih dari ${batas.lembar} lembar.`)
  return nama
}

/** `r:id`, whatever prefix the writer chose. */
function relationOf(atribut: Atribut): string | undefined {
  return Object.entries(atribut).find(([name]) => /^[^:]+:id$/.test(name))?.[1]
}

function tampakOf(state: string | undefined): KepalaLembar['tampak'] {
  if (state === 'hidden') return 'tersembunyi'
  return state === 'veryHidden' ? 'sangat tersembunyi' : 'ya'
}
