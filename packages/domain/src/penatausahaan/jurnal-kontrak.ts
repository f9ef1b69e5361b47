import { barisOf, kontrakOf, type SusunanJurnal } from '../akuntansi/bahan-jurnal.ts'

/** A contract binds each line under a key of its own. */
export const jurnalKontrak: SusunanJurnal = {
  jenis: 'kontrak',
  akun: () => [],
  susun: ({ baris, dokumenId }) => ({
    kunci: {},
    baris: baris.map((satu) => barisOf(satu, { kontrak: kontrakOf(satu, dokumenId) })),
  }),
}
