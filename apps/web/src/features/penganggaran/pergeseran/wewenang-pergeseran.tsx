import { Kabar } from '../../../kabar/kabar.tsx'
import { type Geser, jangkauanGeser } from './geser.ts'

/** How far the money moves and who signs for it (PP 12/2019 P164), and whether the form of legal basis chosen is enough. */
export function WewenangPergeseran(props: { geser: readonly Geser[]; bentuk: string | boolean | undefined }) {
  const jangkauan = jangkauanGeser(props.geser)
  if (jangkauan === null) return null
  const { kode, sebutan, oleh } = jangkauan
  const kurang = kode === 'perda' && props.bentuk === 'perkada'
  return (
    <Kabar nada={kurang ? 'waspada' : 'info'} judul={`Pergeseran ${sebutan}: wewenang ${oleh}`}>
      <span>
        {kurang
          ? 'Bentuk dasar hukumnya perubahan Perda APBD; pilih bentuk itu, atau geser di dalam satu jenis belanja.'
          : 'PP 12/2019 Pasal 164. Dinilai per sub kegiatan, sebab dua geseran berlawanan tidak saling meniadakan.'}
      </span>
    </Kabar>
  )
}
