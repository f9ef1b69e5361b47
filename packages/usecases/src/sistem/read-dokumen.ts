import type { Tx } from '@benang/database/connection'
import { type Dokumen, findDokumen, listLeluhur, listTurunan } from '@benang/database/sistem/dokumen'
import { listMuatan } from '@benang/database/sistem/dokumen-muat'
import { listRingkas } from '@benang/database/sistem/dokumen-daftar'
import { type DokumenRiwayat, listDitolak, listRiwayat } from '@benang/database/sistem/dokumen-riwayat'
import type { JenisDokumen } from '@benang/documents/jenis-dokumen'
import { stepsOpenTo } from '@benang/documents/langkah-terbuka'
import { findPeran } from '@benang/domain/organisasi/peran'
import { findJenis } from '@benang/domain/sistem/semua-jenis'
import type { Act, Env } from '../act.ts'
import { requireUnit } from '../act-authority.ts'
import { type JejakJurnal, jejakJurnalOf, pelampauanOf } from '../akuntansi/read-jejak-jurnal.ts'
import type { PelampauanTampak } from '../akuntansi/describe-pelampauan.ts'
import { barisDraf, hasKertasTerbuka } from '../penganggaran/baris-draf.ts'
import { isPenulisKertas } from '../penganggaran/kertas.ts'
import { Refused } from '../refused.ts'
import { alurOf, type LangkahTampak } from './alur-dokumen.ts'
import { type BarisTampak, barisTampakOf } from './baris-tampak.ts'
import { isiTampak } from './isi-tampak.ts'
import { labelOf, langkahLabel } from './label-tindakan.ts'
import { pembuatOf } from './layanan-dokumen.ts'
import { type DokumenRingkas, ringkasOf } from './ringkas-dokumen.ts'
import { sebutPeran } from './sebut-peran.ts'
import { isRangkapSah } from './step-dokumen.ts'

/** An act of the caller; closed acts stay visible with the reason. */
export type TindakanTampak = {
  tindakan: string
  label: string
  wajibCatatan: boolean
  tandaTangan: boolean
  tertutup: string | null
}

/** One line of the trail; `waktu` is an ISO time. */
export type RiwayatTampak = {
  urut: number
  tindakan: string
  label: string
  hasil: 'jadi' | 'ditolak'
  nama: string
  peran: string
  catatan: string | null
  kejadian: string | null
  waktu: string
  keStatus: string | null
}

/** Everything the page of a document shows, as plain JSON. */
export type DokumenTampak = DokumenRingkas & {
  tahun: number
  versi: number
  unitId: number
  isi: Readonly<Record<string, string | boolean>>
  baris: readonly BarisTampak[]
  /** Ids of the documents it adopts. */
  muatan: readonly string[]
  sidik: string
  bisaDiubah: boolean
  /** The lines are those of its working paper now, not those it was last submitted with. */
  dariKertas: boolean
  /** Its lines are written in a working paper, and the caller may write there. */
  bisaDirinci: boolean
  langkah: readonly LangkahTampak[]
  tindakan: readonly TindakanTampak[]
  riwayat: readonly RiwayatTampak[]
  jurnal: JejakJurnal | null
  pelampauan: readonly PelampauanTampak[]
  asal: readonly DokumenRingkas[]
  turunan: readonly DokumenRingkas[]
}

/** One document with its lines, trail, chain and what the caller may do now. */
export const readDokumen: Act<{ jenis: string; dokumenId: bigint }, DokumenTampak> = {
  name: 'dokumen.lihat',
  kind: 'read',
  roles: 'any',
  async run(env, { jenis: kode, dokumenId }) {
    const { tx, session } = env
    const key = { pemdaId: session.pemdaId, dokumenId }
    const jenis = findJenis(kode)
    const dokumen = await findDokumen(tx, key)
    if (jenis === undefined || dokumen?.jenis !== kode)
      throw new Refused('TIDAK_ADA', 'Dokumen itu tidak ada atau bukan milik unit Anda.')
    requireUnit(env, dokumen.unitId)
    const leluhur = await listLeluhur(tx, { pemdaId: session.pemdaId, asalId: dokumen.asalId })
    const turunan = await listTurunan(tx, key)
    const riwayat = await listRiwayat(tx, {
      pemdaId: session.pemdaId,
      dokumen: [dokumen, ...leluhur, ...turunan].map((satu) => satu.dokumenId),
    })
    const dariKertas = jenis.baris === 'rincian' && (await hasKertasTerbuka(tx, session.pemdaId, dokumen))
    const own = riwayat.filter((satu) => satu.dokumenId === dokumenId)
    const ringkas = await ringkasan(tx, session.pemdaId, { dokumen, leluhur, turunan })
    return {
      ...ringkas,
      ...{ tahun: dokumen.tahun, versi: dokumen.versi, unitId: dokumen.unitId },
      isi: isiTampak(env, jenis, dokumen),
      baris: await (dariKertas
        ? barisDraf(tx, session.pemdaId, dokumenId)
        : barisTampakOf(tx, session.pemdaId, dokumen)),
      dariKertas,
      muatan: await muatanOf(tx, jenis, key),
      sidik: Buffer.from(dokumen.sidik).toString('hex'),
      bisaDiubah: bisaDiubah(env, jenis, dokumen),
      bisaDirinci: isPenulisKertas(env, jenis, dokumen),
      langkah: alurOf(jenis, { dokumen, leluhur, turunan, riwayat }),
      tindakan: tindakanOf(env, jenis, { dokumen, riwayat: own }),
      riwayat: trail(kode, own, await listDitolak(tx, key)),
      jurnal: await jejakJurnalOf(tx, key),
      pelampauan: await pelampauanOf(tx, key),
    }
  },
}

