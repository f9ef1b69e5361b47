import { posix } from 'node:path'
import { readXml } from '../xml/read-xml.ts'
import type { Wadah } from '../wadah/open-wadah.ts'

/** A link from one part to another: `jenis` is the last word of its type (`worksheet`), `tujuan` a part's name. */
export type Relasi = { id: string; jenis: string; tujuan: string; luar: boolean }

/** The links of a part ('' for the container itself); none when the part has no list of them. */
export async function readRelasi(wadah: Wadah, part: string): Promise<readonly Relasi[]> {
  const folder = part === '' ? '' : posix.dirname(part)
  const list = posix.join(folder, '_rels', `${part === '' ? '' : posix.basename(part)}.rels`)
  if (!wadah.has(list)) return []
  const relasi: Relasi[] = []
  await readXml(wadah.read(list), list, {
    open: (name, { Id, Type, Target, TargetMode }) => {
      if (name !== 'Relationship' || Id === undefined || Target === undefined) return
      relasi.push({
        id: Id,
        jenis: Type?.slice(Type.lastIndexOf('/') + 1) ?? '',
        tujuan: Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target),
        luar: TargetMode === 'External',
      })
    },
    close: () => undefined,
    text: () => undefined,
  })
  return relasi
}
