import type { LangkahTiket } from '@benang/usecases/perencanaan/read-tiket'
import { type HalamanTiket, readHalamanTiket } from '@benang/usecases/publik/usulan-terbuka'
import { formatRupiah, parseRupiah } from '@benang/values/rupiah'
import { definePage } from '../page.ts'
import { faktaTiket, laporanTiket, sebutan } from './laporan-tiket.ts'
import { Unduh } from './unduh.tsx'

/** `/{slug}/usulan/{tiket}`: what became of an usulan, in plain words, without who asked. */
export const tiketPage = definePage<HalamanTiket>({
  path: '/{slug}/usulan/{tiket}',
  load: (site, { params }) =>
    readHalamanTiket(site, { slug: params['slug'] ?? '', tiket: params['tiket'] ?? '' }),
  judul: ({ tiket }) => `${sebutan[tiket.keadaan]}: ${tiket.uraian}`,
  kop: ({ pemda }) => ({ slug: pemda.slug, nama: pemda.nama, tahun: null }),
  laporan: { jenis: 'cetak', of: laporanTiket },
  page: (data) => <Tiket {...data} />,
})

function Tiket({ pemda, kunci, tiket, benang }: HalamanTiket) {
  const { uraian, keterangan, keadaan, langkah } = tiket
  return (
    <div className="isi badan">
      <section>
        <p className="ket">
          <a href={`/${pemda.slug}/usulan`}>Usulan warga</a>, {pemda.nama}
        </p>
        <h1>{uraian}</h1>
        <div className={keadaan === 'ditolak' ? 'kabar waspada' : 'kabar baik'}>
          <p>
            <b>{sebutan[keadaan]}.</b> {keterangan}
          </p>
        </div>
        <ol className="jalan">
          {langkah.map((satu) => (
            <Langkah key={satu.nama} {...satu} />
          ))}
        </ol>
        <Tampungan tiket={tiket} />
        {benang !== null && <Rupiahnya {...benang} />}
      </section>
      <aside>
        <h2>Tiket {tiket.tiket}</h2>
        {kunci !== tiket.tiket && (
          <p>
            Simpan nomor lengkap ini untuk melihatnya lagi:
            <br />
            <code className="tiket">{kunci}</code>
          </p>
        )}
        <dl className="fakta">
          {faktaTiket(tiket).map(([judul, nilai]) => (
            <Fakta key={judul} judul={judul} nilai={nilai} />
          ))}
        </dl>
        <Unduh alamat={`/${pemda.slug}/usulan/${kunci}`} bentuk={['pdf', 'xlsx', 'csv', 'json']} />
      </aside>
    </div>
  )
}

function Langkah({ nama, keadaan, kapan, oleh }: LangkahTiket) {
  return (
    <li className={keadaan} aria-current={keadaan === 'kini' ? 'step' : undefined}>
      <b>{nama}</b>
      <span>{kapan === '' ? (keadaan === 'kini' ? 'ditunggu' : 'belum') : kapan}</span>
      {oleh !== '' && <span>{oleh}</span>}
    </li>
  )
}

function Tampungan({ tiket: { tampungan, ditampung, perkiraan, keadaan } }: Pick<HalamanTiket, 'tiket'>) {
  if (tampungan.length === 0) return null
  const tidak = perkiraan - ditampung
  return (
    <>
      <h2>{keadaan === 'ditampung' ? 'Ditampung di' : 'Direncanakan di'}</h2>
      <ul className="daftar">
        {tampungan.map(({ subKode, subNama, unit, jumlah, nomor }) => (
          <li key={`${nomor}${subKode}`}>
            {subNama} <small>{subKode}</small>, {unit}: <b>{formatRupiah(jumlah)}</b>
          </li>
        ))}
      </ul>
      {keadaan === 'ditampung' && tidak > 0n && (
        <p>
          {formatRupiah(tidak)} dari perkiraan tidak ditampung: RKPD menetapkan sendiri besarnya menurut harga
          dan kemampuan keuangan daerah.
        </p>
      )}
    </>
  )
}

/** Where its money is now, with the way to every step of it. */
function Rupiahnya({ alamat, dianggarkan, dibayar }: NonNullable<HalamanTiket['benang']>) {
  return (
    <>
      <h2>Rupiahnya</h2>
      <p>
        Sub kegiatan yang menampungnya dianggarkan <b>{formatRupiah(parseRupiah(dianggarkan))}</b> dan sudah
        dibayar <b>{formatRupiah(parseRupiah(dibayar))}</b>.
      </p>
      <p>
        <a className="tombol" href={alamat}>
          Ikuti rupiahnya
        </a>
      </p>
    </>
  )
}

function Fakta({ judul, nilai }: { judul: string; nilai: string }) {
  return (
    <div>
      <dt>{judul}</dt>
      <dd>{nilai}</dd>
    </div>
  )
}
