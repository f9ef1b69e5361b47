import { readMutasi } from '@benang/database/ledger/jurnal'
import { withKunci } from '@benang/database/ledger/kunci'
import { type AlasanTolak, post } from '@benang/database/ledger/post'
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

type Pesanan = { bahan: BahanDokumen; nomor: string; perintah: string }

/** Posts a document's jurnal and answers its number, null where it may and does change nothing; a limit in the way is refused with what is left and who holds it. */
export async function postDokumen(
  env: Env,
  layanan: LayananDokumen,
  pesanan: Pesanan,
): Promise<bigint | null> {
  const { dokumen } = pesanan.bahan
  const buku = { pemdaId: env.session.pemdaId, tahun: dokumen.tahun }
  const posting = await postingOf(env, layanan, pesanan)
  if (posting === null) return null
  const [hasil] = await post(env.tx, buku, [
    {
      ...posting,
      ...{ perintah: pesanan.perintah, nomor: pesanan.nomor, dokumen: dokumen.dokumenId },
      ...{
        versi: dokumen.versi,
        tanggal: dokumen.tanggal,
        pelaku: env.session.penggunaId,
        sidik: dokumen.sidik,
      },
    },
  ])
  invariant(hasil !== undefined, 'the ledger answers for the document')
  if (hasil.hasil !== 'tolak') return hasil.no
  const { singkatan } = layanan.jenis
  if (hasil.alasan !== 'BATAS')
    throw new Refused('ATURAN', `${singkatan} tidak bisa dibukukan: ${sebab[hasil.alasan]}`)
  const kekurangan = await kekuranganOf(env.tx, buku, hasil.batas)
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

type Isi = Pick<Posting, 'jenis' | 'mutasi' | 'asal' | 'membalik'>

async function postingOf(
  env: Env,
  { jenis, jurnal, membalik }: LayananDokumen,
  pesanan: Pesanan,
): Promise<Isi | null> {
  if (membalik === true) return reversalOf(env, pesanan.bahan)
  invariant(jurnal !== undefined, `${jenis.kode} knows how it posts`)
  const bahan = jurnalOf(pesanan.bahan, pesanan.nomor)
  const { tahun, tanggal } = pesanan.bahan.dokumen
  const bagan = await baganOf(env, jurnal, { bahan, tahun })
  const moves = mutasiOf(jurnal.jenis, jurnal.susun(bahan, bagan))
  if (moves.length === 0 && jurnal.bolehNihil === true) return null
  if (moves.length === 0) throw new Refused('ATURAN', `${jenis.singkatan} ini tidak memindahkan apa pun.`)
  const buku = { pemdaId: env.session.pemdaId, tahun, pelaku: env.session.penggunaId, tanggal }
  await openBukuPertama(env, tahun)
  const dijawab = pesanan.bahan.leluhur.find(({ dokumen }) => dokumen.jurnalNo !== null)?.dokumen
  return {
    jenis: jurnal.jenis,
    mutasi: await withKunci(env.tx, buku, moves),
    asal: dijawab?.jurnalNo == null ? undefined : { tahun: dijawab.tahun, no: dijawab.jurnalNo },
  }
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
  { bahan, tahun }: { bahan: BahanJurnal; tahun: number },
): Promise<Bagan> {
  const kode = [...new Set(jurnal.akun(bahan))]
  const { rekening, skpkd } = await readBagan(tx, { pemdaId: session.pemdaId, tahun, kode })
  const sub = await readSubKegiatan(tx, {
    pemdaId: session.pemdaId,
    tahun,
    kode: jurnal.subKegiatan?.(bahan) ?? [],
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
