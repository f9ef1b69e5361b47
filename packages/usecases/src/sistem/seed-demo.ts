import { hkdfSync } from 'node:crypto'
import { inTenant, type Tx } from '@benang/database/connection'
import { openBuku } from '@benang/database/ledger/buku'
import { insertOrganisasi, listOrganisasi, type Organisasi } from '@benang/database/organisasi/organisasi'
import { insertPejabat } from '@benang/database/organisasi/pejabat'
import { setKeterangan } from '@benang/database/organisasi/rujukan'
import { registerPemda } from '@benang/database/sistem/pemda'
import { activateTotp, insertPengguna, setSandi } from '@benang/database/sistem/pengguna'
import { findPeran } from '@benang/domain/organisasi/peran'
import { addDays } from '@benang/values/tanggal'
import type { Context } from '../context.ts'
import { addPenugasan } from '../organisasi/assign-peran.ts'
import { Refused } from '../refused.ts'
import { importBawaan } from './import-bawaan.ts'
import { kunciOf } from './kini.ts'
import { newKodePemulihan, sidikPemulihan } from './kode-pemulihan.ts'
import { hashSandi } from './sandi.ts'
import { nipContoh, type OrangContoh, orangContoh } from './seed-demo-orang.ts'
import { organisasiContoh, type PemdaContoh, pemdaContoh } from './seed-demo-organisasi.ts'
import { sealRahasia } from './totp.ts'

/** The password of every demo account; public on purpose, so nothing but an example pemda in demo mode opens with it. */
export const sandiDemo = 'benang-contoh-2026'

/** What was there already is left alone; `baru` is false when nothing had to be done. */
export type Seeded = { baru: boolean; pemda: readonly { nama: string; akun: readonly string[] }[] }

/**
 * DATA CONTOH: a fictional province and its kabupaten/kota (unless told otherwise the two of the first view), with their units, people, roles, reference rows and open books. Safe to repeat.
 * Refused outside demo mode, and where a real government holds one of the numbers or codes.
 */
export async function seedDemo(
  context: Context,
  daftar: readonly PemdaContoh[] = pemdaContoh.slice(0, 2),
): Promise<Seeded> {
  const isi = daftar.map((pemda) => ({
    ...{ pemda, organisasi: organisasiContoh(pemda), orang: orangContoh(pemda, plhOf(context)) },
  }))
  return seedPemdaContoh(context, isi)
}

/** A government of the demo with its units and people. */
export type IsiPemdaContoh = {
  pemda: PemdaContoh
  organisasi: readonly Omit<Organisasi, 'versi'>[]
  orang: readonly OrangContoh[]
}

/** Those governments, with an open book of this year and the last. Safe to repeat; refused as `seedDemo` is. */
export async function seedPemdaContoh(context: Context, daftar: readonly IsiPemdaContoh[]): Promise<Seeded> {
  if (context.mode !== 'demo')
    throw new Refused(
      'TIDAK_BERWENANG',
      'Data contoh hanya diisi di mode demo. Jalankan dengan BENANG_MODE=demo.',
    )
  await importBawaan(context)
  const sandi = await hashSandi(sandiDemo)
  const filled: boolean[] = []
  for (const isi of daftar) {
    filled.push(await inTenant(context.db.app, isi.pemda, (tx) => seedPemda(tx, context, { ...isi, sandi })))
  }
  return {
    baru: filled.includes(true),
    pemda: daftar.map(({ pemda, orang }) => ({
      nama: pemda.nama,
      akun: orang.map(({ masuk }) => `${masuk}@${pemda.akhiran}`),
    })),
  }
}

type Seed = { pemda: PemdaContoh; sandi: string }

async function seedPemda(
  tx: Tx,
  context: Context,
  { pemda, organisasi, orang: semua, sandi }: IsiPemdaContoh & Seed,
): Promise<boolean> {
  if (!(await registerPemda(tx, { ...pemda, contoh: true })))
    throw new Refused(
      'ATURAN',
      `Nomor atau kode ${pemda.kode} sudah dipakai pemda lain; data contoh tidak diisi.`,
    )
  const { pemdaId } = pemda
  if ((await listOrganisasi(tx, pemdaId)).length > 0) return false
  await setKeterangan(tx, 'DATA CONTOH')
  for (const unit of organisasi) await insertOrganisasi(tx, pemdaId, unit)
  let nomor = 0
  for (const orang of semua) {
    nomor += 1
    await seedOrang(tx, context, { pemda, sandi, orang, nomor })
  }
  for (const tahun of [2025, 2026]) await openBuku(tx, { pemdaId, tahun })
  return true
}

async function seedOrang(
  tx: Tx,
  context: Context,
  { pemda, sandi, orang, nomor }: Seed & { orang: OrangContoh; nomor: number },
): Promise<void> {
  const { pemdaId } = pemda
  const nip = orang.pangkat === null ? null : nipContoh(pemda, nomor)
  const pejabatId = await insertPejabat(tx, pemdaId, {
    pejabatId: 0,
    nama: orang.nama,
    nip,
    pangkat: orang.pangkat,
  })
  for (const tugas of orang.tugas) await addPenugasan(tx, { pemdaId, pejabatId }, tugas)
  const penggunaId = await insertPengguna(tx, { pemdaId, pejabatId, namaPengguna: orang.masuk })
  const owner = { pemdaId, penggunaId }
  await setSandi(tx, owner, sandi)
  if (!orang.tugas.some(({ peran }) => findPeran(peran)?.wajibFaktorKedua)) return
  const rahasia = sealRahasia(kunciOf(context), owner, rahasiaDemo(context, pemda, orang.masuk))
  const pemulihan = newKodePemulihan().flatMap((kode) => sidikPemulihan(kode) ?? [])
  await activateTotp(tx, owner, { rahasia, langkah: 0n, pemulihan })
}

/** The same secret at each seeding of one installation. */
function rahasiaDemo(context: Context, { pemdaId }: PemdaContoh, masuk: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', kunciOf(context), '', `benang/demo/${pemdaId}/${masuk}`, 20))
}

/** The Plh of the demo acts the day before today, on it and the day after. */
export function plhOf({ today }: Pick<Context, 'today'>): { sejak: string; sampai: string } {
  return { sejak: addDays(today, -1), sampai: addDays(today, 1) }
}
