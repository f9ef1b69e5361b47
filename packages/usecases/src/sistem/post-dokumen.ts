import { readMutasi } from '@benang/database/ledger/jurnal'
import { withKunci } from '@benang/database/ledger/kunci'
import { type AlasanTolak, type Buku, post, type PostResult } from '@benang/database/ledger/post'
import { readBagan, readSubKegiatan } from '@benang/database/penganggaran/bagan'
import { moveDokumen } from '@benang/database/sistem/dokumen'
import type { Bagan, BahanJurnal, SusunanJurnal } from '@benang/domain/akuntansi/bahan-jurnal'
import { mutasiOf } from '@benang/domain/akuntansi/mutasi-of'
import { type Posting, reversed } from '@benang/ledger/jurnal'
import { invariant } from '@benang/values/invariant'
import type { Env } from '../act.ts'
import { openBukuPertama } from '../akuntansi/open-buku.ts'
import { kekuranganOf } from '../akuntansi/kekurangan-of.ts'
import { Refused } from '../refused.ts'
import { type BahanDokumen, jurnalOf } from './bahan-dokumen.ts'
import type { LayananDokumen } from './layanan-dokumen.ts'
import { recordLangkah, requireTanpaTurunan } from './require-dokumen.ts'

/** What is to be posted: a document's content, its number and the command id of its jurnal. */
export type Pesanan = { bahan: BahanDokumen; nomor: string; perintah: string }

/** Posts a document's jurnal and answers its number, null where it may and does change nothing; a limit in the way is refused with what is left and who holds it. */
export async function postDokumen(
  env: Env,
  layanan: LayananDokumen,
  pesanan: Pesanan,
): Promise<bigint | null> {
  if (layanan.membalik === true)
    return send(env, layanan, [{ pesanan, isi: await reversalOf(env, pesanan.bahan) }]).then(satu)
  return postSekaligus(env, layanan, [pesanan]).then(satu)
}

/** Posts documents of one kind and year in one call, in order; the first that is refused refuses all. */
export async function postSekaligus(
  env: Env,
  layanan: LayananDokumen,
  pesanan: readonly Pesanan[],
): Promise<readonly (bigint | null)[]> {
  const isi = await postingOf(env, layanan, pesanan)
  return send(
    env,
    layanan,
    pesanan.flatMap((satu, at) => ({ pesanan: satu, isi: isi[at] ?? null })),
  )
}

function satu(nomor: readonly (bigint | null)[]): bigint | null {
  return nomor[0] ?? null
}

type Isi = Pick<Posting, 'jenis' | 'mutasi' | 'asal' | 'membalik'>

async function send(
  env: Env,
  layanan: LayananDokumen,
  semua: readonly { pesanan: Pesanan; isi: Isi | null }[],
): Promise<readonly (bigint | null)[]> {
  const [first] = semua
  if (first === undefined) return []
  const buku = { pemdaId: env.session.pemdaId, tahun: first.pesanan.bahan.dokumen.tahun }
  const berisi = semua.flatMap(({ pesanan, isi }) => {
    const { dokumenId, versi, tanggal, sidik } = pesanan.bahan.dokumen
    const { perintah, nomor } = pesanan
    const pelaku = env.session.penggunaId
    return isi === null
      ? []
      : [{ ...isi, perintah, nomor, dokumen: dokumenId, versi, tanggal, pelaku, sidik }]
  })
  const hasil = await post(env.tx, buku, berisi)
  for (const satu of hasil) if (satu.hasil === 'tolak') await refuse(env, layanan, { buku, satu })
  let urut = 0
  return semua.map(({ isi }) => {
    if (isi === null) return null
    const satu = hasil[urut]
    urut += 1
    invariant(satu !== undefined && satu.hasil !== 'tolak', 'the ledger answers for the document')
    return satu.no
  })
}

async function refuse(
  { tx }: Env,
  { jenis: { singkatan } }: LayananDokumen,
  { buku, satu }: { buku: Buku; satu: PostResult & { hasil: 'tolak' } },
): Promise<never> {
  if (satu.alasan !== 'BATAS')
    throw new Refused('ATURAN', `${singkatan} tidak bisa dibukukan: ${sebab[satu.alasan]}`)
  const kekurangan = await kekuranganOf(tx, buku, satu.batas)
  const [first] = kekurangan
  const lain = kekurangan.length > 1 ? ` Ada ${kekurangan.length - 1} batas lain.` : ''
  throw new Refused(
    'BATAS',
    first === undefined
      ? `${singkatan} melampaui batas buku.`
      : `${first.tahapNama} ${first.uraian} tidak cukup untuk ${singkatan} ini.${lain}`,
    { kekurangan },
  )
}

