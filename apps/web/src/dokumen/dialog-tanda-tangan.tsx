import { useEffect, useId, useRef, useState } from 'react'
import { trpc } from '../connection/trpc.ts'
import { KabarTolakan } from '../tolakan/kabar-tolakan.tsx'
import { readPenolakan } from '../tolakan/penolakan.ts'
import { KodeVerifikasi, useSegar } from '../sesi/kode-verifikasi.tsx'
import { rupiah } from '../uang/uang.tsx'
import type { DokumenTampak, TindakanTampak } from './bentuk.ts'

type Props = {
  dokumen: DokumenTampak
  tindakan: TindakanTampak
  isSending: boolean
  kirim: (catatan: string) => Promise<void>
  tutup: () => void
}

/**
 * A signature: the person sees the content hash and confirms; the act is sent with that hash. A code is asked for when the
 * last one is no longer fresh, or when the server says so.
 */
export function DialogTandaTangan(props: Props) {
  const { dokumen, tindakan, tutup } = props
  const dialog = useRef<HTMLDialogElement>(null)
  const [kode, setKode] = useState('')
  const [catatan, setCatatan] = useState('')
  const segar = useSegar()
  const { send, error, isBusy } = useTandaTangan(props, kode, catatan)
  const isAsked = segar === null || (error !== null && readPenolakan(error).kode === 'FAKTOR_KEDUA')
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog className="dialog" ref={dialog} aria-labelledby="tt-judul" onClose={tutup}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        <h2 id="tt-judul">{tindakan.label}</h2>
        <p className="kecil">
          {dokumen.uraian}, <b className="uang">{rupiah(dokumen.jumlah)}</b>. Tanda tangan Anda mengikat isi
          dengan sidik ini; isi yang berubah membatalkannya.
        </p>
        <div>
          <span className="mini redup">Sidik isi (SHA-256)</span>
          <p className="sidik">{grouped(dokumen.sidik)}</p>
        </div>
        {tindakan.wajibCatatan && <CatatanWajib nilai={catatan} ubah={setCatatan} />}
        {isAsked ? (
          <KodeVerifikasi nilai={kode} ubah={setKode} />
        ) : (
          <p className="kecil redup">Kode verifikasi Anda masih berlaku sampai {segar}.</p>
        )}
        {error !== null && <KabarTolakan error={error} />}
        <div className="deret">
          <button type="submit" className="tombol utama" aria-disabled={isBusy || undefined}>
            {tindakan.label}
          </button>
          <button type="button" className="tombol" onClick={tutup}>
            Batal
          </button>
        </div>
      </form>
    </dialog>
  )
}

function useTandaTangan(props: Props, kode: string, catatan: string) {
  const konfirmasi = trpc.sesi.konfirmasiFaktorKedua.useMutation()
  const [error, setError] = useState<unknown>(null)
  const isBusy = props.isSending || konfirmasi.isPending
  const send = async () => {
    if (isBusy) return
    setError(null)
    try {
      if (kode.trim() !== '') await konfirmasi.mutateAsync({ kode: kode.replace(/\s/g, '') })
      await props.kirim(catatan.trim())
    } catch (cause) {
      setError(cause)
      if (readPenolakan(cause).kode === 'FAKTOR_KEDUA') document.getElementById('kode-verifikasi')?.focus()
    }
  }
  return { send, error, isBusy }
}

function CatatanWajib({ nilai, ubah }: { nilai: string; ubah: (catatan: string) => void }) {
  const id = useId()
  return (
    <div className="medan">
      <label htmlFor={id}>Catatan</label>
      <textarea
        id={id}
        className="isian"
        value={nilai}
        onChange={(event) => ubah(event.currentTarget.value)}
      />
    </div>
  )
}

function grouped(sidik: string): string {
  return sidik.replace(/(.{4})(?=.)/g, '$1 ')
}
