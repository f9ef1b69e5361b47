import { findImporan } from '@benang/database/sistem/imporan'
import { allowLongStep } from '@benang/database/sistem/pekerjaan'
import { runAct } from '../act.ts'
import type { Context } from '../context.ts'
import { Refused } from '../refused.ts'
import { importImporan } from './import-imporan.ts'
import type { IsiTersimpan } from './imporan-tersimpan.ts'
import { namaPekerjaan } from './isi-pekerjaan.ts'
import type { JenisPekerjaan } from './jenis-pekerjaan.ts'
import { periksaImporan } from './periksa-imporan.ts'
import { isiPekerjaanImpor, sesiPekerjaan } from './queue-impor.ts'

/**
 * The job of an import too large to wait for: the same acts, for the person who asked, with counted rows. It is one step,
 * all or nothing: a killed process leaves nothing, and the next one begins anew. What the act refuses is the job's result.
 */
export function pekerjaanImpor(contextNow: () => Context): JenisPekerjaan {
  return {
    jenis: 'impor',
    nama: namaPekerjaan('impor'),
    satuan: 'baris',
    async step({ tx, pemdaId, isi, kabar = async () => true }) {
      await allowLongStep(tx)
      const asked = isiPekerjaanImpor.parse(isi)
      const context = { ...contextNow(), session: sesiPekerjaan(pemdaId, asked), kabar }
      const key = { pemdaId, imporanId: BigInt(asked.imporanId) }
      const imporan = await findImporan<IsiTersimpan>(tx, key)
      if (imporan === undefined) throw new Error('the import of this job is gone')
      const baris = imporan.bacaan.baris
      const { pemetaan, pilihan, perbaikan, putusan, imporanId } = imporan
      const { perintah } = asked
      try {
        if (asked.langkah === 'jalankan') await runAct(context, importImporan, { imporanId, perintah })
        else {
          const keputusan = { pemetaan, pilihan, perbaikan, putusan }
          await runAct(context, periksaImporan, { imporanId, ...keputusan, perintah })
        }
      } catch (error) {
        if (!(error instanceof Refused) || error.kode === 'SIBUK') throw error
        const hasil = { kode: error.kode, pesan: error.pesan }
        return { posisi: null, selesai: 0, jumlah: baris, hasil }
      }
      return { posisi: null, selesai: baris, jumlah: baris, hasil: { baris } }
    },
  }
}