async function postingOf(
  env: Env,
  { jenis, jurnal }: LayananDokumen,
  pesanan: readonly Pesanan[],
): Promise<readonly (Isi | null)[]> {
  invariant(jurnal !== undefined, `${jenis.kode} knows how it posts`)
  const [first] = pesanan
  if (first === undefined) return []
  const { tahun, tanggal } = first.bahan.dokumen
  const bahan = pesanan.map((satu) => jurnalOf(satu.bahan, satu.nomor))
  const bagan = await baganOf(env, jurnal, { bahan, tahun })
  const moves = bahan.flatMap((satu, urut) =>
    mutasiOf(jurnal.jenis, jurnal.susun(satu, bagan)).map((move) => ({ ...move, urut })),
  )
  const berisi = new Set(moves.map(({ urut }) => urut))
  if (berisi.size < pesanan.length && jurnal.bolehNihil !== true)
    throw new Refused('ATURAN', `${jenis.singkatan} ini tidak memindahkan apa pun.`)
  if (berisi.size === 0) return pesanan.map(() => null)
  const buku = { pemdaId: env.session.pemdaId, tahun, pelaku: env.session.penggunaId, tanggal }
  await openBukuPertama(env, tahun)
  const mutasi = Map.groupBy(await withKunci(env.tx, buku, moves), ({ urut }) => urut)
  return pesanan.map((satu, urut) => {
    const milik = mutasi.get(urut)
    if (milik === undefined) return null
    const dijawab = satu.bahan.leluhur.find(({ dokumen }) => dokumen.jurnalNo !== null)?.dokumen
    return {
      jenis: jurnal.jenis,
      mutasi: milik.map(({ urut: _, ...move }) => move),
      asal: dijawab?.jurnalNo == null ? undefined : { tahun: dijawab.tahun, no: dijawab.jurnalNo },
    }
  })
}

/** The jurnal of the origin the other way round; the origin ends as `dibalik`, once nothing living hangs on it. */
async function reversalOf(env: Env, { leluhur }: BahanDokumen): Promise<Isi> {
  const asal = leluhur[0]?.dokumen
  if (asal === undefined || asal.jurnalNo === null)
    throw new Refused('ATURAN', 'Hanya dokumen yang sudah dibukukan yang bisa dibalik.')
  await requireTanpaTurunan(env, asal, { draf: false })
  const key = { pemdaId: env.session.pemdaId, tahun: asal.tahun, no: asal.jurnalNo }
  const mutasi = reversed(await readMutasi(env.tx, key))
  const lanjut = { ...asal, putaran: asal.putaran + 1 }
  await recordLangkah(env, lanjut, { tindakan: 'dibalik', fungsi: 'pengesah', ke: 'dibalik' })
  await moveDokumen(
    env.tx,
    { pemdaId: env.session.pemdaId, dokumenId: asal.dokumenId },
    { status: 'dibalik', putaran: lanjut.putaran, nomor: asal.nomor, jurnalNo: asal.jurnalNo },
  )
  return { jenis: 'pembalikan', membalik: asal.jurnalNo, mutasi }
}

async function baganOf(
  { tx, session }: Env,
  jurnal: SusunanJurnal,
  { bahan, tahun }: { bahan: readonly BahanJurnal[]; tahun: number },
): Promise<Bagan> {
  const kode = [...new Set(bahan.flatMap((satu) => jurnal.akun(satu)))]
  const { rekening, skpkd } = await readBagan(tx, { pemdaId: session.pemdaId, tahun, kode })
  const sub = await readSubKegiatan(tx, {
    pemdaId: session.pemdaId,
    tahun,
    kode: bahan.flatMap((satu) => jurnal.subKegiatan?.(satu) ?? []),
  })
  const hilang = kode.filter((satu) => !rekening.has(satu))
  if (hilang.length > 0)
    throw new Refused(
      'ATURAN',
      `Bagan akun belum punya pasangan untuk ${hilang.map((satu) => satu.replace('? ', '')).join(', ')}. Minta admin melengkapi daftar rekening.`,
    )
  if (skpkd === null)
    throw new Refused(
      'ATURAN',
      'Belum ada unit SKPKD, yang memegang kas daerah. Minta admin melengkapi organisasi.',
    )
  return {
    skpkd,
    akun: (satu, unit, acuan = 0n) => {
      const row = rekening.get(satu)
      invariant(row !== undefined, `account ${satu} was asked for`)
      return { golongan: 'akun', unit, rekening: row.rekeningId, acuan, kode: `${satu} ${row.edisi}` }
    },
    subKegiatan: (satu) => {
      const row = sub.get(satu)
      if (row === undefined)
        throw new Refused('ATURAN', `Sub kegiatan ${satu} tidak ada dalam daftar pemda ini. Pilih lagi.`)
      return row
    },
  }
}

const sebab: Readonly<Record<Exclude<AlasanTolak, 'BATAS'>, string>> = {
  ISI_LAIN: 'kode perintahnya sudah dipakai untuk isi lain. Muat ulang, lalu ulangi.',
  NOMOR: 'nomornya memuat tanda yang tidak boleh dipakai.',
  JENIS: 'jenis ini belum dikenal buku.',
  TAHUN_LAIN: 'tanggalnya di luar tahun buku. Perbaiki tanggal dokumen.',
  PERIODE_TUTUP: 'tanggalnya dalam periode yang sudah ditutup. Pakai tanggal sesudah periode itu.',
  ARUS: 'aliran ini tidak dikenal buku. Kirim kode kejadian ke admin.',
  MODE: 'aliran ini hanya ada di buku cermin.',
  WEWENANG: 'jenis ini belum berwenang memberi anggaran pada tanggal itu.',
  TIDAK_NOL: 'jumlah pergeserannya tidak nol.',
  BALIK: 'jurnal asalnya sudah dibalik.',
  KUNCI: 'salah satu kuncinya tidak ada di buku tahun ini.',
}
