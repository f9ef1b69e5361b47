import { type KelompokApbd, kelompokApbd } from '@benang/reports/publik/kelompok-apbd'
import { readTerbitanPemda, type TerbitanTampak } from '@benang/usecases/publik/read-terbitan'
import { formatRupiah } from '@benang/values/rupiah'
import { formatTanggal } from '@benang/values/tanggal'
import { definePage } from '../page.ts'
import { pendek } from './kerangka-terbitan.tsx'
import { perubahanPath, versiPath } from './tautan.ts'
import { Unduh } from './unduh.tsx'

type Versi = NonNullable<Awaited<ReturnType<typeof readTerbitanPemda>>> & { tahun: number }

/** `/{slug}/apbd/{tahun}/versi`: every version of a year, newest first, with what proves it. */
export const versiPage = definePage<Versi>({
  path: '/{slug}/apbd/{tahun}/versi',
  async load(site, { params }) {
    const found = await readTerbitanPemda(site, params['slug'] ?? '')
    const tahun = Number(params['tahun'])
    const terbitan = found?.terbitan.filter((satu) => satu.tahun === tahun) ?? []
    return found === undefined || terbitan.length === 0 ? undefined : { ...found, tahun, terbitan }
  },
  judul: ({ pemda, tahun, terbitan }) => `${terbitan.length} versi APBD ${tahun} ${pemda.nama}`,
  uraian: ({ pemda, tahun }) =>
    `Semua versi APBD ${tahun} ${pemda.nama} yang pernah terbit, dengan dasar dan sidiknya.`,
  kop: ({ pemda, tahun }) => ({ ...pemda, tahun }),
  laporan: {
    jenis: 'tabel',
    of: ({ pemda, tahun, contoh, terbitan }) =>
      kelompokApbd({
        kode: 'apbd-versi',
        pemda: pemda.nama,
        judul: `Versi APBD ${tahun}`,
        keterangan: [`Tahun Anggaran ${tahun}`],
        contoh,
        bagian: terbitan.map((satu) => ({
          judul: `Versi ${satu.versi}, ${satu.perTanggal}, ${satu.dasar}, sidik ${satu.sidik}`,
          isi: satu.bagian.map((bagian): KelompokApbd => ({ ...bagian, kode: '' })),
        })),
        catatan: [],
      }),
  },
  page: (data) => <DaftarVersi {...data} />,
})

function DaftarVersi({ pemda, tahun, terbitan }: Versi) {
  const alamat = `/${pemda.slug}/apbd/${tahun}`
  return (
    <div className="isi terbit">
      <nav aria-label="Letak halaman" className="remah">
        <ol>
          <li>
            <a href={`/${pemda.slug}`}>{pemda.nama}</a>
          </li>
          <li>
            <a href={alamat}>APBD {tahun}</a>
          </li>
          <li>
            <b aria-current="page">Versi</b>
          </li>
        </ol>
      </nav>
      <h1>
        APBD {tahun} terbit dalam {terbitan.length} versi
      </h1>
      <p className="ket">
        Versi lama tetap ada pada alamatnya dan tidak berubah. Yang berlaku ialah yang teratas.
      </p>
      {terbitan.map((satu, index) => (
        <SatuVersi
          key={satu.versi}
          pemda={pemda}
          satu={satu}
          sebelum={terbitan[index + 1]}
          terbaru={index === 0}
        />
      ))}
      <Unduh alamat={`${alamat}/versi`} bentuk={['csv', 'xlsx', 'json']} />
    </div>
  )
}

function SatuVersi(props: {
  pemda: Versi['pemda']
  satu: TerbitanTampak
  sebelum: TerbitanTampak | undefined
  terbaru: boolean
}) {
  const { pemda, satu, sebelum, terbaru } = props
  return (
    <section>
      <h2>
        <a href={versiPath({ pemda }, satu)}>Versi {satu.versi}</a>
        {terbaru && <span className="cip">terbaru</span>}
      </h2>
      <dl className="fakta">
        <Fakta judul="Terbit" isi={`${formatTanggal(satu.perTanggal)} oleh ${satu.jabatan}`} />
        <Fakta judul="Dasar" isi={satu.dasar} />
        {satu.bagian.map((bagian) => (
          <Fakta
            key={bagian.bagian}
            judul={bagian.nama}
            isi={`${formatRupiah(bagian.anggaran)}${beda(bagian, sebelum)}`}
          />
        ))}
        <Fakta
          judul="Jurnal terakhir"
          isi={`ke-${satu.jurnalNo.toLocaleString('id-ID')}, kepala ${pendek(satu.kepala)}`}
        />
        <Fakta judul="Sidik" isi={`${pendek(satu.sidik)}, ${satu.baris.toLocaleString('id-ID')} baris`} />
      </dl>
      {sebelum !== undefined && (
        <p>
          <a href={perubahanPath({ pemda, terbitan: satu }, sebelum.versi)}>
            Apa yang berubah sejak versi {sebelum.versi}
          </a>
        </p>
      )}
    </section>
  )
}

function Fakta({ judul, isi }: { judul: string; isi: string }) {
  return (
    <div>
      <dt>{judul}</dt>
      <dd>{isi}</dd>
    </div>
  )
}

/** What changed from the version before, of the budget. */
function beda(
  { bagian, anggaran }: TerbitanTampak['bagian'][number],
  sebelum: TerbitanTampak | undefined,
): string {
  const dulu = sebelum?.bagian.find((satu) => satu.bagian === bagian)
  if (dulu === undefined) return ''
  const selisih = anggaran - dulu.anggaran
  if (selisih === 0n) return ', sama dengan versi sebelumnya'
  return selisih > 0n ? `, naik ${formatRupiah(selisih)}` : `, turun ${formatRupiah(-selisih)}`
}
