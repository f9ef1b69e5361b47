import { parseRupiah } from '@benang/values/rupiah'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { trpc } from '../../connection/trpc.ts'
import { useSebutan } from '../../dokumen/jenis.ts'
import { Kerangka } from '../../kabar/kerangka.tsx'
import { Kosong } from '../../kabar/kosong.tsx'
import { Tabel } from '../../tabel/tabel.tsx'
import { KabarTolakan } from '../../tolakan/kabar-tolakan.tsx'
import { angka } from '../../uang/uang.tsx'
import { tanggalPendek } from '../../waktu/waktu.ts'

/** The jurnal of a year, newest first, each leading to its document. */
export function DaftarJurnal({ tahun }: { tahun: number }) {
  const [sebelum, setSebelum] = useState<string | null>(null)
  const halaman = trpc.buku.jurnal.useQuery({ tahun, ...(sebelum === null ? {} : { sebelum }) })
  const sebut = useSebutan()
  const berikut = halaman.data?.berikut ?? null
  return (
    <section className="panel" aria-labelledby="jurnal">
      <header>
        <h2 id="jurnal">Jurnal</h2>
      </header>
      {halaman.error && <KabarTolakan error={halaman.error} />}
      {!halaman.data && !halaman.error && <Kerangka />}
      {halaman.data?.jurnal.length === 0 && <Kosong judul="Belum ada jurnal." />}
      {halaman.data && halaman.data.jurnal.length > 0 && (
        <Tabel
          judul="Jurnal, terbaru di atas"
          baris={halaman.data.jurnal}
          kunci={(item) => item.no}
          kolom={[
            { kepala: 'No', isi: (item) => <span className="angka kuat">{item.no}</span> },
            {
              kepala: 'Tanggal',
              isi: (item) => <span className="angka">{tanggalPendek(item.tanggal)}</span>,
            },
            {
              kepala: 'Dokumen',
              isi: (item) =>
                item.dokumenId === '0' ? (
                  <span className="redup">{item.dokumenNomor}</span>
                ) : (
                  <Link
                    to="/dokumen/$jenis/$dokumenId"
                    params={{ jenis: item.jenis, dokumenId: item.dokumenId }}
                    title={item.dokumenNomor}
                  >
                    {sebut({ jenis: item.jenis, nomor: item.dokumenNomor })}
                  </Link>
                ),
            },
            { kepala: 'Uraian', isi: (item) => (item.uraian === item.dokumenNomor ? '' : item.uraian) },
            {
              kepala: 'Rantai',
              samping: true,
              isi: (item) => <span className="sidik angka">{item.rantai.slice(0, 8)}</span>,
            },
            {
              kepala: 'Jumlah (Rp)',
              angka: true,
              isi: (item) => (parseRupiah(item.jumlah) === 0n ? '' : angka(item.jumlah)),
            },
          ]}
        />
      )}
      {(berikut !== null || sebelum !== null) && (
        <footer>
          {sebelum !== null && (
            <button type="button" className="tombol kecil" onClick={() => setSebelum(null)}>
              Ke yang terbaru
            </button>
          )}
          {berikut !== null && (
            <button type="button" className="tombol kecil" onClick={() => setSebelum(berikut)}>
              Jurnal sebelumnya
            </button>
          )}
        </footer>
      )}
    </section>
  )
}
