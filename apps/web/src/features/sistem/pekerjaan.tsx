import { useQueryClient } from '@tanstack/react-query'
import { Cip, type Nada } from '../../cip/cip.tsx'
import { trpc } from '../../connection/trpc.ts'
import { useJudul } from '../../dokumen/judul-halaman.ts'
import { runCommand } from '../../draf/run-command.ts'
import { Kerangka } from '../../kabar/kerangka.tsx'
import { Kosong } from '../../kabar/kosong.tsx'
import { showToast } from '../../kabar/toast.tsx'
import { KabarTolakan } from '../../tolakan/kabar-tolakan.tsx'
import { readPenolakan } from '../../tolakan/penolakan.ts'
import { waktuPendek } from '../../waktu/waktu.ts'
import type { PekerjaanTampak } from './bentuk.ts'

/** Long work with counted progress; the page may be closed, the work goes on. */
export function Pekerjaan() {
  const daftar = trpc.pekerjaan.daftar.useQuery(undefined, {
    refetchInterval: (query) => (query.state.data?.some(isOpen) === true ? 2000 : 30_000),
  })
  useJudul('Pekerjaan')
  const jalan = (daftar.data ?? []).filter(isOpen).length
  return (
    <>
      <div className="kepala">
        <h1>Pekerjaan{daftar.data ? `: ${jalan} sedang berjalan` : ''}</h1>
      </div>
      <section className="panel" aria-label="Daftar pekerjaan">
        {daftar.error && <KabarTolakan error={daftar.error} ulangi={() => void daftar.refetch()} />}
        {!daftar.data && !daftar.error && <Kerangka />}
        {daftar.data?.length === 0 && (
          <Kosong judul="Belum ada pekerjaan panjang.">
            Impor, ekspor, dan verifikasi buku besar muncul di sini dengan hitungannya.
          </Kosong>
        )}
        {daftar.data?.map((item) => (
          <SatuPekerjaan key={item.pekerjaanId} pekerjaan={item} />
        ))}
      </section>
    </>
  )
}

function SatuPekerjaan({ pekerjaan }: { pekerjaan: PekerjaanTampak }) {
  const queries = useQueryClient()
  const batalkan = trpc.pekerjaan.batalkan.useMutation()
  const { label, nada } = keadaan[pekerjaan.status]
  const batal = async () => {
    try {
      const { pekerjaanId } = pekerjaan
      await runCommand(`batal.${pekerjaanId}`, (perintah) => batalkan.mutateAsync({ perintah, pekerjaanId }))
      await queries.invalidateQueries()
    } catch (error) {
      showToast(readPenolakan(error).pesan)
    }
  }
  return (
    <div className="baris-isi">
      <div>
        <b>{pekerjaan.nama}</b> <Cip nada={nada}>{label}</Cip>
        <p className="kecil redup" aria-live="polite">
          {hitungan(pekerjaan)} · mulai {waktuPendek(pekerjaan.dibuat)}
        </p>
        {pekerjaan.galat && <p className="kecil buruk-t">{pekerjaan.galat}</p>}
      </div>
      <progress
        aria-label={`Kemajuan ${pekerjaan.nama}`}
        style={{ width: '100%' }}
        max={pekerjaan.jumlah ?? 1}
        value={pekerjaan.jumlah === null ? undefined : pekerjaan.selesai}
      />
      {pekerjaan.status === 'selesai' && pekerjaan.jenis === 'cetak-buku' && (
        <a className="tombol kecil" href={`/app/laporan/buku/${pekerjaan.pekerjaanId}.zip`} download="">
          Unduh buku (ZIP)
        </a>
      )}
      {isOpen(pekerjaan) && (
        <button type="button" className="tombol kecil" onClick={() => void batal()}>
          Batalkan pekerjaan
        </button>
      )}
    </div>
  )
}

const keadaan: Record<PekerjaanTampak['status'], { label: string; nada: Nada }> = {
  antre: { label: 'Antre', nada: 'netral' },
  jalan: { label: 'Berjalan', nada: 'nila' },
  selesai: { label: 'Selesai', nada: 'baik' },
  batal: { label: 'Dibatalkan', nada: 'netral' },
  macet: { label: 'Berhenti', nada: 'buruk' },
}

function isOpen(pekerjaan: PekerjaanTampak): boolean {
  return pekerjaan.status === 'antre' || pekerjaan.status === 'jalan'
}

function hitungan({ selesai, jumlah, satuan }: PekerjaanTampak): string {
  const format = new Intl.NumberFormat('id-ID')
  return jumlah === null
    ? `${format.format(selesai)} ${satuan}`
    : `${format.format(selesai)} dari ${format.format(jumlah)} ${satuan}`
}
