import { bentukKode, isSegmen, readKode } from '@benang/values/baca-kode'
import { readAngka } from './angka-sel.ts'
import type { Pembaca } from './baca-baris.ts'
import type { BarisStandar, BentukDaftar } from './baris-rujukan.ts'
import { bacaSusunan } from './susunan-standar.ts'

const zona = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const

/** Standard prices, under the headings of SIPD and wp-sipd or our own; `harga_2` and on are prices of further zones. */
export const bacaStandar: BentukDaftar = {
  // Our own files have a column "jenis" of another meaning beside "kelompok".
  susunan: [['kelompok'], ['jenis', 'tipe']].map((jenis) => [
    { nama: 'kode', judul: ['kodestandarharga', 'kodestandar', 'kode'], wajib: true },
    {
      nama: 'nama',
      judul: ['namastandarharga', 'namastandar', 'namabarang', 'nama', 'uraian'],
      wajib: true,
    },
    { nama: 'satuan', judul: ['satuan'], wajib: true },
    { nama: 'spek', judul: ['spek', 'spesifikasi'] },
    { nama: 'jenis', judul: jenis, wajib: true },
    { nama: 'harga1', judul: ['harga', 'harga1', 'hargasatuan'], wajib: true },
    ...zona.slice(1).map((satu) => ({ nama: `harga${satu}`, judul: [`harga${satu}`, `hargazona${satu}`] })),
    { nama: 'kode_kelompok', judul: ['kodekelstandarharga', 'kodekelompok'] },
    { nama: 'nama_kelompok', judul: ['namakelstandarharga', 'namakelompok'] },
    { nama: 'rekening', judul: ['rekening', 'koderekening', 'kodeakun', 'koderekeningbelanja'] },
    { nama: 'tkdn', judul: ['tkdn', 'nilaitkdn'] },
    { nama: 'jenis_produk', judul: ['jenisproduk'] },
    { nama: 'keterangan', judul: ['keteranganlampiran', 'keterangan'] },
    { nama: 'susunan', judul: ['susunan', 'komponen', 'analisa'] },
  ]),
  baca: (p) => {
    const jenis = jenisOf(p)
    return {
      daftar: 'standar-harga',
      jenis,
      kode: p.wajib('kode', 60),
      nama: p.wajib('nama', 500),
      satuan: p.wajib('satuan', 80),
      spesifikasi: p.teks('spek') ?? '',
      harga: hargaOf(p, jenis),
      kodeKelompok: p.teks('kode_kelompok') ?? '',
      namaKelompok: p.teks('nama_kelompok') ?? '',
      rekening: rekeningOf(p),
      tkdn: tkdnOf(p),
      jenisProduk: produkOf(p),
      keterangan: p.teks('keterangan') ?? '',
      susunan: bacaSusunan(p, jenis),
    }
  },
}

// wp-sipd numbers the four books.
const namaJenis: Readonly<Record<string, BarisStandar['jenis']>> = {
  ...{ '1': 'SSH', '2': 'HSPK', '3': 'ASB', '4': 'SBU' },
  ...{ SSH: 'SSH', HSPK: 'HSPK', ASB: 'ASB', SBU: 'SBU' },
}

function jenisOf(p: Pembaca): BarisStandar['jenis'] {
  const teks = p.wajib('jenis', 20).toUpperCase()
  const found = namaJenis[teks]
  if (found === undefined && teks !== '')
    p.tolak('jenis', {
      alasan: `"${teks}" bukan kelompok standar harga`,
      saran: 'Isi SSH, HSPK, ASB atau SBU (atau 1, 2, 3, 4).',
    })
  return found ?? 'SSH'
}

/** Prices by zone in sen; an empty zone pays the first price. Trailing empty zones are left out. */
function hargaOf(p: Pembaca, jenis: BarisStandar['jenis']): readonly (bigint | null)[] {
  const all = zona.map((satu) => readAngka(p, `harga${satu}`))
  const [pertama = null] = all
  if (pertama === null && p.galat.length === 0)
    p.tolak('harga1', { alasan: 'harga kosong', saran: 'Isi harganya, atau hapus barisnya.' })
  if (pertama === 0n && jenis !== 'ASB')
    p.tolak('harga1', { alasan: 'harga nol', saran: 'Isi harga lebih dari nol.' })
  return all.slice(0, all.findLastIndex((satu) => satu !== null) + 1)
}

/** Accounts in any spelling, parted by ; or comma or line, as segments without padding, in order. */
function rekeningOf(p: Pembaca): readonly string[] {
  const found = (p.teks('rekening') ?? '').split(/[;,|]|\s+/).filter((satu) => satu !== '')
  const codes = found.map((satu) => {
    const kode = readKode(satu, bentukKode.rekening)
    if (isSegmen(kode)) return kode.join('.')
    p.tolak('rekening', { alasan: `rekening "${satu}": ${kode.alasan}`, saran: kode.saran })
    return ''
  })
  return [...new Set(codes)].sort()
}

/** Percent with at most two decimals, as hundredths. */
function tkdnOf(p: Pembaca): number | null {
  const teks = p.teks('tkdn')?.replace(/\s*%$/, '').replace(',', '.')
  if (teks === undefined || teks === '') return null
  const [bulat = '', pecahan = ''] = teks.split('.')
  const nilai = /^\d{1,3}(\.\d{1,2})?$/.test(teks) ? Number(bulat) * 100 + Number(pecahan.padEnd(2, '0')) : -1
  if (nilai >= 0 && nilai <= 10_000) return nilai
  p.tolak('tkdn', {
    alasan: `TKDN "${teks}" bukan persen`,
    saran: 'Isi 0 sampai 100, paling banyak dua desimal.',
  })
  return null
}

function produkOf(p: Pembaca): BarisStandar['jenisProduk'] {
  const teks = (p.teks('jenis_produk') ?? '').toLowerCase()
  if (teks === '' || teks === 'dalam negeri' || teks === 'luar negeri') return teks
  if (teks === '1' || teks === 'dn' || teks === 'pdn') return 'dalam negeri'
  if (teks === '2' || teks === '0' || teks === 'ln') return 'luar negeri'
  p.tolak('jenis_produk', {
    alasan: `jenis produk "${teks}" tidak dikenal`,
    saran: 'Isi "dalam negeri" atau "luar negeri", atau kosongkan.',
  })
  return ''
}
