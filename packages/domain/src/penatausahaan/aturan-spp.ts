import type { Aturan, FaktaDokumen } from '../sistem/aturan.ts'
import { dalamSisaAsal, setelahAsal } from '../sistem/aturan-asal.ts'
import { sebutBaris } from '../sistem/jumlah-per-kunci.ts'

const pp12 = { sejak: '2019-03-12' } as const
const uu1 = { sejak: '2004-01-14' } as const

/** Goods and services: belanja barang dan jasa and belanja modal. Pay, grants and transfers are received by no BAST. */
const barangJasa = ['5.1.02', '5.2']

/** Rules of the SPP-LS. An advance payment (UU-1-2004:P21.6) needs a document of its own and is refused here. */
export const aturanSpp: readonly Aturan<FaktaDokumen>[] = [
  {
    id: 'spp-barang-diterima',
    uraian: 'Belanja barang, jasa dan modal dibayar setelah diterima: SPP-nya dibuat dari BAST.',
    dasar: 'UU-1-2004:P21.1',
    diperiksa: 'terverifikasi',
    berlaku: uu1,
    check: ({ asal, baris }) =>
      asal?.jenis === 'bast'
        ? []
        : baris.filter(isBarangJasa).map((satu) => ({
            lokasi: `baris.${satu.urut}`,
            pesan: `${sebutBaris(satu)} membayar barang, jasa atau modal tanpa BAST. Buat SPP ini dari halaman BAST-nya.`,
          })),
  },
  dalamSisaAsal({
    id: 'spp-batas-bast',
    uraian: 'Tagihan tidak melebihi yang diterima menurut BAST setiap mata anggaran.',
    dasar: 'PP-12-2019:P148.1',
    diperiksa: 'terverifikasi',
    berlaku: pp12,
  }),
  setelahAsal({
    id: 'spp-setelah-bast',
    uraian: 'SPP diajukan pada atau setelah tanggal barang dan jasa diterima.',
    dasar: 'UU-1-2004:P21.1',
    diperiksa: 'terverifikasi',
    berlaku: uu1,
  }),
]

function isBarangJasa({ rekening }: { rekening: string }): boolean {
  return barangJasa.some((awal) => rekening === awal || rekening.startsWith(`${awal}.`))
}
