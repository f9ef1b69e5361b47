import { isBerjumlah, type JenisDokumen, semuaStatus } from '@benang/documents/jenis-dokumen'
import { keepPreviousData } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Cip } from '../cip/cip.tsx'
import { statusOf } from '../cip/status.ts'
import { trpc } from '../connection/trpc.ts'
import { Ikon } from '../ikon/ikon.tsx'
import { Kerangka } from '../kabar/kerangka.tsx'
import { Kosong } from '../kabar/kosong.tsx'
import { useRuang } from '../sesi/konteks.tsx'
import { Tabel } from '../tabel/tabel.tsx'
import { KabarTolakan } from '../tolakan/kabar-tolakan.tsx'
import { angka } from '../uang/uang.tsx'
import { tanggalPendek } from '../waktu/waktu.ts'
import type { DokumenRingkas } from './bentuk.ts'
import { useSatuJenis } from './jenis.ts'
import { useJudul } from './judul-halaman.ts'
import { KepalaDaftar } from './kepala-daftar.tsx'
import { TautDokumen } from './turunan.tsx'

type Saring = { status: string; cari: string; halaman: number }

/** All documents of one kind in the year of work, newest first, filtered by state and by words. */
export function DaftarDokumen() {
  const { jenis: kode } = useParams({ from: '/ruang/dokumen/$jenis' })
  const { jenis, isReady, error } = useSatuJenis(kode)
  useJudul(jenis?.nama ?? 'Dokumen')
  if (error) return <KabarTolakan error={error} />
  if (!isReady) return <Kerangka />
  if (!jenis)
    return <Kosong judul={`Jenis dokumen ${kode} tidak dikenal.`}>Pilih jenis dari menu bidang.</Kosong>
  return <Isi key={kode} jenis={jenis} />
}

function Isi({ jenis }: { jenis: JenisDokumen }) {
  const { tahun, sesi } = useRuang()
  const [saring, setSaring] = useState<Saring>({ status: '', cari: '', halaman: 1 })
  const daftar = trpc.dokumen.daftar.useQuery(
    {
      tahun,
      jenis: jenis.kode,
      halaman: saring.halaman,
      ...(saring.status === '' ? {} : { status: saring.status }),
      ...(saring.cari === '' ? {} : { cari: saring.cari }),
    },
    { placeholderData: keepPreviousData },
  )
  const bisaBuat = jenis.langkah.some(
    (langkah) => langkah.fungsi === 'pembuat' && langkah.peran.includes(sesi.aktif?.peran ?? ''),
  )
  return (
    <>
      <KepalaDaftar jenis={jenis} jumlah={daftar.data?.jumlahBaris}>
        {bisaBuat && jenis.asal?.wajib !== true && (
          <Link className="tombol utama" to="/dokumen/$jenis/baru" params={{ jenis: jenis.kode }}>
            <Ikon nama="tambah" /> Buat {jenis.singkatan}
          </Link>
        )}
        {bisaBuat && jenis.asal?.wajib === true && <BuatDari asal={jenis.asal.jenis} />}
      </KepalaDaftar>
      <Saringan saring={saring} setSaring={setSaring} />
      <section className="panel" aria-label={`Daftar ${jenis.nama}`}>
        {daftar.error && <KabarTolakan error={daftar.error} ulangi={() => void daftar.refetch()} />}
        {!daftar.data && !daftar.error && <Kerangka />}
        {daftar.data && (
          <>
            <Hasil
              baris={daftar.data.baris}
              jenis={jenis}
              isFiltered={saring.status !== '' || saring.cari !== ''}
            />
            <Halaman
              jumlah={daftar.data.jumlahBaris}
              ukuran={daftar.data.ukuranHalaman}
              halaman={saring.halaman}
              pindah={(halaman) => setSaring({ ...saring, halaman })}
            />
          </>
        )}
      </section>
    </>
  )
}

