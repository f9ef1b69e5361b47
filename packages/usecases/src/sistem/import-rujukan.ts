import { inTenant, type Tx } from '@benang/database/connection'
import { setKeterangan } from '@benang/database/organisasi/rujukan'
import { type Edisi, findEdisi, insertEdisi } from '@benang/database/sistem/edisi'
import { type Bandingan, lockImpor } from '@benang/database/sistem/impor-antrean'
import { insertImpor, type RiwayatImpor } from '@benang/database/sistem/impor-riwayat'
import { insertJejakAudit } from '@benang/database/sistem/jejak-audit'
import type { Lebar } from '@benang/values/kode'
import type { Context } from '../context.ts'
import { Refused } from '../refused.ts'
import { openStandarEdisi } from '../penganggaran/open-standar-edisi.ts'
import { openAntreanImpor } from './impor-antrean.ts'
import { type Bacaan, bacaMasukan } from './impor-baca.ts'
import { lebarOf } from './impor-lebar.ts'
import { daftarPemda, type HasilImpor, type MasukanImpor } from './impor-masukan.ts'
import { periksaAntrean } from './impor-periksa.ts'
import { completeNomenklatur, simpanAntrean } from './impor-simpan.ts'

/**
 * Takes a list of codes and names into an edition, or the units of a pemda: all rows or none. It has a door of its own,
 * opened by the command line and the first start only: a national list belongs to no pemda, so its run is recorded in
 * rujukan.impor, which all may read, and its rows in the chain of the nation (docs/adr/0009-imports-of-the-nation.md).
 */
export async function importRujukan(context: Context, masukan: MasukanImpor): Promise<HasilImpor> {
  const pemdaId = pemdaOf(context, masukan)
  const run: { hasil?: HasilImpor } = {}
  try {
    await inTenant(context.db.app, { pemdaId }, async (tx) => {
      run.hasil = await attempt(tx, context, { masukan, pemdaId })
      if (!run.hasil.tersimpan) throw new NothingKept()
      await recordImpor(tx, context, { masukan, pemdaId, hasil: run.hasil })
    })
  } catch (error) {
    if (!(error instanceof NothingKept)) throw error
  }
  const { hasil } = run
  if (hasil === undefined) throw new Refused('SIBUK', 'Impor tidak selesai. Ulangi.')
  if (hasil.ditolak > 0 && !masukan.latihan)
    await inTenant(context.db.app, { pemdaId }, (tx) => recordImpor(tx, context, { masukan, pemdaId, hasil }))
  return hasil
}

type Run = { masukan: MasukanImpor; pemdaId: number }

/**
 * The same in the transaction of an act, which writes the audit row, for the lists of a pemda. With a fault the caller must roll
 * back: `tersimpan` says so.
 */
export async function importInAct(tx: Tx, context: Context, masukan: MasukanImpor): Promise<HasilImpor> {
  const run = { masukan, pemdaId: pemdaOf(context, masukan) }
  const hasil = await attempt(tx, context, run)
  if (hasil.tersimpan) await insertImpor(tx, imporOf(context, { ...run, hasil }))
  return hasil
}

async function attempt(tx: Tx, context: Context, { masukan, pemdaId }: Run): Promise<HasilImpor> {
  if (!(await lockImpor(tx, pemdaId)))
    throw new Refused('SIBUK', 'Impor lain sedang berjalan. Tunggu sampai selesai, lalu ulangi.')
  await setKeterangan(tx, keteranganOf(masukan))
  const lebar = await openDaftar(tx, { masukan, pemdaId })
  const antrean = await openAntreanImpor(tx, masukan, lebar)
  const bacaan = await bacaMasukan(masukan, antrean)
  masukan.onKemajuan?.(`${bacaan.dibaca} baris dibaca semuanya; memeriksa`)
  await completeNomenklatur({ tx, masukan })
  await periksaAntrean(tx, masukan, { antrean, bacaan })
  if (bacaan.galat.length > 0) return hasilOf(bacaan, null, masukan)
  const jumlah = await simpanAntrean({ tx, pemdaId, today: context.today, masukan, bacaan })
  return hasilOf(bacaan, bacaan.galat.length > 0 ? null : jumlah, masukan)
}

