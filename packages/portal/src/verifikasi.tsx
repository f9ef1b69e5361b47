import { readVerifikasi, type VerifikasiCetakan } from '@benang/usecases/publik/read-verifikasi'
import type { ReactNode } from 'react'
import { faktaVerifikasi, keutuhanOf, laporanTanya, laporanVerifikasi, temuan } from './laporan-verifikasi.ts'
import { definePage } from './page.ts'
import { Unduh } from './publik/unduh.tsx'

type Hasil = VerifikasiCetakan

/** `/verifikasi/{kode}`: what the code at the foot of a printed document stands for, and whether the paper counts. */
export const verifikasiPage = definePage<Hasil>({
  path: '/verifikasi/{kode}',
  load: (site, { params }) => readVerifikasi(site, params['kode'] ?? ''),
  judul: ({ kode, keadaan }) => `${temuan[keadaan].judul} (${kode})`,
  uraian: ({ jenis, pemda }) => `Pemeriksaan keaslian cetakan ${jenis} ${pemda}.`,
  laporan: { jenis: 'cetak', of: laporanVerifikasi },
  page: (data) => <HasilView {...data} />,
})

/** `/verifikasi`: the code is typed from the paper. */
export const tanyaVerifikasiPage = definePage<{ contoh: boolean; hasil: Hasil | null }>({
  path: '/verifikasi',
  query: ['kode'],
  load: async (site, { query }) => {
    const { kode } = query
    if (kode === undefined) return { contoh: site.demo, hasil: null }
    const hasil = await readVerifikasi(site, kode)
    return { contoh: hasil.contoh, hasil }
  },
  judul: ({ hasil }) => (hasil === null ? 'Periksa keaslian cetakan' : temuan[hasil.keadaan].judul),
  uraian: () => 'Ketik kode di kaki halaman dokumen untuk memeriksa keasliannya.',
  laporan: {
    jenis: 'cetak',
    of: ({ contoh, hasil }) => (hasil === null ? laporanTanya(contoh) : laporanVerifikasi(hasil)),
  },
  page: ({ hasil }) => (hasil === null ? <TanyaView /> : <HasilView {...hasil} />),
})

function TanyaView() {
  return (
    <div className="isi badan satu">
      <h1>Periksa keaslian cetakan</h1>
      <p>
        Kodenya ada di kaki setiap halaman cetakan, di sebelah QR: 15 huruf dan angka, misalnya
        02K7Q-429XM-81QZC.
      </p>
      <form action="/verifikasi" method="get" className="tanya">
        <label htmlFor="kode">Kode</label>
        <input id="kode" name="kode" required maxLength={40} autoComplete="off" spellCheck={false} />
        <button type="submit" className="tombol">
          Periksa
        </button>
      </form>
      <Unduh alamat="/verifikasi" bentuk={['pdf', 'xlsx', 'csv', 'json']} />
    </div>
  )
}

function HasilView(data: Hasil) {
  const { judul, pesan, baik } = temuan[data.keadaan]
  return (
    <div className="isi badan satu">
      <section className={baik ? 'kabar baik' : 'kabar waspada'}>
        <h1>{judul}</h1>
        <p>{pesan}</p>
      </section>
      <p>
        <b>Cocokkan dengan kertas di tangan Anda.</b> Jika satu saja berbeda, kertas itu bukan dokumen ini.
      </p>
      <dl className="fakta">
        {faktaVerifikasi(data).map(([judul, nilai]) => (
          <Fakta key={judul} judul={judul} nilai={nilai} />
        ))}
        <Fakta judul="Sidik dokumen" nilai={<code>{data.sidik.replaceAll(/(.{4})(?=.)/g, '$1 ')}</code>} />
      </dl>
      {data.salinanKerja && (
        <p>Buku tahun ini salinan kerja; dokumen resminya ada di SIPD. Cetakannya bertanda begitu.</p>
      )}
      {data.alamat !== null && (
        <p>
          <a href={data.alamat}>Lihat angka versi ini</a>
        </p>
      )}
      <Tempat data={data} />
      <section>
        <h2>Kode berbeda atau ragu?</h2>
        <p>
          Periksa alamat halaman ini, lalu <a href="/verifikasi">ketik kodenya sendiri</a>. Jumlah, penerima,
          dan nama orang tidak ditampilkan di sini; tanyakan kepada pemerintah daerah dengan menyebut kodenya.
        </p>
        <Unduh alamat={`/verifikasi/${data.kode}`} bentuk={['pdf', 'xlsx', 'csv', 'json']} />
      </section>
    </div>
  )
}

function Tempat({ data: { jurnal, tahun, alamat } }: { data: Hasil }) {
  return (
    <section>
      <h2>Tempatnya di buku besar</h2>
      {jurnal === null ? (
        <p>Dokumen ini tidak membukukan jurnal sendiri, atau belum dibukukan.</p>
      ) : (
        <>
          <p>{keutuhanOf(jurnal, { tahun, terbitan: alamat !== null })}</p>
          <dl className="fakta">
            <Fakta
              judul="Mata rantai"
              nilai={<code>{jurnal.rantai.replaceAll(/(.{4})(?=.)/g, '$1 ')}</code>}
            />
          </dl>
        </>
      )}
    </section>
  )
}

function Fakta({ judul, nilai }: { judul: string; nilai: ReactNode }) {
  return (
    <div>
      <dt>{judul}</dt>
      <dd>{nilai}</dd>
    </div>
  )
}
