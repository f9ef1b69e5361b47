import type { BarisBerubah, PerubahanTerbuka } from '@benang/usecases/publik/read-perubahan-terbuka'
import { formatRupiah, type Rupiah } from '@benang/values/rupiah'
import { Uang } from './angka.tsx'
import { luarPagu } from './luar-pagu.ts'
import { benangPath } from './tautan.ts'
import { tenang } from './tenang.ts'

/** Changed lines of one unit. */
export type KelompokPerubahan = { kunci: string; nama: string; baris: readonly BarisBerubah[] }

/** Lines by unit, in their order. */
export function kelompokPerubahan(berubah: readonly BarisBerubah[]): readonly KelompokPerubahan[] {
  return [...Map.groupBy(berubah, ({ unitKode }) => unitKode)].map(([kunci, baris]) => ({
    ...{ kunci, baris },
    nama: baris[0]?.unitNama ?? kunci,
  }))
}

/** Sebelum, setelah, bertambah or berkurang of a unit's lines, each with the documents that did it. */
export function TabelPerubahan({ data, kelompok }: { data: PerubahanTerbuka; kelompok: KelompokPerubahan }) {
  const nomor = new Map(data.dokumen.map((satu) => [satu.dokumen, satu.nomor]))
  return (
    <table className="kelompok">
      <caption>{tenang(kelompok.nama)}</caption>
      <thead>
        <tr>
          <th scope="col">Rekening</th>
          {['Sebelum', 'Setelah', 'Bertambah (berkurang)'].map((kepala) => (
            <th key={kepala} scope="col" className="angka">
              {kepala}
            </th>
          ))}
          <th scope="col">Dasar</th>
        </tr>
      </thead>
      <tbody>
        {kelompok.baris.map((satu) => (
          <tr key={satu.kunci} id={`k${satu.kunci}`}>
            <th scope="row">
              {satu.subNama !== '' && <small>{satu.subNama}</small>}
              <a href={benangPath(data, satu.kunci)}>{satu.rekeningUraian}</a>
              <small>
                {satu.rekeningKode}
                {satu.danaNama !== '' && `, ${satu.danaNama}`}
              </small>
            </th>
            <Uang judul="Sebelum" jumlah={satu.sebelum} />
            <Uang judul="Setelah" jumlah={satu.setelah} />
            <td className="angka" data-judul="Selisih">
              {bertanda(satu.setelah - satu.sebelum)}
            </td>
            <td data-judul="Dasar">
              {satu.oleh.map((id) => nomor.get(id) ?? '').join(', ')}
              {luarPagu(satu) !== '' && <b className="waspada-t"> {luarPagu(satu)}</b>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function bertanda(jumlah: Rupiah): string {
  return jumlah > 0n ? `+${formatRupiah(jumlah)}` : formatRupiah(jumlah)
}
