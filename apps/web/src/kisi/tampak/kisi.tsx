import { type ReactNode, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { dengarMedan } from '../../kabar/ke-medan.ts'
import { Kerangka } from '../../kabar/kerangka.tsx'
import type { CiriKisi } from '../model/ciri.ts'
import { barisUrut } from '../model/isi-kisi.ts'
import type { BarisKisi } from '../model/kontrak.ts'
import { satuSel } from '../model/pilihan.ts'
import type { MesinKisi } from '../sumber/mesin.ts'
import { Alat } from './alat.tsx'
import { Badan } from './badan.tsx'
import { Cari } from './cari.tsx'
import { GantiMassal } from './ganti-massal.tsx'
import { buatPapan, ketikanTertunda, type Papan } from './papan.ts'
import { JejakTempel } from './jejak-tempel.tsx'
import { keSel } from './perintah.ts'
import { PetaTombol } from './peta-tombol.tsx'
import { Ponsel } from './ponsel.tsx'
import { Status } from './status.tsx'
import { TempelKisi } from './tempel-kisi.tsx'
import { createTemuan } from './temuan.ts'
import { useSempit } from './use-sempit.ts'

type Props = {
  mesin: MesinKisi
  ciri: CiriKisi
  /** Names this grid on the device and among the elements of the page. */
  kunci: string
  isHanyaBaca?: boolean
  /** Totals over the rows, drawn above the tools. */
  ringkasan?: (baris: readonly BarisKisi[]) => ReactNode
  /** More tools of the one who uses the grid. */
  alat?: (papan: Papan) => ReactNode
}

/** The entry grid: rows typed with the keyboard, pasted from a spreadsheet, filled, undone, and kept at every key. */
export function Kisi({ mesin, ciri, kunci, isHanyaBaca = false, ringkasan, alat }: Props) {
  const [awal] = useState(ciri)
  const papan = useMemo(
    () => buatPapan(mesin, awal, { kunci, isHanyaBaca }),
    [mesin, awal, kunci, isHanyaBaca],
  )
  papan.pakaiCiri(ciri)
  const kini = useSyncExternalStore(papan.dengar, papan.kini)
  const temuanOf = useMemo(() => createTemuan(ciri), [ciri])
  const temuan = temuanOf(kini.keadaan.kisi)
  const isSempit = useSempit()
  const { isDimuat, kisi } = kini.keadaan
  usePulih(papan, isDimuat)
  const isTotal = ringkasan !== undefined
  const total = useMemo(() => (isTotal ? barisUrut(kisi) : []), [isTotal, kisi])
  if (!isDimuat) return <Kerangka />
  return (
    <div className="kisi-luar">
      {ringkasan?.(total)}
      <Alat papan={papan} kini={kini} temuan={temuan} lebih={alat?.(papan)} />
      {kini.cari !== null && <Cari papan={papan} kini={kini} />}
      {kini.tempelan !== null && <JejakTempel papan={papan} tempelan={kini.tempelan} />}
      {isSempit ? (
        <Ponsel papan={papan} kini={kini} temuan={temuan} />
      ) : (
        <Badan papan={papan} kini={kini} temuan={temuan} />
      )}
      <Status papan={papan} kini={kini} />
      <output className="sr" aria-live="polite">
        {kini.suara}
      </output>
      {kini.lapis?.jenis === 'tombol' && <PetaTombol papan={papan} />}
      {kini.lapis?.jenis === 'massal' && <GantiMassal papan={papan} kini={kini} />}
      {kini.lapis?.jenis === 'tempel' && <TempelKisi papan={papan} lapis={kini.lapis} />}
    </div>
  )
}

/** A word cut off by a closed tab stands in its cell again; a link to a cell goes there, drawn or not. */
function usePulih(papan: Papan, isDimuat: boolean): void {
  useEffect(() => {
    if (!isDimuat) return
    const { tampilan, pilihan } = papan.kini()
    const first = tampilan.di(0)?.kunci
    // Where no empty line waits at the end, the cursor begins at the first one.
    if (tampilan.letak(pilihan.fokus.kunci) === -1 && first !== undefined)
      papan.set({ pilihan: satuSel({ kunci: first, medan: pilihan.fokus.medan }) })
    const sunting = ketikanTertunda.baca(papan)
    if (sunting !== null && !papan.isHanyaBaca)
      papan.set({ sunting, pilihan: { jangkar: sunting.titik, fokus: sunting.titik } })
  }, [papan, isDimuat])
  useEffect(
    () =>
      dengarMedan((id) => {
        const medan = papan.ciri.kolom.find((satu) => id.endsWith(`-${satu.medan}`))?.medan
        if (!id.startsWith('sel-') || medan === undefined) return false
        keSel(papan, { kunci: id.slice(4, -medan.length - 1), medan })
        return true
      }),
    [papan],
  )
}
