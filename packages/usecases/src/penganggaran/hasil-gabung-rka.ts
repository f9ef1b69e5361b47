import { listPelakuOperasi } from '@benang/database/penganggaran/kertas-operasi'
import { namaMedan, isMedan } from '@benang/domain/penganggaran/kertas/medan-kertas'
import type { BerkasRka } from '@benang/imports/rka/baca-rka'
import { namaKolom } from '@benang/imports/baris'
import { usulSel } from '@benang/imports/imporan/usul-sel'
import { kolomMedan } from '@benang/imports/rka/kolom-medan'
import type { GalatImpor, HasilPeriksa, KonflikImpor } from '@benang/imports/imporan/hasil-periksa'
import type { Env } from '../act.ts'
import type { BarisGabung, GabunganRka } from './gabung-rka.ts'
import { peringatanPagu, totalGabung } from './total-gabung-rka.ts'
import { type TemuanImpor, temuanGabung } from './temuan-gabung-rka.ts'

/** What an import of an RKA would do: the common counts, and what the guard doubts, which stops nothing. */
export type HasilPeriksaRka = HasilPeriksa & {
  temuan: readonly TemuanImpor[]
  dialek: string | null
  /** Conflicts nobody has chosen a side for; `konflik` names all. */
  belumDipilih: number
}

const batas = { galat: 1_000, konflik: 2_000, catatan: 50, temuan: 20 } as const

/** Counts, totals before and after, faults at their cells, conflicts with names, doubts. */
export async function hasilGabung(
  env: Env,
  berkas: BerkasRka,
  gabung: GabunganRka,
  { hapusHilang }: { hapusHilang: boolean },
): Promise<HasilPeriksaRka> {
  const galat = [
    ...berkas.galat.map(galatBerkas),
    ...gabung.baris.flatMap((satu) => galatBaris(berkas, satu)),
  ]
  const rusak = new Set(galat.map(({ lembar, baris }) => `${lembar} ${baris}`))
  const konflik = await konflikOf(env, gabung)
  const temuan = await temuanGabung(env, berkas, gabung)
  const macam = Object.groupBy(gabung.baris, macamOf)
  const jumlah = (nama: ReturnType<typeof macamOf>) => macam[nama]?.length ?? 0
  const ditolak = rusak.size
  const belumDipilih = gabung.baris.reduce((sum, { belum }) => sum + belum, gabung.hilangBelum)
  const diterima = ditolak === 0 && belumDipilih === 0 ? berkas.baris.length : 0
  return {
    ...{ dibaca: berkas.baris.length, diterima, belumDipilih },
    ...{
      baru: jumlah('baru'),
      berubah: jumlah('berubah'),
      sama: jumlah('sama'),
      ditolak,
      hilang: gabung.hilang.length,
    },
    ...{
      total: await totalGabung(env, gabung),
      galat: galat.slice(0, batas.galat),
      jumlahGalat: galat.length,
    },
    ...{ konflik, temuan, dialek: berkas.dialek },
    peringatan: [
      ...peringatanBerkas(berkas, gabung, hapusHilang),
      ...(await peringatanPagu(env, gabung)),
      ...sebutTemuan(temuan),
    ],
  }
}

/** What becomes of a line of the file. */
export function macamOf({
  kini,
  ubah,
  pulihkan,
  belum,
}: BarisGabung): 'baru' | 'berubah' | 'sama' | 'bentrok' {
  if (belum > 0) return 'bentrok'
  if (kini === null) return 'baru'
  return pulihkan || Object.keys(ubah).length > 0 ? 'berubah' : 'sama'
}

function galatBerkas({ lembar, baris, kolom, nilai, alasan, saran }: BerkasRka['galat'][number]): GalatImpor {
  const pesan = `${alasan.charAt(0).toUpperCase()}${alasan.slice(1)}.`
  const usul = usulSel({ nilai, pesan })
  const base = { lembar, baris, kolom, sel: kolom === '' ? '' : `${kolom}${baris}`, nilai, pesan, saran }
  return usul === undefined ? base : { ...base, usul }
}

