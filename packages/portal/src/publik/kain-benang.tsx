import type { BenangTerbuka, SimpulTerbit } from '@benang/usecases/publik/read-benang-terbuka'
import { parseRupiah } from '@benang/values/rupiah'
import { rupiahRingkas } from '@benang/values/rupiah-ringkas'
import { Fragment } from 'react'

type Gambar = BenangTerbuka['gambar']

/** The thread as cloth: across the page where there is room, down it on a phone. The list says all that the drawing shows. */
export function KainBenang({ simpul, gambar }: { simpul: readonly SimpulTerbit[]; gambar: Gambar }) {
  const tampak = gambar.kode.flatMap((kode) => simpul.find((satu) => satu.kode === kode) ?? [])
  return (
    <section className="kain-luar" aria-label="Benang">
      <div className={`kain k${tampak.length}`}>
        <Anyaman gambar={gambar} />
        <ol>
          {tampak.map((satu, index) => (
            <li key={satu.kode} className={`t-${satu.rumpun}`}>
              <AnyamanTegak banyak={gambar.simpul[index]?.helai ?? 0} />
              <div className="simpul-kepala">
                <span className="rumpun">
                  {satu.rumpun === tampak[index - 1]?.rumpun ? <>&nbsp;</> : satu.rumpunNama}
                </span>
                <b>
                  {satu.bagian.length === 0 ? satu.nama : <a href={`#simpul-${satu.kode}`}>{satu.nama}</a>}
                </b>
                <span className="uang">{rupiahRingkas(parseRupiah(satu.jumlah))}</span>
              </div>
              <Beda selisih={tampak[index + 1]?.selisih ?? []} />
            </li>
          ))}
        </ol>
      </div>
      <p className="kaki-kain">
        1 helai ≈ {rupiahRingkas(parseRupiah(gambar.satuan))}. Putus-putus: belum sampai. Abu-abu: tidak
        diteruskan.
      </p>
    </section>
  )
}

function Anyaman({ gambar }: { gambar: Gambar }) {
  return (
    <svg className="anyam" viewBox={`0 0 1152 ${gambar.tinggi}`} aria-hidden="true">
      {gambar.garis.map(({ kelas, d }) => (
        <path key={kelas} className={`a-${kelas}`} d={d} />
      ))}
      {gambar.simpul.map(({ x, atas, bawah }) => (
        <Fragment key={x}>
          <path className="tiang" d={`M${x} ${atas}V${bawah + 10}`} />
          <circle cx={x} cy={atas} r="4" />
        </Fragment>
      ))}
    </svg>
  )
}

function AnyamanTegak({ banyak }: { banyak: number }) {
  const d = Array.from({ length: banyak }, (_, urut) => `M${(1 + urut * 1.7).toFixed(1)} 0v3e3`).join('')
  return (
    <svg
      className="anyam-tegak"
      width={Math.max(Math.ceil(banyak * 1.7 + 1), 1)}
      height="100%"
      aria-hidden="true"
    >
      <path d={d} />
    </svg>
  )
}

function Beda({ selisih }: { selisih: SimpulTerbit['selisih'] }) {
  if (selisih.length === 0) return null
  return (
    <ul className="beda">
      {selisih.map(({ sebab, sifat, judul, jumlah, tanda }, index) => (
        <li key={`${sebab}${index}`} className={`b-${sifat}`}>
          <b>
            {jumlah.startsWith('-') ? '' : '+'}
            {rupiahRingkas(parseRupiah(jumlah))}
          </b>
          <span>{judul}</span>
          {tanda !== null && <span className="luar-rencana">{tanda}</span>}
        </li>
      ))}
    </ul>
  )
}
