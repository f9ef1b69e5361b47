import { sebutDasar } from '@benang/domain/sistem/sebut-dasar'
import type { IsiFormulir } from '../../../dokumen/isi-formulir.ts'
import { Kabar } from '../../../kabar/kabar.tsx'
import { type Geser, lintasGeser } from './geser.ts'

/** Everything the money crosses and who signs for it, with the basis of each, and whether the form of legal basis chosen is enough. */
export function WewenangPergeseran({ geser, formulir }: { geser: readonly Geser[]; formulir: IsiFormulir }) {
  const lintas = lintasGeser(geser, formulir)
  const [utama] = lintas
  if (utama === undefined) return null
  const kurang = lintas.some(({ bentuk }) => bentuk === 'perda') && formulir.isi['bentuk'] === 'perkada'
  return (
    <Kabar nada={kurang ? 'waspada' : 'info'} judul={`Pergeseran ${utama.sebutan}: wewenang ${utama.oleh}`}>
      {kurang && (
        <span>
          Bentuk dasar hukumnya perubahan Perda APBD; pilih bentuk itu, atau geser di dalam satu sub kegiatan
          dan jenis belanja.
        </span>
      )}
      <ul className="kecil">
        {lintas.map(({ tingkat, sebutan, oleh, dasar }) => (
          <li key={tingkat}>
            {sebutan}: {oleh} ({sebutDasar(dasar)})
          </li>
        ))}
      </ul>
    </Kabar>
  )
}
