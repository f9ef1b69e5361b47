import { Link } from '@tanstack/react-router'
import { readPenolakan } from '../tolakan/penolakan.ts'
import { rupiah } from '../uang/uang.tsx'
import type { DokumenTampak } from './bentuk.ts'
import { useSebutan } from './jenis.ts'

/** The two acts that help after a limit said no: hand back or lower the amount, and look at who holds the rest. */
export function BantuanTolakan(props: {
  dokumen: DokumenTampak
  error: unknown
  kembalikan: (tindakan: string) => void
}) {
  const { dokumen, error, kembalikan } = props
  const sebut = useSebutan()
  const kekurangan = readPenolakan(error).kekurangan[0]
  const kembali = dokumen.tindakan.find((item) => item.tindakan === 'kembalikan' && item.tertutup === null)
  const pemegang = kekurangan?.pemegang[0]
  return (
    <>
      {dokumen.bisaDiubah ? (
        <Link
          className="tombol utama"
          to="/dokumen/$jenis/$dokumenId/ubah"
          params={{ jenis: dokumen.jenis, dokumenId: dokumen.dokumenId }}
        >
          {kekurangan ? `Ubah jumlah, paling banyak ${rupiah(kekurangan.sisa)}` : 'Ubah dokumen'}
        </Link>
      ) : (
        kembali && (
          <button type="button" className="tombol utama" onClick={() => kembalikan(kembali.tindakan)}>
            {kembali.label} dengan catatan
          </button>
        )
      )}
      {pemegang && (
        <Link
          className="tombol"
          to="/dokumen/$jenis/$dokumenId"
          params={{ jenis: pemegang.jenis, dokumenId: pemegang.dokumenId }}
        >
          Buka {sebut(pemegang)}
        </Link>
      )}
      {kekurangan?.tahap === 'spd' && (
        <Link className="tombol" to="/dokumen/$jenis" params={{ jenis: 'spd' }}>
          Lihat SPD yang terbit
        </Link>
      )}
    </>
  )
}
