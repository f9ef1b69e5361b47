import type { BarisKertas } from '@benang/database/penganggaran/kertas'
import { kolomTemplat } from '@benang/imports/rka/kolom-rka'
import {
  type BarisBuku,
  hurufKolom,
  type KolomBuku,
  type LembarKerja,
  type PilihanSel,
  type SelBuku,
} from '@benang/reports/buku-kerja'
import { kodeOf } from '@benang/values/kode-of'

/** What a sheet of an RKA is made of: its heads, rows in the order of the tree, names of codes. */
export type BahanBuku = {
  kepala: readonly string[]
  contoh: boolean
  baris: readonly BarisKertas[]
  nomor: number
  namaSub: ReadonlyMap<string, string>
  namaRekening: ReadonlyMap<string, string>
  /** How many rows each list of the sheet Daftar has. */
  daftar: Readonly<Record<NamaDaftar, number>>
}
export type NamaDaftar = 'rekening' | 'dana' | 'satuan' | 'jenisBelanja' | 'subKegiatan'

/** Columns of the sheet Daftar. */
export const urutanDaftar: readonly NamaDaftar[] = [
  'rekening',
  'dana',
  'satuan',
  'jenisBelanja',
  'subKegiatan',
]

const tambahan = 25
const at = new Map(kolomTemplat.map(({ nama }, index) => [nama, index + 1]))
const huruf = (nama: string) => hurufKolom(at.get(nama) ?? 1)
const terkunci = new Set([
  'subKegiatan',
  'rekening',
  'volume',
  'jumlah',
  'standarHargaId',
  'barisId',
  'dasarRev',
])

const kolom: readonly KolomBuku[] = kolomTemplat.map(({ nama, lebar, tersembunyi }) => ({
  ...{ lebar, tersembunyi: tersembunyi === true, terbuka: !terkunci.has(nama) },
  jenis:
    nama === 'harga' || nama === 'jumlah'
      ? 'uang'
      : nama === 'volume' || nama === 'ppn'
        ? 'bilangan'
        : 'teks',
}))

/** The sheet people write in: the tree of the RKA with its sums, each line with its codes and its hidden id. */
export function lembarRka(bahan: BahanBuku): LembarKerja {
  const atas: BarisBuku[] = [
    ...bahan.kepala.map((teks, index): BarisBuku => ({ gaya: index === 0 ? 'judul' : 'teks', sel: [teks] })),
    ...(bahan.contoh ? [{ gaya: 'teks' as const, sel: ['DATA CONTOH: nama dan angka rekaan.'] }] : []),
    { gaya: 'kepala', sel: kolomTemplat.map(({ judul }) => judul) },
  ]
  const awal = atas.length + 1
  const pohon = susunPohon(bahan)
  const akhir = awal + pohon.length + tambahan - 1
  const rentang = `${huruf('volume')}${awal}:${huruf('volume')}${akhir}`
  const isi = [...pohon, ...Array.from({ length: tambahan }, (): Simpul => ({ gaya: 'kosong' }))]
  const induk = `${huruf('volume')}${awal + isi.findIndex(({ gaya }) => gaya === 'baris' || gaya === 'kosong')}`
  const baris = isi.map((satu, index) =>
    barisBuku(satu, { nomor: awal + index, awal, bersama: { induk, rentang }, revisi: bahan.nomor }),
  )
  const jumlah = bahan.baris.reduce((sum, satu) => sum + satu.jumlah, 0n)
  const total = barisKolom({
    uraian: 'Jumlah',
    jumlah: {
      rumus: `SUBTOTAL(9,${huruf('jumlah')}${awal}:${huruf('jumlah')}${akhir})`,
      hasil: rupiah(jumlah),
    },
  })
  return {
    ...{
      nama: 'RKA',
      tampak: 'ya',
      kolom,
      beku: awal - 1,
      terkunci: true,
      ulang: awal - 1,
    },
    baris: [...atas, ...baris, { gaya: 'jumlah', sel: total }],
    pilihan: pilihanSel(awal, akhir, bahan.daftar),
  }
}

