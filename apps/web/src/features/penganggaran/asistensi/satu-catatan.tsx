import { Textarea } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Cip } from '../../../cip/cip.tsx'
import type { Jawaban } from '../../../connection/kontrak.ts'
import { trpc } from '../../../connection/trpc.ts'
import { runCommand } from '../../../draf/run-command.ts'
import { showToast } from '../../../kabar/toast.tsx'
import { KabarTolakan } from '../../../tolakan/kabar-tolakan.tsx'
import { waktuPendek } from '../../../waktu/waktu.ts'

type Catatan = Jawaban['asistensi']['daftar'][number]
type JenisTanggapan = Catatan['boleh'][number]

const label = {
  jawab: { tombol: 'Jawab', sudah: 'menjawab' },
  selesai: { tombol: 'Nyatakan selesai', sudah: 'menyatakan selesai' },
  buka: { tombol: 'Buka lagi', sudah: 'membuka lagi' },
} as const
const keadaan = {
  terbuka: { teks: 'Menunggu jawaban', nada: 'waspada' },
  dijawab: { teks: 'Dijawab, menunggu penilaian', nada: 'nila' },
  selesai: { teks: 'Selesai', nada: 'baik' },
} as const

/** One note with its line, its replies, and the replies this role may give. */
export function SatuCatatan({ catatan }: { catatan: Catatan }) {
  const [jenis, setJenis] = useState<JenisTanggapan | null>(null)
  const { urut, uraian, berubah, isi, sumberNama, wajib, nama, waktu, tanggapan, boleh } = catatan
  return (
    <li>
      <p>
        <b>{urut === null ? 'Seluruh RKA' : `Baris ${urut}: ${uraian}`}</b>
        {berubah && <span className="kecil redup"> (baris ini sudah berubah sejak dicatat)</span>}
      </p>
      <p className="deret">
        <Cip nada={keadaan[catatan.keadaan].nada}>{keadaan[catatan.keadaan].teks}</Cip>
        {wajib && <Cip nada="buruk">Wajib diperbaiki</Cip>}
      </p>
      <p>{isi}</p>
      <p className="kecil redup">
        {sumberNama}, {nama}, {waktuPendek(waktu)}
      </p>
      {tanggapan.map((balasan) => (
        <p key={balasan.waktu} className="kecil">
          <b>
            {balasan.nama} ({balasan.peran}) {label[balasan.jenis].sudah}:
          </b>{' '}
          {balasan.isi} <span className="redup">{waktuPendek(balasan.waktu)}</span>
        </p>
      ))}
      {jenis === null && boleh.length > 0 && (
        <div className="deret">
          {boleh.map((satu) => (
            <button key={satu} type="button" className="tombol kecil" onClick={() => setJenis(satu)}>
              {label[satu].tombol}
              <span className="sr"> catatan: {isi}</span>
            </button>
          ))}
        </div>
      )}
      {jenis !== null && (
        <FormTanggapan catatanId={catatan.catatanId} jenis={jenis} tutup={() => setJenis(null)} />
      )}
    </li>
  )
}

function FormTanggapan(props: { catatanId: string; jenis: JenisTanggapan; tutup: () => void }) {
  const { catatanId, jenis, tutup } = props
  const queries = useQueryClient()
  const tanggapi = trpc.asistensi.tanggapi.useMutation()
  const [isi, setIsi] = useState('')
  const [isAsked, setAsked] = useState(false)
  const isShort = isi.trim().length < 5
  const send = async () => {
    setAsked(true)
    if (isShort || tanggapi.isPending) return
    try {
      await runCommand(`tanggapi.${catatanId}.${jenis}`, (perintah) =>
        tanggapi.mutateAsync({ catatanId, jenis, isi: isi.trim(), perintah }),
      )
      await queries.invalidateQueries()
      showToast('Tanggapan tercatat.')
      tutup()
    } catch {
      // Shown below from the mutation itself.
    }
  }
  return (
    <form
      className="tumpuk"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <Textarea
        label={jenis === 'jawab' ? 'Jawaban: apa yang diperbaiki atau mengapa tidak' : 'Keterangan'}
        value={isi}
        maxLength={2000}
        autosize
        minRows={2}
        error={isAsked && isShort ? 'Tulis sedikitnya 5 huruf.' : undefined}
        onChange={(event) => setIsi(event.currentTarget.value)}
      />
      {tanggapi.error && <KabarTolakan error={tanggapi.error} />}
      <div className="deret">
        <button type="submit" className="tombol utama kecil" aria-disabled={tanggapi.isPending || undefined}>
          {label[jenis].tombol}
        </button>
        <button type="button" className="tombol kecil" onClick={tutup}>
          Tutup
        </button>
      </div>
    </form>
  )
}
