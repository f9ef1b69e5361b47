import { Link, useSearch } from '@tanstack/react-router'
import { trpc } from '../../connection/trpc.ts'
import { useJudul } from '../../dokumen/judul-halaman.ts'
import { Ikon } from '../../ikon/ikon.tsx'
import { persenTampak } from '../../isian/parse-ukuran.ts'
import { Kerangka } from '../../kabar/kerangka.tsx'
import { Kosong } from '../../kabar/kosong.tsx'
import { useRuang } from '../../sesi/konteks.tsx'
import { Tabel } from '../../tabel/tabel.tsx'
import { KabarTolakan } from '../../tolakan/kabar-tolakan.tsx'
import { angkaRingkas } from '../../uang/uang.tsx'
import type { KinerjaTampak, UnitKinerja } from './bentuk-kinerja.ts'
import { TabelKinerja } from './tabel-kinerja.tsx'

/** Budget, payments, target and achievement on the same sub kegiatan: of my unit, or of all units and the one chosen. */
export function Kinerja() {
  const { tahun, sesi } = useRuang()
  const { unit } = useSearch({ from: '/ruang/kinerja' })
  const lihat = trpc.kinerja.lihat.useQuery({ tahun, ...(unit === undefined ? {} : { unitId: unit }) })
  useJudul(`Kinerja ${tahun}`)
  const mayWrite = ['pptk', 'pa', 'kpa', 'bappeda'].includes(sesi.aktif?.peran ?? '')
  return (
    <>
      <div className="kepala">
        <h1>Kinerja {tahun}</h1>
        <div className="deret alat">
          <Link className="tombol" to="/dokumen/$jenis" params={{ jenis: 'target_kinerja' }}>
            Target
          </Link>
          <Link className="tombol" to="/dokumen/$jenis" params={{ jenis: 'capaian_kinerja' }}>
            Capaian
          </Link>
          {mayWrite && (
            <Link className="tombol utama" to="/kinerja/kartu-baru">
              <Ikon nama="tambah" /> Kartu indikator
            </Link>
          )}
        </div>
      </div>
      {lihat.error && <KabarTolakan error={lihat.error} ulangi={() => void lihat.refetch()} />}
      {!lihat.data && !lihat.error && <Kerangka baris={6} />}
      {lihat.data && <Isi kinerja={lihat.data} />}
    </>
  )
}

function Isi({ kinerja }: { kinerja: KinerjaTampak }) {
  const { unit, unitId, baris } = kinerja
  const dipilih = unit.find((satu) => satu.unitId === unitId)
  if (unit.length === 0)
    return (
      <Kosong judul="Belum ada anggaran atau kartu indikator tahun ini.">
        Kartu dibuat setelah sub kegiatan masuk rencana atau DPA.
      </Kosong>
    )
  return (
    <div className="tumpuk">
      {(unit.length > 1 || unitId === null) && <PerUnit unit={unit} dipilih={unitId} />}
      {dipilih && (
        <section className="panel" aria-labelledby="per-sub">
          <header>
            <h2 id="per-sub">
              {dipilih.nama}: {dipilih.subKegiatan} sub kegiatan, {dipilih.indikator} indikator
            </h2>
            {dipilih.tanpaIndikator > 0 && (
              <span className="kecil">{dipilih.tanpaIndikator} sub kegiatan belum berindikator</span>
            )}
          </header>
          <TabelKinerja baris={baris} />
        </section>
      )}
    </div>
  )
}

function PerUnit({ unit, dipilih }: { unit: readonly UnitKinerja[]; dipilih: number | null }) {
  return (
    <section className="panel" aria-labelledby="per-unit">
      <header>
        <h2 id="per-unit">Per perangkat daerah</h2>
        <span className="kecil redup">Capaian: rata-rata indikator atas triwulan yang sudah dilaporkan</span>
      </header>
      <Tabel
        judul="Kinerja per perangkat daerah"
        baris={unit}
        kunci={(satu) => String(satu.unitId)}
        kolom={[
          {
            kepala: 'Perangkat daerah',
            isi: (satu) => (
              <Link
                to="/kinerja"
                search={{ unit: satu.unitId }}
                aria-current={satu.unitId === dipilih ? 'true' : undefined}
              >
                {satu.nama}
              </Link>
            ),
          },
          { kepala: 'Sub kegiatan', angka: true, isi: (satu) => satu.subKegiatan },
          { kepala: 'Indikator', angka: true, isi: (satu) => satu.indikator },
          { kepala: 'Anggaran (Rp)', angka: true, isi: (satu) => angkaRingkas(satu.anggaran) },
          { kepala: 'Realisasi', angka: true, isi: (satu) => persenTampak(satu.serapan) },
          { kepala: 'Capaian', angka: true, isi: (satu) => persenTampak(satu.capaian) },
        ]}
      />
    </section>
  )
}
