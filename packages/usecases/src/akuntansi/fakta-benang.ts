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

/** What happened to these keys, from the book and its documents: five queries, however long the thread is. */
export async function readFaktaBenang(
  tx: Tx,
  buku: Buku,
  {
    lingkup,
    usulan,
    kunci,
    berakhir,
  }: Pick<FaktaBenang, 'lingkup' | 'usulan' | 'berakhir'> & {
    kunci: readonly KunciTerkait[]
  },
): Promise<FaktaBenang> {
  const { pemdaId } = buku
  const mutasi = await listMutasiTerkait(
    tx,
    buku,
    kunci.map((satu) => satu.kunci),
  )
  const jurnal = await listJurnalTerkait(
    tx,
    buku,
    mutasi.map(({ no }) => no),
  )
  const posted = jurnal.map(({ dokumenId }) => dokumenId).filter((id) => id > 0n)
  const kait = await listKait(tx, { pemdaId, dokumen: posted })
  const renja = await listRenjaTerkait(tx, {
    ...{ pemdaId, dokumen: posted },
    plafon: kunci.filter(({ golongan }) => golongan === 'plafon').map((satu) => satu.kunci),
  })
  const dokumen = await listDokumenTerkait(tx, {
    pemdaId,
    dokumen: [...posted, ...kait.map(({ oleh }) => oleh), ...renja.map(({ dokumenId }) => dokumenId)],
  })
  return {
    lingkup,
    usulan,
    kunci,
    mutasi,
    jurnal,
    kait,
    renja,
    berakhir,
    dokumen: dokumen.map(dokumenBenang),
  }
}

/** A document of the thread in words: the office by name, the law behind an exception. */
export function dokumenBenang({ peran, sifat, jalan, jalanDasar, ...lain }: DokumenTerkait): DokumenBenang {
  const { dokumenId, jenis, nomor, tanggal, uraian, alasan, bukti, unit, nama } = lain
  return {
    ...{ dokumenId, jenis, nomor, tanggal, uraian, alasan, bukti, unit, nama },
    jabatan: sebutPeran({ peran, sifat }),
    dasar: dasarOf(jalan, jalanDasar),
  }
}

function dasarOf(kode: string, dasarPemda: string): string {
  const jalan = findJalan(kode)
  if (jalan === undefined) return ''
  const dasar = jalan.perPemda ? dasarPemda : sebutDasar(jalan.dasar)
  return dasar === '' ? '' : `${jalan.nama}, ${dasar}`
}
