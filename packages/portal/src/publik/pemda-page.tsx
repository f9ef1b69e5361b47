import { kelompokApbd } from '@benang/reports/publik/kelompok-apbd'
import { readTerbitanPemda, type TerbitanTampak } from '@benang/usecases/publik/read-terbitan'
import { rupiahRingkas } from '@benang/values/rupiah-ringkas'
import { definePage } from '../page.ts'
import { persen } from './angka.tsx'
import { TabelKelompok } from './tabel-kelompok.tsx'
import { Unduh } from './unduh.tsx'

type Pemda = NonNullable<Awaited<ReturnType<typeof readTerbitanPemda>>>

/** `/{slug}`: a pemda and the years whose budget was published. */
export const pemdaPage = definePage<Pemda>({
  path: '/{slug}',
  async load(site, { params }) {
    const found = await readTerbitanPemda(site, params['slug'] ?? '')
    if (found === undefined) return undefined
    const { terbitan } = found
    const newest = terbitan.filter((satu, index) => terbitan[index - 1]?.tahun !== satu.tahun)
    return { ...found, terbitan: newest }
  },
  judul: ({ pemda }) => `Anggaran ${pemda.nama}`,
  uraian: ({ pemda }) => `APBD dan realisasi ${pemda.nama} per tahun, sampai ke mata anggarannya.`,
  kop: ({ pemda, terbitan }) => ({ ...pemda, tahun: terbitan[0]?.tahun ?? null }),
  laporan: {
    jenis: 'tabel',
    of: ({ pemda, contoh, terbitan }) =>
      kelompokApbd({
        kode: 'apbd-tahun',
        pemda: pemda.nama,
        judul: 'APBD per tahun',
        keterangan: [pemda.nama],
        contoh,
        bagian: terbitan.map(({ tahun, versi, bagian }) => ({
          judul: `${tahun}, versi ${versi}`,
          isi: bagian.map((satu) => ({ ...satu, kode: String(tahun) })),
        })),
        catatan: [],
      }),
  },
  page: (data) => <Tahun {...data} />,
})

function Tahun({ pemda, terbitan }: Pemda) {
  const [kini] = terbitan
  return (
    <div className="isi terbit">
      <h1>{kini === undefined ? `Anggaran ${pemda.nama} belum terbit` : judulKini(pemda, kini)}</h1>
      {kini === undefined ? (
        <p className="ket">Anggaran tampil di sini setelah diterbitkan PPKD.</p>
      ) : (
        <>
          <TabelKelompok
            judul="Belanja per tahun anggaran"
            kolom="Tahun anggaran"
            baris={terbitan.map((satu) => ({
              kunci: String(satu.tahun),
              kode: `versi ${satu.versi}`,
              nama: `APBD ${satu.tahun}`,
              ke: `/${pemda.slug}/apbd/${satu.tahun}`,
              ...belanjaDari(satu),
            }))}
          />
          <p>
            <a href={`/${pemda.slug}/standar-harga/${kini.tahun}`}>Standar harga {kini.tahun}</a>
          </p>
          <Unduh alamat={`/${pemda.slug}`} bentuk={['csv', 'xlsx', 'json']} />
        </>
      )}
    </div>
  )
}

/** Belanja of a version. */
export function belanjaDari({ bagian }: Pick<TerbitanTampak, 'bagian'>) {
  const found = bagian.find((satu) => satu.bagian === 'belanja')
  return { anggaran: found?.anggaran ?? 0n, realisasi: found?.realisasi ?? 0n }
}

function judulKini({ nama }: Pemda['pemda'], kini: TerbitanTampak): string {
  const { anggaran, realisasi } = belanjaDari(kini)
  return `${nama} membelanjakan ${rupiahRingkas(realisasi)} dari ${rupiahRingkas(anggaran)} pada ${kini.tahun}, ${persen(realisasi, anggaran)}`
}