/** What the rows will belong to is there afterwards; answers the printed widths of their codes. */
async function openDaftar(tx: Tx, { masukan, pemdaId }: Run): Promise<Lebar> {
  if (masukan.daftar === 'organisasi') return []
  if (masukan.daftar !== 'standar-harga') return openEdisi(tx, masukan)
  await openStandarEdisi(tx, pemdaId, masukan)
  return []
}

/** The edition is there afterwards; answers its printed widths. */
async function openEdisi(tx: Tx, { daftar, edisi, dasar, sejakTahun, lebar }: MasukanImpor): Promise<Lebar> {
  const lama = await findEdisi(tx, { daftar, nama: edisi })
  if (lama === undefined && dasar === null)
    throw new Refused(
      'ISIAN',
      `Edisi ${edisi} belum ada. Sebut dasar hukumnya untuk membuatnya: --dasar "…".`,
    )
  const baru: Edisi = {
    ...{ edisiId: lama?.edisiId ?? 0, daftar, nama: edisi, dasar: dasar ?? lama?.dasar ?? '' },
    lebar: lama?.lebar ?? lebar ?? lebarOf(daftar, edisi),
    sejakTahun: sejakTahun ?? lama?.sejakTahun ?? null,
  }
  if (lama?.dasar !== baru.dasar || lama.sejakTahun !== baru.sejakTahun) await insertEdisi(tx, baru)
  return baru.lebar
}

function hasilOf(bacaan: Bacaan, jumlah: Bandingan | null, { latihan }: MasukanImpor): HasilImpor {
  const { dibaca, galat, ditolak, peringatan } = bacaan
  const { baru, berubah, sama, turut } = jumlah ?? { baru: 0, berubah: 0, sama: 0, turut: 0 }
  const diterima = jumlah === null ? 0 : dibaca
  return {
    ...{ tersimpan: jumlah !== null && !latihan, dibaca, diterima, baru, berubah, sama, turut },
    ...{ ditolak: ditolak.size, galat, peringatan },
  }
}

/** Who, what, when: the run itself, and for a pemda's own units its audit trail as well. */
async function recordImpor(
  tx: Tx,
  context: Context,
  { masukan, pemdaId, hasil }: Run & { hasil: HasilImpor },
): Promise<void> {
  const { daftar, berkas, oleh } = masukan
  const { baru, berubah, sama, ditolak, tersimpan } = hasil
  await insertImpor(tx, imporOf(context, { masukan, pemdaId, hasil }))
  const { session } = context
  if (session === undefined) return
  await insertJejakAudit(tx, {
    ...{
      pemdaId,
      penggunaId: session.penggunaId,
      pejabatId: session.pejabatId,
      peran: session.aktif?.peran ?? null,
    },
    ...{ penugasanId: null, unitId: null, tindakan: `impor.${daftar}`, perintah: null, dokumenId: null },
    kode: tersimpan ? null : 'ISIAN',
    pesan: `${berkas.nama}, oleh ${oleh}: ${baru} baru, ${berubah} berubah, ${sama} sama, ${ditolak} ditolak`,
    ...{ kejadian: context.kejadian, alamat: context.alamat ?? null },
  })
}

function imporOf(
  { kejadian }: Context,
  { masukan, pemdaId, hasil }: Run & { hasil: HasilImpor },
): RiwayatImpor {
  const { daftar, edisi, dasar, berkas, oleh } = masukan
  const { dibaca, baru, berubah, sama, ditolak, tersimpan } = hasil
  return {
    ...{ pemdaId, daftar, edisi: edisi === '' ? null : edisi, dasar },
    ...{ berkas: berkas.nama, sidikBerkas: berkas.sidik, oleh, hasil: tersimpan ? 'jadi' : 'ditolak' },
    ...{ dibaca, baru, berubah, sama, ditolak, kejadian },
  }
}

function pemdaOf({ session }: Context, { daftar }: MasukanImpor): number {
  if (!daftarPemda.some((satu) => satu === daftar)) return 0
  if (session === undefined) throw new Refused('ISIAN', 'Sebut pemda yang mengimpor: --pemda AKHIRAN.')
  return session.pemdaId
}

function keteranganOf({ daftar, edisi, dasar, berkas, oleh }: MasukanImpor): string {
  const apa = [daftar, edisi].filter((satu) => satu !== '').join(' ')
  return `Impor ${apa} dari ${berkas.nama} oleh ${oleh}${dasar === null ? '' : `: ${dasar}`}`
}

/** Rolls back a rehearsal or a refused file. */
class NothingKept extends Error {}
