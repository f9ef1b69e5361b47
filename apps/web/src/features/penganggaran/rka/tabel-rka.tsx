import type { JenisDokumen } from '@benang/documents/jenis-dokumen'
import { useLocation } from '@tanstack/react-router'
import { useMemo } from 'react'
import { trpc } from '../../../connection/trpc.ts'
import type { IsiFormulir } from '../../../dokumen/isi-formulir.ts'
import type { Draf } from '../../../draf/draft.ts'
import { Kerangka } from '../../../kabar/kerangka.tsx'
import { Kosong } from '../../../kabar/kosong.tsx'
import { Kisi } from '../../../kisi/tampak/kisi.tsx'
import { useRuang } from '../../../sesi/konteks.tsx'
import { KabarTolakan } from '../../../tolakan/kabar-tolakan.tsx'
import { ciriRka } from './ciri-rka.ts'
import { acuanRkaOf } from './daftar-acuan.ts'
import { PosisiRka } from './posisi-rka.tsx'
import { useMesinRka } from './use-mesin-rka.ts'

/** The lines of an RKA in the grid: typed with the keyboard, pasted from a spreadsheet, kept as a draft at every keystroke. */
export function TabelRka(props: {
  jenis: JenisDokumen
  draf: Draf<IsiFormulir>
  galat: string | undefined
  isAsked: boolean
}) {
  const { jenis, draf, galat, isAsked } = props
  const { baris } = draf.nilai
  const { tahun } = useRuang()
  const { pathname, searchStr } = useLocation()
  const pilihan = trpc.dokumen.pilihanMata.useQuery({ jenis: jenis.kode, tahun }, { staleTime: 300_000 })
  const plafon = trpc.rka.plafon.useQuery({ tahun }, { staleTime: 60_000 })
  const acuan = useMemo(() => (pilihan.data ? acuanRkaOf(pilihan.data) : null), [pilihan.data])
  const ciri = useMemo(() => (acuan === null ? null : ciriRka(acuan, isAsked)), [acuan, isAsked])
  const kunci = `${jenis.kode}${pathname}${searchStr}`
  const mesin = useMesinRka(kunci, draf, acuan)
  return (
    <section className="panel rka" aria-labelledby="judul-baris">
      <header>
        <h2 id="judul-baris">Baris ({baris.length})</h2>
      </header>
      {(pilihan.error ?? plafon.error) !== null && <KabarTolakan error={pilihan.error ?? plafon.error} />}
      <PosisiRka baris={baris} plafon={plafon.data ?? []} acuan={acuan} />
      {baris.length === 0 && (
        <Kosong judul={galat ?? 'Belum ada rincian.'}>Tempel dari Excel, atau ketik baris pertama.</Kosong>
      )}
      {mesin === null || ciri === null ? (
        pilihan.error === null && <Kerangka />
      ) : (
        <Kisi mesin={mesin} ciri={ciri} kunci={kunci} />
      )}
    </section>
  )
}
