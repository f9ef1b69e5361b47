import { type Dokumen, moveDokumen } from '@benang/database/sistem/dokumen'
import { listRiwayat } from '@benang/database/sistem/dokumen-riwayat'
import type { JenisDokumen, Langkah } from '@benang/documents/jenis-dokumen'
import { clashOf, findLangkah, namaStatus } from '@benang/documents/langkah-terbuka'
import { findRangkapSah } from '@benang/domain/organisasi/rangkap-sah'
import { checkAturan } from '@benang/domain/sistem/aturan'
import { aturanDokumen } from '@benang/domain/sistem/aturan-dokumen'
import type { Act, Env } from '../act.ts'
import { settleKertas } from '../penganggaran/baris-kertas.ts'
import { Refused } from '../refused.ts'
import { type BahanDokumen, faktaOf, readBahan } from './bahan-dokumen.ts'
import { missingIsian } from './isi-dokumen.ts'
import { isMaju, isMundur, type LayananDokumen } from './layanan-dokumen.ts'
import { numberOf } from './nomor-dokumen.ts'
import { postDokumen } from './post-dokumen.ts'
import {
  recordLangkah,
  requireDokumen,
  requireStatusAsal,
  requireTanpaTurunan,
  type Sebutan,
} from './require-dokumen.ts'
import { requireTahapan } from './require-tahapan.ts'

/** `sidik` (hex): the content the signer saw. */
export type StepInput = Sebutan & { catatan: string | null; sidik: string | null; perintah: string }
export type StepOutput = { dokumenId: string; versi: number; status: string; nomor: string | null }

/** The act of one step of a kind: its roles and second factor are those of the lifecycle table. */
export function stepDokumenOf(layanan: LayananDokumen, tindakan: string): Act<StepInput, StepOutput> {
  const { jenis } = layanan
  const steps = jenis.langkah.filter((langkah) => langkah.tindakan === tindakan)
  return {
    name: `${jenis.kode}.${tindakan}`,
    kind: 'write',
    roles: [...new Set(steps.flatMap(({ peran }) => peran))],
    ...(steps.some(({ tandaTangan }) => tandaTangan) ? { secondFactor: 'fresh' as const } : {}),
    async run(env, input) {
      const diminta = await requireDokumen(env, jenis, input)
      const langkah = requireLangkah(env, jenis, { dokumen: diminta, tindakan, input })
      const dokumen = isMaju(langkah) ? await settleKertas(env, jenis, diminta) : diminta
      await requireOrangLain(env, jenis, { dokumen: [dokumen], langkah })
      const { pemdaId } = env.session
      const { tahun, unitId } = dokumen
      if (isMaju(langkah)) await requireTahapan(env.tx, { pemdaId, tahun, kode: jenis.kode, unitId })
      const bahan = await readBahan(env.tx, pemdaId, dokumen)
      if (isMaju(langkah)) {
        requireStatusAsal(jenis, bahan.leluhur[0]?.dokumen)
        requireAturan(env, jenis, { bahan, langkah })
      } else await requireTanpaTurunan(env, dokumen, { draf: true })
      const nomor = langkah.bernomor ? await numberOf(env.tx, jenis, { ...dokumen, pemdaId }) : dokumen.nomor
      await recordLangkah(env, dokumen, { ...langkah, catatan: input.catatan })
      const jurnalNo = langkah.membukukan
        ? await postDokumen(env, layanan, { bahan, nomor: nomor ?? '', perintah: input.perintah })
        : dokumen.jurnalNo
      if (langkah.memberlakukan) await layanan.berlakukan?.(env, bahan)
      const putaran = isMundur(langkah) ? dokumen.putaran + 1 : dokumen.putaran
      await moveDokumen(
        env.tx,
        { pemdaId, dokumenId: dokumen.dokumenId },
        { status: langkah.ke, putaran, nomor, jurnalNo },
      )
      return {
        dokumenId: String(dokumen.dokumenId),
        versi: dokumen.versi + 1,
        status: langkah.ke,
        nomor,
      }
    },
  }
}

