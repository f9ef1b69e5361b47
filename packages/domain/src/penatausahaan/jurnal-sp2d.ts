import { invariant } from '@benang/values/invariant'
import { akunTetap, utangOf } from '../akuntansi/akun-belanja.ts'
import { barisOf, leluhurOf, type SusunanJurnal } from '../akuntansi/bahan-jurnal.ts'

const { estimasiSal, kasda, rkPpkd, rkSkpd } = akunTetap

/** A payment realises the lines of its SPP; what it withholds (its own lines) stays as a debt to third parties. */
export const jurnalSp2d: SusunanJurnal = {
  jenis: 'sp2d',
  akun: (bahan) => [
    estimasiSal,
    kasda,
    rkPpkd,
    rkSkpd,
    ...(leluhurOf(bahan, 'spp')?.baris ?? []).flatMap(({ rekening }) => [
      rekening,
      utangOf(rekening) ?? `? utang ${rekening}`,
    ]),
  ],
  susun: (bahan, bagan) => {
    const { unitId, baris: potongan } = bahan
    const spp = leluhurOf(bahan, 'spp')
    invariant(spp !== undefined, 'an SP2D comes from an SPP')
    return {
      kunci: {
        estimasiSal: bagan.akun(estimasiSal, unitId),
        rkPpkd: bagan.akun(rkPpkd, unitId),
        kasda: bagan.akun(kasda, bagan.skpkd),
        rkSkpd: bagan.akun(rkSkpd, bagan.skpkd, BigInt(unitId)),
      },
      baris: spp.baris.map((satu) => {
        const utang = utangOf(satu.rekening)
        invariant(utang !== undefined, `debt account of ${satu.rekening} was checked`)
        return barisOf(satu, {
          utangBelanja: bagan.akun(utang, unitId),
          belanjaLra: bagan.akun(satu.rekening, unitId),
        })
      }),
      potongan: potongan.map(({ kunci, jumlah }) => ({ jumlah, kunci: { utangPfk: kunci } })),
    }
  },
}
