import { parseRupiah } from '@benang/values/rupiah'
import { Link } from '@tanstack/react-router'
import { Cip } from '../../../cip/cip.tsx'
import { angkaRingkas, rupiah } from '../../../uang/uang.tsx'
import { tanggalPendek } from '../../../waktu/waktu.ts'
import { type BagianBenang, sebutSatu, type SimpulBenang } from './bentuk-benang.ts'

/** Every knot with what came in, went on and is left, and each document: who, when, how much, in which jurnal. */
export function DaftarSimpul({ simpul }: { simpul: readonly SimpulBenang[] }) {
  return (
    <section className="panel" aria-labelledby="dokumen-benang">
      <header>
        <h2 id="dokumen-benang">Dokumen di sepanjang benang</h2>
      </header>
      <table className="tumpukan simpul-dokumen">
        <caption className="sr">Dokumen tiap tahap, pemutus, jurnal, dan jumlahnya</caption>
        <thead>
          <tr>
            <th scope="col">Dokumen</th>
            <th scope="col">Tanggal</th>
            <th scope="col">Oleh</th>
            <th scope="col">Jurnal</th>
            <th scope="col" className="n">
              Rupiah
            </th>
          </tr>
        </thead>
        {simpul.map((satu) => (
          <tbody key={satu.kode} id={`simpul-${satu.kode}`}>
            <tr className="tahap">
              <th scope="rowgroup" colSpan={5}>
                {satu.nama} <span className="redup angka">{neracaOf(satu)}</span>
              </th>
            </tr>
            {satu.bagian.map((bagian) => (
              <SatuBagian key={`${bagian.jurnalNo}${bagian.dokumenId}`} bagian={bagian} />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  )
}

function neracaOf({ kode, jalur, jumlah, keluar, sisa }: SimpulBenang): string {
  if (kode === 'lra' || kode === 'renja') return rupiah(jumlah)
  const maju = jalur === 'ikat' ? 'ditagih' : 'diteruskan'
  const sisanya = parseRupiah(sisa) === 0n ? '' : `, sisa ${rupiah(sisa)}`
  return `masuk ${rupiah(jumlah)}, ${maju} ${rupiah(keluar)}${sisanya}`
}

function SatuBagian({ bagian }: { bagian: BagianBenang }) {
  const { dokumenId, jenis, nomor, tanggal, jabatan, nama, unit, jurnalNo, rantai, jumlah, dibalik } = bagian
  return (
    <tr>
      <td>
        {dokumenId === null ? (
          sebutSatu(bagian)
        ) : (
          <Link to="/dokumen/$jenis/$dokumenId" params={{ jenis, dokumenId }}>
            {sebutSatu(bagian)}
          </Link>
        )}
        <small className="redup baris">{nomor}</small>
        {dibalik !== null && <Cip nada="waspada">dibalik jurnal {dibalik}</Cip>}
      </td>
      <td data-label="Tanggal">
        <span className="angka">{tanggalPendek(tanggal)}</span>
      </td>
      <td data-label="Oleh">
        {jabatan}
        <small className="redup baris">{[nama, unit].filter(Boolean).join(', ')}</small>
      </td>
      <td data-label="Jurnal">
        {jurnalNo === null ? (
          <span className="redup">tanpa jurnal</span>
        ) : (
          <>
            <span className="angka">{jurnalNo}</span>{' '}
            <span className="sidik redup" title={rantai}>
              {rantai.slice(0, 8)}
            </span>
          </>
        )}
      </td>
      <td className="n" data-label="Rupiah">
        {angkaRingkas(jumlah)}
      </td>
    </tr>
  )
}
