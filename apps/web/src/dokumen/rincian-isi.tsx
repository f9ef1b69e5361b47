import { IsianUang } from '../isian/isian-uang.tsx'
import { type BarisFormulir, jumlahRincian, type RincianFormulir } from './isi-formulir.ts'

/** What a line of an RKA buys: coefficient × unit price; the amount follows and is never typed. */
export function RincianIsi(props: {
  baris: BarisFormulir
  ubah: (perubahan: Partial<BarisFormulir>) => void
}) {
  const { baris, ubah } = props
  const rincian = baris.rincian ?? { koefisien: '', satuan: '', harga: '' }
  const set = (change: Partial<RincianFormulir>) => {
    const next = { ...rincian, ...change }
    ubah({ rincian: next, jumlah: jumlahRincian(next) })
  }
  return (
    <>
      <IsianUang
        id={`koefisien-${baris.id}`}
        label="Koefisien"
        nilai={rincian.koefisien}
        ubah={(koefisien) => set({ koefisien })}
      />
      <div className="medan">
        <label htmlFor={`satuan-${baris.id}`}>Satuan</label>
        <input
          id={`satuan-${baris.id}`}
          className="isian"
          value={rincian.satuan}
          onChange={(event) => set({ satuan: event.currentTarget.value })}
        />
      </div>
      <IsianUang
        id={`jumlah-${baris.id}`}
        label="Harga satuan (Rp)"
        nilai={rincian.harga}
        ubah={(harga) => set({ harga })}
      />
    </>
  )
}
