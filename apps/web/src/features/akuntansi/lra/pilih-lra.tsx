import { useRuang } from '../../../sesi/konteks.tsx'
import { PilihUnit } from '../../../tabel/pilih-unit.tsx'
import { type CariLra, namaPotongan, readCari } from './bentuk-lra.ts'

/** Which LRA: the cut, the unit (for roles of the whole pemda) and the last day counted. */
export function PilihLra({ cari, ubah }: { cari: CariLra; ubah: (cari: CariLra) => void }) {
  const { sesi } = useRuang()
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
      <PilihUnit id="lra-unit" nilai={cari.unit} ubah={(unit) => set({ unit })} />
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
