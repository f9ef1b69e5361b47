import { appRouter } from '@benang/api/router'
import { type KodePeran, semuaPeran } from '@benang/domain/organisasi/peran'
import type { AnyTRPCRouter, TRPCProcedureType } from '@trpc/server'
import { callProcedure, openSession, type Outcome } from './call-procedure.ts'
import { expectedOf, type Jawaban, mayReach, type Row } from './expectation.ts'
import { type Keadaan, type Sasaran, semuaKeadaan, tanda, type World } from './world.ts'

/** The columns of the matrix: three sides for a caller in order, and every other state against the own unit. */
export const columns: readonly { keadaan: Keadaan; sasaran: Sasaran }[] = [
  { keadaan: 'masuk', sasaran: 'unit-sendiri' },
  { keadaan: 'masuk', sasaran: 'unit-lain' },
  { keadaan: 'masuk', sasaran: 'pemda-lain' },
  ...semuaKeadaan
    .filter((keadaan) => keadaan !== 'masuk')
    .map((keadaan) => ({ keadaan, sasaran: 'unit-sendiri' }) as const),
]

type Cell = { peran: KodePeran; keadaan: Keadaan; sasaran: Sasaran }
/** A cell that is not as promised, for a person to read. */
export type Wrong = { sel: string; harapan: string; jawaban: string }

/** Calls one procedure in every cell of its row; answers the cells that are not as promised. */
export async function checkRow(world: World, name: string, row: Row): Promise<readonly Wrong[]> {
  const wrong: Wrong[] = []
  for (const column of columns) {
    const cells = semuaPeran.map(({ kode: peran }) => ({ peran, ...column }))
    const found = await Promise.all(cells.map((cell) => checkCell(world, { name, row, cell })))
    wrong.push(...found.flat())
  }
  return wrong
}

async function checkCell(
  world: World,
  { name, row, cell }: { name: string; row: Row; cell: Cell },
): Promise<readonly Wrong[]> {
  const { peran, keadaan, sasaran } = cell
  const token = row.sekaliPakai ? await world.newSession(peran, keadaan) : world.token(peran, keadaan)
  const session = await openSession(world, token)
  const input = await row.input(world, { peran, sasaran, session })
  const path = name.split('/')[0] ?? ''
  const outcome = await callProcedure(world, { path, type: typeOf(path), input, session })
  const allowed = expectedOf(row, cell)
  const sel = `${name} ${peran} ${keadaan} ${sasaran}`
  const right = allowed.some((one) => fits(one, outcome))
  const answer = `${outcome.kode} ${outcome.pesan}`
  return [
    ...(right ? [] : [{ sel, harapan: JSON.stringify(allowed.map(textOf)), jawaban: answer }]),
    ...leaksOf(row, cell, outcome).map((leak) => ({ sel, harapan: leak, jawaban: outcome.seluruhnya })),
  ]
}

/** Read or change, as the router says. */
export function typeOf(path: string): TRPCProcedureType {
  const router: AnyTRPCRouter = appRouter
  const { type }: { type: TRPCProcedureType } = router._def.procedures[path]._def
  return type
}

function fits(expected: Jawaban, { kode, pesan }: Outcome): boolean {
  if (typeof expected === 'string') return expected === kode
  return expected.kode === kode && expected.pesan.test(pesan)
}

function textOf(expected: Jawaban): string {
  return typeof expected === 'string' ? expected : `${expected.kode} ${expected.pesan}`
}

/** What an answer must not show, and what it must. */
function leaksOf(row: Row, { peran, sasaran }: Cell, { kode, seluruhnya }: Outcome): readonly string[] {
  const marks = row.tanda ?? tanda
  const shows = (side: Sasaran) => seluruhnya.includes(marks[side])
  return [
    ...(seluruhnya.includes(tanda['pemda-lain']) ? ['nothing of another pemda'] : []),
    ...(shows('unit-lain') && !mayReach(row, peran, 'unit-lain') ? ['nothing of another unit'] : []),
    ...(row.tampak && kode === 'jadi' && mayReach(row, peran, sasaran) && !shows(sasaran)
      ? ['the row asked for']
      : []),
  ]
}
