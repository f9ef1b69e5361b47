import type { JenisDokumen } from '@benang/documents/jenis-dokumen'
import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { trpc } from '../connection/trpc.ts'
import { runCommand } from '../draf/run-command.ts'
import { showToast } from '../kabar/toast.tsx'
import { readPenolakan } from '../tolakan/penolakan.ts'
import type { DokumenTampak, TindakanTampak } from './bentuk.ts'
import { FormCatatan } from './form-catatan.tsx'
import { BuatTurunan, useTurunan } from './buat-turunan.tsx'

const DialogTandaTangan = lazy(async () => ({
  default: (await import('./dialog-tanda-tangan.tsx')).DialogTandaTangan,
}))

/** An act that was refused: which one, in the words of its button, and the answer. */
export type Gagal = { tindakan: string; label: string; error: unknown }

type Props = {
  dokumen: DokumenTampak
  jenis: JenisDokumen
  gagal: Gagal | null
  setGagal: (gagal: Gagal | null) => void
  dibuka: string | null
  setDibuka: (tindakan: string | null) => void
}

/** What I may do now. A closed act stays visible with the reason beside it. */
export function LangkahAnda(props: Props) {
  const { dokumen, jenis, gagal, dibuka, setDibuka } = props
  const { kirim, isSending } = useLakukan(props)
  const lanjut = useTurunan(dokumen, jenis)
  const mulai = (tindakan: TindakanTampak) => {
    if (tindakan.wajibCatatan || tindakan.tandaTangan) setDibuka(tindakan.tindakan)
    else void kirim(tindakan, {})
  }
  const terbuka = dokumen.tindakan.find((item) => item.tindakan === dibuka)
  const utama = dokumen.tindakan.find((item) => item.tertutup === null && !item.wajibCatatan)
  return (
    <section className="panel" aria-labelledby="langkah-anda">
      <header>
        <h2 id="langkah-anda">Langkah Anda</h2>
      </header>
      <div className="tindak">
        {dokumen.tindakan.length === 0 && lanjut.length === 0 && <p className="redup">{menunggu(dokumen)}</p>}
        {dokumen.tindakan.map((item) => (
          <div className="tindak-satu" key={item.tindakan}>
            <button
              type="button"
              className={item === utama && gagal?.tindakan !== item.tindakan ? 'tombol utama' : 'tombol'}
              aria-disabled={item.tertutup !== null || isSending ? true : undefined}
              aria-describedby={item.tertutup === null ? undefined : `tutup-${item.tindakan}`}
              onClick={() => item.tertutup === null && !isSending && mulai(item)}
            >
              {item.label}
            </button>
            {item.tertutup !== null && (
              <p className="redup" id={`tutup-${item.tindakan}`}>
                {item.tertutup}
              </p>
            )}
            {dibuka === item.tindakan && item.wajibCatatan && !item.tandaTangan && (
              <FormCatatan
                kunci={`${dokumen.dokumenId}.${item.tindakan}`}
                label={item.label}
                bantuan={bantuanCatatan(item.tindakan)}
                isSending={isSending}
                kirim={(catatan) => void kirim(item, { catatan })}
                batal={() => setDibuka(null)}
              />
            )}
          </div>
        ))}
        <BuatTurunan dokumen={dokumen} jenis={jenis} lanjut={lanjut} />
      </div>
      {terbuka?.tandaTangan && (
        <Suspense>
          <DialogTandaTangan
            dokumen={dokumen}
            tindakan={terbuka}
            isSending={isSending}
            kirim={(catatan) => kirim(terbuka, { catatan, sidik: dokumen.sidik })}
            tutup={() => setDibuka(null)}
          />
        </Suspense>
      )}
    </section>
  )
}

function useLakukan({ dokumen, setGagal, setDibuka }: Props) {
  const queries = useQueryClient()
  const lakukan = trpc.dokumen.lakukan.useMutation()
  const [isSending, setSending] = useState(false)
  const kirim = async (tindakan: TindakanTampak, tambahan: { catatan?: string; sidik?: string }) => {
    setSending(true)
    setGagal(null)
    const key = `lakukan.${dokumen.dokumenId}.${dokumen.versi}.${tindakan.tindakan}`
    const input = {
      jenis: dokumen.jenis,
      dokumenId: dokumen.dokumenId,
      versi: dokumen.versi,
      tindakan: tindakan.tindakan,
      ...(tambahan.catatan ? { catatan: tambahan.catatan } : {}),
      ...(tambahan.sidik ? { sidik: tambahan.sidik } : {}),
    }
    try {
      const hasil = await runCommand(key, (perintah) => lakukan.mutateAsync({ perintah, ...input }))
      await queries.invalidateQueries()
      setDibuka(null)
      showToast(
        hasil.nomor === null ? `${tindakan.label}: tercatat.` : `${tindakan.label}: nomor ${hasil.nomor}.`,
      )
    } catch (error) {
      if (tindakan.tandaTangan && readPenolakan(error).kode === 'FAKTOR_KEDUA') throw error
      await queries.invalidateQueries()
      setDibuka(null)
      setGagal({ tindakan: tindakan.tindakan, label: tindakan.label, error })
    } finally {
      setSending(false)
    }
  }
  return { kirim, isSending }
}

function bantuanCatatan(tindakan: string): string {
  return tindakan === 'kembalikan'
    ? 'Tulis yang perlu diperbaiki. Pembuat dokumen membacanya.'
    : 'Tulis alasannya. Terbaca di jejak audit.'
}

function menunggu(dokumen: DokumenTampak): string {
  const kini = dokumen.langkah.find((item) => item.keadaan === 'kini')
  if (!kini) return 'Dokumen ini sudah selesai. Anda bisa melihat semuanya.'
  const siapa = kini.siapa ? ` oleh ${kini.siapa}` : ''
  return `Menunggu ${kini.nama}${siapa}. Anda bisa melihat, belum bisa mengubah.`
}