function galatBaris(berkas: BerkasRka, { berkas: satu, paham }: BarisGabung): readonly GalatImpor[] {
  if (paham === null) return []
  const terbaca = new Set(
    berkas.galat
      .filter(({ lembar, baris }) => lembar === satu.lembar && baris === satu.baris)
      .map(({ kolom }) => kolom),
  )
  return paham.salah.flatMap(({ medan, pesan }) => {
    const at = kolomMedan(berkas, satu, medan)
    const kolom = at === 0 ? '' : namaKolom(at)
    // The reader said already why the cell is not read.
    if (kolom !== '' && terbaca.has(kolom)) return []
    const [alasan = pesan, ...saran] = pesan.split(/(?<=\.) /)
    const nilai = (satu.isi[medan] ?? '').slice(0, 80)
    const tempat = {
      lembar: satu.lembar,
      baris: satu.baris,
      kolom,
      sel: kolom === '' ? '' : `${kolom}${satu.baris}`,
    }
    return [{ ...tempat, nilai, pesan: alasan, saran: saran.join(' ') }]
  })
}

async function konflikOf(
  { tx, session }: Env,
  { dokumen, baris, hilangBentrok }: GabunganRka,
): Promise<readonly KonflikImpor[]> {
  const key = { pemdaId: session.pemdaId, dokumenId: dokumen.dokumenId }
  const rows = baris.filter(({ bentrok }) => bentrok.length > 0).slice(0, batas.konflik)
  const revOf = ({ kini }: BarisGabung, medan: string) =>
    (medan === '' ? kini?.rev : kini?.medanRev[medan]) ?? 0
  const nomor = rows.flatMap((satu) => satu.bentrok.map(({ medan }) => revOf(satu, medan)))
  const pelaku = await listPelakuOperasi(tx, key, [
    ...new Set([...nomor, ...hilangBentrok.map(({ rev }) => rev)]),
  ])
  const siapa = (rev: number) => ({ oleh: pelaku.get(rev)?.nama ?? '', waktu: pelaku.get(rev)?.waktu ?? '' })
  return [
    ...rows.flatMap((satu) =>
      satu.bentrok.map(({ medan, dasar, sekarang, berkas }) => ({
        ...{ barisId: satu.kini?.barisId ?? '', lembar: satu.berkas.lembar, baris: satu.berkas.baris },
        ...{ nama: satu.kini?.isi['uraian'] ?? '', medan, label: labelOf(medan), dasar, sekarang, berkas },
        ...siapa(revOf(satu, medan)),
      })),
    ),
    ...hilangBentrok.slice(0, batas.konflik).map(({ barisId, isi, rev }) => ({
      ...{ barisId, lembar: '', baris: 0, nama: isi['uraian'] ?? '', medan: '', label: 'Baris' },
      ...{ dasar: isi['uraian'] ?? '', sekarang: 'diubah', berkas: 'dihapus', ...siapa(rev) },
    })),
  ]
}

function labelOf(medan: string): string {
  const nama = isMedan(medan) ? namaMedan[medan] : 'baris'
  return nama.charAt(0).toUpperCase() + nama.slice(1)
}

function peringatanBerkas(
  berkas: BerkasRka,
  { hilang }: GabunganRka,
  hapusHilang: boolean,
): readonly string[] {
  const { peringatan, catatan } = berkas
  const tetap = hapusHilang
    ? 'dihapus'
    : 'dibiarkan; pilih “hapus baris yang hilang” bila memang harus dihapus'
  return [
    ...(berkas.baris.length === 0
      ? ['Tidak ada baris RKA yang ditemukan. Cocokkan kolom uraian, koefisien dan harga.']
      : []),
    ...peringatan,
    ...(hilang.length === 0 ? [] : [`${hilang.length} baris kertas kerja tidak ada di berkas: ${tetap}.`]),
    ...catatan.slice(0, batas.catatan).map(({ lembar, sel, pesan }) => `${lembar} ${sel}: ${pesan}.`),
    ...(catatan.length > batas.catatan ? [`Ada ${catatan.length - batas.catatan} catatan bacaan lain.`] : []),
  ]
}

function sebutTemuan(temuan: readonly TemuanImpor[]): readonly string[] {
  const lebih = temuan.length - batas.temuan
  return [
    ...temuan
      .slice(0, batas.temuan)
      .map(({ lembar, sel, pesan, saran }) => `${lembar} ${sel}: ${pesan} ${saran}`),
    ...(lebih > 0 ? [`Penjaga meragukan ${lebih} hal lain; lihat setelah diterapkan.`] : []),
  ]
}
