import { barisApbd } from '@benang/reports/publik/baris-apbd'
import { type KelompokApbd, kelompokApbd } from '@benang/reports/publik/kelompok-apbd'
import {
  type JenisRincian,
  type NamaRincian,
  readRincianTerbuka,
  type RincianTerbuka,
  type TanyaRincian,
} from '@benang/usecases/publik/read-rincian-terbuka'
import { formatRupiah } from '@benang/values/rupiah'
import { rupiahRingkas } from '@benang/values/rupiah-ringkas'
import { formatTanggal } from '@benang/values/tanggal'
import { type Asked, definePage, type Page } from '../page.ts'
import { persen } from './angka.tsx'
import { tanyaOf } from './apbd-page.tsx'
import { KerangkaTerbitan } from './kerangka-terbitan.tsx'
import { TabelBaris } from './tabel-baris.tsx'
import { TabelKelompok } from './tabel-kelompok.tsx'
import { apbdPath, type Tempat } from './tautan.ts'
import { tenang } from './tenang.ts'

/** Down from the year: by unit, program, kegiatan and sub kegiatan; by bidang urusan; by account. */
export const rincianPages: readonly Page[] = [
  rincianPage('/{slug}/apbd/{tahun}/unit/{unit}', ({ unit = '' }) => ({ unit })),
  rincianPage('/{slug}/apbd/{tahun}/unit/{unit}/{kode}', ({ unit = '', kode = '' }) => ({ unit, kode })),
  rincianPage('/{slug}/apbd/{tahun}/urusan/{bidang}', ({ bidang = '' }) => ({ bidang })),
  rincianPage('/{slug}/apbd/{tahun}/rekening/{kode}', ({ kode = '' }) => ({ rekening: kode })),
]

function rincianPage(path: string, di: (params: Asked['params']) => TanyaRincian['di']): Page {
  return definePage<RincianTerbuka>({
    path,
    query: ['versi', 'sesudah'],
    load: (site, asked) =>
      readRincianTerbuka(site, { ...tanyaOf(asked), di: di(asked.params), sesudah: asked.query['sesudah'] }),
    judul: (data) => `${tenang(ini(data).nama)}: ${rupiahRingkas(data.jumlah.anggaran)}`,
    uraian: (data) =>
      `${ini(data).nama}, APBD ${data.terbitan.tahun} ${data.pemda.nama}: anggaran ${formatRupiah(data.jumlah.anggaran)}, realisasi ${formatRupiah(data.jumlah.realisasi)}.`,
    kop: (data) => ({ ...data.pemda, tahun: data.terbitan.tahun }),
    laporan: { jenis: 'tabel', of: laporanRincian },
    page: (data) => <Rincian {...data} />,
  })
}

function ini({ jejak }: Pick<RincianTerbuka, 'jejak'>): NamaRincian {
  return jejak.at(-1) ?? { jenis: 'unit', kode: '', nama: '' }
}

function laporanRincian(data: RincianTerbuka) {
  const { pemda, terbitan, contoh, anak, baris } = data
  const { kode, nama } = ini(data)
  const head = {
    kode: 'apbd-rincian',
    pemda: pemda.nama,
    judul: nama,
    keterangan: [
      `${kode}, APBD ${terbitan.tahun}`,
      `Versi ${terbitan.versi}, terbit ${formatTanggal(terbitan.perTanggal)}`,
    ],
    contoh,
    catatan: [terbitan.dasar, `Sidik ${terbitan.sidik}`],
  }
  if (anak.length === 0) return barisApbd(head, baris)
  const lain: readonly KelompokApbd[] = baris.map((satu) => ({
    ...{ kode: satu.rekeningKode, nama: satu.rekeningUraian },
    ...{ anggaran: satu.anggaran, realisasi: satu.realisasi },
  }))
  return kelompokApbd({
    ...head,
    bagian: [
      { judul: jamak[anak[0]?.jenis ?? 'program'], isi: anak },
      ...(lain.length === 0 ? [] : [{ judul: bukanBelanja, isi: lain }]),
    ],
  })
}

const bukanBelanja = 'Pendapatan dan pembiayaan'
const jamak: Readonly<Record<JenisRincian, string>> = {
  unit: 'Perangkat daerah',
  urusan: 'Bidang urusan',
  program: 'Program',
  kegiatan: 'Kegiatan',
  sub: 'Sub kegiatan',
  rekening: 'Rekening',
}

/** Where a part is: the path it has on this site. */
function pathOf(tempat: Tempat, unit: string, { jenis, kode }: Pick<NamaRincian, 'jenis' | 'kode'>): string {
  if (jenis === 'urusan' || jenis === 'rekening') return apbdPath(tempat, jenis, kode)
  return jenis === 'unit' ? apbdPath(tempat, 'unit', kode) : apbdPath(tempat, 'unit', unit, kode)
}

function Rincian(data: RincianTerbuka) {
  const { jejak, jumlah, anak, baris, terbitan } = data
  const unit = jejak.find(({ jenis }) => jenis === 'unit')?.kode ?? ''
  const di = ini(data)
  const alamat = pathOf(data, unit, di)
  return (
    <KerangkaTerbitan
      kepala={data}
      remah={[
        { nama: `APBD ${terbitan.tahun}`, ke: apbdPath(data) },
        ...jejak.map((satu) => ({ nama: tenang(satu.nama), ke: pathOf(data, unit, satu) })),
      ]}
      alamat={alamat}
      bentuk={['csv', 'xlsx', 'json']}
    >
      <h1>
        {tenang(di.nama)}: {rupiahRingkas(jumlah.anggaran)}
      </h1>
      <p className="ket">
        <code>{di.kode}</code> · dianggarkan {formatRupiah(jumlah.anggaran)} · terealisasi{' '}
        {formatRupiah(jumlah.realisasi)}, {persen(jumlah.realisasi, jumlah.anggaran)} ·{' '}
        {jumlah.baris.toLocaleString('id-ID')} mata anggaran
      </p>
      {anak.length > 0 && <Anak data={data} unit={unit} />}
      {baris.length > 0 && <Lines data={data} alamat={alamat} />}
    </KerangkaTerbitan>
  )
}

function Anak({ data, unit }: { data: RincianTerbuka; unit: string }) {
  const { anak } = data
  const jenis = anak[0]?.jenis ?? 'program'
  const perUnit = unit === '' && jenis === 'program'
  return (
    <TabelKelompok
      judul={`${anak.length} ${jamak[jenis].toLowerCase()}`}
      kolom={jamak[jenis]}
      baris={anak.map((satu) => ({
        ...satu,
        kunci: `${satu.unitKode}/${satu.kode}`,
        ...(perUnit ? { atas: satu.unitNama } : {}),
        ke: pathOf(data, satu.unitKode, satu),
      }))}
      jumlah="Jumlah"
    />
  )
}

function Lines({ data, alamat }: { data: RincianTerbuka; alamat: string }) {
  const { anak, baris, sesudah } = data
  const further = `${alamat}${alamat.includes('?') ? '&' : '?'}sesudah=${sesudah}`
  return (
    <section>
      <h2>{anak.length > 0 ? bukanBelanja : 'Mata anggaran'}</h2>
      <TabelBaris tempat={data} baris={baris} perUnit={ini(data).jenis === 'rekening'} />
      {sesudah !== null && (
        <p>
          <a className="tombol" href={further}>
            Baris berikutnya
          </a>
        </p>
      )}
    </section>
  )
}
