import { trpc } from '../../../connection/trpc.ts'
import type { DokumenTampak } from '../../../dokumen/bentuk.ts'
import { Kabar } from '../../../kabar/kabar.tsx'
import { Kerangka } from '../../../kabar/kerangka.tsx'
import { KabarTolakan } from '../../../tolakan/kabar-tolakan.tsx'
import { BelumDimuat } from './belum-dimuat.tsx'
import { pemuatOf } from './rka-muatan.ts'
import { PosturMuatan } from './postur-muatan.tsx'
import { TabelMuatan } from './tabel-muatan.tsx'

/** On the page of an APBD: the RKA it holds and the budget they make; while it is a draft, also what it leaves out. */
export function MuatanApbd({ dokumen }: { dokumen: DokumenTampak }) {
  const { tahun, dokumenId, status } = dokumen
  const jenis = pemuatOf(dokumen.jenis)
  const daftar = trpc.apbd.muatan.useQuery({ jenis, tahun, dokumenId })
  if (daftar.error) return <KabarTolakan error={daftar.error} ulangi={() => void daftar.refetch()} />
  if (!daftar.data) return <Kerangka baris={4} />
  const { sebutan, rka, tanpaRka } = daftar.data
  const dimuat = rka.filter((satu) => satu.dimuat)
  const isDraf = status === 'draf' || status === 'dikembalikan'
  const lupa = rka.filter((satu) => satu.bisa && !satu.dimuat)
  return (
    <section className="panel" aria-labelledby="muatan-apbd">
      <header>
        <h2 id="muatan-apbd">
          {sebutan} yang dimuat ({dimuat.length})
        </h2>
      </header>
      <div className="dalam tumpuk">
        {isDraf && lupa.length > 0 && (
          <Kabar nada="waspada" judul={`${lupa.length} ${sebutan} terverifikasi tidak dimuat`}>
            <span>{lupa.map(({ unit, nomor }) => `${unit} ${nomor}`).join('; ')}</span>
          </Kabar>
        )}
        <PosturMuatan rka={dimuat} />
        <TabelMuatan sebutan={sebutan} rka={dimuat} />
        {isDraf && (
          <BelumDimuat
            sebutan={sebutan}
            rka={rka.filter((satu) => !satu.bisa && !satu.dimuat)}
            tanpaRka={tanpaRka}
          />
        )}
      </div>
    </section>
  )
}
