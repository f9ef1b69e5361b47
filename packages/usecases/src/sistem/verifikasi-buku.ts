import { findRusak } from '@benang/database/ledger/verifikasi'
import { lastJurnal } from '@benang/database/sistem/buku-harian'
import { insertPesan } from '@benang/database/sistem/outbox'
import { namaPekerjaan, tahunOf } from './isi-pekerjaan.ts'
import type { JenisPekerjaan } from './jenis-pekerjaan.ts'

const potong = 5000 // entries per step: about a second

/** Recomputes the chain of one book piece by piece. The first broken entry ends it: result and a message tell which. */
export const verifikasiBuku: JenisPekerjaan = {
  jenis: 'verifikasi-buku',
  nama: namaPekerjaan('verifikasi-buku'),
  satuan: 'jurnal',
  async step({ tx, pemdaId, isi, posisi }) {
    const tahun = tahunOf(isi)
    const sesudah = typeof posisi === 'number' ? posisi : 0
    const jumlah = await lastJurnal(tx, { pemdaId, tahun })
    const last = sesudah + potong >= jumlah
    const sampai = last ? null : sesudah + potong
    const found = await findRusak(tx, {
      pemdaId,
      tahun,
      sesudah: BigInt(sesudah),
      sampai: sampai === null ? null : BigInt(sampai),
    })
    if (found !== undefined) {
      const temuan = { ...found, no: Number(found.no) }
      await insertPesan(tx, {
        pemdaId,
        saluran: 'berkas',
        jenis: 'temuan-verifikasi',
        isi: { tahun, ...temuan },
      })
      return { posisi: sesudah, selesai: sesudah, jumlah, hasil: { utuh: false, temuan } }
    }
    if (last) return { posisi: jumlah, selesai: jumlah, jumlah, hasil: { utuh: true, jurnal: jumlah } }
    return { posisi: sampai, selesai: sampai ?? jumlah, jumlah }
  },
}
