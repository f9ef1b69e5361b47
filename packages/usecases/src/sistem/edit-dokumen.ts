import { editDokumen, findDokumen } from '@benang/database/sistem/dokumen'
import { findKertas } from '@benang/database/penganggaran/kertas'
import { listBaris } from '@benang/database/sistem/dokumen-baris'
import { replaceMuatan } from '@benang/database/sistem/dokumen-muat'
import type { JenisDokumen } from '@benang/documents/jenis-dokumen'
import type { Act, Env } from '../act.ts'
import { Refused } from '../refused.ts'
import { muatanFor, writeBaris } from './create-dokumen.ts'
import { type IsianDokumen, jumlahOf, requireIsi } from './isi-dokumen.ts'
import { sidikDokumen } from './sidik-dokumen.ts'
import { type LayananDokumen, pembuatOf } from './layanan-dokumen.ts'
import { ukurBaris } from './ukur-baris.ts'
import { recordLangkah, requireDokumen, type Sebutan } from './require-dokumen.ts'

export type EditInput = IsianDokumen & Sebutan & { perintah: string }

/** The act that rewrites a draft, or makes a returned document one again: approvals of earlier rounds are void. */
export function editDokumenOf({
  jenis,
}: LayananDokumen): Act<EditInput, { dokumenId: string; versi: number }> {
  return {
    name: `${jenis.kode}.ubah`,
    kind: 'write',
    roles: pembuatOf(jenis),
    async run(env, ditulis) {
      requireIsi(jenis, ditulis)
      const dokumen = await requireDokumen(env, jenis, ditulis)
      if (dokumen.status !== 'draf' && dokumen.status !== 'dikembalikan')
        throw new Refused(
          'ATURAN',
          `${jenis.singkatan} ini ${dokumen.status}; isinya terikat tanda tangan. Minta dikembalikan dulu.`,
        )
      const { pemdaId } = env.session
      const isKertas = await hasKertas(env, jenis, ditulis)
      const buku = { pemdaId, tahun: dokumen.tahun }
      const input = { ...ditulis, baris: await ukurBaris(env.tx, buku, { jenis, ...ditulis }) }
      const key = { pemdaId, dokumenId: dokumen.dokumenId }
      const asal =
        dokumen.asalId === null
          ? undefined
          : await findDokumen(env.tx, { pemdaId, dokumenId: dokumen.asalId })
      const { tanggal, uraian, isi } = input
      const baris = isKertas
        ? await listBaris(env.tx, { ...buku, dokumen: [dokumen.dokumenId] })
        : input.baris
      const muatan = await muatanFor(env, jenis, { ...dokumen, pilihan: ditulis.muatan })
      const sidik = await sidikDokumen(dokumen, { ...input, baris }, { asal, muatan })
      if (!isKertas)
        await writeBaris(env, jenis, { dokumenId: dokumen.dokumenId, tahun: dokumen.tahun, baris })
      if (jenis.memuat !== undefined) await replaceMuatan(env.tx, key, muatan)
      const jumlah = jumlahOf(jenis, { baris, isi }, { asal, muatan })
      await editDokumen(env.tx, key, { tanggal, uraian, isi, sidik, jumlah })
      await recordLangkah(env, { ...dokumen, sidik }, { tindakan: 'ubah', fungsi: 'pembuat', ke: 'draf' })
      return { dokumenId: String(dokumen.dokumenId), versi: dokumen.versi + 1 }
    },
  }
}

/** True when the lines live in an open working paper: here they are left alone, and none may be sent. */
async function hasKertas(env: Env, jenis: JenisDokumen, { dokumenId, baris }: EditInput): Promise<boolean> {
  if (jenis.baris !== 'rincian') return false
  const kertas = await findKertas(env.tx, { pemdaId: env.session.pemdaId, dokumenId }, { kunci: true })
  if (kertas !== undefined && baris.length > 0)
    throw new Refused(
      'ISIAN',
      `Baris ${jenis.singkatan} ini ditulis di kertas kerjanya. Buka kertas kerja, lalu ubah di sana.`,
    )
  return kertas !== undefined
}
