import type { JenisDokumen } from '@benang/documents/jenis-dokumen'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { trpc } from '../connection/trpc.ts'
import { useDraf } from '../draf/draft.ts'
import { runCommand } from '../draf/run-command.ts'
import { MuatanStandar } from '../features/penganggaran/standar/muatan-standar.tsx'
import { Kerangka } from '../kabar/kerangka.tsx'
import { Kosong } from '../kabar/kosong.tsx'
import { showToast } from '../kabar/toast.tsx'
import { useRuang } from '../sesi/konteks.tsx'
import { KabarTolakan } from '../tolakan/kabar-tolakan.tsx'
import type { DokumenTampak } from './bentuk.ts'
import { fromDokumen } from './from-dokumen.ts'
import { Formulir } from './formulir.tsx'
import { type IsiFormulir, toIsiDokumen } from './isi-formulir.ts'
import { useSatuJenis, useSebutan } from './jenis.ts'
import { useJudul } from './judul-halaman.ts'
import { KepalaDokumen } from './kepala-dokumen.tsx'
import { readFormulir } from './read-formulir.ts'

/** A new document of any kind, alone or made from another. */
export function BuatDokumen() {
  const { jenis: kode } = useParams({ from: '/ruang/dokumen/$jenis/baru' })
  const { asal, dari, isi } = useSearch({ from: '/ruang/dokumen/$jenis/baru' })
  const { jenis, isReady, error } = useSatuJenis(kode)
  const induk = trpc.dokumen.lihat.useQuery(
    { jenis: dari ?? jenis?.asal?.jenis[0] ?? '', dokumenId: asal ?? '' },
    { enabled: asal !== undefined && jenis !== null },
  )
  useJudul(`Buat ${jenis?.singkatan ?? 'dokumen'}`)
  if (error ?? induk.error) return <KabarTolakan error={error ?? induk.error} />
  if (!isReady || (asal !== undefined && !induk.data)) return <Kerangka />
  if (!jenis) return <Kosong judul="Jenis dokumen ini tidak dikenal." />
  return <Isi key={`${kode}${asal ?? ''}`} jenis={jenis} asal={induk.data ?? null} awal={isi ?? {}} />
}

function Isi({
  jenis,
  asal,
  awal: diisikan,
}: {
  jenis: JenisDokumen
  asal: DokumenTampak | null
  awal: Readonly<Record<string, string>>
}) {
  const sebut = useSebutan()
  const { tahun, sesi } = useRuang()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const buat = trpc.dokumen.buat.useMutation()
  const isi = isiAwalOf(jenis, diisikan)
  const sebutan = Object.keys(isi).length === 0 ? 'baru' : `isi-${JSON.stringify(isi)}`
  const key = `buat.${jenis.kode}.${asal?.dokumenId ?? sebutan}.${sesi.aktif?.penugasanId ?? 0}.${tahun}`
  const awal: IsiFormulir = asal
    ? { ...fromDokumen(asal, jenis), tanggal: sesi.hariIni, uraian: uraianDari(asal, jenis) }
    : {
        tanggal: sesi.hariIni,
        uraian: isi['nama'] ?? uraianBaru(jenis, sesi.aktif?.unitNama, tahun),
        isi,
        baris: [],
      }
  const draf = useDraf(key, awal, readFormulir)
  const [error, setError] = useState<unknown>(null)
  const isKertas = jenis.baris === 'rincian'
  const kirim = async () => {
    setError(null)
    try {
      const dikirim = toIsiDokumen(draf.nilai, jenis)
      const hasil = await runCommand(key, (perintah) =>
        buat.mutateAsync({
          perintah,
          tahun,
          jenis: jenis.kode,
          ...dikirim,
          ...(asal ? { asalId: asal.dokumenId } : {}),
        }),
      )
      draf.hapus()
      await queries.invalidateQueries()
      showToast(`${jenis.singkatan} tersimpan sebagai draf.`)
      await navigate({
        to: isKertas ? '/dokumen/$jenis/$dokumenId/ubah' : '/dokumen/$jenis/$dokumenId',
        params: { jenis: jenis.kode, dokumenId: hasil.dokumenId },
      })
    } catch (cause) {
      setError(cause)
    }
  }
  return (
    <>
      <KepalaDokumen
        jenis={jenis}
        kini="Baru"
        judul={asal ? `Buat ${jenis.singkatan} dari ${sebut(asal)}` : `Buat ${jenis.nama}`}
      />
      {jenis.kode === 'penetapan_standar' && <MuatanStandar tahun={tahun} dokumenId={null} />}
      <Formulir
        jenis={jenis}
        draf={draf}
        asal={asal ?? undefined}
        label={isKertas ? 'Lanjut ke rincian' : `Simpan ${jenis.singkatan}${banyakBaris(draf.nilai)}`}
        isSending={buat.isPending}
        error={error}
        kirim={() => void kirim()}
      />
    </>
  )
}

/** Of what a link brings, the fields this kind has. */
function isiAwalOf(
  jenis: JenisDokumen,
  diisikan: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    jenis.isian.flatMap(({ nama }) => {
      const nilai = diisikan[nama]
      return nilai === undefined ? [] : [[nama, nilai] as const]
    }),
  )
}

/** What the new document is for, as its origin says it; a reversal names what it reverses. */
function uraianDari(asal: DokumenTampak, jenis: JenisDokumen): string {
  return jenis.kode === 'pembalikan' ? `Pembalikan ${asal.nomor ?? ''}: ${asal.uraian}` : asal.uraian
}

/** Words to begin with where a unit has one such document a year: its name says it. */
function uraianBaru({ baris, singkatan }: JenisDokumen, unit: string | undefined, tahun: number): string {
  return baris === 'rincian' && unit !== undefined ? `${singkatan} ${unit} ${tahun}` : ''
}

function banyakBaris({ baris }: IsiFormulir): string {
  return baris.length > 0 ? ` (${baris.length} baris)` : ''
}
