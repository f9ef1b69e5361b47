import type { JenisDokumen } from '@benang/documents/jenis-dokumen'
import { type ReactNode, useMemo, useState } from 'react'
import { trpc } from '../../../connection/trpc.ts'
import type { DokumenTampak } from '../../../dokumen/bentuk.ts'
import { Kerangka } from '../../../kabar/kerangka.tsx'
import { useRuang } from '../../../sesi/konteks.tsx'
import { tanggalPendek } from '../../../waktu/waktu.ts'
import { KabarTolakan } from '../../../tolakan/kabar-tolakan.tsx'
import { AjukanRka } from './ajukan-rka.tsx'
import { acuanRkaOf } from './daftar-acuan.ts'
import { KertasRka } from './kertas-rka.tsx'
import { pahamRka } from './paham-rka.ts'
import { TahapTampak, useTahapRka } from './tahap-rka.tsx'
import { useMesinRka } from './use-mesin-rka.ts'

/** The page an RKA is written on: its head (for who may), and its lines in the working paper. */
export function UbahRka(props: { dokumen: DokumenTampak; jenis: JenisDokumen; kepala: ReactNode }) {
  const { dokumen, jenis, kepala } = props
  const { dokumenId } = dokumen
  const { tahun, sesi } = useRuang()
  const kunci = `kertas.${sesi.pemdaNama}.${sesi.aktif?.penugasanId ?? 0}.${dokumenId}`
  const pilihan = trpc.dokumen.pilihanMata.useQuery({ jenis: jenis.kode, tahun }, { staleTime: 300_000 })
  const { terbuka, error, ulangi } = useMesinRka(dokumenId, kunci)
  const tahap = useTahapRka(dokumenId, terbuka !== null)
  const bahan = useMemo(() => {
    if (pilihan.data === undefined) return null
    const acuan = acuanRkaOf(pilihan.data)
    return { acuan, paham: pahamRka(acuan) }
  }, [pilihan.data])
  const [isAsked, setAsked] = useState(false)
  return (
    <div className="tumpuk">
      <TahapTampak {...tahap} />
      {dokumen.bisaDiubah && <KepalaRka dokumen={dokumen} isi={kepala} />}
      {pilihan.error !== null && <KabarTolakan error={pilihan.error} ulangi={() => void pilihan.refetch()} />}
      {error !== null && <KabarTolakan error={error} ulangi={ulangi} />}
      {terbuka === null || bahan === null ? (
        error === null && pilihan.error === null && <Kerangka baris={6} />
      ) : (
        <>
          <KertasRka
            dokumenId={dokumenId}
            kertas={terbuka}
            {...bahan}
            kunci={kunci}
            tanggal={dokumen.tanggal}
            isAsked={isAsked}
            isHanyaBaca={tahap.tertutup !== null}
          />
          <AjukanRka dokumen={dokumen} kertas={terbuka} {...bahan} tanya={() => setAsked(true)} />
        </>
      )}
    </div>
  )
}

/** Date and words of the RKA in one line; its form when somebody wants to change them. */
function KepalaRka({ dokumen, isi }: { dokumen: DokumenTampak; isi: ReactNode }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <div className="kepala-rka">
      <p className="deret kecil">
        <span>
          {dokumen.unitNama}, tanggal {tanggalPendek(dokumen.tanggal)}
        </span>
        <button type="button" className="tombol teks" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          Ubah tanggal dan uraian
        </button>
      </p>
      <div hidden={!isOpen}>{isi}</div>
    </div>
  )
}
