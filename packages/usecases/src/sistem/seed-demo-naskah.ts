import type { Tanggal } from '@benang/values/tanggal'

/** How far a payment of the demo has come; each stage includes those before it. */
export type SampaiTahap =
  | 'bast'
  | 'spp-draf'
  | 'spp-diajukan'
  | 'spp-dikembalikan'
  | 'spp-diverifikasi'
  | 'spm-diajukan'
  | 'spm-disetujui'
  | 'sp2d-diajukan'
  | 'sp2d-disahkan'
  | 'sp2d-dibalik'

/** One payment of a contract: amounts in millions of rupiah, withheld as [account, millions]. */
export type TerminContoh = {
  tanggal: Tanggal
  uraian: string
  juta: number
  sampai: SampaiTahap
  potongan?: readonly (readonly [rekening: string, juta: number])[]
  catatan?: string
}

export type KontrakContoh = {
  tanggal: Tanggal
  uraian: string
  penyedia: string
  selesai: Tanggal
  mata: string
  juta: number
  termin: readonly TerminContoh[]
}

/** A budget line: sub kegiatan, account and fund by code, millions per month 1..12. */
export type MataContoh = {
  nama: string
  sub: string
  rekening: string
  dana: string
  bulan: Readonly<Record<number, number>>
}

/** A unit's year in the demo; `spd` is what is released, by date: all lines for the months named, or only some lines. */
export type UnitContohDokumen = {
  unitId: number
  orang: { pa: string; pptk: string; ppk: string; bendahara: string }
  mata: readonly MataContoh[]
  spd: readonly { tanggal: Tanggal; uraian: string; bulan: readonly number[]; kecuali?: readonly string[] }[]
  kontrak: readonly KontrakContoh[]
}

const ppn = '2.1.01.06.01.0001'
const pph22 = '2.1.01.05.02.0001'
const pph23 = '2.1.01.05.03.0001'
const pajak = '1.1.01'
const dau = '1.2.01.01.02'
const dauKesehatan = '2.2.01.01.02.0005'

/** The same amount in every month. */
const tiapBulan = (juta: number) =>
  Object.fromEntries(Array.from({ length: 12 }, (_, index) => [index + 1, juta]))

const triwulan = [
  { tanggal: '2026-01-12', uraian: 'SPD triwulan I', bulan: [1, 2, 3] },
  { tanggal: '2026-04-06', uraian: 'SPD triwulan II', bulan: [4, 5, 6] },
  { tanggal: '2026-07-06', uraian: 'SPD triwulan III', bulan: [7, 8, 9] },
] as const

