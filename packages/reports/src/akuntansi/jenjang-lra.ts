import type { Jenjang } from '../pohon.ts'
import type { DataLra, NilaiLra } from './lra.ts'

type Nama = Pick<DataLra, 'rekening' | 'unitNama' | 'subKegiatan'>

/** From a depth of the account tree (2 kelompok, 3 jenis) down to objek. */
export function jenjangRingkas({ rekening }: Nama, dari: number): readonly Jenjang<NilaiLra>[] {
  const depths = [2, 3, 4].filter((depth) => depth >= dari)
  return depths.map(
    (depth): Jenjang<NilaiLra> =>
      ({ segmen }) =>
        namaRekening(rekening, segmen.slice(0, depth)),
  )
}

/** Units, and in each the kelompok of its accounts. */
export function jenjangOrganisasi({ rekening, unitNama }: Nama): readonly Jenjang<NilaiLra>[] {
  return [
    ({ unitId }) => unitNama.get(unitId) ?? { kode: `? ${unitId}`, uraian: 'Unit tanpa nama di rujukan' },
    ({ segmen }) => namaRekening(rekening, segmen.slice(0, 2)),
  ]
}

/** Urusan, bidang and program of the sub kegiatan. */
export function jenjangUrusan({ subKegiatan }: Nama): readonly Jenjang<NilaiLra>[] {
  const levels = [
    { depth: 1, nama: 'urusan' },
    { depth: 2, nama: 'bidang' },
    { depth: 3, nama: 'program' },
  ] as const
  return levels.map(
    ({ depth, nama }): Jenjang<NilaiLra> =>
      ({ subKegiatanId }) => {
        const sub = subKegiatan.get(subKegiatanId)
        if (sub === undefined) return { kode: '', uraian: 'Tanpa sub kegiatan' }
        return { kode: sub.kode.split('.').slice(0, depth).join('.'), uraian: sub[nama] }
      },
  )
}

function namaRekening(rekening: Nama['rekening'], segmen: readonly number[]) {
  const key = segmen.join('.')
  return rekening.get(key) ?? { kode: key, uraian: `Rekening ${key} (nama belum ada di rujukan)` }
}
