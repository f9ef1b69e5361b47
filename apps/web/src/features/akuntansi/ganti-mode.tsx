import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Textarea } from '@mantine/core'
import { trpc } from '../../connection/trpc.ts'
import { runCommand } from '../../draf/run-command.ts'
import { showToast } from '../../kabar/toast.tsx'
import { useRuang } from '../../sesi/konteks.tsx'
import { Tolakan } from '../../tolakan/tolakan.tsx'

/** Which book this is: the main book stops at limits, the mirror records facts of another system and flags them. */
export function GantiMode({ mode, tahun }: { mode: 'utama' | 'cermin'; tahun: number }) {
  const { sesi } = useRuang()
  const queries = useQueryClient()
  const ganti = trpc.buku.gantiMode.useMutation()
  const [alasan, setAlasan] = useState('')
  const [isAsked, setAsked] = useState(false)
  const tujuan = mode === 'utama' ? 'cermin' : 'utama'
  const bisa = sesi.aktif?.peran === 'ppkd'
  const send = async () => {
    setAsked(true)
    if (alasan.trim().length < 10) return
    try {
      const input = { tahun, mode: tujuan, alasan: alasan.trim() } as const
      await runCommand(`mode.${tahun}.${tujuan}`, (perintah) => ganti.mutateAsync({ perintah, ...input }))
      setAlasan('')
      setAsked(false)
      showToast(`Buku ${tahun} sekarang dalam mode ${tujuan}.`)
      await queries.invalidateQueries()
    } catch {
      setAsked(false)
    }
  }
  return (
    <section className="panel" aria-labelledby="mode-buku">
      <header>
        <h2 id="mode-buku">Mode {mode}</h2>
      </header>
      <form
        className="dalam tumpuk"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        <p className="kecil">
          {mode === 'utama'
            ? 'Batas menghentikan dokumen yang melewatinya.'
            : 'Fakta dari sistem lain dicatat; yang melewati batas ditandai sebagai pelampauan.'}
        </p>
        {ganti.error && <Tolakan error={ganti.error} tindakan="Ganti mode" />}
        {bisa ? (
          <>
            <Textarea
              id="alasan-mode"
              label="Alasan"
              description="Tercatat di jejak audit."
              value={alasan}
              error={
                isAsked && alasan.trim().length < 10 ? 'Isi alasan, paling sedikit 10 huruf.' : undefined
              }
              onChange={(event) => setAlasan(event.currentTarget.value)}
            />
            <button type="submit" className="tombol" aria-disabled={ganti.isPending || undefined}>
              Ganti ke mode {tujuan}
            </button>
          </>
        ) : (
          <p className="kecil redup">PPKD yang mengganti mode buku.</p>
        )}
      </form>
    </section>
  )
}
