import { inTenant, type Tx } from '@benang/database/connection'
import { insertTiket } from '@benang/database/perencanaan/tiket'
import { findUnitUsulan } from '@benang/database/perencanaan/usulan'
import { insertDokumen, moveDokumen } from '@benang/database/sistem/dokumen'
import { insertRiwayat } from '@benang/database/sistem/dokumen-riwayat'
import { usulan } from '@benang/domain/perencanaan/usulan'
import { parseRupiah } from '@benang/values/rupiah'
import { once, perintahOf } from '../act-command.ts'
import type { Context } from '../context.ts'
import { type Entry, recordEntry } from '../entry.ts'
import { Refused } from '../refused.ts'
import { requireIsi } from '../sistem/isi-dokumen.ts'
import { sidikDokumen } from '../sistem/sidik-dokumen.ts'
import { numberOf } from '../sistem/nomor-dokumen.ts'
import { requireTahapan } from '../sistem/require-tahapan.ts'
import { requirePercobaan } from '../sistem/take-percobaan.ts'

/** What a citizen writes: who (never shown), how to be reached (never shown), what, where, why, roughly how much. */
export type UsulanInput = {
  pemdaId: number
  tahun: number
  uraian: string
  pengusul: string
  kontak: string
  lokasi: string
  alasan: string
  /** Rupiah as text. */
  perkiraan: string
  /** A uuid made with the form: sending it twice gives one ticket. */
  perintah: string
}

/** `nomor` counts and is on record; `tiket` is it with the code only the sender knows. */
export type TiketBaru = { nomor: string; tiket: string }

/** Nobody's account: what came without log-in. */
const warga = { penggunaId: 0, pejabatId: 0 } as const

/** Takes an usulan without log-in and answers its ticket: number and code. Four a day from one address, then ever slower. */
export const submitUsulan: Entry<UsulanInput, TiketBaru> = {
  name: 'usulan.kirim',
  kind: 'write',
  roles: 'public',
  async enter(context, asked) {
    const input = bersihkan(asked)
    const perintah = perintahOf(input)
    if (perintah === null) throw new Refused('ISIAN', 'Muat ulang halaman, lalu kirim lagi.')
    requireLengkap(context, input)
    await requirePercobaan(context, ['usulan', String(input.pemdaId), context.alamat ?? ''])
    const { pemdaId } = input
    const session = { pemdaId, penggunaId: warga.penggunaId }
    const hasil = await inTenant(context.db.app, { pemdaId }, async (tx) => {
      const command = { perintah, tindakan: submitUsulan.name, session, input }
      return once(tx, command, () => record(tx, context, input))
    })
    if (!hasil.ulang)
      await recordEntry(context, { pemdaId, ...warga }, { tindakan: submitUsulan.name, refused: null })
    return hasil.hasil
  },
}

async function record(tx: Tx, context: Context, input: UsulanInput): Promise<TiketBaru> {
  const { pemdaId, tahun, uraian, pengusul, kontak, lokasi, alasan, perkiraan } = input
  const unitId = await findUnitUsulan(tx, { pemdaId, hariIni: context.today })
  if (unitId === undefined) throw new Refused('TIDAK_ADA', 'Pemerintah daerah ini belum menerima usulan.')
  await requireTahapan(tx, { pemdaId, tahun, kode: usulan.kode, unitId })
  const isi = { pengusul, kontak, lokasi, alasan, perkiraan }
  const naskah = { tanggal: context.today, uraian, isi, baris: [] }
  const head = { jenis: usulan.kode, tahun, unitId }
  const sidik = await sidikDokumen(head, naskah, { asal: undefined })
  const dokumenId = await insertDokumen(tx, pemdaId, {
    ...{ ...head, ...naskah, sidik, jumlah: parseRupiah(perkiraan) },
    ...{ asalId: null, pembuatId: warga.penggunaId },
  })
  const nomor = await numberOf(tx, usulan, { pemdaId, tahun, unitId, tanggal: context.today, nomor: null })
  const step = {
    putaran: 1,
    tindakan: 'ajukan',
    fungsi: 'pembuat',
    dariStatus: 'draf',
    keStatus: 'diajukan',
  } as const
  await insertRiwayat(
    tx,
    { pemdaId, dokumenId },
    {
      ...{ ...step, ...warga, peran: 'warga', penugasanId: 0, catatan: null, sidik },
      kejadian: context.kejadian,
    },
  )
  await moveDokumen(tx, { pemdaId, dokumenId }, { status: 'diajukan', putaran: 1, nomor, jurnalNo: null })
  return { nomor, tiket: `${nomor}-${await insertTiket(tx, { pemdaId, dokumenId })}` }
}

/** Text as people see it: no control or direction characters, no broken halves of letters, line breaks as spaces. */
function bersihkan(input: UsulanInput): UsulanInput {
  const bersih = (text: string) =>
    text
      .toWellFormed()
      .replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
      .trim()
  const { uraian, pengusul, kontak, lokasi, alasan, perkiraan } = input
  return {
    ...input,
    ...{ uraian: bersih(uraian), pengusul: bersih(pengusul), kontak: bersih(kontak) },
    ...{ lokasi: bersih(lokasi), alasan: bersih(alasan), perkiraan: perkiraan.trim() },
  }
}

function requireLengkap({ today }: Context, input: UsulanInput): void {
  const tahunIni = Number(today.slice(0, 4))
  if (input.tahun < tahunIni || input.tahun > tahunIni + 2)
    throw new Refused('ISIAN', `Pilih tahun ${tahunIni} sampai ${tahunIni + 2}.`)
  const { pengusul, kontak, lokasi, alasan, perkiraan, uraian } = input
  requireIsi(usulan, {
    tanggal: today,
    uraian,
    isi: { pengusul, kontak, lokasi, alasan, perkiraan },
    baris: [],
  })
  const kurang = [
    ...(uraian.length < 5
      ? [{ lokasi: 'uraian', pesan: 'Tulis apa yang diusulkan, sedikitnya 5 huruf.' }]
      : []),
    ...(uraian.length > 300 ? [{ lokasi: 'uraian', pesan: 'Ringkas usulan sampai 300 huruf.' }] : []),
    ...(pengusul === '' ? [{ lokasi: 'pengusul', pesan: 'Isi nama Anda.' }] : []),
    ...(kontak === '' ? [{ lokasi: 'kontak', pesan: 'Isi telepon atau surel Anda.' }] : []),
    ...(lokasi === '' ? [{ lokasi: 'lokasi', pesan: 'Isi lokasinya.' }] : []),
    ...(alasan.length < 10 ? [{ lokasi: 'alasan', pesan: 'Tulis alasan, sedikitnya 10 huruf.' }] : []),
    ...(Number(perkiraan) > 0 ? [] : [{ lokasi: 'perkiraan', pesan: 'Isi perkiraan biaya lebih dari Rp0.' }]),
  ].map((satu) => ({ aturan: 'isian', ...satu }))
  const [first] = kurang
  if (first !== undefined) throw new Refused('ISIAN', first.pesan, { pelanggaran: kurang })
}
