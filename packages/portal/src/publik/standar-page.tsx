import { daftarStandar } from '@benang/reports/penganggaran/daftar-standar'
import { type DaftarTerbuka, readStandarTerbuka } from '@benang/usecases/publik/read-standar-terbuka'
import { formatRupiah } from '@benang/values/rupiah'
import { formatTanggal } from '@benang/values/tanggal'
import { definePage } from '../page.ts'
import { Unduh } from './unduh.tsx'

/** `/{slug}/standar-harga/{tahun}`: what goods, services and works may cost at most, by decree. */
export const standarPage = definePage<DaftarTerbuka>({
  path: '/{slug}/standar-harga/{tahun}',
  query: ['cari', 'halaman'],
  load: (site, { params, query, berkas = false }) =>
    readStandarTerbuka(site, {
      ...{ slug: params['slug'] ?? '', tahun: params['tahun'] ?? '' },
      ...{ cari: query['cari'] ?? '', halaman: query['halaman'] ?? '', utuh: berkas },
    }),
  judul: ({ pemda, tahun, banyak, cari }) =>
    cari === ''
      ? `${banyak.toLocaleString('id-ID')} standar harga ${pemda.nama} ${tahun}`
      : `${banyak.toLocaleString('id-ID')} standar harga "${cari}", ${pemda.nama} ${tahun}`,
  uraian: ({ pemda, tahun }) =>
    `Harga satuan tertinggi barang, jasa dan pekerjaan yang dipakai ${pemda.nama} menyusun APBD ${tahun}, menurut keputusan kepala daerah.`,
  kop: ({ pemda, tahun }) => ({ ...pemda, tahun }),
  laporan: {
    jenis: 'tabel',
    of: ({ pemda, tahun, tanggal, contoh, baris, keputusan }) =>
      daftarStandar(
        {
          ...{ pemda: pemda.nama, judul: `Standar harga ${tahun}` },
          keterangan: [
            `Berlaku pada ${formatTanggal(tanggal)}`,
            ...keputusan.map(({ nama, dasar }) => `${nama}: ${dasar}`),
          ],
          tanda: contoh ? ['data_contoh'] : [],
        },
        baris.map((satu) => ({ ...satu, keterangan: satu.edisi })),
      ),
  },
  page: (data) => <Daftar {...data} />,
})

function alamatOf({ pemda, tahun, cari }: DaftarTerbuka, halaman = 1): string {
  const query = new URLSearchParams({
    ...(cari === '' ? {} : { cari }),
    ...(halaman === 1 ? {} : { halaman: String(halaman) }),
  }).toString()
  return `/${pemda.slug}/standar-harga/${tahun}${query === '' ? '' : `?${query}`}`
}

function Daftar(data: DaftarTerbuka) {
  const { pemda, tahun, tanggal, cari, keputusan, banyak, halaman, akhir, baris } = data
  return (
    <div className="isi terbit">
      <nav aria-label="Letak halaman" className="remah">
        <ol>
          <li>
            <a href={`/${pemda.slug}`}>{pemda.nama}</a>
          </li>
          <li>
            <b aria-current="page">Standar harga {tahun}</b>
          </li>
        </ol>
      </nav>
      <h1>
        {banyak === 0 && cari === ''
          ? `Standar harga ${tahun} belum ada`
          : `${banyak.toLocaleString('id-ID')} harga tertinggi untuk APBD ${tahun}`}
      </h1>
      <p className="ket">Berlaku pada {formatTanggal(tanggal)}, dalam rupiah per satuan.</p>
      <ul>
        {keputusan.map(({ nama, dasar, sejak }) => (
          <li key={nama}>
            {nama}: {dasar}, berlaku sejak {formatTanggal(sejak)}
          </li>
        ))}
      </ul>
      <form method="get" action={`/${pemda.slug}/standar-harga/${tahun}`} role="search" className="tanya">
        <label htmlFor="cari">Barang, spesifikasi, atau kode</label>
        <input id="cari" name="cari" type="search" maxLength={120} defaultValue={cari} />
        <button type="submit" className="tombol">
          Cari
        </button>
      </form>
      {baris.length > 0 && <TabelHarga baris={baris} />}
      {akhir > 1 && (
        <p>
          Halaman {halaman} dari {akhir} {halaman > 1 && <a href={alamatOf(data, halaman - 1)}>Sebelumnya</a>}{' '}
          {halaman < akhir && <a href={alamatOf(data, halaman + 1)}>Berikutnya</a>}
        </p>
      )}
      <Unduh alamat={alamatOf(data)} bentuk={['csv', 'xlsx', 'json']} />
    </div>
  )
}

function TabelHarga({ baris }: { baris: DaftarTerbuka['baris'] }) {
  const zona = baris.reduce((most, { harga }) => Math.max(most, harga.length), 1)
  return (
    <table className="kelompok">
      <caption>Barang, satuan, kelompok, dan harga tertinggi{zona > 1 && ' per zona'}</caption>
      <thead>
        <tr>
          <th scope="col">Barang</th>
          <th scope="col">Satuan</th>
          <th scope="col">Kelompok</th>
          {Array.from({ length: zona }, (_, at) => (
            <th scope="col" className="angka" key={at}>
              {zona === 1 ? 'Harga' : `Zona ${at + 1}`}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {baris.map(({ kode, nama, spesifikasi, satuan, jenis, harga }) => (
          <tr key={kode}>
            <th scope="row">
              {nama}
              {spesifikasi !== '' && `, ${spesifikasi}`}
              <small>{kode}</small>
            </th>
            <td data-judul="Satuan">{satuan}</td>
            <td data-judul="Kelompok">{jenis}</td>
            {Array.from({ length: zona }, (_, at) => (
              <td className="angka" data-judul={zona === 1 ? 'Harga' : `Zona ${at + 1}`} key={at}>
                {formatRupiah(harga[at] ?? harga[0] ?? 0n)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
