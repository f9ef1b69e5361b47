import { foldBuku } from '@benang/database/sistem/buku-harian'
import { namaPekerjaan, tahunOf } from './isi-pekerjaan.ts'
import type { JenisPekerjaan } from './jenis-pekerjaan.ts'

/** Brings the roll-ups of one book up to its last entry. */
export const gulungRekap: JenisPekerjaan = {
  jenis: 'gulung-rekap',
  nama: namaPekerjaan('gulung-rekap'),
  satuan: 'jurnal',
  async step({ tx, pemdaId, isi }) {
    const no = await foldBuku(tx, { pemdaId, tahun: tahunOf(isi) })
    return { posisi: no, selesai: no, jumlah: no, hasil: { sampai: no } }
  },
}
