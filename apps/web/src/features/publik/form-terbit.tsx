import { TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { trpc } from '../../connection/trpc.ts'
import { runCommand } from '../../draf/run-command.ts'
import { showToast } from '../../kabar/toast.tsx'
import { KodeVerifikasi, useSegar } from '../../sesi/kode-verifikasi.tsx'
import { KabarTolakan } from '../../tolakan/kabar-tolakan.tsx'
import { readPenolakan } from '../../tolakan/penolakan.ts'
import type { PublikasiTampak } from './bentuk-terbitan.ts'

type Props = { publikasi: PublikasiTampak; tahun: number }

/** The act: its basis, the code where the last one is no longer fresh, and the totals just seen as what is confirmed. */
export function FormTerbit(props: Props) {
  const { publikasi, tahun } = props
  const [dasar, setDasar] = useState('')
  const [kode, setKode] = useState('')
  const segar = useSegar()
  const { send, error, isBusy, isAsked } = useTerbit(props, { dasar, kode }, () => {
    setDasar('')
    setKode('')
  })
  const isShort = dasar.trim().length < 3
  const versi = (publikasi.terbitan[0]?.versi ?? 0) + 1
  return (
    <section className="panel" aria-labelledby="terbitkan">
      <header>
        <h2 id="terbitkan">Terbitkan versi {versi}</h2>
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
          Buku diperiksa dulu: rantai, saldo, dan rujukan. Bila jumlah berubah sejak halaman ini dibuka, tidak
          ada yang terbit. Versi yang terbit tidak dapat diubah atau ditarik.
        </p>
        <TextInput
          label="Dasar"
          description="Perda APBD, Perkada penjabaran, atau dasar pemutakhiran realisasi. Tampil untuk umum."
          value={dasar}
          maxLength={300}
          error={isAsked && isShort ? 'Isi dasar, misalnya Perda 9/2025 tentang APBD 2026.' : undefined}
          onChange={(event) => setDasar(event.currentTarget.value)}
        />
        {segar === null || (error !== null && readPenolakan(error).kode === 'FAKTOR_KEDUA') ? (
          <KodeVerifikasi nilai={kode} ubah={setKode} />
        ) : (
          <p className="kecil redup">Kode verifikasi Anda masih berlaku sampai {segar}.</p>
        )}
        {error !== null && <KabarTolakan error={error} />}
        <div className="deret">
          <button type="submit" className="tombol utama" aria-disabled={isBusy || undefined}>
            Terbitkan APBD {tahun} versi {versi}
          </button>
        </div>
      </form>
    </section>
  )
}

function useTerbit(
  { publikasi, tahun }: Props,
  { dasar, kode }: { dasar: string; kode: string },
  clear: () => void,
) {
  const queries = useQueryClient()
  const konfirmasi = trpc.sesi.konfirmasiFaktorKedua.useMutation()
  const terbitkan = trpc.publikasi.terbitkan.useMutation()
  const [error, setError] = useState<unknown>(null)
  const [isAsked, setAsked] = useState(false)
  const isBusy = konfirmasi.isPending || terbitkan.isPending
  const send = async () => {
    setAsked(true)
    if (isBusy || dasar.trim().length < 3) return
    setError(null)
    const { sidik } = publikasi.kontrol
    try {
      if (kode.trim() !== '') await konfirmasi.mutateAsync({ kode: kode.replace(/\s/g, '') })
      const { versi } = await runCommand(`terbit.${tahun}.${sidik}`, (perintah) =>
        terbitkan.mutateAsync({ tahun, dasar: dasar.trim(), kontrol: sidik, perintah }),
      )
      showToast(`APBD ${tahun} versi ${versi} terbit.`)
      clear()
      setAsked(false)
      await queries.invalidateQueries()
    } catch (cause) {
      setError(cause)
      await queries.invalidateQueries()
    }
  }
  return { send, error, isBusy, isAsked }
}
