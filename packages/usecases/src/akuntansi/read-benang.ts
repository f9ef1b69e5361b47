import type { Tx } from '@benang/database/connection'
import { readBuku } from '@benang/database/ledger/buku'
import {
  findKunciAwal,
  findKunciUsulan,
  type KunciAwal,
  listKunciDokumen,
  listKunciTerkait,
} from '@benang/database/ledger/benang-kunci'
import type { Buku } from '@benang/database/ledger/post'
import { listUraianKunci, type UraianKunci } from '@benang/database/ledger/uraian-kunci'
import { findUsulan } from '@benang/database/perencanaan/usulan'
import { findDokumen } from '@benang/database/sistem/dokumen'
import { findJenis } from '@benang/domain/sistem/semua-jenis'
import { requireUnit, unitScope } from '../act-authority.ts'
import type { Act, Env } from '../act.ts'
import { Refused } from '../refused.ts'
import { type AlurTampak, describeBenang } from './describe-benang.ts'
import { readFaktaBenang } from './fakta-benang.ts'
import { pembacaBuku } from './pembaca-buku.ts'
import { uraianOf } from './uraian-of.ts'

/** A thread that may be followed: `kunci` as the address has it. */
export type PilihanBenang = { kunci: string; nama: string; unit: string }

/** A golden thread, or the choice between those that a document runs through. */
export type BenangTampak = {
  tahun: number
  kunci: string
  judul: string
  keterangan: readonly string[]
  mode: 'utama' | 'cermin'
  /** The document it was picked up from. */
  dari: { dokumenId: string; jenis: string; jenisNama: string; nomor: string; status: string } | null
  /** Empty where there is one thread. */
  pilihan: readonly PilihanBenang[]
  alur: AlurTampak
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
    const berakhir = tahun < Number(context.today.slice(0, 4))
    const cabang = perPlafon(pangkal.kunci).length > 1
    const isi = await isiOf(tx, buku, {
      kunci: cabang ? [] : pangkal.kunci,
      pilihan: cabang ? pangkal.kunci : [],
      ...{ berakhir, unitId: unitScope(env) },
    })
    const { judul, keterangan } = judulOf(pangkal, isi.kata)
    return {
      ...{ tahun, kunci, judul, keterangan, mode: kini?.mode ?? 'utama', dari: pangkal.dari },
      ...{ pilihan: isi.pilihan, alur: isi.alur },
    }
  },
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

/** Keys of one plafon are one thread. */
function perPlafon(kunci: readonly KunciAwal[]): readonly (readonly KunciAwal[])[] {
  return [...Map.groupBy(kunci, ({ unit, subKegiatan, dana }) => `${unit}/${subKegiatan}/${dana}`).values()]
}

async function isiOf(
  tx: Tx,
  buku: Buku,
  asked: {
    kunci: readonly KunciAwal[]
    pilihan: readonly KunciAwal[]
    berakhir: boolean
    unitId: number | null
  },
) {
  const { berakhir, unitId } = asked
  const awal = asked.kunci.map(({ kunci }) => kunci)
  const kunci = await listKunciTerkait(tx, buku, { kunci: awal, unitId })
  const only = (golongan: string, own: boolean) =>
    (own ? asked.kunci : kunci).filter((satu) => satu.golongan === golongan).map((satu) => satu.kunci)
  const punya = (golongan: string) => asked.kunci.some((satu) => satu.golongan === golongan)
  const fakta = await readFaktaBenang(tx, buku, {
    ...{ kunci, berakhir },
    lingkup: only('mata_anggaran', punya('mata_anggaran')),
    usulan: only('usulan', punya('usulan')),
  })
  const keys = [
    ...fakta.mutasi.flatMap(({ dari, ke }) => [dari, ke]),
    ...[...asked.kunci, ...asked.pilihan].map((satu) => satu.kunci),
  ]
  const kata = await listUraianKunci(tx, buku, keys)
  const namaOf = new Map(kata.map((satu) => [satu.kunci, satu]))
  return {
    kata: kata.filter((satu) => awal.includes(satu.kunci)),
    pilihan: asked.pilihan.flatMap(({ kunci: satu }) => {
      const found = namaOf.get(satu)
      return found === undefined ? [] : [{ ...namaKunci(found), unit: found.unitNama ?? '' }]
    }),
    alur: describeBenang(fakta, (satu) => {
      const found = namaOf.get(satu)
      return found === undefined ? { kunci: String(satu), nama: String(satu) } : namaKunci(found)
    }),
  }
}

/** A key as an address has it, and in words. */
function namaKunci(kata: UraianKunci): { kunci: string; nama: string } {
  const tiket = kata.golongan === 'usulan' ? kata.acuanNomor : null
  return {
    kunci: tiket ?? String(kata.kunci),
    nama: tiket === null ? uraianOf(kata) : `Usulan ${tiket}`,
  }
}

function judulOf(
  { judul, dari }: Pangkal,
  kata: readonly UraianKunci[],
): { judul: string; keterangan: readonly string[] } {
  const [first] = kata
  const rekening = kata.map(
    ({ rekeningKode, rekeningUraian }) => `${rekeningKode ?? ''} ${rekeningUraian ?? ''}`,
  )
  const ada = [
    ...(kata.length === 1 ? rekening : [`${kata.length} mata anggaran`]),
    first?.subKegiatanKode ?? '',
    first?.unitNama ?? '',
    first?.danaKode ?? '',
  ]
  const nama = first?.subKegiatanNama ?? first?.rekeningUraian ?? first?.kode
  return {
    judul: judul === '' ? (nama ?? `${dari?.jenisNama ?? ''} ${dari?.nomor ?? ''}`.trim()) : judul,
    keterangan: first === undefined ? [] : ada.map((satu) => satu.trim()).filter((satu) => satu !== ''),
  }
}
