import { trpc } from '../../connection/trpc.ts'
import { useJudul } from '../../dokumen/judul-halaman.ts'
import { Kerangka } from '../../kabar/kerangka.tsx'
import { Kosong } from '../../kabar/kosong.tsx'
import { useRuang } from '../../sesi/konteks.tsx'
import { Tabel } from '../../tabel/tabel.tsx'
import { KabarTolakan } from '../../tolakan/kabar-tolakan.tsx'
import { rupiah, rupiahKata } from '../../uang/uang.tsx'
import { waktuPendek } from '../../waktu/waktu.ts'
import type { PublikasiTampak, VersiTampak } from './bentuk-terbitan.ts'
import { FormTerbit } from './form-terbit.tsx'

/** What the public sees of the year, what it would see after publishing now, and the act itself for the PPKD. */
export function Terbitan() {
  const { tahun, sesi } = useRuang()
  const tinjau = trpc.publikasi.tinjau.useQuery({ tahun })
  const judul = `Terbitkan APBD ${tahun}`
  useJudul(judul)
  return (
    <>
      <div className="kepala">
        <h1>{tinjau.data ? `${judul}: ${keadaanOf(tinjau.data)}` : judul}</h1>
      </div>
      {tinjau.error && <KabarTolakan error={tinjau.error} ulangi={() => void tinjau.refetch()} />}
      {!tinjau.data && !tinjau.error && <Kerangka baris={6} />}
      {tinjau.data && !tinjau.error && (
        <div className="tumpuk">
          <AkanTerbit publikasi={tinjau.data} />
          {sesi.aktif?.peran === 'ppkd' && <FormTerbit publikasi={tinjau.data} tahun={tahun} />}
          <Versi publikasi={tinjau.data} tahun={tahun} />
        </div>
      )}
    </>
  )
}

function keadaanOf({ terbitan: [kini], kontrol }: PublikasiTampak): string {
  if (kini === undefined) return 'belum pernah terbit'
  return isSama(kini, kontrol)
    ? `versi ${kini.versi} sama dengan buku`
    : `buku berubah sejak versi ${kini.versi}`
}

function isSama(kini: VersiTampak, { bagian }: PublikasiTampak['kontrol']): boolean {
  return bagian.every((satu, index) => {
    const dulu = kini.bagian[index]
    return dulu?.anggaran === satu.anggaran && dulu.realisasi === satu.realisasi
  })
}

function AkanTerbit({ publikasi }: { publikasi: PublikasiTampak }) {
  const [kini] = publikasi.terbitan
  const before = (bagian: string) => kini?.bagian.find((satu) => satu.bagian === bagian)
  return (
    <section className="panel" aria-labelledby="akan-terbit">
      <header>
        <h2 id="akan-terbit">Jumlah kontrol</h2>
        <span className="kecil redup">buku sampai jurnal {publikasi.jurnalAkhir}</span>
      </header>
      <Tabel
        judul="Jumlah di buku sekarang dan pada versi terakhir"
        baris={publikasi.kontrol.bagian}
        kunci={({ bagian }) => bagian}
        kolom={[
          { kepala: 'Bagian', isi: ({ nama }) => nama },
          { kepala: 'Anggaran di buku', angka: true, isi: ({ anggaran }) => rupiah(anggaran) },
          {
            ...{ kepala: 'Anggaran terbit', angka: true },
            isi: ({ bagian }) => rupiah(before(bagian)?.anggaran ?? '0.00'),
          },
          { kepala: 'Realisasi di buku', angka: true, isi: ({ realisasi }) => rupiah(realisasi) },
          {
            ...{ kepala: 'Realisasi terbit', angka: true },
            isi: ({ bagian }) => rupiah(before(bagian)?.realisasi ?? '0.00'),
          },
        ]}
      />
      <footer className="kecil redup">
        Yang tampil untuk umum: kode dan nama perangkat daerah, program, kegiatan, sub kegiatan, rekening,
        sumber dana, anggaran, dan realisasi tiap mata anggaran; benangnya; jabatan penerbit dan dasar. Nama
        orang, rekening bank, dan lampiran tidak ikut.
      </footer>
    </section>
  )
}

function Versi({ publikasi: { terbitan, slug }, tahun }: { publikasi: PublikasiTampak; tahun: number }) {
  return (
    <section className="panel" aria-labelledby="versi-terbit">
      <header>
        <h2 id="versi-terbit">Versi yang terbit</h2>
        {terbitan.length > 0 && <a href={`/${slug}/apbd/${tahun}/versi`}>Lihat seperti warga</a>}
      </header>
      {terbitan.length === 0 ? (
        <Kosong judul={`APBD ${tahun} belum pernah terbit.`}>
          PPKD menerbitkannya setelah DPA disahkan.
        </Kosong>
      ) : (
        <Tabel
          judul="Versi, terbaru di atas"
          baris={terbitan}
          kunci={({ versi }) => String(versi)}
          kolom={[
            {
              kepala: 'Versi',
              isi: ({ versi }) => <a href={`/${slug}/apbd/${tahun}?versi=${versi}`}>Versi {versi}</a>,
            },
            { kepala: 'Terbit', isi: ({ waktu }) => waktuPendek(waktu) },
            { kepala: 'Dasar', isi: ({ dasar, jabatan }) => `${dasar}, oleh ${jabatan}` },
            { kepala: 'Belanja', angka: true, isi: ({ bagian }) => rupiahKata(belanjaOf(bagian)) },
            { kepala: 'Mata anggaran', angka: true, isi: ({ baris }) => baris.toLocaleString('id-ID') },
            { kepala: 'Sidik', isi: ({ sidik }) => <span className="sidik">{sidik.slice(0, 16)}</span> },
          ]}
        />
      )}
    </section>
  )
}

function belanjaOf(bagian: VersiTampak['bagian']): string {
  return bagian.find((satu) => satu.bagian === 'belanja')?.anggaran ?? '0.00'
}
