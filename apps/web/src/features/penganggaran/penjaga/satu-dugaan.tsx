import { TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { Jawaban } from '../../../connection/kontrak.ts'
import { trpc } from '../../../connection/trpc.ts'
import { runCommand } from '../../../draf/run-command.ts'
import { showToast } from '../../../kabar/toast.tsx'
import { KabarTolakan } from '../../../tolakan/kabar-tolakan.tsx'
import { waktuPendek } from '../../../waktu/waktu.ts'

type Temuan = Jawaban['rka']['temuan'][number]
type Props = { temuan: Temuan; dokumen: { dokumenId: string; versi: number }; bisaDijawab: boolean }

/** One doubt: the sentence, what to do, and the reason; whoever may change the RKA may write one. */
export function SatuDugaan({ temuan, dokumen, bisaDijawab }: Props) {
  const [isOpen, setOpen] = useState(false)
  const { pesan, saran, alasan, menahan } = temuan
  return (
    <li>
      <p>{pesan}</p>
      {alasan === null ? (
        <p className="kecil redup">
          {saran}
          {menahan && ' Selama belum, RKA ini tidak bisa diajukan.'}
        </p>
      ) : (
        <p className="kecil">
          <b>Alasan:</b> {alasan.alasan}{' '}
          <span className="redup">
            {alasan.nama}, {waktuPendek(alasan.waktu)}
          </span>
        </p>
      )}
      {bisaDijawab && !menahan && !isOpen && (
        <button type="button" className="tombol kecil" onClick={() => setOpen(true)}>
          {alasan === null ? 'Tulis alasan' : 'Ganti alasan'}
          <span className="sr"> untuk {pesan}</span>
        </button>
      )}
      {isOpen && <FormAlasan temuan={temuan} dokumen={dokumen} tutup={() => setOpen(false)} />}
    </li>
  )
}

function FormAlasan({ temuan, dokumen, tutup }: Omit<Props, 'bisaDijawab'> & { tutup: () => void }) {
  const queries = useQueryClient()
  const catat = trpc.rka.catatAlasan.useMutation()
  const [alasan, setAlasan] = useState(temuan.alasan?.alasan ?? '')
  const [isAsked, setAsked] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const isian = useRef<HTMLInputElement>(null)
  // The button that opened the form is gone; whoever pressed it goes on typing here.
  useEffect(() => isian.current?.focus(), [])
  const isShort = alasan.trim().length < 10
  const send = async () => {
    setAsked(true)
    if (isShort || catat.isPending) return
    const input = { ...dokumen, tanda: temuan.tanda, alasan: alasan.trim() }
    try {
      await runCommand(`alasan.${dokumen.dokumenId}.${temuan.tanda}.${input.alasan}`, (perintah) =>
        catat.mutateAsync({ perintah, ...input }),
      )
      await queries.invalidateQueries()
      showToast('Alasan tercatat.')
      tutup()
    } catch (cause) {
      setError(cause)
    }
  }
  return (
    <form
      className="tumpuk"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <TextInput
        label="Alasan"
        description="Tampak di halaman dan cetakan RKA ini."
        value={alasan}
        maxLength={500}
        ref={isian}
        error={isAsked && isShort ? 'Tulis alasan, sedikitnya 10 huruf.' : undefined}
        onChange={(event) => setAlasan(event.currentTarget.value)}
      />
      {error !== null && <KabarTolakan error={error} />}
      <div className="deret">
        <button type="submit" className="tombol utama kecil" aria-disabled={catat.isPending || undefined}>
          Simpan alasan
        </button>
        <button type="button" className="tombol kecil" onClick={tutup}>
          Tutup
        </button>
      </div>
    </form>
  )
}
