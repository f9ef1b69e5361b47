import {
  type KeadaanCetakan,
  readVerifikasi,
  type VerifikasiCetakan,
} from '@benang/usecases/publik/read-verifikasi'
import { formatTanggal } from '@benang/values/tanggal'
import type { ReactNode } from 'react'
import { definePage } from './page.ts'

type Hasil = VerifikasiCetakan & { contoh: boolean }

/** `/verifikasi/{kode}`: what the code at the foot of a printed document stands for, and whether the paper counts. */
export const verifikasiPage = definePage<Hasil>({
  path: '/verifikasi/{kode}',
  load: (site, { params }) => readVerifikasi(site, params['kode'] ?? ''),
  judul: ({ kode, keadaan }) => `${temuan[keadaan].judul} (${kode})`,
  uraian: ({ jenis, pemda }) => `Pemeriksaan keaslian cetakan ${jenis} ${pemda}.`,
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
  page: ({ hasil }) => (hasil === null ? <TanyaView /> : <HasilView {...hasil} />),
})

const temuan: Readonly<Record<KeadaanCetakan, { judul: string; pesan: string; baik: boolean }>> = {
  sah: {
    judul: 'Kode dikenal, dokumen masih berlaku',
    pesan: 'Dokumen ini sudah melewati semua langkahnya dan belum dibatalkan.',
    baik: true,
  },
  proses: {
    judul: 'Kode dikenal, dokumen belum sah',
    pesan: 'Kertas ini dicetak sebelum semua langkah selesai. Mintalah cetakan yang sudah sah.',
    baik: false,
  },
  'tidak-berlaku': {
    judul: 'Kode dikenal, dokumen tidak berlaku lagi',
    pesan: 'Dokumen ini dibatalkan, ditolak, atau dibalik setelah dicetak.',
    baik: false,
  },
  'versi-lama': {
    judul: 'Kode dikenal, ada versi yang lebih baru',
    pesan: 'Isi dokumen diubah setelah kertas ini dicetak. Mintalah cetakan versi terbaru.',
    baik: false,
  },
}

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
        <Fakta judul="Kode" nilai={data.kode} />
        <Fakta judul="Pemerintah daerah" nilai={data.pemda} />
        <Fakta judul="Jenis" nilai={data.jenis} />
        <Fakta judul="Nomor" nilai={data.nomor ?? 'belum bernomor'} />
        <Fakta judul="Tanggal" nilai={formatTanggal(data.tanggal)} />
        <Fakta judul="Tahun anggaran" nilai={String(data.tahun)} />
        <Fakta judul="Status" nilai={data.status} />
        <Fakta judul="Versi" nilai={`${data.versi} dari ${data.versiAkhir}`} />
        <Fakta judul="Sidik dokumen" nilai={<code>{data.sidik.replaceAll(/(.{4})(?=.)/g, '$1 ')}</code>} />
      </dl>
      {data.salinanKerja && (
        <p>Buku tahun ini salinan kerja; dokumen resminya ada di SIPD. Cetakannya bertanda begitu.</p>
      )}
      <Tempat jurnal={data.jurnal} tahun={data.tahun} />
      <section>
        <h2>Kode berbeda atau ragu?</h2>
        <p>
          Periksa alamat halaman ini, lalu <a href="/verifikasi">ketik kodenya sendiri</a>. Jumlah, penerima,
          dan nama orang tidak ditampilkan di sini; tanyakan kepada pemerintah daerah dengan menyebut kodenya.
          Data halaman ini juga tersedia sebagai <a href={`/verifikasi/${data.kode}.json`}>JSON</a>.
        </p>
      </section>
    </div>
  )
}

function Tempat({ jurnal, tahun }: { jurnal: Hasil['jurnal']; tahun: number }) {
  return (
    <section>
      <h2>Tempatnya di buku besar</h2>
      {jurnal === null ? (
        <p>Dokumen ini tidak membukukan jurnal sendiri, atau belum dibukukan.</p>
      ) : (
        <>
          <p>
            {jurnal.utuh
              ? `Jurnal ${tahun}/${jurnal.no} dari ${jurnal.akhir} tidak berubah sejak dicatat; rantainya dihitung ulang sekarang.`
              : `Jurnal ${tahun}/${jurnal.no} tidak lagi sama dengan yang dicatat. Laporkan kepada pemerintah daerah dan BPK.`}
          </p>
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
