import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { PasswordInput, TextInput } from '@mantine/core'
import { trpc } from '../../connection/trpc.ts'
import { useJudul } from '../../dokumen/judul-halaman.ts'
import { KabarTolakan } from '../../tolakan/kabar-tolakan.tsx'
import { BingkaiMasuk } from './bingkai-masuk.tsx'
import { FaktorKedua } from './faktor-kedua.tsx'

/** Log-in: name and password, then the second factor where the account has one, then back to where one was going. */
export function Masuk() {
  const saya = trpc.sesi.saya.useQuery(undefined, { retry: false })
  const [isHalf, setHalf] = useState(false)
  const selesai = useSelesai()
  useJudul('Masuk')
  const isWaiting = saya.data?.punyaFaktorKedua === true && saya.data.tingkat !== 'penuh'
  return (
    <BingkaiMasuk judul={isHalf || isWaiting ? 'Kode verifikasi' : 'Masuk'}>
      {isHalf || isWaiting ? (
        <FaktorKedua selesai={selesai} />
      ) : (
        <NamaDanSandi lanjut={(perlu) => (perlu ? setHalf(true) : void selesai())} />
      )}
    </BingkaiMasuk>
  )
}

function NamaDanSandi({ lanjut }: { lanjut: (perluFaktorKedua: boolean) => void }) {
  const masuk = trpc.sesi.masuk.useMutation()
  const [nama, setNama] = useState('')
  const [sandi, setSandi] = useState('')
  const [isAsked, setAsked] = useState(false)
  const send = async () => {
    setAsked(true)
    if (nama.trim() === '' || sandi === '') return
    try {
      const kabar = await masuk.mutateAsync({ namaMasuk: nama.trim(), sandi })
      lanjut(kabar.perluFaktorKedua)
    } catch {
      setSandi('')
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
      {masuk.error && <KabarTolakan error={masuk.error} />}
      <TextInput
        id="nama-masuk"
        label="Nama masuk"
        description="Contoh: bendahara.pupr@tirta"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        value={nama}
        error={isAsked && nama.trim() === '' ? 'Isi nama masuk.' : undefined}
        onChange={(event) => setNama(event.currentTarget.value)}
      />
      <PasswordInput
        id="sandi"
        label="Sandi"
        autoComplete="current-password"
        value={sandi}
        error={isAsked && sandi === '' ? 'Isi sandi.' : undefined}
        visibilityToggleButtonProps={{ 'aria-label': 'Tampilkan sandi', tabIndex: 0 }}
        onChange={(event) => setSandi(event.currentTarget.value)}
      />
      <button type="submit" className="tombol utama" aria-disabled={masuk.isPending || undefined}>
        Masuk
      </button>
      <p className="kecil redup">Lupa sandi: minta tautan baru ke admin pemda Anda.</p>
    </form>
  )
}

/** Forgets what another person may have left in memory and goes where one was going. */
function useSelesai() {
  const queries = useQueryClient()
  const router = useRouter()
  return async () => {
    queries.clear()
    const tuju = sessionStorage.getItem('benang.tuju') ?? '/app/'
    sessionStorage.removeItem('benang.tuju')
    router.history.push(tuju)
    await router.invalidate()
  }
}
