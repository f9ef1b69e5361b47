import { inTenant, type Tx } from '@benang/database/connection'
import { insertOrganisasi } from '@benang/database/organisasi/organisasi'
import { setKeterangan } from '@benang/database/organisasi/rujukan'
import { nextPemdaId, type PemdaBaru, registerPemda } from '@benang/database/sistem/pemda'
import { parseSlug } from '@benang/values/slug'
import type { Context } from '../context.ts'
import { Refused } from '../refused.ts'

/** `akhiran` is what follows the @ in log-in names. */
export type CreatePemdaInput = Pick<PemdaBaru, 'kode' | 'slug' | 'akhiran' | 'nama' | 'jenis'>

/** Registers a government, with the unit that stands for it as a whole. Run at the machine, before anybody can log in. */
export async function createPemda(context: Context, input: CreatePemdaInput): Promise<{ pemdaId: number }> {
  const pemdaId = await context.db.app.transaction().execute(nextPemdaId)
  await inTenant(context.db.app, { pemdaId }, (tx) => register(tx, { pemdaId, input, today: context.today }))
  return { pemdaId }
}

async function register(
  tx: Tx,
  { pemdaId, input, today }: { pemdaId: number; input: CreatePemdaInput; today: string },
): Promise<void> {
  if (parseSlug(input.slug) === null)
    throw new Refused(
      'ISIAN',
      `Alamat ${input.slug} tidak bisa dipakai. Pakai huruf kecil, angka, dan tanda hubung; bukan kata milik server seperti app atau api.`,
    )
  if (!(await registerPemda(tx, { ...input, pemdaId, indukId: null, contoh: false })))
    throw new Refused(
      'ATURAN',
      `Kode ${input.kode}, alamat ${input.slug}, atau akhiran ${input.akhiran} sudah dipakai pemda lain.`,
    )
  await setKeterangan(tx, 'Pendaftaran pemda')
  await insertOrganisasi(tx, pemdaId, {
    organisasiId: 0,
    kode: input.kode,
    nama: `Pemerintah ${input.nama}`,
    singkatan: 'Pemerintah',
    jenis: 'pemda',
    indukId: null,
    sejak: today,
    sampai: null,
  })
}
