import { useState } from 'react'
import type { Pertanyaan } from '../../../connection/kontrak.ts'
import { trpc } from '../../../connection/trpc.ts'
import { runCommand } from '../../../draf/run-command.ts'
import { showToast } from '../../../kabar/toast.tsx'
import { kirimSemua } from './kirim-semua.ts'
import type { KertasTerbuka } from './use-mesin-rka.ts'

type Salinan = Omit<Pertanyaan['kertas']['salin'], 'dokumenId' | 'perintah' | 'setelah'>

/** Acts that change many rows of a paper on the server, each of which can be taken back whole. */
export function useSalin(dokumenId: string, { mesin, sumber }: KertasTerbuka) {
  const { client } = trpc.useUtils()
  const [error, setError] = useState<unknown>(null)
  const [pesan, setPesan] = useState<string | null>(null)
  const [isSending, setSending] = useState(false)
  const jalankan = async (act: () => Promise<string>): Promise<boolean> => {
    setSending(true)
    setError(null)
    const tertahan = await kirimSemua(mesin)
    setPesan(tertahan)
    try {
      if (tertahan !== null) return false
      const kata = await act()
      sumber.segera()
      if (kata !== '') showToast(kata)
      return true
    } catch (cause) {
      setError(cause)
      return false
    } finally {
      setSending(false)
    }
  }
  const batalkan = (kumpulan: string) =>
    jalankan(async () => {
      const { banyak, konflik } = await runCommand(`batal.${kumpulan}`, (perintah) =>
        client.kertas.batalkan.mutate({ dokumenId, kumpulan, perintah }),
      )
      const tetap = konflik.length === 0 ? '' : ` ${konflik.length} isian yang sudah diubah lagi tetap.`
      return `${banyak} baris dikembalikan.${tetap}`
    })
  const salin = (isi: Salinan) =>
    jalankan(async () => {
      const { banyak, salah, kumpulan } = await runCommand(`salin.${dokumenId}`, (perintah) =>
        client.kertas.salin.mutate({ dokumenId, perintah, setelah: null, ...isi }),
      )
      const perlu = salah === 0 ? '' : `, ${salah} perlu diperbaiki`
      showToast(`${banyak} baris disalin${perlu}.`, () => void batalkan(kumpulan))
      return ''
    })
  return { salin, batalkan, error, pesan, isSending }
}
