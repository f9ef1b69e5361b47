import { type LraTerbuka, readLraTerbuka } from '@benang/usecases/publik/read-lra-terbuka'
import { rupiahRingkas } from '@benang/values/rupiah-ringkas'
import { formatTanggal } from '@benang/values/tanggal'
import { definePage, type Page } from '../page.ts'
import { persen } from './angka.tsx'
import { tanyaOf } from './apbd-page.tsx'
import { KerangkaTerbitan } from './kerangka-terbitan.tsx'
import { apbdPath } from './tautan.ts'

type Potongan = LraTerbuka['potongan']

const potongan: readonly { kode: Potongan; nama: string; ekor: readonly string[] }[] = [
  { kode: 'ringkas', nama: 'Menurut rekening', ekor: ['lra'] },
  { kode: 'organisasi', nama: 'Per perangkat daerah', ekor: ['lra', 'unit'] },
  { kode: 'urusan', nama: 'Per urusan dan program', ekor: ['lra', 'urusan'] },
]

/** `/{slug}/apbd/{tahun}/lra`, `/lra/unit`, `/lra/urusan`: the report in five forms. */
export const lraPages: readonly Page[] = potongan.map(({ kode, nama, ekor }) =>
  definePage<LraTerbuka>({
    path: `/{slug}/apbd/{tahun}/${ekor.join('/')}`,
    query: ['versi'],
    load: (site, asked) => readLraTerbuka(site, { ...tanyaOf(asked), potongan: kode }),
    judul: ({ pemda, terbitan }) => `LRA ${terbitan.tahun} ${pemda.nama}, ${nama.toLowerCase()}`,
    uraian: ({ pemda, terbitan }) =>
      `Laporan realisasi anggaran ${pemda.nama} tahun ${terbitan.tahun}, ${nama.toLowerCase()}, sampai ${formatTanggal(terbitan.perTanggal)}.`,
    kop: (data) => ({ ...data.pemda, tahun: data.terbitan.tahun }),
    laporan: { jenis: 'lembar', of: ({ laporan }) => laporan },
    page: (data, { lembar }) => <Lra data={data} lembar={lembar} />,
  }),
)

function Lra({ data, lembar }: { data: LraTerbuka; lembar: string }) {
  const { terbitan } = data
  const belanja = terbitan.bagian.find(({ bagian }) => bagian === 'belanja') ?? {
    anggaran: 0n,
    realisasi: 0n,
  }
  const ekor = potongan.find(({ kode }) => kode === data.potongan)?.ekor ?? ['lra']
  return (
    <KerangkaTerbitan
      kepala={data}
      remah={[
        { nama: `APBD ${terbitan.tahun}`, ke: apbdPath(data) },
        { nama: 'Laporan realisasi anggaran', ke: apbdPath(data, ...ekor) },
      ]}
      alamat={apbdPath(data, ...ekor)}
      bentuk={['pdf', 'xlsx', 'csv', 'json']}
    >
      <h1>
        Belanja terpakai {persen(belanja.realisasi, belanja.anggaran)}: {rupiahRingkas(belanja.realisasi)}{' '}
        dari {rupiahRingkas(belanja.anggaran)}
      </h1>
      <nav aria-label="Potongan laporan" className="pilih">
        {potongan.map((satu) => (
          <a
            key={satu.kode}
            href={apbdPath(data, ...satu.ekor)}
            aria-current={satu.kode === data.potongan ? 'page' : undefined}
          >
            {satu.nama}
          </a>
        ))}
      </nav>
      {/* The writer of reports escapes every text; this is the sheet its other forms are written from. */}
      <div
        className="lembar"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls on a phone, so the keyboard must reach it
        tabIndex={0}
        role="region"
        aria-label="Lembar laporan"
        dangerouslySetInnerHTML={{ __html: lembar }}
      />
      <Kode verifikasi={data.laporan.verifikasi} />
    </KerangkaTerbitan>
  )
}

/** Where a copy of this sheet can be checked by whoever holds it. */
function Kode({ verifikasi }: { verifikasi: LraTerbuka['laporan']['verifikasi'] }) {
  if (verifikasi === null) return null
  return (
    <p>
      Kode di kaki cetakan versi {verifikasi.versi}:{' '}
      <a href={`/verifikasi/${verifikasi.kode}`}>{verifikasi.kode}</a>. Siapa pun yang memegang cetakannya
      dapat memeriksa versi, sidik, dan tempatnya di buku besar.
    </p>
  )
}
