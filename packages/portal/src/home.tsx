import { kelompokApbd } from '@benang/reports/publik/kelompok-apbd'
import { listTerbitanSemua } from '@benang/usecases/publik/read-terbitan'
import { definePage } from './page.ts'
import { belanjaDari } from './publik/pemda-page.tsx'
import { Unduh } from './publik/unduh.tsx'
import { TabelKelompok } from './publik/tabel-kelompok.tsx'

type Pemda = Awaited<ReturnType<typeof listTerbitanSemua>>[number]
type Beranda = { contoh: boolean; pemda: readonly Pemda[] }

/** `/`: what Benang is, and the budgets that were published, newest year of each pemda. */
export const berandaPage = definePage<Beranda>({
  path: '/',
  async load(site) {
    const pemda = await listTerbitanSemua(site)
    return { contoh: pemda.some((one) => one.contoh), pemda }
  },
  judul: () => 'Setiap rupiah bisa diikuti',
  uraian: () =>
    'Anggaran pemerintah daerah yang sudah terbit: rencana, anggaran, pembayaran, dan hasilnya, sampai ke rupiahnya.',
  laporan: {
    jenis: 'tabel',
    of: ({ contoh, pemda }) =>
      kelompokApbd({
        kode: 'apbd-semua',
        pemda: 'Semua daerah',
        judul: 'Belanja daerah yang sudah terbit',
        keterangan: ['Versi terbaru tiap tahun'],
        contoh,
        bagian: pemda.map((satu) => ({
          judul: `${satu.pemda.kode} ${satu.pemda.nama}`,
          isi: satu.terbitan.map((terbitan) => ({
            ...{ kode: String(terbitan.tahun), nama: `Belanja ${terbitan.tahun}` },
            ...belanjaDari(terbitan),
          })),
        })),
        catatan: [],
      }),
  },
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
        <Terbit pemda={pemda} />
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

function Terbit({ pemda }: Pick<Beranda, 'pemda'>) {
  const terbit = pemda.flatMap((satu) =>
    satu.terbitan.slice(0, 1).map((kini) => ({
      kunci: satu.pemda.kode,
      kode: satu.pemda.kode,
      nama: satu.pemda.nama,
      atas: `APBD ${kini.tahun}`,
      ke: `/${satu.pemda.slug}/apbd/${kini.tahun}`,
      ...belanjaDari(kini),
    })),
  )
  const belum = pemda.filter(({ terbitan }) => terbitan.length === 0)
  return (
    <section>
      <h2>
        {pemda.length === 0
          ? 'Belum ada pemerintah daerah di server ini'
          : `Anggaran terbit dari ${terbit.length} daerah`}
      </h2>
      {pemda.length === 0 && (
        <p>Admin membuat yang pertama lewat tautan awal yang dicetak saat server mulai.</p>
      )}
      {terbit.length > 0 && (
        <TabelKelompok
          judul="Belanja daerah pada tahun terbitan terbaru"
          kolom="Pemerintah daerah"
          baris={terbit}
        />
      )}
      {terbit.length > 0 && <Unduh alamat="/beranda" bentuk={['csv', 'xlsx', 'json']} />}
      {belum.length > 0 && (
        <>
          <h3>Belum menerbitkan anggaran</h3>
          <ul className="daftar">
            {belum.map(({ pemda: { kode, nama, slug } }) => (
              <li key={kode}>
                <a href={`/${slug}`}>{nama}</a> <small>{kode}</small>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
