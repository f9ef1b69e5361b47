import { findPemdaTerbuka, listTerbitanTerbuka, type VersiKey } from '@benang/database/publik/apbd'
import {
  findKunciTerbit,
  findSidikBenang,
  listDokumenTerbit,
  listKaitTerbit,
  listRenjaTerbit,
  listUraianTerbit,
} from '@benang/database/publik/benang'
import { listJurnalTerkait, listMutasiTerkait } from '@benang/database/ledger/benang-fakta'
import { listKunciTerkait } from '@benang/database/ledger/benang-kunci'
import type { BagianTampak, SelisihTampak, SimpulTampak } from '../akuntansi/describe-benang.ts'
import { type IsiBenang, isiBenang, type SumberIsi } from '../akuntansi/isi-benang.ts'
import type { Context } from '../context.ts'
import { type IndikatorTerbuka, readIndikatorTerbuka } from './indikator-terbuka.ts'

/** A document of the public thread: the office and its unit, never a person, and no id of the staff's tables. */
export type BagianTerbit = Omit<BagianTampak, 'dokumenId' | 'nama'>
type SelisihTerbit = Omit<SelisihTampak, 'oleh'> & { oleh: BagianTerbit | null }
export type SimpulTerbit = Omit<SimpulTampak, 'bagian' | 'selisih'> & {
  bagian: readonly BagianTerbit[]
  selisih: readonly SelisihTerbit[]
}

/** The thread of a published line or ticket, as one version shows it. */
export type BenangTerbuka = {
  contoh: boolean
  pemda: { slug: string; nama: string }
  tahun: number
  kunci: string
  /** The ticket, where the thread was picked up from one. */
  tiket: string | null
  versi: {
    nomor: number
    perTanggal: string
    terbaru: number
    jurnalNo: string
    kepala: string
    sidik: string
  }
  judul: string
  keterangan: readonly string[]
  temuan: IsiBenang['alur']['temuan']
  simpul: readonly SimpulTerbit[]
  gambar: IsiBenang['alur']['gambar']
  /** What the sub kegiatan is to achieve, and had achieved when the version was published. */
  indikator: readonly IndikatorTerbuka[]
}

/** A published thread; `versi` undefined: of the newest version. Undefined: nothing was published under that key. */
export async function readBenangTerbuka(
  { db }: Pick<Context, 'db'>,
  asked: { slug: string; tahun: string; kunci: string; versi?: string | undefined },
): Promise<BenangTerbuka | undefined> {
  const pemda = await findPemdaTerbuka(db.publik, asked.slug)
  if (pemda === undefined) return undefined
  const ofYear = (await listTerbitanTerbuka(db.publik, pemda.pemdaId)).filter(
    ({ tahun }) => String(tahun) === asked.tahun,
  )
  const versi =
    asked.versi === undefined ? ofYear[0] : ofYear.find((satu) => String(satu.versi) === asked.versi)
  if (versi === undefined) return undefined
  const key = { pemdaId: pemda.pemdaId, tahun: versi.tahun, versi: versi.versi }
  const sidik = await findSidikBenang(db.publik, key)
  const tiket = /^U\d{4}-\d{1,9}$/i.test(asked.kunci) ? asked.kunci.toUpperCase() : null
  const awal =
    tiket === null && !/^\d{1,9}$/.test(asked.kunci)
      ? []
      : await findKunciTerbit(db.publik, key, tiket === null ? { kunci: Number(asked.kunci) } : { tiket })
  if (awal.length === 0 || sidik === undefined) return undefined
  const berakhir = versi.perTanggal > `${versi.tahun}-12-31`
  const { judul, keterangan, alur, tempat } = await isiBenang(sumberOf(db, key), { awal, berakhir })
  return {
    ...{ contoh: pemda.contoh, pemda: { slug: pemda.slug, nama: pemda.nama }, tahun: versi.tahun },
    ...{ kunci: tiket ?? asked.kunci, tiket, judul, keterangan, temuan: alur.temuan, gambar: alur.gambar },
    versi: {
      ...{
        nomor: versi.versi,
        perTanggal: versi.perTanggal,
        terbaru: ofYear[0]?.versi ?? versi.versi,
        sidik,
      },
      ...{ jurnalNo: String(versi.jurnalNo), kepala: versi.kepala },
    },
    simpul: alur.simpul.map(simpulTerbit),
    indikator: await readIndikatorTerbuka(db.publik, key, tempat),
  }
}

function sumberOf({ publik }: Context['db'], key: VersiKey): SumberIsi {
  return {
    terkait: (kunci) => listKunciTerkait(publik, key, { kunci, unitId: null }),
    uraian: (kunci) => listUraianTerbit(publik, key, kunci),
    bacaan: {
      mutasi: (kunci) => listMutasiTerkait(publik, key, kunci),
      jurnal: (no) => listJurnalTerkait(publik, key, no),
      kait: (dokumen) => listKaitTerbit(publik, key, dokumen),
      renja: (asked) => listRenjaTerbit(publik, key, asked),
      dokumen: (dokumen) => listDokumenTerbit(publik, key, dokumen),
    },
  }
}

function simpulTerbit({ bagian, selisih, ...simpul }: SimpulTampak): SimpulTerbit {
  return {
    ...simpul,
    bagian: bagian.map(bagianTerbit),
    selisih: selisih.map(({ oleh, ...satu }) => ({ ...satu, oleh: oleh && bagianTerbit(oleh) })),
  }
}

function bagianTerbit({ dokumenId: _, nama: __, ...bagian }: BagianTampak): BagianTerbit {
  return bagian
}
