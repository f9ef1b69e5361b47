import type { JenisDokumen } from '@benang/documents/jenis-dokumen'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { trpc } from '../connection/trpc.ts'
import { type Draf, useDraf } from '../draf/draft.ts'
import { runCommand } from '../draf/run-command.ts'
import { Kabar } from '../kabar/kabar.tsx'
import { Kerangka } from '../kabar/kerangka.tsx'
import { showToast } from '../kabar/toast.tsx'
import { KabarTolakan } from '../tolakan/kabar-tolakan.tsx'
import { BedaIsian } from './beda-isian.tsx'
import type { DokumenTampak } from './bentuk.ts'
import { Formulir } from './formulir.tsx'
import { fromDokumen } from './from-dokumen.ts'
import { type IsiFormulir, toIsiDokumen } from './isi-formulir.ts'
import { judulDokumen, useSatuJenis } from './jenis.ts'
import { useJudul } from './judul-halaman.ts'
import { UbahRka } from '../features/penganggaran/rka/ubah-rka.tsx'
import { KepalaDokumen } from './kepala-dokumen.tsx'
import { readFormulir } from './read-formulir.ts'

/** Changes a draft or a returned document; an edit voids approvals, and a newer version elsewhere stops it. */
export function UbahDokumen() {
  const { jenis: kode, dokumenId } = useParams({ from: '/ruang/dokumen/$jenis/$dokumenId/ubah' })
  const { jenis, error } = useSatuJenis(kode)
  const lihat = trpc.dokumen.lihat.useQuery({ jenis: kode, dokumenId }, { refetchOnWindowFocus: false })
  useJudul(`Ubah ${jenis?.singkatan ?? 'dokumen'}`)
  if (error) return <KabarTolakan error={error} />
  if (lihat.error) return <KabarTolakan error={lihat.error} ulangi={() => void lihat.refetch()} />
  if (!lihat.data || !jenis) return <Kerangka />
  return (
    <>
      <KepalaDokumen
        jenis={jenis}
        kini="Ubah"
        judul={judulUbah(jenis, lihat.data)}
        nomor={lihat.data.nomor}
        dokumenId={dokumenId}
      />
      <Ubahan dokumen={lihat.data} jenis={jenis} muat={() => lihat.refetch()} />
    </>
  )
}

/** Beside a working paper the words of the document stand here, since its form is folded away. */
function judulUbah({ baris, singkatan }: JenisDokumen, { nomor, uraian }: DokumenTampak): string {
  const judul = `Ubah ${judulDokumen(singkatan, nomor)}`
  return baris === 'rincian' ? `${judul}: ${uraian}` : judul
}

type Props = { dokumen: DokumenTampak; jenis: JenisDokumen; muat: () => Promise<unknown> }

function Ubahan(props: Props) {
  const { dokumen, jenis } = props
  if (jenis.baris === 'rincian' && dokumen.bisaDirinci)
    return (
      <UbahRka
        key={dokumen.dokumenId}
        dokumen={dokumen}
        jenis={jenis}
        kepala={<Isi key={dokumen.versi} {...props} />}
      />
    )
  if (dokumen.bisaDiubah) return <Isi key={dokumen.dokumenId} {...props} />
  return (
    <Kabar nada="waspada" judul="Dokumen ini belum bisa Anda ubah">
      <span>Yang bisa diubah: draf dan dokumen yang dikembalikan, oleh peran pembuatnya.</span>
    </Kabar>
  )
}

/** What is typed, and the version it was typed on: only a reload on purpose lifts it to a newer one. */
type Ketikan = { versi: number; formulir: IsiFormulir }

function Isi(props: Props) {
  const { dokumen, jenis, muat } = props
  const { kirim, isSending, error, setError, ketikan } = useUbah(dokumen, jenis)
  const [isReloaded, setReloaded] = useState(false)
  const draf: Draf<IsiFormulir> = {
    ...ketikan,
    nilai: ketikan.nilai.formulir,
    ubah: (formulir) => ketikan.ubah({ ...ketikan.nilai, formulir }),
    perbarui: (change) => ketikan.perbarui((kini) => ({ ...kini, formulir: change(kini.formulir) })),
  }
  const muatUlang = async () => {
    await muat()
    setError(null)
    setReloaded(true)
  }
  const isOld = ketikan.nilai.versi < dokumen.versi
  return (
    <div className="tumpuk">
      {isReloaded && isOld && (
        <BedaIsian
          jenis={jenis}
          tersimpan={fromDokumen(dokumen, jenis)}
          diketik={draf.nilai}
          pakai={(formulir) => ketikan.ubah({ versi: dokumen.versi, formulir })}
        />
      )}
      <Formulir
        jenis={jenis}
        draf={draf}
        asal={dokumen.asal.find((satu) => jenis.asal?.jenis.includes(satu.jenis))}
        label={
          jenis.baris === 'rincian' ? 'Simpan tanggal dan uraian' : `Simpan perubahan ${jenis.singkatan}`
        }
        isSending={isSending}
        error={error}
        muatUlang={() => void muatUlang()}
        kirim={() => void kirim()}
      />
    </div>
  )
}

function useUbah(dokumen: DokumenTampak, jenis: JenisDokumen) {
  const navigate = useNavigate()
  const queries = useQueryClient()
  const ubah = trpc.dokumen.ubah.useMutation()
  const [error, setError] = useState<unknown>(null)
  const { dokumenId } = dokumen
  const awal = { versi: dokumen.versi, formulir: fromDokumen(dokumen, jenis) }
  const ketikan = useDraf<Ketikan>(`ubah.${dokumenId}`, awal, readKetikan)
  const kirim = async () => {
    setError(null)
    try {
      const { versi, formulir } = ketikan.nilai
      const input = { jenis: jenis.kode, dokumenId, versi, ...toIsiDokumen(formulir, jenis) }
      await runCommand(`ubah.${dokumenId}.${versi}`, (perintah) => ubah.mutateAsync({ perintah, ...input }))
      ketikan.hapus()
      await queries.invalidateQueries()
      showToast('Perubahan tersimpan.')
      // Beside the working paper one stays: the lines are still being written.
      if (jenis.baris === 'rincian') return
      await navigate({ to: '/dokumen/$jenis/$dokumenId', params: { jenis: jenis.kode, dokumenId } })
    } catch (cause) {
      setError(cause)
    }
  }
  return { kirim, isSending: ubah.isPending, error, setError, ketikan }
}

function readKetikan(kept: unknown): Ketikan | null {
  if (typeof kept !== 'object' || kept === null || !('versi' in kept) || !('formulir' in kept)) return null
  const formulir = readFormulir(kept.formulir)
  return typeof kept.versi === 'number' && formulir !== null ? { versi: kept.versi, formulir } : null
}
