import { formatTanggal } from '@benang/values/tanggal'
import type { Aturan, FaktaBaris, FaktaDokumen, Temuan } from '../sistem/aturan.ts'
import { isiTerisi } from '../sistem/isi-terisi.ts'
import { sebutNilai, sebutUkuran } from './sebut-ukuran.ts'
import { akhirTriwulan, sebutTriwulan } from './triwulan.ts'

// Formulir E.55 and E.81 are quoted (regulasi.md): target, realisasi triwulan I to IV. What follows from that is our reading.
const dasar = 'PERMENDAGRI-86-2017:FORM-E'
const berlaku = { sejak: '2017-09-11' } as const

/** Rules of the achievement of indicators. */
export const aturanCapaian: readonly Aturan<FaktaDokumen>[] = [
  {
    id: 'capaian-triwulan',
    uraian: 'Satu laporan capaian memuat satu triwulan.',
    dasar,
    diperiksa: 'kutipan',
    berlaku,
    check: ({ isi, baris }) =>
      baris
        .filter(({ bulan }) => String(bulan) !== isi['triwulan'])
        .map((satu) => ({
          lokasi: `baris.${satu.urut}`,
          pesan: `Baris ${satu.urut} milik ${sebutTriwulan(satu.bulan)}. Pindahkan ke laporan triwulan itu.`,
        })),
  },
  {
    id: 'capaian-setelah-triwulan',
    uraian: 'Capaian dilaporkan setelah triwulannya berakhir, sebab baru saat itu diketahui.',
    dasar,
    diperiksa: 'ingatan',
    berlaku,
    check: ({ tahun, tanggal, isi }) => {
      const bulan = Number(isi['triwulan'])
      const akhir = akhirTriwulan(tahun, bulan)
      if (!(bulan > 0) || tanggal > akhir) return []
      const pesan = `Tanggal ${formatTanggal(tanggal)} belum melewati akhir ${sebutTriwulan(bulan)}, ${formatTanggal(akhir)}. Isi tanggal sesudahnya.`
      return [{ lokasi: 'tanggal', pesan }]
    },
  },
  {
    id: 'capaian-bertarget',
    uraian: 'Capaian dilaporkan atas indikator yang targetnya tahun itu sudah diverifikasi.',
    dasar,
    diperiksa: 'ingatan',
    berlaku,
    check: ({ baris, ukuran }) =>
      baris
        .filter(({ kunci, bulan }) => ukuran.get(`${kunci} ${bulan}`)?.bertarget !== true)
        .map((satu) => ({
          lokasi: `baris.${satu.urut}`,
          pesan: `${sebutUkuran(satu, ukuran)} belum punya target yang diverifikasi Bappeda. Ajukan targetnya dulu.`,
        })),
  },
  {
    id: 'capaian-keterangan',
    uraian: 'Capaian yang berbeda dari target triwulannya menyebut sebabnya.',
    dasar,
    diperiksa: 'ingatan',
    berlaku,
    check: ({ baris, ukuran }) => baris.flatMap((satu) => tanpaSebab(satu, ukuran)),
  },
  isiTerisi(
    { id: 'capaian-bukti', uraian: 'Capaian menyebut buktinya.', dasar, diperiksa: 'ingatan', berlaku },
    { isian: 'bukti', huruf: 5, pesan: 'Isi bukti: nama dan nomor laporan atau berkasnya.' },
  ),
]

function tanpaSebab(baris: FaktaBaris, ukuran: FaktaDokumen['ukuran']): readonly Temuan[] {
  const known = ukuran.get(`${baris.kunci} ${baris.bulan}`)
  if (known === undefined || !known.bertarget) return []
  const target = known.target ?? 0n
  if (baris.jumlah === target || baris.uraian.trim().length >= 10) return []
  const arah = baris.jumlah < target ? 'di bawah' : 'di atas'
  const pesan = `${sebutUkuran(baris, ukuran)}: capaian ${sebutNilai(baris.jumlah, known.satuan)} ${arah} target ${sebutNilai(target, known.satuan)}. Isi keterangannya, sedikitnya 10 huruf.`
  return [{ lokasi: `baris.${baris.urut}`, pesan }]
}