async function ringkasan(
  tx: Tx,
  pemdaId: number,
  {
    dokumen,
    leluhur,
    turunan,
  }: { dokumen: Dokumen; leluhur: readonly Dokumen[]; turunan: readonly Dokumen[] },
) {
  const ids = [dokumen, ...leluhur, ...turunan].map((satu) => satu.dokumenId)
  const [own, ...lain] = (await listRingkas(tx, { pemdaId, dokumen: ids })).map(ringkasOf)
  if (own === undefined) throw new Refused('TIDAK_ADA', 'Dokumen itu tidak ada.')
  return { ...own, asal: lain.slice(0, leluhur.length), turunan: lain.slice(leluhur.length) }
}

async function muatanOf(
  tx: Tx,
  { memuat }: JenisDokumen,
  key: { pemdaId: number; dokumenId: bigint },
): Promise<readonly string[]> {
  if (memuat === undefined) return []
  return (await listMuatan(tx, key, memuat.status)).map(({ dokumenId }) => String(dokumenId))
}

function bisaDiubah({ penugasan }: Env, jenis: JenisDokumen, { status }: Dokumen): boolean {
  return (status === 'draf' || status === 'dikembalikan') && pembuatOf(jenis).includes(penugasan.peran)
}

function tindakanOf(
  { session, penugasan }: Env,
  jenis: JenisDokumen,
  { dokumen, riwayat }: { dokumen: Dokumen; riwayat: readonly DokumenRiwayat[] },
): TindakanTampak[] {
  const orang = {
    pejabatId: session.pejabatId,
    peran: penugasan.peran,
    peranNama: findPeran(penugasan.peran)?.nama ?? penugasan.peran,
  }
  const putaran = riwayat.filter((satu) => satu.putaran === dokumen.putaran)
  return stepsOpenTo(jenis, { status: dokumen.status, putaran }, { orang, rangkapSah: isRangkapSah }).map(
    ({ langkah, tertutup }) => ({
      tindakan: langkah.tindakan,
      label: langkah.label,
      wajibCatatan: langkah.wajibCatatan === true,
      tandaTangan: langkah.tandaTangan === true,
      tertutup,
    }),
  )
}

function trail(
  kode: string,
  riwayat: readonly DokumenRiwayat[],
  ditolak: Awaited<ReturnType<typeof listDitolak>>,
): RiwayatTampak[] {
  const jadi = riwayat.map((satu) => ({
    ...{ tindakan: satu.tindakan, nama: satu.nama, catatan: satu.catatan, kejadian: satu.kejadian },
    ...{ waktu: satu.waktu, keStatus: satu.keStatus, hasil: 'jadi' as const },
    label: langkahLabel(kode, satu.tindakan),
    peran: peranOf(satu),
  }))
  const tolak = ditolak.map((satu) => ({
    ...{ tindakan: satu.tindakan, nama: satu.nama, catatan: satu.pesan, kejadian: satu.kejadian },
    ...{ waktu: satu.waktu, keStatus: null, hasil: 'ditolak' as const },
    label: labelOf(satu.tindakan),
    peran: findPeran(satu.peran)?.nama ?? satu.peran,
  }))
  return [...jadi, ...tolak]
    .toSorted((a, b) => (a.waktu < b.waktu ? -1 : 1))
    .map((satu, index) => ({ ...satu, urut: index + 1 }))
}

function peranOf(satu: DokumenRiwayat): string {
  const held = sebutPeran(satu)
  return satu.rangkapSah ? `${held} (jabatan rangkap sah)` : held
}
