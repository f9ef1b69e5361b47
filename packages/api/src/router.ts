import { router } from './procedure.ts'
import { berkasRouter } from './sistem/berkas.ts'
import { pekerjaanRouter } from './sistem/pekerjaan.ts'
import { tahapanRouter } from './sistem/tahapan.ts'

/** Every procedure of the API, by noun. */
export const appRouter = router({
  berkas: berkasRouter,
  pekerjaan: pekerjaanRouter,
  tahapan: tahapanRouter,
})
