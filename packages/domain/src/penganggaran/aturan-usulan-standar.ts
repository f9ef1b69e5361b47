import { bentukKode, isSegmen, readKode } from '@benang/values/baca-kode'
import { formatRupiah, parseRupiah } from '@benang/values/rupiah'
import { formatTanggal } from '@benang/values/tanggal'
import type { Aturan, FaktaDokumen, Temuan } from '../sistem/aturan.ts'
import { isiTerisi } from '../sistem/isi-terisi.ts'
import { nomorSumber } from './usulan-standar.ts'

const permendagri77 = { sejak: '2020-12-30' } as const

/** Rules of a proposal of a standard price. */
export const aturanUsulanStandar: readonly Aturan<FaktaDokumen>[] = [
  {
    id: 'standar-tiga-sumber',
    uraian: 'Usulan standar harga bersandar pada sedikitnya tiga sumber harga yang berbeda.',
    dasar: 'PERMENDAGRI-77-2020:STANDAR-HARGA',
    diperiksa: 'ingatan',
    berlaku: permendagri77,
    check: ({ isi, tanggal }) => sumberOf(isi).flatMap((satu, _, semua) => checkSumber(satu, semua, tanggal)),
  },
  {
    id: 'standar-bukti',
    uraian: 'Setiap sumber harga dilampiri buktinya.',
    dasar: 'PERMENDAGRI-77-2020:STANDAR-HARGA',
    diperiksa: 'ingatan',
    berlaku: permendagri77,
    check: ({ isi, standar }) => {
      const banyak = Math.max(3, sumberOf(isi).length)
      if (standar.bukti >= banyak) return []
      const ada = standar.bukti === 0 ? 'Belum ada berkas' : `Baru ada ${standar.bukti} berkas`
      return [
        {
          lokasi: 'lampiran',
          pesan: `${ada} untuk ${banyak} sumber harga. Lampirkan bukti tiap sumber pada halaman usulan ini.`,
        },
      ]
    },
  },
  {
    id: 'standar-wajar',
    uraian: 'Harga yang diusulkan tidak melebihi sumber yang tertinggi.',
    dasar: 'PP-12-2019:P51.1',
    diperiksa: 'ingatan',
    berlaku: { sejak: '2019-03-12' },
    check: ({ isi, jumlah }) => {
      const tertinggi = sumberOf(isi).reduce((most, { harga }) => (harga > most ? harga : most), 0n)
      if (tertinggi === 0n || jumlah <= tertinggi) return []
      return [
        {
          lokasi: 'isi.harga',
          pesan: `Harga ${formatRupiah(jumlah)} di atas sumber tertinggi ${formatRupiah(tertinggi)}. Turunkan, atau tambah sumber yang mendukungnya.`,
        },
      ]
    },
  },
  batasShsr({
    dasar: 'PERPRES-33-2020:LAMPIRAN-I',
    diperiksa: 'kutipan',
    berlaku: { sejak: '2020-02-20', sampai: '2025-06-29' },
  }),
  batasShsr({ dasar: 'PERPRES-72-2025:LAMPIRAN-I', diperiksa: 'ingatan', berlaku: { sejak: '2025-06-30' } }),
  {
    id: 'standar-barang',
    uraian:
      'Usulan mengubah harga barang yang ada dalam daftar, dengan satuan yang sama, atau menambah barang baru.',
    dasar: 'PP-12-2019:P51.4',
    diperiksa: 'ingatan',
    berlaku: { sejak: '2019-03-12' },
    check: checkBarang,
  },
  {
    id: 'standar-isian',
    uraian: 'Rekening, zona dan TKDN usulan terbaca.',
    dasar: 'PERMENDAGRI-77-2020:STANDAR-HARGA',
    diperiksa: 'ingatan',
    berlaku: permendagri77,
    check: ({ isi }) => [...checkRekening(isi), ...checkZona(isi), ...checkTkdn(isi)],
  },
  isiTerisi(
    {
      id: 'standar-alasan',
      uraian: 'Usulan menyebut mengapa diperlukan.',
      dasar: 'PERMENDAGRI-77-2020:STANDAR-HARGA',
      diperiksa: 'ingatan',
      berlaku: permendagri77,
    },
    { isian: 'alasan', huruf: 20, pesan: 'Tulis mengapa usulan ini diperlukan, sedikitnya 20 huruf.' },
  ),
]

type Isi = FaktaDokumen['isi']
type Sumber = { nomor: number; nama: string; tanggal: string; harga: bigint }

/** The sources that are filled at all. */
function sumberOf(isi: Isi): readonly Sumber[] {
  return nomorSumber.flatMap((nomor) => {
    const [nama, tanggal, harga] = ['', 'Tanggal', 'Harga'].map((bagian) =>
      teksOf(isi, `sumber${nomor}${bagian}`),
    )
    if (!nama && !tanggal && !harga) return []
    return [{ nomor, nama: nama ?? '', tanggal: tanggal ?? '', harga: harga ? parseRupiah(harga) : 0n }]
  })
}

