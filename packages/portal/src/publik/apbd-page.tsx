import { kelompokApbd } from '@benang/reports/publik/kelompok-apbd'
import {
  type ApbdTerbuka,
  type KelompokTerbuka,
  readApbdTerbuka,
} from '@benang/usecases/publik/read-apbd-terbuka'
import type { BagianTerbuka } from '@benang/usecases/publik/bagian-terbuka'
import { formatRupiah, type Rupiah } from '@benang/values/rupiah'
import { rupiahRingkas } from '@benang/values/rupiah-ringkas'
import { formatTanggal } from '@benang/values/tanggal'
import { type Asked, definePage } from '../page.ts'
import { persen } from './angka.tsx'
import { KerangkaTerbitan } from './kerangka-terbitan.tsx'
import { TabelKelompok } from './tabel-kelompok.tsx'
import { apbdPath, perubahanPath } from './tautan.ts'
import { Tenun } from './tenun.tsx'

/** `/{slug}/apbd/{tahun}`: a published budget at one look, and the ways down. */
export const apbdPage = definePage<ApbdTerbuka>({
  path: '/{slug}/apbd/{tahun}',
  query: ['versi'],
  load: (site, asked) => readApbdTerbuka(site, tanyaOf(asked)),
  judul: ({ pemda, terbitan }) => `APBD ${terbitan.tahun} ${pemda.nama}`,
  uraian: (data) => `${kalimat(data)} ${imbang(data)}`,
  kop: (data) => ({ ...data.pemda, tahun: data.terbitan.tahun }),
  laporan: {
    jenis: 'tabel',
    of: (data) =>
      kelompokApbd({
        kode: 'apbd',
        pemda: data.pemda.nama,
        judul: `APBD ${data.terbitan.tahun}`,
        keterangan: [`Versi ${data.terbitan.versi}, terbit ${formatTanggal(data.terbitan.perTanggal)}`],
        contoh: data.contoh,
        bagian: [
          { judul: 'Ringkasan', isi: data.terbitan.bagian.map((satu) => ({ ...satu, kode: '' })) },
          { judul: 'Kelompok rekening', isi: data.rekening },
          { judul: 'Belanja per perangkat daerah', isi: data.perangkatDaerah },
          { judul: 'Belanja per urusan', isi: data.urusan },
          { judul: 'Belanja per sumber dana', isi: data.sumberDana },
        ],
        catatan: [data.terbitan.dasar, `Sidik ${data.terbitan.sidik}`],
      }),
  },
  page: (data) => <Apbd {...data} />,
})

/** The version an address asks for. */
export function tanyaOf({ params, query }: Asked) {
  return { slug: params['slug'] ?? '', tahun: params['tahun'] ?? '', versi: query['versi'] }
}

/** One part of a budget. */
export function bagianDari({ terbitan }: Pick<ApbdTerbuka, 'terbitan'>, nama: BagianTerbuka['bagian']) {
  return terbitan.bagian.find(({ bagian }) => bagian === nama) ?? { anggaran: 0n, realisasi: 0n }
}

function kalimat(data: ApbdTerbuka): string {
  const { pemda, terbitan } = data
  return `${pemda.nama} menganggarkan belanja ${rupiahRingkas(bagianDari(data, 'belanja').anggaran)} pada ${terbitan.tahun}.`
}

/** How income, spending and financing meet, as a sentence. */
function imbang(data: ApbdTerbuka): string {
  const of = (nama: BagianTerbuka['bagian']) => bagianDari(data, nama).anggaran
  const [pendapatan, selisih] = [of('pendapatan'), of('pendapatan') - of('belanja')]
  const neto = of('penerimaan') - of('pengeluaran')
  if (pendapatan === 0n) return 'Pendapatan belum dianggarkan dalam buku ini.'
  const awal = `Pendapatan ${rupiahRingkas(pendapatan)}`
  if (selisih === 0n) return `${awal}, sama dengan belanja.`
  if (selisih > 0n) return `${awal}, lebih ${rupiahRingkas(selisih)} dari belanja.`
  const kurang = `${awal}; kekurangan ${rupiahRingkas(-selisih)}`
  return neto >= -selisih
    ? `${kurang} ditutup pembiayaan.`
    : `${kurang}, sedangkan pembiayaan neto ${rupiahRingkas(neto)}.`
}

