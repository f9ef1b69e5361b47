import {
  listLraKini,
  listLraPada,
  listNamaRekening,
  listNamaSubKegiatan,
} from '@benang/database/akuntansi/lra'
import type { Tx } from '@benang/database/connection'
import { readBuku } from '@benang/database/ledger/buku'
import { listOrganisasi } from '@benang/database/organisasi/organisasi'
import type { DataLra, NilaiLra, PotonganLra } from '@benang/reports/akuntansi/lra'
import type { Tanggal } from '@benang/values/tanggal'
import { pemdaTercetak, penandatanganOf } from '../sistem/kop-cetak.ts'

/** Which LRA: of one unit or (null) the whole pemda, as of `sampai`, cut as the report shows it. */
export type PermintaanLra = {
  pemdaId: number
  tahun: number
  unitId: number | null
  sampai: Tanggal
  hariIni: Tanggal
  potongan: PotonganLra
}

/** Everything one LRA is made of; `lraOf` makes the report from it. Also what publication takes. */
export async function dataLra(tx: Tx, permintaan: PermintaanLra): Promise<DataLra> {
  const { pemdaId, tahun, unitId, sampai, hariIni, potongan } = permintaan
  const buku = await readBuku(tx, { pemdaId, tahun })
  const cermin = buku?.mode === 'cermin'
  const [nilai, rekening, organisasi, kop] = [
    await nilaiLra(tx, permintaan, { cermin }),
    await listNamaRekening(tx, { pemdaId, tahun }),
    await listOrganisasi(tx, pemdaId),
    await pemdaTercetak(tx, pemdaId),
  ]
  const subKegiatan = await listNamaSubKegiatan(tx, [
    ...new Set(nilai.map(({ subKegiatanId }) => subKegiatanId)),
  ])
  const unit = organisasi.find(({ organisasiId }) => organisasiId === unitId)
  const tanggal = sampai < hariIni ? sampai : hariIni
  const jabatan = unitId === null ? { peran: 'kdh', unitId } : { peran: 'pa', unitId }
  return {
    ...{ pemda: kop.nama, unit: unit?.nama ?? null, tahun, sampai, potongan, nilai, tempat: kop.tempat },
    rekening: new Map(rekening.map(({ kunci, kode, uraian }) => [kunci, { kode, uraian }])),
    unitNama: new Map(
      organisasi.map(({ organisasiId, kode, nama }) => [organisasiId, { kode, uraian: nama }]),
    ),
    subKegiatan: new Map(subKegiatan.map(({ subKegiatanId, ...nama }) => [subKegiatanId, nama])),
    penandatangan: await penandatanganOf(tx, kop, { ...jabatan, tanggal }),
    tanda: [...(cermin ? ['salinan_kerja' as const] : []), ...(kop.contoh ? ['data_contoh' as const] : [])],
  }
}

/** The roll-up is enough for what is posted until today in a book of our own; all else is folded from the moves. */
async function nilaiLra(
  tx: Tx,
  { pemdaId, tahun, unitId, sampai, hariIni, potongan }: PermintaanLra,
  { cermin }: { cermin: boolean },
): Promise<readonly NilaiLra[]> {
  const buku = { pemdaId, tahun }
  const perUnit = potongan === 'organisasi'
  if (sampai >= hariIni && !cermin && potongan !== 'urusan') return listLraKini(tx, buku, { unitId, perUnit })
  return listLraPada(tx, buku, { unitId, perUnit, perSubKegiatan: potongan === 'urusan', sampai })
}
