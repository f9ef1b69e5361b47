import type { Tx } from '@benang/database/connection'
import { insertCatatan, insertTanggapan } from '@benang/database/penganggaran/asistensi'
import { insertTenggatTercatat, takeIngatan } from '@benang/database/penganggaran/kalender'

const tahun = 2026

/** A row in each table of the budget calendar. */
export async function seedKalender(tx: Tx, pemdaId: number): Promise<void> {
  const key = { pemdaId, tahun, kode: 'kua-ppas-dprd' }
  await insertTenggatTercatat(tx, {
    ...{ ...key, tanggal: '2025-07-11', bukti: 'Surat KDH 900/12/2025', penggunaId: 1, peran: 'tapd' },
  })
  await takeIngatan(tx, { ...key, tenggat: '2025-07-14' })
}

/** A note about a document and the answer to it. */
export async function seedAsistensi(tx: Tx, key: { pemdaId: number; dokumenId: bigint }): Promise<void> {
  const { pemdaId } = key
  const orang = { penggunaId: 1, pejabatId: 1 }
  const catatanId = await insertCatatan(tx, {
    ...{ ...key, ...orang, urut: 1, uraian: 'Pipa', sumber: 'tapd', wajib: true, peran: 'tapd' },
    isi: 'Kurangi volume pipa',
  })
  await insertTanggapan(tx, {
    ...{ pemdaId, catatanId, ...orang, jenis: 'jawab', isi: 'Dikurangi', peran: 'pa' },
  })
}
