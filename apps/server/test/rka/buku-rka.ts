import type { Baris, GalatSel, KepalaLembar } from '@benang/imports/baris'
import { readBerkas } from '@benang/imports/read-berkas'
import { bacaRka, type BerkasRka, type PilihanBacaRka } from '@benang/imports/rka/baca-rka'
import { galatSel } from '@benang/imports/rka/galat-sel'
import { kolomTemplat } from '@benang/imports/rka/kolom-rka'
import { bukuKerjaXlsx } from '@benang/render/buku-kerja-xlsx'
import type { BukuKerja, SelBuku } from '@benang/reports/buku-kerja'
import { parseRupiah } from '@benang/values/rupiah'

/** Reads the bytes of an RKA file as an import does, without a thread of its own. */
export async function bacaBytes(
  bytes: Uint8Array,
  nama = 'rka.xlsx',
  pilihan: PilihanBacaRka = {},
): Promise<BerkasRka> {
  const semua: (KepalaLembar | Baris)[] = []
  const galat: GalatSel[] = []
  await readBerkas(Buffer.from(bytes), nama, {
    lembar: (kepala) => semua.push(kepala),
    baris: (baris) => semua.push(baris),
    galat: (satu) => galat.push(satu),
    peringatan: () => undefined,
  })
  const isi = await bacaRka(urut(semua), pilihan)
  return { ...isi, galat: [...isi.galat, ...galatSel(isi, galat)] }
}

/** The grand total (sen) of a printed RKA as xlsx, found by our strict reader in the row that is called so. */
export async function jumlahTercetak(bytes: Uint8Array): Promise<bigint> {
  const baris: Baris[] = []
  await readBerkas(Buffer.from(bytes), 'cetak.xlsx', {
    lembar: () => undefined,
    baris: (satu) => baris.push(satu),
    galat: () => undefined,
    peringatan: () => undefined,
  })
  const jumlah = baris.find(({ sel }) => sel.some(({ teks }) => teks === 'JUMLAH ANGGARAN'))
  return parseRupiah(jumlah?.sel.at(-1)?.teks ?? '')
}

async function* urut<T>(semua: readonly T[]): AsyncIterable<T> {
  yield* semua
}

/** What an officer does to the sheet RKA in a spreadsheet, then saves: `ubah` gets each line by its description. */
export async function suntingBuku(
  buku: BukuKerja,
  ubah: (uraian: string, isi: Map<string, SelBuku>) => 'hapus' | void,
  tambah: readonly Readonly<Record<string, SelBuku>>[] = [],
): Promise<Uint8Array> {
  const nama = kolomTemplat.map((satu) => satu.nama)
  const lembar = buku.lembar.map((satu) => {
    if (satu.nama !== 'RKA') return satu
    const baris = satu.baris.flatMap((row) => {
      if (row.gaya !== 'baris') return [row]
      const isi = new Map(nama.map((kolom, index) => [kolom, row.sel[index] ?? null]))
      const uraian = isi.get('uraian')
      if (ubah(typeof uraian === 'string' ? uraian : '', isi) === 'hapus') return []
      return [{ ...row, sel: nama.map((kolom) => isi.get(kolom) ?? null) }]
    })
    const baru = tambah.map((isi) => ({
      gaya: 'kosong' as const,
      sel: nama.map((kolom) => isi[kolom] ?? null),
    }))
    return { ...satu, baris: [...baris, ...baru] }
  })
  return bukuKerjaXlsx({ ...buku, lembar })
}
