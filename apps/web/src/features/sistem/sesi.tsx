import { useQueryClient } from '@tanstack/react-query'
import { Cip } from '../../cip/cip.tsx'
import { trpc } from '../../connection/trpc.ts'
import { useJudul } from '../../dokumen/judul-halaman.ts'
import { Kerangka } from '../../kabar/kerangka.tsx'
import { showToast } from '../../kabar/toast.tsx'
import { Tabel } from '../../tabel/tabel.tsx'
import { KabarTolakan } from '../../tolakan/kabar-tolakan.tsx'
import { waktuPendek } from '../../waktu/waktu.ts'
import { GantiSandi } from './ganti-sandi.tsx'
import { Totp } from './totp.tsx'

/** My own security: where I am logged in, my second factor, my password. */
export function Sesi() {
  useJudul('Sesi dan keamanan')
  return (
    <>
      <div className="kepala">
        <h1>Sesi dan keamanan</h1>
      </div>
      <div className="tata">
        <div className="tumpuk">
          <DaftarSesi />
        </div>
        <div className="tumpuk">
          <Totp />
          <GantiSandi />
        </div>
      </div>
    </>
  )
}

function DaftarSesi() {
  const queries = useQueryClient()
  const daftar = trpc.sesi.daftarSesi.useQuery()
  const akhiri = trpc.sesi.akhiriSesi.useMutation({
    onSuccess: async () => {
      showToast('Sesi itu sudah diakhiri.')
      await queries.invalidateQueries()
    },
  })
  return (
    <section className="panel" aria-labelledby="sesi-saya">
      <header>
        <h2 id="sesi-saya">Sesi saya ({daftar.data?.length ?? 0})</h2>
      </header>
      {(daftar.error ?? akhiri.error) && <KabarTolakan error={daftar.error ?? akhiri.error} />}
      {daftar.data ? (
        <Tabel
          judul="Sesi yang masih terbuka"
          baris={daftar.data}
          kunci={(item) => item.sesiId}
          kolom={[
            {
              kepala: 'Perangkat',
              isi: (item) => (
                <>
                  {item.perangkat} {item.ini && <Cip nada="nila">sesi ini</Cip>}
                </>
              ),
            },
            { kepala: 'Alamat', isi: (item) => item.alamat },
            {
              kepala: 'Terakhir',
              isi: (item) => <span className="angka">{waktuPendek(item.terakhir)}</span>,
            },
            {
              kepala: '',
              angka: true,
              isi: (item) =>
                item.ini ? null : (
                  <button
                    type="button"
                    className="tombol kecil"
                    aria-label={`Akhiri sesi ${item.perangkat}, terakhir ${waktuPendek(item.terakhir)}`}
                    onClick={() => akhiri.mutate({ sesiId: item.sesiId })}
                  >
                    Akhiri sesi
                  </button>
                ),
            },
          ]}
        />
      ) : (
        !daftar.error && <Kerangka />
      )}
    </section>
  )
}
