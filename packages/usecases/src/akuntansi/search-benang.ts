import { listKetersediaan } from '@benang/database/ledger/ketersediaan'
import { type DokumenDitemukan, findDokumenMenurut } from '@benang/database/sistem/cari-dokumen'
import { findJenis } from '@benang/domain/sistem/semua-jenis'
import { unitScope } from '../act-authority.ts'
import type { Act } from '../act.ts'
import { mataAnggaranOf } from './describe-mata-anggaran.ts'
import { pembacaBuku } from './pembaca-buku.ts'

/** Something a thread can be picked up from; `kunci` goes into the address. */
export type TemuanBenang = { kunci: string; jenis: string; judul: string; keterangan: string; tepat: boolean }

const banyak = 12

/** What a ticket, a document's number, or words lead to: the exact number, mata anggaran, other documents; at most twelve each. */
export const searchBenang: Act<{ tahun: number; cari: string }, readonly TemuanBenang[]> = {
  name: 'benang.cari',
  kind: 'read',
  roles: pembacaBuku,
  async run(env, { tahun, cari }) {
    const buku = { pemdaId: env.session.pemdaId, tahun }
    const asked = { cari: cari.trim(), unitId: unitScope(env), banyak }
    const dokumen = await findDokumenMenurut(env.tx, buku, asked)
    const mata = await listKetersediaan(env.tx, buku, {
      ...{ unitId: asked.unitId, banyak, sampaiBulan: 12, masuk: null },
      kata: asked.cari.split(/\s+/).filter(Boolean),
    })
    const lain = dokumen.map((satu) => temuanDokumen(satu, asked.cari))
    return [
      ...lain.filter(({ tepat }) => tepat),
      ...mata.map((row) => {
        const { kunci, subKegiatanNama, subKegiatanKode, rekeningKode, rekeningUraian } = mataAnggaranOf(row)
        return {
          ...{ kunci, jenis: 'Mata anggaran', judul: subKegiatanNama || rekeningUraian, tepat: false },
          keterangan: [subKegiatanKode, `${rekeningKode} ${rekeningUraian}`, row.unitNama ?? '']
            .filter((satu) => satu.trim() !== '')
            .join(' · '),
        }
      }),
      ...lain.filter(({ tepat }) => !tepat),
    ]
  },
}

function temuanDokumen({ dokumenId, jenis, nomor, uraian, status, unit }: DokumenDitemukan, cari: string) {
  return {
    kunci: jenis === 'usulan' && nomor !== '' ? nomor : `dok-${dokumenId}`,
    jenis: findJenis(jenis)?.singkatan ?? jenis,
    judul: uraian,
    keterangan: [nomor, status, unit].filter((satu) => satu !== '').join(' · '),
    tepat: nomor.toLowerCase() === cari.toLowerCase(),
  }
}
