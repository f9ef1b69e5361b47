import { imporUsulan } from '../perencanaan/impor-usulan.ts'
import { imporStandar } from '../penganggaran/impor-standar.ts'
import type { AdapterImpor } from './adapter-impor.ts'
import { imporNasional } from './impor-nasional.ts'
import { imporOrganisasi } from './impor-organisasi.ts'

/** Every kind of import the wizard offers, in the order it is offered. */
export const semuaAdapterImpor: readonly AdapterImpor[] = [
  imporStandar,
  imporUsulan,
  imporOrganisasi,
  ...imporNasional,
]

/** The adapter of a kind. */
export function findAdapterImpor(jenis: string): AdapterImpor | undefined {
  return semuaAdapterImpor.find((satu) => satu.jenis === jenis)
}
