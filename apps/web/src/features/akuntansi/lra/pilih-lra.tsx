import { findPeran } from '@benang/domain/organisasi/peran'
import { trpc } from '../../../connection/trpc.ts'
import { useRuang } from '../../../sesi/konteks.tsx'
import { type CariLra, namaPotongan, readCari } from './bentuk-lra.ts'

/** Which LRA: the cut, the unit (for roles of the whole pemda) and the last day counted. */
export function PilihLra({ cari, ubah }: { cari: CariLra; ubah: (cari: CariLra) => void }) {
  const { sesi } = useRuang()
  const isSePemda = findPeran(sesi.aktif?.peran ?? '')?.cakupan === 'pemda'
  const unit = trpc.organisasi.daftar.useQuery(undefined, { enabled: isSePemda })
  const set = (change: Readonly<Record<string, unknown>>) => ubah(readCari({ ...cari, ...change }))
  return (
    <search className="saring">
      <div className="medan">
        <label htmlFor="lra-potongan">Susunan</label>
        <select
          id="lra-potongan"
          className="isian"
          value={cari.potongan ?? 'ringkas'}
          onChange={(event) => set({ potongan: event.currentTarget.value })}
        >
          {Object.entries(namaPotongan).map(([kode, nama]) => (
            <option key={kode} value={kode}>
              {nama}
            </option>
          ))}
        </select>
      </div>
      {isSePemda && (
        <div className="medan">
          <label htmlFor="lra-unit">Perangkat daerah</label>
          <select
            id="lra-unit"
            className="isian"
            value={cari.unit ?? ''}
            onChange={(event) => set({ unit: Number(event.currentTarget.value) })}
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
      )}
      <div className="medan">
        <label htmlFor="lra-sampai">Sampai dengan</label>
        <input
          id="lra-sampai"
          type="date"
          className="isian"
          value={cari.sampai ?? sesi.hariIni}
          onChange={(event) => set({ sampai: event.currentTarget.value })}
        />
      </div>
    </search>
  )
}
