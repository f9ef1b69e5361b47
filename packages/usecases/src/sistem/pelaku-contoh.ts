import { randomUUID } from 'node:crypto'
import { inTenant } from '@benang/database/connection'
import { findDokumen } from '@benang/database/sistem/dokumen'
import { listPenugasan } from '@benang/database/organisasi/penugasan'
import { listOrganisasi } from '@benang/database/organisasi/organisasi'
import { findPengguna, readPemda } from '@benang/database/sistem/pengguna'
import { invariant } from '@benang/values/invariant'
import type { Tanggal } from '@benang/values/tanggal'
import { runAct } from '../act.ts'
import type { Context, Session } from '../context.ts'
import type { IsianDokumen } from './isi-dokumen.ts'
import { actsOfDokumen } from './semua-layanan.ts'

/** A demo person at work: log-in name without suffix, the role used, the day. */
export type Pelaku = readonly [masuk: string, peran: string]

/** What is written into a document of the demo; lines as key and sen. */
export type NaskahDokumen = Partial<IsianDokumen> & {
  tahun: number
  tanggal: Tanggal
  uraian: string
  asal?: bigint
}

/** The acts of demo people in one example pemda, through the same door as everybody's. */
export type Peraga = {
  /** The context of a person on a day, as after log-in with the second factor. */
  sebagai(pelaku: Pelaku, tanggal: Tanggal): Promise<Context>
  buat(jenis: string, pelaku: Pelaku, naskah: NaskahDokumen): Promise<bigint>
  /** Takes a step as of a day and answers the number, '' while it has none. */
  lakukan(
    jenis: string,
    dokumenId: bigint,
    langkah: { pelaku: Pelaku; tindakan: string; tanggal: Tanggal; catatan?: string },
  ): Promise<string>
}

/**
 * Plays the people of a pemda that is marked as an example (an invariant: nobody acts for a real person). `perintah` gives
 * command ids; when they are the same again, a story that was cut short goes on where it stopped.
 */
export function peragaOf(context: Context, pemdaId: number, perintah: () => string = randomUUID): Peraga {
  const known = new Map<string, Session>()
  const versions = new Map<bigint, number>()
  const sebagai = async ([masuk, peran]: Pelaku, tanggal: Tanggal): Promise<Context> => {
    const name = `${masuk} ${peran}`
    const session = known.get(name) ?? (await sessionOf(context, pemdaId, { masuk, peran }))
    known.set(name, session)
    const kini = `${tanggal}T03:00:00.000Z`
    return { ...context, today: tanggal, kini, session: { ...session, faktorKeduaPada: kini } }
  }
  return {
    sebagai,
    async buat(jenis, pelaku, { asal = null, ...naskah }) {
      const act = actsOfDokumen.buat.get(`${jenis}.buat`)
      invariant(act !== undefined, `no kind ${jenis}`)
      const isi = { isi: {}, baris: [], ...naskah, asalId: asal, perintah: perintah() }
      const { dokumenId, versi } = await runAct(await sebagai(pelaku, naskah.tanggal), act, isi)
      versions.set(BigInt(dokumenId), versi)
      return BigInt(dokumenId)
    },
    async lakukan(jenis, dokumenId, { pelaku, tindakan, tanggal, catatan = null }) {
      const act = actsOfDokumen.lakukan.get(`${jenis}.${tindakan}`)
      invariant(act !== undefined, `no step ${jenis}.${tindakan}`)
      const context = await sebagai(pelaku, tanggal)
      const seen = await inTenant(context.db.app, { pemdaId }, (tx) =>
        findDokumen(tx, { pemdaId, dokumenId }),
      )
      invariant(seen !== undefined, `no document ${dokumenId}`)
      const versi = versions.get(dokumenId) ?? seen.versi
      const sidik = Buffer.from(seen.sidik).toString('hex')
      const input = { dokumenId, versi, sidik, catatan, perintah: perintah() }
      const hasil = await runAct(context, act, input)
      versions.set(dokumenId, hasil.versi)
      return hasil.nomor ?? ''
    },
  }
}

async function sessionOf(
  { db }: Context,
  pemdaId: number,
  { masuk, peran }: { masuk: string; peran: string },
): Promise<Session> {
  return inTenant(db.app, { pemdaId }, async (tx) => {
    const pemda = await readPemda(tx, pemdaId)
    invariant(pemda.contoh, 'only people of an example pemda are played')
    const pengguna = await findPengguna(tx, pemdaId, { namaPengguna: masuk })
    invariant(pengguna !== undefined, `no such person: ${masuk}`)
    const { penggunaId, pejabatId, nama } = pengguna
    const units = new Map((await listOrganisasi(tx, pemdaId)).map((unit) => [unit.organisasiId, unit.kode]))
    const penugasan = (await listPenugasan(tx, { pemdaId, pejabatId })).map((satu) => ({
      ...satu,
      unitKode: units.get(satu.unitId) ?? '',
    }))
    const aktif = penugasan.find((satu) => satu.peran === peran)
    invariant(aktif !== undefined, `${masuk} is no ${peran}`)
    return {
      ...{ sesiId: 'peraga', penggunaId, pejabatId, nama, pemdaId, pemdaNama: pemda.nama },
      ...{ tingkat: 'penuh', faktorKeduaPada: null, punyaFaktorKedua: true, penugasan, aktif },
    }
  })
}
