import { Link, useParams, useSearch } from '@tanstack/react-router'
import { trpc } from '../../../connection/trpc.ts'
import { useJudul } from '../../../dokumen/judul-halaman.ts'
import { Kabar } from '../../../kabar/kabar.tsx'
import { Kerangka } from '../../../kabar/kerangka.tsx'
import { KabarTolakan } from '../../../tolakan/kabar-tolakan.tsx'
import { bulat, type Imporan, isBekerja, langkahImpor, langkahOf } from './bentuk-impor.ts'
import { Cocokkan } from './cocokkan.tsx'
import { HasilImpor } from './hasil-impor.tsx'
import { KemajuanImpor } from './kemajuan-impor.tsx'
import { KepalaImpor } from './kepala-impor.tsx'
import { PeriksaImpor } from './periksa-impor.tsx'
import { useMesinImpor } from './use-imporan.ts'

/** One import at the step of its address, or where it stands: everything of it is on the server. */
export function HalamanImporan() {
  const { imporanId } = useParams({ from: '/ruang/impor/$imporanId' })
  const lihat = trpc.impor.lihat.useQuery(
    { imporanId },
    { refetchInterval: ({ state }) => (state.data !== undefined && isBekerja(state.data) ? 1000 : false) },
  )
  useJudul('Impor')
  if (lihat.error) return <KabarTolakan error={lihat.error} ulangi={() => void lihat.refetch()} />
  if (!lihat.data) return <Kerangka baris={6} />
  return <IsiImporan key={imporanId} imporan={lihat.data} />
}

function IsiImporan({ imporan }: { imporan: Imporan }) {
  const { langkah: diminta } = useSearch({ from: '/ruang/impor/$imporanId' })
  const mesin = useMesinImpor(imporan)
  const selesai = imporan.status === 'diterapkan' || imporan.status === 'dibatalkan'
  const terbuka = diminta === 'terapkan' && !selesai ? undefined : diminta
  const langkah = terbuka ?? langkahOf(imporan)
  const judul = `Impor ${imporan.adapter.nama} dari ${imporan.namaBerkas}`
  if (imporan.status === 'gagal') return <BerkasDitolak imporan={imporan} judul={judul} />
  return (
    <div className="sempit">
      <KepalaImpor
        judul={judul}
        langkah={langkahImpor.indexOf(langkah) + 1}
        selesai={langkah === 'terapkan'}
        rincian={rincianOf(imporan)}
      />
      {mesin.error !== null && <KabarTolakan error={mesin.error} />}
      {isBekerja(imporan) && <KemajuanImpor imporan={imporan} />}
      {!isBekerja(imporan) && langkah === 'cocokkan' && <Cocokkan mesin={mesin} />}
      {!isBekerja(imporan) && langkah === 'periksa' && <PeriksaImpor mesin={mesin} />}
      {!isBekerja(imporan) && langkah === 'terapkan' && <HasilImpor mesin={mesin} />}
    </div>
  )
}

/** What each step so far found, under its name. */
function rincianOf({ bacaan, pemetaan, periksa, status }: Imporan): readonly string[] {
  const kolom = pemetaan.reduce((banyak, { letak }) => banyak + Object.keys(letak).length, 0)
  const dialek = bacaan.dialek === null ? '' : `, ${bacaan.dialek}`
  const galat = periksa === null ? 'belum' : `${bulat(periksa.jumlahGalat)} galat`
  return [
    `${bulat(bacaan.baris)} baris${dialek}`,
    `${bulat(kolom)} kolom dipakai`,
    galat,
    status === 'diterapkan' || status === 'dibatalkan' ? status : 'belum',
  ]
}

function BerkasDitolak({ imporan, judul }: { imporan: Imporan; judul: string }) {
  const { ditolak } = imporan.bacaan
  const { jenis, dokumenId } = imporan
  return (
    <div className="sempit">
      <KepalaImpor judul={judul} langkah={0} ditolak rincian={['ditolak']} />
      <div className="tumpuk">
        <Kabar nada="buruk" judul="Berkas ini tidak bisa dibaca">
          <span>{ditolak?.pesan}</span>
          {ditolak !== null && ditolak.tempat !== '' && <span>Tempatnya: {ditolak.tempat}.</span>}
          <span className="mini redup">
            Kode <span className="sidik">{ditolak?.kode}</span>. Tidak ada yang disimpan selain catatan ini.
          </span>
        </Kabar>
        <div>
          <Link
            className="tombol utama"
            to="/impor/baru"
            search={{ jenis, ...(dokumenId === null ? {} : { dokumen: dokumenId }) }}
          >
            Unggah berkas lain
          </Link>
        </div>
      </div>
    </div>
  )
}
