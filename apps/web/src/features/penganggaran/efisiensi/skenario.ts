import type { Jawaban, Pertanyaan } from '../../../connection/kontrak.ts'

/** A scenario as it is asked, and what it does. */
export type Skenario = Pertanyaan['efisiensi']['hitung']['skenario']
export type HasilEfisiensi = Jawaban['efisiensi']['hitung']

/** Accounts that an efficiency order usually names. */
export const pilihanRekening = [
  { value: '5.1.02.04', label: 'Perjalanan dinas (5.1.02.04)' },
  { value: '5.1.02.01', label: 'Belanja barang (5.1.02.01)' },
  { value: '5.1.02.02', label: 'Belanja jasa (5.1.02.02)' },
  { value: '5.1.02.03', label: 'Belanja pemeliharaan (5.1.02.03)' },
  { value: '5.1.02', label: 'Seluruh belanja barang dan jasa (5.1.02)' },
  { value: '5.2', label: 'Belanja modal (5.2)' },
] as const

/** A scenario in words: `Perjalanan dinas 50%, 2 OPD dikecualikan`. */
export function sebutSkenario({ aturan, kecualiUnit, lindungiDanaKhusus }: Skenario): string {
  const potong = aturan.map(({ rekening, persen }) => {
    const nama = pilihanRekening.find(({ value }) => value === rekening)?.label ?? rekening
    return `${nama.replace(/ \(.*/, '')} ${persen.replace('.', ',')}%`
  })
  const lain = [
    ...(kecualiUnit.length > 0 ? [`${kecualiUnit.length} perangkat daerah dikecualikan`] : []),
    ...(lindungiDanaKhusus ? [] : ['dana khusus ikut']),
  ]
  return [...potong, ...lain].join(', ')
}
