import type { KodePeran } from './peran.ts'

/** Offices the law itself gives to one person. Marked on the assignment, shown on screen as "jabatan rangkap sah". */
export type RangkapSah = { kode: string; peran: readonly KodePeran[]; dasar: string; keterangan: string }

/** The lawful double offices; rujukan.rangkap_sah repeats them and a test compares the two. */
export const rangkapSah: readonly RangkapSah[] = [
  {
    kode: 'kepala-skpkd',
    peran: ['pa', 'ppkd', 'tapd'],
    dasar: 'PP-12-2019:P7.2',
    keterangan: 'Kepala SKPKD adalah PA SKPD-nya, PPKD selaku BUD, dan anggota TAPD',
  },
  {
    kode: 'sekda',
    peran: ['pa', 'sekda', 'tapd'],
    dasar: 'PP-12-2019:P6.1',
    keterangan: 'Sekretaris Daerah memimpin TAPD dan adalah PA Sekretariat Daerah',
  },
]

/** The lawful double office that a person with exactly these roles holds, or undefined when it is none. */
export function findRangkapSah(peran: Iterable<string>): RangkapSah | undefined {
  const held = [...new Set(peran)]
  if (held.length < 2) return undefined
  return rangkapSah.find((rangkap) => {
    const allowed: readonly string[] = rangkap.peran
    return (
      held.every((kode) => allowed.includes(kode)) && held.some((kode) => kode !== 'pa' && kode !== 'tapd')
    )
  })
}
