import type { Tx } from '@benang/database/connection'
import { setKeterangan } from '@benang/database/organisasi/rujukan'
import { insertStandarEdisi, listStandarEdisi } from '@benang/database/penganggaran/standar-edisi'
import {
  type BagianSusunan,
  insertStandar,
  listStandarKini,
  type StandarLengkap,
} from '@benang/database/penganggaran/standar-versi'
import { invariant } from '@benang/values/invariant'
import { recomputeHspk } from '../penganggaran/recompute-hspk.ts'
import { semuaBarangContoh } from './seed-demo-belanja.ts'
import type { PemdaContoh } from './seed-demo-organisasi.ts'
import { type KelompokContoh, kelompokContoh } from './seed-demo-standar-isi.ts'
import { asbContoh, hspkContoh } from './seed-demo-standar-susun.ts'

type Baris = StandarLengkap & { susunan?: readonly BagianSusunan[] }

const ribu = 100_000n // sen

// The list of the demo, and a later decree that made cement and what is built with it dearer.
const awal = { nama: 'Standar Harga 2024', sejak: '2023-07-03', menyeluruh: true } as const
const perubahan = { nama: 'Standar Harga 2024 Perubahan', sejak: '2026-09-01', menyeluruh: false } as const

/** DATA CONTOH: a list of standard prices in two zones under two decrees. Left alone where the pemda has a list already. */
export async function seedStandarContoh(tx: Tx, { pemdaId, jenis }: PemdaContoh): Promise<void> {
  if ((await listStandarEdisi(tx, pemdaId)).length > 0) return
  const kepala = jenis === 'provinsi' ? 'Gubernur' : jenis === 'kota' ? 'Wali Kota' : 'Bupati'
  const dasar = (nomor: string) => `Keputusan ${kepala} ${nomor} (DATA CONTOH)`
  await setKeterangan(tx, 'DATA CONTOH: standar harga')
  await insertStandarEdisi(tx, pemdaId, { edisiId: 0, sampai: null, ...awal, dasar: dasar('188.44/21/2023') })
  const barang = [...kelompokContoh.flatMap(barangOf), ...semuaBarangContoh.map(belanjaOf)]
  await insertStandar(tx, pemdaId, [...barang, ...hspkOf(barang), ...asbContoh.map(asbOf)])
  await insertStandarEdisi(tx, pemdaId, {
    edisiId: 0,
    sampai: null,
    ...perubahan,
    dasar: dasar('188.44/35/2026'),
  })
  const semen = barang.find(({ nama }) => nama === 'Semen portland')
  invariant(semen !== undefined, 'the demo builds with cement')
  const lama = await listStandarKini(tx, { pemdaId, kode: [semen.kode] })
  const naik = lama.map((satu) => ({
    ...{ ...satu, edisi: perubahan.nama },
    harga: satu.harga.map((harga) => (harga === null ? null : (harga * 105n) / 100n)),
  }))
  await insertStandar(tx, pemdaId, naik)
  await recomputeHspk(tx, { pemdaId, edisi: perubahan.nama })
}

const kosong = {
  standarId: 0,
  edisi: awal.nama,
  tkdn: null,
  jenisProduk: '',
  keterangan: '',
  spesifikasi: '',
} as const

/** Every thing of a group in every specification; the far zone pays a tenth more. */
function barangOf(kelompok: KelompokContoh): readonly Baris[] {
  const semua = kelompok.barang.flatMap(([nama, harga]) =>
    kelompok.spek.map(([spesifikasi, persen]) => ({
      nama,
      spesifikasi,
      dasar: Math.round(harga * persen * 10),
    })),
  )
  return semua.map(({ nama, spesifikasi, dasar }, index) => ({
    ...{
      ...kosong,
      ...kodeOf(kelompok, index),
      jenis: kelompok.jenis,
      nama,
      spesifikasi,
      satuan: kelompok.satuan,
    },
    harga: [BigInt(dasar) * 100n, BigInt(Math.round(dasar * 1.1)) * 100n],
    rekening: kelompok.rekening,
    ...(kelompok.tkdn === undefined ? {} : { tkdn: kelompok.tkdn, jenisProduk: 'dalam negeri' }),
  }))
}

/** What the demo's own budgets buy, at the price they buy it for. */
function belanjaOf(
  [rekening, [nama, satuan, harga]]: (typeof semuaBarangContoh)[number],
  index: number,
): Baris {
  const akun = rekening.split('.').map(Number).join('.')
  return {
    ...{ ...kosong, ...kodeOf({ kode: '1.9.01', nama: 'Belanja umum' }, index), jenis: 'SSH', nama, satuan },
    ...{ harga: [BigInt(harga) * ribu], rekening: [akun], spesifikasi: 'mutu umum' },
  }
}

function hspkOf(barang: readonly Baris[]): readonly Baris[] {
  return hspkContoh.map(({ nama, satuan, bagian }, index) => {
    const komponen = bagian.map(([sebutan, koefisien]) => {
      const satu = barang.find((lain) => lain.nama === sebutan)
      invariant(satu !== undefined, `${nama} is made of ${sebutan}`)
      return { satu, koefisien }
    })
    const hargaZona = (zona: number) =>
      komponen.reduce((sum, { satu, koefisien }) => sum + (satu.harga[zona] ?? 0n) * BigInt(koefisien), 0n)
    return {
      ...{ ...kosong, ...kodeOf({ kode: '4.1.01', nama: 'Pekerjaan' }, index), jenis: 'HSPK', nama, satuan },
      ...{ harga: [0, 1].map((zona) => ((hargaZona(zona) + 500_000n) / 1_000_000n) * 100n), rekening: [] },
      susunan: komponen.map(({ satu, koefisien }) => ({ kode: satu.kode, koefisien })),
    }
  })
}

function asbOf({ nama, ribu: tetap, pemicu }: (typeof asbContoh)[number], index: number): Baris {
  return {
    ...{
      ...kosong,
      ...kodeOf({ kode: '5.1.01', nama: 'Kegiatan' }, index),
      jenis: 'ASB',
      nama,
      satuan: 'kegiatan',
    },
    ...{ harga: [BigInt(tetap) * ribu], rekening: [] },
    susunan: pemicu.map(([sebutan, satuan, harga]) => ({
      ...{ pemicu: sebutan, satuan },
      harga: String(BigInt(harga) * ribu),
    })),
  }
}

function kodeOf(
  { kode, nama }: { kode: string; nama: string },
  index: number,
): Pick<Baris, 'kode' | 'kodeKelompok' | 'namaKelompok'> {
  return {
    ...{ kode: `${kode}.${String(index + 1).padStart(5, '0')}`, kodeKelompok: kode },
    namaKelompok: nama,
  }
}
