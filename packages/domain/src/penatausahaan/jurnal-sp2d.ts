import { bagianOf } from '../penganggaran/bagian-apbd.ts'
import { invariant } from '@benang/values/invariant'
import { akunTetap, asetPembiayaanOf, utangOf } from '../akuntansi/akun-belanja.ts'
import { type Bagan, barisOf, leluhurOf, type SusunanJurnal } from '../akuntansi/bahan-jurnal.ts'

const { estimasiSal, kasda, rkPpkd, rkSkpd } = akunTetap

/** A payment realises the lines of its SPP; what it withholds (its own lines) stays as a debt to third parties. */
export const jurnalSp2d: SusunanJurnal = {
  jenis: 'sp2d',
  akun: (bahan) => [
    estimasiSal,
    kasda,
    rkPpkd,
    rkSkpd,
    ...(leluhurOf(bahan, 'spp')?.baris ?? []).flatMap(({ rekening }) => [rekening, lawanOf(rekening).kode]),
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
      baris: spp.baris.map((satu) =>
        barisOf(satu, {
          ...lawanIn(bagan, { rekening: satu.rekening, unitId }),
          belanjaLra: bagan.akun(satu.rekening, unitId),
        }),
      ),
      potongan: potongan.map(({ kunci, jumlah }) => ({ jumlah, kunci: { utangPfk: kunci } })),
    }
  },
}

/** What a payment under an account settles: the debt of spending; of financing, the asset it brings. '?': no pair is known. */
function lawanOf(rekening: string): { nama: 'utangBelanja' | 'asetPembiayaan'; kode: string } {
  return bagianOf(rekening) === 'pengeluaran'
    ? { nama: 'asetPembiayaan', kode: asetPembiayaanOf(rekening) ?? `? aset ${rekening}` }
    : { nama: 'utangBelanja', kode: utangOf(rekening) ?? `? utang ${rekening}` }
}

function lawanIn(bagan: Bagan, { rekening, unitId }: { rekening: string; unitId: number }) {
  const { nama, kode } = lawanOf(rekening)
  return { [nama]: bagan.akun(kode, unitId) }
}
