import { Link } from '@tanstack/react-router'
import { rupiah } from '../../../uang/uang.tsx'
import { type RkaMuatan, sebabTakBisa } from './rka-muatan.ts'

/** What is missing from an APBD, by name: RKA that cannot be held yet and why, and units without any. */
export function BelumDimuat({ rka, tanpaRka }: { rka: readonly RkaMuatan[]; tanpaRka: readonly string[] }) {
  if (rka.length === 0 && tanpaRka.length === 0) return null
  return (
    <div>
      <h3>Belum bisa dimuat</h3>
      <ul className="kecil">
        {rka.map((satu) => (
          <li key={satu.dokumenId}>
            <Link to="/dokumen/$jenis/$dokumenId" params={{ jenis: 'rka', dokumenId: satu.dokumenId }}>
              {satu.unit}: {satu.nomor === '' ? satu.uraian : satu.nomor}
            </Link>
            , {rupiah(satu.jumlah)}: {sebabTakBisa(satu)}
          </li>
        ))}
        {tanpaRka.map((unit) => (
          <li key={unit}>{unit}: belum membuat RKA</li>
        ))}
      </ul>
    </div>
  )
}
