import { bagianOf } from '../penganggaran/bagian-apbd.ts'
import {
  barisOf,
  type BarisBerkunci,
  kontrakOf,
  leluhurOf,
  type SusunanJurnal,
} from '../akuntansi/bahan-jurnal.ts'
import { akunUtang, utangDanBeban } from './jurnal-bast.ts'

/**
 * A request uses the SPD, and its contract's part if it came by one; without a receipt the debt is recognised here. Paid financing
 * is no expense and leaves no debt: its payment brings the asset.
 */
export const jurnalSpp: SusunanJurnal = {
  jenis: 'spp',
  akun: (bahan) => (leluhurOf(bahan, 'bast') === undefined ? akunUtang(bahan.baris.filter(isBeban)) : []),
  susun: (bahan, bagan) => {
    const kontrak = leluhurOf(bahan, 'kontrak')
    const diterima = leluhurOf(bahan, 'bast') !== undefined
    return {
      kunci: {},
      baris: bahan.baris.map((satu) =>
        barisOf(satu, {
          ...(kontrak === undefined ? {} : { kontrak: kontrakOf(satu, kontrak.dokumenId) }),
          ...(diterima || !isBeban(satu) ? {} : utangDanBeban(satu, bahan.unitId, bagan)),
        }),
      ),
    }
  },
}

function isBeban({ rekening }: BarisBerkunci): boolean {
  return bagianOf(rekening) !== 'pengeluaran'
}
