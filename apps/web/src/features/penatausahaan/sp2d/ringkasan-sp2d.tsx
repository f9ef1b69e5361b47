import { formatAngka, parseRupiah, sum } from '@benang/values/rupiah'
import { terbilang } from '@benang/values/terbilang'
import type { DokumenTampak } from '../../../dokumen/bentuk.ts'
import { namaMata } from '../../../dokumen/isi-formulir.ts'

/** What an SP2D pays: gross, each amount withheld, and the net that reaches the bank account, also in words. */
export function RingkasanSp2d({ dokumen }: { dokumen: DokumenTampak }) {
  const bruto = parseRupiah(dokumen.jumlah)
  const potongan = sum(dokumen.baris.map((baris) => parseRupiah(baris.jumlah)))
  const bersih = bruto - potongan
  return (
    <div className="bayar">
      <div>
        <span className="redup kecil">Dibayarkan ke penerima</span>
        <p className="besar">Rp{formatAngka(bersih)}</p>
        <p className="kecil redup">{terbilang(bersih)}</p>
      </div>
      <table className="hitung">
        <caption className="sr">Dari jumlah kotor ke jumlah bersih</caption>
        <tbody>
          <tr>
            <th scope="row">Jumlah kotor (bruto)</th>
            <td className="n">{formatAngka(bruto)}</td>
          </tr>
          {dokumen.baris.map((baris) => (
            <tr key={baris.urut}>
              <th scope="row">
                {baris.mataAnggaran ? namaMata(baris.mataAnggaran) : baris.kunci}
                {baris.uraian !== '' && <span className="mini redup"> {baris.uraian}</span>}
              </th>
              <td className="n">{formatAngka(-parseRupiah(baris.jumlah))}</td>
            </tr>
          ))}
          {dokumen.baris.length === 0 && (
            <tr>
              <th scope="row" className="redup">
                Tanpa potongan
              </th>
              <td className="n">0,00</td>
            </tr>
          )}
          <tr className="jumlah">
            <th scope="row">Jumlah bersih</th>
            <td className="n">{formatAngka(bersih)}</td>
          </tr>
        </tbody>
      </table>
    </div>
  )
}
