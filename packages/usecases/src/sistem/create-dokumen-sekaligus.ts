import type { Dokumen } from '@benang/database/sistem/dokumen'
import { listBaris } from '@benang/database/sistem/dokumen-baris'
import {
  insertBarisSekaligus,
  insertDokumenSekaligus,
  insertRiwayatSekaligus,
  listDokumenSekaligus,
  listTurunanSekaligus,
} from '@benang/database/sistem/dokumen-sekaligus'
import { invariant } from '@benang/values/invariant'
import type { Act, Env } from '../act.ts'
import { Refused } from '../refused.ts'
import { requireAsalCocok, sudahPunya } from './create-dokumen.ts'
import { type IsianDokumen, jumlahOf, requireAcuan, requireIsi, requireKunci } from './isi-dokumen.ts'
import { sidikDokumen } from './sidik-dokumen.ts'
import { type LayananDokumen, pembuatOf } from './layanan-dokumen.ts'
import { pelakuLangkah } from './require-dokumen.ts'

/** Many drafts of one kind and year; each as for `createDokumenOf`. */
export type CreateSekaligusInput = {
  tahun: number
  dokumen: readonly (IsianDokumen & { asalId: bigint | null })[]
  perintah: string
}

/** The act that drafts many documents of a kind at once, all or none: what one draft must keep, each of them keeps. */
export function createSekaligusOf({
  jenis,
}: LayananDokumen): Act<CreateSekaligusInput, { dokumen: readonly string[] }> {
  invariant(jenis.memuat === undefined && jenis.baris !== 'indikator', `${jenis.kode} is drafted one by one`)
  return {
    name: `${jenis.kode}.buatSekaligus`,
    kind: 'write',
    roles: pembuatOf(jenis),
    tahapan: ({ tahun }, { unitId }) => ({ tahun, kode: jenis.kode, unitId }),
    async run(env, { tahun, dokumen }) {
      for (const satu of dokumen) requireIsi(jenis, satu)
      const asal = await requireAsalSekaligus(env, jenis, { tahun, dokumen })
      const rows = await Promise.all(
        dokumen.map(async (satu) => {
          const punya = satu.asalId === null ? undefined : asal.get(satu.asalId)
          const unitId = punya?.unitId ?? env.penugasan.unitId
          const sidik = await sidikDokumen({ jenis: jenis.kode, tahun, unitId }, satu, { asal: punya })
          return { ...satu, unitId, sidik, jumlah: jumlahOf(jenis, satu, { asal: punya, muatan: [] }) }
        }),
      )
      const { pemdaId, penggunaId } = env.session
      const kepala = { pemdaId, tahun, jenis: jenis.kode, pembuatId: penggunaId }
      const ids = await insertDokumenSekaligus(env.tx, kepala, rows)
      const tersimpan = rows.flatMap((row, at) => {
        const dokumenId = ids[at]
        return dokumenId === undefined ? [] : [{ ...row, dokumenId, putaran: 1, status: 'draf' as const }]
      })
      await writeBarisSekaligus(env, jenis, { tahun, dokumen: tersimpan })
      const oleh = pelakuLangkah(env, { tindakan: 'buat', fungsi: 'pembuat', ke: 'draf' })
      await insertRiwayatSekaligus(env.tx, pemdaId, { oleh, dokumen: tersimpan })
      env.beriAlasan?.(`${ids.length} ${jenis.singkatan} sekaligus: dokumen ${ids[0]} sampai ${ids.at(-1)}`)
      return { dokumen: ids.map(String) }
    },
  }
}

/** The origins by id, held; no two drafts of a batch share one. */
async function requireAsalSekaligus(
  env: Env,
  jenis: LayananDokumen['jenis'],
  { tahun, dokumen }: Pick<CreateSekaligusInput, 'tahun' | 'dokumen'>,
): Promise<ReadonlyMap<bigint, Dokumen>> {
  const { pemdaId } = env.session
  const ids = dokumen.flatMap(({ asalId }) => asalId ?? [])
  if (new Set(ids).size < ids.length)
    throw new Refused('ISIAN', 'Dua dokumen dari satu asal dibuat satu per satu.')
  const rows = await listDokumenSekaligus(env.tx, { pemdaId, dokumen: ids }, { kunci: true })
  const asal = new Map(rows.map((row) => [row.dokumenId, row]))
  for (const { asalId } of dokumen)
    requireAsalCocok(env, jenis, { asalId, tahun, asal: asalId === null ? undefined : asal.get(asalId) })
  if (jenis.asal?.satu !== true) return asal
  const [hidup] = await listTurunanSekaligus(env.tx, { pemdaId, asal: ids, jenis: jenis.kode })
  if (hidup !== undefined) throw sudahPunya(jenis.singkatan, hidup)
  return asal
}

async function writeBarisSekaligus(
  env: Env,
  jenis: LayananDokumen['jenis'],
  {
    tahun,
    dokumen,
  }: { tahun: number; dokumen: readonly { dokumenId: bigint; baris: IsianDokumen['baris'] }[] },
): Promise<void> {
  const { pemdaId } = env.session
  await insertBarisSekaligus(env.tx, pemdaId, dokumen)
  const ids = dokumen.map(({ dokumenId }) => dokumenId)
  const terbaca = await listBaris(env.tx, { pemdaId, tahun, dokumen: ids })
  const milik = Map.groupBy(terbaca, ({ dokumenId }) => dokumenId)
  for (const { dokumenId, baris } of dokumen) requireKunci(jenis, baris, milik.get(dokumenId) ?? [])
  requireAcuan(jenis, terbaca)
}
