import { Kabar } from '../kabar/kabar.tsx'
import { rupiah } from '../uang/uang.tsx'
import type { DokumenTampak } from './bentuk.ts'

/** The flag of a mirrored fact that broke a limit: recorded as it happened elsewhere, and never hidden. */
export function KabarPelampauan({ dokumen }: { dokumen: DokumenTampak }) {
  if (dokumen.pelampauan.length === 0) return null
  return (
    <Kabar nada="waspada" judul="Melampaui batas, dicatat karena buku cermin">
      <ul>
        {dokumen.pelampauan.map((item) => (
          <li key={`${item.tahapNama}${item.uraian}`}>
            {item.tahapNama}: {item.uraian} lebih <b className="uang">{rupiah(item.jumlah)}</b>
          </li>
        ))}
      </ul>
    </Kabar>
  )
}
