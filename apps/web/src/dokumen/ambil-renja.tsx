import { trpc } from '../connection/trpc.ts'
import { uuid } from '../draf/command.ts'
import { Kabar } from '../kabar/kabar.tsx'
import { useRuang } from '../sesi/konteks.tsx'
import { KabarTolakan } from '../tolakan/kabar-tolakan.tsx'
import { type BarisFormulir, emptyBaris } from './isi-formulir.ts'

/** Brings the lines of verified Renja that no RKPD has adopted into the form of an RKPD, usulan included. */
export function AmbilRenja(props: {
  baris: readonly BarisFormulir[]
  tambah: (baris: readonly BarisFormulir[]) => void
}) {
  const { tahun } = useRuang()
  const daftar = trpc.renja.baris.useQuery({ tahun })
  if (daftar.error) return <KabarTolakan error={daftar.error} ulangi={() => void daftar.refetch()} />
  const ada = new Set(props.baris.map((satu) => `${satu.kunci} ${satu.acuan?.dokumenId ?? ''}`))
  const baru = (daftar.data ?? []).filter((satu) => !ada.has(`${satu.kunci} ${satu.usulanId ?? ''}`))
  if (baru.length === 0) return null
  const renja = new Set(baru.map((satu) => satu.renja))
  return (
    <Kabar judul={`${baru.length} baris dari ${renja.size} Renja terverifikasi belum ada di RKPD ini`}>
      <button type="button" className="tombol kecil" onClick={() => props.tambah(baru.map(barisOf))}>
        Ambil {baru.length} baris dari Renja
      </button>
    </Kabar>
  )
}

function barisOf(satu: {
  kunci: string
  jumlah: string
  uraian: string
  subKegiatan: string
  dana: string
  usulanId: string | null
  usulan: string | null
}): BarisFormulir {
  return {
    ...emptyBaris(uuid()),
    ...{ kunci: satu.kunci, jumlah: satu.jumlah, uraian: satu.uraian },
    nama: `${satu.subKegiatan}, ${satu.dana}`,
    ...(satu.usulanId === null
      ? {}
      : { acuan: { dokumenId: satu.usulanId, nama: satu.usulan ?? satu.usulanId } }),
  }
}
