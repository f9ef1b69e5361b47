import { formatRupiah, sum } from '@benang/values/rupiah'
import type { Aturan, FaktaBaris, FaktaDokumen, Temuan } from '../sistem/aturan.ts'
import { dalamSisaAsal, sebutAsal, setelahAsal } from '../sistem/aturan-asal.ts'
import { jumlahPerKunci, sebutBaris } from '../sistem/jumlah-per-kunci.ts'

const pp12 = { sejak: '2019-03-12' } as const

/** Rules of the SPD. What several SPD release month by month is watched by the ledger's limit of stage kas. */
export const aturanSpd: readonly Aturan<FaktaDokumen>[] = [
  dalamSisaAsal({
    id: 'spd-batas-dpa',
    uraian:
      'SPD hanya menyediakan dana bagi mata anggaran DPA asalnya, bersama SPD lain tidak melebihi DPA itu.',
    dasar: 'PP-12-2019:P135.1',
    diperiksa: 'terverifikasi',
    berlaku: pp12,
  }),
  {
    id: 'spd-anggaran-kas',
    uraian: 'SPD tidak mendahului anggaran kas: sampai setiap bulan, jumlahnya tidak melebihi rencana DPA.',
    dasar: 'PP-12-2019:P135.1',
    diperiksa: 'terverifikasi',
    berlaku: pp12,
    check: (fakta) => [...fakta.baris.flatMap(tanpaBulan), ...mendahuluiRencana(fakta)],
  },
  {
    id: 'spd-seperduabelas',
    uraian:
      'Selama APBD belum ditetapkan, SPD sebulan paling tinggi seperduabelas pengeluaran APBD tahun lalu, untuk keperluan mendesak.',
    dasar: 'PP-12-2019:P110',
    diperiksa: 'terverifikasi',
    berlaku: pp12,
    check: ({ jumlah, perubahan: { seperduabelas } }) => {
      if (seperduabelas === null || seperduabelas.terlepas + jumlah <= seperduabelas.batas) return []
      const { batas, terlepas } = seperduabelas
      const sisa = batas > terlepas ? batas - terlepas : 0n
      const pesan = `APBD belum ditetapkan: sebulan paling tinggi seperduabelas APBD tahun lalu, ${formatRupiah(batas)}, dan ${formatRupiah(terlepas)} sudah disediakan bulan ini. Kurangi sampai ${formatRupiah(sisa)}, hanya untuk keperluan mendesak, atau tunggu APBD.`
      return [{ lokasi: 'jumlah', pesan }]
    },
  },
  setelahAsal({
    id: 'spd-setelah-dpa',
    uraian: 'SPD terbit setelah DPA yang didanainya disahkan.',
    dasar: 'PP-12-2019:P135.1',
    diperiksa: 'terverifikasi',
    berlaku: pp12,
  }),
]

function tanpaBulan(baris: FaktaBaris): readonly Temuan[] {
  if (baris.bulan >= 1 && baris.bulan <= 12) return []
  const pesan = `${sebutBaris(baris)} belum berbulan. Pilih bulan Januari sampai Desember.`
  return [{ lokasi: `baris.${baris.urut}`, pesan }]
}

/** Per key the first month up to which this SPD alone asks more than the DPA plans. */
function mendahuluiRencana({ asal, baris }: FaktaDokumen): readonly Temuan[] {
  if (asal === null) return []
  const punya = new Set(asal.baris.map(({ kunci }) => kunci))
  return jumlahPerKunci(baris)
    .filter(({ kunci }) => punya.has(kunci))
    .flatMap((satu) => {
      const bulan = Array.from({ length: 12 }, (_, at) => at + 1).find(
        (sampai) => sampaiBulan(baris, satu.kunci, sampai) > sampaiBulan(asal.baris, satu.kunci, sampai),
      )
      if (bulan === undefined) return []
      const diminta = sampaiBulan(baris, satu.kunci, bulan)
      const rencana = sampaiBulan(asal.baris, satu.kunci, bulan)
      return [
        {
          lokasi: `baris.${satu.urut}`,
          pesan: `${sebutBaris(satu)} sampai bulan ${bulan} meminta ${formatRupiah(diminta)}, sedangkan rencana ${sebutAsal(asal)} sampai bulan itu ${formatRupiah(rencana)}. Kurangi ${formatRupiah(diminta - rencana)} atau pindahkan ke bulan sesudahnya.`,
        },
      ]
    })
}

function sampaiBulan(baris: readonly FaktaBaris[], kunci: number, sampai: number): bigint {
  return sum(baris.filter((satu) => satu.kunci === kunci && satu.bulan <= sampai).map(({ jumlah }) => jumlah))
}
