import { kunciKonflik } from '@benang/imports/imporan/hasil-periksa'
import { useState } from 'react'
import { waktuPendek } from '../../../waktu/waktu.ts'
import { bulat, type Konflik } from './bentuk-impor.ts'
import type { MesinImpor } from './use-imporan.ts'

const sehalaman = 100

/** What was changed on both sides since the file was made: base, now, file; one is chosen per field, or one side for all. */
export function KonflikImpor({ mesin, konflik }: { mesin: MesinImpor; konflik: readonly Konflik[] }) {
  const [banyak, setBanyak] = useState(sehalaman)
  const { putusan } = mesin.keputusan
  if (konflik.length === 0) return null
  const belum = konflik.filter((satu) => putusan[kunciKonflik(satu)] === undefined).length
  const semua = (sisi: 'sekarang' | 'berkas') =>
    mesin.ubah({
      putusan: { ...putusan, ...Object.fromEntries(konflik.map((satu) => [kunciKonflik(satu), sisi])) },
    })
  return (
    <section className="panel" aria-labelledby="konflik-impor">
      <header>
        <h2 id="konflik-impor">
          {bulat(konflik.length)} isian diubah di dua tempat
          {belum > 0 ? `, ${bulat(belum)} belum dipilih` : ', semua sudah dipilih'}
        </h2>
        <span className="deret">
          <button type="button" className="tombol kecil" onClick={() => semua('berkas')}>
            Semua dari berkas
          </button>
          <button type="button" className="tombol kecil" onClick={() => semua('sekarang')}>
            Semua yang sekarang
          </button>
        </span>
      </header>
      <ul className="konflik-impor">
        {konflik.slice(0, banyak).map((satu) => (
          <SatuKonflik
            key={kunciKonflik(satu)}
            konflik={satu}
            pilih={putusan[kunciKonflik(satu)]}
            ubah={(sisi) => mesin.ubah({ putusan: { ...putusan, [kunciKonflik(satu)]: sisi } })}
          />
        ))}
      </ul>
      {konflik.length > banyak && (
        <footer>
          <button type="button" className="tombol kecil" onClick={() => setBanyak(banyak + sehalaman)}>
            Tampilkan {bulat(Math.min(sehalaman, konflik.length - banyak))} lagi
          </button>
        </footer>
      )}
    </section>
  )
}

type SatuProps = {
  konflik: Konflik
  pilih: 'sekarang' | 'berkas' | undefined
  ubah: (sisi: 'sekarang' | 'berkas') => void
}

function SatuKonflik({ konflik, pilih, ubah }: SatuProps) {
  const { nama, label, dasar, sekarang, berkas, oleh, waktu, baris } = konflik
  const grup = `konflik-${kunciKonflik(konflik)}`
  const sisi = [
    {
      nilai: 'sekarang' as const,
      kepala: 'Sekarang',
      isi: sekarang,
      siapa: `${oleh}, ${waktuPendek(waktu)}`,
    },
    { nilai: 'berkas' as const, kepala: 'Berkas Anda', isi: berkas, siapa: `baris ${baris}` },
  ]
  return (
    <li>
      <fieldset>
        <legend>
          {nama}: <b>{label}</b>
        </legend>
        <div className="tiga-sisi">
          <div>
            <span className="kecil redup">Saat berkas dibuat</span>
            <span>{dasar === '' ? 'kosong' : dasar}</span>
          </div>
          {sisi.map((satu) => (
            <label
              key={satu.nilai}
              aria-label={`${satu.kepala}: ${satu.isi}`}
              className={pilih === satu.nilai ? 'dipilih' : undefined}
            >
              <input
                type="radio"
                name={grup}
                checked={pilih === satu.nilai}
                onChange={() => ubah(satu.nilai)}
              />
              <span>
                <span className="kecil redup">
                  {satu.kepala} · {satu.siapa}
                </span>
                <b>{satu.isi === '' ? 'kosong' : satu.isi}</b>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
    </li>
  )
}
