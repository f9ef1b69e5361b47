import { invariant } from '@benang/values/invariant'
import type { Baris, Kolom, Tabel } from '../../laporan.ts'
import { barisPohon, checkSubtotal, type Jenjang, jumlahKolom } from '../../pohon.ts'
import type { BarisAnggaran, DataAnggaran } from './baris-anggaran.ts'
import { kolomJumlah, kolomKode, selJumlah, totalOf } from './kolom-anggaran.ts'

/** A part of the budget and the depth of account its tree begins at. */
export type BagianRingkasan = { bagian: BarisAnggaran['bagian']; dari: number }
type Bagian = BagianRingkasan & { kode: string; judul: string }

const pendapatan: Bagian = { bagian: 'pendapatan', kode: '4', judul: 'PENDAPATAN DAERAH', dari: 2 }
const belanja: Bagian = { bagian: 'belanja', kode: '5', judul: 'BELANJA DAERAH', dari: 2 }
const penerimaan: Bagian = { bagian: 'penerimaan', kode: '6.1', judul: 'PENERIMAAN PEMBIAYAAN', dari: 3 }
const pengeluaran: Bagian = { bagian: 'pengeluaran', kode: '6.2', judul: 'PENGELUARAN PEMBIAYAAN', dari: 3 }

/**
 * Pendapatan, belanja, surplus/(defisit), pembiayaan and SILPA, each part below the tree `jenjang` gives for the depth of account it
 * begins at. The parts without lines are left out of a unit's sheet, never of a pemda's.
 */
export function tabelRingkasan(
  data: DataAnggaran,
  jenjang: (bagian: BagianRingkasan) => readonly Jenjang<BarisAnggaran>[],
): Tabel {
  const part = (bagian: Bagian) => bagianOf(data, bagian, jenjang(bagian))
  const [masuk, keluar, terima, bayar] = [
    part(pendapatan),
    part(belanja),
    part(penerimaan),
    part(pengeluaran),
  ]
  const surplus = minus(masuk.total, keluar.total)
  const neto = minus(terima.total, bayar.total)
  const silpa = {
    jumlah: surplus.jumlah + neto.jumlah,
    sebelum: surplus.sebelum + neto.sebelum,
  }
  const akhir = (uraian: string, total: Uang): Baris => jumlah(data, uraian, total)
  const tabel = {
    judul: null,
    kolom: [...kolomKode, ...kolomJumlah(data)] satisfies readonly Kolom[],
    baris: [
      ...masuk.baris,
      ...keluar.baris,
      ...(data.unit === null || masuk.baris.length * keluar.baris.length > 0
        ? [akhir('SURPLUS/(DEFISIT)', surplus)]
        : []),
      ...terima.baris,
      ...bayar.baris,
      ...(data.unit === null
        ? [akhir('PEMBIAYAAN NETO', neto), akhir('SISA LEBIH PEMBIAYAAN ANGGARAN TAHUN BERKENAAN', silpa)]
        : []),
    ],
  }
  checkSubtotal(tabel)
  return tabel
}

type Uang = ReturnType<typeof totalOf>

function bagianOf(
  data: DataAnggaran,
  { bagian, kode, judul }: Bagian,
  jenjang: readonly Jenjang<BarisAnggaran>[],
): { baris: readonly Baris[]; total: Uang } {
  const isi = data.baris.filter((satu) => satu.bagian === bagian)
  const total = totalOf(isi)
  if (isi.length === 0 && data.unit !== null) return { baris: [], total }
  const rows = barisPohon(isi, {
    ...{ jenjang, tingkat: 1 },
    sel: (nama, group) => [
      nama.kode === '' ? null : nama.kode,
      nama.uraian,
      ...selJumlah(data, totalOf(group)),
    ],
  })
  const kolomUang = data.perubahan ? 3 : 2
  invariant(jumlahKolom(rows, kolomUang) === total.jumlah, `${judul} is not the sum of its lines`)
  const kosong = kolomJumlah(data).map(() => null)
  return {
    baris: [
      { jenis: 'judul', tingkat: 0, sel: [kode, judul, ...kosong] },
      ...rows,
      jumlah(data, `JUMLAH ${judul.replace(' DAERAH', '')}`, total),
    ],
    total,
  }
}

function jumlah(data: DataAnggaran, uraian: string, total: Uang): Baris {
  return { jenis: 'jumlah', tingkat: 0, sel: [null, uraian, ...selJumlah(data, total)] }
}

function minus(left: Uang, right: Uang): Uang {
  return { jumlah: left.jumlah - right.jumlah, sebelum: left.sebelum - right.sebelum }
}
