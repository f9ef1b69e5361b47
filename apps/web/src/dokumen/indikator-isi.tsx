import type { JenisDokumen } from '@benang/documents/jenis-dokumen'
import { Link } from '@tanstack/react-router'
import type { Jawaban } from '../connection/kontrak.ts'
import { trpc } from '../connection/trpc.ts'
import { uuid } from '../draf/command.ts'
import type { Draf } from '../draf/draft.ts'
import { IsianUkuran } from '../isian/isian-ukuran.tsx'
import { ukuranTampak } from '../isian/parse-ukuran.ts'
import { Kerangka } from '../kabar/kerangka.tsx'
import { Kosong } from '../kabar/kosong.tsx'
import { useRuang } from '../sesi/konteks.tsx'
import { KabarTolakan } from '../tolakan/kabar-tolakan.tsx'
import { type BarisFormulir, emptyBaris, type IsiFormulir } from './isi-formulir.ts'

type Kartu = Jawaban['kinerja']['kartu'][number]
const triwulan = [
  { bulan: 3, nama: 'Triwulan I' },
  { bulan: 6, nama: 'Triwulan II' },
  { bulan: 9, nama: 'Triwulan III' },
  { bulan: 12, nama: 'Triwulan IV' },
] as const

/** The measures of a document: every indicator of the unit with a field per quarter, or for the one quarter reported. */
export function IndikatorIsi(props: {
  jenis: JenisDokumen
  draf: Draf<IsiFormulir>
  galat: string | undefined
}) {
  const { jenis, draf, galat } = props
  const { tahun } = useRuang()
  const kartu = trpc.kinerja.kartu.useQuery({ tahun })
  const satuTriwulan = jenis.isian.some(({ nama }) => nama === 'triwulan')
  const dipilih = Number(draf.nilai.isi['triwulan'] ?? 0)
  const bulan = triwulan.filter((satu) => !satuTriwulan || satu.bulan === dipilih)
  const terdaftar = (kartu.data ?? []).filter(({ kunci }) => kunci !== null)
  return (
    <section className="panel" aria-labelledby="judul-baris">
      <header>
        <h2 id="judul-baris">Indikator ({terdaftar.length})</h2>
        <Link to="/kinerja" className="kecil">
          Kartu indikator
        </Link>
      </header>
      {galat && (
        <p className="dalam galat" id="tambah-baris" tabIndex={-1}>
          {galat}
        </p>
      )}
      {kartu.error && <KabarTolakan error={kartu.error} ulangi={() => void kartu.refetch()} />}
      {!kartu.data && !kartu.error && <Kerangka />}
      {kartu.data && terdaftar.length === 0 && (
        <Kosong judul={`Unit ini belum punya kartu indikator ${tahun}.`}>
          Buka Kartu indikator, lalu buat atau daftarkan kartunya.
        </Kosong>
      )}
      {bulan.length === 0 && terdaftar.length > 0 && (
        <Kosong judul="Pilih triwulannya di atas.">Lalu isi capaian tiap indikator.</Kosong>
      )}
      {bulan.length > 0 &&
        terdaftar.map((satu) => <SatuIndikator key={satu.indikatorId} {...{ kartu: satu, draf, bulan }} />)}
    </section>
  )
}

function SatuIndikator(props: {
  kartu: Kartu
  draf: Draf<IsiFormulir>
  bulan: readonly { bulan: number; nama: string }[]
}) {
  const { kartu, draf, bulan } = props
  const kunci = kartu.kunci ?? ''
  const baris = draf.nilai.baris.find((satu) => satu.kunci === kunci)
  const set = (change: (lama: BarisFormulir) => BarisFormulir) =>
    draf.perbarui((kini) => {
      const lama = kini.baris.find((satu) => satu.kunci === kunci)
      if (lama === undefined)
        return {
          ...kini,
          baris: [...kini.baris, change({ ...emptyBaris(uuid()), kunci, nama: kartu.nama })],
        }
      return { ...kini, baris: kini.baris.map((satu) => (satu === lama ? change(satu) : satu)) }
    })
  const satuTriwulan = bulan.length === 1
  return (
    <fieldset className="baris-isi indikator-isi">
      <legend className="sr">{kartu.nama}</legend>
      <p className="lebar">
        <b>{kartu.nama}</b> <span className="redup">({kartu.satuan})</span>
        <span className="mini redup" style={{ display: 'block' }}>
          {kartu.subKegiatanKode} {kartu.subKegiatanNama}
        </span>
      </p>
      {bulan.map((satu) => (
        <IsianUkuran
          key={satu.bulan}
          id={`ukuran-${kartu.indikatorId}-${satu.bulan}`}
          label={satu.nama}
          skala={kartu.skala}
          nilai={baris?.bulan[satu.bulan - 1] ?? ''}
          ubah={(wire) =>
            set((lama) => ({
              ...lama,
              bulan: lama.bulan.map((text, index) => (index === satu.bulan - 1 ? wire : text)),
            }))
          }
        />
      ))}
      {satuTriwulan && (
        <div className="medan keterangan">
          <label htmlFor={`keterangan-${kartu.indikatorId}`}>
            Keterangan{' '}
            <Target indikatorId={kartu.indikatorId} unitId={kartu.unitId} bulan={bulan[0]?.bulan ?? 0} />
          </label>
          <input
            id={`keterangan-${kartu.indikatorId}`}
            className="isian"
            value={baris?.uraian ?? ''}
            onChange={(event) => {
              const uraian = event.currentTarget.value
              set((lama) => ({ ...lama, uraian }))
            }}
          />
        </div>
      )}
    </fieldset>
  )
}

/** The target an achievement is compared with; a difference needs its explanation. */
function Target(props: { indikatorId: number; unitId: number; bulan: number }) {
  const { tahun } = useRuang()
  const { indikatorId, unitId, bulan } = props
  const lihat = trpc.kinerja.lihat.useQuery({ tahun, unitId }, { staleTime: 60_000 })
  const semua = lihat.data?.baris.flatMap(({ indikator }) => indikator) ?? []
  const target = semua.find((satu) => satu.indikatorId === indikatorId)?.target[bulan / 3 - 1] ?? null
  return (
    <span className="redup">
      {target === null ? '(belum ada target)' : `(target ${ukuranTampak(target)}; wajib bila berbeda)`}
    </span>
  )
}