function Saringan({ saring, setSaring }: { saring: Saring; setSaring: (saring: Saring) => void }) {
  return (
    <search className="deret" style={{ marginBottom: 12 }}>
      <label htmlFor="saring-cari" className="sr">
        Cari nomor atau uraian
      </label>
      <input
        id="saring-cari"
        className="isian"
        style={{ maxWidth: 320 }}
        placeholder="Nomor atau uraian"
        value={saring.cari}
        onChange={(event) => setSaring({ ...saring, cari: event.currentTarget.value, halaman: 1 })}
      />
      <label htmlFor="saring-status" className="sr">
        Status
      </label>
      <select
        id="saring-status"
        className="isian"
        style={{ width: 'auto' }}
        value={saring.status}
        onChange={(event) => setSaring({ ...saring, status: event.currentTarget.value, halaman: 1 })}
      >
        <option value="">Semua status</option>
        {semuaStatus.map((status) => (
          <option key={status} value={status}>
            {statusOf(status).label}
          </option>
        ))}
      </select>
    </search>
  )
}

/** The way to the one kind this one is made from; of several kinds the document itself offers the way. */
function BuatDari({ asal }: { asal: readonly string[] }) {
  const [kode, ...lain] = asal
  if (kode === undefined || lain.length > 0) return null
  return (
    <Link className="tombol" to="/dokumen/$jenis" params={{ jenis: kode }}>
      Buat dari {kode.toUpperCase()}
    </Link>
  )
}

function Hasil(props: { baris: readonly DokumenRingkas[]; jenis: JenisDokumen; isFiltered: boolean }) {
  const { baris, jenis, isFiltered } = props
  if (baris.length === 0 && isFiltered) {
    return (
      <Kosong judul="Tidak ada yang cocok dengan saringan ini.">
        Hapus kata cari atau pilih semua status.
      </Kosong>
    )
  }
  if (baris.length === 0) {
    return (
      <Kosong judul={`Belum ada ${jenis.nama}.`}>
        {jenis.asal?.wajib === true
          ? `Dokumen ini dibuat dari halaman ${jenis.asal.jenis.map((kode) => kode.toUpperCase()).join(' atau ')} yang sudah selesai.`
          : 'Tekan tombol Buat untuk yang pertama, jika peran Anda membuatnya.'}
      </Kosong>
    )
  }
  return (
    <Tabel
      judul={`Daftar ${jenis.nama}`}
      kelas="tugas"
      baris={baris}
      kunci={(item) => item.dokumenId}
      kolom={[
        { kepala: 'Nomor', isi: (item) => <TautDokumen dokumen={item} /> },
        { kepala: 'Tanggal', isi: (item) => <span className="angka">{tanggalPendek(item.tanggal)}</span> },
        { kepala: 'Uraian', isi: (item) => item.uraian },
        { kepala: 'Unit', samping: true, isi: (item) => item.unitNama },
        {
          kepala: 'Status',
          isi: (item) => <Cip nada={statusOf(item.status).nada}>{statusOf(item.status).label}</Cip>,
        },
        ...(isBerjumlah(jenis)
          ? [{ kepala: 'Jumlah (Rp)', angka: true, isi: (item: DokumenRingkas) => angka(item.jumlah) }]
          : []),
      ]}
    />
  )
}

function Halaman(props: {
  jumlah: number
  ukuran: number
  halaman: number
  pindah: (halaman: number) => void
}) {
  const { jumlah, ukuran, halaman, pindah } = props
  const akhir = Math.max(1, Math.ceil(jumlah / ukuran))
  if (akhir === 1) return null
  return (
    <footer>
      <button
        type="button"
        className="tombol kecil"
        aria-disabled={halaman <= 1 || undefined}
        onClick={() => halaman > 1 && pindah(halaman - 1)}
      >
        Sebelumnya
      </button>
      <span className="kecil redup" aria-live="polite">
        Halaman {halaman} dari {akhir}
      </span>
      <button
        type="button"
        className="tombol kecil"
        aria-disabled={halaman >= akhir || undefined}
        onClick={() => halaman < akhir && pindah(halaman + 1)}
      >
        Berikutnya
      </button>
    </footer>
  )
}
