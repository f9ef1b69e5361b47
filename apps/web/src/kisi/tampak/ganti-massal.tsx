import { useState } from 'react'
import { isiRentang } from '../model/sunting.ts'
import { DialogKisi, tutupDialog } from './dialog-kisi.tsx'
import type { KiniPapan, Papan } from './papan.ts'
import { lakukan, terpilih } from './perintah.ts'

/** Writes one value into one column of all selected rows, with the column's own list to choose from. */
export function GantiMassal({ papan, kini }: { papan: Papan; kini: KiniPapan }) {
  const kolom = papan.ciri.kolom.filter(({ hanyaBaca }) => hanyaBaca !== true)
  const active = kolom.find(({ medan }) => medan === kini.pilihan.fokus.medan) ?? kolom[0]
  const [medan, setMedan] = useState(active?.medan ?? '')
  const [nilai, setNilai] = useState('')
  const { ids } = terpilih(papan)
  const satu = kolom.find((one) => one.medan === medan)
  const [first] = ids.flatMap((id) => kini.keadaan.kisi.baris.get(id) ?? [])
  const asked = first === undefined ? [] : (satu?.pilihan?.(nilai, first) ?? [])
  const daftar = Array.isArray(asked) ? asked : []
  return (
    <DialogKisi papan={papan} id="ganti-massal" judul={`Ganti massal ${ids.length} baris`}>
      <div className="medan">
        <label htmlFor="massal-kolom">Kolom</label>
        <select
          id="massal-kolom"
          className="isian"
          value={medan}
          onChange={(event) => setMedan(event.currentTarget.value)}
        >
          {kolom.map((one) => (
            <option key={one.medan} value={one.medan}>
              {one.kepala}
            </option>
          ))}
        </select>
      </div>
      <div className="medan">
        <label htmlFor="massal-nilai">Menjadi</label>
        <input
          id="massal-nilai"
          className="isian"
          list="massal-daftar"
          autoComplete="off"
          value={nilai}
          onChange={(event) => setNilai(event.currentTarget.value)}
        />
        <datalist id="massal-daftar">
          {daftar.map((one) => (
            <option key={one.kode} value={one.kode}>
              {one.nama}
            </option>
          ))}
        </datalist>
      </div>
      <div className="deret">
        <button
          type="button"
          className="tombol utama"
          onClick={() => {
            lakukan(
              papan,
              `ganti ${ids.length} baris`,
              isiRentang(papan.ciri, { ids, medan: [medan] }, nilai),
            )
            tutupDialog(papan)
          }}
        >
          Ganti {ids.length} baris
        </button>
        <button type="button" className="tombol" onClick={() => tutupDialog(papan)}>
          Batal
        </button>
      </div>
    </DialogKisi>
  )
}
