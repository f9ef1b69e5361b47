import { trpc } from '../connection/trpc.ts'
import { focusNow } from '../isian/focus-now.ts'
import { sekarang } from '../waktu/jam.ts'
import { waktuPendek } from '../waktu/waktu.ts'
import { KodeContoh } from './kode-contoh.tsx'

/** Until what time of day the code given before still counts, or null: by this device's clock, the server has the last word. */
export function useSegar(): string | null {
  const sampai = trpc.sesi.saya.useQuery().data?.faktorKeduaSampai ?? null
  const isFresh = sampai !== null && Date.parse(sampai) - sekarang().getTime() > 15_000
  return isFresh ? waktuPendek(sampai) : null
}

/** The six digits of the authenticator, asked for where an act wants a fresh second factor. */
export function KodeVerifikasi({ nilai, ubah }: { nilai: string; ubah: (kode: string) => void }) {
  return (
    <div className="medan">
      <label htmlFor="kode-verifikasi">Kode verifikasi 6 angka</label>
      <span className="bantuan">
        Dari aplikasi autentikator di ponsel Anda. Berlaku 10 menit untuk tanda tangan berikutnya.
      </span>
      <input
        id="kode-verifikasi"
        className="isian"
        inputMode="numeric"
        autoComplete="one-time-code"
        ref={focusNow}
        value={nilai}
        onChange={(event) => ubah(event.currentTarget.value)}
      />
      <KodeContoh isi={ubah} />
    </div>
  )
}
