import { registerKunci } from '@benang/database/ledger/kunci'
import { listStandarSebutan } from '@benang/database/penganggaran/standar-harga'
import { type BarisKertas, findKertas, listBarisKertas } from '@benang/database/penganggaran/kertas'
import { listTempatKertas, type TempatKertas } from '@benang/database/penganggaran/kertas-jumlah'
import { type Dokumen, editDokumen, findDokumen } from '@benang/database/sistem/dokumen'
import type { BarisBaru } from '@benang/database/sistem/dokumen-baris'
import type { JenisDokumen } from '@benang/documents/jenis-dokumen'
import { isTanpaKegiatan } from '@benang/domain/penganggaran/bagian-apbd'
import { medanRinci } from '@benang/domain/penganggaran/kertas/medan-kertas'
import { isBarisKosong } from '@benang/domain/penganggaran/kertas/paham-baris'
import { tanggalStandar } from '@benang/domain/penganggaran/standar/tanggal-standar'
import { readSebutanStandar, sebutanStandar } from '@benang/domain/penganggaran/standar/sebutan-standar'
import { invariant } from '@benang/values/invariant'
import type { Env } from '../act.ts'
import { openBukuPertama } from '../akuntansi/open-buku.ts'
import { type Pelanggaran, Refused } from '../refused.ts'
import { writeBaris } from '../sistem/create-dokumen.ts'
import { jumlahOf, requireIsi } from '../sistem/isi-dokumen.ts'
import { sidikDokumen } from '../sistem/sidik-dokumen.ts'
import { isTerbuka } from './kertas.ts'
import { kunciOf } from './open-mata-anggaran.ts'

const maxBaris = 20_000

/**
 * Makes the rows of an open working paper the lines of its document, in the transaction of the step that submits it; refuses
 * while a row has a fault. A document without one is answered as it is. The paper stays, for a return.
 */
export async function settleKertas(env: Env, jenis: JenisDokumen, dokumen: Dokumen): Promise<Dokumen> {
  const key = { pemdaId: env.session.pemdaId, dokumenId: dokumen.dokumenId }
  if (jenis.baris !== 'rincian' || !isTerbuka(dokumen)) return dokumen
  if ((await findKertas(env.tx, key, { kunci: true })) === undefined) return dokumen
  const rows = (await listBarisKertas(env.tx, key, { mulai: 0, banyak: maxBaris + 1 })).filter(
    ({ isi, salah }) => salah.length > 0 || !isBarisKosong(isi),
  )
  requireUtuh(rows)
  const baris = await barisOf(env, dokumen, rows)
  const { tanggal, uraian, isi, asalId } = dokumen
  const isian = { tanggal, uraian, isi, baris }
  requireIsi(jenis, isian)
  const asal =
    asalId === null ? undefined : await findDokumen(env.tx, { pemdaId: key.pemdaId, dokumenId: asalId })
  const sidik = await sidikDokumen(dokumen, isian, { asal })
  await writeBaris(env, jenis, { ...dokumen, baris })
  const jumlah = jumlahOf(jenis, isian, { asal, muatan: [] })
  await editDokumen(env.tx, key, { tanggal, uraian, isi, sidik, jumlah })
  return { ...dokumen, sidik, jumlah, status: 'draf', versi: dokumen.versi + 1 }
}

function requireUtuh(rows: readonly BarisKertas[]): void {
  const pelanggaran = rows.flatMap(({ barisId, salah }, index) =>
    salah.map(
      ({ medan, pesan }): Pelanggaran => ({
        ...{ aturan: 'isian', lokasi: `kertas.${barisId}.${medan}` },
        pesan: `Baris ${index + 1}: ${pesan}`,
      }),
    ),
  )
  const [first] = pelanggaran
  if (first === undefined) return
  const lain =
    pelanggaran.length > 1 ? ` Ada ${pelanggaran.length - 1} isian lain yang perlu diperbaiki.` : ''
  throw new Refused('ISIAN', `${first.pesan}${lain}`, { pelanggaran: pelanggaran.slice(0, 50) })
}

