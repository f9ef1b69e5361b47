import { listPemdaPublik, type PemdaPublik } from '@benang/usecases/publik/list-pemda'
import { readStatus, type StatusSistem } from '@benang/usecases/sistem/read-status'
import { formatTanggal } from '@benang/values/tanggal'
import { DaftarBuku } from './daftar-buku.tsx'
import { definePage, type Site } from './page.ts'

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
  page: (data) => <StatusView {...data} />,
})

function headline(data: Status): string {
  if (data.macet > 0) return `Layanan berjalan, ${data.macet} pekerjaan macet`
  return 'Layanan berjalan'
}

function StatusView(data: Status) {
  return (
    <div className="isi badan satu">
      <section className={data.macet > 0 ? 'kabar waspada' : 'kabar baik'}>
        <h1>{headline(data)}</h1>
        <p>Menyala sejak {moment(data.mulai)}.</p>
      </section>
      <dl className="fakta">
        <Fakta
          judul="Antrean pekerjaan"
          nilai={`${data.antre} menunggu, ${data.jalan} berjalan, ${data.macet} macet`}
        />
        <Fakta judul="Pesan keluar" nilai={`${data.pesanTertunda} menunggu dikirim`} />
        <Fakta judul="Verifikasi buku terakhir" nilai={moment(data.verifikasiTerakhir)} />
        <Fakta judul="Titik periksa terakhir" nilai={moment(data.sauhTerakhir)} />
        <Fakta judul="Rekap terakhir" nilai={moment(data.rekapTerakhir)} />
        <Fakta judul="Cadangan terakhir" nilai={moment(data.cadanganTerakhir)} />
        <Fakta
          judul="Versi"
          nilai={`${data.versi.versi} (${data.versi.commit}), skema ${data.versi.skema}`}
        />
      </dl>
      {data.pemda.length > 0 && <DaftarBuku pemda={data.pemda} />}
      <p>
        Data halaman ini juga tersedia sebagai <a href="/status.json">JSON</a>.
      </p>
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
