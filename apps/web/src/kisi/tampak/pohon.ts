import { satuSel } from '../model/pilihan.ts'
import { kepalaDi, kunciBaru, semuaKelompok } from '../model/tampilan.ts'
import type { Papan } from './papan.ts'
import { pilih } from './perintah.ts'

/** Opens or closes a head of the tree. */
export function lipat(papan: Papan, kunci: string): void {
  const tertutup = new Set(papan.kini().tertutup)
  if (!tertutup.delete(kunci)) tertutup.add(kunci)
  papan.set({ tertutup })
}

/** Folds the group of the active line and goes to its head; `isBuka` opens the head the cursor stands on. False: nothing to do. */
export function lipatAktif(papan: Papan, isBuka: boolean): boolean {
  const { pilihan, tampilan } = papan.kini()
  const { kunci, medan } = pilihan.fokus
  const head = kepalaDi(tampilan, tampilan.letak(kunci)).at(-1)
  if (head === undefined || head.isTerbuka === isBuka) return false
  lipat(papan, head.kunci)
  if (!isBuka) pilih(papan, satuSel({ kunci: head.kunci, medan }))
  return true
}

/** Folds every group, or opens them all when some are folded; the cursor stays on a line that can be seen. */
export function lipatSemua(papan: Papan): void {
  const { tertutup, keadaan, pilihan, tampilan } = papan.kini()
  const outer = kepalaDi(tampilan, tampilan.letak(pilihan.fokus.kunci))[0]
  const isAll = tertutup.size === 0
  papan.set({ tertutup: isAll ? semuaKelompok(keadaan.kisi, papan.ciri) : new Set() })
  if (isAll && pilihan.fokus.kunci !== kunciBaru && outer !== undefined)
    pilih(papan, satuSel({ kunci: outer.kunci, medan: pilihan.fokus.medan }))
}
