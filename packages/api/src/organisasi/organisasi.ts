import { readOrganisasi } from '@benang/usecases/organisasi/list-pengguna'
import { readTemuanRujukan } from '@benang/usecases/organisasi/verify-rujukan'
import { queryOf, router } from '../procedure.ts'
import { none } from '../wire.ts'

/** The units of a pemda, and whether its reference rows are as they were recorded. */
export const organisasiRouter = router({
  daftar: queryOf({
    act: readOrganisasi,
    input: none,
    output: (all) => all.map(({ organisasiId, ...unit }) => ({ unitId: organisasiId, ...unit })),
  }),
  periksa: queryOf({
    act: readTemuanRujukan,
    input: none,
    output: (all) => all.map(({ no, ...found }) => ({ no: String(no), ...found })),
  }),
})