function Apbd(data: ApbdTerbuka) {
  const { pemda, terbitan } = data
  const belanja = bagianDari(data, 'belanja')
  return (
    <>
      <div className="muka-atas">
        <div className="isi">
          <p className="tahun">
            <b>APBD {terbitan.tahun}</b> versi {terbitan.versi}, terbit {formatTanggal(terbitan.perTanggal)}
          </p>
          <h1>
            {pemda.nama} menganggarkan belanja <b>{rupiahRingkas(belanja.anggaran)}</b>
          </h1>
          <p>
            {imbang(data)} Terpakai {persen(belanja.realisasi, belanja.anggaran)}:{' '}
            {rupiahRingkas(belanja.realisasi)}.
          </p>
          <Tenun data={data} />
        </div>
      </div>
      <KerangkaTerbitan
        kepala={data}
        remah={[{ nama: `APBD ${terbitan.tahun}`, ke: apbdPath(data) }]}
        alamat={apbdPath(data)}
        bentuk={['csv', 'xlsx', 'json']}
      >
        <Ringkasan data={data} />
        <Bagian data={data} />
      </KerangkaTerbitan>
    </>
  )
}

function Ringkasan({ data }: { data: ApbdTerbuka }) {
  const { terbitan } = data
  return (
    <section>
      <h2>Pendapatan, belanja, pembiayaan</h2>
      <TabelKelompok
        judul="Anggaran dan realisasi keempat bagian APBD"
        kolom="Bagian"
        baris={data.terbitan.bagian.map(({ bagian, nama, anggaran, realisasi }) => ({
          ...{ kunci: bagian, kode: '', nama, anggaran, realisasi },
          ke: null,
        }))}
      />
      <dl className="fakta">
        <Fakta data={data} judul="Surplus atau defisit" tanda={{ pendapatan: 1n, belanja: -1n }} />
        <Fakta data={data} judul="Pembiayaan neto" tanda={{ penerimaan: 1n, pengeluaran: -1n }} />
        <Fakta
          data={data}
          judul="Sisa lebih (SiLPA)"
          tanda={{ pendapatan: 1n, belanja: -1n, penerimaan: 1n, pengeluaran: -1n }}
        />
      </dl>
      <p>
        <a className="tombol" href={apbdPath(data, 'lra')}>
          Buka laporan realisasi anggaran
        </a>{' '}
        {terbitan.versi > 1 && (
          <a className="tombol" href={perubahanPath(data, terbitan.versi - 1)}>
            Apa yang berubah sejak versi {terbitan.versi - 1}
          </a>
        )}
      </p>
    </section>
  )
}

function Fakta(props: {
  data: ApbdTerbuka
  judul: string
  tanda: Partial<Readonly<Record<BagianTerbuka['bagian'], bigint>>>
}) {
  const total = (of: (bagian: BagianTerbuka) => Rupiah) =>
    props.data.terbitan.bagian.reduce((all, satu) => all + of(satu) * (props.tanda[satu.bagian] ?? 0n), 0n)
  return (
    <div>
      <dt>{props.judul}</dt>
      <dd>
        {formatRupiah(total((satu) => satu.anggaran))} dianggarkan,{' '}
        {formatRupiah(total((satu) => satu.realisasi))} terealisasi
      </dd>
    </div>
  )
}

function Bagian({ data }: { data: ApbdTerbuka }) {
  const link = (cabang: string) => (isi: KelompokTerbuka) => ({
    ...isi,
    kunci: isi.kode,
    nama: isi.nama === '' ? 'Tanpa nama' : isi.nama,
    ke: isi.kode === '' ? null : apbdPath(data, cabang, isi.kode),
  })
  const { perangkatDaerah, urusan, rekening, sumberDana } = data
  return (
    <>
      <section>
        <h2>Siapa yang membelanjakan?</h2>
        <TabelKelompok
          judul={`Belanja ${perangkatDaerah.length} perangkat daerah`}
          kolom="Perangkat daerah"
          baris={terbesarDulu(perangkatDaerah).map(link('unit'))}
          jumlah="Jumlah belanja"
        />
      </section>
      <section>
        <h2>Untuk urusan apa?</h2>
        <TabelKelompok
          judul={`Belanja ${urusan.length} bidang urusan`}
          kolom="Bidang urusan"
          baris={terbesarDulu(urusan).map(link('urusan'))}
          jumlah="Jumlah belanja"
        />
      </section>
      <section>
        <h2>Dari mana, dan menjadi apa?</h2>
        <TabelKelompok
          judul="Pendapatan, belanja, dan pembiayaan menurut kelompok rekening"
          kolom="Kelompok rekening"
          baris={rekening.map(link('rekening'))}
        />
      </section>
      <section>
        <h2>Dari sumber dana apa?</h2>
        <TabelKelompok
          judul="Belanja menurut sumber dana"
          kolom="Sumber dana"
          baris={terbesarDulu(sumberDana).map((isi) => ({ ...isi, kunci: isi.kode, ke: null }))}
          jumlah="Jumlah belanja"
        />
      </section>
    </>
  )
}

function terbesarDulu(isi: readonly KelompokTerbuka[]): readonly KelompokTerbuka[] {
  return isi.toSorted((a, b) => (a.anggaran === b.anggaran ? 0 : a.anggaran > b.anggaran ? -1 : 1))
}
