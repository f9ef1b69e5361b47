import { randomUUID } from 'node:crypto'
import {
  findBarisKertas,
  listBarisKertas,
  listUrutKertas,
  sumKertas,
} from '@benang/database/penganggaran/kertas'
import { listRkaSah } from '@benang/database/penganggaran/sumber-salin'
import { listBaris } from '@benang/database/sistem/dokumen-baris'
import type { Dokumen } from '@benang/database/sistem/dokumen'
import { bagianOf, namaBagian } from '@benang/domain/penganggaran/bagian-apbd'
import type { OperasiKertas } from '@benang/domain/penganggaran/kertas/jalankan-operasi'
import { type IsiKertas, isiTeks } from '@benang/domain/penganggaran/kertas/medan-kertas'
import { salinBaris, type UbahHarga } from '@benang/domain/penganggaran/kertas/salin-baris'
import { kodeOf } from '@benang/values/kode-of'
import { formatAngka, rupiahToText, sum } from '@benang/values/rupiah'
import type { Act, Env } from '../act.ts'
import { Refused } from '../refused.ts'
import { penulisKertas, requireKertas, requireTerbuka, requireWaktu } from './kertas.ts'
import { isiBaris } from './open-kertas.ts'
import { runOperasi } from './operasi-kertas.ts'

/**
 * `dari`: lines of the signed RKA of the unit of last year (codes of sub kegiatan and of accounts at any level; none: all), or
 * rows of this paper. `ke`: codes the copies get in place of their own. `setelah`: the row they come below, null: at the end.
 */
export type AddSalinanInput = {
  dokumenId: bigint
  perintah: string
  dari:
    | { jenis: 'tahun-lalu'; subKegiatan: readonly string[]; rekening: readonly string[] }
    | { jenis: 'baris'; barisId: readonly string[] }
  ke: { subKegiatan?: string | undefined; rekening?: string | undefined; dana?: string | undefined }
  harga: UbahHarga
  setelah: string | null
}

/** What was added, rupiah as text; `salah`: rows with something to mend, such as a code this year's list no longer has. */
export type HasilSalinan = {
  kumpulan: string
  banyak: number
  salah: number
  jumlahAsal: string
  jumlah: string
}

type Asal = { isi: IsiKertas; jumlah: bigint }
const maxBaris = 20_000

/** Copies rows into a paper, the price of each changed by a percentage; one kumpulan, so that it can be taken back. */
export const addSalinan: Act<AddSalinanInput, HasilSalinan> = {
  name: 'kertas.salin',
  kind: 'write',
  roles: penulisKertas,
  async run(env, { dokumenId, perintah, dari, ke, harga, setelah }) {
    const kertas = await requireKertas(env, dokumenId, { kunci: true })
    env.catat?.(dokumenId)
    requireTerbuka(kertas.dokumen)
    await requireWaktu(env, kertas.dokumen, null)
    const asal = await (dari.jenis === 'baris'
      ? asalBaris(env, dokumenId, dari.barisId)
      : asalTahunLalu(env, kertas.dokumen, dari))
    await requireMuat(env, dokumenId, asal)
    const { subKegiatan = '', rekening = '', dana = '' } = ke
    const ganti = isiTeks({ subKegiatan, rekening, dana })
    const isi = asal.map((satu) => isiTeks(salinBaris(satu.isi, { ganti, harga })))
    const operasi = sisipan(isi, setelah ?? (await barisTerakhir(env, dokumenId)))
    const sebutan = sebutanOf(dari, kertas.dokumen, harga)
    const kumpulan = { kumpulan: perintah, jenis: 'salin' as const, sebutan }
    await runOperasi(env, kertas, operasi, { susulan: false, kumpulan })
    const jadi = await findBarisKertas(
      env.tx,
      { pemdaId: env.session.pemdaId, dokumenId },
      operasi.map(({ barisId }) => barisId),
    )
    return {
      ...{
        kumpulan: perintah,
        banyak: jadi.length,
        salah: jadi.filter(({ salah }) => salah.length > 0).length,
      },
      jumlahAsal: rupiahToText(sum(asal.map(({ jumlah }) => jumlah))),
      jumlah: rupiahToText(sum(jadi.map(({ jumlah }) => jumlah))),
    }
  },
}

