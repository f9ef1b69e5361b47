import { formatRupiah, parseRupiah } from '@benang/values/rupiah'
import { Fragment } from 'react'
import { rupiah, rupiahKata } from '../../../uang/uang.tsx'
import { type Benang, sebutBagian, type SelisihBenang, type SimpulBenang } from './bentuk-benang.ts'

/**
 * The thread as cloth: strands that go on, bend away, or join. Beside 1060 px it lies across with its knots as columns; below
 * that it hangs down the page. The list says everything the drawing shows.
 */
export function KainBenang({ alur }: { alur: Benang['alur'] }) {
  const simpul = alur.gambar.kode.flatMap((kode) => alur.simpul.find((satu) => satu.kode === kode) ?? [])
  return (
    <section className="lembar" aria-label="Benang">
      <div className={`kain k${simpul.length}`}>
        <Helai gambar={alur.gambar} />
        <ol>
          {simpul.map((satu, index) => (
            <li key={satu.kode} className={`t-${satu.rumpun}`}>
              <HelaiTegak banyak={alur.gambar.simpul[index]?.helai ?? 0} />
              <div className="simpul-kepala">
                <span className="rumpun">
                  {satu.rumpun === simpul[index - 1]?.rumpun ? <>&nbsp;</> : satu.rumpunNama}
                </span>
                <a href={`#simpul-${satu.kode}`} className="kuat">
                  {satu.nama}
                </a>
                <small>{sebutBagian(satu)}</small>
                <b className="uang" title={rupiah(satu.jumlah)}>
                  {rupiahKata(satu.jumlah)}
                </b>
              </div>
              <Beda selisih={simpul[index + 1]?.selisih ?? []} />
            </li>
          ))}
        </ol>
      </div>
      <Keterangan alur={alur} simpul={simpul} />
    </section>
  )
}

function Helai({ gambar }: { gambar: Benang['alur']['gambar'] }) {
  return (
    <svg className="helai" viewBox={`0 0 1152 ${gambar.tinggi}`} aria-hidden="true">
      {gambar.garis.map(({ kelas, d }) => (
        <path key={kelas} className={kelas} d={d} />
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

function HelaiTegak({ banyak }: { banyak: number }) {
  const garis = Array.from({ length: banyak }, (_, urut) => `M${1 + urut * 1.7} 0V3000`).join('')
  return (
    <svg className="helai-tegak" width={Math.max(banyak * 1.7 + 1, 1)} height="100%" aria-hidden="true">
      <path d={garis} />
    </svg>
  )
}

/** What changes on the way to the next knot. */
function Beda({ selisih }: { selisih: readonly SelisihBenang[] }) {
  if (selisih.length === 0) return null
  return (
    <ul className="beda">
      {selisih.map((satu, index) => (
        <li key={`${satu.sebab}${index}`} className={satu.sifat}>
          <b className="uang" title={bertanda(satu.jumlah)}>
            {parseRupiah(satu.jumlah) > 0n ? '+' : ''}
            {rupiahKata(satu.jumlah)}
          </b>
          <span>{satu.judul}</span>
          {satu.tanda !== null && <span className="luar-rencana">{satu.tanda}</span>}
        </li>
      ))}
    </ul>
  )
}

/** `+Rp20.000.000`, `−Rp20.000.000`. */
export function bertanda(wire: string): string {
  const jumlah = parseRupiah(wire)
  return jumlah > 0n ? `+${formatRupiah(jumlah)}` : formatRupiah(jumlah)
}

const arti = { keluar: 'tidak diteruskan', nanti: 'belum sampai', tambah: 'ditambahkan' } as const

function Keterangan({ alur, simpul }: { alur: Benang['alur']; simpul: readonly SimpulBenang[] }) {
  const ada = new Set(simpul.flatMap(({ selisih }) => selisih.map(({ sifat }) => sifat)))
  const sifat = (['keluar', 'nanti', 'tambah'] as const).filter((satu) => ada.has(satu))
  return (
    <p className="kaki-lembar kecil">
      <span className="utuh">1 helai ≈ {rupiahKata(alur.gambar.satuan)}</span>
      {sifat.map((satu) => (
        <span key={satu} className={satu}>
          {arti[satu]}
        </span>
      ))}
    </p>
  )
}
