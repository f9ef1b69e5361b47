import type { Pertanyaan } from '../../connection/kontrak.ts'

/** The filters as they stand in the fields; an empty one matches everything. */
export type Saring = { dari: string; sampai: string; orang: string; hasil: string; kejadian: string }

/** The filters as the server takes them: what is empty, or not yet a code, is left out. */
export function toCari({ dari, sampai, orang, hasil, kejadian }: Saring): Pertanyaan['audit']['cari'] {
  const kode = kejadian.trim()
  return {
    ...(dari === '' ? {} : { dari }),
    ...(sampai === '' ? {} : { sampai }),
    ...(orang.trim() === '' ? {} : { orang: orang.trim() }),
    ...(hasil === 'jadi' || hasil === 'ditolak' ? { hasil } : {}),
    ...(/^[A-Za-z0-9-]{1,40}$/.test(kode) ? { kejadian: kode } : {}),
  }
}

const medan = [
  { nama: 'dari', label: 'Dari tanggal', tipe: 'date' },
  { nama: 'sampai', label: 'Sampai tanggal', tipe: 'date' },
  { nama: 'orang', label: 'Orang', tipe: 'text' },
  { nama: 'kejadian', label: 'Kode kejadian', tipe: 'text' },
] as const

/** Day, person, result and event code of what is looked for. */
export function SaringJejak({ saring, ubah }: { saring: Saring; ubah: (saring: Saring) => void }) {
  return (
    <search className="saring">
      {medan.map(({ nama, label, tipe }) => (
        <div className="medan" key={nama}>
          <label htmlFor={`jejak-${nama}`}>{label}</label>
          <input
            id={`jejak-${nama}`}
            type={tipe}
            className="isian"
            value={saring[nama]}
            onChange={(event) => ubah({ ...saring, [nama]: event.currentTarget.value })}
          />
        </div>
      ))}
      <div className="medan">
        <label htmlFor="jejak-hasil">Hasil</label>
        <select
          id="jejak-hasil"
          className="isian"
          value={saring.hasil}
          onChange={(event) => ubah({ ...saring, hasil: event.currentTarget.value })}
        >
          <option value="">Semua</option>
          <option value="jadi">Terjadi</option>
          <option value="ditolak">Ditolak sistem</option>
        </select>
      </div>
    </search>
  )
}
