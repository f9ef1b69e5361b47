import { Link } from '@tanstack/react-router'
import { useBacaBenang } from '../benang/taut-benang.tsx'
import type { Baris, MataAnggaran } from './bentuk.ts'

/** What a line counts, by code and name, with its remark; its code leads to its golden thread, where the reader may follow one. */
export function NamaBaris({ baris, tahun }: { baris: Baris; tahun: number }) {
  const mata = baris.mataAnggaran
  return (
    <span>
      {mata ? (
        <NamaMata mata={mata} kunci={baris.kunci} tahun={tahun} />
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

/** An account within its sub kegiatan; a plafon has none and shows the sub kegiatan, with the unit it is for. */
function NamaMata({ mata, kunci, tahun }: { mata: MataAnggaran; kunci: string; tahun: number }) {
  const isPlafon = mata.rekeningKode === '' && mata.subKegiatanKode !== ''
  const sub = `${mata.subKegiatanKode} ${mata.subKegiatanNama}`.trim()
  const kode = isPlafon ? mata.subKegiatanKode : mata.rekeningKode
  const bisaBenang = useBacaBenang() && isAnggaran(mata) && kunci !== ''
  return (
    <>
      {bisaBenang ? (
        <Link
          className="angka"
          to="/benang/$tahun/$kunci"
          params={{ tahun: String(tahun), kunci }}
          title="Lihat benang"
        >
          {kode}
        </Link>
      ) : (
        <span className="angka">{kode}</span>
      )}{' '}
      <span className="redup">{isPlafon ? mata.subKegiatanNama : mata.rekeningUraian}</span>
      <span className="mini redup" style={{ display: 'block' }}>
        {isPlafon ? mata.unitNama : sub}
      </span>
    </>
  )
}

/** A line of the budget, as against one of the double-entry books. */
function isAnggaran({ subKegiatanKode, rekeningKode }: MataAnggaran): boolean {
  return subKegiatanKode !== '' || /^[456]\./.test(rekeningKode)
}
