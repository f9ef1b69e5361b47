import { faktaTerbuka } from '@benang/reports/publik/fakta-terbuka'
import { listPemdaPublik, type PemdaPublik } from '@benang/usecases/publik/list-pemda'
import { readStatus, type StatusSistem } from '@benang/usecases/sistem/read-status'
import { formatTanggal } from '@benang/values/tanggal'
import { DaftarBuku } from './daftar-buku.tsx'
import { definePage, type Site } from './page.ts'
import { Unduh } from './publik/unduh.tsx'

type Status = StatusSistem & {
  contoh: boolean
  pemda: readonly PemdaPublik[]
  versi: Site['versi']
  mulai: string
  sauhTerakhir: string | null
  cadanganTerakhir: string | null
}

/** `/status`: whether it runs, what waits, and how fresh the evidence is. */
export const statusPage = definePage<Status>({
  path: '/status',
  async load(site) {
    const [status, pemda, sauhTerakhir, cadanganTerakhir] = await Promise.all([
      readStatus(site),
      listPemdaPublik(site),
      site.lastEvidence('sauh'),
      site.lastEvidence('cadangan'),
    ])
    const contoh = pemda.some((one) => one.contoh)
    return { contoh, pemda, versi: site.versi, mulai: site.mulai, ...status, sauhTerakhir, cadanganTerakhir }
  },
  judul: headline,
  laporan: {
    jenis: 'cetak',
    of: (data) =>
      faktaTerbuka(
        {
          ...{ kode: 'status', pemda: 'Benang', judul: headline(data), contoh: data.contoh, catatan: [] },
          keterangan: [`Menyala sejak ${moment(data.mulai)}`],
        },
        [
          { judul: 'Keadaan', fakta: faktaOf(data) },
          {
            judul: 'Buku yang dilayani',
            fakta: data.pemda.map(({ nama, buku }) => [nama, buku.map(({ tahun }) => tahun).join(', ')]),
          },
        ],
      ),
  },
  page: (data) => <StatusView {...data} />,
})

function headline(data: Status): string {
  if (data.macet > 0) return `Layanan berjalan, ${data.macet} pekerjaan macet`
  return 'Layanan berjalan'
}

function faktaOf(data: Status): readonly (readonly [string, string])[] {
  return [
    ['Antrean pekerjaan', `${data.antre} menunggu, ${data.jalan} berjalan, ${data.macet} macet`],
    ['Pesan keluar', `${data.pesanTertunda} menunggu dikirim`],
    ['Verifikasi buku terakhir', moment(data.verifikasiTerakhir)],
    ['Titik periksa terakhir', moment(data.sauhTerakhir)],
    ['Rekap terakhir', moment(data.rekapTerakhir)],
    ['Cadangan terakhir', moment(data.cadanganTerakhir)],
    ['Versi', `${data.versi.versi} (${data.versi.commit}), skema ${data.versi.skema}`],
  ]
}

function StatusView(data: Status) {
  return (
    <div className="isi badan satu">
      <section className={data.macet > 0 ? 'kabar waspada' : 'kabar baik'}>
        <h1>{headline(data)}</h1>
        <p>Menyala sejak {moment(data.mulai)}.</p>
      </section>
      <dl className="fakta">
        {faktaOf(data).map(([judul, nilai]) => (
          <Fakta key={judul} judul={judul} nilai={nilai} />
        ))}
      </dl>
      {data.pemda.length > 0 && <DaftarBuku pemda={data.pemda} />}
      <Unduh alamat="/status" bentuk={['pdf', 'xlsx', 'csv', 'json']} />
    </div>
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

/** `24 November 2026 pukul 10.41 WIB`, or that there was none. */
function moment(iso: string | null): string {
  if (iso === null) return 'belum pernah'
  const text = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Jakarta',
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(new Date(iso))
  return `${formatTanggal(text.slice(0, 10))} pukul ${text.slice(11).replace(':', '.')} WIB`
}
