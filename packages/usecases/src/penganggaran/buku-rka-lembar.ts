import type { Plafon } from '@benang/database/penganggaran/plafon'
import type { Standar } from '@benang/database/penganggaran/standar-harga'
import type { BarisKertas } from '@benang/database/penganggaran/kertas'
import { kolomTemplat, lembarAsal } from '@benang/imports/rka/kolom-rka'
import { type BarisBuku, hurufKolom, type KolomBuku, type LembarKerja } from '@benang/reports/buku-kerja'
import { kodeOf } from '@benang/values/kode-of'
import { sum } from '@benang/values/rupiah'
import { type NamaDaftar, urutanDaftar } from './buku-rka.ts'

const rupiah = (sen: bigint) => Number(sen) / 100
const teks = (lebar: number): KolomBuku => ({ lebar, jenis: 'teks' })
const uang: KolomBuku = { lebar: 20, jenis: 'uang' }
const huruf = (nama: string) => hurufKolom(kolomTemplat.findIndex((satu) => satu.nama === nama) + 1)

/** Ceilings beside what is planned under them; the sums follow what is typed in the sheet RKA. */
export function lembarPagu(plafon: readonly Plafon[], rows: readonly BarisKertas[]): LembarKerja {
  const kepala = [
    'Sub kegiatan',
    'Nama',
    'Sumber dana',
    'Pagu',
    'Dipakai RKA lain',
    'RKA ini',
    'Belum dirinci',
  ]
  const ini = Map.groupBy(
    rows,
    ({ isi }) => `${kodeOf(isi['subKegiatan'] ?? '')} ${kodeOf(isi['dana'] ?? '')}`,
  )
  const baris = plafon.map((satu, index) => {
    const rinci = ini.get(`${kodeOf(satu.subKegiatanKode)} ${kodeOf(satu.danaKode)}`) ?? []
    return barisPagu(satu, index + 3, sum(rinci.map(({ jumlah }) => jumlah)))
  })
  return {
    ...{ nama: 'Pagu', tampak: 'ya', kolom: [teks(22), teks(50), teks(20), uang, uang, uang, uang] },
    ...{ beku: 2, terkunci: true, ulang: 2, pilihan: [] },
    baris: [
      { gaya: 'judul', sel: ['Pagu per sub kegiatan dan sumber dana'] },
      { gaya: 'kepala', sel: kepala },
      ...baris,
    ],
  }
}

function barisPagu(satu: Plafon, nomor: number, ini: bigint): BarisBuku {
  const { subKegiatanKode, subKegiatanNama, danaKode, plafon, terpakai } = satu
  const lajur = (nama: string) => `RKA!$${huruf(nama)}:$${huruf(nama)}`
  const syarat = `${lajur('subKegiatan')},A${nomor}&"*",${lajur('dana')},C${nomor}&"*"`
  return {
    gaya: 'baris',
    sel: [
      ...[subKegiatanKode, subKegiatanNama, danaKode, rupiah(plafon), rupiah(terpakai)],
      { rumus: `SUMIFS(${lajur('jumlah')},${syarat})`, hasil: rupiah(ini) },
      { rumus: `D${nomor}-E${nomor}-F${nomor}`, hasil: rupiah(plafon - terpakai - ini) },
    ],
  }
}

/** Standard prices in force that may be bought under the accounts of the RKA. */
export function lembarStandar(standar: readonly Standar[], catatan: string): LembarKerja {
  const kepala = ['Kelompok', 'Kode', 'Nama', 'Spesifikasi', 'Satuan', 'Harga', 'Rekening', 'Edisi']
  return {
    ...{ nama: 'SSH', tampak: 'ya', beku: 2, terkunci: true, ulang: 2, pilihan: [] },
    kolom: [teks(10), teks(24), teks(48), teks(36), teks(14), uang, teks(26), teks(24)],
    baris: [
      { gaya: 'judul', sel: [`Standar harga. ${catatan}`] },
      { gaya: 'kepala', sel: kepala },
      ...standar.map(
        ({ jenis, kode, nama, spesifikasi, satuan, harga, rekening, edisi }): BarisBuku => ({
          gaya: 'baris',
          sel: [jenis, kode, nama, spesifikasi, satuan, rupiah(harga), rekening.join(', '), edisi],
        }),
      ),
    ],
  }
}

/** The lists cells choose from. */
export function lembarDaftar(daftar: Readonly<Record<NamaDaftar, readonly string[]>>): LembarKerja {
  const judul: Readonly<Record<NamaDaftar, string>> = {
    ...{
      rekening: 'Rekening',
      dana: 'Sumber dana',
      satuan: 'Satuan',
      jenisBelanja: 'Jenis belanja',
      subKegiatan: 'Sub kegiatan',
    },
  }
  const tinggi = Math.max(...urutanDaftar.map((nama) => daftar[nama].length))
  return {
    ...{ nama: 'Daftar', tampak: 'ya', beku: 1, terkunci: true, ulang: 1, pilihan: [] },
    kolom: urutanDaftar.map(() => teks(48)),
    baris: [
      { gaya: 'kepala', sel: urutanDaftar.map((nama) => judul[nama]) },
      ...Array.from(
        { length: tinggi },
        (_, index): BarisBuku => ({
          gaya: 'baris',
          sel: urutanDaftar.map((nama) => daftar[nama][index] ?? null),
        }),
      ),
    ],
  }
}

/** What the file was written from, for its way back; not meant for people. */
export function lembarAsalRka(asal: Readonly<Record<string, string>>): LembarKerja {
  return {
    ...{
      nama: lembarAsal,
      tampak: 'sangat tersembunyi',
      kolom: [teks(20), teks(60)],
      beku: 0,
      terkunci: true,
      ulang: null,
      pilihan: [],
    },
    baris: Object.entries(asal).map(([nama, nilai]) => ({ gaya: 'baris', sel: [nama, nilai] })),
  }
}
