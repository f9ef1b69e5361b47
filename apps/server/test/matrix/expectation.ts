import type { KodePeran } from '@benang/domain/organisasi/peran'
import type { RefusedCode } from '@benang/usecases/refused'
import type { Session } from '@benang/usecases/context'
import type { Keadaan, Sasaran, World } from './world.ts'

/** One answer a cell may give: done, a code, or a code with the very sentence, where a gate uses the same code. */
export type Jawaban = 'jadi' | RefusedCode | { kode: RefusedCode; pesan: RegExp }

/** What the design promises for one procedure (or one step of one kind of document). Written by hand, from the law. */
export type Row = {
  /**
   * Roles that may. 'umum': anybody. 'akun': whoever is logged in, for the own account, also before the second factor and
   * without an assignment. 'akun-penuh': the same, after the second factor.
   */
  untuk: readonly KodePeran[] | 'umum' | 'akun' | 'akun-penuh'
  /** The second factor must be at most ten minutes old; 'bila-ada': only for an account that has one. */
  segar?: 'selalu' | 'bila-ada'
  /** What a lawful call answers. */
  jawab?: readonly Jawaban[]
  /** Who reaches the row of another unit (or person) as if it were the own one; the roles of the whole pemda by default. */
  jangkau?: readonly KodePeran[]
  /** What the others hear about it. Left out: the input names no row of a unit, so all answer alike. */
  unitLain?: readonly Jawaban[]
  /** What everybody hears about a row of another pemda. Left out: the input names no row. */
  pemdaLain?: readonly Jawaban[]
  /** What the own account hears without an assignment in force, when it is not `jawab`. */
  tanpaPenugasan?: readonly Jawaban[]
  /** A lawful answer shows the row: the mark of its texts stands in it. */
  tampak?: true
  /** Marks other than those of the world, where the answer is made of other texts. */
  tanda?: Readonly<Record<Sasaran, string>>
  /** A session made for this one call, because the call ends or changes it. */
  sekaliPakai?: true
  /** A lawful input; `session` is the caller's, if there is one. May make what the call uses up. */
  input(world: World, call: { peran: KodePeran; sasaran: Sasaran; session: Session | undefined }): unknown
}

/** Roles whose office covers every unit (written here again, not read from the code under test). */
export const seluruhPemda: readonly KodePeran[] = [
  'admin',
  'bappeda',
  'tapd',
  'sekda',
  'kdh',
  'ppkd',
  'kuasa-bud',
  'inspektorat',
  'pemeriksa',
  'dprd',
]

/** Roles that may do nothing without a second factor: approvers, treasury, administrators. */
const wajibFaktorKedua: readonly KodePeran[] = [
  'admin',
  'tapd',
  'sekda',
  'kdh',
  'ppkd',
  'kuasa-bud',
  'pa',
  'kpa',
  'ppk-skpd',
  'bendahara-pengeluaran',
  'bendahara-penerimaan',
]

/** Every role there is. */
export const setiapPeran: readonly KodePeran[] = [
  ...seluruhPemda,
  'pa',
  'kpa',
  'pptk',
  'ppk-skpd',
  'bendahara-pengeluaran',
  'bendahara-penerimaan',
  'pemungut-pajak',
]

const done: readonly Jawaban[] = ['jadi']
const outside: readonly Keadaan[] = ['tanpa-masuk', 'kedaluwarsa', 'nonaktif']

/** The answers one cell may give. */
export function expectedOf(
  row: Row,
  { peran, keadaan, sasaran }: { peran: KodePeran; keadaan: Keadaan; sasaran: Sasaran },
): readonly Jawaban[] {
  const without = keadaan === 'penugasan-berakhir' ? row.tanpaPenugasan : undefined
  return gateOf(row, peran, keadaan) ?? without ?? answerOf(row, peran, sasaran)
}

/** What stands before the work: session, second factor, assignment, role. Undefined lets through. */
function gateOf(row: Row, peran: KodePeran, keadaan: Keadaan): readonly Jawaban[] | undefined {
  const { untuk } = row
  if (untuk === 'umum') return undefined
  if (outside.includes(keadaan)) return ['BELUM_MASUK']
  if (keadaan === 'sebelum-faktor-kedua' && (untuk !== 'akun' || row.segar === 'bila-ada'))
    return ['FAKTOR_KEDUA']
  if (typeof untuk === 'string')
    return row.segar === 'bila-ada' && keadaan === 'faktor-kedua-basi' ? ['FAKTOR_KEDUA'] : undefined
  if (keadaan === 'penugasan-berakhir') return ['TIDAK_BERWENANG']
  if (keadaan === 'tanpa-faktor-kedua' && wajibFaktorKedua.includes(peran)) return ['FAKTOR_KEDUA']
  if (!untuk.includes(peran)) return ['TIDAK_BERWENANG']
  const stale = keadaan === 'faktor-kedua-basi' || keadaan === 'tanpa-faktor-kedua'
  return row.segar === 'selalu' && stale ? ['FAKTOR_KEDUA'] : undefined
}

/** True when this caller may see the row of this side: the own one, or another unit's for those who reach it. */
export function mayReach(row: Row, peran: KodePeran, sasaran: Sasaran): boolean {
  if (sasaran === 'pemda-lain') return false
  return sasaran === 'unit-sendiri' || (row.jangkau ?? seluruhPemda).includes(peran)
}

function answerOf(row: Row, peran: KodePeran, sasaran: Sasaran): readonly Jawaban[] {
  const { jawab = done, jangkau = seluruhPemda, unitLain = jawab, pemdaLain = jawab } = row
  if (sasaran === 'pemda-lain') return pemdaLain
  return sasaran === 'unit-lain' && !jangkau.includes(peran) ? unitLain : jawab
}
