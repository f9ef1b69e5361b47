import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { trpc } from '../../../connection/trpc.ts'
import type { DokumenTampak } from '../../../dokumen/bentuk.ts'
import { runCommand } from '../../../draf/run-command.ts'
import { type Galat, GalatRingkas } from '../../../kabar/galat-ringkas.tsx'
import { showToast } from '../../../kabar/toast.tsx'
import { barisUrut } from '../../../kisi/model/isi-kisi.ts'
import type { MesinKisi } from '../../../kisi/sumber/mesin.ts'
import { readPenolakan } from '../../../tolakan/penolakan.ts'
import { Tolakan } from '../../../tolakan/tolakan.tsx'
import { semuaTemuan } from './ciri-rka.ts'
import type { AcuanRka } from './daftar-acuan.ts'
import { kirimSemua } from './kirim-semua.ts'
import { isKosongRka, type Paham } from './paham-rka.ts'
import type { KertasTerbuka } from './use-mesin-rka.ts'

type Props = {
  dokumen: DokumenTampak
  kertas: KertasTerbuka
  acuan: AcuanRka
  paham: Paham
  /** From now on empty cells are named too. */
  tanya: () => void
}

/** What comes after writing: submit, for who may, with everything in the way named first; or back to the page of the RKA. */
export function AjukanRka(props: Props) {
  const { dokumen } = props
  const { ajukan, galat, error, isSending } = useAjukan(props)
  const langkah = dokumen.tindakan.find(({ tindakan }) => tindakan === 'ajukan')
  const isOpen = langkah !== undefined && langkah.tertutup === null
  return (
    <section className="tumpuk" aria-label="Setelah rincian selesai">
      <GalatRingkas galat={galat} />
      {error !== null && <Tolakan error={error} tindakan="Ajukan RKA" />}
      <div className="deret" style={{ justifyContent: 'flex-end' }}>
        {langkah?.tertutup && <span className="redup kecil">{langkah.tertutup}</span>}
        <Link
          className="tombol"
          to="/dokumen/$jenis/$dokumenId"
          params={{ jenis: dokumen.jenis, dokumenId: dokumen.dokumenId }}
        >
          Ke halaman RKA
        </Link>
        {langkah !== undefined && (
          <button
            type="button"
            className="tombol utama"
            aria-disabled={isSending || !isOpen || undefined}
            onClick={() => isOpen && !isSending && void ajukan()}
          >
            {langkah.label}
          </button>
        )}
      </div>
    </section>
  )
}

function useAjukan({ dokumen, kertas, acuan, paham, tanya }: Props) {
  const { jenis, dokumenId } = dokumen
  const { client } = trpc.useUtils()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [galat, setGalat] = useState<readonly Galat[]>([])
  const [error, setError] = useState<unknown>(null)
  const [isSending, setSending] = useState(false)
  const kirim = async () => {
    const missing = [...galatOf(kertas, acuan, paham), ...(await galatKirim(kertas.mesin))]
    setGalat(missing)
    if (missing.length > 0) return
    const { versi } = await client.dokumen.lihat.query({ jenis, dokumenId })
    await runCommand(`lakukan.${dokumenId}.${versi}.ajukan`, (perintah) =>
      client.dokumen.lakukan.mutate({ perintah, jenis, dokumenId, versi, tindakan: 'ajukan' }),
    )
    await queries.invalidateQueries()
    showToast('Ajukan RKA: tercatat.')
    await navigate({ to: '/dokumen/$jenis/$dokumenId', params: { jenis, dokumenId } })
  }
  const ajukan = async () => {
    setSending(true)
    setError(null)
    tanya()
    try {
      await kirim()
    } catch (cause) {
      const atKertas = galatServer(cause)
      if (atKertas.length > 0) setGalat(atKertas)
      else setError(cause)
    } finally {
      setSending(false)
    }
  }
  return { ajukan, galat, error, isSending }
}

const paling = 50

/** What is missing in the rows, each with its cell. */
function galatOf({ mesin, sumber }: KertasTerbuka, acuan: AcuanRka, paham: Paham): readonly Galat[] {
  const baris = barisUrut(mesin.keadaan().kisi)
  if (baris.every(isKosongRka)) return [{ medan: 'tambah-baris', pesan: 'Tambah paling sedikit satu baris.' }]
  const { bentrok } = mesin.keadaan()
  const dua = [...bentrok].map(([nama, isi]) => ({
    medan: `sel-${nama.replace(' ', '-')}`,
    pesan: `Pilih satu dari dua isian: milik Anda atau milik ${isi.oleh}.`,
  }))
  const salah = semuaTemuan(baris, { acuan, paham, sumber, isPenerima: true })
  return [
    ...dua,
    ...salah.map(({ barisId, medan, nomor, pesan }) => ({
      medan: `sel-${barisId}-${medan}`,
      pesan: `Baris ${nomor}: ${pesan}`,
    })),
  ].slice(0, paling)
}

async function galatKirim(mesin: MesinKisi): Promise<readonly Galat[]> {
  const pesan = await kirimSemua(mesin)
  return pesan === null ? [] : [{ medan: 'judul-baris', pesan }]
}

/** Faults the server found in the paper, at their cells. */
function galatServer(cause: unknown): readonly Galat[] {
  return readPenolakan(cause).pelanggaran.flatMap(({ lokasi, pesan }) => {
    const [awal, barisId, medan] = lokasi.split('.')
    return awal === 'kertas' && barisId && medan ? [{ medan: `sel-${barisId}-${medan}`, pesan }] : []
  })
}
