import { listPemdaPublik, type PemdaPublik } from '@benang/usecases/publik/list-pemda'
import { definePage } from './page.ts'

type Beranda = { contoh: boolean; pemda: readonly PemdaPublik[] }

/** `/`: what Benang is, whom it serves, and how long the chain of each book is. */
export const berandaPage = definePage<Beranda>({
  path: '/',
  async load(site) {
    const pemda = await listPemdaPublik(site)
    return { contoh: pemda.some((one) => one.contoh), pemda }
  },
  judul: () => 'Setiap rupiah bisa diikuti',
  uraian: () =>
    'Anggaran pemerintah daerah yang sudah terbit: rencana, anggaran, pembayaran, dan hasilnya, sampai ke rupiahnya.',
  page: (data) => <Beranda {...data} />,
})

const langkah = [
  ['Usulan', 'warga dan dinas'],
  ['Rencana', 'RKPD, KUA-PPAS'],
  ['Anggaran', 'RKA, DPA'],
  ['Pembayaran', 'SPD sampai SP2D'],
  ['Hasil', 'laporan, indikator'],
] as const

function Beranda({ pemda }: Beranda) {
  return (
    <>
      <div className="muka-atas">
        <div className="isi">
          <h1>
            Setiap rupiah <b>bisa diikuti</b>, dari usulan warga sampai hasilnya
          </h1>
          <p>
            Benang mencatat rencana, anggaran, pembayaran, dan kinerja pemerintah daerah dalam satu buku
            besar. Tidak ada angka tanpa dokumen, dan catatan yang diubah diam-diam akan ketahuan.
          </p>
          <ol className="benang">
            {langkah.map(([nama, isi]) => (
              <li key={nama}>
                <b>{nama}</b>
                <span>{isi}</span>
              </li>
            ))}
          </ol>
        </div>
      </div>
      <div className="isi badan">
        <section>
          <h2>
            {pemda.length === 0
              ? 'Belum ada pemerintah daerah di server ini'
              : `${pemda.length} pemerintah daerah di server ini`}
          </h2>
          {pemda.length === 0 ? (
            <p>Admin membuat yang pertama lewat tautan awal yang dicetak saat server mulai.</p>
          ) : (
            <Daftar pemda={pemda} />
          )}
        </section>
        <aside>
          <h2>Bekerja di sini?</h2>
          <p>Menyusun, memeriksa, dan menandatangani dokumen dilakukan di aplikasi staf.</p>
          <a className="tombol" href="/app">
            Masuk aplikasi staf
          </a>
          <p>
            <a href="/status">Lihat status layanan</a>
          </p>
        </aside>
      </div>
    </>
  )
}

function Daftar({ pemda }: Pick<Beranda, 'pemda'>) {
  return (
    <table>
      <caption>Jurnal yang tercatat dan ujung rantainya per tahun anggaran</caption>
      <thead>
        <tr>
          <th scope="col">Pemerintah daerah</th>
          <th scope="col">Tahun</th>
          <th scope="col" className="angka">
            Jurnal
          </th>
          <th scope="col">Ujung rantai</th>
        </tr>
      </thead>
      <tbody>
        {pemda.map((one) =>
          one.buku.length === 0 ? (
            <BarisKosong key={one.kode} {...one} />
          ) : (
            one.buku.map((buku) => <Baris key={`${one.kode}/${buku.tahun}`} pemda={one} buku={buku} />)
          ),
        )}
      </tbody>
    </table>
  )
}

function BarisKosong(pemda: PemdaPublik) {
  return (
    <tr>
      <th scope="row">
        {pemda.nama} <small>{pemda.kode}</small>
      </th>
      <td colSpan={3}>Buku belum dibuka</td>
    </tr>
  )
}

function Baris({ pemda, buku }: { pemda: PemdaPublik; buku: PemdaPublik['buku'][number] }) {
  return (
    <tr>
      <th scope="row">
        {pemda.nama} <small>{pemda.kode}</small>
      </th>
      <td data-judul="Tahun">
        {buku.tahun}
        {buku.mode === 'cermin' && <span className="cip">cermin SIPD</span>}
        {!buku.buka && <span className="cip">ditutup</span>}
      </td>
      <td data-judul="Jurnal" className="angka">
        {buku.jurnal.toLocaleString('id-ID')}
      </td>
      <td data-judul="Ujung rantai">
        <code>{buku.kepala.slice(0, 16).replace(/(.{4})(?=.)/g, '$1 ')}</code>
      </td>
    </tr>
  )
}
