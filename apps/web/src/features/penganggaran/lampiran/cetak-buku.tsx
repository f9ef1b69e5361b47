import { useNavigate } from '@tanstack/react-router'
import { trpc } from '../../../connection/trpc.ts'
import { runCommand } from '../../../draf/run-command.ts'
import { showToast } from '../../../kabar/toast.tsx'
import { readPenolakan } from '../../../tolakan/penolakan.ts'

/** Has all sheets of this budget printed, one file per annex and unit; the counting is on the page of jobs. */
export function CetakBuku({
  tanya,
}: {
  tanya: { tahun: number; keadaan: 'rapbd' | 'apbd'; sampai?: string }
}) {
  const cetak = trpc.laporan.cetakBuku.useMutation()
  const pindah = useNavigate()
  const minta = async () => {
    try {
      await runCommand('cetak-buku', (perintah) => cetak.mutateAsync({ ...tanya, perintah }))
      showToast('Buku sedang dicetak. Halaman ini boleh ditutup; hasilnya disimpan 7 hari.')
      await pindah({ to: '/pekerjaan' })
    } catch (error) {
      showToast(readPenolakan(error).pesan)
    }
  }
  return (
    <button type="button" className="tombol" disabled={cetak.isPending} onClick={() => void minta()}>
      Cetak buku per OPD
    </button>
  )
}
