import { namaKolom } from '@benang/imports/baris'
import { type PemetaanLembar, type Sasaran, semuaKolom } from '@benang/imports/imporan/pemetaan'
import { Cip } from '../../../cip/cip.tsx'
import { Tabel } from '../../../tabel/tabel.tsx'
import { bulat, type Imporan } from './bentuk-impor.ts'

type Lembar = Imporan['bacaan']['lembar'][number]
type Props = {
  lembar: Lembar
  sasaran: Sasaran
  peta: PemetaanLembar | undefined
  /** Takes the sheet with this row as its heading; null leaves it out. */
  pakai: (barisKepala: number | null) => void
  pasang: (asked: { nama: string; kolom: number }) => void
}

/** One sheet: taken or not, where its heading stands, and what its columns are. */
export function LembarImpor({ lembar, sasaran, peta, pakai, pasang }: Props) {
  const id = `lembar-${lembar.nama}`
  const pertama = lembar.awal[0]?.nomor ?? null
  return (
    <section className="panel" aria-labelledby={id}>
      <header>
        <h2 id={id}>Lembar {lembar.nama}</h2>
        <span className="kecil redup">
          {bulat(lembar.jumlahBaris)} baris terisi{lembar.tampak === 'ya' ? '' : `, ${lembar.tampak}`}
        </span>
      </header>
      <div className="dalam alat-lembar">
        <label className="centang">
          <input
            type="checkbox"
            checked={peta !== undefined}
            disabled={pertama === null}
            onChange={(event) => pakai(event.currentTarget.checked ? pertama : null)}
          />
          Baca lembar ini
        </label>
        {peta && (
          <div className="medan">
            <label htmlFor={`${id}-judul`}>Baris judul kolom</label>
            <select
              id={`${id}-judul`}
              className="isian"
              value={peta.barisKepala}
              onChange={(event) => pakai(Number(event.currentTarget.value))}
            >
              {lembar.awal.map(({ nomor, sel }) => (
                <option key={nomor} value={nomor}>
                  {`${nomor}: ${sel
                    .map(({ teks }) => teks)
                    .join(' · ')
                    .slice(0, 70)}`}
                </option>
              ))}
            </select>
          </div>
        )}
      </div>
      {peta && <KolomLembar {...{ lembar, sasaran, peta, pasang }} />}
    </section>
  )
}

type Kolom = { kolom: number; judul: string; contoh: readonly string[] }

function KolomLembar({
  lembar,
  sasaran,
  peta,
  pasang,
}: Omit<Props, 'pakai' | 'peta'> & { peta: PemetaanLembar }) {
  const milik = new Map(Object.entries(peta.letak).map(([nama, kolom]) => [kolom, nama]))
  const tujuan = semuaKolom(sasaran)
  return (
    <Tabel
      judul={`Kolom lembar ${lembar.nama} dan pemakaiannya`}
      kelas="kolom-impor"
      baris={kolomOf(lembar, peta.barisKepala)}
      kunci={({ kolom }) => String(kolom)}
      kolom={[
        {
          kepala: 'Kolom berkas',
          isi: ({ kolom, judul }) => (
            <span>
              <span className="sidik">{namaKolom(kolom)}</span>{' '}
              <b>{judul === '' ? '(tanpa judul)' : judul}</b>
            </span>
          ),
        },
        {
          kepala: 'Contoh isi',
          isi: ({ contoh }) => (
            <span className="kecil redup contoh-impor">{contoh.join(' · ') || 'kosong'}</span>
          ),
        },
        {
          kepala: 'Dipakai sebagai',
          isi: ({ kolom, judul }) => (
            <select
              className="isian"
              aria-label={`Kolom ${namaKolom(kolom)} ${judul} dipakai sebagai`}
              value={milik.get(kolom) ?? ''}
              onChange={(event) => pasang({ nama: event.currentTarget.value, kolom })}
            >
              <option value="">Tidak dibaca</option>
              {tujuan.map(({ nama, label, wajib }) => (
                <option key={nama} value={nama}>
                  {wajib === true ? `${label} (wajib)` : label}
                </option>
              ))}
            </select>
          ),
        },
        {
          kepala: 'Keadaan',
          isi: ({ kolom }) => (milik.has(kolom) ? <Cip nada="baik">Dipakai</Cip> : <Cip>Tidak dibaca</Cip>),
        },
      ]}
    />
  )
}

/** The columns of the heading row and of what stands below it, with the first three values. */
function kolomOf(lembar: Lembar, barisKepala: number): readonly Kolom[] {
  const bawah = lembar.awal.filter(({ nomor }) => nomor > barisKepala)
  const kepala = lembar.awal.find(({ nomor }) => nomor === barisKepala)
  const nomor = new Set([kepala, ...bawah].flatMap((baris) => baris?.sel.map(({ kolom }) => kolom) ?? []))
  return [...nomor]
    .toSorted((a, b) => a - b)
    .map((kolom) => {
      const teks = (sel: Lembar['awal'][number]['sel'] | undefined) =>
        sel?.find((satu) => satu.kolom === kolom)?.teks ?? ''
      const contoh = bawah.map(({ sel }) => teks(sel)).filter((satu) => satu !== '')
      return { kolom, judul: teks(kepala?.sel), contoh: contoh.slice(0, 3).map((satu) => satu.slice(0, 60)) }
    })
}
