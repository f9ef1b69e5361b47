import { findPeran } from '@benang/domain/organisasi/peran'

/** An office as it was held: `Plt. Kepala …` only where the name of the role does not say so already. */
export function sebutPeran({ peran, sifat }: { peran: string; sifat: string }): string {
  const nama = findPeran(peran)?.nama ?? peran
  const awalan = `${sifat.charAt(0).toUpperCase()}${sifat.slice(1)} `
  return sifat === 'definitif' || nama === '' || nama.startsWith(awalan) ? nama : `${awalan}${nama}`
}
