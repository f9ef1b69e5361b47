import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { trpc } from '../../../connection/trpc.ts'
import { runCommand } from '../../../draf/run-command.ts'
import { showToast } from '../../../kabar/toast.tsx'
import { useRuang } from '../../../sesi/konteks.tsx'
import { KabarTolakan } from '../../../tolakan/kabar-tolakan.tsx'
import type { Porsi } from './bentuk-porsi.ts'

const pengatur = ['tapd', 'ppkd']

/** What this pemda counts for a share beside the codes of the rule, with its reasons; TAPD and PPKD keep it. */
export function PetaanPorsi({ porsi }: { porsi: Porsi }) {
  const { sesi } = useRuang()
  const queries = useQueryClient()
  const akhiri = trpc.kepatuhan.akhiriPetaan.useMutation()
  const mayMap = pengatur.includes(sesi.aktif?.peran ?? '')
  if (porsi.tercatat.length === 0 && !mayMap) return null
  const end = async (petaanId: number) => {
    try {
      await runCommand(`akhiri-petaan-${petaanId}`, (perintah) => akhiri.mutateAsync({ petaanId, perintah }))
      showToast('Pemetaan diakhiri hari ini.')
      await queries.invalidateQueries()
    } catch {
      // Shown below from the mutation itself.
    }
  }
  return (
    <details className="dalam">
      <summary>Pemetaan pemda ini ({porsi.tercatat.length})</summary>
      {akhiri.error && <KabarTolakan error={akhiri.error} />}
      <ul>
        {porsi.tercatat.map(({ petaanId, subKegiatan, rekening, alasan }) => (
          <li key={petaanId}>
            <span className="angka">{[subKegiatan, rekening].filter(Boolean).join(' · ')}</span>: {alasan}{' '}
            {mayMap && (
              <button type="button" className="tombol kecil" onClick={() => void end(petaanId)}>
                Akhiri
              </button>
            )}
          </li>
        ))}
      </ul>
      {mayMap && <Petakan porsi={porsi.id} />}
    </details>
  )
}

const kosong = { subKegiatan: '', rekening: '', alasan: '' }
const medan = [
  { nama: 'subKegiatan', label: 'Kode bidang, program, kegiatan, atau sub kegiatan' },
  { nama: 'rekening', label: 'Kode rekening belanja (boleh kosong)' },
  { nama: 'alasan', label: 'Alasan dan dasar' },
] as const

function Petakan({ porsi }: { porsi: string }) {
  const { tahun } = useRuang()
  const queries = useQueryClient()
  const petakan = trpc.kepatuhan.petakan.useMutation()
  const [isi, setIsi] = useState(kosong)
  const [isAsked, setAsked] = useState(false)
  const kurang = isi.alasan.trim().length < 10 || isi.subKegiatan + isi.rekening === ''
  const send = async () => {
    setAsked(true)
    if (kurang || petakan.isPending) return
    try {
      await runCommand(`petakan-${porsi}`, (perintah) =>
        petakan.mutateAsync({ porsi, ...isi, sejak: `${tahun}-01-01`, perintah }),
      )
      setIsi(kosong)
      setAsked(false)
      showToast('Pemetaan tercatat; porsi dihitung ulang.')
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
        void send()
      }}
    >
      {petakan.error && <KabarTolakan error={petakan.error} />}
      {medan.map(({ nama, label }) => (
        <div key={nama} className="medan">
          <label htmlFor={`${porsi}-${nama}`}>{label}</label>
          <input
            id={`${porsi}-${nama}`}
            className="isian"
            value={isi[nama]}
            onChange={(event) => setIsi({ ...isi, [nama]: event.currentTarget.value })}
          />
        </div>
      ))}
      {isAsked && kurang && (
        <p className="galat" role="alert">
          Isi sedikitnya satu kode, dan alasan dengan dasarnya (10 huruf atau lebih).
        </p>
      )}
      <button type="submit" className="tombol">
        Hitung juga baris ini
      </button>
    </form>
  )
}
