import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { trpc } from '../../../connection/trpc.ts'
import { runCommand } from '../../../draf/run-command.ts'
import { showToast } from '../../../kabar/toast.tsx'
import { useRuang } from '../../../sesi/konteks.tsx'
import { KabarTolakan } from '../../../tolakan/kabar-tolakan.tsx'
import type { Tenggat } from './bentuk-kalender.ts'

const pencatat = ['tapd', 'ppkd', 'sekda', 'bappeda']

/** Records by hand when something was done that no document of Benang shows; nothing for roles that may not, or rows with a document. */
export function CatatTenggat({ tenggat }: { tenggat: Tenggat }) {
  const { sesi } = useRuang()
  if (tenggat.olehDokumen || !pencatat.includes(sesi.aktif?.peran ?? '')) return null
  return (
    <details>
      <summary className="kecil">{tenggat.catatan === null ? 'Catat selesai' : 'Ubah catatan'}</summary>
      <Isian tenggat={tenggat} hariIni={sesi.hariIni} />
    </details>
  )
}

function Isian({ tenggat, hariIni }: { tenggat: Tenggat; hariIni: string }) {
  const { kode, nama, tahun } = tenggat
  const queries = useQueryClient()
  const catat = trpc.kalender.catat.useMutation()
  const [tanggal, setTanggal] = useState(tenggat.selesai ?? '')
  const [bukti, setBukti] = useState(tenggat.catatan?.bukti ?? '')
  const [isAsked, setAsked] = useState(false)
  const kurang = bukti.trim().length < 5
  const send = async (selesai: string | null) => {
    setAsked(true)
    if (kurang || selesai === '' || catat.isPending) return
    try {
      await runCommand(`tenggat-${tahun}-${kode}`, (perintah) =>
        catat.mutateAsync({ tahun, kode, tanggal: selesai, bukti, perintah }),
      )
      setAsked(false)
      showToast(selesai === null ? `${nama}: catatan dibatalkan.` : `${nama}: tercatat selesai.`)
      await queries.invalidateQueries()
    } catch {
      // Shown below from the mutation itself.
    }
  }
  return (
    <form
      className="formulir"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void send(tanggal)
      }}
    >
      {catat.error && <KabarTolakan error={catat.error} />}
      <div className="medan">
        <label htmlFor={`tanggal-${kode}`}>Tanggal selesai</label>
        <input
          id={`tanggal-${kode}`}
          type="date"
          className="isian"
          max={hariIni}
          value={tanggal}
          onChange={(event) => setTanggal(event.currentTarget.value)}
        />
      </div>
      <div className="medan">
        <label htmlFor={`bukti-${kode}`}>Nomor surat atau bukti lain</label>
        <input
          id={`bukti-${kode}`}
          className="isian"
          value={bukti}
          onChange={(event) => setBukti(event.currentTarget.value)}
        />
      </div>
      {isAsked && (kurang || tanggal === '') && (
        <p className="galat" role="alert">
          Isi tanggal selesai, dan nomor surat atau bukti lain (5 huruf atau lebih).
        </p>
      )}
      <button type="submit" className="tombol kecil">
        Simpan
      </button>{' '}
      {tenggat.catatan !== null && (
        <button type="button" className="tombol kecil" onClick={() => void send(null)}>
          Batalkan catatan
        </button>
      )}
    </form>
  )
}