/** A line, or a head of the tree with the rows under it (counted from itself). */
type Simpul = {
  gaya: 'tingkat1' | 'tingkat2' | 'tingkat3' | 'baris' | 'kosong'
  satu?: BarisKertas
  teks?: Readonly<Record<string, string>>
  banyak?: number
  jumlah?: bigint
}

const tingkat: readonly ((isi: Readonly<Record<string, string>>) => string)[] = [
  (isi) => kodeOf(isi['subKegiatan'] ?? '') || (isi['subKegiatan'] ?? ''),
  (isi) => kodeOf(isi['rekening'] ?? '') || (isi['rekening'] ?? ''),
  (isi) => isi['paket'] ?? '',
  (isi) => isi['keterangan'] ?? '',
]

function susunPohon(bahan: BahanBuku): readonly Simpul[] {
  const urut = bahan.baris.toSorted((satu, dua) => {
    const beda = tingkat.map((baca) => baca(satu.isi).localeCompare(baca(dua.isi), 'id', { numeric: true }))
    return beda.find((nilai) => nilai !== 0) ?? satu.urut - dua.urut
  })
  return cabang(urut, 0, bahan)
}

function cabang(rows: readonly BarisKertas[], dalam: number, bahan: BahanBuku): readonly Simpul[] {
  const baca = tingkat[dalam]
  if (baca === undefined) return rows.map((satu) => ({ gaya: 'baris', satu }))
  return [...Map.groupBy(rows, ({ isi }) => baca(isi))].flatMap(([kunci, sini]) => {
    const bawah = cabang(sini, dalam + 1, bahan)
    if (kunci === '') return bawah
    const jumlah = sini.reduce((sum, satu) => sum + satu.jumlah, 0n)
    return [
      {
        gaya: gayaTingkat(dalam),
        teks: teksTingkat(dalam, kunci, sini, bahan),
        banyak: bawah.length,
        jumlah,
      },
      ...bawah,
    ]
  })
}

const gayaTingkat = (dalam: number) => (dalam === 0 ? 'tingkat1' : dalam === 1 ? 'tingkat2' : 'tingkat3')

function teksTingkat(
  dalam: number,
  kunci: string,
  [satu]: readonly BarisKertas[],
  { namaSub, namaRekening }: BahanBuku,
) {
  if (dalam === 0) return { subKegiatan: satu?.isi['subKegiatan'] ?? '', uraian: namaSub.get(kunci) ?? '' }
  if (dalam === 1) return { rekening: satu?.isi['rekening'] ?? '', uraian: namaRekening.get(kunci) ?? '' }
  return { uraian: `[${dalam === 2 ? '#' : '-'}] ${kunci}` }
}

type Letak = { nomor: number; awal: number; bersama: { induk: string; rentang: string }; revisi: number }

function barisBuku(
  { gaya, satu, teks, banyak = 0, jumlah = 0n }: Simpul,
  { nomor, bersama, revisi }: Letak,
): BarisBuku {
  const uang = huruf('jumlah')
  if (teks !== undefined)
    return {
      gaya,
      sel: barisKolom({
        ...teks,
        jumlah: { rumus: `SUBTOTAL(9,${uang}${nomor + 1}:${uang}${nomor + banyak})`, hasil: rupiah(jumlah) },
      }),
    }
  const induk = Number(/\d+$/.exec(bersama.induk)?.[0] ?? nomor)
  const volume =
    satu === undefined || satu.koefisien === null ? '' : Number(satu.koefisien) / 10 ** satu.skala
  const hitung = {
    volume: { rumus: rumusVolume(induk), hasil: volume, bersama },
    jumlah: { rumus: rumusJumlah(nomor), hasil: satu === undefined ? '' : rupiah(satu.jumlah) },
  }
  if (satu === undefined) return { gaya, sel: barisKolom(hitung), terbuka: true }
  const { isi, harga, ppn } = satu
  return {
    gaya,
    sel: barisKolom({
      ...isi,
      ...hitung,
      harga: harga === null ? (isi['harga'] ?? null) : rupiah(harga),
      ppn: ppn === 0 ? (isi['ppn'] ?? null) : ppn / 100,
      ...{ barisId: satu.barisId, dasarRev: revisi },
    }),
  }
}

