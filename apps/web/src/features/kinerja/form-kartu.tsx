import { Checkbox, Textarea, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { trpc } from '../../connection/trpc.ts'
import { runCommand } from '../../draf/run-command.ts'
import { showToast } from '../../kabar/toast.tsx'
import { useRuang } from '../../sesi/konteks.tsx'
import { Tolakan } from '../../tolakan/tolakan.tsx'
import type { KartuLengkap } from './bentuk-kinerja.ts'
import { type BagianKartu, DasarKartu } from './dasar-kartu.tsx'
import { hanyaIsi, type IsiKartu, kosong, kurangKartu } from './isi-kartu.ts'

/** The card of an indicator as a form: a new one starts from the nomenclature, a card in use changes what may change. */
export function FormKartu(props: { lama?: KartuLengkap['kartu']; selesai: (indikatorId: number) => void }) {
  const { lama, selesai } = props
  const { tahun } = useRuang()
  const queries = useQueryClient()
  const pilihan = trpc.kinerja.pilihan.useQuery({ tahun }, { staleTime: 300_000 })
  const catat = trpc.kinerja.catatKartu.useMutation()
  const [isi, setIsi] = useState<IsiKartu>(lama ? hanyaIsi(lama) : kosong)
  const [isAsked, setAsked] = useState(false)
  const bagian = { isi, setIsi, kurang: isAsked ? kurangKartu(isi) : {} }
  const send = async () => {
    setAsked(true)
    if (Object.keys(kurangKartu(isi)).length > 0 || catat.isPending) return
    try {
      const [hasil] = await runCommand(`kartu.${isi.indikatorId}`, (perintah) =>
        catat.mutateAsync({ perintah, tahun, kartu: [isi] }),
      )
      await queries.invalidateQueries()
      showToast('Kartu indikator tersimpan.')
      selesai(hasil?.indikatorId ?? isi.indikatorId)
    } catch {
      setAsked(false)
    }
  }
  return (
    <form
      className="panel"
      aria-label="Kartu indikator"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <div className="dalam formulir">
        {catat.error && (
          <div className="lebar">
            <Tolakan error={catat.error} tindakan="Simpan kartu indikator" />
          </div>
        )}
        {lama === undefined && <DasarKartu {...bagian} pilihan={pilihan.data} />}
        <Uraian {...bagian} />
        {lama !== undefined && (
          <Checkbox
            id="kartu-aktif"
            label="Kartu masih berlaku"
            checked={isi.aktif}
            onChange={(event) => setIsi({ ...isi, aktif: event.currentTarget.checked })}
          />
        )}
      </div>
      <footer>
        <button type="submit" className="tombol utama" aria-disabled={catat.isPending || undefined}>
          Simpan kartu
        </button>
      </footer>
    </form>
  )
}

/** What may change by a new version. */
function Uraian({ isi, setIsi, kurang }: BagianKartu) {
  const field = (nama: 'nama' | 'sumber' | 'penanggungJawab', label: string) => (
    <TextInput
      id={`kartu-${nama}`}
      label={label}
      value={isi[nama]}
      error={kurang[nama]}
      onChange={(event) => setIsi({ ...isi, [nama]: event.currentTarget.value })}
    />
  )
  return (
    <>
      <div className="lebar">{field('nama', 'Indikator')}</div>
      <div className="lebar">
        <Textarea
          id="kartu-definisi"
          label="Definisi dan rumus"
          rows={3}
          value={isi.definisi}
          error={kurang['definisi']}
          onChange={(event) => setIsi({ ...isi, definisi: event.currentTarget.value })}
        />
      </div>
      {field('sumber', 'Sumber data')}
      {field('penanggungJawab', 'Penanggung jawab')}
    </>
  )
}
