import { Link } from '@tanstack/react-router'
import { Langkah } from '../../../benang/langkah.tsx'
import { Remah } from '../../../benang/remah.tsx'

const nama = ['Berkas', 'Cocokkan kolom', 'Periksa', 'Terapkan'] as const

/** Title and the way of an import; `langkah` counts from 0, `rincian` says what each step so far found. */
export function KepalaImpor(props: {
  judul: string
  langkah: number
  rincian: readonly string[]
  selesai?: boolean
  ditolak?: boolean
}) {
  const { judul, langkah, rincian, selesai = false, ditolak = false } = props
  const keadaan = (index: number) => {
    if (selesai || index < langkah) return 'lalu' as const
    if (index > langkah) return 'nanti' as const
    return ditolak ? ('ditolak' as const) : ('kini' as const)
  }
  return (
    <>
      <div className="kepala">
        <div>
          <Remah
            induk={[
              <Link key="impor" to="/impor">
                Impor
              </Link>,
            ]}
            kini={selesai ? 'Selesai' : `Langkah ${langkah + 1} dari 4 ${nama[langkah] ?? ''}`}
          />
          <h1>{judul}</h1>
        </div>
      </div>
      <Langkah
        sebutan="Jalur impor"
        simpul={nama.map((satu, index) => ({
          ...{ nama: satu, keadaan: keadaan(index) },
          ...(rincian[index] === undefined ? {} : { siapa: rincian[index] }),
        }))}
      />
    </>
  )
}
