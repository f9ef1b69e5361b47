import type { PemdaPublik } from '@benang/usecases/publik/list-pemda'

/** Every book: how many jurnal, and the head of its chain. */
export function DaftarBuku({ pemda }: { pemda: readonly PemdaPublik[] }) {
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
