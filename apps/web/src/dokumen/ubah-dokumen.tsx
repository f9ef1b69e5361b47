import type { JenisDokumen } from '@benang/documents/jenis-dokumen'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { trpc } from '../connection/trpc.ts'
import { useDraf } from '../draf/draft.ts'
import { runCommand } from '../draf/run-command.ts'
import { Kabar } from '../kabar/kabar.tsx'
import { Kerangka } from '../kabar/kerangka.tsx'
import { showToast } from '../kabar/toast.tsx'
import { KabarTolakan } from '../tolakan/kabar-tolakan.tsx'
import type { DokumenTampak } from './bentuk.ts'
import { Formulir } from './formulir.tsx'
import { fromDokumen } from './from-dokumen.ts'
import { toIsiDokumen } from './isi-formulir.ts'
import { judulDokumen, useSatuJenis } from './jenis.ts'
import { useJudul } from './judul-halaman.ts'
import { KepalaDokumen } from './kepala-dokumen.tsx'
import { readFormulir } from './read-formulir.ts'

/** Changes a draft or a returned document; an edit voids approvals, and a newer version elsewhere stops it. */
export function UbahDokumen() {
  const { jenis: kode, dokumenId } = useParams({ from: '/ruang/dokumen/$jenis/$dokumenId/ubah' })
  const { jenis, error } = useSatuJenis(kode)
  const lihat = trpc.dokumen.lihat.useQuery({ dokumenId }, { refetchOnWindowFocus: false })
  useJudul(`Ubah ${jenis?.singkatan ?? 'dokumen'}`)
  if (error) return <KabarTolakan error={error} />
  if (lihat.error) return <KabarTolakan error={lihat.error} ulangi={() => void lihat.refetch()} />
  if (!lihat.data || !jenis) return <Kerangka />
  return <Isi key={`${dokumenId}.${lihat.data.versi}`} dokumen={lihat.data} jenis={jenis} />
}

function Isi({ dokumen, jenis }: { dokumen: DokumenTampak; jenis: JenisDokumen }) {
  const navigate = useNavigate()
  const queries = useQueryClient()
  const ubah = trpc.dokumen.ubah.useMutation()
  const key = `ubah.${dokumen.dokumenId}.${dokumen.versi}`
  const draf = useDraf(key, fromDokumen(dokumen, jenis), readFormulir)
  const [error, setError] = useState<unknown>(null)
  const kirim = async () => {
    setError(null)
    try {
      const isi = toIsiDokumen(draf.nilai, jenis)
      await runCommand(key, (perintah) =>
        ubah.mutateAsync({ perintah, dokumenId: dokumen.dokumenId, versi: dokumen.versi, ...isi }),
      )
      draf.hapus()
      await queries.invalidateQueries()
      showToast('Perubahan tersimpan.')
      await navigate({
        to: '/dokumen/$jenis/$dokumenId',
        params: { jenis: jenis.kode, dokumenId: dokumen.dokumenId },
      })
    } catch (cause) {
      setError(cause)
    }
  }
  return (
    <>
      <KepalaDokumen
        jenis={jenis}
        kini="Ubah"
        judul={`Ubah ${judulDokumen(jenis.singkatan, dokumen.nomor)}`}
        nomor={dokumen.nomor}
        dokumenId={dokumen.dokumenId}
      />
      {dokumen.bisaDiubah ? (
        <Formulir
          jenis={jenis}
          draf={draf}
          label={`Simpan perubahan ${jenis.singkatan}`}
          isSending={ubah.isPending}
          error={error}
          kirim={() => void kirim()}
        />
      ) : (
        <Kabar nada="waspada" judul="Dokumen ini belum bisa Anda ubah">
          <span>Yang bisa diubah: draf dan dokumen yang dikembalikan, oleh peran pembuatnya.</span>
        </Kabar>
      )}
    </>
  )
}
