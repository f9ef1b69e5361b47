import type { Dokumen } from '@benang/database/sistem/dokumen'
import {
  insertRiwayatSekaligus,
  listDokumenSekaligus,
  moveDokumenSekaligus,
} from '@benang/database/sistem/dokumen-sekaligus'
import type { JenisDokumen, Langkah } from '@benang/documents/jenis-dokumen'
import { invariant } from '@benang/values/invariant'
import type { Act, Env } from '../act.ts'
import { requireUnit } from '../act-authority.ts'
import { Refused } from '../refused.ts'
import { type BahanDokumen, readBahanSekaligus } from './bahan-dokumen.ts'
import { isMaju, type LayananDokumen } from './layanan-dokumen.ts'
import { numberOf } from './nomor-dokumen.ts'
import { postSekaligus } from './post-dokumen.ts'
import { pelakuLangkah, requireStatusAsal, type Sebutan } from './require-dokumen.ts'
import { requireTahapan } from './require-tahapan.ts'
import { requireAturan, requireLangkah, requireOrangLain } from './step-dokumen.ts'
import { uuidOf } from './uuid-of.ts'

/** Many documents of one kind and year, each as it was seen. */
export type StepSekaligusInput = { dokumen: readonly (Sebutan & { sidik: string })[]; perintah: string }

/**
 * The act of one step forward on many documents at once, all or none: roles, second factor, separation of duties, rules of law
 * and limits are those of the step on one. Their jurnal are posted in one call.
 */
export function stepSekaligusOf(
  layanan: LayananDokumen,
  tindakan: string,
): Act<StepSekaligusInput, { dokumen: number }> {
  const { jenis } = layanan
  const steps = jenis.langkah.filter((langkah) => langkah.tindakan === tindakan)
  invariant(layanan.membalik !== true && steps.every(isMaju), `${jenis.kode}.${tindakan} is taken one by one`)
  return {
    name: `${jenis.kode}.${tindakan}Sekaligus`,
    kind: 'write',
    roles: [...new Set(steps.flatMap(({ peran }) => peran))],
    ...(steps.some(({ tandaTangan }) => tandaTangan) ? { secondFactor: 'fresh' as const } : {}),
    async run(env, input) {
      const { pemdaId } = env.session
      const dokumen = await requireSemua(env, jenis, input)
      const langkah = sameLangkah(env, jenis, { dokumen, tindakan, input })
      await requireOrangLain(env, jenis, { dokumen, langkah })
      await requireTahapanSemua(env, jenis, dokumen)
      const bahan = await readBahanSekaligus(env.tx, pemdaId, dokumen)
      for (const satu of bahan) {
        requireStatusAsal(jenis, satu.leluhur[0]?.dokumen)
        requireAturan(env, jenis, { bahan: satu, langkah })
      }
      const nomor: (string | null)[] = []
      for (const satu of dokumen)
        nomor.push(langkah.bernomor ? await numberOf(env.tx, jenis, { ...satu, pemdaId }) : satu.nomor)
      const oleh = pelakuLangkah(env, langkah)
      await insertRiwayatSekaligus(env.tx, pemdaId, { oleh, dokumen })
      const jurnal = langkah.membukukan ? await postSemua(env, layanan, { bahan, nomor, input }) : []
      const lanjut = dokumen.map(({ dokumenId, jurnalNo }, at) => ({
        ...{ dokumenId, nomor: nomor[at] ?? null },
        jurnalNo: langkah.membukukan ? (jurnal[at] ?? null) : jurnalNo,
      }))
      await moveDokumenSekaligus(env.tx, pemdaId, { status: langkah.ke, dokumen: lanjut })
      env.beriAlasan?.(
        `${dokumen.length} ${jenis.singkatan} sekaligus, dari dokumen ${dokumen[0]?.dokumenId}`,
      )
      return { dokumen: dokumen.length }
    },
  }
}

/** The documents in the order of their ids, held until commit; refused when one is not yours or was changed. */
async function requireSemua(
  env: Env,
  jenis: JenisDokumen,
  { dokumen }: StepSekaligusInput,
): Promise<readonly Dokumen[]> {
  const { pemdaId } = env.session
  const ids = dokumen.map(({ dokumenId }) => dokumenId)
  const rows = await listDokumenSekaligus(env.tx, { pemdaId, dokumen: ids }, { kunci: true })
  const versi = new Map(dokumen.map((satu) => [satu.dokumenId, satu.versi]))
  const [first] = rows
  for (const row of rows) {
    requireUnit(env, row.unitId)
    if (row.versi !== versi.get(row.dokumenId))
      throw new Refused(
        'BENTROK',
        `${jenis.singkatan} ${row.nomor ?? row.dokumenId} sudah diubah. Muat ulang.`,
      )
  }
  const cocok = rows.every((row) => row.jenis === jenis.kode && row.tahun === first?.tahun)
  if (!cocok || rows.length === 0 || rows.length < dokumen.length)
    throw new Refused('TIDAK_ADA', `Sebagian ${jenis.singkatan} itu tidak ada, atau bukan dari satu tahun.`)
  const asal = rows.flatMap(({ asalId }) => asalId ?? [])
  if (new Set(asal).size < asal.length)
    throw new Refused('ATURAN', `Dua ${jenis.singkatan} dari satu asal dikerjakan satu per satu.`)
  return rows
}

function sameLangkah(
  env: Env,
  jenis: JenisDokumen,
  { dokumen, tindakan, input }: { dokumen: readonly Dokumen[]; tindakan: string; input: StepSekaligusInput },
): Langkah {
  const sidik = new Map(input.dokumen.map((satu) => [satu.dokumenId, satu.sidik]))
  const langkah = dokumen.map((satu) =>
    requireLangkah(env, jenis, {
      ...{ dokumen: satu, tindakan },
      input: { catatan: null, sidik: sidik.get(satu.dokumenId) ?? null },
    }),
  )
  const [first] = langkah
  invariant(first !== undefined && langkah.every((satu) => satu === first), 'one step for all')
  return first
}

async function requireTahapanSemua(
  { tx, session }: Env,
  { kode }: JenisDokumen,
  dokumen: readonly Dokumen[],
): Promise<void> {
  const tahun = dokumen[0]?.tahun ?? 0
  for (const unitId of new Set(dokumen.map((satu) => satu.unitId)))
    await requireTahapan(tx, { pemdaId: session.pemdaId, tahun, kode, unitId })
}

/** Each jurnal has a command id of its own, which follows from that of the batch. */
function postSemua(
  env: Env,
  layanan: LayananDokumen,
  {
    bahan,
    nomor,
    input,
  }: { bahan: readonly BahanDokumen[]; nomor: readonly (string | null)[]; input: StepSekaligusInput },
) {
  const pesanan = bahan.map((satu, at) => ({
    ...{ bahan: satu, nomor: nomor[at] ?? '' },
    perintah: uuidOf(`${input.perintah}/${satu.dokumen.dokumenId}`),
  }))
  return postSekaligus(env, layanan, pesanan)
}
