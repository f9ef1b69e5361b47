import { bulat, type Periksa } from './bentuk-impor.ts'

type Hitungan = Pick<Periksa, 'baru' | 'berubah' | 'hilang' | 'sama'>

/** New, changed, gone and equal, in figures with words and signs. */
export function HitunganImpor({ periksa }: { periksa: Hitungan }) {
  const { baru, berubah, hilang, sama } = periksa
  const angka = [
    { tanda: '+', nilai: baru, kata: 'baris baru' },
    { tanda: '±', nilai: berubah, kata: 'berubah' },
    { tanda: '−', nilai: hilang, kata: 'tidak disebut lagi' },
    { tanda: '=', nilai: sama, kata: 'sama persis' },
  ]
  return (
    <dl className="angka-impor">
      {angka.map(({ tanda, nilai, kata }) => (
        <div key={kata}>
          <dt>
            <span aria-hidden="true">{tanda}</span> {kata}
          </dt>
          <dd>{bulat(nilai)}</dd>
        </div>
      ))}
    </dl>
  )
}
