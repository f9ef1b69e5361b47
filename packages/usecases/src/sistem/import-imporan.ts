import { markDiterapkan, setPekerjaanImporan } from '@benang/database/sistem/imporan'
import { allowLongStep } from '@benang/database/sistem/pekerjaan'
import { kunciKonflik } from '@benang/imports/imporan/hasil-periksa'
import type { Act, Env } from '../act.ts'
import { Refused } from '../refused.ts'
import type { AdapterImpor } from './adapter-impor.ts'
import type { Imporan } from './imporan-tersimpan.ts'
import type { PeriksaImporanOutput } from './periksa-imporan.ts'
import { barisLatar } from './periksa-imporan.ts'
import { queueImpor } from './queue-impor.ts'
import { peranImpor, requireImporan, requireTerbuka } from './require-imporan.ts'
import { requireTahapan } from './require-tahapan.ts'
import { withSumber } from './sumber-imporan.ts'

/**
 * Applies an import that was checked: all of it or nothing. Asked again, also by a second click, it answers what was done and
 * does it once. Refuses while a fault or an undecided conflict is left, or when something changed since the check.
 */
export const importImporan: Act<{ imporanId: bigint; perintah: string }, PeriksaImporanOutput> = {
  name: 'impor.jalankan',
  kind: 'write',
  roles: peranImpor,
  async run(env, { imporanId }) {
    const { imporan, adapter } = await requireImporan(env, imporanId)
    const selesai = { imporanId: String(imporanId), pekerjaanId: null }
    if (imporan.status === 'diterapkan') return selesai
    requireTerbuka(imporan)
    await requireSiap(env, adapter, imporan)
    const key = { pemdaId: env.session.pemdaId, imporanId }
    if (imporan.bacaan.baris >= barisLatar && env.context.kabar === undefined) {
      const pekerjaanId = await queueImpor(env, { langkah: 'jalankan', imporan })
      await setPekerjaanImporan(env.tx, key, pekerjaanId)
      return { ...selesai, pekerjaanId: String(pekerjaanId) }
    }
    await allowLongStep(env.tx)
    const hasil = await withSumber(env, imporan, {
      keputusan: imporan,
      work: (kerja) => adapter.terapkan(env, kerja),
    })
    if (hasil.jumlahGalat > 0) throw berubah(hasil.galat[0]?.pesan)
    await markDiterapkan(env.tx, key, hasil)
    if (imporan.dokumenId !== null) env.catat?.(imporan.dokumenId)
    env.beriAlasan?.(`${adapter.nama}, ${imporan.namaBerkas}: ${hasil.pesan}`.slice(0, 500))
    return selesai
  },
}

async function requireSiap(env: Env, adapter: AdapterImpor, imporan: Imporan): Promise<void> {
  const { periksa, putusan, status } = imporan
  if (status !== 'diperiksa' || periksa === null)
    throw new Refused('ATURAN', 'Impor ini belum selesai diperiksa. Periksa dulu, lalu terapkan.')
  if (periksa.jumlahGalat > 0)
    throw new Refused(
      'ATURAN',
      `Masih ada ${periksa.jumlahGalat} galat. Perbaiki di sini atau di berkasnya, lalu periksa lagi.`,
    )
  const belum = periksa.konflik.filter((satu) => putusan[kunciKonflik(satu)] === undefined)
  if (belum.length > 0)
    throw new Refused(
      'ATURAN',
      `Masih ada ${belum.length} isian yang berbeda. Pilih yang mana, lalu periksa lagi.`,
    )
  const halangan = await adapter.halanganTerap?.(env)
  if (halangan !== null && halangan !== undefined) throw new Refused('TIDAK_BERWENANG', halangan)
  await adapter.izin?.(env, imporan)
  if (adapter.tahapan !== undefined && imporan.tahun !== null)
    await requireTahapan(env.tx, {
      ...{ pemdaId: env.session.pemdaId, tahun: imporan.tahun },
      ...{ kode: adapter.tahapan, unitId: env.penugasan.unitId },
    })
}

function berubah(pesan = ''): Refused {
  return new Refused(
    'BENTROK',
    `Ada yang berubah sejak diperiksa: ${pesan}. Tidak ada yang disimpan; periksa lagi.`,
  )
}
