import { trpc } from '../connection/trpc.ts'

/** Which zone's prices are offered; nothing where the whole pemda pays one price. */
export function PilihZona(props: {
  tahun: number
  tanggal: string
  zona: number
  setZona: (zona: number) => void
}) {
  const { tahun, tanggal, zona, setZona } = props
  const { data } = trpc.standarHarga.zona.useQuery({ tahun, tanggal }, { staleTime: 5 * 60_000 })
  if (data === undefined || data.banyak < 2) return null
  return (
    <p className="deret kecil dalam">
      <label htmlFor="zona-harga">Standar harga menurut</label>
      <select
        id="zona-harga"
        className="isian"
        style={{ width: 'auto' }}
        value={Math.min(zona, data.banyak)}
        onChange={(event) => setZona(Number(event.currentTarget.value))}
      >
        {Array.from({ length: data.banyak }, (_, index) => (
          <option key={index} value={index + 1}>
            Zona {index + 1}
          </option>
        ))}
      </select>
    </p>
  )
}
