import { useState } from 'react'
import { focusNow } from '../../isian/focus-now.ts'
import { TextInput } from '@mantine/core'
import { trpc } from '../../connection/trpc.ts'
import { KodeContoh } from '../../sesi/kode-contoh.tsx'
import { KabarTolakan } from '../../tolakan/kabar-tolakan.tsx'

/** The second step of the log-in: six digits of the authenticator, or a recovery code. */
export function FaktorKedua({ selesai }: { selesai: () => Promise<void> }) {
  const konfirmasi = trpc.sesi.konfirmasiFaktorKedua.useMutation()
  const [kode, setKode] = useState('')
  const [isAsked, setAsked] = useState(false)
  const send = async () => {
    setAsked(true)
    if (kode.trim() === '') return
    try {
      await konfirmasi.mutateAsync({ kode: kode.replace(/\s/g, '') })
      await selesai()
    } catch {
      setKode('')
      setAsked(false)
    }
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      {konfirmasi.error && <KabarTolakan error={konfirmasi.error} />}
      <TextInput
        id="kode"
        label="Kode verifikasi 6 angka"
        description="Dari aplikasi autentikator di ponsel Anda, atau satu kode pemulihan."
        inputMode="numeric"
        autoComplete="one-time-code"
        ref={focusNow}
        value={kode}
        error={isAsked && kode.trim() === '' ? 'Isi kode verifikasi.' : undefined}
        onChange={(event) => setKode(event.currentTarget.value)}
      />
      <KodeContoh isi={setKode} />
      <button type="submit" className="tombol utama" aria-disabled={konfirmasi.isPending || undefined}>
        Lanjut ke Tugas saya
      </button>
    </form>
  )
}
