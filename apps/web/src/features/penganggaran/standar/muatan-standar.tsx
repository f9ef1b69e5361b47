import { Link } from '@tanstack/react-router'
import { trpc } from '../../../connection/trpc.ts'
import { Kabar } from '../../../kabar/kabar.tsx'
import { Kerangka } from '../../../kabar/kerangka.tsx'
import { Kosong } from '../../../kabar/kosong.tsx'
import { Tabel } from '../../../tabel/tabel.tsx'
import { KabarTolakan } from '../../../tolakan/kabar-tolakan.tsx'
import { angka } from '../../../uang/uang.tsx'

/** What a decree on standard prices adopts, old price beside new; before it is kept: every verified proposal that no other has. */
export function MuatanStandar({ tahun, dokumenId }: { tahun: number; dokumenId: string | null }) {
  const daftar = trpc.standarHarga.usulan.useQuery({ tahun, dokumenId })
  if (daftar.error) return <KabarTolakan error={daftar.error} ulangi={() => void daftar.refetch()} />
  if (!daftar.data) return <Kerangka baris={4} />
  const bebas = daftar.data.filter(({ dimuat, pemuat }) => !dimuat && pemuat === null)
  const tampil = dokumenId === null ? bebas : daftar.data.filter(({ dimuat }) => dimuat)
  return (
    <section className="panel" aria-labelledby="muatan-standar">
      <header>
        <h2 id="muatan-standar">Usulan yang ditetapkan ({tampil.length})</h2>
      </header>
      {dokumenId !== null && bebas.length > 0 && (
        <div className="dalam">
          <Kabar nada="waspada" judul={`${bebas.length} usulan terverifikasi belum dimuat`}>
            <span>Ubah lalu simpan draf ini agar memuatnya juga.</span>
          </Kabar>
        </div>
      )}
      {tampil.length === 0 ? (
        <Kosong judul="Belum ada usulan yang diverifikasi.">
          Verifikasi usulan standar harga, lalu buat atau ubah penetapan ini.
        </Kosong>
      ) : (
        <Tabel
          judul="Usulan dengan harga lama dan barunya"
          baris={tampil}
          kunci={(satu) => satu.dokumenId}
          kolom={[
            {
              kepala: 'Barang',
              isi: ({ nama, spesifikasi, kode, zona, satuan }) => (
                <span>
                  {nama}
                  {spesifikasi !== '' && `, ${spesifikasi}`}
                  <span className="mini redup" style={{ display: 'block' }}>
                    {kode === '' ? 'barang baru' : kode}, per {satuan}
                    {zona > 1 && `, zona ${zona}`}
                  </span>
                </span>
              ),
            },
            {
              kepala: 'Usulan',
              isi: (satu) => (
                <span>
                  <Link
                    to="/dokumen/$jenis/$dokumenId"
                    params={{ jenis: 'usulan_standar', dokumenId: satu.dokumenId }}
                  >
                    {satu.nomor}
                  </Link>
                  <span className="mini redup" style={{ display: 'block' }}>
                    {satu.berubah ? 'berubah sejak dimuat' : satu.unit}
                  </span>
                </span>
              ),
            },
            { kepala: 'Harga lama (Rp)', angka: true, isi: ({ lama }) => (lama === null ? '' : angka(lama)) },
            { kepala: 'Harga baru (Rp)', angka: true, isi: ({ harga }) => angka(harga) },
          ]}
        />
      )}
    </section>
  )
}
