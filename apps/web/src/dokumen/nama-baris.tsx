import type { Baris, MataAnggaran } from './bentuk.ts'

/** What a line counts, by code and name, with its remark. */
export function NamaBaris({ baris }: { baris: Baris }) {
  const mata = baris.mataAnggaran
  return (
    <span>
      {mata ? <NamaMata mata={mata} /> : <span className="angka">{baris.kunci}</span>}
      {baris.acuan && (
        <span className="mini" style={{ display: 'block' }}>
          dari usulan <b>{baris.acuan.nomor}</b>
        </span>
      )}
      {baris.uraian !== '' && <span style={{ display: 'block' }}>{baris.uraian}</span>}
    </span>
  )
}

/** An account within its sub kegiatan; a plafon has none and shows the sub kegiatan, with the unit it is for. */
function NamaMata({ mata }: { mata: MataAnggaran }) {
  const isPlafon = mata.rekeningKode === '' && mata.subKegiatanKode !== ''
  const sub = `${mata.subKegiatanKode} ${mata.subKegiatanNama}`.trim()
  return (
    <>
      <span className="angka">{isPlafon ? mata.subKegiatanKode : mata.rekeningKode}</span>{' '}
      <span className="redup">{isPlafon ? mata.subKegiatanNama : mata.rekeningUraian}</span>
      <span className="mini redup" style={{ display: 'block' }}>
        {isPlafon ? mata.unitNama : sub}
      </span>
    </>
  )
}
