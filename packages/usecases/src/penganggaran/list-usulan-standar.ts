import { listStandarKini } from '@benang/database/penganggaran/standar-versi'
import { listCalonMuatan } from '@benang/database/sistem/dokumen-muat'
import { listDokumenSekaligus } from '@benang/database/sistem/dokumen-sekaligus'
import { zonaUsulan } from '@benang/domain/penganggaran/aturan-usulan-standar'
import { penetapanStandar } from '@benang/domain/penganggaran/penetapan-standar'
import { invariant } from '@benang/values/invariant'
import { rupiahToText } from '@benang/values/rupiah'
import type { Act } from '../act.ts'
import { unitScope } from '../act-authority.ts'

/** A proposal as a decree sees it: what is asked for beside what holds last, in rupiah; `lama` null: a new item. */
export type UsulanStandarTampak = {
  dokumenId: string
  nomor: string
  unit: string
  kode: string
  nama: string
  spesifikasi: string
  satuan: string
  zona: number
  harga: string
  lama: string | null
  /** Adopted by the decree asked for; another one's number, or null. */
  dimuat: boolean
  berubah: boolean
  pemuat: string | null
}

/** Verified proposals of a year and what a decree adopts of them (of the own unit for whoever sees no other). */
export const listUsulanStandar: Act<
  { tahun: number; dokumenId: bigint | null },
  readonly UsulanStandarTampak[]
> = {
  name: 'standarHarga.usulan',
  kind: 'read',
  roles: 'any',
  async run(env, { tahun, dokumenId }) {
    const { pemdaId } = env.session
    const { memuat } = penetapanStandar
    invariant(memuat !== undefined, 'a decree adopts proposals')
    const lingkup = unitScope(env)
    const calon = (await listCalonMuatan(env.tx, { pemdaId, tahun, jenis: memuat.jenis, dokumenId })).filter(
      ({ status, dimuat, unitId }) =>
        (status === memuat.status || dimuat) && (lingkup === null || unitId === lingkup),
    )
    const ids = calon.map((satu) => satu.dokumenId)
    const dokumen = await listDokumenSekaligus(env.tx, { pemdaId, dokumen: ids }, { kunci: false })
    const isiOf = new Map(dokumen.map(({ dokumenId: id, isi }) => [id, isi]))
    const teks = (id: bigint, nama: string) => String(isiOf.get(id)?.[nama] ?? '').trim()
    const kode = calon.map((satu) => teks(satu.dokumenId, 'kode'))
    const lama = new Map(
      (await listStandarKini(env.tx, { pemdaId, kode })).map((satu) => [satu.kode, satu.harga]),
    )
    return calon.map(({ dokumenId: id, nomor, unit, jumlah, dimuat, berubah, pemuat }, index) => {
      const zona = zonaUsulan(isiOf.get(id) ?? {})
      const dulu = lama.get(kode[index] ?? '')
      const hargaLama = dulu?.[zona - 1] ?? dulu?.[0] ?? null
      return {
        ...{ dokumenId: String(id), nomor, unit, dimuat, berubah, pemuat, zona, kode: kode[index] ?? '' },
        ...{ nama: teks(id, 'nama'), spesifikasi: teks(id, 'spesifikasi'), satuan: teks(id, 'satuan') },
        ...{ harga: rupiahToText(jumlah), lama: hargaLama === null ? null : rupiahToText(hargaLama) },
      }
    })
  },
}
