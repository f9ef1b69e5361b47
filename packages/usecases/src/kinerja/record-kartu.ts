import {
  insertKartu,
  type KartuBaru,
  listKartu,
  listSatuan,
  readSubKegiatanById,
} from '@benang/database/kinerja/kartu'
import { registerKunci } from '@benang/database/ledger/kunci'
import { listOrganisasi } from '@benang/database/organisasi/organisasi'
import { setKeterangan } from '@benang/database/organisasi/rujukan'
import type { Kunci } from '@benang/ledger/kunci'
import type { Act, Env } from '../act.ts'
import { requireUnit } from '../act-authority.ts'
import { type Pelanggaran, Refused } from '../refused.ts'

export type RecordKartuInput = { tahun: number; kartu: readonly KartuBaru[]; perintah: string }

/** The number of each card and its key in the book, in order. */
export type KartuTercatat = { indikatorId: number; kunci: string }

type Acuan = {
  satuan: ReadonlySet<number>
  sub: ReadonlyMap<number, { kode: string; edisi: string }>
  unit: ReadonlyMap<number, string>
  lama: ReadonlyMap<number, KartuBaru>
}

/**
 * Writes cards, new ones and new versions, and registers each in the book of the year, many at once. A card keeps its unit, sub
 * kegiatan, satuan and nature: with another of these, figures already recorded would mean something else.
 */
export const recordKartu: Act<RecordKartuInput, readonly KartuTercatat[]> = {
  name: 'kinerja.catatKartu',
  kind: 'write',
  roles: ['pptk', 'pa', 'kpa', 'bappeda'],
  async run(env, { tahun, kartu }) {
    const { pemdaId, penggunaId } = env.session
    for (const unitId of new Set(kartu.map((satu) => satu.unitId))) requireUnit(env, unitId)
    const acuan = await readAcuan(env, { tahun, kartu })
    refuseIf(kartu.flatMap((satu, index) => checkKartu(satu, index, acuan)))
    await setKeterangan(env.tx, `Kartu indikator ${tahun}`)
    const berubah = kartu.filter((satu) => !isSame(satu, acuan.lama.get(satu.indikatorId)))
    const added = await insertKartu(env.tx, pemdaId, berubah)
    const idOf = new Map(berubah.map((satu, index) => [satu, added[index] ?? 0]))
    const ids = kartu.map((satu) => idOf.get(satu) ?? satu.indikatorId)
    const buku = { pemdaId, tahun, pelaku: penggunaId, tanggal: env.context.today }
    const keys = await registerKunci(
      env.tx,
      buku,
      kartu.map((satu, index) => kunciOf(satu, ids[index] ?? 0, acuan)),
    )
    return ids.map((indikatorId, index) => ({ indikatorId, kunci: String(keys[index] ?? 0) }))
  },
}

async function readAcuan(
  { tx, session: { pemdaId } }: Env,
  { tahun, kartu }: Pick<RecordKartuInput, 'tahun' | 'kartu'>,
): Promise<Acuan> {
  const lama = await listKartu(tx, { pemdaId, tahun }, { unitId: null })
  const units = (await listOrganisasi(tx, pemdaId)).filter(({ jenis }) => jenis !== 'pemda')
  const satuan = await listSatuan(tx)
  return {
    satuan: new Set(satuan.map(({ satuanId }) => satuanId)),
    sub: await readSubKegiatanById(tx, { pemdaId, ids: kartu.map((satu) => satu.subKegiatanId) }),
    unit: new Map(units.map(({ organisasiId, kode }) => [organisasiId, kode])),
    lama: new Map(lama.map((satu) => [satu.indikatorId, satu])),
  }
}

function kunciOf({ unitId, subKegiatanId, satuanId }: KartuBaru, id: number, { sub, unit }: Acuan): Kunci {
  const { kode = '', edisi = '' } = sub.get(subKegiatanId) ?? {}
  return {
    ...{
      golongan: 'indikator',
      unit: unitId,
      subKegiatan: subKegiatanId,
      acuan: BigInt(id),
      satuan: satuanId,
    },
    kode: `indikator ${id} ${unit.get(unitId) ?? ''} ${kode} ${edisi}`,
  }
}

function checkKartu(kartu: KartuBaru, index: number, acuan: Acuan): readonly Pelanggaran[] {
  const at = (isian: string, pesan: string) => [
    { aturan: 'isian', lokasi: `kartu.${index + 1}.${isian}`, pesan: `Kartu ${index + 1}: ${pesan}` },
  ]
  if (!acuan.unit.has(kartu.unitId)) return at('unitId', 'pilih unit dari daftar.')
  if (!acuan.sub.has(kartu.subKegiatanId)) return at('subKegiatanId', 'pilih sub kegiatan dari daftar.')
  if (!acuan.satuan.has(kartu.satuanId)) return at('satuanId', 'pilih satuan dari daftar.')
  if (kartu.indikatorId === 0)
    return checkBaru(kartu, acuan) ? at('nama', 'kartu dengan nama itu sudah ada.') : []
  const lama = acuan.lama.get(kartu.indikatorId)
  if (lama === undefined || lama.unitId !== kartu.unitId)
    return at('indikatorId', 'kartu itu tidak ada atau bukan milik unit Anda.')
  const tetap = (['subKegiatanId', 'satuanId', 'sifat'] as const).every((nama) => lama[nama] === kartu[nama])
  return tetap
    ? []
    : at('sifat', 'sub kegiatan, satuan dan sifat tidak berubah. Tutup kartu ini, lalu buat kartu baru.')
}

/** True when an active card of the same sub kegiatan has that name already. */
function checkBaru({ unitId, subKegiatanId, nama }: KartuBaru, { lama }: Acuan): boolean {
  return [...lama.values()].some(
    (satu) =>
      satu.aktif && satu.unitId === unitId && satu.subKegiatanId === subKegiatanId && satu.nama === nama,
  )
}

function isSame(kartu: KartuBaru, lama: KartuBaru | undefined): boolean {
  const isi = ['nama', 'definisi', 'sumber', 'penanggungJawab', 'aktif'] as const
  return lama !== undefined && isi.every((nama) => lama[nama] === kartu[nama])
}

function refuseIf(pelanggaran: readonly Pelanggaran[]): void {
  const [first] = pelanggaran
  if (first !== undefined) throw new Refused('ISIAN', first.pesan, { pelanggaran: pelanggaran.slice(0, 50) })
}
