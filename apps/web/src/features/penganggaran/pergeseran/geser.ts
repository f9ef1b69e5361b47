import { wewenangGeser } from '@benang/domain/penganggaran/jangkauan-pergeseran'
import type { WewenangGeser } from '@benang/domain/penganggaran/matriks-pergeseran'
import { parseRupiah, type Rupiah, sum } from '@benang/values/rupiah'
import type { Ketersediaan } from '../../../dokumen/bentuk.ts'
import type { BarisFormulir, IsiFormulir } from '../../../dokumen/isi-formulir.ts'

/** A mata anggaran of a pergeseran: what it has, its floor, what this form moves, and what it comes to. */
export type Geser = {
  mata: Ketersediaan
  kini: Rupiah
  lantai: Rupiah
  bisa: Rupiah
  selisih: Rupiah
  menjadi: Rupiah
  /** By how much it would fall below its floor; 0 when it does not. */
  kurang: Rupiah
}

/** The lines of the form by mata anggaran, in their order; those whose position is not known yet are left out. */
export function geserOf(
  baris: readonly BarisFormulir[],
  ketersediaan: readonly Ketersediaan[],
): readonly Geser[] {
  const known = new Map(ketersediaan.map((mata) => [mata.kunci, mata]))
  return [...Map.groupBy(baris, ({ kunci }) => kunci)].flatMap(([kunci, group]) => {
    const mata = known.get(kunci)
    if (mata === undefined) return []
    const selisih = sum(
      group.flatMap(({ jumlah, bulan }) => [jumlah, ...bulan].filter((text) => text !== '').map(parseRupiah)),
    )
    const [kini, bisa] = [parseRupiah(mata.pagu), parseRupiah(mata.bisaDigeser)]
    const kurang = -selisih - bisa
    return [
      {
        ...{ mata, kini, bisa, selisih, lantai: kini - bisa, menjadi: kini + selisih },
        kurang: selisih < 0n && kurang > 0n ? kurang : 0n,
      },
    ]
  })
}

/** Everything these differences cross with who must agree, the widest first; empty while nothing is moved. */
export function lintasGeser(
  geser: readonly Geser[],
  { isi, tanggal }: Pick<IsiFormulir, 'isi' | 'tanggal'>,
): readonly WewenangGeser[] {
  const lines = geser.filter(({ selisih }) => selisih !== 0n)
  // The units of one pergeseran are told apart by their codes alone here.
  const unit = [...new Set(lines.map(({ mata }) => mata.unitKode))]
  const terisi = (nama: string) => String(isi[nama] ?? '').trim() !== ''
  return wewenangGeser(
    lines.map(({ mata, selisih }) => ({
      unitId: unit.indexOf(mata.unitKode),
      subKegiatan: mata.subKegiatanKode,
      dana: mata.danaKode,
      rekening: mata.rekeningKode,
      jumlah: selisih,
    })),
    { penerima: terisi('penerima'), lokasi: terisi('lokasi') },
    tanggal,
  )
}