function checkSumber(satu: Sumber, semua: readonly Sumber[], tanggal: string): readonly Temuan[] {
  const { nomor } = satu
  const kembar = semua.find(({ nomor: lain, nama }) => lain < nomor && namaSama(nama, satu.nama))
  const temuan: (Temuan | false)[] = [
    nomor > 3 &&
      satu.nama === '' &&
      at(nomor, '', `Isi nama sumber ${nomor}, atau kosongkan tanggal dan harganya.`),
    satu.harga === 0n && at(nomor, 'Harga', `Isi harga menurut sumber ${nomor}.`),
    satu.tanggal === '' && nomor > 3 && at(nomor, 'Tanggal', `Isi tanggal sumber ${nomor}.`),
    satu.tanggal > tanggal &&
      at(
        nomor,
        'Tanggal',
        `Sumber ${nomor} bertanggal sesudah usulan (${formatTanggal(tanggal)}). Perbaiki salah satunya.`,
      ),
    kembar !== undefined &&
      at(nomor, '', `Sumber ${nomor} sama dengan sumber ${kembar.nomor}. Cari tiga sumber yang berbeda.`),
  ]
  return temuan.filter((each) => each !== false)
}

function at(nomor: number, bagian: string, pesan: string): Temuan {
  return { lokasi: `isi.sumber${nomor}${bagian}`, pesan }
}

function namaSama(a: string, b: string): boolean {
  return a !== '' && a.trim().toLowerCase() === b.trim().toLowerCase()
}

/** SBU under the national ceiling; the annex is a table per region, so the proposal names its line and the file proves it. */
function batasShsr(
  identitas: Pick<Aturan<FaktaDokumen>, 'dasar' | 'diperiksa' | 'berlaku'>,
): Aturan<FaktaDokumen> {
  return {
    id: 'standar-shsr',
    uraian: 'SBU tidak melebihi standar harga satuan regional.',
    ...identitas,
    check: ({ isi, jumlah }) => {
      if (isi['jenis'] !== 'SBU') return []
      const batas = teksOf(isi, 'shsr')
      if (batas === '')
        return [
          { lokasi: 'isi.shsr', pesan: 'Isi batas menurut SHSR: SBU dibandingkan dengan lampiran Perpres.' },
        ]
      if (jumlah <= parseRupiah(batas)) return []
      return [
        {
          lokasi: 'isi.harga',
          pesan: `Harga ${formatRupiah(jumlah)} di atas batas SHSR ${formatRupiah(parseRupiah(batas))}. Turunkan harganya.`,
        },
      ]
    },
  }
}

function checkBarang({ isi, standar: { lama } }: FaktaDokumen): readonly Temuan[] {
  const kode = teksOf(isi, 'kode')
  if (kode === '')
    return zonaUsulan(isi) === 1
      ? []
      : [{ lokasi: 'isi.zona', pesan: 'Barang baru diusulkan dengan harga zona 1 lebih dulu.' }]
  if (lama === null)
    return [
      {
        lokasi: 'isi.kode',
        pesan: `Kode ${kode} tidak ada dalam daftar. Pilih kode yang ada, atau kosongkan.`,
      },
    ]
  const satuan = teksOf(isi, 'satuan')
  if (lama.jenis !== isi['jenis'])
    return [{ lokasi: 'isi.jenis', pesan: `Kode ${kode} adalah ${lama.jenis}. Pilih kelompok itu.` }]
  if (satuan.toLowerCase() === lama.satuan.toLowerCase()) return []
  return [
    {
      lokasi: 'isi.satuan',
      pesan: `${lama.nama} dihargai per ${lama.satuan}. Pakai satuan itu, atau usulkan barang baru tanpa kode.`,
    },
  ]
}

function checkRekening(isi: Isi): readonly Temuan[] {
  return rekeningUsulan(isi).flatMap((satu) => {
    const kode = readKode(satu, bentukKode.rekening)
    return isSegmen(kode)
      ? []
      : [{ lokasi: 'isi.rekening', pesan: `Rekening ${satu}: ${kode.alasan}. ${kode.saran}` }]
  })
}

function checkZona(isi: Isi): readonly Temuan[] {
  const zona = zonaUsulan(isi)
  return zona >= 1 && zona <= 9 ? [] : [{ lokasi: 'isi.zona', pesan: 'Zona adalah angka 1 sampai 9.' }]
}

function checkTkdn(isi: Isi): readonly Temuan[] {
  const nilai = Number(teksOf(isi, 'tkdn') || '0')
  return nilai >= 0 && nilai <= 100
    ? []
    : [{ lokasi: 'isi.tkdn', pesan: 'TKDN adalah persen, 0 sampai 100.' }]
}

/** The accounts a proposal names, as typed. */
export function rekeningUsulan(isi: Isi): readonly string[] {
  return teksOf(isi, 'rekening')
    .split(/[;,\s]+/)
    .filter((satu) => satu !== '')
}

/** The zone a proposal is about. */
export function zonaUsulan(isi: Isi): number {
  return Number(teksOf(isi, 'zona') || '1')
}

function teksOf(isi: Isi, nama: string): string {
  return String(isi[nama] ?? '').trim()
}
