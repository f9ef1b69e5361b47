import type { JenisDokumen } from '@benang/documents/jenis-dokumen'
import { formatRupiah } from '@benang/values/rupiah'
import { Kabar } from '../kabar/kabar.tsx'
import { Tabel } from '../tabel/tabel.tsx'
import { type IsiFormulir, totalOf } from './isi-formulir.ts'

type Beda = { label: string; tersimpan: string; diketik: string }

/** After somebody else's change: what is stored now beside what is typed here, and the choice between the two. */
export function BedaIsian(props: {
  jenis: JenisDokumen
  tersimpan: IsiFormulir
  diketik: IsiFormulir
  pakai: (formulir: IsiFormulir) => void
}) {
  const { jenis, tersimpan, diketik, pakai } = props
  const beda = differences(jenis, tersimpan, diketik)
  return (
    <Kabar nada="waspada" judul="Dokumen sudah dimuat ulang; isian Anda tetap di bawah">
      {beda.length === 0 ? (
        <span>Yang tersimpan sekarang sama dengan isian Anda.</span>
      ) : (
        <Tabel
          judul="Yang berbeda"
          baris={beda}
          kunci={(item) => item.label}
          kolom={[
            { kepala: 'Bagian', isi: (item) => item.label },
            { kepala: 'Tersimpan sekarang', isi: (item) => item.tersimpan },
            { kepala: 'Isian Anda', isi: (item) => item.diketik },
          ]}
        />
      )}
      <span className="deret">
        <button type="button" className="tombol kecil" onClick={() => pakai(diketik)}>
          Lanjutkan dengan isian saya
        </button>
        <button type="button" className="tombol kecil" onClick={() => pakai(tersimpan)}>
          Pakai yang tersimpan
        </button>
      </span>
    </Kabar>
  )
}

function differences(jenis: JenisDokumen, tersimpan: IsiFormulir, diketik: IsiFormulir): readonly Beda[] {
  const rows: Beda[] = [
    { label: 'Tanggal', tersimpan: tersimpan.tanggal, diketik: diketik.tanggal },
    { label: 'Uraian', tersimpan: tersimpan.uraian, diketik: diketik.uraian },
    ...jenis.isian.map(({ nama, label }) => ({
      label,
      tersimpan: String(tersimpan.isi[nama] ?? ''),
      diketik: String(diketik.isi[nama] ?? ''),
    })),
  ]
  if (jenis.baris !== 'tanpa')
    rows.push({ label: 'Baris', tersimpan: lines(tersimpan, jenis), diketik: lines(diketik, jenis) })
  return rows.filter((row) => row.tersimpan !== row.diketik)
}

function lines(formulir: IsiFormulir, jenis: JenisDokumen): string {
  return `${formulir.baris.length} baris, ${formatRupiah(totalOf(formulir, jenis))}`
}
