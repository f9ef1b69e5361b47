import { formatSegmen, parseSegmen } from '@benang/values/kode'
import { Link, useParams } from '@tanstack/react-router'
import { Remah } from '../../../benang/remah.tsx'
import { tanggalStandar } from '@benang/domain/penganggaran/standar/tanggal-standar'
import { trpc } from '../../../connection/trpc.ts'
import { useJudul } from '../../../dokumen/judul-halaman.ts'
import { Kerangka } from '../../../kabar/kerangka.tsx'
import { Kosong } from '../../../kabar/kosong.tsx'
import { useRuang } from '../../../sesi/konteks.tsx'
import { KabarTolakan } from '../../../tolakan/kabar-tolakan.tsx'
import { readPenolakan } from '../../../tolakan/penolakan.ts'
import { rupiah } from '../../../uang/uang.tsx'
import { namaJenis, type StandarRinci, type VersiStandar } from './bentuk-standar.ts'
import { HitungAsb } from './hitung-asb.tsx'
import { PakaiStandar } from './pakai-standar.tsx'
import { SusunanHspk } from './susunan-hspk.tsx'
import { VersiBarang } from './versi-barang.tsx'

/** One item: what it costs where and until when, what it is made of, its versions, and where it is used. */
export function StandarBarang() {
  const { tahun, sesi } = useRuang()
  const standarId = Number(useParams({ from: '/ruang/standar-harga/$standarId' }).standarId)
  const tanggal = tanggalStandar(tahun, sesi.hariIni)
  const baca = trpc.standarHarga.baca.useQuery({ standarId, tanggal, zona: 1 })
  const kini = baca.data?.versi.find((satu) => isBerlaku(satu, tanggal)) ?? baca.data?.versi[0]
  useJudul(kini ? `${kini.nama}, standar harga` : 'Standar harga')
  if (baca.error && readPenolakan(baca.error).kode === 'TIDAK_ADA')
    return (
      <>
        <div className="kepala">
          <h1>Standar harga</h1>
        </div>
        <Kosong judul="Standar harga itu tidak ada.">Cari lagi dari daftar Standar harga.</Kosong>
      </>
    )
  if (baca.error) return <KabarTolakan error={baca.error} ulangi={() => void baca.refetch()} />
  if (!baca.data || !kini) return <Kerangka baris={6} />
  return <Isi rinci={baca.data} kini={kini} tanggal={tanggal} />
}

function isBerlaku({ sejak, sampai }: VersiStandar, tanggal: string): boolean {
  return sejak !== null && sejak <= tanggal && (sampai === null || sampai >= tanggal)
}

function Isi({ rinci, kini, tanggal }: { rinci: StandarRinci; kini: VersiStandar; tanggal: string }) {
  const berlaku = isBerlaku(kini, tanggal)
  const { kode, nama, spesifikasi, satuan, jenis } = kini
  const usul = jenis === 'SSH' || jenis === 'SBU'
  return (
    <>
      <div className="kepala">
        <div>
          <Remah
            induk={[
              <Link key="standar" to="/standar-harga">
                Standar harga
              </Link>,
            ]}
            kini={kode}
          />
          <h1>{nama}</h1>
          <p className="nomor">
            {kode} · {jenis}: {namaJenis[jenis]}
            {!berlaku && ' · tidak berlaku lagi'}
          </p>
        </div>
        {usul && (
          <div className="deret alat">
            <Link
              to="/dokumen/$jenis/baru"
              params={{ jenis: 'usulan_standar' }}
              search={{ isi: { jenis, kode, nama, spesifikasi, satuan } }}
              className="tombol"
            >
              Usulkan harga lain
            </Link>
          </div>
        )}
      </div>
      <div className="tata">
        <div className="tumpuk">
          <Harga kini={kini} />
          {rinci.komponen.length > 0 && (
            <SusunanHspk komponen={rinci.komponen} harga={kini.harga[0] ?? '0.00'} />
          )}
          {jenis === 'ASB' && <HitungAsb tetap={kini.harga[0] ?? '0.00'} pemicu={rinci.pemicu} />}
          <VersiBarang versi={rinci.versi} tanggal={tanggal} />
        </div>
        <aside className="tumpuk" aria-label="Pemakaian">
          <PakaiStandar rinci={rinci} />
        </aside>
      </div>
    </>
  )
}

function Harga({ kini }: { kini: VersiStandar }) {
  const { harga, satuan, spesifikasi, rekening, tkdn, jenisProduk, edisi, dasar, keterangan } = kini
  return (
    <section className="panel" aria-labelledby="harga-standar">
      <header>
        <h2 id="harga-standar">Harga per {satuan}</h2>
      </header>
      <dl className="uraian">
        {harga.map((satu, index) =>
          satu === null ? null : (
            <div key={index}>
              <dt>
                {harga.length > 1 ? `Zona ${index + 1}` : kini.jenis === 'ASB' ? 'Bagian tetap' : 'Harga'}
              </dt>
              <dd className={index === 0 ? 'besar' : 'kuat'}>{rupiah(satu)}</dd>
            </div>
          ),
        )}
        {spesifikasi !== '' && <Fakta label="Spesifikasi" nilai={spesifikasi} />}
        <Fakta
          label="Rekening yang boleh"
          nilai={rekening.length === 0 ? 'semua rekening belanja' : rekening.map(rekeningTeks).join(', ')}
        />
        {tkdn !== null && (
          <Fakta
            label="TKDN"
            nilai={`${(tkdn / 100).toLocaleString('id-ID')} %${jenisProduk && `, produk ${jenisProduk}`}`}
          />
        )}
        <Fakta label="Keputusan" nilai={`${edisi}: ${dasar}`} />
        {keterangan !== '' && <Fakta label="Keterangan" nilai={keterangan} />}
      </dl>
    </section>
  )
}

/** An account as it is printed: `5.1.02.01.01.0024`. */
function rekeningTeks(kode: string): string {
  return formatSegmen(parseSegmen(kode) ?? [], [1, 1, 2, 2, 2, 4])
}

function Fakta({ label, nilai }: { label: string; nilai: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{nilai}</dd>
    </div>
  )
}
