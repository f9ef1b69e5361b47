const paths = {
  cari: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10Zm4-1 4 4',
  orang: 'M8 8a3 3 0 1 0 0-6 3 3 0 0 0 0 6Zm-5.5 6.5a5.5 5.5 0 0 1 11 0',
  bawah: 'M4 6l4 4 4-4',
  menu: 'M2 4h12M2 8h12M2 12h12',
  centang: 'M3 8.5l3.2 3L13 4.5',
  silang: 'M8 14.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM5.5 5.5l5 5m0-5-5 5',
  awas: 'M8 2 14.5 13.5h-13L8 2Zm0 4.5v3m0 2v.2',
  jam: 'M8 14.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM8 4.5V8l2.5 1.5',
  rantai: 'M6.5 9.5l3-3M7 4.5l1.2-1.2a3 3 0 0 1 4.5 4.3L11.5 9M9 11.5l-1.2 1.2a3 3 0 0 1-4.5-4.3L4.5 7',
  cetak: 'M4 6V2h8v4M4 11H2V6h12v5h-2M4 9h8v5H4z',
  tambah: 'M8 3v10M3 8h10',
  kunci: 'M4 7h8v7H4zM5.5 7V5a2.5 2.5 0 0 1 5 0v2',
} as const

/** The icons of the workspace: own paths, 16 px; decorative, so always beside a word or under an aria-label. */
export type NamaIkon = keyof typeof paths

/** Draws one icon in the colour of the text around it. */
export function Ikon({ nama }: { nama: NamaIkon }) {
  return (
    <svg className="ikon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={paths[nama]} />
    </svg>
  )
}
