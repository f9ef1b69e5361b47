import { findPeran } from '@benang/domain/organisasi/peran'
import { trpc } from '../connection/trpc.ts'
import { useRuang } from '../sesi/konteks.tsx'

/** Which perangkat daerah a report is about; nothing for a role that has one unit only. `undefined`: the whole pemda. */
export function PilihUnit(props: {
  id: string
  nilai: number | undefined
  ubah: (unit: number | undefined) => void
}) {
  const { sesi } = useRuang()
  const isSePemda = findPeran(sesi.aktif?.peran ?? '')?.cakupan === 'pemda'
  const unit = trpc.organisasi.daftar.useQuery(undefined, { enabled: isSePemda })
  if (!isSePemda) return null
  return (
    <div className="medan">
      <label htmlFor={props.id}>Perangkat daerah</label>
      <select
        id={props.id}
        className="isian"
        value={props.nilai ?? ''}
        onChange={({ currentTarget: { value } }) => props.ubah(value === '' ? undefined : Number(value))}
      >
        <option value="">Seluruh pemda</option>
        {unit.data
          ?.filter(({ jenis }) => jenis !== 'pemda')
          .map(({ unitId, nama }) => (
            <option key={unitId} value={unitId}>
              {nama}
            </option>
          ))}
      </select>
    </div>
  )
}
