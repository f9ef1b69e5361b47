import type { Tx } from '@benang/database/connection'
import { type Dokumen, findDokumen, listLeluhur, listTurunan } from '@benang/database/sistem/dokumen'
import { listKunciUkuran } from '@benang/database/kinerja/ukuran'
import { listMuatan } from '@benang/database/sistem/dokumen-muat'
import { type DokumenBaris, listBaris } from '@benang/database/sistem/dokumen-baris'
import { listRingkas } from '@benang/database/sistem/dokumen-daftar'
import { type DokumenRiwayat, listDitolak, listRiwayat } from '@benang/database/sistem/dokumen-riwayat'
import type { JenisDokumen } from '@benang/documents/jenis-dokumen'
import { stepsOpenTo } from '@benang/documents/langkah-terbuka'
import { findPeran } from '@benang/domain/organisasi/peran'
import { findJenis } from '@benang/domain/sistem/semua-jenis'
import { kuantitasToText } from '@benang/values/kuantitas'
import { koefisienToText } from '@benang/values/parse-koefisien'
import { rupiahToText } from '@benang/values/rupiah'
import type { Act, Env } from '../act.ts'
import { requireUnit } from '../act-authority.ts'
import { describeMataAnggaran, type MataAnggaran } from '../akuntansi/describe-mata-anggaran.ts'
import { type JejakJurnal, jejakJurnalOf, pelampauanOf } from '../akuntansi/read-jejak-jurnal.ts'
import type { PelampauanTampak } from '../akuntansi/describe-pelampauan.ts'
import { isPenulisKertas } from '../penganggaran/kertas.ts'
import { Refused } from '../refused.ts'
import { alurOf, type LangkahTampak } from './alur-dokumen.ts'
import { isiTampak } from './isi-tampak.ts'
import { labelOf, langkahLabel } from './label-tindakan.ts'
import { pembuatOf } from './layanan-dokumen.ts'
import { type DokumenRingkas, ringkasOf } from './ringkas-dokumen.ts'
import { sebutPeran } from './sebut-peran.ts'
import { isRangkapSah } from './step-dokumen.ts'

/** An act of the caller; closed acts stay visible with the reason. */
export type TindakanTampak = {
  tindakan: string
  label: string
  wajibCatatan: boolean
  tandaTangan: boolean
  tertutup: string | null
}

/** One line of the trail; `waktu` is an ISO time. */
export type RiwayatTampak = {
  urut: number
  tindakan: string
  label: string
  hasil: 'jadi' | 'ditolak'
  nama: string
  peran: string
  catatan: string | null
  kejadian: string | null
  waktu: string
  keStatus: string | null
}

/** A line; `bulan` 0 means the whole year. */
export type BarisTampak = {
  urut: number
  kunci: string
  bulan: number
  jumlah: string
  uraian: string
  mataAnggaran: MataAnggaran | null
  /** The document the line takes up, such as an usulan. */
  acuan: { dokumenId: string; nomor: string } | null
  /** What is bought: coefficient (2 to 8 decimals) and unit price as decimal text, PPN in per cent ('0': none). */
  rincian: { koefisien: string; satuan: string; harga: string; ppn: string } | null
  /** What else the line says, by field: paket, keterangan, spesifikasi, penerima, alamatPenerima … */
  rinci: Readonly<Record<string, string>>
  /** Of a measure: the indicator and its satuan; `jumlah` is then decimal text in that satuan. */
  ukuran: { indikatorId: number; nama: string; satuan: string } | null
}

/** Everything the page of a document shows, as plain JSON. */
export type DokumenTampak = DokumenRingkas & {
  tahun: number
  versi: number
  unitId: number
  isi: Readonly<Record<string, string | boolean>>
  baris: readonly BarisTampak[]
  /** Ids of the documents it adopts. */
  muatan: readonly string[]
  sidik: string
  bisaDiubah: boolean
  /** Its lines are written in a working paper, and the caller may write there. */
  bisaDirinci: boolean
  langkah: readonly LangkahTampak[]
  tindakan: readonly TindakanTampak[]
  riwayat: readonly RiwayatTampak[]
  jurnal: JejakJurnal | null
  pelampauan: readonly PelampauanTampak[]
  asal: readonly DokumenRingkas[]
  turunan: readonly DokumenRingkas[]
}