function barisKolom(isi: Readonly<Record<string, SelBuku>>): readonly SelBuku[] {
  return kolomTemplat.map(({ nama }) => {
    const nilai = isi[nama] ?? null
    return nilai === '' ? null : nilai
  })
}

const rupiah = (sen: bigint) => Number(sen) / 100

/** The product of the numbers in "6 rim x 12 bulan", up to four of them, in functions every spreadsheet has. */
function rumusVolume(nomor: number): string {
  const sel = `${huruf('koefisien')}${nomor}`
  const pisah = `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(LOWER(TRIM(${sel}))," x ","|"),"×","|"),"*","|")`
  const bagian = (n: number) => `TRIM(MID(SUBSTITUTE(${pisah},"|",REPT(" ",99)),${n * 99 + 1},99))`
  const angka = (n: number) => `_xlfn.NUMBERVALUE(LEFT(${bagian(n)},FIND(" ",${bagian(n)}&" ")-1),",",".")`
  const kali = [angka(0), ...[1, 2, 3].map((n) => `IF(${bagian(n)}="",1,${angka(n)})`)].join('*')
  return `IF(TRIM(${sel})="","",IFERROR(${kali},"?"))`
}

function rumusJumlah(nomor: number): string {
  const [volume, harga, ppn] = ['volume', 'harga', 'ppn'].map((nama) => `${huruf(nama)}${nomor}`)
  return `IF(${volume}="","",IFERROR(ROUND(${volume}*${harga}*(1+N(${ppn})/100),2),0))`
}

function pilihanSel(awal: number, akhir: number, daftar: BahanBuku['daftar']): readonly PilihanSel[] {
  const rentang = (nama: string) => `${huruf(nama)}${awal}:${huruf(nama)}${akhir}`
  const dari = (nama: NamaDaftar) => {
    const kolomDaftar = hurufKolom(urutanDaftar.indexOf(nama) + 1)
    return { daftar: `Daftar!$${kolomDaftar}$2:$${kolomDaftar}$${Math.max(2, daftar[nama] + 1)}` }
  }
  const pilih = (nama: NamaDaftar, petunjuk: string): PilihanSel => ({
    rentang: rentang(nama),
    dari: dari(nama),
    petunjuk,
    tegas: false,
  })
  return [
    pilih('subKegiatan', 'Pilih sub kegiatan, atau kosongkan: ikut judul di atasnya.'),
    pilih('rekening', 'Pilih rekening paling rinci, atau kosongkan: ikut judul di atasnya.'),
    pilih('dana', 'Pilih sumber dana.'),
    pilih('jenisBelanja', 'Kosongkan bila mengikuti rekening.'),
    {
      rentang: rentang('koefisien'),
      dari: 'bebas',
      petunjuk: 'Angka lalu satuan, misalnya 12 bulan atau 6 rim x 12 bulan. Satuan ada di lembar Daftar.',
      tegas: true,
    },
    {
      rentang: rentang('harga'),
      dari: { paling: 1 },
      petunjuk: 'Harga satuan dalam rupiah, paling kecil 1. Bandingkan dengan lembar SSH.',
      tegas: true,
    },
    {
      rentang: rentang('ppn'),
      dari: { daftar: '"0,10,11,12"' },
      petunjuk: 'PPN dalam persen: 0, 10, 11 atau 12.',
      tegas: true,
    },
  ]
}
