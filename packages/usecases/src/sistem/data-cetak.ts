import type { Tx } from '@benang/database/connection'
import { listKunciUkuran } from '@benang/database/kinerja/ukuran'
import { readBuku } from '@benang/database/ledger/buku'
import { listPelepasan, listPosisiKunci } from '@benang/database/ledger/posisi-kunci'
import { listUraianKunci, type UraianKunci } from '@benang/database/ledger/uraian-kunci'
import { listOrganisasi, type Organisasi } from '@benang/database/organisasi/organisasi'
import type { Dokumen } from '@benang/database/sistem/dokumen'
import { type DokumenBaris, listBaris } from '@benang/database/sistem/dokumen-baris'
import { type DokumenRiwayat, listRiwayat } from '@benang/database/sistem/dokumen-riwayat'
import { isHidup, type JenisDokumen } from '@benang/documents/jenis-dokumen'
import { kodeVerifikasiOf } from '@benang/documents/kode-verifikasi'
import { findJenis } from '@benang/domain/sistem/semua-jenis'
import { golonganKunci } from '@benang/ledger/kunci'
import { kuantitasToText } from '@benang/values/kuantitas'
import type { Tanda, Verifikasi } from '@benang/reports/laporan'
import type { BarisCetak, DataCetak, DokumenCetak } from '@benang/reports/sistem/data-cetak'
import type { FormCetak } from '@benang/reports/sistem/form-cetak'
import type { Env } from '../act.ts'
import { hasKertasTerbuka } from '../penganggaran/baris-draf.ts'
import { catatanPenjaga } from '../penganggaran/catatan-penjaga.ts'
import { isiTampak } from './isi-tampak.ts'
import { pemdaTercetak } from './kop-cetak.ts'
import { isMaju } from './layanan-dokumen.ts'
import { penandatanganCetak } from './penandatangan-cetak.ts'

/** A document to print, with all it came from (nearest first). */
export type Tercetak = {
  form: FormCetak
  jenis: JenisDokumen
  dokumen: Dokumen
  leluhur: readonly Dokumen[]
}

/** Reads everything its form shows. */
export async function dataCetak(env: Env, tercetak: Tercetak): Promise<DataCetak> {
  const { tx, session } = env
  const { pemdaId } = session
  const { form, jenis, dokumen, leluhur } = tercetak
  const kop = await pemdaTercetak(tx, pemdaId)
  const unit = await listOrganisasi(tx, pemdaId)
  const riwayat = await listRiwayat(tx, { pemdaId, dokumen: [dokumen.dokumenId] })
  const [own, ...lain] = await dokumenCetak(env, [dokumen, ...leluhur], unit)
  if (own === undefined) throw new Error('a document is read with its own lines')
  const buku = await readBuku(tx, { pemdaId, tahun: dokumen.tahun })
  return {
    ...{ pemda: kop.nama, tempat: kop.tempat, dokumen: own, leluhur: lain },
    skpkd: unit.find((satu) => satu.jenis === 'skpkd')?.nama ?? null,
    ...(await posisiOf(tx, pemdaId, { tercetak, baris: dibebani(jenis, [own, ...lain]) })),
    catatan: jenis.kode === 'rka' ? await catatanRka(tx, pemdaId, dokumen) : [],
    penandatangan: await penandatanganCetak(tx, kop, { form, dokumen, riwayat, isi: [own, ...lain] }),
    tanda: tandaOf(jenis, dokumen, { cermin: buku?.mode === 'cermin', contoh: kop.contoh }),
    verifikasi: await verifikasiOf(pemdaId, dokumen, riwayat),
  }
}

/** Below an RKA: what the guard doubts, after a word about lines that are being written and are not on this sheet. */
async function catatanRka(tx: Tx, pemdaId: number, dokumen: Dokumen): Promise<readonly string[]> {
  const penjaga = await catatanPenjaga(tx, pemdaId, dokumen)
  return (await hasKertasTerbuka(tx, pemdaId, dokumen)) ? [sedangDitulis, ...penjaga] : penjaga
}

const sedangDitulis =
  'Kertas kerja RKA ini sedang ditulis. Lembar ini memuat isi saat terakhir diajukan; yang ditulis sesudahnya belum termasuk.'

