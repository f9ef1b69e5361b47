import { randomUUID } from 'node:crypto'
import { type Database, inTenant } from '@benang/database/connection'
import { sumKertas } from '@benang/database/penganggaran/kertas'
import { sql } from '@benang/database/testing/sql'
import type { OperasiKertas } from '@benang/domain/penganggaran/kertas/jalankan-operasi'
import type { BerkasRka } from '@benang/imports/rka/baca-rka'
import { runAct } from '@benang/usecases/act'
import type { Context } from '@benang/usecases/context'
import type { PilihanGabung } from '@benang/usecases/penganggaran/gabung-rka'
import { importRka } from '@benang/usecases/penganggaran/import-rka'
import { openKertas } from '@benang/usecases/penganggaran/open-kertas'
import { periksaImporRka } from '@benang/usecases/penganggaran/periksa-impor-rka'
import { readBukuRka } from '@benang/usecases/penganggaran/read-buku-rka'
import { readKertas } from '@benang/usecases/penganggaran/read-kertas'
import { writeKertas } from '@benang/usecases/penganggaran/write-kertas'
import { type Pelaku, peragaOf } from '@benang/usecases/sistem/pelaku-contoh'
import { seedDemo } from '@benang/usecases/sistem/seed-demo'

const pemdaId = 2
const tahun = 2026
const tanggal = '2025-09-15'

/** Who plans in the unit of these tests. */
export const pa: Pelaku = ['kepala.pupr', 'pa']
export const pptk: Pelaku = ['pptk.pupr', 'pptk']

/** Nothing chosen. */
export const biasa: PilihanGabung = { putusan: {}, hapusHilang: false, baku: {} }

/** The demo with what RKA files are tried on: drafts with papers, people who write in them, files of them. */
export async function duniaRka(db: Database) {
  const context: Context = {
    ...{ db, today: '2026-11-24', kejadian: '7F3K', mode: 'demo' },
    kunciServer: new Uint8Array(32).fill(5),
  }
  await seedDemo(context)
  const peraga = peragaOf(context, pemdaId)
  const acuan = { subKegiatan: await kodeDrainase(db), rekening: '5.2.04.02.07.0003', dana: '1.2.01.01.02' }
  const as = (pelaku: Pelaku) => peraga.sebagai(pelaku, tanggal)
  const isi = (uraian: string, harga: string, lain: Record<string, string> = {}) => ({
    ...{ ...acuan, uraian, paket: 'Drainase Melati', koefisien: '6 rim x 12 bulan', harga, ...lain },
  })
  const tulis = async (pelaku: Pelaku, dokumenId: bigint, operasi: readonly OperasiKertas[]) =>
    runAct(await as(pelaku), writeKertas, { dokumenId, umurDetik: null, kumpulan: null, operasi })
  const baca = async (dokumenId: bigint) =>
    runAct(await as(pa), readKertas, { dokumenId, mulai: 0, banyak: 100 })
  return {
    ...{ context, acuan, as, isi, tulis, baca, ...jalan(as) },
    ajukan: (dokumenId: bigint) =>
      peraga.lakukan('rka', dokumenId, { pelaku: pa, tindakan: 'ajukan', tanggal }),
    /** A draft whose paper has these lines, under an id of their own where they name one (`barisId`). */
    async newRka(...rows: readonly Record<string, string>[]): Promise<bigint> {
      const id = await peraga.buat('rka', pa, { tahun, tanggal, uraian: 'RKA PUPR' })
      await runAct(await as(pa), openKertas, { dokumenId: id })
      const operasi = rows.map(({ barisId = randomUUID(), ...satu }) => ({
        ...{ op: 'sisip' as const, opId: randomUUID(), barisId, setelah: null, isi: satu },
      }))
      if (rows.length > 0) await tulis(pa, id, operasi.toReversed())
      return id
    },
    async ubah(
      pelaku: Pelaku,
      dokumenId: bigint,
      { uraian, medan, nilai }: Record<'uraian' | 'medan' | 'nilai', string>,
    ) {
      const { baris, nomor } = await baca(dokumenId)
      const barisId = baris.find((satu) => satu.isi['uraian'] === uraian)?.id ?? ''
      return tulis(pelaku, dokumenId, [
        { op: 'isi', opId: randomUUID(), barisId, medan, dasarRev: nomor, nilai },
      ])
    },
    jumlah: (dokumenId: bigint) =>
      inTenant(db.app, { pemdaId }, async (tx) => (await sumKertas(tx, { pemdaId, dokumenId })).jumlah),
  }
}

function jalan(as: (pelaku: Pelaku) => Promise<Context>) {
  return {
    unduh: async (dokumenId: bigint, bentuk: 'benang' | 'sipd' = 'benang') =>
      (await runAct(await as(pa), readBukuRka, { dokumenId, bentuk })).buku,
    periksa: async (dokumenId: bigint, berkas: BerkasRka, pilihan = biasa) =>
      runAct(await as(pa), periksaImporRka, { dokumenId, berkas, pilihan }),
    terap: async (dokumenId: bigint, berkas: BerkasRka, pilihan = biasa, pelaku = pa) =>
      runAct(await as(pelaku), importRka, {
        ...{ dokumenId, berkas, pilihan, kumpulan: randomUUID(), sebutan: 'Impor uji' },
      }),
  }
}

async function kodeDrainase(db: {
  owner: Parameters<ReturnType<typeof sql>['execute']>[0]
}): Promise<string> {
  const { rows } = await sql<{ kode: string }>`select kode from rujukan.sub_kegiatan_kini
    where pemda_id = 0 and jenis_pemda = 'kabkota' and nama = 'Pembangunan Sistem Drainase Perkotaan'`.execute(
    db.owner,
  )
  return rows[0]?.kode ?? ''
}
