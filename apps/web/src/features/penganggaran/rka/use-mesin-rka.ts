import { useEffect, useRef, useState } from 'react'
import type { BarisFormulir, IsiFormulir } from '../../../dokumen/isi-formulir.ts'
import type { Draf } from '../../../draf/draft.ts'
import type { BarisKisi } from '../../../kisi/model/kontrak.ts'
import { bukaMesin, type MesinKisi } from '../../../kisi/sumber/mesin.ts'
import { mulaiSegar, simpananPerangkat } from '../../../kisi/sumber/simpanan.ts'
import type { AcuanRka } from './daftar-acuan.ts'
import { barisFormulirOf, barisKisiOf } from './isi-rka.ts'

/**
 * The grid over the lines of a draft that lives on this device. Each change is in the draft at once; lines put there by another
 * hand (a newer version taken over) open the grid anew.
 */
export function useMesinRka(
  kunci: string,
  draf: Draf<IsiFormulir>,
  acuan: AcuanRka | null,
): MesinKisi | null {
  const [mesin, setMesin] = useState<MesinKisi | null>(null)
  const [milikKisi] = useState(() => new WeakSet<readonly BarisFormulir[]>())
  const latest = useRef(draf)
  useEffect(() => {
    latest.current = draf
  })
  const { baris } = draf.nilai
  const isOurs = milikKisi.has(baris)
  const [asal, setAsal] = useState({ baris, generasi: 0 })
  if (!isOurs && asal.baris !== baris) setAsal({ baris, generasi: asal.generasi + 1 })
  const { generasi } = asal
  useEffect(() => {
    if (acuan === null) return
    const start = latest.current
    const known = new WeakMap<BarisKisi, BarisFormulir>()
    const store = simpananPerangkat(kunci)
    const isAgain = generasi === 0 && start.dipulihkan !== null
    const made = bukaMesin({
      simpanan: isAgain ? store : mulaiSegar(store),
      jendela: Number.MAX_SAFE_INTEGER,
      sumber: {
        jendela: async () => {
          const rows = latest.current.nilai.baris.map(barisKisiOf)
          return { mulai: 0, banyak: rows.length, baris: rows }
        },
        kirim: async (operasi) => operasi.map(({ opId }) => ({ opId, hasil: 'diterima', rev: 0 })),
      },
      langsung: (_, kisi) =>
        latest.current.perbarui((kini) => {
          const next = barisFormulirOf(kisi, { lama: kini.baris, acuan, known })
          milikKisi.add(next)
          return { ...kini, baris: next }
        }),
    })
    setMesin(made)
    return () => void made.tutup()
  }, [kunci, acuan, generasi, milikKisi])
  return mesin
}
