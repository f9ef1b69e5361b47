import type { Tx } from '@benang/database/connection'
import { listJurnalTerkait, listMutasiTerkait } from '@benang/database/ledger/benang-fakta'
import type { KunciTerkait } from '@benang/database/ledger/benang-kunci'
import type { Buku } from '@benang/database/ledger/post'
import {
  type DokumenTerkait,
  listDokumenTerkait,
  listKait,
  listRenjaTerkait,
} from '@benang/database/sistem/dokumen-terkait'
import type { DokumenBenang, FaktaBenang } from '@benang/domain/akuntansi/benang'
import { findJalan } from '@benang/domain/penganggaran/jalan-pengecualian'
import { sebutDasar } from '@benang/domain/sistem/sebut-dasar'
import { sebutPeran } from '../sistem/sebut-peran.ts'

/** Which keys are followed, and all that belong to them. */
export type LingkupBenang = Pick<FaktaBenang, 'lingkup' | 'usulan' | 'berakhir'> & {
  kunci: readonly KunciTerkait[]
}

/** The reads a thread is made of, each one query: of the book and its documents, or of what was published of them. */
export type BacaanBenang = {
  mutasi(kunci: readonly number[]): Promise<FaktaBenang['mutasi']>
  jurnal(no: readonly bigint[]): Promise<FaktaBenang['jurnal']>
  kait(dokumen: readonly bigint[]): Promise<FaktaBenang['kait']>
  renja(asked: { dokumen: readonly bigint[]; plafon: readonly number[] }): Promise<FaktaBenang['renja']>
  dokumen(dokumen: readonly bigint[]): Promise<readonly DokumenTerkait[]>
}

/** The reads of the book itself. */
export function bacaanBuku(tx: Tx, buku: Buku): BacaanBenang {
  const { pemdaId } = buku
  return {
    mutasi: (kunci) => listMutasiTerkait(tx, buku, kunci),
    jurnal: (no) => listJurnalTerkait(tx, buku, no),
    kait: (dokumen) => listKait(tx, { pemdaId, dokumen }),
    renja: (asked) => listRenjaTerkait(tx, { pemdaId, ...asked }),
    dokumen: (dokumen) => listDokumenTerkait(tx, { pemdaId, dokumen }),
  }
}

/** What happened to these keys: five queries, however long the thread is. */
export async function readFaktaBenang(
  bacaan: BacaanBenang,
  { lingkup, usulan, kunci, berakhir }: LingkupBenang,
): Promise<FaktaBenang> {
  const mutasi = await bacaan.mutasi(kunci.map((satu) => satu.kunci))
  const jurnal = await bacaan.jurnal(mutasi.map(({ no }) => no))
  const posted = jurnal.map(({ dokumenId }) => dokumenId).filter((id) => id > 0n)
  const kait = await bacaan.kait(posted)
  const plafon = kunci.filter(({ golongan }) => golongan === 'plafon').map((satu) => satu.kunci)
  const renja = await bacaan.renja({ dokumen: posted, plafon })
  const dokumen = await bacaan.dokumen([
    ...posted,
    ...kait.map(({ oleh }) => oleh),
    ...renja.map(({ dokumenId }) => dokumenId),
  ])
  return {
    ...{ lingkup, usulan, kunci, mutasi, jurnal, kait, renja, berakhir },
    dokumen: dokumen.map(dokumenBenang),
  }
}

/** A document of the thread in words: the office by name, the law behind an exception. */
function dokumenBenang({ peran, sifat, jalan, jalanDasar, ...lain }: DokumenTerkait): DokumenBenang {
  return { ...lain, jabatan: sebutPeran({ peran, sifat }), dasar: dasarOf(jalan, jalanDasar) }
}

function dasarOf(kode: string, dasarPemda: string): string {
  const jalan = findJalan(kode)
  if (jalan === undefined) return ''
  const dasar = jalan.perPemda ? dasarPemda : sebutDasar(jalan.dasar)
  return dasar === '' ? '' : `${jalan.nama}, ${dasar}`
}
