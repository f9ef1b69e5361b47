import { useEffect, useState } from 'react'
import { trpc } from '../../../connection/trpc.ts'
import { bukaMesin, type MesinKisi } from '../../../kisi/sumber/mesin.ts'
import { simpananPerangkat } from '../../../kisi/sumber/simpanan.ts'
import { type SumberKertas, sumberKertas } from './sumber-kertas.ts'

/** An opened working paper: its rows with their queue, and where they come from. */
export type KertasTerbuka = { mesin: MesinKisi; sumber: SumberKertas }

/**
 * Opens the working paper of an RKA on entry; what this device did not send yet is laid over it. `kunci` names the record on
 * the device: person and document, so that nobody sends another's changes.
 */
export function useMesinRka(
  dokumenId: string,
  kunci: string,
): { terbuka: KertasTerbuka | null; error: unknown; ulangi: () => void } {
  const { client } = trpc.useUtils()
  const [terbuka, setTerbuka] = useState<KertasTerbuka | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [kali, setKali] = useState(0)
  useEffect(() => {
    let made: MesinKisi | null = null
    let isClosed = false
    const open = async () => {
      await client.kertas.buka.mutate({ dokumenId })
      if (isClosed) return
      const sumber = sumberKertas(client, dokumenId)
      made = bukaMesin({ sumber, simpanan: simpananPerangkat(kunci), jendela: Number.MAX_SAFE_INTEGER })
      setTerbuka({ mesin: made, sumber })
    }
    open().catch((cause: unknown) => !isClosed && setError(cause))
    return () => {
      isClosed = true
      setTerbuka(null)
      void made?.tutup()
    }
  }, [client, dokumenId, kunci, kali])
  const ulangi = () => {
    setError(null)
    setKali(kali + 1)
  }
  return { terbuka, error, ulangi }
}
