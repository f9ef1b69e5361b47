import { faktaTerbuka } from '@benang/reports/publik/fakta-terbuka'
import {
  type FormulirUsulan,
  isianUsulan,
  readFormulirUsulan,
  submitUsulanWarga,
} from '@benang/usecases/publik/usulan-terbuka'
import { definePage, type FormState } from '../page.ts'
import { Medan, RingkasanSalah } from './medan.tsx'
import { Unduh } from './unduh.tsx'

/** `/{slug}/usulan`: a citizen asks for something, without log-in; and a ticket is looked up. */
export const usulanPage = definePage<FormulirUsulan>({
  path: '/{slug}/usulan',
  query: ['tiket'],
  load: (site, { params, query }) =>
    readFormulirUsulan(site, { slug: params['slug'] ?? '', tiket: query['tiket'] }),
  judul: ({ pemda }) => `Kirim usulan untuk ${pemda.nama}`,
  uraian: ({ pemda }) =>
    `Usulkan yang dibutuhkan lingkungan Anda kepada ${pemda.nama}, tanpa akun, dan ikuti sampai dianggarkan dan dibayar.`,
  kop: ({ pemda }) => ({ slug: pemda.slug, nama: pemda.nama, tahun: null }),
  laporan: {
    jenis: 'cetak',
    of: ({ pemda, contoh, tahun }) =>
      faktaTerbuka(
        {
          ...{ kode: 'usulan', pemda: pemda.nama, judul: 'Mengirim usulan', keterangan: [], contoh },
          catatan: [`Usulan dikirim lewat /${pemda.slug}/usulan, tanpa akun.`],
        },
        [
          {
            judul: 'Tahun yang dapat diusulkan',
            fakta: tahun.toSorted((a, b) => a - b).map((satu) => [`Tahun ${satu}`, 'terbuka']),
          },
          {
            judul: 'Setelah dikirim',
            fakta: setelahDikirim.map((satu, urut) => [`Langkah ${urut + 1}`, satu]),
          },
        ],
      ),
  },
  page: (data, { form }) => <Usulan data={data} form={form} />,
  form: {
    isian: isianUsulan,
    async submit(context, { asked, isian, perintah }) {
      const slug = asked.params['slug'] ?? ''
      const hasil = await submitUsulanWarga(context, { slug, isian, perintah })
      return 'salah' in hasil ? hasil : { ke: `/${slug}/usulan/${hasil.tiket}` }
    },
  },
})

const setelahDikirim = [
  'Bappeda atau dinas memeriksanya dan dapat menghubungi Anda.',
  'Yang layak masuk rencana kerja dinas (Renja), lalu rencana daerah (RKPD) tahun yang diusulkan.',
  'Yang ditolak disertai alasannya.',
  'Yang dianggarkan bisa diikuti rupiahnya sampai dibayar.',
]

function Usulan({ data, form }: { data: FormulirUsulan; form: FormState }) {
  return (
    <div className="isi badan">
      <section>
        <h1>Apa yang dibutuhkan lingkungan Anda?</h1>
        <p>
          Tulis usulan untuk {data.pemda.nama}. Tidak perlu akun. Anda mendapat nomor tiket untuk mengikutinya
          sampai dianggarkan dan dibayar.
        </p>
        <Formulir data={data} form={form} />
      </section>
      <aside>
        <Lacak data={data} />
        <h2>Setelah dikirim</h2>
        <ol className="urut">
          {setelahDikirim.map((satu) => (
            <li key={satu}>{satu}</li>
          ))}
        </ol>
        <p>
          Nama dan kontak hanya dibaca petugas yang memeriksa. Isi usulan terlihat pada halaman tiket; jangan
          tulis nama, nomor telepon, atau NIK di sana.
        </p>
        <Unduh alamat={`/${data.pemda.slug}/usulan`} bentuk={['pdf', 'xlsx', 'csv', 'json']} />
      </aside>
    </div>
  )
}

function Lacak({ data: { pemda, lacak } }: { data: FormulirUsulan }) {
  return (
    <>
      <h2>Sudah punya tiket?</h2>
      <form className="lacak" method="get" action={`/${pemda.slug}/usulan`}>
        <label htmlFor="tiket">Nomor tiket</label>
        <input id="tiket" name="tiket" defaultValue={lacak?.tiket} maxLength={40} autoComplete="off" />
        <button type="submit" className="tombol">
          Lacak
        </button>
      </form>
      {lacak !== null && (
        <p role="status">
          {lacak.ada ? (
            <a href={`/${pemda.slug}/usulan/${encodeURIComponent(lacak.tiket)}`}>Buka tiket {lacak.tiket}</a>
          ) : (
            'Tiket itu tidak ada. Tulis nomor berikut kodenya, misalnya U2027-00001-K7QM2ZHD4T.'
          )}
        </p>
      )}
    </>
  )
}

function Formulir({ data, form }: { data: FormulirUsulan; form: FormState }) {
  const medan = (nama: string) => ({ nama, nilai: form.isian[nama] ?? '', salah: form.salah[nama] })
  return (
    <form className="formulir" method="post" action={`/${data.pemda.slug}/usulan`} noValidate>
      <input type="hidden" name="perintah" value={form.perintah} />
      <RingkasanSalah salah={form.salah} />
      <fieldset>
        <legend>Usulan</legend>
        <Medan
          {...medan('uraian')}
          label="Apa yang diusulkan"
          bantuan="Misalnya: lampu jalan di Gang Melati"
          maks={300}
        />
        <Medan
          {...medan('alasan')}
          label="Mengapa diperlukan"
          bantuan="Siapa yang terbantu, dan apa akibatnya bila tidak ada"
          maks={5000}
          paragraf
        />
        <Medan
          {...medan('perkiraan')}
          label="Perkiraan biaya"
          bantuan="Kira-kira cukup, misalnya 45 juta"
          maks={40}
        />
        <Medan
          {...medan('tahun')}
          label="Untuk tahun"
          pilihan={data.tahun.map((tahun) => ({ nilai: String(tahun), label: String(tahun) }))}
        />
      </fieldset>
      <fieldset>
        <legend>Tempat</legend>
        <Medan {...medan('alamat')} label="Jalan, gang, atau tempat" maks={200} />
        <Medan {...medan('kelurahan')} label="Desa atau kelurahan" maks={100} />
        <Medan {...medan('kecamatan')} label="Kecamatan" maks={100} />
      </fieldset>
      <fieldset>
        <legend>Anda (tidak ditampilkan)</legend>
        <Medan {...medan('pengusul')} label="Nama" maks={100} isiOtomatis="name" />
        <Medan {...medan('kontak')} label="Telepon atau surel" maks={100} isiOtomatis="tel" />
        <div className="jebak" aria-hidden="true">
          <label htmlFor="situs">Situs web (kosongkan)</label>
          <input id="situs" name="situs" tabIndex={-1} autoComplete="off" />
        </div>
      </fieldset>
      <button type="submit" className="tombol">
        Kirim usulan
      </button>
    </form>
  )
}
