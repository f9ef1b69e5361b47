import type { Tx } from '@benang/database/connection'
import { listKartu } from '@benang/database/kinerja/kartu'
import { listUkuran } from '@benang/database/kinerja/ukuran'
import { readBuku } from '@benang/database/ledger/buku'
import {
  findKunciAwal,
  findKunciUsulan,
  type KunciAwal,
  listKunciDokumen,
  listKunciTerkait,
} from '@benang/database/ledger/benang-kunci'
import type { Buku } from '@benang/database/ledger/post'
import { listUraianKunci } from '@benang/database/ledger/uraian-kunci'
import { findUsulan } from '@benang/database/perencanaan/usulan'
import { findDokumen } from '@benang/database/sistem/dokumen'
import { findJenis } from '@benang/domain/sistem/semua-jenis'
import { requireUnit, unitScope } from '../act-authority.ts'
import type { Act, Env } from '../act.ts'
import { Refused } from '../refused.ts'
import { type IndikatorTampak, indikatorOf } from '../kinerja/read-kinerja.ts'
import { bacaanBuku } from './fakta-benang.ts'
import { type IsiBenang, isiBenang, type TempatBenang } from './isi-benang.ts'
import { pembacaBuku } from './pembaca-buku.ts'

/** A golden thread, or the choice between those that a document runs through. */
export type BenangTampak = Omit<IsiBenang, 'tempat'> & {
  /** What the sub kegiatan is to achieve, and has: the cards of this year. */
  indikator: readonly IndikatorTampak[]
  tahun: number
  kunci: string
  mode: 'utama' | 'cermin'
  /** The document it was picked up from. */
  dari: { dokumenId: string; jenis: string; jenisNama: string; nomor: string; status: string } | null
}

type Pangkal = { kunci: readonly KunciAwal[]; dari: BenangTampak['dari']; judul: string }

/**
 * The golden thread through a key: a ticket (`U2027-00001`), a key of the book (its number), or a document (`dok-12`). From the
 * usulan to the LRA, or of revenue from its target, each knot with its documents, and why it differs from the one before.
 */
export const readBenang: Act<{ tahun: number; kunci: string }, BenangTampak> = {
  name: 'benang.lihat',
  kind: 'read',
  roles: pembacaBuku,
  async run(env, { tahun, kunci }) {
    const { tx, session, context } = env
    const buku = { pemdaId: session.pemdaId, tahun }
    const kini = await readBuku(tx, buku)
    const pangkal = await pangkalOf(env, buku, kunci)
    const { judul, tempat, ...isi } = await isiBenang(
      {
        terkait: (awal) => listKunciTerkait(tx, buku, { kunci: awal, unitId: unitScope(env) }),
        uraian: (keys) => listUraianKunci(tx, buku, keys),
        bacaan: bacaanBuku(tx, buku),
      },
      { awal: pangkal.kunci, berakhir: tahun < Number(context.today.slice(0, 4)) },
    )
    const { dari } = pangkal
    const nama = `${dari?.jenisNama ?? ''} ${dari?.nomor ?? ''}`.trim()
    return {
      indikator: await indikatorDari(tx, buku, tempat),
      ...{ tahun, kunci, dari, mode: kini?.mode ?? 'utama', ...isi },
      judul: pangkal.judul === '' ? judul || nama : pangkal.judul,
    }
  },
}

/** The active cards of the sub kegiatan that the thread passes. */
async function indikatorDari(
  tx: Tx,
  buku: Buku,
  tempat: readonly TempatBenang[],
): Promise<readonly IndikatorTampak[]> {
  const [first] = tempat
  if (first === undefined) return []
  const unitId = tempat.every((satu) => satu.unitId === first.unitId) ? first.unitId : null
  const kartu = (await listKartu(tx, buku, { unitId })).filter(
    (satu) =>
      satu.aktif &&
      tempat.some((lain) => lain.unitId === satu.unitId && lain.subKegiatanKode === satu.subKegiatanKode),
  )
  const keys = kartu.flatMap(({ kunci }) => (kunci === null ? [] : [kunci]))
  const nilai = Map.groupBy(await listUkuran(tx, buku, { keys }), ({ kunci }) => kunci)
  return kartu.map((satu) => indikatorOf(satu, nilai))
}

const tidakAda = (kunci: string) =>
  new Refused(
    'TIDAK_ADA',
    `Tidak ada benang dengan kunci ${kunci} pada tahun ini. Cari dengan nomor tiket, nomor dokumen, atau kode.`,
  )

/** Where the thread is picked up; another unit's key is not there. */
async function pangkalOf(env: Env, buku: Buku, kunci: string): Promise<Pangkal> {
  const { tx } = env
  const { pemdaId } = buku
  const dokumen = /^dok-(\d{1,18})$/.exec(kunci)?.[1]
  if (dokumen !== undefined) return pangkalDokumen(env, buku, BigInt(dokumen))
  if (/^\d{1,9}$/.test(kunci)) {
    const found = await findKunciAwal(tx, buku, Number(kunci))
    const [first] = found
    if (first === undefined || first.golongan === 'akun') throw tidakAda(kunci)
    if (first.golongan !== 'usulan') requireUnit(env, first.unit)
    return { kunci: found, dari: null, judul: '' }
  }
  const usulan = await findUsulan(tx, { pemdaId, tiket: kunci.trim().toUpperCase() })
  if (usulan === undefined || usulan.tahun !== buku.tahun) throw tidakAda(kunci)
  const { dokumenId, nomor, status, uraian } = usulan
  return {
    kunci: await findKunciUsulan(tx, buku, dokumenId),
    dari: { dokumenId: String(dokumenId), jenis: 'usulan', jenisNama: 'Usulan', nomor, status },
    judul: uraian,
  }
}

async function pangkalDokumen(env: Env, buku: Buku, dokumenId: bigint): Promise<Pangkal> {
  const { pemdaId, tahun } = buku
  const dokumen = await findDokumen(env.tx, { pemdaId, dokumenId })
  if (dokumen === undefined || dokumen.tahun !== tahun) throw tidakAda(`dok-${dokumenId}`)
  const { jenis, nomor, status, uraian, unitId } = dokumen
  if (jenis !== 'usulan') requireUnit(env, unitId)
  return {
    kunci:
      jenis === 'usulan'
        ? await findKunciUsulan(env.tx, buku, dokumenId)
        : await listKunciDokumen(env.tx, buku, dokumenId),
    dari: {
      dokumenId: String(dokumenId),
      ...{ jenis, status, nomor: nomor ?? '', jenisNama: findJenis(jenis)?.singkatan ?? jenis },
    },
    judul: jenis === 'usulan' ? uraian : '',
  }
}
