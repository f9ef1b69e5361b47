import type { JenisDokumen } from '@benang/documents/jenis-dokumen'
import { awalBagian, type BagianApbd, semuaBagian } from '@benang/domain/penganggaran/bagian-apbd'
import { useState } from 'react'
import { Ikon } from '../ikon/ikon.tsx'
import { BukaMata } from './buka-mata.tsx'

const pilihan: readonly { bagian: BagianApbd; label: string }[] = [
  { bagian: 'belanja', label: 'Belanja' },
  { bagian: 'pendapatan', label: 'Pendapatan' },
  { bagian: 'penerimaan', label: 'Penerimaan pembiayaan' },
  { bagian: 'pengeluaran', label: 'Pengeluaran pembiayaan' },
]

/** Opens a mata anggaran that is not in the book yet: the part of the budget first, then what that part is made of. */
export function MataBaru(props: {
  id: string
  jenis: JenisDokumen
  selesai: (mata: { kunci: string; nama: string }) => void
}) {
  const { id, jenis, selesai } = props
  const [isOpen, setOpen] = useState(false)
  const boleh = pilihan.filter(({ bagian }) => bagianJenis(jenis).includes(bagian))
  const [bagian, setBagian] = useState<BagianApbd>(boleh[0]?.bagian ?? 'belanja')
  if (!isOpen)
    return (
      <div>
        <button type="button" className="tombol kecil" onClick={() => setOpen(true)}>
          <Ikon nama="tambah" /> Mata anggaran baru
        </button>
      </div>
    )
  return (
    <>
      {boleh.length > 1 && (
        <fieldset className="medan">
          <legend className="label">Bagian APBD</legend>
          <div className="deret">
            {boleh.map((satu) => (
              <label key={satu.bagian} className="centang">
                <input
                  type="radio"
                  name={`bagian-${id}`}
                  checked={bagian === satu.bagian}
                  onChange={() => setBagian(satu.bagian)}
                />
                <span>{satu.label}</span>
              </label>
            ))}
          </div>
        </fieldset>
      )}
      <BukaMata
        key={bagian}
        id={id}
        jenis={jenis}
        bagian={bagian === 'belanja' ? ['unit', 'subKegiatan', 'rekening', 'dana'] : ['unit', 'rekening']}
        cabang={awalBagian[bagian]}
        label="Mata anggaran baru"
        selesai={(mata) => {
          selesai(mata)
          setOpen(false)
        }}
        tutup={() => setOpen(false)}
      />
    </>
  )
}

/** Which parts of the budget lines of a kind may name. */
function bagianJenis({ baris }: JenisDokumen): readonly BagianApbd[] {
  if (baris === 'pendapatan') return ['pendapatan', 'penerimaan']
  const isAnggaran = baris === 'rincian' || baris === 'mata-anggaran-bulanan'
  return isAnggaran ? semuaBagian : ['belanja', 'pengeluaran']
}
