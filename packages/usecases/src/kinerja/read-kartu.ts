import { listKartu, listVersiKartu, type VersiKartu } from '@benang/database/kinerja/kartu'
import { type DokumenUkuran, listDokumenUkuran, listUkuran } from '@benang/database/kinerja/ukuran'
import { kuantitasToText } from '@benang/values/kuantitas'
import { requireUnit } from '../act-authority.ts'
import type { Act } from '../act.ts'
import { Refused } from '../refused.ts'
import { type KartuTampak, kartuTampak } from './list-kartu.ts'
import { indikatorOf, type IndikatorTampak, pembacaKinerja } from './read-kinerja.ts'

/** What a document says of an indicator in one quarter; `nilai` decimal text in its satuan. */
export type DokumenKartu = Omit<DokumenUkuran, 'dokumenId' | 'nilai'> & { dokumenId: string; nilai: string }

export type KartuLengkap = {
  kartu: KartuTampak
  indikator: IndikatorTampak
  versi: readonly VersiKartu[]
  dokumen: readonly DokumenKartu[]
}

/** One card with its versions, its year, and the documents that speak of it. */
export const readKartu: Act<{ tahun: number; indikatorId: number }, KartuLengkap> = {
  name: 'kinerja.bacaKartu',
  kind: 'read',
  roles: pembacaKinerja,
  async run(env, { tahun, indikatorId }) {
    const { pemdaId } = env.session
    const buku = { pemdaId, tahun }
    const [kartu] = await listKartu(env.tx, buku, { unitId: null, indikatorId })
    if (kartu === undefined)
      throw new Refused('TIDAK_ADA', 'Kartu indikator itu tidak ada atau bukan milik unit Anda.')
    requireUnit(env, kartu.unitId)
    const { kunci, skala } = kartu
    const nilai = kunci === null ? [] : await listUkuran(env.tx, buku, { keys: [kunci] })
    const dokumen = kunci === null ? [] : await listDokumenUkuran(env.tx, pemdaId, { tahun, kunci })
    return {
      kartu: kartuTampak(kartu),
      indikator: indikatorOf(kartu, new Map(kunci === null ? [] : [[kunci, nilai]])),
      versi: await listVersiKartu(env.tx, { pemdaId, indikatorId }),
      dokumen: dokumen.map((satu) => ({
        ...satu,
        dokumenId: String(satu.dokumenId),
        nilai: kuantitasToText({ jumlah: satu.nilai, skala }),
      })),
    }
  },
}
