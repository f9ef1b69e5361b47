import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Langkah } from '../benang/langkah.tsx'
import { TautBenang } from '../benang/taut-benang.tsx'
import { trpc } from '../connection/trpc.ts'
import { MuatanApbd } from '../features/penganggaran/apbd/muatan-apbd.tsx'
import { MuatanStandar } from '../features/penganggaran/standar/muatan-standar.tsx'
import { AsistensiDokumen } from '../features/penganggaran/asistensi/asistensi-dokumen.tsx'
import { PenjagaDokumen } from '../features/penganggaran/penjaga/penjaga-dokumen.tsx'
import { BerkasRka } from '../features/penganggaran/rka/berkas-rka.tsx'
import { Ikon } from '../ikon/ikon.tsx'
import { Kerangka } from '../kabar/kerangka.tsx'
import { Kosong } from '../kabar/kosong.tsx'
import { KabarTolakan } from '../tolakan/kabar-tolakan.tsx'
import { Tolakan } from '../tolakan/tolakan.tsx'
import { waktuPendek } from '../waktu/waktu.ts'
import type { DokumenTampak, LangkahTampak } from './bentuk.ts'
import { BantuanTolakan } from './bantuan-tolakan.tsx'
import { JejakRingkas } from './jejak-ringkas.tsx'
import { judulDokumen, useSatuJenis } from './jenis.ts'
import { useJudul } from './judul-halaman.ts'
import { KabarPelampauan } from './kabar-pelampauan.tsx'
import { KepalaDokumen } from './kepala-dokumen.tsx'
import { LangkahAnda, type Gagal } from './langkah-anda.tsx'
import { Lampiran } from './lampiran.tsx'
import { Rincian } from './rincian.tsx'
import { Turunan } from './turunan.tsx'
import { isPemuat } from '../features/penganggaran/apbd/rka-muatan.ts'

// Kinds whose figures are shown by files.
const berbukti: ReadonlySet<string> = new Set(['capaian_kinerja', 'usulan_standar'])

/** The page of one document: where it stands, what it asks, what I may do, and what happened to it. */
export function LihatDokumen() {
  const { jenis: kode, dokumenId } = useParams({ from: '/ruang/dokumen/$jenis/$dokumenId' })
  const { jenis, error } = useSatuJenis(kode)
  const lihat = trpc.dokumen.lihat.useQuery({ jenis: kode, dokumenId })
  if (error) return <KabarTolakan error={error} />
  if (lihat.error) return <KabarTolakan error={lihat.error} ulangi={() => void lihat.refetch()} />
  if (!lihat.data || !jenis) return <Kerangka baris={6} />
  return <Isi key={dokumenId} dokumen={lihat.data} kode={kode} />
}

function Isi({ dokumen, kode }: { dokumen: DokumenTampak; kode: string }) {
  const { jenis } = useSatuJenis(kode)
  const [gagal, setGagal] = useState<Gagal | null>(null)
  const [catatan, setCatatan] = useState<string | null>(null)
  const judul = jenis ? judulDokumen(jenis.singkatan, dokumen.nomor) : 'Dokumen'
  useJudul(judul)
  if (!jenis) return <Kosong judul="Jenis dokumen ini tidak dikenal." />
  return (
    <>
      <KepalaDokumen jenis={jenis} kini={judul} judul={`${judul}: ${dokumen.uraian}`} nomor={dokumen.nomor}>
        {(dokumen.bisaDiubah || dokumen.bisaDirinci) && (
          <Link
            className="tombol"
            to="/dokumen/$jenis/$dokumenId/ubah"
            params={{ jenis: kode, dokumenId: dokumen.dokumenId }}
          >
            Ubah {jenis.singkatan}
          </Link>
        )}
        <TautBenang dokumen={dokumen} />
        <a className="tombol" href={`/app/dokumen/${dokumen.dokumenId}.pdf`} download="">
          <Ikon nama="cetak" /> Cetak
        </a>
        <a className="tombol" href={`/app/dokumen/${dokumen.dokumenId}.xlsx`} download="">
          Excel
        </a>
      </KepalaDokumen>
      <Langkah simpul={dokumen.langkah.map(simpulOf)} />
      <div className="tata">
        <div className="tumpuk">
          {gagal && (
            <Tolakan
              error={gagal.error}
              tindakan={gagal.label}
              bantuan={
                <BantuanTolakan
                  dokumen={dokumen}
                  error={gagal.error}
                  kembalikan={(tindakan) => setCatatan(tindakan)}
                />
              }
            />
          )}
          <KabarPelampauan dokumen={dokumen} />
          <Rincian dokumen={dokumen} jenis={jenis} />
          {isPemuat(jenis.kode) && <MuatanApbd dokumen={dokumen} />}
          {jenis.kode === 'rka' && <PenjagaDokumen dokumen={dokumen} />}
          {jenis.kode === 'penetapan_standar' && (
            <MuatanStandar tahun={dokumen.tahun} dokumenId={dokumen.dokumenId} />
          )}
          {berbukti.has(jenis.kode) && <Lampiran dokumenId={dokumen.dokumenId} />}
          {/^rka(_perubahan)?$/.test(jenis.kode) && <AsistensiDokumen dokumen={dokumen} />}
          <Turunan dokumen={dokumen} />
        </div>
        <aside className="tumpuk" aria-label="Langkah dan jejak">
          <LangkahAnda
            dokumen={dokumen}
            jenis={jenis}
            gagal={gagal}
            setGagal={setGagal}
            dibuka={catatan}
            setDibuka={setCatatan}
          />
          {jenis.kode === 'rka' && <BerkasRka dokumen={dokumen} />}
          <JejakRingkas dokumen={dokumen} />
        </aside>
      </div>
    </>
  )
}

function simpulOf(langkah: LangkahTampak) {
  return {
    nama: langkah.nama,
    keadaan: langkah.keadaan,
    siapa: langkah.siapa ?? '',
    kapan: langkah.waktu ? waktuPendek(langkah.waktu) : '',
  }
}
