import { type CariStandar, namaJenis, semuaJenis } from './bentuk-standar.ts'

/** Kind, zone, account and day of the list; each choice stands in the address. */
export function SaringStandar({
  asked,
  tanggal,
  zona,
  saring,
}: {
  asked: CariStandar
  tanggal: string
  zona: number
  saring: (baru: CariStandar) => void
}) {
  const { jenis, zona: dipilih, rekening, ...lain } = asked
  const isi = {
    ...lain,
    ...(jenis === undefined ? {} : { jenis }),
    ...(dipilih === undefined ? {} : { zona: dipilih }),
    ...(rekening === undefined ? {} : { rekening }),
  }
  const tanpa = (nama: keyof CariStandar): CariStandar =>
    Object.fromEntries(Object.entries(isi).filter(([satu]) => satu !== nama))
  return (
    <>
      <div className="medan">
        <label htmlFor="jenis-standar">Kelompok</label>
        <select
          id="jenis-standar"
          className="isian"
          value={jenis ?? ''}
          onChange={(event) => {
            const nilai = semuaJenis.find((satu) => satu === event.currentTarget.value)
            saring(nilai === undefined ? tanpa('jenis') : { ...isi, jenis: nilai })
          }}
        >
          <option value="">Semua kelompok</option>
          {semuaJenis.map((satu) => (
            <option key={satu} value={satu}>
              {satu}: {namaJenis[satu]}
            </option>
          ))}
        </select>
      </div>
      <div className="medan">
        <label htmlFor="rekening-standar">Boleh untuk rekening</label>
        <input
          id="rekening-standar"
          className="isian"
          defaultValue={rekening ?? ''}
          placeholder="5.1.02.01.01.0024"
          onBlur={(event) => {
            const nilai = event.currentTarget.value.trim().slice(0, 30)
            if (nilai !== (rekening ?? ''))
              saring(nilai === '' ? tanpa('rekening') : { ...isi, rekening: nilai })
          }}
        />
      </div>
      {zona > 1 && (
        <div className="medan">
          <label htmlFor="zona-standar">Zona</label>
          <select
            id="zona-standar"
            className="isian"
            value={dipilih ?? 1}
            onChange={(event) => saring({ ...isi, zona: Number(event.currentTarget.value) })}
          >
            {Array.from({ length: zona }, (_, index) => (
              <option key={index} value={index + 1}>
                Zona {index + 1}
              </option>
            ))}
          </select>
        </div>
      )}
      <div className="medan">
        <label htmlFor="tanggal-standar">Berlaku pada</label>
        <input
          id="tanggal-standar"
          type="date"
          className="isian"
          value={tanggal}
          onChange={(event) => {
            const nilai = event.currentTarget.value
            saring(nilai === '' ? tanpa('tanggal') : { ...isi, tanggal: nilai })
          }}
        />
      </div>
    </>
  )
}
