import { Navigate, Outlet, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { trpc } from '../connection/trpc.ts'
import { KabarLuring } from '../connection/kabar-luring.tsx'
import { Kerangka } from '../kabar/kerangka.tsx'
import { KabarTolakan } from '../tolakan/kabar-tolakan.tsx'
import { readPenolakan } from '../tolakan/penolakan.ts'
import type { SesiTampak } from '../sesi/bentuk.ts'
import { RuangContext } from '../sesi/konteks.tsx'
import { keepTahun, readTahun } from '../sesi/tahun.ts'
import { Kop } from './kop.tsx'

/** The frame around every page of a logged-in person; without a session it leads to the log-in and back. */
export function Ruang() {
  const saya = trpc.sesi.saya.useQuery(undefined, { staleTime: 60_000 })
  if (saya.data) {
    const isHalf = saya.data.punyaFaktorKedua && saya.data.tingkat !== 'penuh'
    return isHalf ? <Navigate to="/masuk" /> : <Isi sesi={saya.data} />
  }
  if (saya.error && readPenolakan(saya.error).kode === 'BELUM_MASUK') {
    sessionStorage.setItem('benang.tuju', location.pathname + location.search)
    return <Navigate to="/masuk" />
  }
  return (
    <main id="utama" className="utama" tabIndex={-1}>
      <h1 className="sr">Benang</h1>
      {saya.error ? <KabarTolakan error={saya.error} ulangi={() => void saya.refetch()} /> : <Kerangka />}
    </main>
  )
}

function Isi({ sesi }: { sesi: SesiTampak }) {
  const [tahun, setTahun] = useState(() => readTahun(sesi.tahun, sesi.hariIni))
  const gantiTahun = (next: number) => {
    keepTahun(next)
    setTahun(next)
  }
  return (
    <RuangContext value={{ sesi, tahun, gantiTahun }}>
      {sesi.contoh && (
        <div className="contoh">
          <b>DATA CONTOH</b>
          <span>nama daerah, orang, dan angka rekaan</span>
        </div>
      )}
      <a className="lewati" href="#utama">
        Lompat ke isi
      </a>
      <Kop />
      <FokusHalaman />
      <main id="utama" className="utama" tabIndex={-1} key={sesi.aktif?.penugasanId ?? 0}>
        <KabarLuring />
        <Outlet />
      </main>
      <footer className="kaki-app">
        <span>{sesi.pemdaNama}</span>
        <a href="/status">Keadaan sistem</a>
      </footer>
    </RuangContext>
  )
}

/** After a change of page the keyboard starts at its content, as after a page load. */
function FokusHalaman() {
  const path = useRouterState({ select: (state) => state.location.pathname })
  const last = useRef(path)
  useEffect(() => {
    if (last.current === path) return
    last.current = path
    document.getElementById('utama')?.focus({ preventScroll: true })
  }, [path])
  return null
}
