import { rehearse } from '@benang/database/connection'
import { savePemetaan, savePeriksa, setPekerjaanImporan } from '@benang/database/sistem/imporan'
import { allowLongStep } from '@benang/database/sistem/pekerjaan'
import type { HasilPeriksa } from '@benang/imports/imporan/hasil-periksa'
import { kolomKurang, susunanTerpenuhi } from '@benang/imports/imporan/pemetaan'
import { isTanggal } from '@benang/values/tanggal'
import type { Act, Env } from '../act.ts'
import { Refused } from '../refused.ts'
import type { AdapterImpor, KerjaImpor } from './adapter-impor.ts'
import type { BarisBergalat, Imporan, IsiTersimpan } from './imporan-tersimpan.ts'
import { queueImpor } from './queue-impor.ts'
import { peranImpor, requireImporan, requireTerbuka } from './require-imporan.ts'
import { sidikOfKepala } from './start-imporan.ts'
import { withSumber } from './sumber-imporan.ts'

/** What the person decided: columns, answers, cells put right, sides of conflicts. */
export type PeriksaImporanInput = Pick<IsiTersimpan, 'pemetaan' | 'pilihan' | 'perbaikan' | 'putusan'> & {
  imporanId: bigint
  perintah: string
}

/** `pekerjaanId`: the check goes on as a job. */
export type PeriksaImporanOutput = { imporanId: string; pekerjaanId: string | null }

/** From so many rows on the work is a job. */
export const barisLatar = 3000

/**
 * The rehearsal: everything is read, checked and compared as if it were applied, and all of it is taken back. What the person
 * decided is kept, also when a job goes on with it. Large files become a job, whose `latar` makes it run here.
 */
export const periksaImporan: Act<PeriksaImporanInput, PeriksaImporanOutput> = {
  name: 'impor.periksa',
  kind: 'write',
  roles: peranImpor,
  async run(env, input) {
    const { imporan, adapter } = await requireImporan(env, input.imporanId)
    requireTerbuka(imporan)
    requireKolom(adapter, input)
    requireJawaban(adapter, input)
    const key = { pemdaId: env.session.pemdaId, imporanId: input.imporanId }
    const { pemetaan, pilihan, perbaikan, putusan } = input
    const keputusan = { pemetaan, pilihan, perbaikan, putusan }
    if (imporan.bacaan.baris >= barisLatar && env.context.kabar === undefined) {
      await savePeriksa(env.tx, key, { ...keputusan, periksa: null })
      const pekerjaanId = await queueImpor(env, { langkah: 'periksa', imporan })
      await setPekerjaanImporan(env.tx, key, pekerjaanId)
      return { imporanId: String(input.imporanId), pekerjaanId: String(pekerjaanId) }
    }
    await allowLongStep(env.tx)
    const periksa = await withSumber(env, imporan, {
      keputusan,
      work: async (kerja) => {
        const hasil = await rehearse(env.tx, () => adapter.periksa(env, kerja))
        return { ...hasil, baris: await barisBergalat(kerja, hasil) }
      },
    })
    await savePeriksa(env.tx, key, { ...keputusan, periksa })
    await ingatPemetaan(env, imporan, pemetaan)
    return { imporanId: String(input.imporanId), pekerjaanId: null }
  },
}

function requireKolom({ sasaran }: AdapterImpor, { pemetaan }: PeriksaImporanInput): void {
  if (pemetaan.length === 0)
    throw new Refused('ISIAN', 'Pilih sedikitnya satu lembar, lalu sebut baris judul dan isi kolomnya.')
  for (const { lembar, letak } of pemetaan) {
    if (susunanTerpenuhi(sasaran, letak) === undefined) {
      const kurang = kolomKurang(sasaran, letak).map(({ label }) => label)
      throw new Refused('ISIAN', `Lembar ${lembar}: pilih kolom untuk ${kurang.join(', ')}.`)
    }
    if (new Set(Object.values(letak)).size < Object.keys(letak).length)
      throw new Refused('ISIAN', `Lembar ${lembar}: satu kolom dipakai untuk dua isian. Pilih salah satunya.`)
  }
}

function requireJawaban({ pertanyaan }: AdapterImpor, { pilihan }: PeriksaImporanInput): void {
  for (const { nama, label, tipe, wajib, pilihan: boleh } of pertanyaan) {
    const jawab = pilihan[nama]?.trim() ?? ''
    if (jawab === '' && wajib) throw new Refused('ISIAN', `Isi ${label}.`)
    if (jawab === '') continue
    const benar =
      (tipe !== 'tanggal' || isTanggal(jawab)) &&
      (tipe !== 'tahun' || /^20\d\d$/.test(jawab)) &&
      (tipe !== 'pilihan' || boleh?.some(({ nilai }) => nilai === jawab) === true) &&
      jawab.length <= 300
    if (!benar) throw new Refused('ISIAN', `${label}: "${jawab.slice(0, 40)}" tidak bisa dipakai. Perbaiki.`)
  }
}

const banyakBaris = 500

/** The mapped cells of the rows at fault, to be put right on the screen. */
async function barisBergalat(
  kerja: KerjaImpor,
  { galat }: Pick<HasilPeriksa, 'galat'>,
): Promise<readonly BarisBergalat[]> {
  const wanted = new Set(galat.map(({ lembar, baris }) => `${lembar}!${baris}`))
  const found: BarisBergalat[] = []
  if (wanted.size === 0) return found
  for await (const { lembar, baris, kepala } of kerja.isi()) {
    if (!wanted.has(`${lembar}!${baris.nomor}`)) continue
    const teks = new Map(baris.sel.map((sel) => [sel.kolom, sel.teks]))
    const sel = [...kepala.letak].map(([nama, kolom]) => [nama, teks.get(kolom)?.slice(0, 1000) ?? ''])
    found.push({ lembar, baris: baris.nomor, sel: Object.fromEntries(sel) })
    if (found.length >= banyakBaris) break
  }
  return found
}

/** A layout that was not recognised by itself is known the next time. */
async function ingatPemetaan(
  env: Env,
  { bacaan, jenis }: Imporan,
  pemetaan: PeriksaImporanInput['pemetaan'],
): Promise<void> {
  if (bacaan.dialek !== null) return
  const { pemdaId, penggunaId } = env.session
  for (const { lembar, barisKepala, letak } of pemetaan) {
    const awal = bacaan.lembar.find(({ nama }) => nama === lembar)?.awal
    const baris = awal?.find(({ nomor }) => nomor === barisKepala)
    if (baris !== undefined)
      await savePemetaan(env.tx, { pemdaId, jenis, penggunaId, letak, sidik: sidikOfKepala(baris) })
  }
}