async function asalBaris(
  { tx, session }: Env,
  dokumenId: bigint,
  barisId: readonly string[],
): Promise<readonly Asal[]> {
  const rows = await findBarisKertas(tx, { pemdaId: session.pemdaId, dokumenId }, barisId)
  const hidup = rows.filter(({ dihapus }) => !dihapus)
  if (hidup.length < new Set(barisId).size)
    throw new Refused('ISIAN', 'Sebagian baris yang dipilih sudah dihapus. Muat ulang, lalu pilih lagi.')
  return hidup.toSorted((a, b) => a.urut - b.urut)
}

async function asalTahunLalu(
  { tx, session: { pemdaId } }: Env,
  { tahun, unitId }: Dokumen,
  dipilih: { subKegiatan: readonly string[]; rekening: readonly string[] },
): Promise<readonly Asal[]> {
  const buku = { pemdaId, tahun: tahun - 1 }
  const dokumen = await listRkaSah(tx, { ...buku, unitId })
  if (dokumen.length === 0)
    throw new Refused('TIDAK_ADA', `Unit ini tidak punya RKA ${tahun - 1} yang sudah diverifikasi di sini.`)
  const lines = await listBaris(tx, { ...buku, dokumen })
  const sub = new Set(dipilih.subKegiatan.map(kodeOf))
  // A branch may be named by its first digit alone.
  const rekening = dipilih.rekening.map((kode) => kodeOf(kode) || kode.trim())
  const termasuk = (kode: string) =>
    rekening.length === 0 || rekening.some((awal) => kode === awal || kode.startsWith(`${awal}.`))
  const dapat = lines.filter(
    (satu) =>
      satu.rincian !== null &&
      (sub.size === 0 || sub.has(kodeOf(satu.subKegiatan))) &&
      termasuk(kodeOf(satu.rekening)),
  )
  const isi = await isiBaris(tx, dapat)
  // A standard of last year's list is not one of this year's.
  return dapat.map(({ jumlah }, index) => ({ jumlah, isi: { ...isi[index], standarHargaId: '' } }))
}

/** Refuses nothing to copy, too much, and another part of the budget than the paper has: one RKA is one part. */
async function requireMuat(
  { tx, session: { pemdaId } }: Env,
  dokumenId: bigint,
  asal: readonly Asal[],
): Promise<void> {
  if (asal.length === 0)
    throw new Refused('ISIAN', 'Tidak ada baris pada pilihan itu. Pilih sub kegiatan atau rekening lain.')
  const { banyak } = await sumKertas(tx, { pemdaId, dokumenId })
  if (banyak + asal.length > maxBaris)
    throw new Refused(
      'ISIAN',
      `Kertas kerja memuat paling banyak ${maxBaris} baris; sekarang ${banyak}, salinannya ${asal.length}. Pilih sebagian.`,
    )
  const ada = await listBarisKertas(tx, { pemdaId, dokumenId }, { mulai: 0, banyak: 1 })
  const bagian = new Set([...ada, ...asal].flatMap(({ isi }) => bagianOf(isi['rekening'] ?? '') ?? []))
  if (bagian.size < 2) return
  const nama = [...bagian].map((satu) => namaBagian[satu]).join(' dan ')
  throw new Refused(
    'ISIAN',
    `Satu RKA memuat satu bagian APBD, sedangkan ini ${nama}. Pilih rekening dari satu bagian saja.`,
  )
}

async function barisTerakhir({ tx, session }: Env, dokumenId: bigint): Promise<string | null> {
  const urut = await listUrutKertas(tx, { pemdaId: session.pemdaId, dokumenId })
  return urut.at(-1)?.barisId ?? null
}

function sisipan(isi: readonly Record<string, string>[], awal: string | null): readonly OperasiKertas[] {
  let setelah = awal
  return isi.map((satu) => {
    const baris = { op: 'sisip' as const, opId: randomUUID(), barisId: randomUUID(), setelah, isi: satu }
    setelah = baris.barisId
    return baris
  })
}

function sebutanOf(dari: AddSalinanInput['dari'], { tahun }: Dokumen, { persen }: UbahHarga): string {
  const asal = dari.jenis === 'baris' ? 'Salinan baris' : `Salinan dari RKA ${tahun - 1}`
  if (persen === 0n) return asal
  return `${asal}, harga ${persen > 0n ? '+' : ''}${formatAngka(persen).replace(/,?0+$/, '')} %`
}
