import { sum } from '@benang/values/rupiah'
import type { FaktaBaris } from './aturan.ts'

/** The lines of one key together: their sum in sen, and the first of them, where a finding is shown. */
export type JumlahKunci = { kunci: number; urut: number; rekening: string; jumlah: bigint }

/** Lines by key, in the order of their first line. */
export function jumlahPerKunci(baris: readonly FaktaBaris[]): readonly JumlahKunci[] {
  return [...Map.groupBy(baris, ({ kunci }) => kunci).values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const { kunci, urut, rekening } = first
    return [{ kunci, urut, rekening, jumlah: sum(group.map(({ jumlah }) => jumlah)) }]
  })
}

/** `Baris 2 (5.1.02.01.01.0024)`, as a person finds it on the form. */
export function sebutBaris({ urut, rekening }: { urut: number; rekening: string }): string {
  return rekening === '' ? `Baris ${urut}` : `Baris ${urut} (${rekening})`
}
