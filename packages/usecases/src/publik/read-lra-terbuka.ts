import { listRekeningTerbuka, sumLra } from '@benang/database/publik/apbd-jumlah'
import { kodeVerifikasiOf, nomorTerbitan } from '@benang/documents/kode-verifikasi'
import { lraOf, type NamaKode, type NilaiLra, type PotonganLra } from '@benang/reports/akuntansi/lra'
import type { Laporan, Verifikasi } from '@benang/reports/laporan'
import { invariant } from '@benang/values/invariant'
import { parseSegmen, type Segmen } from '@benang/values/kode'
import type { Context } from '../context.ts'
import { findTerbitan, type KepalaTerbitan, type TanyaTerbitan } from './read-terbitan.ts'

/** The LRA of a published version, made of its lines and nothing else. */
export type LraTerbuka = KepalaTerbitan & { potongan: PotonganLra; laporan: Laporan }

/** Laporan Realisasi Anggaran as published: no signatures, since it names no person; undefined when there is no such version. */
export async function readLraTerbuka(
  context: Pick<Context, 'db'>,
  { potongan, ...tanya }: TanyaTerbitan & { potongan: PotonganLra },
): Promise<LraTerbuka | undefined> {
  const found = await findTerbitan(context, tanya)
  if (found === undefined) return undefined
  const { contoh, pemda, terbitan } = found.kepala
  const { publik } = context.db
  const [rows, names] = await Promise.all([sumLra(publik, found.key), listRekeningTerbuka(publik, found.key)])
  const unit = numbered(rows.map(({ unitKode, unitNama }) => ({ kode: unitKode, uraian: unitNama })))
  const program = numbered(
    rows
      .filter(({ programKode }) => programKode !== '')
      .map((row) => ({
        kode: row.programKode,
        urusan: row.urusanNama,
        bidang: row.bidangNama,
        program: row.programNama,
      })),
  )
  const laporan = lraOf({
    ...{ pemda: pemda.nama, unit: null, tahun: terbitan.tahun, sampai: terbitan.perTanggal, potongan },
    nilai: rows.map(
      ({ unitKode, programKode, objek, anggaran, realisasi }): NilaiLra => ({
        unitId: unit.idOf(unitKode),
        subKegiatanId: programKode === '' ? 0 : program.idOf(programKode),
        segmen: segmenOf(objek),
        ...{ anggaran, realisasi },
      }),
    ),
    rekening: new Map(
      names.map(({ kode, uraian }): [string, NamaKode] => [segmenOf(kode).join('.'), { kode, uraian }]),
    ),
    ...{ unitNama: unit.byId, subKegiatan: program.byId },
    ...{ tempat: null, penandatangan: [], tanda: contoh ? ['data_contoh'] : [] },
  })
  const asal = `Dari terbitan versi ${terbitan.versi}, ${terbitan.dasar}; sidik ${terbitan.sidik}.`
  const verifikasi = await verifikasiOf(found.key.pemdaId, terbitan)
  return {
    ...found.kepala,
    ...{ potongan, laporan: { ...laporan, verifikasi, catatan: [...laporan.catatan, asal] } },
  }
}

/** The code of the version the sheet is made of. */
async function verifikasiOf(
  pemdaId: number,
  { tahun, versi, sidik }: KepalaTerbitan['terbitan'],
): Promise<Verifikasi> {
  const dokumenId = nomorTerbitan({ tahun, versi })
  const kode = await kodeVerifikasiOf({ pemdaId, dokumenId, sidik: Buffer.from(sidik, 'hex') })
  return { kode, sidik, versi }
}

/** Published rows know codes; the report looks names up by number. */
function numbered<Row extends { kode: string }>(
  rows: readonly Row[],
): { byId: ReadonlyMap<number, Row>; idOf(kode: string): number } {
  const byKode = new Map(rows.map((row) => [row.kode, row]))
  const codes = [...byKode.keys()]
  const ids = new Map(codes.map((kode, index) => [kode, index + 1]))
  const byId = new Map([...byKode.values()].map((row, index) => [index + 1, row]))
  return { byId, idOf: (kode: string) => ids.get(kode) ?? 0 }
}

function segmenOf(kode: string): Segmen {
  const segmen = parseSegmen(kode)
  invariant(segmen !== null, `a published account has a code: ${kode}`)
  return segmen
}
