import type { JenisDokumen } from '@benang/documents/jenis-dokumen'
import { useState } from 'react'
import { BukaMata } from './buka-mata.tsx'
import { type BarisFormulir, namaMata, sebutanBaris } from './isi-formulir.ts'
import { MataBaru } from './mata-baru.tsx'
import { PilihMata } from './pilih-mata.tsx'

type Props = {
  jenis: JenisDokumen
  baris: BarisFormulir
  galat: string | undefined
  ubah: (perubahan: Partial<BarisFormulir>) => void
}

/** What a line counts, chosen the way its kind needs: a known mata anggaran, a new one, a plafon, an account. */
export function PilihKunci(props: Props) {
  const { jenis, baris, galat, ubah } = props
  if (jenis.baris === 'plafon' || jenis.baris === 'potongan') return <PilihBaru {...props} />
  return (
    <div className="tumpuk" style={{ gap: 8 }}>
      <PilihMata
        id={`mata-${baris.id}`}
        masuk={masukOf(jenis)}
        nama={baris.nama}
        kunci={baris.kunci}
        galat={galat}
        pilih={(mata) => ubah({ kunci: mata.kunci, nama: namaMata(mata) })}
      />
      {(jenis.asal?.wajib !== true || jenis.selisih === true) && (
        <MataBaru
          id={baris.id}
          jenis={jenis}
          selesai={(mata) => {
            ubah(mata)
            goToJumlah(baris.id)
          }}
        />
      )}
    </div>
  )
}

/** Which side of the budget a kind is about; undefined: both. */
function masukOf({ baris, selisih }: JenisDokumen): boolean | undefined {
  if (baris === 'pendapatan') return true
  return baris === 'mata-anggaran' || selisih === true ? false : undefined
}

/** A line whose key has no list of its own: it shows what was chosen, or the fields to choose it. */
function PilihBaru({ jenis, baris, galat, ubah }: Props) {
  const [isKas, setKas] = useState(false)
  const id = `mata-${baris.id}`
  const sebutan = sebutanBaris(jenis)
  if (baris.kunci !== '')
    return (
      <div className="medan">
        <span className="label">{sebutan}</span>
        <span className="deret">
          <span id={id} tabIndex={-1}>
            {baris.nama}
          </span>
          <button
            type="button"
            className="tombol teks kecil"
            aria-label={`Ganti ${baris.nama}`}
            onClick={() => ubah({ kunci: '', nama: '' })}
          >
            Ganti
          </button>
        </span>
      </div>
    )
  const isAkun = jenis.baris === 'potongan' || isKas
  return (
    <div id={id} tabIndex={-1} className="tumpuk" style={{ gap: 8 }}>
      {galat && <span className="galat-baris">{galat}</span>}
      {jenis.barisAkun === true && (
        <label className="centang">
          <input type="checkbox" checked={isKas} onChange={(event) => setKas(event.currentTarget.checked)} />
          <span>Saldo kas, bukan plafon sub kegiatan</span>
        </label>
      )}
      <BukaMata
        key={String(isAkun)}
        id={baris.id}
        jenis={jenis}
        bagian={isAkun ? ['rekening'] : ['unit', 'subKegiatan', 'dana']}
        label={sebutan}
        selesai={(mata) => {
          ubah(mata)
          goToJumlah(baris.id)
        }}
      />
    </div>
  )
}

/** The fields that made the key are gone: the amount is next, unless the person has gone on by himself. */
function goToJumlah(id: string): void {
  requestAnimationFrame(() => {
    const place = document.activeElement
    if (place !== null && place !== document.body) return
    const next = document.getElementById(`jumlah-${id}`) ?? document.getElementById(`setahun-${id}`)
    next?.focus()
  })
}
