import { Checkbox, NativeSelect, Textarea } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { trpc } from '../../../connection/trpc.ts'
import type { DokumenTampak } from '../../../dokumen/bentuk.ts'
import { runCommand } from '../../../draf/run-command.ts'
import { showToast } from '../../../kabar/toast.tsx'
import { KabarTolakan } from '../../../tolakan/kabar-tolakan.tsx'

/** Notes something about the whole RKA or one line; DPRD's notes demand nothing. */
export function FormCatatan({ dokumen, peran }: { dokumen: DokumenTampak; peran: string }) {
  const queries = useQueryClient()
  const catat = trpc.asistensi.catat.useMutation()
  const [baris, setBaris] = useState('')
  const [isi, setIsi] = useState('')
  const [wajib, setWajib] = useState(false)
  const [isAsked, setAsked] = useState(false)
  const isShort = isi.trim().length < 10
  const { dokumenId } = dokumen
  const send = async () => {
    setAsked(true)
    if (isShort || catat.isPending) return
    const urut = baris === '' ? null : Number(baris)
    try {
      await runCommand(`catatan.${dokumenId}`, (perintah) =>
        catat.mutateAsync({ dokumenId, urut, wajib, isi: isi.trim(), perintah }),
      )
      setIsi('')
      setAsked(false)
      await queries.invalidateQueries()
      showToast('Catatan asistensi tercatat.')
    } catch {
      // Shown below from the mutation itself.
    }
  }
  return (
    <form
      className="dalam tumpuk"
      noValidate
      aria-label="Catatan asistensi baru"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <NativeSelect
        label="Catatan untuk"
        value={baris}
        onChange={(event) => setBaris(event.currentTarget.value)}
        data={[
          { value: '', label: 'Seluruh RKA' },
          ...dokumen.baris.map(({ urut, uraian }) => ({
            value: String(urut),
            label: `Baris ${urut}: ${uraian}`.slice(0, 120),
          })),
        ]}
      />
      <Textarea
        label="Catatan"
        value={isi}
        maxLength={2000}
        autosize
        minRows={2}
        error={isAsked && isShort ? 'Tulis catatan, sedikitnya 10 huruf.' : undefined}
        onChange={(event) => setIsi(event.currentTarget.value)}
      />
      {peran !== 'dprd' && dokumen.status !== 'diverifikasi' && (
        <Checkbox
          label="Wajib diperbaiki sebelum verifikasi"
          checked={wajib}
          onChange={(event) => setWajib(event.currentTarget.checked)}
        />
      )}
      {catat.error && <KabarTolakan error={catat.error} />}
      <div className="deret">
        <button type="submit" className="tombol utama kecil" aria-disabled={catat.isPending || undefined}>
          Simpan catatan
        </button>
      </div>
    </form>
  )
}
