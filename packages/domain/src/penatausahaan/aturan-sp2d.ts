import { formatRupiah, sum } from '@benang/values/rupiah'
import type { Aturan, FaktaDokumen, Temuan } from '../sistem/aturan.ts'
import { samaDenganAsal, sebutAsal, setelahAsal } from '../sistem/aturan-asal.ts'
import { sebutBaris } from '../sistem/jumlah-per-kunci.ts'

const pp12 = { sejak: '2019-03-12' } as const

/** Rules of the SP2D; its lines are what is withheld. */
export const aturanSp2d: readonly Aturan<FaktaDokumen>[] = [
  samaDenganAsal({
    id: 'sp2d-jumlah',
    uraian: 'Jumlah SP2D sebelum potongan sama dengan SPM.',
    dasar: 'PP-12-2019:P149.3',
    diperiksa: 'terverifikasi',
    berlaku: pp12,
  }),
  {
    id: 'sp2d-spm-spp',
    uraian: 'SPM yang dicairkan sama jumlahnya dengan SPP-nya.',
    dasar: 'PP-12-2019:P149.3',
    diperiksa: 'terverifikasi',
    berlaku: pp12,
    check: ({ asal }) => {
      const spp = asal?.asal
      if (asal === null || !spp || asal.jumlah === spp.jumlah) return []
      const pesan = `${sebutAsal(asal)} sebesar ${formatRupiah(asal.jumlah)} tidak sama dengan ${sebutAsal(spp)} sebesar ${formatRupiah(spp.jumlah)}. Kembalikan SPM ke PA/KPA.`
      return [{ lokasi: 'asal', pesan }]
    },
  },
  {
    id: 'sp2d-potongan',
    uraian: 'Setiap potongan lebih dari nol, dan seluruhnya tidak melebihi jumlah SP2D.',
    dasar: 'PP-12-2019:P149.3',
    diperiksa: 'terverifikasi',
    berlaku: pp12,
    check: (fakta) => [...fakta.baris.flatMap(potonganKosong), ...melebihiBruto(fakta)],
  },
  setelahAsal({
    id: 'sp2d-setelah-spm',
    uraian: 'SP2D terbit berdasarkan SPM yang diterima, jadi tidak mendahuluinya.',
    dasar: 'PP-12-2019:P149.1',
    diperiksa: 'terverifikasi',
    berlaku: pp12,
  }),
]

function potonganKosong(baris: FaktaDokumen['baris'][number]): readonly Temuan[] {
  if (baris.jumlah > 0n) return []
  const pesan = `${sebutBaris(baris)} memotong ${formatRupiah(baris.jumlah)}. Isi potongan lebih dari nol atau hapus barisnya.`
  return [{ lokasi: `baris.${baris.urut}`, pesan }]
}

function melebihiBruto({ baris, jumlah }: FaktaDokumen): readonly Temuan[] {
  const potongan = sum(baris.map((satu) => satu.jumlah))
  if (potongan <= jumlah) return []
  const pesan = `Potongan ${formatRupiah(potongan)} melebihi jumlah SP2D ${formatRupiah(jumlah)} sebesar ${formatRupiah(potongan - jumlah)}. Kurangi potongannya.`
  return [{ lokasi: 'baris', pesan }]
}
