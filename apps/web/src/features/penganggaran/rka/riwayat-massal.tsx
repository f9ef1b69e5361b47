import { formatRupiah, parseRupiah } from '@benang/values/rupiah'
import { trpc } from '../../../connection/trpc.ts'
import { Kerangka } from '../../../kabar/kerangka.tsx'
import { Kosong } from '../../../kabar/kosong.tsx'
import { Tabel } from '../../../tabel/tabel.tsx'
import { KabarTolakan } from '../../../tolakan/kabar-tolakan.tsx'
import { waktuPendek } from '../../../waktu/waktu.ts'
import { useSalin } from './use-salin.ts'
import type { KertasTerbuka } from './use-mesin-rka.ts'

/** Copies, imports and mass changes of this paper, each taken back with one button by who did it, or the PA. */
export function RiwayatMassal(props: { dokumenId: string; kertas: KertasTerbuka; isHanyaBaca: boolean }) {
  const { dokumenId, kertas, isHanyaBaca } = props
  const daftar = trpc.kertas.kumpulan.useQuery({ dokumenId }, { staleTime: 0 })
  const { batalkan, error, pesan, isSending } = useSalin(dokumenId, kertas)
  if (daftar.error) return <KabarTolakan error={daftar.error} ulangi={() => void daftar.refetch()} />
  if (!daftar.data) return <Kerangka />
  const kirim = async (kumpulan: string) => {
    await batalkan(kumpulan)
    await daftar.refetch()
  }
  if (daftar.data.length === 0)
    return <Kosong judul="Belum ada salinan, impor, atau perubahan massal di kertas kerja ini." />
  return (
    <>
      {error !== null && <KabarTolakan error={error} />}
      {pesan !== null && <p className="galat">{pesan}</p>}
      <Tabel
        judul="Perubahan massal, terbaru di atas"
        baris={daftar.data}
        kunci={(satu) => satu.kumpulan}
        kolom={[
          { kepala: 'Waktu', isi: (satu) => waktuPendek(satu.waktu) },
          { kepala: 'Oleh', isi: (satu) => satu.oleh },
          { kepala: 'Perubahan', isi: (satu) => satu.sebutan || 'Perubahan massal' },
          { kepala: 'Baris', angka: true, isi: (satu) => satu.banyak },
          { kepala: 'Menjadi', angka: true, isi: (satu) => formatRupiah(parseRupiah(satu.sesudah)) },
          {
            kepala: 'Batalkan',
            isi: (satu) =>
              satu.dibatalkan ? (
                <span className="redup">sudah dibatalkan</span>
              ) : (
                satu.bisaDibatalkan &&
                !isHanyaBaca && (
                  <button
                    type="button"
                    className="tombol kecil"
                    aria-disabled={isSending || undefined}
                    onClick={() => !isSending && void kirim(satu.kumpulan)}
                  >
                    Batalkan
                  </button>
                )
              ),
          },
        ]}
      />
    </>
  )
}
