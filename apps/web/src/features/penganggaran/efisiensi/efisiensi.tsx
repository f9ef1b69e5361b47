import { useState } from 'react'
import { useJudul } from '../../../dokumen/judul-halaman.ts'
import { useRuang } from '../../../sesi/konteks.tsx'
import { FormSkenario } from './form-skenario.tsx'
import { HasilSkenario } from './hasil-skenario.tsx'
import { sebutSkenario, type Skenario } from './skenario.ts'

/** Tries cuts over the whole budget: each scenario with its effects, the newest first, so that they stand beside each other. */
export function Efisiensi() {
  const { tahun } = useRuang()
  const [semua, setSemua] = useState<readonly Skenario[]>([])
  const judul = `Simulasi efisiensi ${tahun}`
  useJudul(judul)
  return (
    <>
      <div className="kepala">
        <h1>{semua.length > 0 ? `${judul}: ${semua.length} skenario` : judul}</h1>
      </div>
      <div className="tumpuk">
        <section className="panel">
          <FormSkenario hitung={(skenario) => setSemua([skenario, ...semua].slice(0, 4))} />
        </section>
        {semua.map((skenario, index) => (
          <HasilSkenario
            key={JSON.stringify(skenario)}
            judul={`Skenario ${semua.length - index}: ${sebutSkenario(skenario)}`}
            skenario={skenario}
            hapus={() => setSemua(semua.filter((satu) => satu !== skenario))}
          />
        ))}
        <p className="kecil redup">
          Simulasi dihitung dari DPA dan pergeserannya, dan tidak mengubah apa pun. Realisasi dan komitmen
          belum dikurangkan; lantai itu diperiksa saat pergeseran diajukan.
        </p>
      </div>
    </>
  )
}
