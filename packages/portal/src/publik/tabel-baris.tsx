import type { RincianTerbuka } from '@benang/usecases/publik/read-rincian-terbuka'
import { persen, Uang } from './angka.tsx'
import { apbdPath, benangPath, type Tempat } from './tautan.ts'

type Baris = RincianTerbuka['baris'][number]

/** Mata anggaran, each with an address of its own (`#k123`) and the way to its account. */
export function TabelBaris({
  tempat,
  baris,
  perUnit,
}: {
  tempat: Tempat
  baris: readonly Baris[]
  /** Lines of many units: say which. */
  perUnit: boolean
}) {
  return (
    <table className="kelompok">
      <caption>{baris.length} mata anggaran: rekening, sumber dana, anggaran, dan realisasinya</caption>
      <thead>
        <tr>
          <th scope="col">Rekening</th>
          <th scope="col">Sumber dana</th>
          <th scope="col" className="angka">
            Anggaran
          </th>
          <th scope="col" className="angka">
            Realisasi
          </th>
          <th scope="col" className="angka">
            Terpakai
          </th>
          <th scope="col">Benang</th>
        </tr>
      </thead>
      <tbody>
        {baris.map((satu) => (
          <tr key={satu.urut} id={`k${satu.kunci}`}>
            <th scope="row">
              {perUnit && <small>{[satu.unitNama, satu.subNama].filter(Boolean).join(' · ')}</small>}
              <NamaBaris tempat={tempat} satu={satu} perUnit={perUnit} />
              <small>{satu.rekeningKode}</small>
            </th>
            <td data-judul="Sumber dana">{satu.danaNama}</td>
            <Uang judul="Anggaran" jumlah={satu.anggaran} />
            <Uang judul="Realisasi" jumlah={satu.realisasi} />
            <td className="angka" data-judul="Terpakai">
              {persen(satu.realisasi, satu.anggaran)}
            </td>
            <td data-judul="Benang">
              <a href={benangPath(tempat, satu.kunci)} aria-label={`Ikuti rupiah ${satu.rekeningUraian}`}>
                Ikuti
              </a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** From a list by account to the sub kegiatan, from a sub kegiatan to the account. */
function NamaBaris({ tempat, satu, perUnit }: { tempat: Tempat; satu: Baris; perUnit: boolean }) {
  if (!perUnit) return <a href={apbdPath(tempat, 'rekening', satu.rekeningKode)}>{satu.rekeningUraian}</a>
  if (satu.subKode === '') return <>{satu.rekeningUraian}</>
  return <a href={apbdPath(tempat, 'unit', satu.unitKode, satu.subKode)}>{satu.rekeningUraian}</a>
}
