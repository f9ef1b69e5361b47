import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Remah } from '../../benang/remah.tsx'
import { trpc } from '../../connection/trpc.ts'
import { useJudul } from '../../dokumen/judul-halaman.ts'
import { runCommand } from '../../draf/run-command.ts'
import { Kabar } from '../../kabar/kabar.tsx'
import { showToast } from '../../kabar/toast.tsx'
import { useRuang } from '../../sesi/konteks.tsx'
import { Tolakan } from '../../tolakan/tolakan.tsx'
import { FormKartu } from './form-kartu.tsx'
import { isiDariSub, kosong } from './isi-kartu.ts'

/** New cards: one by hand, or one for every sub kegiatan that has none, as the nomenclature prints its indicator. */
export function KartuBaru() {
  const navigate = useNavigate()
  useJudul('Kartu indikator baru')
  const open = (indikatorId: number) =>
    navigate({ to: '/kinerja/kartu/$indikatorId', params: { indikatorId: String(indikatorId) } })
  return (
    <>
      <div className="kepala">
        <div>
          <Remah
            induk={[
              <Link key="kinerja" to="/kinerja">
                Kinerja
              </Link>,
            ]}
            kini="Baru"
          />
          <h1>Kartu indikator baru</h1>
        </div>
      </div>
      <div className="tumpuk">
        <DariNomenklatur />
        <FormKartu selesai={(indikatorId) => void open(indikatorId)} />
      </div>
    </>
  )
}

function DariNomenklatur() {
  const { tahun, sesi } = useRuang()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const pilihan = trpc.kinerja.pilihan.useQuery({ tahun }, { staleTime: 300_000 })
  const catat = trpc.kinerja.catatKartu.useMutation()
  const baru = (pilihan.data?.subKegiatan ?? []).filter(
    (sub) => sub.kartu === 0 && sub.satuanId !== null && sub.indikator.length >= 5,
  )
  const mayWrite = ['pptk', 'pa', 'kpa', 'bappeda'].includes(sesi.aktif?.peran ?? '')
  if (baru.length === 0 || !mayWrite) return null
  const buat = async () => {
    if (catat.isPending) return
    const kartu = baru.map((sub) => ({
      ...isiDariSub(kosong, sub),
      definisi: sub.kinerja === '' ? sub.indikator : sub.kinerja,
      ...{ sumber: 'Laporan PPTK', penanggungJawab: sub.unitNama },
    }))
    try {
      await runCommand(`kartu.nomenklatur.${sesi.aktif?.penugasanId ?? 0}`, (perintah) =>
        catat.mutateAsync({ perintah, tahun, kartu }),
      )
      await queries.invalidateQueries()
      showToast(`${kartu.length} kartu indikator tersimpan.`)
      await navigate({ to: '/kinerja' })
    } catch {
      // The refusal is shown above the offer.
    }
  }
  return (
    <>
      {catat.error && <Tolakan error={catat.error} tindakan="Buat kartu dari nomenklatur" />}
      <Kabar judul={`${baru.length} sub kegiatan belum punya indikator`}>
        <span>
          Nomenklatur menyebut indikator dan satuannya. Definisi, sumber data dan penanggung jawab bisa diubah
          kemudian.
        </span>
        <button
          type="button"
          className="tombol kecil"
          aria-disabled={catat.isPending || undefined}
          onClick={() => void buat()}
        >
          Buat {baru.length} kartu dari nomenklatur
        </button>
      </Kabar>
    </>
  )
}