/** One document with its lines, trail, chain and what the caller may do now. */
export const readDokumen: Act<{ jenis: string; dokumenId: bigint }, DokumenTampak> = {
  name: 'dokumen.lihat',
  kind: 'read',
  roles: 'any',
  async run(env, { jenis: kode, dokumenId }) {
    const { tx, session } = env
    const key = { pemdaId: session.pemdaId, dokumenId }
    const jenis = findJenis(kode)
    const dokumen = await findDokumen(tx, key)
    if (jenis === undefined || dokumen?.jenis !== kode)
      throw new Refused('TIDAK_ADA', 'Dokumen itu tidak ada atau bukan milik unit Anda.')
    requireUnit(env, dokumen.unitId)
    const leluhur = await listLeluhur(tx, { pemdaId: session.pemdaId, asalId: dokumen.asalId })
    const turunan = await listTurunan(tx, key)
    const riwayat = await listRiwayat(tx, {
      pemdaId: session.pemdaId,
      dokumen: [dokumen, ...leluhur, ...turunan].map((satu) => satu.dokumenId),
    })
    const own = riwayat.filter((satu) => satu.dokumenId === dokumenId)
    const ringkas = await ringkasan(tx, session.pemdaId, { dokumen, leluhur, turunan })
    return {
      ...ringkas,
      ...{ tahun: dokumen.tahun, versi: dokumen.versi, unitId: dokumen.unitId },
      isi: isiTampak(env, jenis, dokumen),
      baris: await barisOf(tx, session.pemdaId, dokumen),
      muatan: await muatanOf(tx, jenis, key),
      sidik: Buffer.from(dokumen.sidik).toString('hex'),
      bisaDiubah: bisaDiubah(env, jenis, dokumen),
      bisaDirinci: isPenulisKertas(env, jenis, dokumen),
      langkah: alurOf(jenis, { dokumen, leluhur, turunan, riwayat }),
      tindakan: tindakanOf(env, jenis, { dokumen, riwayat: own }),
      riwayat: trail(kode, own, await listDitolak(tx, key)),
      jurnal: await jejakJurnalOf(tx, key),
      pelampauan: await pelampauanOf(tx, key),
    }
  },
}

async function ringkasan(
  tx: Tx,
  pemdaId: number,
  {
    dokumen,
    leluhur,
    turunan,
  }: { dokumen: Dokumen; leluhur: readonly Dokumen[]; turunan: readonly Dokumen[] },
) {
  const ids = [dokumen, ...leluhur, ...turunan].map((satu) => satu.dokumenId)
  const [own, ...lain] = (await listRingkas(tx, { pemdaId, dokumen: ids })).map(ringkasOf)
  if (own === undefined) throw new Refused('TIDAK_ADA', 'Dokumen itu tidak ada.')
  return { ...own, asal: lain.slice(0, leluhur.length), turunan: lain.slice(leluhur.length) }
}

async function muatanOf(
  tx: Tx,
  { memuat }: JenisDokumen,
  key: { pemdaId: number; dokumenId: bigint },
): Promise<readonly string[]> {
  if (memuat === undefined) return []
  return (await listMuatan(tx, key, memuat.status)).map(({ dokumenId }) => String(dokumenId))
}

