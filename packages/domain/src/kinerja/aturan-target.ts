import type { Aturan, FaktaDokumen } from '../sistem/aturan.ts'
import { isiTerisi } from '../sistem/isi-terisi.ts'
import { sebutUkuran } from './sebut-ukuran.ts'

const permenpan53 = { sejak: '2014-12-01' } as const

/** Rules of the target of indicators. */
export const aturanTarget: readonly Aturan<FaktaDokumen>[] = [
  isiTerisi(
    {
      id: 'target-dasar',
      uraian: 'Target menyebut Perjanjian Kinerja atau Renja yang memuatnya.',
      dasar: 'PERMENPANRB-53-2014:PK-1-BULAN',
      diperiksa: 'ingatan',
      berlaku: permenpan53,
    },
    { isian: 'dasar', pesan: 'Isi Perjanjian Kinerja atau Renja yang memuat target ini.' },
  ),
  {
    id: 'target-terukur',
    uraian: 'Setiap indikator punya target lebih dari nol pada sedikitnya satu triwulan.',
    dasar: 'UU-23-2014:P273.3',
    diperiksa: 'ingatan',
    berlaku: { sejak: '2014-10-02' },
    check: ({ baris, ukuran }) =>
      [...Map.groupBy(baris, ({ kunci }) => kunci).values()].flatMap((group) => {
        const [first] = group
        if (first === undefined || group.some(({ jumlah }) => jumlah > 0n)) return []
        const pesan = `${sebutUkuran(first, ukuran)} tanpa target di semua triwulan. Isi target sedikitnya satu triwulan.`
        return [{ lokasi: `baris.${first.urut}`, pesan }]
      }),
  },
  {
    id: 'target-ubah-alasan',
    uraian: 'Target yang sudah diverifikasi hanya diubah dengan menyebut sebabnya.',
    dasar: 'PERMENPANRB-53-2014:PK-REVISI',
    diperiksa: 'kutipan',
    berlaku: permenpan53,
    check: ({ baris, ukuran, isi }) => {
      const diubah = baris.find(({ kunci, bulan, jumlah }) => {
        const lama = ukuran.get(`${kunci} ${bulan}`)?.target ?? null
        return lama !== null && lama !== jumlah
      })
      if (diubah === undefined || String(isi['alasan'] ?? '').trim().length >= 10) return []
      const pesan = `${sebutUkuran(diubah, ukuran)} mengubah target yang sudah diverifikasi. Isi alasannya, sedikitnya 10 huruf: pejabat berganti, strategi atau anggaran berubah, atau prioritas berubah.`
      return [{ lokasi: 'isi.alasan', pesan }]
    },
  },
]
