import type { Jawaban } from '../../../connection/kontrak.ts'
import { tanggalPendek } from '../../../waktu/waktu.ts'
import { caraOf } from './cari-banding.ts'

type Versi = Jawaban['laporan']['versi'][number]

/** One of the two states: a published version, a day, or the number of a jurnal. */
export function PilihPosisi(props: {
  id: string
  judul: string
  nilai: string
  versi: readonly Versi[]
  hariIni: string
  ubah: (posisi: string) => void
}) {
  const { id, judul, nilai, versi, hariIni, ubah } = props
  const cara = caraOf(nilai)
  return (
    <>
      <div className="medan">
        <label htmlFor={id}>{judul}</label>
        <select
          id={id}
          className="isian"
          value={cara === 'versi' ? nilai : cara}
          onChange={({ currentTarget: { value } }) =>
            ubah(value === 'tanggal' ? hariIni : value === 'jurnal' ? 'j0' : value)
          }
        >
          {versi.map((satu) => (
            <option key={satu.versi} value={`v${satu.versi}`}>
              Versi {satu.versi}, {tanggalPendek(satu.perTanggal)}
            </option>
          ))}
          {cara === 'versi' && !versi.some((satu) => `v${satu.versi}` === nilai) && (
            <option value={nilai}>Versi {nilai.slice(1)}</option>
          )}
          <option value="tanggal">Keadaan tanggal …</option>
          <option value="jurnal">Sampai jurnal nomor …</option>
        </select>
      </div>
      {cara === 'tanggal' && (
        <div className="medan">
          <label htmlFor={`${id}-tanggal`}>{judul}, tanggal</label>
          <input
            id={`${id}-tanggal`}
            type="date"
            className="isian"
            value={nilai}
            onChange={({ currentTarget: { value } }) => value !== '' && ubah(value)}
          />
        </div>
      )}
      {cara === 'jurnal' && (
        <div className="medan">
          <label htmlFor={`${id}-jurnal`}>{judul}, nomor jurnal</label>
          <input
            id={`${id}-jurnal`}
            type="number"
            min={0}
            className="isian"
            value={nilai.slice(1)}
            onChange={({ currentTarget: { value } }) => value !== '' && ubah(`j${value}`)}
          />
        </div>
      )}
    </>
  )
}