const puprKota: UnitContohDokumen = {
  unitId: 3,
  orang: { pa: 'kepala.pupr', pptk: 'pptk.pupr', ppk: 'ppk.pupr', bendahara: 'bendahara.pupr' },
  mata: [
    {
      ...{ nama: 'drainase', sub: '1.03.06.2.01.0029', rekening: '5.2.04.02.07.0003', dana: dau },
      bulan: { 3: 400, 6: 800, 9: 800, 11: 400 },
    },
    {
      ...{ nama: 'perencanaan', sub: '1.03.06.2.01.0029', rekening: '5.1.02.02.07.0002', dana: pajak },
      bulan: { 2: 150 },
    },
    {
      ...{ nama: 'pengawasan', sub: '1.03.06.2.01.0029', rekening: '5.1.02.02.07.0004', dana: pajak },
      bulan: { 6: 40, 9: 40, 11: 40 },
    },
    {
      ...{ nama: 'jalan-rutin', sub: '1.03.10.2.01.0051', rekening: '5.1.02.03.04.0004', dana: pajak },
      bulan: tiapBulan(150),
    },
    {
      ...{ nama: 'jalan', sub: '1.03.10.2.01.0055', rekening: '5.2.04.01.01.0004', dana: dau },
      bulan: { 4: 1400, 7: 2100, 10: 2100 },
    },
    {
      ...{ nama: 'atk', sub: '1.03.06.2.01.0031', rekening: '5.1.02.01.01.0001', dana: pajak },
      bulan: tiapBulan(5),
    },
  ],
  spd: [
    ...triwulan,
    { tanggal: '2026-10-05', uraian: 'SPD triwulan IV', bulan: [10, 11, 12], kecuali: ['drainase'] },
  ],
  kontrak: [
    {
      ...{ tanggal: '2026-02-02', uraian: 'Perencanaan drainase Jalan Melati', penyedia: 'CV Rancang Tirta (contoh)' },
      ...{ selesai: '2026-03-31', mata: 'perencanaan', juta: 148 },
      termin: [
        {
          ...{ tanggal: '2026-03-16', uraian: 'Perencanaan drainase, lunas', juta: 148, sampai: 'sp2d-disahkan' },
          potongan: [[ppn, 14], [pph23, 2]],
        },
      ],
    },
    {
      ...{ tanggal: '2026-04-13', uraian: 'Pembangunan drainase Jalan Melati', penyedia: 'PT Saluran Asri (contoh)' },
      ...{ selesai: '2026-11-30', mata: 'drainase', juta: 2350 },
      termin: [
        {
          ...{ tanggal: '2026-06-22', uraian: 'Drainase Jalan Melati, termin I', juta: 700, sampai: 'sp2d-disahkan' },
          potongan: [[ppn, 69], [pph22, 9]],
        },
        { tanggal: '2026-09-14', uraian: 'Drainase Jalan Melati, termin II', juta: 800, sampai: 'spm-disetujui' },
        { tanggal: '2026-11-16', uraian: 'Drainase Jalan Melati, termin III', juta: 850, sampai: 'spp-diajukan' },
      ],
    },
    {
      ...{ tanggal: '2026-04-20', uraian: 'Rehabilitasi Jalan Kenanga', penyedia: 'PT Marga Contoh Utama' },
      ...{ selesai: '2026-12-15', mata: 'jalan', juta: 5500 },
      termin: [
        {
          ...{ tanggal: '2026-07-20', uraian: 'Rehabilitasi Jalan Kenanga, termin I', juta: 1400 },
          ...{ sampai: 'sp2d-disahkan', potongan: [[ppn, 138], [pph22, 18]] },
        },
        { tanggal: '2026-10-19', uraian: 'Rehabilitasi Jalan Kenanga, termin II', juta: 2000, sampai: 'spm-diajukan' },
      ],
    },
    {
      ...{ tanggal: '2026-01-19', uraian: 'Pemeliharaan rutin jalan kota', penyedia: 'CV Rawat Jalan (contoh)' },
      ...{ selesai: '2026-12-20', mata: 'jalan-rutin', juta: 1750 },
      termin: [
        { tanggal: '2026-03-23', uraian: 'Pemeliharaan jalan Januari–Maret', juta: 420, sampai: 'sp2d-disahkan' },
        { tanggal: '2026-06-15', uraian: 'Pemeliharaan jalan April–Juni', juta: 430, sampai: 'sp2d-dibalik' },
        { tanggal: '2026-09-21', uraian: 'Pemeliharaan jalan Juli–September', juta: 440, sampai: 'spp-diverifikasi' },
      ],
    },
    {
      ...{ tanggal: '2026-05-04', uraian: 'Alat tulis operasi drainase', penyedia: 'Toko Pena (contoh)' },
      ...{ selesai: '2026-11-27', mata: 'atk', juta: 55 },
      termin: [
        {
          ...{ tanggal: '2026-10-12', uraian: 'Alat tulis semester I', juta: 28, sampai: 'spp-dikembalikan' },
          catatan: 'Faktur pajak belum dilampirkan; lampirkan, lalu ajukan lagi.',
        },
      ],
    },
    {
      ...{ tanggal: '2026-05-11', uraian: 'Pengawasan drainase Jalan Melati', penyedia: 'CV Teliti (contoh)' },
      ...{ selesai: '2026-12-11', mata: 'pengawasan', juta: 118 },
      termin: [
        { tanggal: '2026-06-29', uraian: 'Pengawasan drainase, termin I', juta: 39, sampai: 'sp2d-disahkan' },
        { tanggal: '2026-11-09', uraian: 'Pengawasan drainase, termin II', juta: 40, sampai: 'spp-draf' },
      ],
    },
  ],
}

