import { sum } from '@benang/values/rupiah'
import type { Baris, Kolom, Sel, Tabel } from '../laporan.ts'
import { barisPohon, type Jenjang } from '../pohon.ts'
import type { BarisCetak } from './data-cetak.ts'

const kode: Kolom = { nama: 'kode', judul: 'Kode Rekening', jenis: 'kode' }
const uraian: Kolom = { nama: 'uraian', judul: 'Uraian', jenis: 'uraian' }

/** A column after code and text: of what the lines of a group say together. */
export type KolomBaris = Kolom & { isi(baris: readonly BarisCetak[]): Sel }

/** The amount of the lines. */
export const kolomJumlah: KolomBaris = {
  ...{ nama: 'jumlah', judul: 'Jumlah (Rp)', jenis: 'uang' },
  isi: (baris) => jumlahBaris(baris),
}

/** Sum of some lines. */
export function jumlahBaris(baris: readonly BarisCetak[]): bigint {
  return sum(baris.map(({ jumlah }) => jumlah))
}

/** Lines below their sub kegiatan (where they have one), a row an account, and the sum at the end. */
export function tabelRekening(
  baris: readonly BarisCetak[],
  { jumlah: label, kolom }: { jumlah: string; kolom: readonly KolomBaris[] },
): Tabel {
  const jenjang: readonly Jenjang<BarisCetak>[] = [
    ({ subKode, subNama }) => ({ kode: subKode, uraian: subNama || 'Tanpa sub kegiatan' }),
    ({ rekeningKode, rekeningUraian, uraian: teks }) => ({
      kode: rekeningKode,
      uraian: rekeningUraian || teks,
    }),
  ]
  const used = baris.some(({ subKode }) => subKode !== '') ? jenjang : jenjang.slice(1)
  const rows = barisPohon(baris, {
    jenjang: baris.some(({ rekeningKode }) => rekeningKode !== '') ? used : used.slice(0, 1),
    sel: (nama, isi) => [nama.kode, nama.uraian, ...kolom.map((satu) => satu.isi(isi))],
  })
  const total: Baris = {
    ...{ jenis: 'jumlah', tingkat: 0 },
    sel: [null, label, ...kolom.map((satu) => (satu.jenis === 'uang' ? satu.isi(baris) : null))],
  }
  return {
    judul: null,
    kolom: [kode, uraian, ...kolom.map(({ isi: _, ...satu }) => satu)],
    baris: baris.length === 0 ? [] : [...rows, total],
  }
}
