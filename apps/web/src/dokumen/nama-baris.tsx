import type { Baris } from './bentuk.ts'

/** What a line counts, by code and name, with its remark. */
export function NamaBaris({ baris }: { baris: Baris }) {
  const mata = baris.mataAnggaran
  return (
    <span>
      {mata ? (
        <>
          <span className="angka">{mata.rekeningKode}</span>{' '}
          <span className="redup">{mata.rekeningUraian}</span>
          <span className="mini redup" style={{ display: 'block' }}>
            {mata.subKegiatanKode} {mata.subKegiatanNama}
          </span>
        </>
      ) : (
        <span className="angka">{baris.kunci}</span>
      )}
      {baris.acuan && (
        <span className="mini" style={{ display: 'block' }}>
          dari usulan <b>{baris.acuan.nomor}</b>
        </span>
      )}
      {baris.uraian !== '' && <span style={{ display: 'block' }}>{baris.uraian}</span>}
    </span>
  )
}
