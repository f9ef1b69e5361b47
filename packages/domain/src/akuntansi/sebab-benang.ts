/** Why money was gained or lost between two knots of the thread, in the words of an officer. */
export const namaSebab = {
  tidak_ditampung: 'Tidak ditampung RKPD',
  menunggu_rkpd: 'Menunggu ditimbang dalam RKPD',
  kegiatan_lain: 'Ditampung pada sub kegiatan lain',
  usulan_lain: 'Usulan lain pada sub kegiatan yang sama',
  perencanaan: 'Pagu RKPD di luar usulan',
  plafon_dipotong: 'Tidak masuk plafon KUA-PPAS',
  menunggu_ppas: 'Menunggu kesepakatan KUA-PPAS',
  pengecualian: 'Ditambah dengan pengecualian',
  saldo_awal: 'Saldo awal penggunaan sistem',
  pelampauan: 'Melampaui batas dalam buku cermin',
  mata_lain: 'Untuk mata anggaran lain dari plafon ini',
  tidak_dirinci: 'Tidak dirinci dalam RKA',
  belum_dirinci: 'Belum dirinci dalam RKA',
  menunggu_apbd: 'Belum ditetapkan dalam APBD',
  menunggu_dpa: 'Belum disahkan dalam DPA',
  lanjutan: 'Dilanjutkan dari tahun lalu',
  pergeseran: 'Pergeseran anggaran',
  perubahan: 'Perubahan APBD',
  belum_dijadwalkan: 'Belum ada dalam anggaran kas',
  belum_disediakan: 'Dananya belum disediakan dengan SPD',
  belum_ditagih: 'Terikat kontrak, belum ditagih',
  belum_diminta: 'Belum dimintakan pembayaran',
  menunggu_spm: 'Menunggu SPM',
  menunggu_sp2d: 'Menunggu SP2D',
  pembalikan: 'Dibalik',
  wewenang_lain: 'Wewenang dari luar rencana',
  belum_diterima: 'Belum diterima',
  melampaui_target: 'Diterima melebihi target',
} as const
export type KodeSebab = keyof typeof namaSebab

/** What a line without a parent in the plan is called, everywhere. */
export const diLuarRencana = 'Tidak tercantum dalam KUA-PPAS/RKPD'
/** What stands where such a line has no legal basis on record. */
export const dasarBelumAda = 'dasar belum ada'
