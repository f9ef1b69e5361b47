import { useState } from 'react'
import { PasswordInput } from '@mantine/core'
import { trpc } from '../../connection/trpc.ts'
import { showToast } from '../../kabar/toast.tsx'
import { KabarTolakan } from '../../tolakan/kabar-tolakan.tsx'
import { checkSandi } from './check-sandi.ts'

/** Changes my own password; the other sessions end. */
export function GantiSandi() {
  const [isi, setIsi] = useState({ lama: '', baru: '', ulang: '' })
  const [isAsked, setAsked] = useState(false)
  const ganti = trpc.sesi.gantiSandi.useMutation({
    onSuccess: () => {
      showToast('Sandi sudah diganti.')
      setIsi({ lama: '', baru: '', ulang: '' })
      setAsked(false)
    },
  })
  const galat = isAsked ? checkSandi(isi.baru, isi.ulang) : {}
  const send = () => {
    setAsked(true)
    const found = checkSandi(isi.baru, isi.ulang)
    if (isi.lama !== '' && found.sandi === undefined && found.ulang === undefined) {
      ganti.mutate({ lama: isi.lama, baru: isi.baru })
    }
  }
  return (
    <section className="panel" aria-labelledby="ganti-sandi">
      <header>
        <h2 id="ganti-sandi">Sandi</h2>
      </header>
      <form
        className="dalam tumpuk"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        {ganti.error && <KabarTolakan error={ganti.error} />}
        <Sandi
          id="lama"
          label="Sandi sekarang"
          nilai={isi.lama}
          galat={isAsked && isi.lama === '' ? 'Isi sandi sekarang.' : undefined}
          ubah={(lama) => setIsi({ ...isi, lama })}
        />
        <Sandi
          id="baru"
          label="Sandi baru"
          nilai={isi.baru}
          galat={galat.sandi}
          ubah={(baru) => setIsi({ ...isi, baru })}
        />
        <Sandi
          id="ulang"
          label="Ulangi sandi baru"
          nilai={isi.ulang}
          galat={galat.ulang}
          ubah={(ulang) => setIsi({ ...isi, ulang })}
        />
        <button type="submit" className="tombol" aria-disabled={ganti.isPending || undefined}>
          Ganti sandi
        </button>
      </form>
    </section>
  )
}

function Sandi(props: {
  id: string
  label: string
  nilai: string
  galat: string | undefined
  ubah: (nilai: string) => void
}) {
  return (
    <PasswordInput
      id={`sandi-${props.id}`}
      label={props.label}
      value={props.nilai}
      error={props.galat}
      autoComplete={props.id === 'lama' ? 'current-password' : 'new-password'}
      visibilityToggleButtonProps={{ 'aria-label': `Tampilkan ${props.label.toLowerCase()}`, tabIndex: 0 }}
      onChange={(event) => props.ubah(event.currentTarget.value)}
    />
  )
}
