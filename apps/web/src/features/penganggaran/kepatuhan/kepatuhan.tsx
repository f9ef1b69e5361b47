import { keepPreviousData } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { trpc } from '../../../connection/trpc.ts'
import { useJudul } from '../../../dokumen/judul-halaman.ts'
import { Kerangka } from '../../../kabar/kerangka.tsx'
import { useRuang } from '../../../sesi/konteks.tsx'
import { KabarTolakan } from '../../../tolakan/kabar-tolakan.tsx'
import type { Porsi } from './bentuk-porsi.ts'
import { PorsiPanel } from './porsi-panel.tsx'

const tahapan = [
  { kode: 'rka', label: 'RKA' },
  { kode: 'dpa', label: 'APBD dan DPA' },
] as const

/** The mandatory shares of the budget of the year of work: figure, threshold, distance, lines, legal basis. */
export function Kepatuhan() {
  const { tahap = 'dpa' } = useSearch({ from: '/ruang/kepatuhan' })
  const pindah = useNavigate({ from: '/kepatuhan' })
  const { tahun } = useRuang()
  const porsi = trpc.kepatuhan.lihat.useQuery({ tahun, tahap }, { placeholderData: keepPreviousData })
  const judul = `Kepatuhan ${tahun}`
  useJudul(judul)
  return (
    <>
      <div className="kepala">
        <h1>{porsi.data ? `${judul}: ${temuanOf(porsi.data)}` : judul}</h1>
        <div className="deret alat" role="group" aria-label="Angka yang dihitung">
          {tahapan.map(({ kode, label }) => (
            <button
              key={kode}
              type="button"
              className="tombol"
              aria-pressed={tahap === kode}
              onClick={() => void pindah({ search: { tahap: kode }, replace: true })}
            >
              {label}
            </button>
          ))}
        </div>
      </div>
      {porsi.error && <KabarTolakan error={porsi.error} ulangi={() => void porsi.refetch()} />}
      {!porsi.data && !porsi.error && <Kerangka baris={8} />}
      {porsi.data?.map((satu) => (
        <PorsiPanel key={satu.id} porsi={satu} />
      ))}
    </>
  )
}

/** How many shares miss their threshold, in one line. */
function temuanOf(semua: readonly Porsi[]): string {
  const berambang = semua.filter(({ ambang }) => ambang !== null)
  const belum = berambang.filter(({ status }) => status !== 'terpenuhi').length
  if (berambang.length === 0) return 'belum ada anggaran'
  if (belum === 0) return `semua dari ${berambang.length} porsi terpenuhi`
  return `${belum} dari ${berambang.length} porsi belum terpenuhi`
}
