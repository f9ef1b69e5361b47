import { doctor } from './doctor.ts'
import { migrateVerb } from './migrate.ts'
import { tipe } from './tipe.ts'
import type { Verb } from './verb.ts'

/** All verbs of `benang`; a new one is a file beside this and a line here. */
export const verbs: readonly Verb[] = [doctor, migrateVerb, tipe]
