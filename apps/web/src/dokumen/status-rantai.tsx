import { Ikon } from '../ikon/ikon.tsx'
import type { DokumenTampak } from './bentuk.ts'

/** Whether the jurnal of this document still stands in an unbroken chain, with the hashes to compare. */
export function StatusRantai({ dokumen }: { dokumen: DokumenTampak }) {
  const { jurnal } = dokumen
  return (
    <div className="rantai">
      {jurnal === null ? (
        <span className="redup">Belum membukukan jurnal.</span>
      ) : (
        <>
          <span
            className={`kuat ${jurnal.keadaan === 'rusak' ? 'buruk-t' : jurnal.keadaan === 'utuh' ? 'baik-t' : ''}`}
          >
            <Ikon nama="rantai" /> {kalimat[jurnal.keadaan]} {dokumen.tahun}/{jurnal.no}
          </span>
          <span className="redup">
            Rantai <span className="sidik">{pendek(jurnal.rantai)}</span>
          </span>
        </>
      )}
      {dokumen.sidik !== '' && (
        <span className="redup">
          Sidik isi <span className="sidik">{pendek(dokumen.sidik)}</span>
        </span>
      )}
    </div>
  )
}

const kalimat = {
  utuh: 'Rantai utuh sampai jurnal',
  rusak: 'Rantai putus di sekitar jurnal',
  belum: 'Rantai belum diperiksa, jurnal',
}

function pendek(sidik: string): string {
  return sidik.length <= 20 ? sidik : `${sidik.slice(0, 4)} ${sidik.slice(4, 8)} … ${sidik.slice(-4)}`
}
