import type { BenangTerbuka, SimpulTerbit } from '@benang/usecases/publik/read-benang-terbuka'
import { formatRupiah, parseRupiah } from '@benang/values/rupiah'
import { formatTanggal } from '@benang/values/tanggal'

type Selisih = SimpulTerbit['selisih'][number]

/** The arithmetic of the thread: every gain and loss with its reason, who decided it, and on which basis. */
export function HitunganBenang({ data: { simpul, pemda, tahun } }: { data: BenangTerbuka }) {
  const bayar = simpul.filter(({ jalur }) => jalur === 'bayar')
  const [awal] = bayar
  const akhir = bayar.at(-1)
  if (awal === undefined || akhir === undefined) return null
  return (
    <section>
      <h2>Mengapa jumlahnya berubah</h2>
      <table>
        <caption>
          Dari {formatRupiah(parseRupiah(awal.jumlah))} di {awal.nama} menjadi{' '}
          {formatRupiah(parseRupiah(akhir.jumlah))} di {akhir.nama}
        </caption>
        <thead>
          <tr>
            <th scope="col">Sebab</th>
            <th scope="col">Diputus</th>
            <th scope="col" className="angka">
              Rupiah
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row" colSpan={2}>
              {awal.nama}
            </th>
            <td className="angka">{formatRupiah(parseRupiah(awal.jumlah))}</td>
          </tr>
          {bayar.flatMap(({ kode, nama, selisih }) =>
            selisih.map((satu, index) => (
              <tr key={`${kode}${index}`}>
                <th scope="row">
                  <Sebab selisih={satu} menuju={nama} alamat={`/${pemda.slug}/benang/${tahun}`} />
                </th>
                <td>{pemutus(satu)}</td>
                <td className="angka">{bertanda(satu.jumlah)}</td>
              </tr>
            )),
          )}
          <tr className="jumlah">
            <th scope="row" colSpan={2}>
              {akhir.nama}
            </th>
            <td className="angka">{formatRupiah(parseRupiah(akhir.jumlah))}</td>
          </tr>
        </tbody>
      </table>
    </section>
  )
}

function Sebab({ selisih, menuju, alamat }: { selisih: Selisih; menuju: string; alamat: string }) {
  const { judul, alasan, dasar, tanda, cabang } = selisih
  return (
    <>
      {judul} <small>menuju {menuju}</small>
      {tanda !== null && <span className="tanda-luar">{tanda}</span>}
      {dasar !== '' && <span className="sub">Dasar: {dasar}</span>}
      {alasan !== '' && <span className="sub">“{alasan}”</span>}
      {cabang.map(({ kunci, nama, jumlah }) => (
        <span key={kunci} className="sub">
          <a href={`${alamat}/${kunci}`}>{nama}</a> {formatRupiah(parseRupiah(jumlah)).replace('−', '')}
        </span>
      ))}
    </>
  )
}

function pemutus({ oleh, sifat }: Selisih): string {
  if (oleh === null) return sifat === 'nanti' ? 'belum diputus' : ''
  const { jenisNama, nomor, jabatan, unit, tanggal } = oleh
  return [`${jenisNama} ${nomor}`, jabatan, unit, formatTanggal(tanggal)]
    .filter((kata) => kata.trim() !== '')
    .join(', ')
}

function bertanda(wire: string): string {
  const jumlah = parseRupiah(wire)
  return jumlah > 0n ? `+${formatRupiah(jumlah)}` : formatRupiah(jumlah)
}
