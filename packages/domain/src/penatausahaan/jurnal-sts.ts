import { akunTetap } from '../akuntansi/akun-belanja.ts'
import { akunPenerimaan } from '../akuntansi/akun-pendapatan.ts'
import { type BahanJurnal, leluhurOf, type SusunanJurnal } from '../akuntansi/bahan-jurnal.ts'
import { akunPendapatan, barisPendapatan } from './jurnal-tbp.ts'

const { estimasiSal, kasda, rkPpkd, rkSkpd } = akunTetap
const { kasPenerimaan } = akunPenerimaan

/** What its TBP made revenue moves from the treasurer to kas daerah; without a TBP it is revenue the moment it is there. */
export const jurnalSts: SusunanJurnal = {
  jenis: 'sts',
  akun: (bahan) => [
    ...[kasda, rkPpkd, rkSkpd],
    ...(isSetoran(bahan) ? [kasPenerimaan] : [estimasiSal, ...akunPendapatan(bahan)]),
  ],
  susun: (bahan, bagan) => {
    const { unitId } = bahan
    const kunci = {
      kasda: bagan.akun(kasda, bagan.skpkd),
      rkSkpd: bagan.akun(rkSkpd, bagan.skpkd, BigInt(unitId)),
      rkPpkd: bagan.akun(rkPpkd, unitId),
    }
    if (!isSetoran(bahan))
      return {
        kunci: { ...kunci, estimasiSal: bagan.akun(estimasiSal, unitId) },
        baris: barisPendapatan(bahan, bagan),
      }
    return {
      kunci: { ...kunci, kasPenerimaan: bagan.akun(kasPenerimaan, unitId) },
      baris: bahan.baris.map(({ kunci: pendapatan, jumlah }) => ({ jumlah, kunci: { pendapatan } })),
    }
  },
}

function isSetoran(bahan: BahanJurnal): boolean {
  return leluhurOf(bahan, 'tbp') !== undefined
}
