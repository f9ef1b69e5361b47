import { useMemo, useSyncExternalStore } from 'react'
import { trpc } from '../../../connection/trpc.ts'
import { Kosong } from '../../../kabar/kosong.tsx'
import { barisUrut, type IsiKisi } from '../../../kisi/model/isi-kisi.ts'
import type { MesinKisi } from '../../../kisi/sumber/mesin.ts'
import { Kisi } from '../../../kisi/tampak/kisi.tsx'
import { useRuang } from '../../../sesi/konteks.tsx'
import { PilihZona } from '../../../standar/pilih-zona.tsx'
import { useStandar } from '../../../standar/use-standar.ts'
import { useZona } from '../../../standar/zona.ts'
import { KabarTolakan } from '../../../tolakan/kabar-tolakan.tsx'
import { AlatRka } from './alat-rka.tsx'
import { ciriRka } from './ciri-rka.ts'
import type { AcuanRka } from './daftar-acuan.ts'
import { isBerpenerima } from './kolom-rka.ts'
import type { Paham } from './paham-rka.ts'
import { PosisiRka } from './posisi-rka.tsx'
import { TertahanRka } from './tertahan-rka.tsx'
import type { KertasTerbuka } from './use-mesin-rka.ts'

/** The lines of an RKA in the grid over its working paper: kept at every key, sent by themselves, others' lines seen as they come. */
export function KertasRka(props: {
  dokumenId: string
  kertas: KertasTerbuka
  acuan: AcuanRka
  paham: Paham
  kunci: string
  /** The day the RKA is dated. */
  tanggal: string
  isAsked: boolean
  isHanyaBaca: boolean
}) {
  const { dokumenId, kertas, acuan, paham, kunci, tanggal, isAsked, isHanyaBaca } = props
  const { mesin, sumber } = kertas
  const { tahun, sesi } = useRuang()
  const [zona, setZona] = useZona(sesi.pemdaNama)
  const plafon = trpc.rka.plafon.useQuery({ tahun }, { staleTime: 60_000 })
  const kinerja = trpc.kinerja.lihat.useQuery({ tahun }, { staleTime: 300_000, retry: false })
  const isPenerima = usePenerima(mesin)
  const standar = useStandar(mesin, { tahun, tanggal, zona })
  const ciri = useMemo(
    () => ciriRka({ acuan, paham, sumber, standar, isAsked, isPenerima }),
    [acuan, paham, sumber, standar, isAsked, isPenerima],
  )
  return (
    <section className="panel rka" aria-labelledby="judul-baris">
      <h2 id="judul-baris" className="sr" tabIndex={-1}>
        Rincian belanja, pendapatan, atau pembiayaan
      </h2>
      {plafon.error !== null && <KabarTolakan error={plafon.error} ulangi={() => void plafon.refetch()} />}
      <TertahanRka mesin={mesin} kolom={ciri.kolom} />
      <Kisi
        mesin={mesin}
        ciri={ciri}
        kunci={kunci}
        isHanyaBaca={isHanyaBaca}
        alat={(papan) => <AlatRka papan={papan} dokumenId={dokumenId} kertas={kertas} acuan={acuan} />}
        ringkasan={(baris) => (
          <>
            <PilihZona tahun={tahun} tanggal={tanggal} zona={zona} setZona={setZona} />
            <PosisiRka
              baris={baris}
              plafon={plafon.data ?? []}
              kinerja={kinerja.data?.baris ?? []}
              acuan={acuan}
              paham={paham}
            />
            {baris.length === 0 && (
              <Kosong judul="Belum ada rincian.">Tempel dari Excel, atau ketik baris pertama.</Kosong>
            )}
          </>
        )}
      />
    </section>
  )
}

/** True once a row is of a kind that names who receives it. */
function usePenerima(mesin: MesinKisi): boolean {
  const ask = useMemo(() => penerimaOf(mesin), [mesin])
  return useSyncExternalStore(mesin.dengar, ask)
}

/** Looks through the rows once for each of their states. */
function penerimaOf(mesin: MesinKisi): () => boolean {
  const known = new WeakMap<IsiKisi, boolean>()
  return () => {
    const { kisi } = mesin.keadaan()
    const made = known.get(kisi) ?? barisUrut(kisi).some(isBerpenerima)
    known.set(kisi, made)
    return made
  }
}
