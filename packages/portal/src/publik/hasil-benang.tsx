import type { BenangTerbuka } from '@benang/usecases/publik/read-benang-terbuka'

type Indikator = BenangTerbuka['indikator'][number]

/** What the money was for: the indicators of its sub kegiatan, quarter by quarter, as the version shows them. */
export function HasilBenang({ indikator }: { indikator: readonly Indikator[] }) {
  if (indikator.length === 0) return null
  return (
    <section id="hasil">
      <h2>Hasil sub kegiatan ini</h2>
      <table className="dokumen-benang">
        <caption>{indikator.length === 1 ? 'Satu indikator' : `${indikator.length} indikator`}</caption>
        <thead className="baca">
          <tr>
            <th scope="col">Indikator</th>
            <th scope="col">Target triwulan I–IV</th>
            <th scope="col">Capaian triwulan I–IV</th>
            <th scope="col">Sampai kini</th>
          </tr>
        </thead>
        <tbody>
          {indikator.map((satu) => (
            <tr key={`${satu.subKode}${satu.nama}`}>
              <th scope="row">
                {satu.nama}
                <small>
                  {satu.definisi} Sumber: {satu.sumber}
                </small>
              </th>
              <td data-judul="Target">{triwulan(satu.target, satu.satuan)}</td>
              <td data-judul="Capaian">{triwulan(satu.capaian, satu.satuan)}</td>
              <td className="angka">{sampaiKini(satu)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Four quarters in a row, `2 · 4 · belum · belum km`. */
export function triwulan(nilai: readonly (string | null)[], satuan: string): string {
  if (nilai.every((satu) => satu === null)) return 'belum ada'
  return `${nilai.map((satu) => satu?.replace('.', ',') ?? 'belum').join(' · ')} ${satuan}`
}

/** What was reached of the target of the quarters reported. */
export function sampaiKini({ sampaiKini: persen, predikat }: Indikator): string {
  if (persen === null) return 'belum dapat dihitung'
  return `${persen.replace('.', ',')} %${predikat === null ? '' : `, ${predikat.toLowerCase()}`}`
}
