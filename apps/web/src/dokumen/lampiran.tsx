import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { trpc } from '../connection/trpc.ts'
import { runCommand } from '../draf/run-command.ts'
import { Tolakan } from '../tolakan/tolakan.tsx'

/** The files of a document, each with the hash of its bytes; whoever may see the document may add one. */
export function Lampiran({ dokumenId }: { dokumenId: string }) {
  const queries = useQueryClient()
  const daftar = trpc.berkas.daftar.useQuery({ dokumenId })
  const [error, setError] = useState<unknown>(null)
  const [isSending, setSending] = useState(false)
  const kirim = async (berkas: File | undefined) => {
    if (berkas === undefined || isSending) return
    setError(null)
    setSending(true)
    try {
      await runCommand(`lampiran.${dokumenId}.${berkas.name}.${berkas.size}`, (perintah) =>
        unggah(berkas, { dokumen: dokumenId, perintah }),
      )
      await queries.invalidateQueries()
    } catch (cause) {
      setError(cause)
    }
    setSending(false)
  }
  return (
    <section className="panel" aria-labelledby="lampiran">
      <header>
        <h2 id="lampiran">Lampiran bukti</h2>
      </header>
      <div className="dalam tumpuk kecil">
        {error !== null && <Tolakan error={error} tindakan="Lampirkan berkas" />}
        {daftar.data?.length === 0 && <p className="redup">Belum ada berkas.</p>}
        <ul>
          {(daftar.data ?? []).map((berkas) => (
            <li key={berkas.berkasId}>
              <a href={`/berkas/${berkas.berkasId}`} download>
                {berkas.nama}
              </a>{' '}
              <span className="sidik">{berkas.sidik.slice(0, 12)}</span>
            </li>
          ))}
        </ul>
        <div className="medan">
          <label htmlFor="berkas-bukti">{isSending ? 'Mengirim berkas' : 'Tambah berkas'}</label>
          <input
            id="berkas-bukti"
            type="file"
            className="isian"
            disabled={isSending}
            onChange={(event) => {
              void kirim(event.currentTarget.files?.[0])
              event.currentTarget.value = ''
            }}
          />
        </div>
      </div>
    </section>
  )
}

/** Sends the bytes; a refusal is thrown in the shape of the other calls. */
async function unggah(berkas: File, { dokumen, perintah }: { dokumen: string; perintah: string }) {
  const query = new URLSearchParams({ nama: berkas.name, golongan: 'internal', dokumen, perintah })
  const answer = await fetch(`/berkas?${query}`, { method: 'POST', body: berkas })
  if (answer.ok) return
  const body: unknown = await answer.json().catch(() => null)
  const refusal: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'error') : null
  throw Object.assign(new Error('refused'), refusal)
}
