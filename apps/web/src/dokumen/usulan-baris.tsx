import { formatRupiah, parseRupiah } from '@benang/values/rupiah'
import { useState } from 'react'
import type { Jawaban } from '../connection/kontrak.ts'
import { trpc } from '../connection/trpc.ts'
import { useRuang } from '../sesi/konteks.tsx'
import type { BarisFormulir } from './isi-formulir.ts'
import { PilihCari } from './pilih-cari.tsx'

type Usulan = Jawaban['renja']['usulan'][number]
type Props = { baris: BarisFormulir; ubah: (perubahan: Partial<BarisFormulir>) => void }

/** The usulan a line of a Renja takes up, chosen among those verified and not yet taken up. */
export function PilihUsulan({ baris, ubah }: Props) {
  const { tahun } = useRuang()
  const daftar = trpc.renja.usulan.useQuery({ tahun }, { staleTime: 60_000 })
  const [cari, setCari] = useState<string | null>(null)
  const kata = (cari ?? '').toLowerCase().split(/\s+/).filter(Boolean)
  const cocok = (daftar.data ?? []).filter((satu) => {
    const text = `${satu.nomor} ${satu.uraian} ${satu.lokasi}`.toLowerCase()
    return kata.every((one) => text.includes(one))
  })
  const take = (usulan: Usulan) =>
    ubah({
      acuan: { dokumenId: usulan.dokumenId, nama: `${usulan.nomor} ${usulan.uraian}` },
      ...(baris.jumlah === '' ? { jumlah: usulan.jumlah } : {}),
    })
  return (
    <div style={{ gridColumn: '1 / -1' }}>
      <PilihCari
        id={`usulan-${baris.id}`}
        label="Usulan yang ditampung (boleh kosong)"
        petunjuk="Nomor tiket, lokasi atau kata dari usulan"
        nilai={baris.acuan?.nama ?? ''}
        pilihan={cocok.slice(0, 100)}
        isLoading={daftar.isPending}
        kosong="Tidak ada usulan terverifikasi yang menunggu."
        kunci={(satu) => satu.dokumenId}
        gambar={(satu) => (
          <>
            <span className="angka kuat">{satu.nomor}</span> {satu.uraian}
            <span className="mini redup" style={{ display: 'block' }}>
              {satu.lokasi}, diusulkan {formatRupiah(parseRupiah(satu.jumlah))}
            </span>
          </>
        )}
        pilih={take}
        cari={cari}
        setCari={setCari}
      />
      {baris.acuan && <Lepas baris={baris} ubah={ubah} />}
    </div>
  )
}

/** The usulan a line of an RKPD brings along from its Renja. */
export function UsulanTerbawa({ baris, ubah }: Props) {
  if (!baris.acuan) return null
  return (
    <p className="kecil" style={{ gridColumn: '1 / -1' }}>
      Menampung usulan <b>{baris.acuan.nama}</b> <Lepas baris={baris} ubah={ubah} />
    </p>
  )
}

function Lepas({ baris, ubah }: Props) {
  return (
    <button
      type="button"
      className="tombol teks kecil"
      aria-label={`Lepaskan usulan ${baris.acuan?.nama ?? ''}`}
      onClick={() => ubah({ acuan: undefined })}
    >
      Lepaskan
    </button>
  )
}
