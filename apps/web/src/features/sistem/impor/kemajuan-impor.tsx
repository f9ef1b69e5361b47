import { trpc } from '../../../connection/trpc.ts'
import { uuid } from '../../../draf/command.ts'
import { bulat, type Imporan } from './bentuk-impor.ts'

/** How far the job of a large file is; the page may be closed meanwhile. */
export function KemajuanImpor({ imporan }: { imporan: Imporan }) {
  const batalkan = trpc.pekerjaan.batalkan.useMutation()
  const { pekerjaan } = imporan
  if (pekerjaan === null) return null
  const { selesai, jumlah, pekerjaanId } = pekerjaan
  const dari = jumlah ?? imporan.bacaan.baris
  return (
    <section className="panel dalam-impor" aria-label="Sedang dikerjakan">
      <p aria-live="polite">
        <b>
          {bulat(selesai)} dari {bulat(dari)} baris
        </b>
        . Halaman ini boleh ditutup; hasilnya ada di Riwayat impor.
      </p>
      <progress aria-label="Kemajuan" style={{ width: '100%' }} max={dari} value={selesai} />
      <div>
        <button
          type="button"
          className="tombol kecil"
          disabled={batalkan.isPending || batalkan.isSuccess}
          onClick={() => batalkan.mutate({ pekerjaanId, perintah: uuid() })}
        >
          {batalkan.isSuccess ? 'Sedang dihentikan' : 'Hentikan'}
        </button>
      </div>
    </section>
  )
}
