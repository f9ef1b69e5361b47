import { useEffect, useRef, useState } from 'react'
import type { BarisFormulir, IsiFormulir } from '../../../dokumen/isi-formulir.ts'
import type { Draf } from '../../../draf/draft.ts'
import type { IsiKisi } from '../../../kisi/model/isi-kisi.ts'
import { bukaMesin, type MesinKisi } from '../../../kisi/sumber/mesin.ts'
import { type Simpanan, simpananPerangkat } from '../../../kisi/sumber/simpanan.ts'
import { barisFormulirOf, barisKisiOf, type MataRak } from './baris-rak.ts'

/**
 * The grid over the lines of a DPA that is a draft on this device. Each change is in the draft at once; lines put there by another hand
 * (a newer version taken over) open the grid anew.
 */
export function useMesinRak(
  kunci: string,
  draf: Draf<IsiFormulir>,
  mata: ReadonlyMap<string, MataRak> | null,
): MesinKisi | null {
  const [mesin, setMesin] = useState<MesinKisi | null>(null)
  const [milikKisi] = useState(() => new WeakSet<readonly BarisFormulir[]>())
  const latest = useRef(draf)
  useEffect(() => {
    latest.current = draf
  })
  const { baris } = draf.nilai
  const [asal, setAsal] = useState({ baris, generasi: 0 })
  if (!milikKisi.has(baris) && asal.baris !== baris) setAsal({ baris, generasi: asal.generasi + 1 })
  const { generasi } = asal
  useEffect(() => {
    if (mata === null) return
    const start = latest.current
    const store = simpananPerangkat(kunci)
    const rows = start.nilai.baris.map((satu) => barisKisiOf(satu, mata))
    const made = bukaMesin({
      simpanan: generasi === 0 && start.dipulihkan !== null ? store : mulaiSegar(store),
      jendela: Number.MAX_SAFE_INTEGER,
      sumber: {
        jendela: async () => ({ mulai: 0, banyak: rows.length, baris: rows }),
        kirim: async (operasi) => operasi.map(({ opId }) => ({ opId, hasil: 'diterima', rev: 0 })),
      },
    })
    const berhenti = dengarUbahan(made, (kisi) =>
      latest.current.perbarui((kini) => {
        const next = kini.baris.map((satu) => {
          const row = kisi.baris.get(satu.id)
          return row === undefined ? satu : barisFormulirOf(satu, row)
        })
        milikKisi.add(next)
        return { ...kini, baris: next }
      }),
    )
    setMesin(made)
    return () => {
      berhenti()
      void made.tutup()
    }
  }, [kunci, mata, generasi, milikKisi])
  return mesin
}

/** Tells of every change of the rows after they were first read. */
function dengarUbahan(mesin: MesinKisi, ubah: (kisi: IsiKisi) => void): () => void {
  let isi: IsiKisi | null = null
  return mesin.dengar(() => {
    const { kisi, isDimuat } = mesin.keadaan()
    if (!isDimuat || kisi === isi) return
    const isFirst = isi === null
    isi = kisi
    if (!isFirst) ubah(kisi)
  })
}

/** The same store begun anew: what was kept under this name belonged to a form that is done. */
function mulaiSegar(simpanan: Simpanan): Simpanan {
  return {
    ...simpanan,
    async baca() {
      await simpanan.hapus()
      return simpanan.baca()
    },
  }
}
