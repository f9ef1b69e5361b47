import { keepPreviousData, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Cip } from '../../cip/cip.tsx'
import { trpc } from '../../connection/trpc.ts'
import { useJudul } from '../../dokumen/judul-halaman.ts'
import { runCommand } from '../../draf/run-command.ts'
import { Kabar } from '../../kabar/kabar.tsx'
import { Kerangka } from '../../kabar/kerangka.tsx'
import { Kosong } from '../../kabar/kosong.tsx'
import { KabarTolakan } from '../../tolakan/kabar-tolakan.tsx'
import { tanggalPendek } from '../../waktu/waktu.ts'
import type { PenggunaTampak } from './bentuk-pengguna.ts'
import { BuatPengguna } from './buat-pengguna.tsx'
import { Tugaskan } from './tugaskan.tsx'
import { hariIni } from '../../waktu/jam.ts'

/** Accounts and their dated assignments; a link, never a default password, opens an account. */
export function Pengguna() {
  const [cari, setCari] = useState('')
  const [tautan, setTautan] = useState<string | null>(null)
  const daftar = trpc.pengguna.daftar.useQuery(cari === '' ? {} : { cari }, {
    placeholderData: keepPreviousData,
  })
  useJudul('Pengguna')
  return (
    <>
      <div className="kepala">
        <h1>Pengguna{daftar.data ? `: ${daftar.data.length} orang` : ''}</h1>
      </div>
      <div className="tata">
        <div className="tumpuk">
          {tautan && <KabarTautan tautan={tautan} />}
          <search>
            <label htmlFor="cari-pengguna" className="sr">
              Cari nama atau NIP
            </label>
            <input
              id="cari-pengguna"
              className="isian"
              placeholder="Nama atau NIP"
              value={cari}
              onChange={(event) => setCari(event.currentTarget.value)}
            />
          </search>
          <section className="panel" aria-label="Daftar pengguna">
            {daftar.error && <KabarTolakan error={daftar.error} ulangi={() => void daftar.refetch()} />}
            {!daftar.data && !daftar.error && <Kerangka />}
            {daftar.data?.length === 0 && (
              <Kosong judul="Tidak ada yang cocok.">Cari dengan nama atau NIP lain.</Kosong>
            )}
            {daftar.data?.map((item) => (
              <SatuPengguna key={item.penggunaId} pengguna={item} setTautan={setTautan} />
            ))}
          </section>
        </div>
        <BuatPengguna selesai={setTautan} />
      </div>
    </>
  )
}

function KabarTautan({ tautan }: { tautan: string }) {
  return (
    <Kabar nada="baik" judul="Tautan sandi pertama siap">
      <span>Berikan langsung kepada orangnya. Berlaku satu kali dan tidak ditampilkan lagi.</span>
      <span className="sidik">{tautan}</span>
    </Kabar>
  )
}

function SatuPengguna(props: { pengguna: PenggunaTampak; setTautan: (tautan: string) => void }) {
  const { pengguna, setTautan } = props
  const queries = useQueryClient()
  const [isOpen, setOpen] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const akhiri = trpc.pengguna.akhiriTugas.useMutation()
  const buatTautan = trpc.pengguna.tautan.useMutation()
  const run = async (work: () => Promise<void>) => {
    setError(null)
    try {
      await work()
      await queries.invalidateQueries()
    } catch (cause) {
      setError(cause)
    }
  }
  const akhiriTugas = (penugasanId: number) =>
    run(async () => {
      const sampai = hariIni()
      await runCommand(`akhiri.${penugasanId}`, (perintah) =>
        akhiri.mutateAsync({ perintah, penugasanId, sampai }),
      )
    })
  const tautanBaru = () =>
    run(async () => {
      const { penggunaId } = pengguna
      const hasil = await runCommand(`tautan.${penggunaId}`, (perintah) =>
        buatTautan.mutateAsync({ perintah, penggunaId }),
      )
      setTautan(hasil.tautan)
    })
  return (
    <article
      className="baris-isi"
      aria-label={pengguna.nama}
      style={{ gridTemplateColumns: 'minmax(0,1fr)' }}
    >
      <div className="deret">
        <b>{pengguna.nama}</b>
        {!pengguna.aktif && <Cip nada="buruk">nonaktif</Cip>}
        {pengguna.punyaFaktorKedua && <Cip nada="baik">kode verifikasi</Cip>}
        <span className="mini redup" style={{ marginRight: 'auto' }}>
          {pengguna.namaMasuk} · NIP {pengguna.nip}
        </span>
        <button type="button" className="tombol kecil" onClick={() => void tautanBaru()}>
          Buat tautan sandi
        </button>
        <button
          type="button"
          className="tombol kecil"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          Tugaskan
        </button>
      </div>
      {error !== null && <KabarTolakan error={error} />}
      <ul className="kecil">
        {pengguna.penugasan.map((item) => (
          <li key={item.penugasanId} className="deret">
            <span>
              {item.peranNama}, {item.unitNama} <span className="redup">({item.sifat})</span>
            </span>
            <span className="redup angka">
              {tanggalPendek(item.sejak)} sampai{' '}
              {item.sampai ? tanggalPendek(item.sampai) : 'ditentukan lain'}
            </span>
            <span className="redup">{item.dasar}</span>
            {item.sampai === null && (
              <button
                type="button"
                className="tombol teks kecil"
                aria-label={`Akhiri hari ini: ${item.peranNama} ${pengguna.nama}`}
                onClick={() => void akhiriTugas(item.penugasanId)}
              >
                Akhiri hari ini
              </button>
            )}
          </li>
        ))}
      </ul>
      {isOpen && (
        <Tugaskan penggunaId={pengguna.penggunaId} nama={pengguna.nama} selesai={() => setOpen(false)} />
      )}
    </article>
  )
}