async function barisOf(
  tx: Tx,
  pemdaId: number,
  { dokumenId, tahun, jenis }: Dokumen,
): Promise<BarisTampak[]> {
  const baris = await listBaris(tx, { pemdaId, tahun, dokumen: [dokumenId] })
  const keys = [...new Set(baris.map(({ kunci }) => kunci))]
  const known = await describeMataAnggaran(tx, { pemdaId, tahun }, keys)
  const ukuran = await ukuranOf(tx, { pemdaId, tahun }, { jenis, keys })
  return baris.map(({ urut, kunci, bulan, jumlah, uraian, acuan, rincian, rinci = {} }: DokumenBaris) => ({
    ...{ urut, bulan, uraian, kunci: String(kunci) },
    ...(ukuran.get(kunci)?.(jumlah) ?? { jumlah: rupiahToText(jumlah), ukuran: null }),
    mataAnggaran: known.get(kunci) ?? null,
    acuan: acuan && { dokumenId: String(acuan.dokumenId), nomor: acuan.nomor },
    rincian: rincian && {
      koefisien: koefisienToText(rincian),
      satuan: rincian.satuan,
      harga: rupiahToText(rincian.harga),
      ppn: String((rincian.ppn ?? 0) / 100),
    },
    rinci,
  }))
}

/** Per key of a measure, how an amount of it reads. */
async function ukuranOf(
  tx: Tx,
  buku: { pemdaId: number; tahun: number },
  { jenis, keys }: { jenis: string; keys: readonly number[] },
): Promise<ReadonlyMap<number, (jumlah: bigint) => Pick<BarisTampak, 'jumlah' | 'ukuran'>>> {
  if (findJenis(jenis)?.baris !== 'indikator') return new Map()
  const known = await listKunciUkuran(tx, buku, keys)
  return new Map(
    known.map(({ kunci, skala, ...ukuran }) => [
      kunci,
      (jumlah: bigint) => ({ jumlah: kuantitasToText({ jumlah, skala }), ukuran }),
    ]),
  )
}

function bisaDiubah({ penugasan }: Env, jenis: JenisDokumen, { status }: Dokumen): boolean {
  return (status === 'draf' || status === 'dikembalikan') && pembuatOf(jenis).includes(penugasan.peran)
}

function tindakanOf(
  { session, penugasan }: Env,
  jenis: JenisDokumen,
  { dokumen, riwayat }: { dokumen: Dokumen; riwayat: readonly DokumenRiwayat[] },
): TindakanTampak[] {
  const orang = {
    pejabatId: session.pejabatId,
    peran: penugasan.peran,
    peranNama: findPeran(penugasan.peran)?.nama ?? penugasan.peran,
  }
  const putaran = riwayat.filter((satu) => satu.putaran === dokumen.putaran)
  return stepsOpenTo(jenis, { status: dokumen.status, putaran }, { orang, rangkapSah: isRangkapSah }).map(
    ({ langkah, tertutup }) => ({
      tindakan: langkah.tindakan,
      label: langkah.label,
      wajibCatatan: langkah.wajibCatatan === true,
      tandaTangan: langkah.tandaTangan === true,
      tertutup,
    }),
  )
}

function trail(
  kode: string,
  riwayat: readonly DokumenRiwayat[],
  ditolak: Awaited<ReturnType<typeof listDitolak>>,
): RiwayatTampak[] {
  const jadi = riwayat.map((satu) => ({
    ...{ tindakan: satu.tindakan, nama: satu.nama, catatan: satu.catatan, kejadian: satu.kejadian },
    ...{ waktu: satu.waktu, keStatus: satu.keStatus, hasil: 'jadi' as const },
    label: langkahLabel(kode, satu.tindakan),
    peran: peranOf(satu),
  }))
  const tolak = ditolak.map((satu) => ({
    ...{ tindakan: satu.tindakan, nama: satu.nama, catatan: satu.pesan, kejadian: satu.kejadian },
    ...{ waktu: satu.waktu, keStatus: null, hasil: 'ditolak' as const },
    label: labelOf(satu.tindakan),
    peran: findPeran(satu.peran)?.nama ?? satu.peran,
  }))
  return [...jadi, ...tolak]
    .toSorted((a, b) => (a.waktu < b.waktu ? -1 : 1))
    .map((satu, index) => ({ ...satu, urut: index + 1 }))
}

function peranOf(satu: DokumenRiwayat): string {
  const held = sebutPeran(satu)
  return satu.rangkapSah ? `${held} (jabatan rangkap sah)` : held
}
