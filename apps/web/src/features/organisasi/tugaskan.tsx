import { useQueryClient } from '@tanstack/react-query'
import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { trpc } from '../../connection/trpc.ts'
import { runCommand } from '../../draf/run-command.ts'
import { useRuang } from '../../sesi/konteks.tsx'
import { Tolakan } from '../../tolakan/tolakan.tsx'

const sifat = [
  { value: 'definitif', label: 'Definitif' },
  { value: 'plt', label: 'Pelaksana tugas (Plt)' },
  { value: 'plh', label: 'Pelaksana harian (Plh)' },
  { value: 'pj', label: 'Penjabat (Pj)' },
  { value: 'kuasa', label: 'Kuasa' },
] as const
type Sifat = (typeof sifat)[number]['value']
const bawaan: Sifat = 'definitif'

/** Gives a person a role in a unit between dates, on a named legal basis. */
export function Tugaskan(props: { penggunaId: number; nama: string; selesai: () => void }) {
  const { sesi } = useRuang()
  const queries = useQueryClient()
  const pilihan = trpc.pengguna.pilihan.useQuery()
  const tugaskan = trpc.pengguna.tugaskan.useMutation()
  const [isi, setIsi] = useState({
    peran: '',
    unitId: '',
    sifat: bawaan,
    sejak: sesi.hariIni,
    sampai: '',
    dasar: '',
  })
  const [isAsked, setAsked] = useState(false)
  const galat = (nilai: string, pesan: string) => (isAsked && nilai.trim() === '' ? pesan : undefined)
  const send = async () => {
    setAsked(true)
    if ([isi.peran, isi.unitId, isi.sejak, isi.dasar].some((text) => text.trim() === '')) return
    try {
      const { penggunaId } = props
      const input = {
        ...isi,
        penggunaId,
        unitId: Number(isi.unitId),
        sampai: isi.sampai === '' ? null : isi.sampai,
      }
      await runCommand(`tugaskan.${penggunaId}`, (perintah) => tugaskan.mutateAsync({ perintah, ...input }))
      await queries.invalidateQueries()
      props.selesai()
    } catch {
      setAsked(false)
    }
  }
  const id = (medan: string) => `${medan}-${props.penggunaId}`
  return (
    <form
      className="formulir"
      aria-label={`Tugaskan ${props.nama}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      {tugaskan.error && (
        <div className="lebar">
          <Tolakan error={tugaskan.error} tindakan={`Tugaskan ${props.nama}`} />
        </div>
      )}
      <NativeSelect
        id={id('peran')}
        label="Peran"
        value={isi.peran}
        error={galat(isi.peran, 'Pilih peran.')}
        data={[
          { value: '', label: 'Pilih' },
          ...(pilihan.data?.peran ?? []).map((item) => ({ value: item.kode, label: item.nama })),
        ]}
        onChange={(event) => setIsi({ ...isi, peran: event.currentTarget.value })}
      />
      <NativeSelect
        id={id('unit')}
        label="Unit"
        value={isi.unitId}
        error={galat(isi.unitId, 'Pilih unit.')}
        data={[
          { value: '', label: 'Pilih' },
          ...(pilihan.data?.unit ?? []).map((item) => ({ value: String(item.unitId), label: item.nama })),
        ]}
        onChange={(event) => setIsi({ ...isi, unitId: event.currentTarget.value })}
      />
      <NativeSelect
        id={id('sifat')}
        label="Sifat"
        value={isi.sifat}
        data={sifat}
        onChange={(event) => setIsi({ ...isi, sifat: sifatOf(event.currentTarget.value) })}
      />
      <TextInput
        id={id('dasar')}
        label="Dasar penugasan"
        description="Nomor keputusan"
        value={isi.dasar}
        error={galat(isi.dasar, 'Isi nomor keputusan.')}
        onChange={(event) => setIsi({ ...isi, dasar: event.currentTarget.value })}
      />
      <TextInput
        id={id('sejak')}
        type="date"
        label="Sejak"
        value={isi.sejak}
        error={galat(isi.sejak, 'Isi tanggal mulai.')}
        onChange={(event) => setIsi({ ...isi, sejak: event.currentTarget.value })}
      />
      <TextInput
        id={id('sampai')}
        type="date"
        label="Sampai (boleh kosong)"
        value={isi.sampai}
        onChange={(event) => setIsi({ ...isi, sampai: event.currentTarget.value })}
      />
      <div className="lebar deret">
        <button type="submit" className="tombol utama" aria-disabled={tugaskan.isPending || undefined}>
          Tugaskan {props.nama}
        </button>
        <button type="button" className="tombol teks" onClick={props.selesai}>
          Batal
        </button>
      </div>
    </form>
  )
}

function sifatOf(value: string): Sifat {
  return sifat.find((item) => item.value === value)?.value ?? bawaan
}