async function dokumenCetak(
  env: Env,
  semua: readonly Dokumen[],
  unit: readonly Organisasi[],
): Promise<readonly DokumenCetak[]> {
  const { tx, session } = env
  const { pemdaId } = session
  const tahun = semua[0]?.tahun ?? 0
  const all = await listBaris(tx, { pemdaId, tahun, dokumen: semua.map(({ dokumenId }) => dokumenId) })
  const keys = await listUraianKunci(tx, { pemdaId, tahun }, [...new Set(all.map(({ kunci }) => kunci))])
  const names = new Map(keys.map((satu) => [satu.kunci, satu]))
  const ukuran = await ukuranOf(tx, { pemdaId, tahun }, all)
  const lines = Map.groupBy(all, ({ dokumenId }) => dokumenId)
  return semua.map((dokumen) => {
    const owner = unit.find(({ organisasiId }) => organisasiId === dokumen.unitId)
    const { jenis, nomor, tanggal, uraian, jumlah } = dokumen
    const kind = findJenis(jenis)
    return {
      ...{ jenis, nomor, tanggal, tahun: dokumen.tahun, uraian, jumlah },
      ...{ unitKode: owner?.kode ?? '', unitNama: owner?.nama ?? '' },
      isi: kind === undefined ? {} : isiTampak(env, kind, dokumen),
      baris: (lines.get(dokumen.dokumenId) ?? []).map((satu) => ({
        ...barisCetak(satu, names.get(satu.kunci)),
        ukuran: ukuran.get(satu.kunci)?.(satu.jumlah) ?? null,
      })),
    }
  })
}

/** Per key of an indicator, how an amount of it reads. */
async function ukuranOf(
  tx: Tx,
  buku: { pemdaId: number; tahun: number },
  baris: readonly DokumenBaris[],
): Promise<ReadonlyMap<number, (jumlah: bigint) => BarisCetak['ukuran']>> {
  const keys = baris.filter(({ golongan }) => golongan === golonganKunci.indikator)
  if (keys.length === 0) return new Map()
  const known = await listKunciUkuran(
    tx,
    buku,
    keys.map(({ kunci }) => kunci),
  )
  return new Map(
    known.map(({ kunci, nama, satuan, skala }) => [
      kunci,
      (jumlah: bigint) => ({
        nama,
        nilai: `${kuantitasToText({ jumlah, skala }).replace('.', ',')} ${satuan}`,
      }),
    ]),
  )
}

function barisCetak(baris: DokumenBaris, nama: UraianKunci | undefined): Omit<BarisCetak, 'ukuran'> {
  const { kunci, bulan, jumlah, uraian, rincian, rinci = {} } = baris
  return {
    ...{ kunci, bulan, jumlah, uraian, rincian, rinci },
    unitNama: nama?.unitNama ?? '',
    subKode: nama?.subKegiatanKode ?? '',
    subNama: nama?.subKegiatanNama ?? '',
    rekeningKode: nama?.rekeningKode ?? '',
    rekeningUraian: nama?.rekeningUraian ?? '',
    danaKode: nama?.danaKode ?? '',
  }
}

/** The lines whose keys the document charges: its own, or those of its SPP where it has none of that sort. */
function dibebani({ baris }: JenisDokumen, semua: readonly DokumenCetak[]): readonly BarisCetak[] {
  const ikutSpp = baris === 'tanpa' || baris === 'potongan'
  return (ikutSpp ? semua.find(({ jenis }) => jenis === 'spp') : semua[0])?.baris ?? []
}

/** The book as it was before the document was posted; before the origin was, for an order that posts nothing itself. */
async function posisiOf(
  tx: Tx,
  pemdaId: number,
  { tercetak: { dokumen, leluhur }, baris }: { tercetak: Tercetak; baris: readonly { kunci: number }[] },
): Promise<Pick<DataCetak, 'posisi' | 'spd'>> {
  const asal = dokumen.jenis === 'spm' ? leluhur[0]?.jurnalNo : null
  const dicari = {
    kunci: [...new Set(baris.map(({ kunci }) => kunci))],
    sebelum: dokumen.jurnalNo ?? asal ?? null,
  }
  const buku = { pemdaId, tahun: dokumen.tahun }
  const posisi = await listPosisiKunci(tx, buku, dicari)
  return {
    posisi: new Map(posisi.map(({ kunci, ...satu }) => [kunci, satu])),
    spd: await listPelepasan(tx, buku, dicari),
  }
}

/** What the sheet must not lose, the heaviest first. */
function tandaOf(
  jenis: JenisDokumen,
  { status }: Pick<Dokumen, 'status'>,
  { cermin, contoh }: { cermin: boolean; contoh: boolean },
): readonly Tanda[] {
  const akhir = jenis.langkah.findLast(isMaju)?.ke
  return [
    ...(isHidup(status) ? [] : ['tidak_berlaku' as const]),
    ...(isHidup(status) && status !== akhir ? ['rancangan' as const] : []),
    ...(cermin ? ['salinan_kerja' as const] : []),
    ...(contoh ? ['data_contoh' as const] : []),
  ]
}

/** What the paper says of itself; the version counts the contents the document has had. */
async function verifikasiOf(
  pemdaId: number,
  { dokumenId, sidik }: Dokumen,
  riwayat: readonly DokumenRiwayat[],
): Promise<Verifikasi> {
  const hex = Buffer.from(sidik).toString('hex')
  const isi = [...new Set(riwayat.map((satu) => Buffer.from(satu.sidik).toString('hex')))]
  return {
    kode: await kodeVerifikasiOf({ pemdaId, dokumenId, sidik }),
    sidik: hex,
    versi: Math.max(isi.indexOf(hex), 0) + 1,
  }
}
