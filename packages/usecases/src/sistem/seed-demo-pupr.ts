import {
  dau,
  pajak,
  pph22,
  pph23,
  ppn,
  tiapBulan,
  triwulan,
  type UnitContohDokumen,
} from './seed-demo-bentuk.ts'

/** The public works office of the city: every stage of a payment. DATA CONTOH. */
export const puprKota: UnitContohDokumen = {
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
    {
      // RKPD 480, KUA-PPAS 500 by berita acara, RKA 540 because a slope slid after the plafon was agreed.
      ...{ nama: 'tebing', sub: '1.03.06.2.01.0031', rekening: '5.2.04.02.07.0003', dana: dau },
      ...{ bulan: { 8: 540 }, rkpd: 480, ppas: 500 },
    },
    {
      // In no RKPD and no KUA-PPAS: an emergency, PP 12/2019 article 94.
      ...{ nama: 'darurat', sub: '1.03.10.2.01.0051', rekening: '5.1.02.03.04.0004', dana: dau },
      ...{ bulan: { 2: 260 }, rkpd: 0, ppas: 0 },
    },
  ],
  spd: [
    ...triwulan,
    { tanggal: '2026-10-05', uraian: 'SPD triwulan IV', bulan: [10, 11, 12], kecuali: ['drainase'] },
  ],
  kontrak: [
    {
      ...{
        tanggal: '2026-02-02',
        uraian: 'Perencanaan drainase Jalan Melati',
        penyedia: 'CV Rancang Tirta (contoh)',
      },
      ...{ selesai: '2026-03-31', mata: 'perencanaan', juta: 148 },
      termin: [
        {
          ...{
            tanggal: '2026-03-16',
            uraian: 'Perencanaan drainase, lunas',
            juta: 148,
            sampai: 'sp2d-disahkan',
          },
          potongan: [
            [ppn, 14],
            [pph23, 2],
          ],
        },
      ],
    },
    {
      ...{
        tanggal: '2026-04-13',
        uraian: 'Pembangunan drainase Jalan Melati',
        penyedia: 'PT Saluran Asri (contoh)',
      },
      ...{ selesai: '2026-11-30', mata: 'drainase', juta: 2350 },
      termin: [
        {
          ...{
            tanggal: '2026-06-22',
            uraian: 'Drainase Jalan Melati, termin I',
            juta: 700,
            sampai: 'sp2d-disahkan',
          },
          potongan: [
            [ppn, 69],
            [pph22, 9],
          ],
        },
        {
          tanggal: '2026-09-14',
          uraian: 'Drainase Jalan Melati, termin II',
          juta: 800,
          sampai: 'spm-disetujui',
        },
        {
          tanggal: '2026-11-16',
          uraian: 'Drainase Jalan Melati, termin III',
          juta: 850,
          sampai: 'spp-diajukan',
        },
      ],
    },
    {
      ...{ tanggal: '2026-04-20', uraian: 'Rehabilitasi Jalan Kenanga', penyedia: 'PT Marga Contoh Utama' },
      ...{ selesai: '2026-12-15', mata: 'jalan', juta: 5500 },
      termin: [
        {
          ...{ tanggal: '2026-07-20', uraian: 'Rehabilitasi Jalan Kenanga, termin I', juta: 1400 },
          ...{
            sampai: 'sp2d-disahkan',
            potongan: [
              [ppn, 138],
              [pph22, 18],
            ],
          },
        },
        {
          tanggal: '2026-10-19',
          uraian: 'Rehabilitasi Jalan Kenanga, termin II',
          juta: 2000,
          sampai: 'spm-diajukan',
        },
      ],
    },
    {
      ...{
        tanggal: '2026-01-19',
        uraian: 'Pemeliharaan rutin jalan kota',
        penyedia: 'CV Rawat Jalan (contoh)',
      },
      ...{ selesai: '2026-12-20', mata: 'jalan-rutin', juta: 1750 },
      termin: [
        {
          tanggal: '2026-03-23',
          uraian: 'Pemeliharaan jalan Januari–Maret',
          juta: 420,
          sampai: 'sp2d-disahkan',
        },
        { tanggal: '2026-06-15', uraian: 'Pemeliharaan jalan April–Juni', juta: 430, sampai: 'sp2d-dibalik' },
        {
          tanggal: '2026-09-21',
          uraian: 'Pemeliharaan jalan Juli–September',
          juta: 440,
          sampai: 'spp-diverifikasi',
        },
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
      ...{
        tanggal: '2026-05-11',
        uraian: 'Pengawasan drainase Jalan Melati',
        penyedia: 'CV Teliti (contoh)',
      },
      ...{ selesai: '2026-12-11', mata: 'pengawasan', juta: 118 },
      termin: [
        { tanggal: '2026-06-29', uraian: 'Pengawasan drainase, termin I', juta: 39, sampai: 'sp2d-disahkan' },
        { tanggal: '2026-11-09', uraian: 'Pengawasan drainase, termin II', juta: 40, sampai: 'spp-draf' },
      ],
    },
  ],
}
