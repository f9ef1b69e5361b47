import { invariant } from '@benang/values/invariant'
import { sum } from '@benang/values/rupiah'

/** One side of a general journal: an account and a positive amount (sen). */
export type Kaki<Akun> = { akun: Akun; jumlah: bigint }

/** Pairs p debits with q credits of the same total, in order, into at most p + q − 1 moves from kredit to debit. */
export function pasangkan<Akun>(
  debit: readonly Kaki<Akun>[],
  kredit: readonly Kaki<Akun>[],
): { kredit: Akun; debit: Akun; jumlah: bigint }[] {
  invariant(
    [...debit, ...kredit].every(({ jumlah }) => jumlah > 0n),
    'amounts of a journal are positive',
  )
  invariant(sum(debit.map(amount)) === sum(kredit.map(amount)), 'debit equals kredit')
  const moves: { kredit: Akun; debit: Akun; jumlah: bigint }[] = []
  const left = kredit.map((kaki) => ({ ...kaki }))
  for (const { akun, jumlah } of debit) {
    let needed = jumlah
    while (needed > 0n) {
      const [from] = left
      invariant(from !== undefined, 'credits reach as far as debits')
      const taken = from.jumlah < needed ? from.jumlah : needed
      moves.push({ kredit: from.akun, debit: akun, jumlah: taken })
      needed -= taken
      from.jumlah -= taken
      if (from.jumlah === 0n) left.shift()
    }
  }
  return moves
}

const amount = ({ jumlah }: { jumlah: bigint }) => jumlah
