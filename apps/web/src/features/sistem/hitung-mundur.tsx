import { trpc } from '../../connection/trpc.ts'
import { Ikon } from '../../ikon/ikon.tsx'

/** The next stage that closes, in working days; nothing when none is scheduled. */
export function HitungMundur({ tahun }: { tahun: number }) {
  const tahapan = trpc.tahapan.daftar.useQuery({ tahun })
  const next = (tahapan.data ?? [])
    .filter((item) => item.terbuka && item.tutup !== null && item.sisaHariKerja !== null)
    .toSorted((left, right) => (left.tutup ?? '').localeCompare(right.tutup ?? ''))[0]
  if (!next) return null
  return (
    <span className="kecil">
      <Ikon nama="jam" /> {next.nama} <b>{next.sisaHariKerja} hari kerja lagi</b>
    </span>
  )
}
