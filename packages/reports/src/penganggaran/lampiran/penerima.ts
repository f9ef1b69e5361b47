import type { Sel, Tabel } from '../../laporan.ts'
import { barisPohon, checkSubtotal } from '../../pohon.ts'
import { type BarisAnggaran, type BarisPenerima, type DataAnggaran, rekeningOf } from './baris-anggaran.ts'
import { kolomJumlah, kolomKode, selJumlah, totalOf } from './kolom-anggaran.ts'

/**
 * Who receives money under a branch of accounts, by unit and account. What the budget has there beyond what signed RKA name
 * (or less, after a shift) stands in a row of its own, so that the sheet closes with the book.
 */
export function tabelPenerima(data: DataAnggaran, cabang: readonly number[]): Tabel {
  const dalam = ({ segmen }: Pick<BarisAnggaran, 'segmen'>) => cabang.every((satu, at) => segmen[at] === satu)
  const bernama = data.penerima.filter(dalam)
  const baris = data.baris.filter(dalam)
  const isi = [...bernama, ...tanpaNama(baris, bernama)].map((satu, index) => ({ ...satu, urut: index + 1 }))
  const rows = barisPohon(isi, {
    jenjang: [
      ({ unit }) => unit,
      ({ segmen }) => rekeningOf(data, segmen),
      ({ urut, penerima }) => ({ kode: `0.${urut}`, uraian: penerima }),
    ],
    sel: ({ kode, uraian }, satu): readonly Sel[] => {
      const rinci = kode.startsWith('0.')
      return [
        rinci ? null : kode,
        uraian,
        rinci ? (satu[0]?.alamat ?? '') : null,
        ...selJumlah(data, totalOf(satu)),
      ]
    },
  })
  const tabel: Tabel = {
    judul: null,
    kolom: [
      ...kolomKode.map((kolom) => (kolom.nama === 'uraian' ? { ...kolom, judul: 'Nama Penerima' } : kolom)),
      { nama: 'alamat', judul: 'Alamat Penerima', jenis: 'teks' },
      ...kolomJumlah(data),
    ],
    baris: [
      ...rows,
      { jenis: 'jumlah', tingkat: 0, sel: [null, 'JUMLAH', null, ...selJumlah(data, totalOf(baris))] },
    ],
  }
  checkSubtotal(tabel)
  return tabel
}

/** Per unit and account, what nobody is named for yet. */
function tanpaNama(
  baris: readonly BarisAnggaran[],
  bernama: readonly BarisPenerima[],
): readonly BarisPenerima[] {
  const kunciOf = ({ unit, segmen }: Pick<BarisAnggaran, 'unit' | 'segmen'>) =>
    `${unit.kode} ${segmen.join('.')}`
  const disebut = Map.groupBy(bernama, kunciOf)
  const dibuku = Map.groupBy(baris, kunciOf)
  return [...new Set([...disebut.keys(), ...dibuku.keys()])].flatMap((kunci) => {
    const [ada, buku] = [disebut.get(kunci) ?? [], dibuku.get(kunci) ?? []]
    const first = buku[0] ?? ada[0]
    const [nama, semua] = [totalOf(ada), totalOf(buku)]
    const sisa = { jumlah: semua.jumlah - nama.jumlah, sebelum: semua.sebelum - nama.sebelum }
    if (first === undefined || (sisa.jumlah === 0n && sisa.sebelum === 0n)) return []
    const { unit, segmen } = first
    return [{ unit, segmen, ...sisa, penerima: 'Belum disebut per penerima', alamat: '' }]
  })
}
