import { parseRupiah } from '@benang/values/rupiah'
import type { Penandatangan } from '../laporan.ts'
import type { BarisCetak, DataCetak, DokumenCetak } from '../sistem/data-cetak.ts'

const drainase = { subKode: '1.03.06.2.01.0029', subNama: 'Pembangunan Sistem Drainase Perkotaan' }
const jalan = { subKode: '1.03.10.2.01.0051', subNama: 'Pemeliharaan Rutin Jalan' }
const modal = {
  rekeningKode: '5.2.04.02.07.0003',
  rekeningUraian: 'Belanja Modal Bangunan Pembuang Air Kotor',
}
const awas = { rekeningKode: '5.1.02.02.07.0004', rekeningUraian: 'Belanja Jasa Konsultansi Pengawasan' }
const pelihara = { rekeningKode: '5.1.02.03.04.0004', rekeningUraian: 'Belanja Pemeliharaan Jalan Kota' }
const pph = { rekeningKode: '2.1.01.05.02.0001', rekeningUraian: 'Utang PPh 22' }

const baris = (
  kunci: number,
  nama: Partial<BarisCetak>,
  jumlah: string,
  lain: Partial<BarisCetak> = {},
): BarisCetak => ({
  ...{
    kunci,
    bulan: 0,
    unitNama: 'Dinas Contoh',
    subKode: '',
    subNama: '',
    rekeningKode: '',
    rekeningUraian: '',
  },
  ...{
    danaKode: '1.1.01',
    uraian: '',
    rincian: null,
    rinci: {},
    ukuran: null,
    jumlah: parseRupiah(jumlah),
    ...nama,
    ...lain,
  },
})

const dokumen = (
  jenis: string,
  tanggal: string,
  lines: readonly BarisCetak[],
  lain: Partial<DokumenCetak> = {},
): DokumenCetak => ({
  ...{
    jenis,
    tanggal,
    tahun: 2026,
    nomor: `00012/${jenis.toUpperCase()}/1.03/2026`,
    uraian: 'Drainase Jalan Melati, termin 1',
  },
  ...{ unitKode: '1.03.0.00.0.00.01.0000', unitNama: 'Dinas Contoh', isi: {}, baris: lines },
  ...{ jumlah: lines.reduce((sum, { jumlah }) => sum + jumlah, 0n), ...lain },
})

const rincian = (
  koefisien: bigint,
  satuan: string,
  harga: string,
  lain: { skala?: number; ppn?: number } = {},
) => ({ rincian: { koefisien, satuan, harga: parseRupiah(harga), ...lain } })
const rka = dokumen('rka', '2025-12-01', [
  baris(1, { ...drainase, ...modal }, '2400000002.00', {
    uraian: 'Saluran U-Ditch 60',
    ...rincian(20_000n, 'm', '12000000.01'),
  }),
  baris(2, { ...drainase, ...awas }, '120000000.00', {
    uraian: 'Pengawas lapangan',
    ...rincian(1_250n, 'OB', '9600000.00'),
  }),
  baris(2, { ...drainase, ...awas }, '13714.05', {
    uraian: 'Cetak gambar kerja',
    rinci: { paket: 'Drainase Melati', keterangan: 'Gambar', spesifikasi: 'A1, hitam putih' },
    ...rincian(12_355n, 'm2', '10000.00', { skala: 4, ppn: 1_100 }),
  }),
  baris(3, { ...drainase, ...awas }, '15000000.00', {
    uraian: 'Hibah uang',
    rinci: { penerima: 'Yayasan Rekaan', alamatPenerima: 'Jalan Melati 1' },
    ...rincian(100n, 'tahun', '15000000.00'),
  }),
])
const dpa = dokumen(
  'dpa',
  '2026-01-05',
  [
    baris(1, { ...drainase, ...modal }, '400000000.00', { bulan: 1, danaKode: '1.2.01' }),
    baris(1, { ...drainase, ...modal }, '2000000000.00', { bulan: 6, danaKode: '1.2.01' }),
    baris(2, { ...drainase, ...awas }, '120000000.00', { bulan: 6 }),
    baris(3, { ...jalan, ...pelihara }, '1800000000.55', { bulan: 12 }),
  ],
  { isi: { dasar: 'Perkada 41/2025 (contoh)' }, uraian: 'DPA murni' },
)
const spd = dokumen('spd', '2026-04-06', [
  baris(1, { ...drainase, ...modal }, '800000000.00', { bulan: 4 }),
  baris(3, { ...jalan, ...pelihara }, '450000000.55', { bulan: 6 }),
])
const kontrak = dokumen('kontrak', '2026-04-13', [baris(1, { ...drainase, ...modal }, '2300000000.00')], {
  isi: { penyedia: 'CV Rekaan Jaya', selesai: '2026-10-30' },
})
const bast = dokumen('bast', '2026-06-22', [baris(1, { ...drainase, ...modal }, '700000000.00')])
const spp = dokumen('spp', '2026-06-23', [baris(1, { ...drainase, ...modal }, '700000000.00')], {
  isi: { penerima: 'CV Rekaan Jaya', rekeningPenerima: '0012 3456 (contoh)' },
})
const spm = dokumen('spm', '2026-06-24', [], { isi: { sptj: true }, jumlah: spp.jumlah })
const sp2d = dokumen('sp2d', '2026-06-26', [baris(9, pph, '9000000.25')], { jumlah: spp.jumlah })