/** The step of that name on a document in its present state, by this role, on the content that was seen. */
export function requireLangkah(
  { penugasan }: Env,
  jenis: JenisDokumen,
  {
    dokumen,
    tindakan,
    input,
  }: { dokumen: Dokumen; tindakan: string; input: Pick<StepInput, 'catatan' | 'sidik'> },
): Langkah {
  const langkah = findLangkah(jenis, tindakan, dokumen.status)
  if (langkah === undefined)
    throw new Refused(
      'ATURAN',
      `${jenis.singkatan} ini ${namaStatus(dokumen.status)}; langkah ini tidak terbuka lagi.`,
    )
  if (!langkah.peran.includes(penugasan.peran))
    throw new Refused('TIDAK_BERWENANG', `${langkah.label} bukan wewenang peran Anda sekarang.`)
  if (langkah.wajibCatatan && (input.catatan ?? '').trim().length < 3)
    throw new Refused('ISIAN', 'Isi catatan: apa yang harus diperbaiki atau mengapa, paling sedikit 3 huruf.')
  if (langkah.tandaTangan && input.sidik !== Buffer.from(dokumen.sidik).toString('hex'))
    throw new Refused(
      'BENTROK',
      `Isi ${jenis.singkatan} ini berbeda dari yang Anda lihat. Muat ulang, baca lagi, lalu tanda tangani.`,
    )
  return langkah
}

/** Refuses who held another function on one of these documents in its present round. */
export async function requireOrangLain(
  { tx, session, penugasan }: Env,
  jenis: JenisDokumen,
  { dokumen, langkah }: { dokumen: readonly Dokumen[]; langkah: Langkah },
): Promise<void> {
  const riwayat = Map.groupBy(
    await listRiwayat(tx, {
      pemdaId: session.pemdaId,
      dokumen: dokumen.map(({ dokumenId }) => dokumenId),
    }),
    ({ dokumenId }) => dokumenId,
  )
  const orang = { pejabatId: session.pejabatId, peran: penugasan.peran }
  for (const satu of dokumen) {
    const putaran = (riwayat.get(satu.dokumenId) ?? []).filter(({ putaran }) => putaran === satu.putaran)
    const clash = clashOf(langkah, putaran, { orang, rangkapSah: isRangkapSah })
    if (clash !== undefined) throw orangSama(jenis, { clash, langkah })
  }
}

function orangSama(
  { singkatan }: JenisDokumen,
  { clash, langkah }: { clash: { fungsi: string }; langkah: Langkah },
): Refused {
  return new Refused(
    'ATURAN',
    `Anda sudah menjadi ${clash.fungsi} ${singkatan} ini; ${langkah.fungsi} harus orang lain.`,
    {
      pelanggaran: [
        {
          aturan: 'pisah-tugas',
          lokasi: langkah.tindakan,
          pesan: 'Pembuat, pemeriksa, penyetuju dan pengesah satu dokumen adalah orang yang berbeda.',
        },
      ],
    },
  )
}

/** True where the law itself lets one person hold both roles for one document. */
export function isRangkapSah(satu: string, dua: string): boolean {
  return findRangkapSah([satu, dua]) !== undefined
}

/** Refuses with every rule of law, and every field, that this step on the document breaks. */
export function requireAturan(
  { context, penugasan }: Env,
  jenis: JenisDokumen,
  { bahan, langkah }: { bahan: BahanDokumen; langkah: Langkah },
): void {
  const { dokumen, baris } = bahan
  // A delegated limit binds who signs; preparing a document for another's signature needs no power of one's own.
  const batasNilai = langkah.tandaTangan === true ? penugasan.batasNilai : null
  const penandaTangan = langkah.tandaTangan === true ? penugasan.peran : null
  const fakta = faktaOf(bahan, { hariIni: context.today, batasNilai, penandaTangan })
  const hukum = checkAturan(aturanDokumen(jenis.kode), fakta, dokumen.tanggal)
  // A place the law speaks of is told once, by the rule that names its basis.
  const kurang = missingIsian(jenis, { isi: dokumen.isi, baris }).filter(
    ({ lokasi }) => !hukum.some((satu) => satu.lokasi === lokasi),
  )
  const pelanggaran = [...kurang, ...hukum]
  const [first] = pelanggaran
  if (first === undefined) return
  const lain = pelanggaran.length > 1 ? ` Ada ${pelanggaran.length - 1} hal lain.` : ''
  throw new Refused('ATURAN', `${first.pesan}${lain}`, { pelanggaran: pelanggaran.slice(0, 50) })
}
