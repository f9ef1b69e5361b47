import { sum } from '@benang/values/rupiah'
import type { Kolom, Sel, Tabel } from '../../laporan.ts'
import { barisPohon, checkSubtotal, type Jenjang } from '../../pohon.ts'
import type { BarisAnggaran, DataAnggaran } from './baris-anggaran.ts'
import { kolomBelanja, kolomKode, selBelanja, totalOf } from './kolom-anggaran.ts'

/** What stands beside the kinds of spending. */
export type PilihanBelanja = { pendapatan?: boolean; dana?: boolean }

/** Spending beside its kinds (operasi, modal, tidak terduga, transfer), below any tree; a perubahan adds what it was and the difference. */
export function tabelBelanja(
  data: DataAnggaran,
  jenjang: readonly Jenjang<BarisAnggaran>[],
  { pendapatan = false, dana = false }: PilihanBelanja = {},
): Tabel {
  const dipakai = data.baris.filter(
    ({ bagian }) => bagian === 'belanja' || (pendapatan && bagian === 'pendapatan'),
  )
  const sel = (isi: readonly BarisAnggaran[], kode = ''): readonly Sel[] => {
    const belanja = isi.filter(({ bagian }) => bagian === 'belanja')
    const total = totalOf(belanja)
    const masuk = sum(isi.filter(({ bagian }) => bagian === 'pendapatan').map((satu) => satu.jumlah))
    return [
      ...(dana ? [danaOf(belanja, kode)] : []),
      ...(pendapatan ? [masuk] : []),
      ...(data.perubahan ? [total.sebelum] : []),
      ...selBelanja(belanja),
      total.jumlah,
      ...(data.perubahan ? [total.jumlah - total.sebelum] : []),
    ]
  }
  const rows = barisPohon(dipakai, {
    jenjang,
    sel: (nama, isi) => [nama.kode === '' ? null : nama.kode, nama.uraian, ...sel(isi, nama.kode)],
  })
  const tabel: Tabel = {
    judul: null,
    kolom: kolomOf(data, { pendapatan, dana }),
    baris: [...rows, { jenis: 'jumlah', tingkat: 0, sel: [null, 'JUMLAH', ...sel(dipakai)] }],
  }
  checkSubtotal(tabel)
  return tabel
}

function kolomOf(
  { perubahan }: DataAnggaran,
  { pendapatan, dana }: Required<PilihanBelanja>,
): readonly Kolom[] {
  const uang = (nama: string, judul: string): Kolom => ({ nama, judul: `${judul} (Rp)`, jenis: 'uang' })
  return [
    ...kolomKode,
    ...(dana ? [{ nama: 'sumber_dana', judul: 'Sumber dana', jenis: 'teks' } as const] : []),
    ...(pendapatan ? [uang('pendapatan', 'Pendapatan')] : []),
    ...(perubahan ? [uang('sebelum', 'Belanja Sebelum Perubahan')] : []),
    ...kolomBelanja,
    uang('jumlah', perubahan ? 'Jumlah Belanja Setelah Perubahan' : 'Jumlah Belanja'),
    ...(perubahan ? [uang('selisih', 'Bertambah/(Berkurang)')] : []),
  ]
}

/** The funds of a sub kegiatan; the groups above it name none. */
function danaOf(baris: readonly BarisAnggaran[], kode: string): string | null {
  const dana = baris.filter(({ sub }) => sub.kode === kode).map((satu) => satu.dana.uraian)
  return dana.length === 0 ? null : [...new Set(dana)].toSorted().join(', ')
}
