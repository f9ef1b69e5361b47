import { type BenangTerbuka, readBenangTerbuka } from '@benang/usecases/publik/read-benang-terbuka'
import { formatRupiah, parseRupiah } from '@benang/values/rupiah'
import { rupiahRingkas } from '@benang/values/rupiah-ringkas'
import { formatTanggal } from '@benang/values/tanggal'
import { definePage } from '../page.ts'
import { HitunganBenang } from './hitungan-benang.tsx'
import { HasilBenang } from './hasil-benang.tsx'
import { KainBenang } from './kain-benang.tsx'
import { laporanBenang } from './laporan-benang.ts'
import { Unduh } from './unduh.tsx'

/** `/{slug}/benang/{tahun}/{kunci}`: one rupiah from usulan to LRA, as a published version shows it. */
export const benangPage = definePage<BenangTerbuka>({
  path: '/{slug}/benang/{tahun}/{kunci}',
  query: ['versi'],
  load: (site, { params, query }) =>
    readBenangTerbuka(site, {
      ...{ slug: params['slug'] ?? '', tahun: params['tahun'] ?? '', kunci: params['kunci'] ?? '' },
      versi: query['versi'],
    }),
  judul: (data) => `${data.judul}: ${temuan(data)}`,
  kop: ({ pemda, tahun }) => ({ ...pemda, tahun }),
  uraian: (data) => `${data.judul}, ${data.pemda.nama} ${data.tahun}: ${temuan(data)}`,
  laporan: { jenis: 'cetak', of: laporanBenang },
  page: (data) => <Benang data={data} />,
})

/** What the thread comes to, in two short halves. */
function temuan({ temuan: { awal, awalKata, akhir, akhirKata } }: BenangTerbuka): string {
  const sampai = parseRupiah(akhir)
  return `${rupiahRingkas(parseRupiah(awal))} ${awalKata}, ${sampai === 0n ? 'belum ada' : rupiahRingkas(sampai)} ${sampai === 0n ? `yang ${akhirKata}` : akhirKata}`
}

function Benang({ data }: { data: BenangTerbuka }) {
  const { pemda, tahun, kunci, tiket, judul, keterangan, simpul, gambar, versi } = data
  const alamat = `/${pemda.slug}/benang/${tahun}/${kunci}`
  return (
    <div className="isi benang-isi">
      <p className="ket">
        {pemda.nama}, APBD {tahun}
        {tiket !== null && (
          <>
            {' · '}
            <a href={`/${pemda.slug}/usulan/${tiket}`}>tiket {tiket}</a>
          </>
        )}
      </p>
      <h1>{temuan(data)}</h1>
      <p>
        <b>{judul}</b>
        <br />
        <span className="ket">{keterangan.join(' · ')}</span>
      </p>
      {versi.nomor !== versi.terbaru && (
        <p className="kabar waspada">
          Ini versi {versi.nomor}. <a href={alamat}>Lihat versi terbaru ({versi.terbaru})</a>.
        </p>
      )}
      <KainBenang simpul={simpul} gambar={gambar} />
      <HasilBenang indikator={data.indikator} />
      <HitunganBenang data={data} />
      <section id="dokumen">
        <h2>Dokumen di sepanjang benang</h2>
        {simpul
          .filter(({ bagian }) => bagian.length > 0)
          .map((satu) => (
            <Dokumen key={satu.kode} simpul={satu} />
          ))}
      </section>
      <Bukti data={data} alamat={alamat} />
    </div>
  )
}

function Dokumen({ simpul: { kode, nama, jumlah, bagian } }: { simpul: BenangTerbuka['simpul'][number] }) {
  return (
    <table id={`simpul-${kode}`} className="dokumen-benang">
      <caption>
        {nama}: {formatRupiah(parseRupiah(jumlah))}
      </caption>
      <thead className="baca">
        <tr>
          <th scope="col">Dokumen</th>
          <th scope="col">Diputus oleh</th>
          <th scope="col">Jurnal</th>
          <th scope="col">Rupiah</th>
        </tr>
      </thead>
      <tbody>
        {bagian.map((satu) => (
          <tr key={`${satu.jurnalNo}${satu.nomor}`}>
            <th scope="row">
              {satu.jenisNama} <small>{satu.nomor}</small>
              {satu.pihak !== '' && <small>dengan {satu.pihak}</small>}
              {satu.dibalik !== null && <span className="cip">dibalik</span>}
            </th>
            <td data-judul="Oleh">
              {[satu.jabatan, satu.unit, formatTanggal(satu.tanggal)]
                .filter((kata) => kata !== '')
                .join(', ')}
            </td>
            <td data-judul="Jurnal">
              {satu.jurnalNo ?? 'tanpa jurnal'} <code>{satu.rantai.slice(0, 8)}</code>
            </td>
            <td className="angka">{formatRupiah(parseRupiah(satu.jumlah))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Bukti({ data: { versi, tahun }, alamat }: { data: BenangTerbuka; alamat: string }) {
  const { nomor, perTanggal, jurnalNo, kepala, sidik } = versi
  return (
    <section className="bukti-benang">
      <p>
        Versi {nomor}, terbit {formatTanggal(perTanggal)} dari buku {tahun} sampai jurnal {jurnalNo}. Angkanya
        tidak berubah lagi: <a href={`${alamat}?versi=${nomor}`}>alamat tetap</a>.
      </p>
      <Unduh alamat={`${alamat}?versi=${nomor}`} bentuk={['pdf', 'xlsx', 'csv', 'json']} />
      <p>
        Ujung rantai <code>{kepala}</code>
        <br />
        Sidik benang <code>{sidik}</code>
      </p>
    </section>
  )
}
