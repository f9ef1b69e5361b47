import type { JenisDokumen } from '@benang/documents/jenis-dokumen'
import { formatRupiah, type Rupiah, sum } from '@benang/values/rupiah'
import { keepPreviousData } from '@tanstack/react-query'
import { trpc } from '../../../connection/trpc.ts'
import type { IsiFormulir } from '../../../dokumen/isi-formulir.ts'
import { Kabar } from '../../../kabar/kabar.tsx'
import { useRuang } from '../../../sesi/konteks.tsx'
import { Tabel } from '../../../tabel/tabel.tsx'
import { KabarTolakan } from '../../../tolakan/kabar-tolakan.tsx'
import { type Geser, geserOf } from './geser.ts'
import { WewenangPergeseran } from './wewenang-pergeseran.tsx'

/** What differences do at this keystroke: budget, floor and effect of each mata anggaran; of a pergeseran also the balance and who must sign. */
export function PosisiPergeseran({ jenis, formulir }: { jenis: JenisDokumen; formulir: IsiFormulir }) {
  const { tahun } = useRuang()
  const kunci = [...new Set(formulir.baris.map((satu) => satu.kunci).filter((satu) => satu !== ''))]
  const daftar = trpc.dokumen.ketersediaan.useQuery(
    { tahun, kunci },
    { enabled: kunci.length > 0, placeholderData: keepPreviousData },
  )
  if (daftar.error) return <KabarTolakan error={daftar.error} ulangi={() => void daftar.refetch()} />
  const geser = geserOf(formulir.baris, daftar.data ?? [])
  if (kunci.length === 0 || geser.length === 0) return null
  const isGeser = jenis.kode === 'pergeseran'
  const total = sum(geser.map(({ selisih }) => selisih))
  const lantai = geser.filter(({ kurang }) => kurang > 0n)
  return (
    <div className="dalam tumpuk" aria-live="polite">
      <Tabel
        judul={isGeser ? 'Anggaran setelah digeser' : 'Anggaran setelah perubahan'}
        kelas="geser"
        baris={geser}
        kunci={({ mata }) => mata.kunci}
        kolom={[
          { kepala: 'Mata anggaran', isi: (satu) => <Nama geser={satu} /> },
          { kepala: 'Anggaran kini', angka: true, isi: ({ kini }) => formatRupiah(kini) },
          { kepala: 'Terikat atau dirilis', angka: true, isi: ({ lantai: batas }) => formatRupiah(batas) },
          {
            kepala: isGeser ? 'Bisa digeser' : 'Bisa dikurangi',
            angka: true,
            isi: ({ bisa }) => formatRupiah(bisa),
          },
          { kepala: 'Selisih', angka: true, isi: ({ selisih }) => bertanda(selisih) },
          { kepala: 'Menjadi', angka: true, isi: (satu) => <Menjadi geser={satu} /> },
        ]}
      />
      {lantai.map(({ mata, bisa, kurang }) => (
        <Kabar key={mata.kunci} nada="waspada" judul={`${mata.rekeningKode} di bawah yang sudah terikat`}>
          <span>
            Paling banyak {formatRupiah(bisa)} yang bisa diambil dari sini. Kurangi selisihnya{' '}
            {formatRupiah(kurang)}.
          </span>
        </Kabar>
      ))}
      {isGeser && total !== 0n && (
        <p className="kecil">
          Yang ditambah dan yang dikurangi belum sama: selisih <b>{bertanda(total)}</b>, seharusnya Rp0.
        </p>
      )}
      {isGeser && <WewenangPergeseran geser={geser} formulir={formulir} />}
    </div>
  )
}

function Nama({ geser: { mata } }: { geser: Geser }) {
  return (
    <>
      <span className="angka kuat">{mata.rekeningKode}</span> {mata.rekeningUraian}
      <span className="mini redup" style={{ display: 'block' }}>
        {mata.subKegiatanKode} {mata.subKegiatanNama} · {mata.danaKode}
      </span>
    </>
  )
}

function Menjadi({ geser: { menjadi, kurang } }: { geser: Geser }) {
  return <span className={kurang > 0n ? 'buruk-t kuat' : undefined}>{formatRupiah(menjadi)}</span>
}

function bertanda(jumlah: Rupiah): string {
  return jumlah > 0n ? `+${formatRupiah(jumlah)}` : formatRupiah(jumlah)
}
