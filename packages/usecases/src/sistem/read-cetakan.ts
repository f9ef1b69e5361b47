import { findDokumen, listLeluhur } from '@benang/database/sistem/dokumen'
import { findJenis } from '@benang/domain/sistem/semua-jenis'
import type { Laporan } from '@benang/reports/laporan'
import { cetakOf } from '@benang/reports/sistem/form-cetak'
import { formOf } from '@benang/reports/sistem/semua-form'
import type { Act } from '../act.ts'
import { requireUnit } from '../act-authority.ts'
import { Refused } from '../refused.ts'
import { dataCetak } from './data-cetak.ts'

/** A document as its printed form; whoever may read the document may print it. */
export const readCetakan: Act<{ dokumenId: bigint }, Laporan> = {
  name: 'dokumen.cetak',
  kind: 'read',
  roles: 'any',
  async run(env, { dokumenId }) {
    const { tx, session } = env
    const dokumen = await findDokumen(tx, { pemdaId: session.pemdaId, dokumenId })
    const jenis = findJenis(dokumen?.jenis ?? '')
    if (dokumen === undefined || jenis === undefined)
      throw new Refused('TIDAK_ADA', 'Dokumen itu tidak ada atau bukan milik unit Anda.')
    requireUnit(env, dokumen.unitId)
    const leluhur = await listLeluhur(tx, { pemdaId: session.pemdaId, asalId: dokumen.asalId })
    const form = formOf(jenis.kode)
    return cetakOf(form, await dataCetak(env, { form, jenis, dokumen, leluhur }))
  },
}
