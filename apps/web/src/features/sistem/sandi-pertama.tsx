import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { PasswordInput } from '@mantine/core'
import { trpc } from '../../connection/trpc.ts'
import { useJudul } from '../../dokumen/judul-halaman.ts'
import { KabarTolakan } from '../../tolakan/kabar-tolakan.tsx'
import { BingkaiMasuk } from './bingkai-masuk.tsx'
import { checkSandi } from './check-sandi.ts'

/** Where a set-up link leads: the person chooses the first password; the link works once. */
export function SandiPertama() {
  const { tautan } = useParams({ from: '/awal/$tautan' })
  const navigate = useNavigate()
  const pakai = trpc.sesi.pakaiTautanAwal.useMutation()
  const [sandi, setSandi] = useState('')
  const [ulang, setUlang] = useState('')
  const [isAsked, setAsked] = useState(false)
  useJudul('Sandi pertama')
  const galat = isAsked ? checkSandi(sandi, ulang) : {}
  const send = async () => {
    setAsked(true)
    const found = checkSandi(sandi, ulang)
    if (found.sandi !== undefined || found.ulang !== undefined) return
    try {
      await pakai.mutateAsync({ tautan, sandi })
      await navigate({ to: '/' })
    } catch {
      setAsked(false)
    }
  }
  return (
    <BingkaiMasuk judul="Buat sandi pertama Anda">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        {pakai.error && <KabarTolakan error={pakai.error} />}
        <PasswordInput
          id="sandi-baru"
          label="Sandi baru"
          description="Paling sedikit 12 huruf. Beberapa kata lebih kuat daripada satu kata dengan angka."
          autoComplete="new-password"
          value={sandi}
          error={galat.sandi}
          visibilityToggleButtonProps={{ 'aria-label': 'Tampilkan sandi baru', tabIndex: 0 }}
          onChange={(event) => setSandi(event.currentTarget.value)}
        />
        <PasswordInput
          id="sandi-ulang"
          label="Ulangi sandi baru"
          autoComplete="new-password"
          value={ulang}
          error={galat.ulang}
          visibilityToggleButtonProps={{ 'aria-label': 'Tampilkan ulangan sandi', tabIndex: 0 }}
          onChange={(event) => setUlang(event.currentTarget.value)}
        />
        <button type="submit" className="tombol utama" aria-disabled={pakai.isPending || undefined}>
          Simpan sandi dan masuk
        </button>
      </form>
    </BingkaiMasuk>
  )
}