const chain = [sp2d, spm, spp, bast, kontrak, dpa, rka]
const pajak = { rekeningKode: '4.1.01.06.01.0001', rekeningUraian: 'Pajak Hotel' }
const tbp = dokumen('tbp', '2026-03-02', [baris(20, pajak, '12500000.25')], {
  isi: { penyetor: 'Hotel Rekaan' },
  uraian: 'Pajak hotel Februari',
})
const sts = dokumen('sts', '2026-03-03', [baris(20, pajak, '12500000.25')], {
  isi: { bukti: 'NTPN 0001 (contoh)' },
  uraian: 'Setoran pajak hotel Februari',
})
const lain = [
  tbp,
  sts,
  spd,
  dokumen('ppas', '2025-11-20', [baris(7, drainase, '2600000000.00')], { uraian: 'PPAS 2026' }),
]

const asalLain: Readonly<Record<string, readonly DokumenCetak[]>> = { spd: [dpa, rka], sts: [tbp] }

const orang = (nama: string, jabatan: string, tanggal: string | null): Penandatangan => ({
  ...{
    sebutan: tanggal === null ? 'Mengetahui' : null,
    tanggal,
    jabatan,
    awalan: tanggal === null ? 'Plt.' : null,
  },
  ...{ nama, pangkat: 'Pembina, IV/a', nip: '196908231994031005' },
})

/** What the form of a kind is made of, in one small year: a DPA of three lines, one contract, one termin paid. */
export function contohCetak(jenis: string): DataCetak {
  const at = chain.findIndex((satu) => satu.jenis === jenis)
  const own = [...chain, ...lain].find((satu) => satu.jenis === jenis)
  if (own === undefined) throw new Error(`no example of ${jenis}`)
  return {
    ...{ pemda: 'Kota Contoh', skpkd: 'Badan Keuangan Contoh', tempat: 'Contoh', dokumen: own },
    leluhur: at === -1 ? (asalLain[jenis] ?? []) : chain.slice(at + 1),
    posisi: new Map([
      [1, { dpa: parseRupiah('2400000000.00'), spd: parseRupiah('1200000000.00'), spp: 0n, sp2d: 0n }],
      [3, { dpa: parseRupiah('1800000000.55'), spd: parseRupiah('450000000.00'), spp: 0n, sp2d: 0n }],
    ]),
    spd: [
      { nomor: '00001/SPD/1.03/2026', tanggal: '2026-01-12', jumlah: parseRupiah('400000000.00') },
      { nomor: '00002/SPD/1.03/2026', tanggal: '2026-04-06', jumlah: parseRupiah('800000000.00') },
    ],
    catatan: [],
    penandatangan: [
      orang('Rekaan Pertama', 'Jabatan Pertama', null),
      orang('Rekaan Kedua', 'Jabatan Kedua', own.tanggal),
    ],
    tanda: ['rancangan', 'data_contoh'],
    verifikasi: { kode: '02K7Q-429XM-81QZC', sidik: '51e09a3c'.repeat(8), versi: 2 },
  }
}
