import { bentukPath } from './tautan.ts'

/** The other forms of a page, as links. */
export function Unduh({
  alamat,
  bentuk,
}: {
  alamat: string
  bentuk: readonly ('json' | 'csv' | 'xlsx' | 'pdf')[]
}) {
  return (
    <p className="unduh">
      Unduh data halaman ini:{' '}
      {bentuk.map((satu) => (
        <a key={satu} href={bentukPath(alamat, satu)}>
          {satu.toUpperCase()}
        </a>
      ))}
    </p>
  )
}
