import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { TextInput } from '@mantine/core'
import { renderSVG } from 'uqr'
import { Cip } from '../../cip/cip.tsx'
import { trpc } from '../../connection/trpc.ts'
import { useRuang } from '../../sesi/konteks.tsx'
import { KabarTolakan } from '../../tolakan/kabar-tolakan.tsx'

/** Enrols the second factor: scan, confirm once, keep the recovery codes. */
export function Totp() {
  const { sesi } = useRuang()
  const mulai = trpc.sesi.mulaiTotp.useMutation()
  const [pemulihan, setPemulihan] = useState<readonly string[] | null>(null)
  return (
    <section className="panel" aria-labelledby="totp">
      <header>
        <h2 id="totp">Kode verifikasi</h2>
        {sesi.punyaFaktorKedua ? <Cip nada="baik">terpasang</Cip> : <Cip nada="waspada">belum terpasang</Cip>}
      </header>
      <div className="dalam tumpuk">
        {mulai.error && <KabarTolakan error={mulai.error} />}
        {pemulihan && <KodePemulihan kode={pemulihan} />}
        {mulai.data && !pemulihan && (
          <Pasang uri={mulai.data.uri} rahasia={mulai.data.rahasia} selesai={setPemulihan} />
        )}
        {!mulai.data && (
          <>
            <p className="kecil">
              Tanda tangan memerlukan kode 6 angka dari aplikasi autentikator di ponsel Anda.
            </p>
            <button type="button" className="tombol" onClick={() => mulai.mutate()}>
              {sesi.punyaFaktorKedua ? 'Ganti perangkat' : 'Pasang kode verifikasi'}
            </button>
          </>
        )}
      </div>
    </section>
  )
}

function Pasang(props: { uri: string; rahasia: string; selesai: (kode: readonly string[]) => void }) {
  const queries = useQueryClient()
  const [kode, setKode] = useState('')
  const aktifkan = trpc.sesi.aktifkanTotp.useMutation({
    onSuccess: async (hasil) => {
      props.selesai(hasil.kodePemulihan)
      await queries.invalidateQueries()
    },
  })
  const gambar = `data:image/svg+xml;utf8,${encodeURIComponent(renderSVG(props.uri, { ecc: 'M', border: 2 }))}`
  return (
    <form
      className="tumpuk"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (kode.trim() !== '') aktifkan.mutate({ kode: kode.replace(/\s/g, '') })
      }}
    >
      <p className="kecil">Pindai dengan aplikasi autentikator, lalu ketik 6 angka yang muncul.</p>
      <img src={gambar} alt="Kode QR untuk aplikasi autentikator" width={200} height={200} />
      <p className="kecil redup">
        Tanpa kamera, ketik kunci ini:{' '}
        <span className="sidik">{props.rahasia.replace(/(.{4})(?=.)/g, '$1 ')}</span>
      </p>
      {aktifkan.error && <KabarTolakan error={aktifkan.error} />}
      <TextInput
        id="kode-totp"
        label="Kode 6 angka"
        inputMode="numeric"
        autoComplete="one-time-code"
        value={kode}
        onChange={(event) => setKode(event.currentTarget.value)}
      />
      <button type="submit" className="tombol utama" aria-disabled={aktifkan.isPending || undefined}>
        Pasang kode verifikasi
      </button>
    </form>
  )
}

function KodePemulihan({ kode }: { kode: readonly string[] }) {
  return (
    <div>
      <h3>Kode pemulihan</h3>
      <p className="kecil">
        Cetak atau salin sekarang; tidak ditampilkan lagi. Setiap kode berlaku satu kali.
      </p>
      <ul className="sidik" style={{ columns: 2, marginTop: 8 }}>
        {kode.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </div>
  )
}