const dinkesKota: UnitContohDokumen = {
  unitId: 4,
  orang: { pa: 'kepala.dinkes', pptk: 'pptk.dinkes', ppk: 'ppk.dinkes', bendahara: 'bendahara.dinkes' },
  mata: [
    {
      ...{ nama: 'nakes', sub: '1.02.02.2.02.0001', rekening: '5.1.02.02.01.0012', dana: dauKesehatan },
      bulan: tiapBulan(75),
    },
    {
      ...{ nama: 'komputer', sub: '1.02.02.2.01.0009', rekening: '5.2.02.10.01.0002', dana: pajak },
      bulan: { 5: 300 },
    },
  ],
  spd: [...triwulan],
  kontrak: [
    {
      ...{ tanggal: '2026-02-09', uraian: 'Jasa bidan puskesmas', penyedia: 'Kelompok Bidan (contoh)' },
      ...{ selesai: '2026-12-18', mata: 'nakes', juta: 880 },
      termin: [
        { tanggal: '2026-03-26', uraian: 'Jasa bidan Februari–Maret', juta: 150, sampai: 'sp2d-disahkan' },
        { tanggal: '2026-06-25', uraian: 'Jasa bidan April–Juni', juta: 225, sampai: 'sp2d-disahkan' },
        { tanggal: '2026-09-24', uraian: 'Jasa bidan Juli–September', juta: 225, sampai: 'bast' },
      ],
    },
    {
      ...{ tanggal: '2026-05-18', uraian: 'Komputer puskesmas', penyedia: 'PT Layar Contoh' },
      ...{ selesai: '2026-07-31', mata: 'komputer', juta: 290 },
      termin: [
        {
          ...{ tanggal: '2026-07-27', uraian: 'Komputer puskesmas, lunas', juta: 290, sampai: 'sp2d-diajukan' },
          potongan: [[ppn, 28], [pph22, 4]],
        },
      ],
    },
  ],
}

const puprProvinsi: UnitContohDokumen = {
  unitId: 3,
  orang: { pa: 'kepala.pupr', pptk: 'pptk.pupr', ppk: 'ppk.pupr', bendahara: 'bendahara.pupr' },
  mata: [
    {
      ...{ nama: 'irigasi', sub: '1.03.02.1.02.0014', rekening: '5.1.02.02.07.0002', dana: dau },
      bulan: { 3: 200, 6: 200 },
    },
    {
      ...{ nama: 'pengawasan', sub: '1.03.10.1.01.0030', rekening: '5.1.02.02.07.0004', dana: pajak },
      bulan: { 6: 100, 9: 100 },
    },
  ],
  spd: triwulan.slice(0, 2),
  kontrak: [
    {
      ...{ tanggal: '2026-02-16', uraian: 'Perencanaan rehabilitasi irigasi', penyedia: 'CV Sawah Lestari (contoh)' },
      ...{ selesai: '2026-06-30', mata: 'irigasi', juta: 390 },
      termin: [
        { tanggal: '2026-03-30', uraian: 'Perencanaan irigasi, tahap I', juta: 190, sampai: 'sp2d-disahkan' },
        { tanggal: '2026-06-24', uraian: 'Perencanaan irigasi, tahap II', juta: 195, sampai: 'spp-diajukan' },
      ],
    },
  ],
}

/** What happens in the demo, by pemda: DATA CONTOH, all names fictional. */
export const naskahContoh: Readonly<
  Record<number, { kas: number; kdh: string; unit: readonly UnitContohDokumen[] }>
> = {
  1: { kas: 2_000, kdh: 'gubernur', unit: [puprProvinsi] },
  2: { kas: 20_000, kdh: 'walikota', unit: [puprKota, dinkesKota] },
}