async function barisOf(
  env: Env,
  dokumen: Dokumen,
  rows: readonly BarisKertas[],
): Promise<readonly BarisBaru[]> {
  if (rows.length === 0) return []
  const kunci = await kunciTempat(env, dokumen)
  const standar = await standarBaris(env, dokumen, rows)
  return rows.map((satu) => {
    const nomor = kunci.get(tempatOf(satu))
    invariant(nomor !== undefined, 'a row without faults has a key')
    return { ...barisBaru(satu, nomor), standar: standar.get(satu.isi['standarHargaId'] ?? '') ?? null }
  })
}

/** The versions of standard prices that hold for the document, by what the rows name: from then on they stay as they are. */
async function standarBaris(
  { tx, session }: Env,
  { tahun, tanggal }: Dokumen,
  rows: readonly BarisKertas[],
): Promise<ReadonlyMap<string, { standarId: number; versi: number; zona: number }>> {
  const disebut = [...new Set(rows.map(({ isi }) => isi['standarHargaId'] ?? ''))]
  const found = await listStandarSebutan(tx, {
    pemdaId: session.pemdaId,
    sebutan: disebut.flatMap((teks) => readSebutanStandar(teks) ?? []),
    tanggal: tanggalStandar(tahun, tanggal),
  })
  return new Map(
    found.map(({ standarId, versi, zona }) => [
      sebutanStandar({ standarId, zona }),
      { standarId, versi, zona },
    ]),
  )
}

/** Registers the mata anggaran the rows name; answers their numbers by place. */
async function kunciTempat(env: Env, dokumen: Dokumen): Promise<ReadonlyMap<string, number>> {
  const { tahun, dokumenId, unitId } = dokumen
  const { pemdaId, penggunaId } = env.session
  const tempat = await listTempatKertas(env.tx, { pemdaId, dokumenId }, unitId)
  const keys = tempat.map((satu) => {
    if (satu.rekening.startsWith('6.') && unitId !== satu.skpkd)
      throw new Refused('ATURAN', 'Pembiayaan dianggarkan di SKPKD. Pakai rekening lain, atau RKA unit itu.')
    const kunci = kunciOf('rincian', { unitId }, acuanOf(satu))
    if (kunci === undefined)
      throw new Refused(
        'ISIAN',
        `Rekening ${satu.rekening}: pilih sub kegiatan, rekening rinci dan sumber dana.`,
      )
    return kunci
  })
  await openBukuPertama(env, tahun)
  const buku = { pemdaId, tahun, pelaku: penggunaId, tanggal: env.context.today }
  const numbers = await registerKunci(env.tx, buku, keys)
  return new Map(tempat.map((satu, index) => [tempatOf(satu), numbers[index] ?? 0]))
}

function tempatOf({
  subKegiatanId,
  rekeningId,
  danaId,
}: Pick<BarisKertas, 'subKegiatanId' | 'rekeningId' | 'danaId'>): string {
  return [subKegiatanId, rekeningId, danaId].join()
}

function acuanOf(satu: TempatKertas): Parameters<typeof kunciOf>[2] {
  const { subKegiatanId, subKegiatan, edisiSub, danaId, dana, rekeningId, rekening, rinci } = satu
  const masuk = isTanpaKegiatan(rekening)
  return {
    unit: { kode: satu.unit },
    skpkd: satu.skpkd,
    rekening: { id: rekeningId, kode: rekening, edisi: satu.edisiRekening, rinci },
    subKegiatan:
      masuk || subKegiatanId === null
        ? null
        : { id: subKegiatanId, kode: subKegiatan ?? '', edisi: edisiSub ?? '' },
    dana: masuk || danaId === null ? null : { id: danaId, kode: dana ?? '' },
  }
}

function barisBaru(
  { barisId, isi, koefisien, skala, satuan, harga, ppn, jumlah }: BarisKertas,
  kunci: number,
): BarisBaru {
  invariant(koefisien !== null && harga !== null, 'a row without faults has a coefficient and a price')
  const rinci = medanRinci.flatMap((medan) => {
    const nilai = isi[medan] ?? ''
    return nilai === '' ? [] : [[medan, nilai] as const]
  })
  return {
    ...{ kunci, bulan: 0, jumlah, uraian: isi['uraian'] ?? '' },
    rincian: { koefisien, satuan, harga, skala, ppn },
    rinci: { ...Object.fromEntries(rinci), barisId },
  }
}
