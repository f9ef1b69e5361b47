import type { AdapterImpor } from './adapter-impor.ts'

/** Every kind of import the wizard offers, in the order it is offered. */
export const semuaAdapterImpor: readonly AdapterImpor[] = []

/** The adapter of a kind. */
export function findAdapterImpor(jenis: string): AdapterImpor | undefined {
  return semuaAdapterImpor.find((satu) => satu.jenis === jenis)
}
