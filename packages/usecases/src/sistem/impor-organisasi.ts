import {
  listDipakai,
  listUnitImpor,
  rangeOfAct,
  restoreOrganisasi,
} from '@benang/database/organisasi/batal-impor'
import { Refused } from '../refused.ts'
import type { AdapterImpor } from './adapter-impor.ts'
import { masukanOf, periksaOf, sasaranDaftar, terapOf } from './impor-rujukan.ts'
import { importInAct } from './import-rujukan.ts'

/** SKPD and units of a pemda. Taking it back gives changed ones their former names and ends new ones nobody uses yet. */
export const imporOrganisasi: AdapterImpor = {
  ...{ jenis: 'organisasi', nama: 'Organisasi (SKPD dan unit)', peran: ['admin'] },
  uraian:
    'SKPD dan unitnya: kode, nama, singkatan. Kode yang sudah ada diganti namanya; tidak ada yang dihapus.',
  sasaran: sasaranDaftar('organisasi', { skpd: 'SKPD (kode nama)', unit_skpd: 'Unit SKPD (kode nama)' }),
  pertanyaan: [],
  periksa: async (env, kerja) =>
    periksaOf(
      await importInAct(env.tx, env.context, masukanOf(env, 'organisasi', { kerja, latihan: false })),
    ),
  async terapkan(env, kerja) {
    const masukan = masukanOf(env, 'organisasi', { kerja, latihan: false })
    const hasil = await importInAct(env.tx, env.context, masukan)
    if (!hasil.tersimpan)
      throw new Refused('BENTROK', 'Ada yang berubah sejak diperiksa. Tidak ada yang disimpan; periksa lagi.')
    const rujukan = await rangeOfAct(env.tx, { pemdaId: env.session.pemdaId, tabel: 'organisasi' })
    const terap = terapOf(hasil, { label: 'Lihat pengguna dan unit', ke: '/app/pengguna' })
    return rujukan === null ? terap : { ...terap, rujukan }
  },
  async halanganBatal(env, { hasil }) {
    if (hasil?.rujukan === undefined)
      return 'Impor ini tidak mengubah apa-apa, jadi tidak ada yang dibatalkan.'
    const rows = await listUnitImpor(env.tx, { pemdaId: env.session.pemdaId, ...hasil.rujukan })
    const lanjut = rows.find(({ terakhir }) => !terakhir)
    if (lanjut !== undefined)
      return `${lanjut.kode} ${lanjut.nama} sudah diubah lagi sesudah impor ini. Impor perbaikannya sebagai berkas baru.`
    const baru = rows.filter(({ versi }) => versi === 1).map(({ organisasiId }) => organisasiId)
    const [dipakai] = await listDipakai(env.tx, { pemdaId: env.session.pemdaId, unit: baru })
    if (dipakai !== undefined)
      return `${dipakai.kode} ${dipakai.nama} sudah dipakai (${dipakai.oleh}), jadi tidak bisa ditarik lagi. Perbaiki namanya dengan impor berikutnya.`
    return null
  },
  async batalkan(env, { hasil }) {
    const pemdaId = env.session.pemdaId
    const range = hasil?.rujukan ?? { dari: '0', sampai: '0' }
    const { pulih, berakhir } = await restoreOrganisasi(env.tx, {
      ...{ pemdaId, ...range, today: env.context.today },
    })
    return `${pulih} unit kembali ke isi sebelumnya, ${berakhir} unit baru diakhiri.`
  },
}
