import { kodeOf } from '@benang/values/kode-of'
import { parseUang } from '@benang/values/parse-uang'
import { formatRupiah } from '@benang/values/rupiah'
import { namaBulan } from '@benang/values/tanggal'
import type { CiriKisi, KolomKisi, TemuanSel } from '../../../kisi/model/ciri.ts'
import type { BarisKisi } from '../../../kisi/model/kontrak.ts'
import { jumlahSetahun, type MataRak, medanBulan, uangBulan, uangText } from './baris-rak.ts'

/** The grid of an anggaran kas: a row per mata anggaran of the RKA, a column per month, the year's budget to be reached exactly. */
export function ciriRak(mata: ReadonlyMap<string, MataRak>): CiriKisi {
  const mataOf = ({ isi }: BarisKisi) => mata.get(isi['kunci'] ?? '')
  const anggaran = (baris: BarisKisi) => mataOf(baris)?.anggaran ?? 0n
  const sisa = (baris: BarisKisi) => anggaran(baris) - jumlahSetahun(baris)
  return {
    nama: 'Anggaran kas: satu baris satu mata anggaran, satu kolom satu bulan',
    kolom: [
      { medan: 'nama', kepala: 'Mata anggaran', lebar: 300, beku: true, hanyaBaca: true },
      hitung('anggaran', 'Anggaran (Rp)', anggaran),
      hitung('sisa', 'Belum dibagi', sisa),
      ...medanBulan.map(kolomBulan),
    ],
    pohon: [{ medan: 'subKegiatan' }],
    periksa: (baris) => temuanOf(baris, sisa(baris)),
    tulisJumlah: uangText,
    isTetap: true,
    kataTersimpan: 'Draf aman di perangkat ini',
    kolomTempel: [
      {
        ...{ medan: 'kodeRekening', kepala: 'Kode rekening', judul: /^(kode )?(rekening|akun)( belanja)?$/ },
        kenal: (sel) => /^[456]\.\d/.test(kodeOf(sel)),
      },
      { medan: 'kodeSub', kepala: 'Kode sub kegiatan', judul: /^(kode )?sub ?(kegiatan|giat|keg)$/ },
      { medan: 'kodeDana', kepala: 'Kode sumber dana', judul: /^(kode )?(sumber )?dana$/ },
    ],
    padanan: (isi, baris) => padanan(isi, baris, mataOf),
    isKosong: () => false,
  }
}

function kolomBulan(medan: string, at: number): KolomKisi {
  const nama = namaBulan[at] ?? ''
  return {
    ...{ medan, kepala: nama, lebar: 118, angka: true },
    judul: new RegExp(
      `^(${nama.toLowerCase()}|${nama.slice(0, 3).toLowerCase()}|bulan ${at + 1}|${at + 1})$`,
    ),
    tampil: ({ isi }) => {
      const read = parseUang(isi[medan] ?? '')
      return read.keadaan === 'terbaca' ? uangText(read.jumlah) : (isi[medan] ?? '')
    },
    jumlah: (baris) => uangBulan(baris, medan),
  }
}

function hitung(medan: string, kepala: string, jumlah: (baris: BarisKisi) => bigint): KolomKisi {
  return {
    ...{ medan, kepala, lebar: 130, angka: true, hanyaBaca: true, jumlah },
    tampil: (baris) => uangText(jumlah(baris)),
  }
}

function temuanOf(baris: BarisKisi, sisa: bigint): readonly TemuanSel[] {
  const salah = medanBulan.flatMap((medan): TemuanSel[] => {
    const read = parseUang(baris.isi[medan] ?? '')
    return read.keadaan === 'salah' ? [{ medan, nada: 'buruk', pesan: read.pesan }] : []
  })
  if (salah.length > 0 || sisa === 0n || medanBulan.every((medan) => !baris.isi[medan])) return salah
  const pesan =
    sisa > 0n
      ? `Dua belas bulan masih kurang ${formatRupiah(sisa)} dari anggarannya.`
      : `Dua belas bulan melebihi anggarannya ${formatRupiah(-sisa)}.`
  return [{ medan: 'sisa', nada: 'buruk', pesan }]
}

/** The one row a pasted line names by its codes; null where none or several fit. */
function padanan(
  isi: Readonly<Record<string, string>>,
  baris: readonly BarisKisi[],
  mataOf: (baris: BarisKisi) => MataRak | undefined,
): string | null {
  const same = (asked: string | undefined, kode: string) => !asked || kodeOf(asked) === kodeOf(kode)
  if (!isi['kodeRekening']) return null
  const cocok = baris.filter((satu) => {
    const mata = mataOf(satu)
    return (
      mata !== undefined &&
      same(isi['kodeRekening'], mata.rekening) &&
      same(isi['kodeSub'], mata.subKegiatan) &&
      same(isi['kodeDana'], mata.dana)
    )
  })
  return cocok.length === 1 ? (cocok[0]?.id ?? null) : null
}
