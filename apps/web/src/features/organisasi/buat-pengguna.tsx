import { useQueryClient } from '@tanstack/react-query'
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { trpc } from '../../connection/trpc.ts'
import { runCommand } from '../../draf/run-command.ts'
import { Tolakan } from '../../tolakan/tolakan.tsx'

const kosong = { nama: '', nip: '', namaMasuk: '' }

/** A new account: who it is; the password is chosen by the person through the link. */
export function BuatPengguna({ selesai }: { selesai: (tautan: string) => void }) {
  const queries = useQueryClient()
  const buat = trpc.pengguna.buat.useMutation()
  const [isi, setIsi] = useState(kosong)
  const [isAsked, setAsked] = useState(false)
  const galat = (nilai: string, pesan: string) => (isAsked && nilai.trim() === '' ? pesan : undefined)
  const send = async () => {
    setAsked(true)
    if ([isi.nama, isi.nip, isi.namaMasuk].some((text) => text.trim() === '')) return
    try {
      const hasil = await runCommand(`pengguna.${isi.namaMasuk}`, (perintah) =>
        buat.mutateAsync({ perintah, ...isi }),
      )
      setIsi(kosong)
      setAsked(false)
      selesai(hasil.tautan)
      await queries.invalidateQueries()
    } catch {
      setAsked(false)
    }
  }
  return (
    <section className="panel" aria-labelledby="pengguna-baru">
      <header>
        <h2 id="pengguna-baru">Pengguna baru</h2>
      </header>
      <form
        className="dalam tumpuk"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        {buat.error && <Tolakan error={buat.error} tindakan="Buat pengguna" />}
        <TextInput
          id="nama-baru"
          label="Nama lengkap"
          value={isi.nama}
          error={galat(isi.nama, 'Isi nama lengkap.')}
          onChange={(event) => setIsi({ ...isi, nama: event.currentTarget.value })}
        />
        <TextInput
          id="nip-baru"
          label="NIP"
          inputMode="numeric"
          value={isi.nip}
          error={galat(isi.nip, 'Isi NIP 18 angka.')}
          onChange={(event) => setIsi({ ...isi, nip: event.currentTarget.value })}
        />
        <TextInput
          id="nama-masuk-baru"
          label="Nama masuk"
          description="Huruf kecil, titik boleh: bendahara.pupr"
          value={isi.namaMasuk}
          error={galat(isi.namaMasuk, 'Isi nama masuk.')}
          onChange={(event) => setIsi({ ...isi, namaMasuk: event.currentTarget.value })}
        />
        <button type="submit" className="tombol utama" aria-disabled={buat.isPending || undefined}>
          Buat pengguna
        </button>
      </form>
    </section>
  )
}
