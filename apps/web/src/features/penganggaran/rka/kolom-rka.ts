import { isUntuk, jenisBelanjaOf, semuaJenisBelanja } from '@benang/domain/penganggaran/kertas/jenis-belanja'
import { tarifPpn } from '@benang/domain/penganggaran/kertas/paham-baris'
import { kodeOf } from '@benang/values/kode-of'
import { parseUang } from '@benang/values/parse-uang'
import { formatAngka } from '@benang/values/rupiah'
import type { KolomKisi, PilihanSel } from '../../../kisi/model/ciri.ts'
import type { StandarKisi } from '../../../standar/use-standar.ts'
import type { BarisKisi } from '../../../kisi/model/kontrak.ts'
import type { AcuanRka, DaftarAcuan } from './daftar-acuan.ts'
import type { Paham } from './paham-rka.ts'

/** The columns of an RKA: what a line always has first, in the order people type it; who receives only where an account demands it. */
export function kolomRka(
  acuan: AcuanRka,
  paham: Paham,
  { isPenerima, standar }: { isPenerima: boolean; standar: Pick<StandarKisi, 'kolom'> },
): readonly KolomKisi[] {
  return [
    ...kolomPokok(paham, standar),
    {
      medan: 'rekening',
      kepala: 'Rekening',
      lebar: 180,
      turun: true,
      ...pilihan('rekening', acuan.rekening),
    },
    {
      ...{ medan: 'subKegiatan', kepala: 'Sub kegiatan', lebar: 180, turun: true },
      ...pilihan('subKegiatan', acuan.subKegiatan),
    },
    { medan: 'dana', kepala: 'Dana', lebar: 150, turun: true, ...pilihan('dana', acuan.dana) },
    ...(isPenerima ? kolomPenerima : []),
    ...kolomTambahan,
  ]
}

/** True when the kind of a row's account names who receives it, or somebody wrote it. */
export function isBerpenerima({ isi }: BarisKisi): boolean {
  if ((isi['penerima'] ?? '') !== '' || (isi['alamatPenerima'] ?? '') !== '') return true
  return (jenisOf(isi)?.wajib.length ?? 0) > 0
}

function kolomPokok(paham: Paham, standar: Pick<StandarKisi, 'kolom'>): readonly KolomKisi[] {
  const jumlah = (baris: BarisKisi) => {
    const { rincian, jumlah: nilai } = paham(baris)
    return rincian === null ? null : nilai
  }
  return [
    { medan: 'uraian', kepala: 'Uraian', lebar: 280, beku: true, ...standar.kolom },
    { medan: 'koefisien', kepala: 'Koefisien', lebar: 168 },
    {
      ...{ medan: 'harga', kepala: 'Harga satuan', lebar: 120, angka: true },
      tampil: ({ isi }) => hargaText(isi['harga'] ?? ''),
    },
    {
      ...{ medan: 'jumlah', kepala: 'Jumlah (Rp)', lebar: 132, angka: true, hanyaBaca: true, jumlah },
      tampil: (baris) => {
        const nilai = jumlah(baris)
        return nilai === null ? '' : tulisRupiah(nilai)
      },
    },
  ]
}

const kolomPenerima: readonly KolomKisi[] = [
  { medan: 'penerima', kepala: 'Penerima', lebar: 180 },
  { medan: 'alamatPenerima', kepala: 'Alamat penerima', lebar: 200 },
]

// Reached with the arrows or the mouse; Tab goes on to the next line.
const kolomTambahan: readonly KolomKisi[] = [
  { medan: 'spesifikasi', kepala: 'Spesifikasi', lebar: 150, lewat: true },
  {
    ...{ medan: 'ppn', kepala: 'PPN %', lebar: 64, angka: true, lewat: true },
    pilihan: (teks) =>
      tarifPpn
        .filter((satu) => satu.startsWith(teks.trim()))
        .map((kode) => ({ kode, nama: kode === '0' ? 'tanpa PPN' : 'persen' })),
  },
  { medan: 'paket', kepala: 'Paket (#)', lebar: 150, turun: true, lewat: true },
  { medan: 'keterangan', kepala: 'Keterangan (-)', lebar: 150, turun: true, lewat: true },
  { medan: 'lokasi', kepala: 'Lokasi', lebar: 140, lewat: true },
  {
    ...{ medan: 'jenisBelanja', kepala: 'Jenis belanja', lebar: 150, lewat: true },
    tampil: ({ isi }) => isi['jenisBelanja'] || (jenisOf(isi)?.nama ?? ''),
    pilihan: (teks, { isi }) => jenisUntuk(teks, kodeOf(isi['rekening'] ?? '')),
  },
]

function jenisOf(isi: BarisKisi['isi']) {
  const rekening = kodeOf(isi['rekening'] ?? '')
  return rekening === '' ? null : jenisBelanjaOf(isi['jenisBelanja'] ?? '', rekening)
}

function jenisUntuk(teks: string, rekening: string): readonly PilihanSel[] {
  return semuaJenisBelanja
    .filter((satu) => isUntuk(satu, rekening) && memuat(`${satu.kode} ${satu.nama}`, teks))
    .map(({ kode, nama }) => ({ kode, nama }))
}

function pilihan(medan: string, daftar: DaftarAcuan): Pick<KolomKisi, 'nama' | 'pilihan'> {
  return {
    nama: ({ isi }) => daftar.find(isi[medan] ?? '')?.nama ?? '',
    pilihan: (teks) => saranOf(daftar, teks),
  }
}

const banyakSaran = 40

function saranOf(daftar: DaftarAcuan, teks: string): readonly PilihanSel[] {
  const cocok: PilihanSel[] = []
  for (const { kode, nama } of daftar.semua) {
    if (memuat(`${kode} ${nama}`, teks)) cocok.push({ kode, nama })
    if (cocok.length === banyakSaran) break
  }
  return cocok
}

/** True when a text has every word typed. */
function memuat(dicari: string, teks: string): boolean {
  const name = dicari.toLowerCase()
  const kata = teks.slice(0, 200).toLowerCase().split(/\s+/).filter(Boolean)
  return kata.every((one) => name.includes(one))
}

/** A price that can be read, as it is understood; else as it was typed. */
function hargaText(teks: string): string {
  const read = parseUang(teks)
  return read.keadaan === 'terbaca' ? tulisRupiah(read.jumlah) : teks
}

/** Rupiah without sen where there are none. */
export function tulisRupiah(jumlah: bigint): string {
  return formatAngka(jumlah, { sen: jumlah % 100n !== 0n })
}
