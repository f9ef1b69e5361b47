/** What the book says of a line of the budget, in sen: granted, not yet bound or billed, released by SPD. */
export type PosisiAnggaran = { pagu: bigint; sisaPagu: bigint; spd: bigint }

/**
 * What a pergeseran may take away from a line: what no contract, bill or payment holds and no SPD released; the rest is its floor.
 */
export function bisaDigeserOf({ pagu, sisaPagu, spd }: PosisiAnggaran): bigint {
  const belumDirilis = pagu - spd
  const bebas = sisaPagu < belumDirilis ? sisaPagu : belumDirilis
  return bebas > 0n ? bebas : 0n
}
