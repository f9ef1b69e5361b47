import { adapterRka } from '../penganggaran/impor-rka.ts'
import { imporStandar } from '../penganggaran/impor-standar.ts'
import { imporUsulan } from '../perencanaan/impor-usulan.ts'
import type { AdapterImpor } from './adapter-impor.ts'
import { imporNasional } from './impor-nasional.ts'
import { imporOrganisasi } from './impor-organisasi.ts'

/** Every kind of import the wizard offers, in the order it is offered. */
export const semuaAdapterImpor: readonly AdapterImpor[] = [
  adapterRka,
  imporStandar,
  imporUsulan,
  imporOrganisasi,
  ...imporNasional,
]

/** The adapter of a kind. */
export function findAdapterImpor(jenis: string): AdapterImpor | undefined {
  return semuaAdapterImpor.find((satu) => satu.jenis === jenis)
}
