import { dau, type MataContoh, type PergeseranContoh, type UnitContohDokumen } from './seed-demo-bentuk.ts'

// DATA CONTOH. The shape of a case that was heard in court in 2025: a budget shifted six times in five months, two roads in it that
// neither the KUA-PPAS nor the first APBD had. Place, names and amounts are fictional.
const jalan = '1.03.10.2.01.0056/jalan'
const gaji = '1.03.01.2.02.0001/gaji'
const bakau = 'Jalan Simpang Bakau–Kuala Tiram (contoh)'
const tiram = 'Jalan Kuala Tiram–batas kabupaten (contoh)'

const ruas: readonly MataContoh[] = [
  { nama: bakau, sub: '1.03.10.2.01.0055', rekening: '5.2.04.01.01.0003', dana: dau, bulan: {} },
  { nama: tiram, sub: '1.03.10.2.01.0051', rekening: '5.2.04.01.01.0003', dana: dau, bulan: {} },
]

const geseran = [
  ['01-19', jalan, bakau, 60, 9, 6],
  ['02-09', jalan, bakau, 70, 9, 9],
  ['03-02', gaji, bakau, 80, 12, 11],
  ['03-30', jalan, tiram, 90, 9, 16],
  ['04-20', gaji, tiram, 90, 12, 19],
  ['05-18', jalan, tiram, 50, 9, 24],
] as const

/** Whose works office shifts six times in the year that is told by hand. */
export const geserBeruntun = { pemdaId: 4, unit: 'pupr' } as const

/** The works office (`utama`) with its two roads out of nowhere and the six shifts that pay for them; other offices signed none. */
export function denganGeseran(
  unit: UnitContohDokumen,
  { tahun, utama }: { tahun: number; utama: boolean },
): UnitContohDokumen {
  const menunggu = (unit.pergeseran ?? []).filter(({ sampai }) => sampai !== 'tanda-tangani')
  if (!utama) return { ...unit, pergeseran: menunggu }
  const rows = geseran.map(
    ([tanggal, dari, ke, juta, bulan], urut): PergeseranContoh => ({
      ...{ nama: `ruas-${urut + 1}`, tanggal: `${tahun}-${tanggal}`, bentuk: 'perda', oleh: 'kdh' },
      ...{ dari, ke, juta, bulan, sampai: 'tanda-tangani' },
      naskah: {
        uraian: `Pergeseran ke-${urut + 1}: ${ke}`,
        dasar: dasarGeser(tahun, urut),
        alasan: `Penanganan segera ruas ${ke}, mendahului perubahan APBD.`,
      },
    }),
  )
  return { ...unit, mata: [...unit.mata, ...ruas], pergeseran: [...menunggu, ...rows] }
}

/** The budget is published before the first shift and after each. */
export function terbitanBeruntun(tahun: number): readonly { tanggal: string; dasar: string }[] {
  return [
    { tanggal: `${tahun}-01-12`, dasar: `Perda 9/${tahun - 1} tentang APBD ${tahun} (contoh)` },
    ...geseran.map(([tanggal], urut) => ({
      tanggal: `${tahun}-${tanggal}`,
      dasar: dasarGeser(tahun, urut),
    })),
  ]
}

function dasarGeser(tahun: number, urut: number): string {
  const nomor = geseran[urut]?.[5] ?? 0
  return `Perbup ${nomor}/${tahun} tentang Perubahan Penjabaran APBD, mendahului Perda Perubahan (contoh)`
}
