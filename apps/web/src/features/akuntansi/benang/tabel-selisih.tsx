import { parseRupiah } from '@benang/values/rupiah'
import { Link } from '@tanstack/react-router'
import { angkaRingkas, rupiah } from '../../../uang/uang.tsx'
import { tanggalPendek } from '../../../waktu/waktu.ts'
import { type Benang, sebutSatu, type SelisihBenang } from './bentuk-benang.ts'
import { bertanda } from './kain-benang.tsx'

/** The arithmetic of a thread: what it began with, every difference with reason, decider and basis, and what arrived. */
export function TabelSelisih({ benang }: { benang: Benang }) {
  const bayar = benang.alur.simpul.filter(({ jalur }) => jalur === 'bayar')
  const [awal] = bayar
  const akhir = bayar.at(-1)
  if (awal === undefined || akhir === undefined) return null
  return (
    <section className="panel" aria-labelledby="hitungan">
      <header>
        <h2 id="hitungan">
          Dari {rupiah(awal.jumlah)} di {awal.nama} menjadi {rupiah(akhir.jumlah)} di {akhir.nama}
        </h2>
      </header>
      <table className="selisih">
        <caption className="sr">Setiap selisih dengan sebab, pemutus, dan dasarnya</caption>
        <thead>
          <tr>
            <th scope="col">Sebab</th>
            <th scope="col" className="samping">
              Diputus
            </th>
            <th scope="col" className="n">
              Rupiah
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td className="kuat" colSpan={2}>
              {awal.nama}
            </td>
            <td className="n kuat">{angkaRingkas(awal.jumlah)}</td>
          </tr>
          {bayar.flatMap(({ kode, nama, selisih }) =>
            selisih.map((satu, index) => (
              <tr key={`${kode}${satu.sebab}${index}`}>
                <td>
                  <Sebab selisih={satu} menuju={nama} tahun={benang.tahun} />
                </td>
                <td className="samping">
                  <Pemutus selisih={satu} />
                </td>
                <td className="n">{bertanda(satu.jumlah).replace('Rp', '')}</td>
              </tr>
            )),
          )}
          <tr className="jumlah">
            <td colSpan={2}>{akhir.nama}</td>
            <td className="n">{angkaRingkas(akhir.jumlah)}</td>
          </tr>
        </tbody>
      </table>
    </section>
  )
}

function Sebab({ selisih, menuju, tahun }: { selisih: SelisihBenang; menuju: string; tahun: number }) {
  const { judul, alasan, tanda, dasar, cabang } = selisih
  return (
    <>
      {judul} <small className="redup">menuju {menuju}</small>
      {tanda !== null && (
        <span className="tanda-luar">
          <span className="cip waspada">{tanda}</span> <span className="kecil">{dasar}</span>
        </span>
      )}
      {tanda === null && dasar !== '' && <small className="redup baris">{dasar}</small>}
      {alasan !== '' && alasan !== judul && <q className="kecil redup baris">{alasan}</q>}
      {cabang.length > 0 && (
        <ul className="cabang kecil">
          {cabang.map((satu) => (
            <li key={satu.kunci}>
              <Link to="/benang/$tahun/$kunci" params={{ tahun: String(tahun), kunci: satu.kunci }}>
                {satu.nama}
              </Link>{' '}
              <span className="angka">
                {rupiah(parseRupiah(satu.jumlah) < 0n ? satu.jumlah.slice(1) : satu.jumlah)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Pemutus({ selisih: { oleh, sifat } }: { selisih: SelisihBenang }) {
  if (oleh === null) return <span className="redup">{sifat === 'nanti' ? 'belum diputus' : ''}</span>
  return (
    <>
      {oleh.dokumenId === null ? (
        sebutSatu(oleh)
      ) : (
        <Link
          to="/dokumen/$jenis/$dokumenId"
          params={{ jenis: oleh.jenis, dokumenId: oleh.dokumenId }}
          title={oleh.nomor}
        >
          {sebutSatu(oleh)}
        </Link>
      )}
      <small className="redup baris">
        {[oleh.jabatan, oleh.nama, tanggalPendek(oleh.tanggal)].filter((satu) => satu !== '').join(', ')}
      </small>
    </>
  )
}
