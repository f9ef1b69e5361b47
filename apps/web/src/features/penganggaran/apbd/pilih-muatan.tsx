import type { JenisDokumen } from '@benang/documents/jenis-dokumen'
import { useParams } from '@tanstack/react-router'
import { trpc } from '../../../connection/trpc.ts'
import type { IsiFormulir } from '../../../dokumen/isi-formulir.ts'
import type { Draf } from '../../../draf/draft.ts'
import { Kabar } from '../../../kabar/kabar.tsx'
import { Kerangka } from '../../../kabar/kerangka.tsx'
import { useRuang } from '../../../sesi/konteks.tsx'
import { KabarTolakan } from '../../../tolakan/kabar-tolakan.tsx'
import { BelumDimuat } from './belum-dimuat.tsx'
import { pemuatOf } from './rka-muatan.ts'
import { PosturMuatan } from './postur-muatan.tsx'
import { TabelMuatan } from './tabel-muatan.tsx'

/** Which verified RKA an APBD holds: all of them by one press, or one by one, with the budget they make at each choice. */
export function PilihMuatan(props: {
  jenis: JenisDokumen
  draf: Draf<IsiFormulir>
  galat: string | undefined
}) {
  const { draf, galat } = props
  const jenis = pemuatOf(props.jenis.kode)
  const { tahun } = useRuang()
  const { dokumenId = null } = useParams({ strict: false })
  const daftar = trpc.apbd.muatan.useQuery({ jenis, tahun, dokumenId })
  if (daftar.error) return <KabarTolakan error={daftar.error} ulangi={() => void daftar.refetch()} />
  if (!daftar.data) return <Kerangka baris={4} />
  const { sebutan, rka, tanpaRka } = daftar.data
  const dipilih = new Set(draf.nilai.muatan)
  const bisa = rka.filter((satu) => satu.bisa)
  const hilang = [...dipilih].filter((id) => !bisa.some(({ dokumenId: ada }) => ada === id))
  const setMuatan = (muatan: readonly string[]) => draf.ubah({ ...draf.nilai, muatan })
  const semua = bisa.map((satu) => satu.dokumenId)
  return (
    <section className="panel" id="muatan" tabIndex={-1} aria-labelledby="judul-muatan">
      <header>
        <h2 id="judul-muatan">{sebutan} yang dimuat</h2>
        <div className="deret">
          <button type="button" className="tombol kecil" onClick={() => setMuatan(semua)}>
            Muat semua yang terverifikasi ({semua.length})
          </button>
          {dipilih.size > 0 && (
            <button type="button" className="tombol kecil" onClick={() => setMuatan([])}>
              Kosongkan
            </button>
          )}
        </div>
      </header>
      <div className="dalam tumpuk">
        {galat !== undefined && <span className="galat">{galat}</span>}
        {hilang.length > 0 && (
          <Kabar nada="waspada" judul={`${hilang.length} ${sebutan} pilihan Anda tidak bisa dimuat lagi`}>
            <button
              type="button"
              className="tombol kecil"
              onClick={() => setMuatan([...dipilih].filter((id) => !hilang.includes(id)))}
            >
              Lepas dari pilihan
            </button>
          </Kabar>
        )}
        <PosturMuatan rka={bisa.filter((satu) => dipilih.has(satu.dokumenId))} />
        <TabelMuatan
          sebutan={sebutan}
          rka={bisa}
          dipilih={dipilih}
          pilih={(id, isIn) =>
            setMuatan(isIn ? [...dipilih, id] : [...dipilih].filter((satu) => satu !== id))
          }
        />
        <BelumDimuat sebutan={sebutan} rka={rka.filter((satu) => !satu.bisa)} tanpaRka={tanpaRka} />
      </div>
    </section>
  )
}
