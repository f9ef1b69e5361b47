import {
  dau,
  dauKesehatan,
  pajak,
  pph22,
  ppn,
  tiapBulan,
  triwulan,
  type UnitContohDokumen,
} from './seed-demo-bentuk.ts'

/** The health office of the city in the year under way. DATA CONTOH. */
export const dinkesKota: UnitContohDokumen = {
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
          ...{
            tanggal: '2026-07-27',
            uraian: 'Komputer puskesmas, lunas',
            juta: 290,
            sampai: 'sp2d-diajukan',
          },
          potongan: [
            [ppn, 28],
            [pph22, 4],
          ],
        },
      ],
    },
  ],
}

/** The public works office of the province in the year under way. DATA CONTOH. */
export const puprProvinsi: UnitContohDokumen = {
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
      ...{
        tanggal: '2026-02-16',
        uraian: 'Perencanaan rehabilitasi irigasi',
        penyedia: 'CV Sawah Lestari (contoh)',
      },
      ...{ selesai: '2026-06-30', mata: 'irigasi', juta: 390 },
      termin: [
        { tanggal: '2026-03-30', uraian: 'Perencanaan irigasi, tahap I', juta: 190, sampai: 'sp2d-disahkan' },
        { tanggal: '2026-06-24', uraian: 'Perencanaan irigasi, tahap II', juta: 195, sampai: 'spp-diajukan' },
      ],
    },
  ],
}
