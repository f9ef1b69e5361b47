import { listTahunBuku, takeIngatan } from '@benang/database/penganggaran/kalender'
import { insertPesan } from '@benang/database/sistem/outbox'
import type { Tanggal } from '@benang/values/tanggal'
import { namaPekerjaan } from '../sistem/isi-pekerjaan.ts'
import type { JenisPekerjaan } from '../sistem/jenis-pekerjaan.ts'
import { dataKalender } from './data-kalender.ts'
import { isPerluDiingat } from './read-kalender.ts'

/** Writes a message for every deadline that is near or has just passed, once for each date it has; `today` is the day it runs. */
export const ingatkanTenggat = (today: () => Tanggal): JenisPekerjaan => ({
  jenis: 'ingatkan-tenggat',
  nama: namaPekerjaan('ingatkan-tenggat'),
  satuan: 'tenggat',
  async step({ tx, pemdaId }) {
    let selesai = 0
    for (const tahun of await listTahunBuku(tx, pemdaId))
      for (const satu of await dataKalender(tx, { pemdaId, tahun, hariIni: today() })) {
        const { tenggat, tanggal, keadaan, hariKerja } = satu
        if (!isPerluDiingat(satu)) continue
        if (!(await takeIngatan(tx, { pemdaId, tahun, kode: tenggat.kode, tenggat: tanggal }))) continue
        const { kode, nama, pelaku, dasar } = tenggat
        const isi = { tahun, kode, nama, pelaku, dasar, tanggal, keadaan, hariKerja }
        await insertPesan(tx, { pemdaId, saluran: 'berkas', jenis: 'tenggat-anggaran', isi })
        selesai += 1
      }
    return { posisi: null, selesai, jumlah: selesai, hasil: { diingatkan: selesai } }
  },
})
