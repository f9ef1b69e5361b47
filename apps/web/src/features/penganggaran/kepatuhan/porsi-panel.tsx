import { Cip } from '../../../cip/cip.tsx'
import { useRuang } from '../../../sesi/konteks.tsx'
import { Tabel } from '../../../tabel/tabel.tsx'
import { angka, rupiahKata } from '../../../uang/uang.tsx'
import { jarakKata, keadaanOf, persenKata, type Porsi } from './bentuk-porsi.ts'
import { PetaanPorsi } from './petaan-porsi.tsx'

const sebutDiperiksa = { terverifikasi: null, kutipan: 'dikutip', ingatan: 'diingat, naskah belum dibaca' }

/** One share: what it is, where the law says so, and behind a fold the units and lines that make it. */
export function PorsiPanel({ porsi }: { porsi: Porsi }) {
  const { nada, kata } = keadaanOf(porsi)
  const jarak = jarakKata(porsi)
  const ragu = sebutDiperiksa[porsi.diperiksa]
  return (
    <section className="panel porsi" aria-labelledby={porsi.id}>
      <header>
        <h2 id={porsi.id}>{porsi.nama}</h2>
        <Cip nada={nada}>{kata}</Cip>
      </header>
      <div className="dalam">
        <p className="angka-porsi">
          <b className="angka">{porsi.persen === null ? 'tidak ada' : persenKata(porsi.persen)}</b>{' '}
          {porsi.ambangPersen !== null && (
            <span>
              dari {porsi.arah} {persenKata(porsi.ambangPersen)}
              {jarak !== null && `, ${jarak}`}
            </span>
          )}
        </p>
        <Bilah porsi={porsi} />
        <p className="kecil">
          {rupiahKata(porsi.pembilang)} dari {rupiahKata(porsi.penyebut)} {porsi.sebutPenyebut}.
        </p>
        <p className="kecil redup baca">
          {porsi.uraian} {porsi.dasar} <code>{porsi.id}</code>{' '}
          {ragu !== null && <Cip nada="waspada">{ragu}</Cip>}
        </p>
      </div>
      {porsi.baris.length + porsi.unit.length > 0 && (
        <details className="dalam">
          <summary>Unit dan baris yang dihitung</summary>
          <Isi porsi={porsi} />
        </details>
      )}
      {porsi.petaan && <PetaanPorsi porsi={porsi} />}
    </section>
  )
}

/** The share against its threshold; the figures beside it say the same. */
function Bilah({ porsi: { persen, ambangPersen, status } }: { porsi: Porsi }) {
  if (persen === null || ambangPersen === null) return null
  const skala = Math.max(Number(persen), Number(ambangPersen)) * 1.25 || 1
  const lebar = (wire: string) => `${(Number(wire) / skala) * 100}%`
  return (
    <div className={`bilah-porsi ${status}`} aria-hidden="true">
      <i style={{ inlineSize: lebar(persen) }} />
      <u style={{ insetInlineStart: lebar(ambangPersen) }} />
    </div>
  )
}

function Isi({ porsi }: { porsi: Porsi }) {
  const { sesi } = useRuang()
  return (
    <>
      <Tabel
        judul="Menurut unit"
        tetap
        baris={porsi.unit}
        kunci={(satu) => String(satu.unitId)}
        kolom={[
          { kepala: 'Unit', isi: (satu) => `${satu.kode} ${satu.nama}` },
          { kepala: 'Jumlah (Rp)', angka: true, isi: (satu) => angka(satu.jumlah) },
        ]}
      />
      {porsi.baris.length === 0 ? (
        <p className="kecil redup">Tidak ada baris {sesi.aktif?.unitNama ?? 'unit Anda'} di porsi ini.</p>
      ) : (
        <Tabel
          judul="Baris terbesar"
          baris={porsi.baris}
          kunci={(satu) => `${satu.unit} ${satu.subKegiatan} ${satu.rekening}`}
          kolom={[
            { kepala: 'Unit', isi: (satu) => satu.unit },
            { kepala: 'Sub kegiatan', isi: (satu) => <span className="angka">{satu.subKegiatan}</span> },
            { kepala: 'Rekening', isi: (satu) => <span className="angka">{satu.rekening}</span> },
            { kepala: 'Jumlah (Rp)', angka: true, isi: (satu) => angka(satu.jumlah) },
          ]}
        />
      )}
      {porsi.lain > 0 && <p className="kecil redup">dan {porsi.lain} baris lain yang lebih kecil.</p>}
    </>
  )
}
