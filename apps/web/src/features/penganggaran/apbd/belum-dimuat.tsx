import { Link } from '@tanstack/react-router'
import { rupiah } from '../../../uang/uang.tsx'
import { type RkaMuatan, sebabTakBisa } from './rka-muatan.ts'

/** What is missing from an APBD, by name: RKA that cannot be held yet and why, units without any; what others hold stands apart. */
export function BelumDimuat(props: {
  sebutan: string
  rka: readonly RkaMuatan[]
  tanpaRka: readonly string[]
}) {
  const { sebutan, rka, tanpaRka } = props
  const menunggu = rka.filter(({ pemuat }) => pemuat === null)
  const milikLain = rka.filter(({ pemuat }) => pemuat !== null)
  return (
    <>
      {(menunggu.length > 0 || tanpaRka.length > 0) && (
        <div>
          <h3>Belum bisa dimuat</h3>
          <ul className="kecil">
            {menunggu.map((satu) => (
              <SatuRka key={satu.dokumenId} rka={satu} />
            ))}
            {tanpaRka.map((unit) => (
              <li key={unit}>{unit}: belum membuat RKA</li>
            ))}
          </ul>
        </div>
      )}
      {milikLain.length > 0 && (
        <details>
          <summary>
            {milikLain.length} {sebutan} sudah dimuat yang lain
          </summary>
          <ul className="kecil">
            {milikLain.map((satu) => (
              <SatuRka key={satu.dokumenId} rka={satu} />
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function SatuRka({ rka }: { rka: RkaMuatan }) {
  return (
    <li>
      <Link to="/dokumen/$jenis/$dokumenId" params={{ jenis: rka.jenis, dokumenId: rka.dokumenId }}>
        {rka.unit}: {rka.nomor === '' ? rka.uraian : rka.nomor}
      </Link>
      , {rupiah(rka.jumlah)}: {sebabTakBisa(rka)}
    </li>
  )
}
