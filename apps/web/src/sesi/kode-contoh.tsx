import { trpc } from '../connection/trpc.ts'

/** In a demo, the code an authenticator would show now, so that trying Benang needs no phone; nothing elsewhere. */
export function KodeContoh({ isi }: { isi: (kode: string) => void }) {
  const saya = trpc.sesi.saya.useQuery()
  const kode = trpc.sesi.kodeDemo.useQuery(undefined, {
    enabled: saya.data?.contoh === true,
    staleTime: 0,
    refetchInterval: 15_000,
    retry: false,
  })
  const shown = kode.data?.kode
  if (shown === undefined) return null
  return (
    <p className="kecil">
      Akun contoh: kode saat ini <b className="angka">{shown}</b>{' '}
      <button type="button" className="tombol teks" onClick={() => isi(shown)}>
        Isi kode {shown}
      </button>
    </p>
  )
}
