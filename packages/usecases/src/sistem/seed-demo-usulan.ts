import { acakOf } from './seed-demo-acak.ts'
import { totalOf, type UnitContohDokumen, type UsulanContoh } from './seed-demo-bentuk.ts'
import { namaKegiatan } from './seed-demo-kegiatan.ts'
import { namaContoh } from './seed-demo-nama.ts'

const tempat = [
  ...['Gang Melati', 'Jalan Kenanga', 'Dusun Waru', 'Kampung Anyar', 'Lorong Cempaka', 'Jalan Teratai'],
  ...['Dusun Bukit Hijau', 'Perumahan Griya Asih', 'Kampung Nelayan', 'Jalan Pinang'],
] as const
const alasan = [
  'Sudah dua musim rusak, anak sekolah terpaksa memutar jauh.',
  'Warga sudah bergotong royong, tetapi biayanya tidak cukup.',
  'Setiap musim hujan keadaannya memburuk dan mengganggu usaha warga.',
  'Sudah dibahas dalam rembuk warga dan disetujui semua RT.',
] as const
const ditolak = [
  [
    'Gapura dan taman kampung',
    'Bukan kewenangan pemerintah daerah ini; ajukan melalui dana desa atau kelurahan.',
  ],
  ['Kolam renang umum', 'Lahan yang diusulkan milik perorangan; belum ada kesediaan melepas.'],
  ['Bantuan modal perorangan', 'Bantuan untuk satu orang harus lewat seleksi program, bukan usulan lokasi.'],
] as const
const menunggu = ['Lampu jalan', 'Perbaikan saluran air', 'Pelatihan keterampilan pemuda'] as const

type Tahun = { pemdaId: number; tahun: number; unit: readonly UnitContohDokumen[] }

/**
 * What citizens asked for a year, in the January before it: three were taken up by the plan, one was refused with its reason.
 * In the last year of the demo some ask for the year after, and wait.
 */
export function usulanOf({ pemdaId, tahun, unit }: Tahun): readonly UsulanContoh[] {
  const acak = acakOf(`usulan/${pemdaId}/${tahun}`)
  const warga = (nama: string) => ({
    ...{ nama, lokasi: acak.pick(tempat), alasan: acak.pick(alasan) },
    pengusul: namaContoh(pemdaId, `warga ${tahun} ${nama}`),
  })
  const taken = [0, 3, 4].flatMap((at, urut): UsulanContoh[] => {
    const satu = unit[at % unit.length]
    const mata = satu?.mata.find(
      ({ rkpd, bulan, nama }) => rkpd === undefined && totalOf({ bulan }) > 50 && !nama.includes('gaji'),
    )
    if (satu === undefined || mata === undefined) return []
    return [
      {
        ...warga(`tampung ${urut}`),
        ...{
          tanggal: `${tahun - 1}-01-${10 + urut}`,
          untuk: tahun,
          uraian: namaKegiatan(pemdaId === 1 ? 'PROV' : 'KABKOT', mata.sub),
        },
        juta: acak.int(20, Math.min(200, totalOf(mata))),
        nasib: { kode: 'ditampung', unitId: satu.unitId, sub: mata.sub, dana: mata.dana },
      },
    ]
  })
  const [uraian, sebab] = acak.pick(ditolak)
  const refused: UsulanContoh = {
    ...{ ...warga('tolak'), tanggal: `${tahun - 1}-01-16`, untuk: tahun, uraian, juta: acak.int(30, 400) },
    nasib: { kode: 'ditolak', sebab },
  }
  return [...taken, refused, ...(tahun === 2026 ? waiting(tahun, { acak, warga }) : [])]
}

function waiting(
  tahun: number,
  {
    acak,
    warga,
  }: {
    acak: ReturnType<typeof acakOf>
    warga(nama: string): Pick<UsulanContoh, 'nama' | 'lokasi' | 'alasan' | 'pengusul'>
  },
): readonly UsulanContoh[] {
  return menunggu.map((uraian, urut) => ({
    ...{ ...warga(`tunggu ${urut}`), uraian, tanggal: `${tahun}-11-${10 + urut}`, untuk: tahun + 1 },
    ...{ juta: acak.int(15, 180), nasib: null },
  }))
}
