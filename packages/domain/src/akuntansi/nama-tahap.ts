import type { KodeTahap } from '@benang/ledger/tahap'

/** What an officer calls a stage of the ledger; ledger.tahap.nama says the same at more length. */
export const namaTahap: Readonly<Record<KodeTahap, string>> = {
  luar: 'Luar buku',
  usulan: 'Usulan',
  rkpd: 'Pagu RKPD',
  ppas: 'Plafon PPAS',
  rka: 'RKA',
  dpa: 'DPA',
  kas: 'Anggaran kas',
  spd: 'SPD',
  spp: 'SPP',
  sp2d: 'Realisasi belanja',
  bebas: 'Anggaran belum terikat (DPA)',
  komitmen: 'Nilai kontrak',
  tagihan: 'Tagihan atas DPA',
  lanjut: 'Dilanjutkan ke tahun depan',
  target_pendapatan: 'Target pendapatan',
  ketetapan: 'Ketetapan belum dibayar',
  terima: 'Penerimaan pendapatan',
  akrual: 'Buku akrual',
  tunai: 'Saldo kas',
  lra: 'Buku anggaran',
  target: 'Target indikator',
  capaian: 'Capaian indikator',
  luar_ukur: 'Luar buku (ukuran)',
  pelampauan: 'Pelampauan batas',
}
