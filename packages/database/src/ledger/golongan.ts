import { type GolonganKunci, golonganKunci } from '@benang/ledger/kunci'
import { invariant } from '@benang/values/invariant'

/** The class of a key by its number. */
export function golonganOf(nomor: number): GolonganKunci {
  const found = semuaGolongan.find((satu) => golonganKunci[satu] === nomor)
  invariant(found !== undefined, `no such class of key: ${nomor}`)
  return found
}

const isGolongan = (kode: string): kode is GolonganKunci => kode in golonganKunci
const semuaGolongan = Object.keys(golonganKunci).filter(isGolongan)
