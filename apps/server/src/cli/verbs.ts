import { baca } from './baca.ts'
import { cadangkan } from './cadangkan.ts'
import { doctor } from './doctor.ts'
import { ekspor } from './ekspor.ts'
import { impor } from './impor.ts'
import { migrateVerb } from './migrate.ts'
import { pengguna } from './pengguna.ts'
import { pulihkan } from './pulihkan.ts'
import { saksi } from './saksi.ts'
import { sauh } from './sauh.ts'
import { seed } from './seed.ts'
import { tipe } from './tipe.ts'
import type { Verb } from './verb.ts'
import { verifikasi } from './verifikasi.ts'

/** All verbs of `benang`; a new one is a file beside this and a line here. */
export const verbs: readonly Verb[] = [
  baca,
  cadangkan,
  doctor,
  ekspor,
  impor,
  migrateVerb,
  pengguna,
  pulihkan,
  saksi,
  sauh,
  seed,
  tipe,
  verifikasi,
]
