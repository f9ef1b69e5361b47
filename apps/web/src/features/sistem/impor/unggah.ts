import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { runCommand } from '../../../draf/run-command.ts'

type Unggahan = { jenis: string; dokumen: string | undefined; tahun: number | undefined; berkas: File }

/** Sends a file and opens its import; a second try after a silence is the same command. */
export function useUnggah() {
  const navigate = useNavigate()
  const [error, setError] = useState<unknown>(null)
  const [isBusy, setBusy] = useState(false)
  const unggah = async (asked: Unggahan) => {
    if (isBusy) return
    setBusy(true)
    setError(null)
    try {
      const kunci = `impor.${asked.jenis}.${asked.berkas.name}.${asked.berkas.size}.${asked.berkas.lastModified}`
      const imporanId = await runCommand(kunci, (perintah) => send(asked, perintah))
      await navigate({ to: '/impor/$imporanId', params: { imporanId } })
    } catch (problem) {
      setError(problem)
    } finally {
      setBusy(false)
    }
  }
  return { unggah, isBusy, error, bersihkan: () => setError(null) }
}

async function send({ jenis, dokumen, tahun, berkas }: Unggahan, perintah: string): Promise<string> {
  const query = new URLSearchParams({ jenis, nama: berkas.name, perintah })
  if (dokumen !== undefined) query.set('dokumen', dokumen)
  if (tahun !== undefined) query.set('tahun', String(tahun))
  const answer = await fetch(`/app/impor?${query}`, { method: 'POST', body: berkas })
  const body: unknown = await answer.json()
  const field = (value: unknown, key: string): unknown =>
    typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
  if (!answer.ok) throw Object.assign(new Error('refused'), { data: field(field(body, 'error'), 'data') })
  return String(field(body, 'imporanId'))
}
