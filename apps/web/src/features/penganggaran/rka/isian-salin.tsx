/** A change of prices as it is typed: per cent up or down, and what prices are rounded to (rupiah as text). */
export type IsianHarga = { persen: string; bulat: '0.01' | '1' | '100' | '1000' }

/** Prices stay as they are. */
export const hargaTetap: IsianHarga = { persen: '0', bulat: '1' }

/** Per cent as the server takes it, null where it is no number with at most two decimals. */
export function persenOf(teks: string): string | null {
  const clean = teks.trim().replace('%', '').replace('−', '-').replace(',', '.').replace(/^\+/, '').trim()
  return /^(-(100|\d{1,2})|\d{1,3})(\.\d{1,2})?$/.test(clean) ? clean : null
}

const bulat: readonly (readonly [IsianHarga['bulat'], string])[] = [
  ['0.01', 'sen'],
  ['1', 'rupiah'],
  ['100', 'ratusan rupiah'],
  ['1000', 'ribuan rupiah'],
]

/** The two fields of it. */
export function IsianSalin({ nilai, ubah }: { nilai: IsianHarga; ubah: (nilai: IsianHarga) => void }) {
  const isWrong = persenOf(nilai.persen) === null
  return (
    <>
      <div className="medan">
        <label htmlFor="salin-persen">Harga naik atau turun (%)</label>
        {isWrong && <span className="galat">Isi persen, misalnya 5 atau -2,5.</span>}
        <input
          id="salin-persen"
          className="isian"
          inputMode="decimal"
          aria-invalid={isWrong || undefined}
          value={nilai.persen}
          onChange={(event) => ubah({ ...nilai, persen: event.currentTarget.value })}
        />
      </div>
      <div className="medan">
        <label htmlFor="salin-bulat">Harga dibulatkan ke</label>
        <select
          id="salin-bulat"
          className="isian"
          value={nilai.bulat}
          onChange={(event) => {
            const chosen = bulat.find(([satu]) => satu === event.currentTarget.value)
            if (chosen !== undefined) ubah({ ...nilai, bulat: chosen[0] })
          }}
        >
          {bulat.map(([satu, nama]) => (
            <option key={satu} value={satu}>
              {nama}
            </option>
          ))}
        </select>
      </div>
    </>
  )
}
